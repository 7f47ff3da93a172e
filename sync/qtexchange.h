#pragma once
// One request and its answer; inside of QtTransport.
#include "sync/transport.h"

#include <QFile>
#include <QNetworkReply>
#include <QObject>
#include <QSslError>
#include <QUrl>
#include <optional>

namespace syncing {

class QtExchange : public QObject
{
    Q_OBJECT
public:
    QtExchange(HttpRequest request, Transport::Stream stream, Transport::Reply reply, QObject *parent);
    ~QtExchange() override;
    QUrl url() const;
    // `proxyProblem` is asked when the proxy is what failed.
    void begin(QNetworkAccessManager &manager, const QSslConfiguration &tls,
               std::function<Error(bool wantsLogin)> proxyProblem);
    void abandon(); // no callback from now on

Q_SIGNALS:
    void done(); // last thing it says

private:
    bool readBody(QByteArray &body);
    void takeHead();
    void takeData();
    bool isOurs() const; // the answer of a Jumelle server, not of something in between
    void openFile();
    void finished();
    void giveUp(Error error);
    Error errorOf(QNetworkReply::NetworkError error) const;
    static bool isStatus(QNetworkReply::NetworkError error);

    HttpRequest m_request;
    Transport::Stream m_stream;
    Transport::Reply m_answer;
    QNetworkReply *m_reply = nullptr;
    HttpResponse m_response;
    bool isWriting() const { return m_file && m_file->isOpen(); }
    std::unique_ptr<QIODevice> m_file; // the request's toFile
    std::optional<Error> m_error;
    std::optional<Error> m_untrusted;
    std::function<Error(bool)> m_proxyProblem;
    bool m_haveHead = false;
    bool m_abandoned = false;
};

} // namespace syncing
