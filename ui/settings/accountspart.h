#pragma once
// The part of the settings that lists who is signed in here: change, sign out, add another.
#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace ui {

struct Context;

class AccountsPart : public QWidget
{
    Q_OBJECT
public:
    explicit AccountsPart(const Context &context, QWidget *parent = nullptr);
    void fill(); // also in a new language

private:
    void signOut(const QString &id);
    void askToSignOut(const QString &id, std::optional<int> unsent); // nothing: it is not known
    QString notKept() const; // what it means that a sign-in is not kept, and what to do

    const Context &m_context;
    QVBoxLayout *m_list;
};

} // namespace ui
