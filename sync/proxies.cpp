#include "sync/proxies.h"

#include "sync/keeploaded.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutexLocker>
#include <QTimer>

#include <chrono>
#include <limits>
#include <mutex>
#include <thread>

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

QList<QNetworkProxy> askSystem(const QUrl &url)
{
    auto proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url, QNetworkProxyQuery::UrlRequest));
    keepScriptEngineLoaded();
    return proxies;
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

struct ProxyFinder::Line
{
    std::mutex mutex;
    ProxyFinder *finder; // null: gone
};

ProxyFinder::ProxyFinder(QString setting, QObject *parent)
    : ProxyFinder(std::move(setting), askSystem, patienceMs, parent)
{ }

ProxyFinder::ProxyFinder(QString setting, Ask ask, int patience, QObject *parent)
    : QObject(parent)
    , m_setting(std::move(setting))
    , m_ask(std::move(ask))
    , m_patience(patience)
    , m_line(std::make_shared<Line>())
{
    m_line->finder = this;
}

ProxyFinder::~ProxyFinder()
{
    const std::lock_guard lock(m_line->mutex);
    m_line->finder = nullptr;
}

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
    if (m_silent.contains(place)) { // nobody waits twice, and no second thread either
        m_known[place] = { none(), steadyMs() + keptMs };
        return found();
    }
    const bool asked = m_asking.contains(place);
    m_asking[place].askers.emplace_back(asker, std::move(found));
    if (!asked)
        ask(place, url);
}

void ProxyFinder::ask(const QString &place, const QUrl &url)
{
    m_asking[place].number = ++m_last;
    // Not of a pool, which would wait for it at the end of the program.
    std::thread([line = m_line, ask = m_ask, place, url] {
        const auto proxies = ask(url);
        const std::lock_guard lock(line->mutex);
        if (line->finder)
            QMetaObject::invokeMethod(
                line->finder,
                [finder = line->finder, place, proxies] {
                    finder->m_silent.erase(place);
                    finder->know(place, proxies);
                },
                Qt::QueuedConnection);
    }).detach();
    QTimer::singleShot(m_patience, this, [this, place, number = m_last] {
        const auto it = m_asking.find(place);
        if (it == m_asking.end() || it->second.number != number)
            return;
        qWarning("The system does not say which proxy leads to %s; going there directly.", qPrintable(place));
        m_silent.insert(place);
        know(place, none());
    });
}

void ProxyFinder::know(const QString &place, const QList<QNetworkProxy> &proxies)
{
    m_known[place] = { proxies, steadyMs() + keptMs };
    const auto asking = m_asking.extract(place);
    if (asking.empty())
        return;
    const QPointer<ProxyFinder> guard(this);
    for (const auto &[asker, found] : asking.mapped().askers)
        if (guard && asker)
            found();
}

bool ProxyFinder::isSilent(const QUrl &url) const { return m_silent.contains(placeOf(url)); }

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
