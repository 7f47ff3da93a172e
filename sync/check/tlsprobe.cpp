#include "sync/check/tlsprobe.h"

#include "sync/check/apart.h"
#include "sync/trust.h"

#include <QAuthenticator>
#include <QDateTime>
#include <QSslConfiguration>
#include <QSslSocket>
#include <utility>

namespace syncing {

using core::Grade;
using core::What;

namespace {
constexpr int usualPort = 443;
QString text(const char *utf8) { return QString::fromUtf8(utf8); }
} // namespace

TlsProbe::TlsProbe(QUrl server, NetworkOptions network, QList<QSslCertificate> own,
                   std::function<AddedAuthorities()> added, QObject *parent)
    : QObject(parent)
    , m_server(std::move(server))
    , m_network(std::move(network))
    , m_own(std::move(own))
    , m_added(std::move(added))
{
    m_limit.setSingleShot(true);
}

TlsProbe::~TlsProbe()
{
    if (m_socket)
        m_socket->disconnect(this);
}

void TlsProbe::start(const QNetworkProxy &proxy, int milliseconds)
{
    m_proxy = proxy;
    m_socket = std::make_unique<QSslSocket>();
    QSslSocket *socket = m_socket.get();
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (!m_network.caFile.isEmpty() && m_own.isEmpty())
        Q_EMIT told(Grade::Problem, What::CaFileUnreadable, Facts{ { text("file"), m_network.caFile } });
    trustToo(tls, m_own);
    socket->setSslConfiguration(tls);
    socket->setProxy(proxy);
    const int port = m_server.port(usualPort);
    connect(socket, &QSslSocket::connected, this, [this, port] {
        m_open = true;
        Q_EMIT told(Grade::Good, What::PortOpen,
                    Facts{ { text("host"), m_server.host() },
                           { text("port"), QString::number(port) },
                           { text("ms"), QString::number(m_clock.elapsed()) } });
    });
    connect(socket, &QSslSocket::proxyAuthenticationRequired, this,
            [this](const QNetworkProxy &asks, QAuthenticator *who) {
                const QString where = asks.hostName() + u':' + QString::number(asks.port());
                const auto login = m_network.logins ? m_network.logins->find(where) : std::nullopt;
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
            if (isAboutDates(error))
                m_dated = error.certificate();
        }
        m_untrusted = errors.isEmpty() ? QSslCertificate() : errors.constFirst().certificate();
    });
    connect(socket, &QSslSocket::encrypted, this, &TlsProbe::connected);
    // Later, because the socket must not go while it tells.
    const auto failed = [this] {
        if (m_socket) // the limit may have been first
            connectionFailed(m_socket->errorString());
    };
    connect(socket, &QSslSocket::errorOccurred, this, failed, Qt::QueuedConnection);
    connect(&m_limit, &QTimer::timeout, this, [this] { connectionFailed(text("time is up")); });
    m_clock.start();
    m_patience = milliseconds;
    m_limit.start(m_patience);
    socket->connectToHostEncrypted(m_server.host(), static_cast<quint16>(port));
}

void TlsProbe::connectionFailed(const QString &words)
{
    if (!m_socket)
        return;
    m_limit.disconnect(this);
    const QAbstractSocket::SocketError error = m_socket->error();
    m_socket->disconnect(this);
    m_socket.release()->deleteLater();
    const QString proxy = m_proxy.hostName() + u':' + QString::number(m_proxy.port());
    if (tellDates()) {
        // Nothing else is worth saying before the clock is right.
    } else if (!m_untrusted.isNull()) {
        const Facts facts{ { text("issuer"), m_untrusted.issuerDisplayName() }, { text("text"), m_wrong } };
        Q_EMIT told(Grade::Problem,
                    !m_onlyIssuer                     ? What::CertificateWrong
                        : isOwnAuthority(m_untrusted) ? What::CertificateOwnUnknown
                                                      : What::CertificateIntercepted,
                    facts);
    } else if (error == QAbstractSocket::ProxyAuthenticationRequiredError) {
        Q_EMIT told(Grade::Problem, m_loginTried ? What::ProxyRefuses : What::ProxyAsks,
                    Facts{ { text("proxy"), proxy } });
    } else if (error == QAbstractSocket::ProxyConnectionRefusedError || error == QAbstractSocket::ProxyNotFoundError
               || error == QAbstractSocket::ProxyConnectionTimeoutError
               || error == QAbstractSocket::ProxyConnectionClosedError
               || error == QAbstractSocket::ProxyProtocolError) {
        Q_EMIT told(Grade::Problem, What::ProxyFailed, Facts{ { text("proxy"), proxy }, { text("text"), words } });
    } else if (m_open) {
        Q_EMIT told(Grade::Problem, What::CertificateWrong, Facts{ { text("text"), words } });
    } else {
        Q_EMIT told(Grade::Problem, What::PortClosed,
                    Facts{ { text("host"), m_server.host() },
                           { text("port"), QString::number(m_server.port(usualPort)) },
                           { text("text"), words } });
    }
    Q_EMIT ended(false);
}

// By the dates themselves: Windows calls a certificate expired that is not valid yet.
bool TlsProbe::tellDates()
{
    const QDateTime clock = QDateTime::currentDateTimeUtc(); // by which the certificate was judged
    const QDateTime from = m_dated.effectiveDate().toUTC(), until = m_dated.expiryDate().toUTC();
    const bool early = clock < from;
    if (m_dated.isNull() || (!early && clock <= until))
        return false;
    Q_EMIT told(Grade::Problem, early ? What::CertificateNotYet : What::CertificateExpired,
                Facts{ { text("issuer"), m_dated.issuerDisplayName() },
                       { early ? text("from") : text("until"), (early ? from : until).toString(Qt::ISODate) },
                       { text("clock"), clock.toString(Qt::ISODate) } });
    return true;
}

void TlsProbe::connected()
{
    m_limit.disconnect(this);
    m_limit.stop();
    const auto chain = m_socket->peerCertificateChain();
    m_socket->disconnect(this);
    m_socket.release()->deleteLater();
    // Without what was added it is not told apart: a folder of them may be on a drive that is gone.
    Apart::ask<AddedAuthorities>(this, m_patience, m_added,
                                 [this, chain](const std::optional<AddedAuthorities> &added) {
                                     tellWhoVouches(whoVouches(chain, m_own, added.value_or(AddedAuthorities())));
                                 });
}

void TlsProbe::tellWhoVouches(const Vouching &vouching)
{
    const Facts facts{ { text("issuer"), vouching.issuer } };
    switch (vouching.by) {
    case Vouching::ServersOwn:
        Q_EMIT told(Grade::Good, What::CertificateOwn, facts);
        break;
    case Vouching::AddedHere:
        Q_EMIT told(Grade::Warning, What::CertificateAdded, facts);
        break;
    case Vouching::Public:
        Q_EMIT told(Grade::Good, What::CertificateGood, facts);
        break;
    case Vouching::Unknown: // no warning, which everybody would see on such a system, filter or not
        Q_EMIT told(Grade::Good, What::CertificateUnsure, facts);
        break;
    }
    Q_EMIT ended(true);
}

} // namespace syncing
