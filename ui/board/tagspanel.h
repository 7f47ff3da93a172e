#pragma once
// The tags of a board, at the right of it: each can be renamed, get another colour or go to the trash, and new ones are
// made, without a card at hand.
#include "ui/widgets/sidepanel.h"

#include <QHash>
#include <QStringList>

class QLineEdit;

namespace ui {

class BoardData;
class FieldDraft;
class TagRow;
class WrapLabel;

class TagsPanel : public SidePanel
{
    Q_OBJECT
public:
    explicit TagsPanel(BoardData &data, QWidget *parent = nullptr);
    void begin(); // in the order of the names, with the focus in it

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void sortIn(); // m_order
    void drop(const QString &id);
    TagRow *makeRow(const QString &id);
    void addNew();

    BoardData &m_data;
    WrapLabel *m_hint;
    QVBoxLayout *m_rows;
    QLineEdit *m_new;
    FieldDraft *m_draft;
    QStringList m_order;
    QHash<QString, TagRow *> m_byId;
};

} // namespace ui
