#pragma once
// Names and passwords for proxies: from the keychain first, then from the person, one question at a time.
#include "core/result.h"
#include "core/secretstore.h"
#include "sync/proxies.h"

#include <QObject>
#include <QPointer>
#include <functional>
#include <memory>
#include <set>

class QDialog;
class QWidget;

namespace app {

class ProxyKeeper : public QObject
{
    Q_OBJECT
public:
    explicit ProxyKeeper(core::SecretStore &secrets, QObject *parent = nullptr); // which outlives this
    const std::shared_ptr<syncing::ProxyLogins> &logins() const { return m_logins; }

    // `error`: Offline with a number, see sync/transport.h. True when the keychain had something that was not tried
    // yet.
    void look(const core::Error &error, std::function<void(bool)> done);
    // look(), then a dialog; `solved` when there is something new to try, never when the person gave up.
    void solve(const core::Error &error, QWidget *parent, std::function<void()> solved);
    // For somebody else than until now: logins() are new ones, and what the secrets had is gone. Whoever has the old
    // ones keeps them.
    void forget();

private:
    void ask(const core::Error &error, QWidget *parent, std::function<void()> solved);

    core::SecretStore &m_secrets;
    std::shared_ptr<syncing::ProxyLogins> m_logins;
    std::set<QString> m_looked; // proxies whose keychain entry was used
    QPointer<QDialog> m_question; // which stands now
};

} // namespace app
