#pragma once
// Transport and Timers over Qt. TLS is always verified, against the system's certificates and those of `caFile`;
// errors are never ignored. Redirects stay on the same origin. Proxies as NetworkOptions says, but none for loopback.
// No cookies, no saved passwords. Lives in the thread that makes it, which needs an event loop.
#include "sync/proxies.h"
#include "sync/transport.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <map>
#include <memory>
#include <set>

class QAuthenticator;

namespace syncing {

class QtExchange;

class QtTransport : public QObject, public Transport
{
    Q_OBJECT
public:
    explicit QtTransport(NetworkOptions options, QObject *parent = nullptr);
    explicit QtTransport(const QString &caFile = {}, QObject *parent = nullptr);
    ~QtTransport() override;

    void trust(const QList<QSslCertificate> &own); // from the next request on, as those of `caFile`
    bool caFileRead() const { return m_caFileRead; } // false: `caFile` was given and holds no certificate
    Handle send(HttpRequest request, Reply reply) override;
    Handle stream(HttpRequest request, Stream stream) override;
    void cancel(Handle handle) override;

private:
    Handle begin(HttpRequest request, Stream stream, Reply reply);
    void proxyAsks(QNetworkAccessManager &manager, const QNetworkProxy &proxy, QAuthenticator *who);

    NetworkOptions m_options;
    ProxyFinder m_proxies;
    std::map<std::pair<QNetworkAccessManager *, QString>, int> m_given; // version of what a proxy got
    std::map<QNetworkAccessManager *, std::set<QString>> m_refused; // proxies that did not take what it keeps
    Error m_proxyProblem;
    QNetworkAccessManager m_records;
    QNetworkAccessManager m_blobs;
    QSslConfiguration m_tls;
    std::map<Handle, QtExchange *> m_running;
    Handle m_last = 0;
    bool m_caFileRead = true;
};

class QtTimers : public QObject, public Timers
{
    Q_OBJECT
public:
    using QObject::QObject;
    int after(std::int64_t ms, std::function<void()> call) override;
    void cancel(int timer) override;

private:
    std::map<int, QObject *> m_timers;
    int m_last = 0;
};

// Environment of a real program: the clock of the machine, the randomness of the system.
Environment qtEnvironment(QtTransport &transport, QtTimers &timers);

} // namespace syncing
