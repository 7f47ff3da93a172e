#pragma once
// Which proxy leads to a server, and who we are there. The system is asked in a thread of its own: an automatic
// configuration (PAC) may have to be fetched first, and that can take seconds, or never end.
#include <QList>
#include <QMutex>
#include <QNetworkProxy>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QUrl>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace syncing {

// Names and passwords for proxies, shared by all transports of a program. Any thread. Never written anywhere.
class ProxyLogins
{
public:
    struct Login
    {
        QString user;
        QString password;
        int version = 0; // a refused one is not tried again: accounts get locked
    };
    // `proxy`: "host:port", or "" for every proxy without a name and password of its own.
    void set(const QString &proxy, const QString &user, const QString &password);
    std::optional<Login> find(const QString &proxy) const;
    // As they are kept in a keychain, under proxySecretKey().
    QString secret(const QString &proxy) const;
    bool setFromSecret(const QString &proxy, const QString &secret); // false: not what secret() gave

private:
    mutable QMutex m_mutex;
    std::map<QString, Login> m_logins;
    int m_last = 0;
};

QString proxySecretKey(const QString &proxy);

// How to reach the network, from the settings.
struct NetworkOptions
{
    QString caFile; // certificates to trust beside the system's
    QString proxy = QStringLiteral("system"); // as core::Setting::NetworkProxy
    std::shared_ptr<ProxyLogins> logins; // may be null: no passwords
    // From the transport's thread: a proxy wants a name and a password, or refused those it got.
    std::function<void(const QString &proxy, bool refused)> proxyAsks;
};

class ProxyFinder : public QObject
{
    Q_OBJECT
public:
    using Ask = std::function<QList<QNetworkProxy>(const QUrl &)>; // called in a thread of its own
    static constexpr int patienceMs = 10'000;

    explicit ProxyFinder(QString setting, QObject *parent = nullptr);
    // Another source than the system, and another patience: for tests.
    ProxyFinder(QString setting, Ask ask, int patience, QObject *parent = nullptr);
    ~ProxyFinder() override; // waits for nobody

    // `found` comes at once when the answer is known, otherwise later from the event loop, and not at all once
    // `asker` is gone. A place is asked for once at a time; without an answer in patienceMs there is no proxy.
    void find(const QUrl &url, QObject *asker, std::function<void()> found);
    // What was found; no proxy when nothing was. Never for this computer itself.
    QList<QNetworkProxy> known(const QUrl &url) const;
    bool isSilent(const QUrl &url) const; // the system was asked and does not answer
    void forget(); // look again: the line failed

private:
    struct Known
    {
        QList<QNetworkProxy> proxies;
        qint64 untilMs = 0;
    };
    struct Asking
    {
        int number = 0;
        std::vector<std::pair<QPointer<QObject>, std::function<void()>>> askers;
    };
    struct Line; // to a thread that may end after this
    void ask(const QString &place, const QUrl &url);
    void know(const QString &place, const QList<QNetworkProxy> &proxies);

    QString m_setting;
    Ask m_ask;
    int m_patience;
    int m_last = 0;
    std::map<QString, Known> m_known; // by host and port
    std::map<QString, Asking> m_asking;
    std::set<QString> m_silent; // their threads still wait
    std::shared_ptr<Line> m_line;
};

// "http://host:port", "host:port" or "socks5://host:port"; a proxy of type DefaultProxy when it is none of these.
QNetworkProxy proxyFromText(const QString &text);

} // namespace syncing
