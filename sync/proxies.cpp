#include "sync/proxies.h"

#include "sync/keeploaded.h"

#include <QFutureWatcher>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutexLocker>
#include <QPointer>
#include <QtConcurrentRun>

#include <chrono>

namespace syncing {

namespace {

constexpr qint64 keptMs = 60'000; // settings of the system change when a notebook comes home

qint64 steadyMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

QString placeOf(const QUrl &url) { return url.host() + QLatin1Char(':') + QString::number(url.port(443)); }

QList<QNetworkProxy> none() { return { QNetworkProxy(QNetworkProxy::NoProxy) }; }

bool isThisComputer(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

} // namespace

void ProxyLogins::set(const QString &proxy, const QString &user, const QString &password)
{
    const QMutexLocker lock(&m_mutex);
    m_logins[proxy] = { user, password, ++m_last };
}

std::optional<ProxyLogins::Login> ProxyLogins::find(const QString &proxy) const
{
    const QMutexLocker lock(&m_mutex);
    auto it = m_logins.find(proxy);
    if (it == m_logins.end())
        it = m_logins.find(QString());
    return it == m_logins.end() ? std::nullopt : std::optional(it->second);
}

QString ProxyLogins::secret(const QString &proxy) const
{
    const auto login = find(proxy);
    if (!login)
        return {};
    const QJsonObject object{ { QStringLiteral("user"), login->user },
                              { QStringLiteral("password"), login->password } };
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

bool ProxyLogins::setFromSecret(const QString &proxy, const QString &secret)
{
    const QJsonObject object = QJsonDocument::fromJson(secret.toUtf8()).object();
    const QString user = object.value(QLatin1String("user")).toString();
    if (user.isEmpty())
        return false;
    set(proxy, user, object.value(QLatin1String("password")).toString());
    return true;
}

QString proxySecretKey(const QString &proxy) { return QStringLiteral("proxy/") + proxy; }

QNetworkProxy proxyFromText(const QString &text)
{
    const bool bare = !text.contains(QLatin1String("://"));
    const QUrl url(bare ? QStringLiteral("http://") + text : text, QUrl::StrictMode);
    const bool socks = url.scheme() == QLatin1String("socks5");
    if (!url.isValid() || url.host().isEmpty() || (!socks && url.scheme() != QLatin1String("http")))
        return QNetworkProxy(QNetworkProxy::DefaultProxy);
    return QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                         static_cast<quint16>(url.port(socks ? 1080 : 8080)), url.userName(QUrl::FullyDecoded),
                         url.password(QUrl::FullyDecoded));
}

ProxyFinder::ProxyFinder(QString setting, QObject *parent)
    : QObject(parent)
    , m_setting(std::move(setting))
{ }

void ProxyFinder::find(const QUrl &url, QObject *asker, std::function<void()> found)
{
    const QString place = placeOf(url);
    const auto it = m_known.find(place);
    if (it != m_known.end() && it->second.untilMs > steadyMs())
        return found();
    const QNetworkProxy given = proxyFromText(m_setting);
    const bool system = m_setting.isEmpty() || m_setting == QLatin1String("system");
    if (!system || isThisComputer(url.host())) {
        const bool direct = isThisComputer(url.host()) || given.type() == QNetworkProxy::DefaultProxy
            || m_setting == QLatin1String("none");
        m_known[place] = { direct ? none() : QList<QNetworkProxy>{ given }, std::numeric_limits<qint64>::max() };
        return found();
    }
    using Watcher = QFutureWatcher<QList<QNetworkProxy>>;
    auto *watcher = new Watcher(this);
    const QPointer<QObject> guard(asker);
    connect(watcher, &Watcher::finished, this, [this, watcher, guard, place, found = std::move(found)] {
        m_known[place] = { watcher->result(), steadyMs() + keptMs };
        watcher->deleteLater();
        if (guard)
            found();
    });
    watcher->setFuture(QtConcurrent::run([url] {
        auto proxies
            = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url, QNetworkProxyQuery::UrlRequest));
        keepScriptEngineLoaded();
        return proxies;
    }));
}

QList<QNetworkProxy> ProxyFinder::known(const QUrl &url) const
{
    const auto it = m_known.find(placeOf(url));
    return it == m_known.end() || it->second.proxies.isEmpty() ? none() : it->second.proxies;
}

void ProxyFinder::forget()
{
    std::erase_if(m_known, [](const auto &k) { return k.second.untilMs != std::numeric_limits<qint64>::max(); });
}

} // namespace syncing
