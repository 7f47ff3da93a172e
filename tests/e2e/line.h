#pragma once
// What lies between a client and the server in a school: a line that breaks when it is told to, and the sign-in page of
// a hotel that answers in place of the server. Both live in the thread of the test and never block it.
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>
#include <functional>
#include <string>

namespace e2e {

// Passes bytes on as they are; the client and the server speak TLS through it.
class Line : public QTcpServer
{
    Q_OBJECT
public:
    explicit Line(int serverPort);
    std::string url() const { return "https://localhost:" + std::to_string(QTcpServer::serverPort()); }

    void leadTo(int port); // from now on; what is connected is cut
    void cut(); // every connection, in the middle of whatever it carries
    // Once so many more bytes went that way everything is cut, and nothing connects until mend().
    void cutAfterUp(qint64 bytes) { m_cutUp = bytes; }
    void cutAfterDown(qint64 bytes) { m_cutDown = bytes; }
    void sever(); // at once, and nothing connects until mend()
    void mend();
    bool isCut() const { return m_broken; }
    qint64 up = 0; // bytes from clients to the server
    qint64 down = 0;

private:
    void join(QTcpSocket *client);
    void carry(QTcpSocket *from, QTcpSocket *to, qint64 &count, qint64 &left);

    int m_port;
    bool m_broken = false;
    qint64 m_cutUp = -1;
    qint64 m_cutDown = -1;
};

// Answers every request with a page of its own, over TLS with the certificate given.
class Portal : public QTcpServer
{
    Q_OBJECT
public:
    enum Kind { Page, Elsewhere, SameHost }; // 200; 302 to another host; 302 to a page of this one
    Portal(const std::string &certificateFile, const std::string &keyFile);
    Kind kind = Page;
    QByteArray ofAServer; // JSON, not empty: no portal but a community server that says this, whatever it is asked
    int asked = 0; // requests

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void read(QSslSocket *socket);

    QSslConfiguration m_tls;
};

} // namespace e2e
