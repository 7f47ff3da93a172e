#pragma once
// First run and every later sign-in: language, server, who. Shown by the window when nobody is signed in.
#include "core/accountservice.h"

#include <QWidget>

class QBoxLayout;
class QButtonGroup;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace core {
class Settings;
}

namespace ui {

class Button;
class HeroPanel;
class Label;
class WrapLabel;

class SignInView : public QWidget
{
    Q_OBJECT
public:
    // `languages`: codes with names of their own, complete ones only. `server` is offered when not empty.
    SignInView(core::AccountService &accounts, core::Settings &settings, const QString &server,
               QWidget *parent = nullptr);

    void again(); // what stands there, once more
    void setPerson(const core::Profile &profile); // who has to sign in again: server and name
    void setUsername(const QString &username);
    void showError(const core::Error &error); // why there is somebody to sign in
    QUrl server() const; // as it stands there; empty when that is no address

Q_SIGNALS:
    void languageChosen(const QString &code);
    void checkWanted(); // what lies between here and server()

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeForm();
    QVBoxLayout *addStep(QVBoxLayout *form, int number, WrapLabel *title); // where the answer goes
    void retranslate();
    void showTitle();
    void submit();
    void showProgress(int step);
    void say(const QString &sentence);
    void reveal();
    static QString nextStep(const core::Error &error, const QString &usual);
    void setBusy(bool busy);
    void arrange();
    void fillProfiles();
    void checkLanguage();

    core::AccountService &m_accounts;
    core::Settings &m_settings;
    HeroPanel *m_hero;
    QWidget *m_profiles; // who used this computer before
    QBoxLayout *m_who; // side by side when there is room
    QWidget *m_form;
    WrapLabel *m_title;
    WrapLabel *m_subtitle;
    WrapLabel *m_languageTitle;
    WrapLabel *m_serverTitle;
    WrapLabel *m_whoTitle;
    Label *m_serverLabel;
    Label *m_nameLabel;
    Label *m_passwordLabel;
    WrapLabel *m_serverHelp;
    WrapLabel *m_message;
    QButtonGroup *m_languages;
    QLineEdit *m_server;
    QLineEdit *m_name;
    QLineEdit *m_password;
    Button *m_check; // with a message about the way to the server
    Button *m_start;
    QScrollArea *m_scroll;
    QString m_back; // name of the person who comes back; empty: whoever it may be
    bool m_busy = false;
};

} // namespace ui
