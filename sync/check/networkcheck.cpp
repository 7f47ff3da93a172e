#include "sync/check/networkcheck.h"

#include "store/place.h"
#include "sync/check/authorities.h"
#include "sync/check/proxysource.h"
#include "sync/remote.h"

#include <QAuthenticator>
#include <QDateTime>
#include <QFutureWatcher>
#include <QHostInfo>
#include <QLocale>
#include <QPointer>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>
#include <QtConcurrentRun>

namespace syncing {

using core::Grade;
using core::What;

namespace {

constexpr std::int64_t littleRoom = 500'000'000; // bytes: below that a first sync with photos may fail
constexpr qint64 wrongClockMs = 5 * 60'000; // certificates and sign-ins forgive less than that
constexpr int usualPort = 443;

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

} // namespace

NetworkCheck::NetworkCheck(CheckOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_transport(m_options.network)
    , m_finder(m_options.network.proxy)
    , m_limit(std::make_unique<QTimer>())
{
    m_limit->setSingleShot(true);
    if (!m_options.nowMs)
        m_options.nowMs = [] { return QDateTime::currentMSecsSinceEpoch(); };
}

NetworkCheck::~NetworkCheck()
{
    if (m_socket)
        m_socket->disconnect(this);
}

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
    disk();
}

// In a thread of its own: a network drive that is gone keeps the one waiting who asks about it.
void NetworkCheck::disk()
{
    auto *watcher = new QFutureWatcher<store::Place>(this);
    connect(watcher, &QFutureWatcher<store::Place>::finished, this, [this, watcher] {
        watcher->deleteLater();
        const store::Place place = watcher->result();
        const Facts facts{ { text("folder"), m_options.folder },
                           { text("free"), QString::number(place.freeBytes) },
                           { text("system"), QString::fromStdString(place.system) } };
        if (!place.writable)
            tell(Grade::Problem, What::DiskReadOnly, facts);
        else if (place.freeBytes >= 0 && place.freeBytes < littleRoom)
            tell(Grade::Warning, What::DiskLow, facts);
        else if (place.kind == store::Place::Network)
            tell(Grade::Warning, What::DiskNetwork, facts);
        else if (place.kind == store::Place::Memory)
            tell(Grade::Warning, What::DiskMemory, facts);
        else
            tell(Grade::Good, What::DiskGood, facts);
        keychain();
    });
    watcher->setFuture(QtConcurrent::run([folder = m_options.folder.toStdString()] { return store::placeOf(folder); }));
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

void NetworkCheck::proxy()
{
    m_finder.find(m_options.server, this, [this] {
        const auto proxies = m_finder.known(m_options.server);
        m_proxy = proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.constFirst();
        const bool direct = m_proxy.type() == QNetworkProxy::NoProxy || m_proxy.type() == QNetworkProxy::DefaultProxy;
        const bool system = m_options.network.proxy.isEmpty() || m_options.network.proxy == QLatin1String("system");
        const ProxySource source = system ? proxySource(m_options.server) : ProxySource();
        if (direct) {
            if (!source.script.isEmpty())
                tell(Grade::Warning, What::ScriptUsed,
                     { { text("script"), source.script }, { text("source"), source.name } });
            else
                tell(Grade::Good, What::ProxyNone, { { text("source"), m_options.proxySource } });
            return lookUp();
        }
        tell(Grade::Good, What::ProxyUsed,
             { { text("proxy"), m_proxy.hostName() + u':' + QString::number(m_proxy.port()) },
               { text("source"), system ? source.name : m_options.proxySource },
               { text("by"),
                 !system ? m_options.proxySource.isEmpty() ? text("person") : text("rules")
                     : source.kind == ProxySource::Environment ? text("environment")
                                                               : text("system") },
               { text("script"), source.script } });
        tell(Grade::Good, What::NameByProxy, { { text("host"), m_options.server.host() } });
        connectTo(m_proxy);
    });
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
    m_socket = std::make_unique<QSslSocket>();
    QSslSocket *socket = m_socket.get();
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (!m_options.network.caFile.isEmpty()) {
        const auto own = QSslCertificate::fromPath(m_options.network.caFile);
        if (own.isEmpty())
            tell(Grade::Problem, What::CaFileUnreadable, { { text("file"), m_options.network.caFile } });
        tls.addCaCertificates(own);
    }
    socket->setSslConfiguration(tls);
    socket->setProxy(proxy);
    const int port = m_options.server.port(usualPort);
    connect(socket, &QSslSocket::connected, this, [this, port] {
        m_open = true;
        tell(Grade::Good, What::PortOpen,
             { { text("host"), m_options.server.host() },
               { text("port"), QString::number(port) },
               { text("ms"), QString::number(m_options.nowMs() - m_since) } });
    });
    connect(socket, &QSslSocket::proxyAuthenticationRequired, this,
            [this](const QNetworkProxy &asks, QAuthenticator *who) {
                const QString where = asks.hostName() + u':' + QString::number(asks.port());
                const auto login = m_options.network.logins ? m_options.network.logins->find(where) : std::nullopt;
                if (!login || std::exchange(m_loginTried, true))
                    return;
                who->setUser(login->user);
                who->setPassword(login->password);
            });
    connect(socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors) {
            if (isAboutIssuer(error))
                continue;
            m_onlyIssuer = false;
            m_wrong = error.errorString();
        }
        m_untrusted = errors.isEmpty() ? QSslCertificate() : errors.constFirst().certificate();
    });
    connect(socket, &QSslSocket::encrypted, this, &NetworkCheck::certificate);
    // Later, because the socket must not go while it tells.
    const auto failed = [this] { connectionFailed(m_socket->errorString()); };
    connect(socket, &QSslSocket::errorOccurred, this, failed, Qt::QueuedConnection);
    connect(m_limit.get(), &QTimer::timeout, this, [this] { connectionFailed(text("time is up")); });
    m_since = m_options.nowMs();
    m_limit->start(m_options.times.connect);
    socket->connectToHostEncrypted(m_options.server.host(), static_cast<quint16>(port));
}

void NetworkCheck::connectionFailed(const QString &words)
{
    if (!m_socket)
        return;
    m_limit->disconnect(this);
    const QAbstractSocket::SocketError error = m_socket->error();
    m_socket->disconnect(this);
    m_socket.release()->deleteLater();
    const QString proxy = m_proxy.hostName() + u':' + QString::number(m_proxy.port());
    if (!m_untrusted.isNull()) {
        const Facts facts{ { text("issuer"), m_untrusted.issuerDisplayName() }, { text("text"), m_wrong } };
        tell(Grade::Problem,
             !m_onlyIssuer                     ? What::CertificateWrong
                 : isOwnAuthority(m_untrusted) ? What::CertificateOwnUnknown
                                               : What::CertificateIntercepted,
             facts);
    } else if (error == QAbstractSocket::ProxyAuthenticationRequiredError) {
        tell(Grade::Problem, m_loginTried ? What::ProxyRefuses : What::ProxyAsks, { { text("proxy"), proxy } });
    } else if (error == QAbstractSocket::ProxyConnectionRefusedError || error == QAbstractSocket::ProxyNotFoundError
               || error == QAbstractSocket::ProxyConnectionTimeoutError
               || error == QAbstractSocket::ProxyConnectionClosedError
               || error == QAbstractSocket::ProxyProtocolError) {
        tell(Grade::Problem, What::ProxyFailed, { { text("proxy"), proxy }, { text("text"), words } });
    } else if (m_open) {
        tell(Grade::Problem, What::CertificateWrong, { { text("text"), words } });
    } else {
        tell(Grade::Problem, What::PortClosed,
             { { text("host"), m_options.server.host() },
               { text("port"), QString::number(m_options.server.port(usualPort)) },
               { text("text"), words } });
    }
    endWithoutAnswer();
}

void NetworkCheck::certificate()
{
    m_limit->disconnect(this);
    m_limit->stop();
    const Vouching vouching = whoVouches(m_socket->peerCertificateChain(), m_options.network.caFile);
    const Facts facts{ { text("issuer"), vouching.issuer } };
    m_socket->disconnect(this);
    m_socket.release()->deleteLater();
    if (vouching.by == Vouching::ServersOwn)
        tell(Grade::Good, What::CertificateOwn, facts);
    else if (vouching.by == Vouching::AddedHere)
        tell(Grade::Warning, What::CertificateAdded, facts);
    else
        tell(Grade::Good, What::CertificateGood, facts);
    server();
}

void NetworkCheck::server()
{
    m_remote = std::make_unique<Remote>(m_transport, originOf(m_options.server.toString().toStdString()),
                                        schema::recordTypes());
    m_remote->setToken(m_options.token);
    HttpRequest request;
    request.url = m_remote->origin() + "/.well-known/jumelle";
    request.maxResponse = 64 << 10;
    request.quietMs = m_options.times.connect;
    m_sentAt = m_options.nowMs();
    m_handle = m_transport.send(std::move(request), [this](Result<HttpResponse> response) { answered(response); });
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
            tell(Grade::NotLooked, What::EventsNotLooked);
            Q_EMIT finished();
            return;
        }
        m_remote->setSession(std::move(*session));
        events(true);
    });
}

void NetworkCheck::events(bool stream)
{
    HttpRequest request;
    request.url = expand(m_remote->session().eventUrl,
                         { { "types", "*" }, { "closeafter", stream ? "no" : "state" }, { "ping", "30" } });
    request.headers = { { "Accept", "text/event-stream" }, { "Cache-Control", "no-cache" }, { "Last-Event-ID", "0" } };
    request.quietMs = 0;
    m_since = m_options.nowMs();
    m_heard = false;
    const auto ended = [this, stream](bool heard) {
        m_limit->disconnect(this);
        m_limit->stop();
        m_remote->cancel(m_handle);
        if (stream && !heard)
            return events(false);
        const QString ms = QString::number(m_options.nowMs() - m_since);
        if (stream)
            tell(Grade::Good, What::EventsStream, { { text("ms"), ms } });
        else
            tell(heard ? Grade::Warning : Grade::Problem, heard ? What::EventsHeld : What::EventsBlocked);
        Q_EMIT finished();
    };
    // From the event loop: the answer being read must not be given up from inside itself.
    const auto later = [this, ended](bool heard) {
        if (std::exchange(m_heard, true))
            return;
        QMetaObject::invokeMethod(
            this, [ended, heard] { ended(heard); }, Qt::QueuedConnection);
    };
    Transport::Stream reader;
    reader.data = [later](std::string_view bytes) {
        if (bytes.find("data:") != bytes.npos)
            later(true);
    };
    reader.end = [later](const Result<void> &) { later(false); };
    connect(m_limit.get(), &QTimer::timeout, this, [later] { later(false); });
    m_limit->start(m_options.times.events);
    m_handle = m_remote->stream(std::move(request), std::move(reader));
}

} // namespace syncing
