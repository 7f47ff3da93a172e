#pragma once
// First run and every later sign-in: language, server, who. Shown by the window when nobody is signed in.
#include "core/accountservice.h"

#include <QWidget>

class QButtonGroup;
class QLineEdit;
class QVBoxLayout;

namespace core {
class Settings;
}

namespace ui {

class Button;
class FilterChip;
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

    void setUsername(const QString &username); // of somebody who has to sign in again

Q_SIGNALS:
    void languageChosen(const QString &code);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeForm();
    void addStep(QVBoxLayout *form, int number, Label *title);
    void retranslate();
    void submit();
    void showProgress(int step);
    void showError(const core::Error &error);
    void setBusy(bool busy);
    void addProfiles(QVBoxLayout *form);

    core::AccountService &m_accounts;
    core::Settings &m_settings;
    HeroPanel *m_hero;
    Label *m_title;
    WrapLabel *m_subtitle;
    Label *m_languageTitle;
    Label *m_serverTitle;
    Label *m_whoTitle;
    Label *m_serverLabel;
    Label *m_nameLabel;
    Label *m_passwordLabel;
    WrapLabel *m_serverHelp;
    WrapLabel *m_message;
    QButtonGroup *m_languages;
    QLineEdit *m_server;
    QLineEdit *m_name;
    QLineEdit *m_password;
    Button *m_start;
    bool m_busy = false;
};

} // namespace ui
