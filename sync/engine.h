#pragma once
// The sync engine of one person on one server: single-threaded, with clock, randomness, timers and network injected.
// It keeps the cache equal to the server and the outbox empty, and never blocks; everything it does comes from start(),
// nudge(), timers and answers.
#include "sync/carrier.h"
#include "sync/directory.h"
#include "sync/downloader.h"
#include "sync/fetcher.h"
#include "sync/push.h"
#include "sync/quotas.h"
#include "sync/sender.h"
#include "sync/uploader.h"
#include "sync/wisher.h"

namespace syncing {

struct EngineOptions
{
    Environment environment;
    std::string origin; // "https://host[:port]"
    std::string folder; // of the cache
    const schema::TypeTable *types = nullptr; // default: schema::recordTypes()
    Dialect dialect; // for a server that others wrote
    bool push = true; // false: for a single run of the command line
    PushTimes pushTimes = {};
    std::int64_t pieceSize = Context::usualPieceSize; // bytes of a file that go up in one request
};

class Engine
{
public:
    // `cache` outlives the engine and belongs to its thread.
    Engine(EngineOptions options, store::Cache &cache);
    ~Engine();
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;

    void start(const std::string &token);
    void stop(); // no request after this; what was in flight is repeated at the next start
    void setToken(const std::string &token); // "" = signed out: waits for a new one
    void setPolicy(Policy policy);
    void nudge(); // the outbox, the wishes or the uploads changed
    void wake(); // the network changed or a person pressed "try again": no more waiting for a back-off

    std::function<void(const store::SyncStatus &)> statusChanged;
    const store::SyncStatus &status() const { return m_status; }
    // Everything fetched, sent, uploaded and answered as far as possible now.
    bool settled() const;
    std::optional<Error> lastError() const; // until the next success
    Push::Mode pushMode() const { return m_push.mode(); }

private:
    void schedule(); // run() from the event loop, once
    void run();
    void fetchSession();
    void sessionArrived(Result<json::value> value);
    bool isSomebodyElses(const Session &session); // than those whose accounts are here
    void handleTrouble();
    void remoteChanged(const std::string &account, const std::string &type, const std::string &state);
    void stopParts(bool pushToo = true);
    bool mayListen();
    void publish();
    void noteTimes(store::SyncStatus::State before);
    void remember();
    void housekeeping();
    bool counts(store::SyncStatus &status);
    store::SyncStatus::State stateNow() const;

    EngineOptions m_options;
    store::Cache &m_cache;
    Remote m_remote;
    Context m_context;
    Fetcher m_fetcher;
    Directory m_directory;
    Quotas m_quotas;
    Sender m_sender;
    Carrier m_carrier;
    Uploader m_uploader;
    Downloader m_downloader;
    Wisher m_wisher;
    Push m_push;
    store::SyncStatus m_status;
    std::optional<store::SyncStatus> m_published;
    store::SyncStatus m_remembered; // the times as they are in the cache
    std::optional<Error> m_error;
    std::optional<Error> m_trouble; // told by a part, not yet dealt with
    bool m_running = false;
    bool m_needsSignIn = false;
    bool m_haveSession = false;
    bool m_countsStale = true;
    int m_failures = 0;
    int m_runTimer = 0;
    int m_retryTimer = 0;
    int m_houseTimer = 0;
    int m_wakeTimer = 0;
    std::int64_t m_wakeAtMs = 0;
    std::optional<std::int64_t> m_fetchingSinceMs; // without a pause
    Transport::Handle m_sessionHandle = 0;
};

} // namespace syncing
