#pragma once
// A dialog that asks for a name and a password on behalf of somebody else than the server, such as a proxy.
#include <QCoreApplication>
#include <QString>
#include <functional>
#include <optional>

class QDialog;
class QWidget;

namespace ui {

struct LoginAnswer
{
    QString user;
    QString password;
};

class LoginQuestion
{
    Q_DECLARE_TR_FUNCTIONS(ui::LoginQuestion)
public:
    QString title; // who asks
    QString text;
    QString user; // offered
    QString accept; // a verb

    // Opens without blocking, and gives the dialog, which goes by itself. No answer: cancelled; never called once
    // `parent` is gone.
    QDialog *ask(QWidget *parent, std::function<void(const std::optional<LoginAnswer> &)> done) const;
};

} // namespace ui
