#pragma once
// The engine in its own thread, with its own cache connection. Every public call may come from any thread and returns
// at once; the callbacks come from the engine's thread (store::Service::report and setStatus may be called from there).
#include "store/cache.h"
#include "sync/context.h"
#include "sync/proxies.h"

#include <QObject>
#include <QString>
#include <QThread>
#include <functional>
#include <memory>
#include <string>

namespace syncing {

struct ThreadOptions
{
    store::CacheOptions cache;
    std::string origin; // of the server, as Login::discover gave it
    NetworkOptions network;
    std::function<void(const store::ChangeSet &)> changes; // what sync wrote
    std::function<void(const store::SyncStatus &)> status;
    std::function<void(const core::Error &)> failed; // the cache could not be opened: nothing will happen
};

class Thread : public QObject
{
    Q_OBJECT
public:
    explicit Thread(ThreadOptions options, QObject *parent = nullptr);
    ~Thread() override; // stops, and waits for the running step (never for the network)

    void start(const std::string &token);
    void stop();
    void setToken(const std::string &token);
    void setPolicy(Policy policy);
    void nudge(); // connect to store::Service::changed when outbox, uploads or wishes are set
    void wake(); // the network came back, or a person wants it now

private:
    class Worker;
    void post(std::function<void(Worker &)> call);

    ThreadOptions m_options;
    QThread m_thread;
    Worker *m_worker = nullptr; // lives in m_thread
};

} // namespace syncing
