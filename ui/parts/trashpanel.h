#pragma once
// The trash of the board, the gallery or the files, at the right of it: what lies there, who put it there and when, and
// the way back for one or many. Works from the cache alone.
#include "ui/shell/context.h"
#include "ui/widgets/sidepanel.h"

#include <QStringList>

namespace ui {

class Button;
class StateStack;
class TrashItems;
class TrashList;

class TrashPanel : public SidePanel
{
    Q_OBJECT
public:
    TrashPanel(const Context &context, const QStringList &types, QWidget *parent = nullptr); // types of records
    void show(const QString &account);
    using QWidget::show;
    void setReadOnly(bool readOnly);
    void setHint(const QString &hint); // what an empty trash is for; anew after a change of language
    void takeFocus(); // the first row, or the panel when there is none
    int count() const; // rows; what went along with a container is not counted
    TrashList *list() const { return m_list; }
    Button *backButton() const { return m_back; }
    StateStack *states() const { return m_stack; }
    void putBack(); // what is chosen, with what it needs to be seen

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    const Context &m_context;
    TrashItems *m_items;
    TrashList *m_list;
    StateStack *m_stack;
    Button *m_back;
    QString m_hint;
    bool m_readOnly = false;
};

} // namespace ui
