#pragma once
// Looks at the way to the server, one subject after the other, and tells what it found: rules, disk, keychain, proxy,
// name, port, certificate, server, clock, events. Lives in the thread that makes it; nothing blocks; every subject has
// its time limit.
#include "core/check/finding.h"
#include "core/policy/problem.h"
#include "core/policy/proxychoice.h"
#include "store/place.h"
#include "sync/check/systemauthorities.h"
#include "sync/qttransport.h"
#include "sync/session.h"

#include <QMap>
#include <QObject>
#include <functional>
#include <memory>
#include <optional>

namespace syncing {

class EventsProbe;
class Remote;
struct ProxySource;
class TlsProbe;

struct CheckTimes // milliseconds; tests have less patience
{
    int disk = 15'000;
    int connect = 15'000;
    int events = 20'000; // the server tells every state at once
};

struct CheckOptions
{
    QUrl server;
    NetworkOptions network;
    core::ProxyChoice proxyChoice; // whose NetworkOptions::proxy is, when that is not the system's
    bool mayUse = true; // false: the rules forbid this server
    bool mayConnect = true; // false: the rules forbid any connection
    std::string token; // "": nobody is signed in, events are not looked at
    QString folder; // of the cache
    std::function<void(std::function<void(bool)>)> keychain; // tries it; may be null: not looked at
    QString rulesPlace; // "" when there are no rules
    int rules = 0; // how many hold
    int rulesWrong = 0;
    CheckTimes times = {};
    std::function<qint64()> nowMs = {}; // default: the clock of this computer
    std::function<store::Place(const std::string &)> placeOf = store::placeOf; // asked in another thread
    std::function<AddedAuthorities()> added = addedAuthorities; // asked in another thread
};

class NetworkCheck : public QObject
{
    Q_OBJECT
public:
    explicit NetworkCheck(CheckOptions options, QObject *parent = nullptr);
    ~NetworkCheck() override;
    void start();

Q_SIGNALS:
    void found(const core::Finding &finding);
    void finished();

private:
    using Facts = QMap<QString, QString>;
    void tell(core::Grade grade, core::What what, const Facts &facts = {});
    void rules();
    void disk();
    void tellDisk(const std::optional<store::Place> &place);
    void authorities();
    void keychain();
    void proxy();
    void tellProxy(const ProxySource &source);
    void lookUp();
    void connectTo(const QNetworkProxy &proxy);
    void server();
    void answered(const Result<HttpResponse> &response);
    void clock(std::string_view date);
    void endWithoutAnswer();
    void session();

    CheckOptions m_options;
    QList<QSslCertificate> m_own; // what the network's caFile holds
    std::unique_ptr<QtTransport> m_transport; // once they are read
    QtTimers m_timers;
    ProxyFinder m_finder;
    std::unique_ptr<TlsProbe> m_tls;
    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<EventsProbe> m_events; // asks m_remote
    qint64 m_sentAt = 0;
    Transport::Handle m_handle = 0;
};

} // namespace syncing
