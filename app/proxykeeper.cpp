#include "app/proxykeeper.h"

#include "ui/errortext/errortext.h"
#include "ui/loginquestion.h"

#include <QDialog>
#include <utility>

namespace app {

using core::SecretStore;

ProxyKeeper::ProxyKeeper(SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_logins(std::make_shared<syncing::ProxyLogins>())
{ }

void ProxyKeeper::look(const core::Error &error, std::function<void(bool)> done)
{
    const QString proxy = QString::fromStdString(error.detail);
    if (!m_looked.insert(proxy).second || error.number == 2)
        return done(false);
    m_secrets.read(syncing::proxySecretKey(proxy),
                   [this, proxy, done, logins = m_logins](SecretStore::Status status, const QString &text) {
                       if (logins == m_logins) // else it was somebody else's question
                           done(status == SecretStore::Status::Ok && logins->setFromSecret(proxy, text));
                   });
}

void ProxyKeeper::solve(const core::Error &error, QWidget *parent, std::function<void()> solved)
{
    const QPointer<QWidget> where(parent);
    look(error, [this, error, where, solved = std::move(solved)](bool found) {
        if (found)
            solved();
        else if (where)
            ask(error, where, solved);
    });
}

void ProxyKeeper::forget()
{
    if (m_question)
        m_question->reject();
    for (const QString &proxy : std::exchange(m_looked, {}))
        m_secrets.remove(syncing::proxySecretKey(proxy), [](SecretStore::Status) {});
    m_logins = std::make_shared<syncing::ProxyLogins>();
}

void ProxyKeeper::ask(const core::Error &error, QWidget *parent, std::function<void()> solved)
{
    if (m_question)
        return;
    const QString proxy = QString::fromStdString(error.detail);
    const auto known = m_logins->find(proxy);
    const ui::ErrorText words = ui::errorText(error);
    ui::LoginQuestion question;
    question.title = words.title;
    question.text = words.next + QLatin1Char('\n')
        + (m_secrets.isPersistent() ? tr("They are kept in the keychain of this computer.")
                                    : tr("They are kept until Jumelle is closed."));
    question.user = known ? known->user : QString();
    //: a button: use this name and password for the proxy
    question.accept = tr("Connect");
    m_question = question.ask(parent, [this, proxy, solved](const std::optional<ui::LoginAnswer> &answer) {
        m_question.clear(); // what it solves may ask again before it is gone
        if (!answer)
            return;
        m_logins->set(proxy, answer->user, answer->password);
        m_secrets.write(syncing::proxySecretKey(proxy), m_logins->secret(proxy), [](SecretStore::Status) {});
        solved();
    });
}

} // namespace app
