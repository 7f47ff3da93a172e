#pragma once
#include "ui/board/panelsection.h"

class QMenu;

namespace models {
struct CardRow;
struct MemberRow;
} // namespace models

namespace ui {

class IconButton;

// Who does it: people with their school's town, and schools as a whole; added and removed from one menu.
class OwnersSection : public PanelSection
{
    Q_OBJECT
public:
    explicit OwnersSection(BoardData &data, QWidget *parent = nullptr);
    void showCard(const QString &cardId) override;
    void retranslate() override;
    void setReadOnly(bool readOnly) override;
    void showMenu();

private:
    static QString unknownSchool();
    void addRow(const QString &name, const QString &line);
    void addSchool(QMenu *menu, const models::CardRow &card, const QString &id, const QString &name);
    void addPerson(QMenu *menu, const models::CardRow &card, const models::MemberRow &member);

    IconButton *m_add;
    QVBoxLayout *m_list;
};

} // namespace ui
