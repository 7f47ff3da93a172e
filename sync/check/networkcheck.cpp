#include "sync/check/networkcheck.h"

#include "sync/check/apart.h"
#include "sync/check/eventsprobe.h"
#include "sync/check/proxysource.h"
#include "sync/check/tlsprobe.h"
#include "sync/remote.h"

#include <QDateTime>
#include <QFutureWatcher>
#include <QHostInfo>
#include <QLocale>
#include <QPointer>
#include <QtConcurrentRun>

namespace syncing {

using core::Grade;
using core::What;

namespace {

constexpr std::int64_t littleRoom = 500'000'000; // bytes: below that a first sync with photos may fail
constexpr qint64 wrongClockMs = 5LL * 60'000; // certificates and sign-ins forgive less than that

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

} // namespace

NetworkCheck::NetworkCheck(CheckOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_finder(m_options.network.proxy)
{
    if (!m_options.nowMs)
        m_options.nowMs = [] { return QDateTime::currentMSecsSinceEpoch(); };
}

NetworkCheck::~NetworkCheck() = default;

void NetworkCheck::tell(Grade grade, What what, const Facts &facts) { Q_EMIT found({ grade, what, facts }); }

void NetworkCheck::start() { QMetaObject::invokeMethod(this, &NetworkCheck::rules, Qt::QueuedConnection); }

void NetworkCheck::rules()
{
    const Facts facts{ { text("place"), m_options.rulesPlace }, { text("count"), QString::number(m_options.rules) } };
    if (m_options.rulesPlace.isEmpty())
        tell(Grade::Good, What::RulesNone);
    else if (m_options.rulesWrong == 0)
        tell(Grade::Good, What::RulesHold, facts);
    else
        tell(Grade::Warning, What::RulesWrong,
             { { text("place"), m_options.rulesPlace }, { text("count"), QString::number(m_options.rulesWrong) } });
    if (m_options.mayUse && m_options.mayConnect)
        return disk();
    tell(Grade::NotLooked, What::RulesForbid,
         { { text("host"), m_options.mayConnect ? m_options.server.host() : QString() } });
    Q_EMIT finished();
}

// A network drive that is gone keeps the one waiting who asks about it, or for a file on it.
void NetworkCheck::disk()
{
    Apart::ask<store::Place>(
        this, m_options.times.disk,
        [placeOf = m_options.placeOf, folder = m_options.folder.toStdString()] { return placeOf(folder); },
        [this](const std::optional<store::Place> &place) {
            tellDisk(place);
            authorities();
        });
}

void NetworkCheck::tellDisk(const std::optional<store::Place> &place)
{
    if (!place)
        return tell(Grade::Problem, What::DiskSilent, { { text("folder"), m_options.folder } });
    const Facts facts{ { text("folder"), m_options.folder },
                       { text("free"), QString::number(place->freeBytes) },
                       { text("system"), QString::fromStdString(place->system) } };
    if (!place->writable)
        tell(Grade::Problem, What::DiskReadOnly, facts);
    else if (place->freeBytes >= 0 && place->freeBytes < littleRoom)
        tell(Grade::Warning, What::DiskLow, facts);
    else if (place->kind == store::Place::Network)
        tell(Grade::Warning, What::DiskNetwork, facts);
    else if (place->kind == store::Place::Memory)
        tell(Grade::Warning, What::DiskMemory, facts);
    else
        tell(Grade::Good, What::DiskGood, facts);
}

// Without an answer there are none, as with a file that cannot be read, which is told with the certificate.
void NetworkCheck::authorities()
{
    using Certificates = QList<QSslCertificate>;
    Apart::ask<Certificates>(
        this, m_options.times.disk,
        [caFile = m_options.network.caFile] {
            return caFile.isEmpty() ? Certificates() : QSslCertificate::fromPath(caFile);
        },
        [this](const std::optional<Certificates> &own) {
            m_own = own.value_or(Certificates());
            NetworkOptions network = m_options.network;
            network.caFile.clear();
            m_transport = std::make_unique<QtTransport>(std::move(network));
            m_transport->trust(m_own);
            keychain();
        });
}

void NetworkCheck::keychain()
{
    if (!m_options.keychain)
        return proxy();
    m_options.keychain([this, guard = QPointer<NetworkCheck>(this)](bool works) {
        if (!guard)
            return;
        tell(works ? Grade::Good : Grade::Warning, works ? What::KeychainGood : What::KeychainNone);
        proxy();
    });
}

// The desktop is asked in a thread of its own, too: by a program, or by the registry.
void NetworkCheck::proxy()
{
    m_finder.find(m_options.server, this, [this] {
        if (!m_options.network.proxy.isEmpty() && m_options.network.proxy != QLatin1String("system"))
            return tellProxy({});
        auto *watcher = new QFutureWatcher<ProxySource>(this);
        connect(watcher, &QFutureWatcher<ProxySource>::finished, this, [this, watcher] {
            watcher->deleteLater();
            tellProxy(watcher->result());
        });
        watcher->setFuture(QtConcurrent::run([server = m_options.server] { return proxySource(server); }));
    });
}

namespace {

const char *name(ProxySource::Kind kind)
{
    return kind == ProxySource::Environment ? "environment" : kind == ProxySource::Computer ? "computer" : "system";
}

} // namespace

void NetworkCheck::tellProxy(const ProxySource &source)
{
    const auto proxies = m_finder.known(m_options.server);
    const QNetworkProxy proxy = proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.constFirst();
    const bool system = m_options.network.proxy.isEmpty() || m_options.network.proxy == QLatin1String("system");
    if (proxy.type() == QNetworkProxy::NoProxy || proxy.type() == QNetworkProxy::DefaultProxy) {
        if (m_finder.isSilent(m_options.server))
            tell(Grade::Warning, What::ProxySilent, {});
        else if (!source.script.isEmpty())
            tell(Grade::Warning, What::ScriptUsed,
                 { { text("script"), source.script }, { text("source"), source.name } });
        else if (source.manual)
            tell(Grade::Warning, What::ProxyUnused, { { text("source"), source.name } });
        else
            tell(Grade::Good, What::ProxyNone, { { text("source"), m_options.proxyChoice.place } });
        return lookUp();
    }
    tell(Grade::Good, What::ProxyUsed,
         { { text("proxy"), proxy.hostName() + u':' + QString::number(proxy.port()) },
           { text("source"), system ? source.name : m_options.proxyChoice.place },
           { text("by"), QLatin1String(system ? name(source.kind) : core::name(m_options.proxyChoice.by)) },
           { text("script"), source.script.isEmpty() && source.detects ? text("wpad") : source.script } });
    tell(Grade::Good, What::NameByProxy, { { text("host"), m_options.server.host() } });
    connectTo(proxy);
}

void NetworkCheck::lookUp()
{
    QHostInfo::lookupHost(m_options.server.host(), this, [this](const QHostInfo &info) {
        const Facts facts{ { text("host"), m_options.server.host() } };
        if (info.addresses().isEmpty()) {
            tell(Grade::Problem, What::NameMissing, facts);
            return endWithoutAnswer();
        }
        QStringList addresses;
        for (const QHostAddress &address : info.addresses())
            addresses.append(address.toString());
        tell(Grade::Good, What::NameFound,
             { { text("host"), m_options.server.host() }, { text("addresses"), addresses.join(text(", ")) } });
        connectTo(QNetworkProxy(QNetworkProxy::NoProxy));
    });
}

void NetworkCheck::connectTo(const QNetworkProxy &proxy)
{
    m_tls = std::make_unique<TlsProbe>(m_options.server, m_options.network, m_own, m_options.added);
    connect(m_tls.get(), &TlsProbe::told, this, &NetworkCheck::tell);
    connect(m_tls.get(), &TlsProbe::ended, this, [this](bool good) { good ? server() : endWithoutAnswer(); });
    m_tls->start(proxy, m_options.times.connect);
}

void NetworkCheck::server()
{
    m_remote = std::make_unique<Remote>(*m_transport, originOf(m_options.server.toString().toStdString()),
                                        schema::recordTypes());
    m_remote->setToken(m_options.token);
    HttpRequest request;
    request.url = m_remote->origin() + "/.well-known/jumelle";
    request.maxResponse = 64 << 10;
    request.quietMs = m_options.times.connect;
    m_sentAt = m_options.nowMs();
    m_handle
        = m_transport->send(std::move(request), [this](const Result<HttpResponse> &response) { answered(response); });
}

void NetworkCheck::answered(const Result<HttpResponse> &response)
{
    const Facts host{ { text("host"), m_options.server.host() } };
    if (!response) {
        const bool portal = response.error().code == Code::CaptivePortal;
        tell(Grade::Problem, portal ? What::ServerPortal : What::ServerTrouble,
             portal ? host : Facts{ { text("text"), QString::fromStdString(response.error().detail) } });
        return endWithoutAnswer();
    }
    const auto value = schema::parseJson(response->body);
    const auto *root = value ? value->if_object() : nullptr;
    const bool ours = !response->header("jumelle-server").empty();
    if (!ours || response->status != 200 || !root || wire::string(*root, "capability").empty()) {
        tell(Grade::Problem, ours || response->status == 404 ? What::ServerMissing : What::ServerPortal, host);
        clock(response->header("date"));
        Q_EMIT finished();
        return;
    }
    tell(Grade::Good, What::ServerGood,
         { { text("name"), QString::fromStdString(wire::string(*root, "name")) },
           { text("version"), QString::fromStdString(wire::string(*root, "version")) } });
    clock(response->header("date"));
    session();
}

// The server's clock at the middle of the exchange, to the second.
void NetworkCheck::clock(std::string_view date)
{
    const QString given = QString::fromLatin1(date.data(), qsizetype(date.size()));
    QDateTime there = QLocale::c().toDateTime(given, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    there.setTimeSpec(Qt::UTC);
    if (given.isEmpty() || !there.isValid()) {
        tell(Grade::NotLooked, What::ClockUnknown);
    } else {
        const qint64 off = (m_sentAt + m_options.nowMs()) / 2 - there.toMSecsSinceEpoch();
        const bool wrong = qAbs(off) > wrongClockMs;
        tell(wrong ? Grade::Problem : Grade::Good, wrong ? What::ClockWrong : What::ClockGood,
             { { text("seconds"), QString::number(off / 1000) } });
    }
}

void NetworkCheck::endWithoutAnswer()
{
    clock({});
    Q_EMIT finished();
}

void NetworkCheck::session()
{
    if (m_options.token.empty()) {
        tell(Grade::NotLooked, What::EventsNotLooked);
        Q_EMIT finished();
        return;
    }
    HttpRequest request;
    request.url = m_remote->origin() + m_remote->dialect().sessionPath;
    request.maxResponse = 8 << 20;
    m_remote->json(std::move(request), [this](Result<json::value> value) {
        auto session
            = value ? readSession(*value, m_remote->origin(), m_remote->types()) : tl::unexpected<Error>(value.error());
        if (!session) {
            tell(Grade::NotLooked, What::EventsNotLooked,
                 { { text("text"), QString::fromStdString(session.error().detail) } });
            Q_EMIT finished();
            return;
        }
        m_remote->setSession(std::move(*session));
        m_events = std::make_unique<EventsProbe>(*m_remote, m_options.times.events);
        connect(m_events.get(), &EventsProbe::told, this, &NetworkCheck::tell);
        connect(m_events.get(), &EventsProbe::ended, this, &NetworkCheck::finished);
        m_events->start();
    });
}

} // namespace syncing
