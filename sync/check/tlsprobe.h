#pragma once
// One encrypted connection to the server, to tell whether its port answers, whether a proxy stands in between and lets
// through, and whose authority vouches for the certificate. Lives in the thread that makes it; used once.
#include "core/check/finding.h"
#include "sync/check/authorities.h"
#include "sync/qttransport.h"

#include <QElapsedTimer>
#include <QMap>
#include <QNetworkProxy>
#include <QObject>
#include <QSslCertificate>
#include <QTimer>
#include <functional>
#include <memory>

class QSslSocket;

namespace syncing {

class TlsProbe : public QObject
{
    Q_OBJECT
public:
    using Facts = QMap<QString, QString>;
    // `own`: what the network's caFile holds. `added` is asked in another thread.
    TlsProbe(QUrl server, NetworkOptions network, QList<QSslCertificate> own, std::function<AddedAuthorities()> added,
             QObject *parent = nullptr);
    ~TlsProbe() override;
    void start(const QNetworkProxy &proxy, int milliseconds);

Q_SIGNALS:
    void told(core::Grade grade, core::What what, const QMap<QString, QString> &facts);
    void ended(bool good); // once, last; the server can be asked

private:
    void connectionFailed(const QString &words);
    void connected();
    void tellWhoVouches(const Vouching &vouching);
    bool tellDates();

    const QUrl m_server;
    const NetworkOptions m_network;
    const QList<QSslCertificate> m_own;
    const std::function<AddedAuthorities()> m_added;
    QNetworkProxy m_proxy;
    std::unique_ptr<QSslSocket> m_socket;
    QTimer m_limit;
    QElapsedTimer m_clock;
    QSslCertificate m_untrusted;
    bool m_onlyIssuer = true; // nothing but who signed is wrong with the certificate
    QString m_wrong; // what else is
    QSslCertificate m_dated; // of the server or of an authority: its dates do not fit the clock of this computer
    bool m_open = false; // the port answered
    bool m_loginTried = false;
    int m_patience = 0; // milliseconds
};

} // namespace syncing
