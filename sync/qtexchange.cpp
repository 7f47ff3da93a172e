#include "sync/qtexchange.h"

#include "store/sealed/openfile.h"

#include "sync/check/authorities.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <algorithm>

namespace syncing {

namespace {

constexpr std::int64_t largestPage = 1 << 20; // of an answer that is no file though one was asked for
constexpr qint64 slowestBytesPerMs = 8; // 64 kbit/s

// A certificate for the right name from an unknown issuer is what a filter that opens TLS shows; anything else wrong
// with it is told in the system's words.
Error untrusted(const QList<QSslError> &errors)
{
    const QSslCertificate certificate = errors.first().certificate();
    const QString issuer = certificate.issuerDisplayName();
    if (std::all_of(errors.begin(), errors.end(), isAboutIssuer))
        return { Code::Untrusted, issuer.toStdString(), isOwnAuthority(certificate) ? 2 : 1 };
    return { Code::Untrusted,
             (errors.first().errorString() + QStringLiteral("; subject: ") + certificate.subjectDisplayName()
              + QStringLiteral("; issuer: ") + issuer)
                 .toStdString(),
             0 };
}

} // namespace

QtExchange::QtExchange(HttpRequest request, Transport::Stream stream, Transport::Reply reply, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_stream(std::move(stream))
    , m_answer(std::move(reply))
{ }

QtExchange::~QtExchange()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
}

void QtExchange::abandon()
{
    m_abandoned = true;
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
    deleteLater();
}

bool QtExchange::readBody(QByteArray &body)
{
    if (m_request.bodyFile.empty()) {
        body = QByteArray::fromStdString(m_request.body);
        return true;
    }
    const auto file = store::fileDevice(QString::fromStdString(m_request.bodyFile));
    if (!file->open(QIODevice::ReadOnly) || !file->seek(m_request.bodyOffset))
        return false;
    body = file->read(m_request.bodyLength);
    return body.size() == m_request.bodyLength;
}

QUrl QtExchange::url() const { return QUrl::fromEncoded(QByteArray::fromStdString(m_request.url), QUrl::StrictMode); }

void QtExchange::begin(QNetworkAccessManager &manager, const QSslConfiguration &tls,
                       std::function<Error(bool)> proxyProblem)
{
    if (m_abandoned)
        return;
    m_proxyProblem = std::move(proxyProblem);
    const QUrl url = this->url();
    QByteArray body;
    if (!url.isValid() || url.scheme() != QLatin1String("https") || url.host().isEmpty())
        return giveUp({ Code::UnknownServer, m_request.url, 0 });
    if (!readBody(body))
        return giveUp({ Code::FileGone, m_request.bodyFile, 0 });
    QNetworkRequest request(url);
    request.setSslConfiguration(tls);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    request.setMaximumRedirectsAllowed(3);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // What was written may still stand in the system's buffers, and nobody tells when it left them.
    const qint64 leaving = body.size() / slowestBytesPerMs;
    request.setTransferTimeout(m_request.quietMs > 0 ? m_request.quietMs + static_cast<int>(leaving) : 0);
    if (!m_request.toFile.empty()) // ranges are of the bytes themselves
        request.setRawHeader("Accept-Encoding", "identity");
    for (const auto &[name, value] : m_request.headers)
        request.setRawHeader(QByteArray::fromStdString(name), QByteArray::fromStdString(value));
    const QByteArray method = QByteArray::fromStdString(m_request.method);
    m_reply = method == "GET" ? manager.get(request) : manager.sendCustomRequest(request, method, body);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &QtExchange::takeHead);
    connect(m_reply, &QIODevice::readyRead, this, &QtExchange::takeData);
    connect(m_reply, &QNetworkReply::finished, this, &QtExchange::finished);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        if (errors.isEmpty())
            return;
        m_untrusted = untrusted(errors);
    });
}

void QtExchange::giveUp(Error error)
{
    if (!m_error)
        m_error = std::move(error);
    if (m_reply && m_reply->isRunning())
        m_reply->abort(); // finished() follows
    else
        QMetaObject::invokeMethod(this, &QtExchange::finished, Qt::QueuedConnection);
}

void QtExchange::takeHead()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_haveHead || status < 200 || (status >= 300 && status < 400))
        return;
    m_haveHead = true;
    m_response.status = status;
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        m_response.headers.emplace_back(name.toLower().toStdString(), value.toStdString());
    // A portal's page in place of the file must not take the place of what is there already.
    if (!m_request.toFile.empty() && isOurs() && (status == 200 || status == 206))
        openFile();
    if (m_stream.head && !m_abandoned && !m_error)
        m_stream.head(m_response);
}

bool QtExchange::isOurs() const { return !m_response.header("jumelle-server").empty(); }

void QtExchange::openFile()
{
    m_file = store::fileDevice(QString::fromStdString(m_request.toFile));
    const bool append = m_response.status == 206;
    if (!m_file->open(append ? QIODevice::WriteOnly | QIODevice::Append : QIODevice::WriteOnly | QIODevice::Truncate))
        return giveUp({ Code::ReadOnly, m_request.toFile, 0 });
    const std::string expected = "bytes " + std::to_string(m_file->size()) + "-";
    if (append && !m_response.header("content-range").starts_with(expected))
        giveUp({ Code::Transient, "another range than asked for", 0 });
}

void QtExchange::takeData()
{
    if (m_abandoned || m_error)
        return;
    takeHead();
    const QByteArray bytes = m_reply->readAll();
    m_response.size += bytes.size();
    const bool page = !m_request.toFile.empty() && !isWriting();
    const auto most = page ? std::min(m_request.maxResponse, largestPage) : m_request.maxResponse;
    if (m_response.size > most)
        return giveUp({ page && !isOurs() ? Code::CaptivePortal : Code::TooLarge, "answer", most });
    if (m_stream.data)
        m_stream.data(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    else if (!isWriting())
        m_response.body.append(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    else if (m_file->write(bytes) != bytes.size())
        giveUp({ Code::DiskFull, m_request.toFile, 0 });
    else if (m_request.received)
        m_request.received(m_file->pos());
}

bool QtExchange::isStatus(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::NoError || (error > 200 && error <= QNetworkReply::UnknownContentError)
        || error > 400;
}

Error QtExchange::errorOf(QNetworkReply::NetworkError error) const
{
    const std::string text = m_reply->errorString().toStdString();
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return { Code::UnknownServer, m_reply->url().host().toStdString(), 0 };
    case QNetworkReply::SslHandshakeFailedError:
        return m_untrusted.value_or(Error{ Code::Untrusted, text, 0 });
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::InsecureRedirectError:
    case QNetworkReply::ProtocolUnknownError:
        return { Code::CaptivePortal, text, 0 };
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
        return { Code::Offline, text, 0 };
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return m_proxyProblem(true);
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError: {
        Error problem = m_proxyProblem(false); // perhaps another proxy leads on
        problem.detail = text;
        return problem;
    }
    default:
        return { Code::Transient, text, 0 };
    }
}

void QtExchange::finished()
{
    if (m_abandoned)
        return;
    if (m_reply && !m_error) {
        takeData();
        if (!m_error && (!isStatus(m_reply->error()) || !m_haveHead))
            m_error = errorOf(m_reply->error());
    }
    if (isWriting() && !store::flushed(*m_file) && !m_error)
        m_error = Error{ Code::DiskFull, m_request.toFile, 0 };
    m_file.reset();
    Q_EMIT done(); // the handle is given back before anybody is told
    if (m_stream.end)
        m_stream.end(m_error ? Result<void>(tl::unexpected<Error>(*m_error)) : Result<void>());
    else if (m_error && m_request.keepCut && m_error->code == Code::Transient && m_response.status == 200 && isOurs()) {
        m_response.cut = std::move(m_error);
        m_answer(std::move(m_response));
    } else if (m_error)
        m_answer(tl::unexpected<Error>(*m_error));
    else
        m_answer(std::move(m_response));
    deleteLater();
}

} // namespace syncing
