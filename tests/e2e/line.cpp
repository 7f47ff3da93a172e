#include "tests/e2e/line.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace e2e {

namespace {

constexpr qint64 pieceBytes = 64LL * 1024;

} // namespace

Line::Line(int serverPort)
    : m_port(serverPort)
{
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (auto *client = nextPendingConnection())
            join(client);
    });
    listen(QHostAddress::LocalHost);
}

void Line::join(QTcpSocket *client)
{
    if (m_broken) {
        client->abort();
        client->deleteLater();
        return;
    }
    auto *server = new QTcpSocket(client);
    // Unread bytes stay in the sockets' buffers: whoever sends faster than the other reads is slowed down.
    client->setReadBufferSize(4 * pieceBytes);
    server->setReadBufferSize(4 * pieceBytes);
    connect(client, &QTcpSocket::readyRead, this, [this, client, server] { carry(client, server, up, m_cutUp); });
    connect(server, &QTcpSocket::readyRead, this, [this, client, server] { carry(server, client, down, m_cutDown); });
    connect(server, &QTcpSocket::bytesWritten, this, [this, client, server] { carry(client, server, up, m_cutUp); });
    connect(client, &QTcpSocket::bytesWritten, this,
            [this, client, server] { carry(server, client, down, m_cutDown); });
    connect(server, &QTcpSocket::connected, this, [this, client, server] { carry(client, server, up, m_cutUp); });
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    connect(server, &QTcpSocket::errorOccurred, client, [client, server] {
        if (server->state() != QAbstractSocket::ConnectedState)
            client->disconnectFromHost(); // nobody is there: as if the line were not
    });
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(m_port));
}

void Line::carry(QTcpSocket *from, QTcpSocket *to, qint64 &count, qint64 &left)
{
    if (to->state() != QAbstractSocket::ConnectedState)
        return;
    while (from->bytesAvailable() > 0 && to->bytesToWrite() < pieceBytes) {
        qint64 most = pieceBytes;
        if (left >= 0)
            most = qMin(most, left);
        const QByteArray bytes = from->read(most);
        to->write(bytes);
        count += bytes.size();
        if (left < 0)
            continue;
        left -= bytes.size();
        if (left > 0)
            continue;
        left = -1;
        m_broken = true;
        // Not from inside the signal of a socket that would be gone.
        QMetaObject::invokeMethod(this, &Line::cut, Qt::QueuedConnection);
        return;
    }
}

void Line::cut()
{
    const auto clients = findChildren<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly);
    for (QTcpSocket *client : clients)
        delete client; // with its way to the server; the other side sees an end without a goodbye
}

void Line::leadTo(int port)
{
    m_port = port;
    cut();
}

void Line::sever()
{
    m_broken = true;
    cut();
}

void Line::mend() { m_broken = false; }

Portal::Portal(const std::string &certificateFile, const std::string &keyFile)
    : m_tls(QSslConfiguration::defaultConfiguration())
{
    m_tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_tls.setLocalCertificateChain(QSslCertificate::fromPath(QString::fromStdString(certificateFile)));
    QFile key(QString::fromStdString(keyFile));
    if (key.open(QIODevice::ReadOnly)) {
        const QByteArray pem = key.readAll();
        for (const auto algorithm : { QSsl::Ec, QSsl::Rsa })
            if (const QSslKey read(pem, algorithm); !read.isNull())
                m_tls.setPrivateKey(read);
    }
    if (!m_tls.privateKey().isNull())
        listen(QHostAddress::LocalHost);
}

void Portal::incomingConnection(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    socket->setSslConfiguration(m_tls);
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QSslSocket::readyRead, this, [this, socket] { read(socket); });
    if (socket->setSocketDescriptor(descriptor))
        socket->startServerEncryption();
    else
        socket->deleteLater();
}

void Portal::read(QSslSocket *socket)
{
    // Whatever is sent: the answer comes with the end of the head, as real portals do.
    const QByteArray seen = socket->property("seen").toByteArray() + socket->readAll();
    socket->setProperty("seen", seen.right(4));
    if (!seen.contains("\r\n\r\n") || socket->property("answered").toBool())
        return;
    socket->setProperty("answered", true);
    ++asked;
    const QByteArray page = "<!doctype html><title>Hotel Paradise</title><p>Please accept our terms.";
    const QByteArray ownPage = seen.startsWith("GET /welcome") ? QByteArray() : QByteArray("Location: /welcome\r\n");
    QByteArray head = "HTTP/1.1 200 OK\r\n";
    if (kind == Elsewhere)
        head = "HTTP/1.1 302 Found\r\nLocation: https://login.hotel.invalid/terms\r\n";
    else if (kind == SameHost && !ownPage.isEmpty())
        head = "HTTP/1.1 302 Found\r\n" + ownPage;
    if (!ofAServer.isEmpty()) {
        socket->write("HTTP/1.1 200 OK\r\nJumelle-Server: 9\r\nContent-Type: application/json\r\nConnection: close\r\n"
                      "Content-Length: "
                      + QByteArray::number(ofAServer.size()) + "\r\n\r\n" + ofAServer);
        socket->disconnectFromHost();
        return;
    }
    socket->write(head + "Content-Type: text/html\r\nConnection: close\r\nContent-Length: "
                  + QByteArray::number(page.size()) + "\r\n\r\n" + page);
    socket->disconnectFromHost();
}

} // namespace e2e
