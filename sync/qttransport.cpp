#include "sync/qttransport.h"

#include "sync/qtexchange.h"
#include "sync/trust.h"

#include <QAuthenticator>
#include <QDateTime>
#include <QNetworkProxy>
#include <QRandomGenerator>
#include <QTimer>
#include <chrono>
#include <utility>

namespace syncing {

namespace {

class FoundProxies : public QNetworkProxyFactory
{
public:
    explicit FoundProxies(const ProxyFinder &finder)
        : m_finder(finder)
    { }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override { return m_finder.known(query.url()); }

private:
    const ProxyFinder &m_finder;
};

} // namespace

QtTransport::QtTransport(const QString &caFile, QObject *parent)
    : QtTransport(NetworkOptions{ caFile, QStringLiteral("system"), nullptr, {} }, parent)
{ }

QtTransport::QtTransport(NetworkOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_proxies(m_options.proxy)
    , m_tls(QSslConfiguration::defaultConfiguration())
{
    m_tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (!m_options.caFile.isEmpty()) {
        const auto own = QSslCertificate::fromPath(m_options.caFile);
        m_caFileRead = !own.isEmpty();
        trust(own);
    }
    for (auto *manager : { &m_records, &m_blobs }) {
        manager->setProxyFactory(new FoundProxies(m_proxies)); // owned by the manager
        connect(manager, &QNetworkAccessManager::proxyAuthenticationRequired, this,
                [this, manager](const QNetworkProxy &proxy, QAuthenticator *who) { proxyAsks(*manager, proxy, who); });
        manager->setAutoDeleteReplies(false);
    }
}

QtTransport::~QtTransport()
{
    for (const auto &[handle, exchange] : m_running)
        exchange->abandon();
    // The replies belong to the managers' threads of work: they go before the managers do.
    const auto left = findChildren<QtExchange *>(QString(), Qt::FindDirectChildrenOnly);
    qDeleteAll(left);
}

void QtTransport::trust(const QList<QSslCertificate> &own) { trustToo(m_tls, own); }

Transport::Handle QtTransport::send(HttpRequest request, Reply reply)
{
    return begin(std::move(request), {}, std::move(reply));
}

Transport::Handle QtTransport::stream(HttpRequest request, Stream stream)
{
    return begin(std::move(request), std::move(stream), {});
}

Transport::Handle QtTransport::begin(HttpRequest request, Stream stream, Reply reply)
{
    // It would send a refused password once more with every connection, until the school locks the account.
    if (m_running.empty())
        for (const auto &[refused, where] : std::exchange(m_refused, {})) {
            refused->clearAccessCache(); // the words for other proxies, too, which get them again
            std::erase_if(m_given, [&](const auto &given) {
                return given.first.first == refused && !where.contains(given.first.second);
            });
        }
    const Handle handle = ++m_last;
    auto &manager = request.bulk ? m_blobs : m_records;
    auto *exchange = new QtExchange(std::move(request), std::move(stream), std::move(reply), this);
    m_running[handle] = exchange;
    connect(exchange, &QtExchange::done, this, [this, handle] { m_running.erase(handle); });
    const QUrl url = exchange->url();
    m_proxies.find(url, exchange, [this, exchange, &manager] {
        exchange->begin(manager, m_tls, [this](bool wantsLogin) {
            m_proxies.forget();
            return wantsLogin ? m_proxyProblem : Error{ Code::Offline, {}, 0 };
        });
    });
    return handle;
}

// A connection asks once; asked again for the same name and password, the proxy did not take them.
void QtTransport::proxyAsks(QNetworkAccessManager &manager, const QNetworkProxy &proxy, QAuthenticator *who)
{
    const QString where = proxy.hostName() + QLatin1Char(':') + QString::number(proxy.port());
    const auto login = m_options.logins ? m_options.logins->find(where) : std::nullopt;
    int &given = m_given[{ &manager, where }];
    if (login && login->version != given) {
        given = login->version;
        who->setUser(login->user);
        who->setPassword(login->password);
        return;
    }
    const bool refused = login || !proxy.user().isEmpty();
    if (refused)
        m_refused[&manager].insert(where);
    m_proxyProblem = { Code::Offline, where.toStdString(), refused ? 2 : 1 };
    if (m_options.proxyAsks)
        m_options.proxyAsks(where, refused);
}

void QtTransport::cancel(Handle handle)
{
    const auto it = m_running.find(handle);
    if (it == m_running.end())
        return;
    QtExchange *exchange = it->second;
    m_running.erase(it);
    exchange->abandon();
}

int QtTimers::after(std::int64_t ms, std::function<void()> call)
{
    const int id = ++m_last;
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    timer->setTimerType(Qt::PreciseTimer); // the others may be early, and a wait would not be over yet
    m_timers[id] = timer;
    connect(timer, &QTimer::timeout, this, [this, id, timer, call = std::move(call)] {
        m_timers.erase(id);
        timer->deleteLater();
        call();
    });
    timer->start(static_cast<int>(std::min<std::int64_t>(ms, 86'400'000)));
    return id;
}

void QtTimers::cancel(int timer)
{
    const auto it = m_timers.find(timer);
    if (it == m_timers.end())
        return;
    delete it->second;
    m_timers.erase(it);
}

Environment qtEnvironment(QtTransport &transport, QtTimers &timers)
{
    Environment environment;
    environment.transport = &transport;
    environment.timers = &timers;
    environment.nowMs = [] { return QDateTime::currentMSecsSinceEpoch(); };
    environment.random = [] { return QRandomGenerator::system()->generate(); };
    environment.steadyMs = [] {
        using namespace std::chrono;
        return std::int64_t(duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count());
    };
    return environment;
}

} // namespace syncing
