#pragma once
#include "ui/board/panelsection.h"

class QLineEdit;

namespace ui {

class FieldDraft;
class IconButton;

// The tags of a card with their words; put on, taken off and made from one menu.
class TagsSection : public PanelSection
{
    Q_OBJECT
public:
    explicit TagsSection(BoardData &data, QWidget *parent = nullptr);
    void showCard(const QString &cardId) override;
    void retranslate() override;
    void setReadOnly(bool readOnly) override;
    void showMenu();
    void takeFocus(); // where the menu is

Q_SIGNALS:
    void changeWanted(); // the tags themselves, on whatever card they are

private:
    void showNew();
    void addNew();

    IconButton *m_add;
    QLayout *m_flow;
    QLineEdit *m_new;
    FieldDraft *m_draft;
};

} // namespace ui
