#pragma once
// A web server of one file, over TLS with an authority of its own; it remembers what it was asked.
#include "server/http/issuing.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <openssl/pem.h>
#include <utility>

namespace test {

class Shelf : public QSslServer
{
public:
    explicit Shelf(std::string file)
        : m_file(std::move(file))
    {
        const auto authority = server::makeAuthority("Publisher", {});
        const auto own = authority ? server::makeServer(*authority, { "127.0.0.1" })
                                   : tl::expected<server::Pair, std::string>(tl::unexpect, "no authority");
        if (!own || !listen(QHostAddress::LocalHost))
            qFatal("no certificate or no port for the test");
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate(pem(*own->certificate)));
        tls.setPrivateKey(QSslKey(pem(*own->key), QSsl::Ec));
        setSslConfiguration(tls);
        QFile ca(caFile());
        if (!ca.open(QIODevice::WriteOnly) || ca.write(pem(*authority->certificate)) <= 0)
            qFatal("the authority cannot be written");
        connect(this, &QSslServer::pendingConnectionAvailable, this, [this] {
            auto *socket = nextPendingConnection();
            connect(socket, &QIODevice::readyRead, this, [this, socket] { answer(socket); });
        });
    }
    std::string url() const { return "https://127.0.0.1:" + std::to_string(serverPort()) + "/versions.json"; }
    QString caFile() const { return m_folder.filePath(QStringLiteral("ca.pem")); }
    QList<QByteArray> requests;

private:
    void answer(QTcpSocket *socket)
    {
        m_begun += socket->readAll();
        if (!m_begun.endsWith("\r\n\r\n"))
            return;
        requests.append(std::exchange(m_begun, {}));
        socket->write("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: "
                      + QByteArray::number(static_cast<qsizetype>(m_file.size())) + "\r\n\r\n"
                      + QByteArray::fromStdString(m_file));
        socket->disconnectFromHost();
    }
    static QByteArray textOf(BIO *bio)
    {
        char *data = nullptr;
        const auto size = BIO_get_mem_data(bio, &data);
        QByteArray text(data, static_cast<qsizetype>(size));
        BIO_free(bio);
        return text;
    }
    static QByteArray pem(X509 &certificate)
    {
        BIO *bio = BIO_new(BIO_s_mem());
        PEM_write_bio_X509(bio, &certificate);
        return textOf(bio);
    }
    static QByteArray pem(EVP_PKEY &key)
    {
        BIO *bio = BIO_new(BIO_s_mem());
        PEM_write_bio_PrivateKey(bio, &key, nullptr, nullptr, 0, nullptr, nullptr);
        return textOf(bio);
    }

    QTemporaryDir m_folder;
    std::string m_file;
    QByteArray m_begun;
};

} // namespace test
