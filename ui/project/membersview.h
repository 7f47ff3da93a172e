#pragma once
// Who takes part, from which school, in which role.
#include "models/spacemodels.h"
#include "ui/shell/context.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

class StateStack;

class MembersView : public QWidget
{
    Q_OBJECT
public:
    MembersView(const Context &context, const QString &account, QWidget *parent = nullptr);
    void open(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    QString roleName(const QString &role) const;

    const Context &m_context;
    models::MembersModel m_members;
    StateStack *m_states;
    QVBoxLayout *m_list;
};

} // namespace ui
