#include "sync/engine.h"

#include "schema/blobs.h"
#include "sync/retry.h"
#include "sync/reunion.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace syncing {

namespace {
using Status = store::SyncStatus;
constexpr std::pair<const char *, std::int64_t Status::*> keptTimes[]
    = { { "sync.lastSent", &Status::lastSentMs },
        { "sync.lastContact", &Status::lastContactMs },
        { "sync.lastReceived", &Status::lastReceivedMs },
        { "sync.offlineSince", &Status::offlineSinceMs } };
constexpr std::int64_t housekeepingMs = 30'000; // back-offs noted in the cache, days that pass, missed nudges
} // namespace

Engine::Engine(EngineOptions options, store::Cache &cache)
    : m_options(std::move(options))
    , m_cache(cache)
    , m_remote(*m_options.environment.transport, m_options.origin,
               m_options.types ? *m_options.types : schema::recordTypes(), m_options.dialect)
    , m_context(m_options.environment, cache, m_remote, m_remote.types())
    , m_fetcher(m_context)
    , m_directory(m_context)
    , m_quotas(m_context)
    , m_sender(m_context)
    , m_carrier(m_context)
    , m_uploader(m_context)
    , m_downloader(m_context)
    , m_wisher(m_context, m_directory, m_downloader)
    , m_push(m_context, m_options.pushTimes)
{
    m_context.folder = m_options.folder;
    m_context.pieceSize = m_options.pieceSize;
    // Parts may be in the middle of a loop when they report: everything is dealt with from the event loop.
    m_context.trouble = [this](const Error &error) {
        if (!m_trouble || retryRule(m_trouble->code).kind == RetryRule::Again)
            m_trouble = error;
        schedule();
    };
    m_context.progress = [this] {
        m_countsStale = true;
        m_error.reset();
        m_failures = std::min(m_failures, 1); // a line that breaks now and then is not one that is down
        schedule();
    };
    m_context.refetch = [this](const std::string &account, const std::string &type) {
        m_fetcher.want(account, type);
        m_directory.want(account, type);
    };
    m_context.filesChanged = [this](const std::string &account) { m_quotas.want(account); };
    m_context.wakeIn = [this](std::int64_t ms) {
        // One timer for all: the earliest wins, and run() finds whoever may go on. By the computer's clock a timer that
        // is still far off would look like the earlier one, once that clock was set forward.
        const auto at = m_context.env.sinceMs() + ms;
        if (m_wakeTimer && at >= m_wakeAtMs)
            return;
        if (m_wakeTimer)
            m_context.env.timers->cancel(m_wakeTimer);
        m_wakeAtMs = at;
        m_wakeTimer = m_context.env.timers->after(ms, [this] {
            m_wakeTimer = 0;
            schedule();
        });
    };
    m_push.changed
        = [this](const auto &account, const auto &type, const auto &state) { remoteChanged(account, type, state); };
    m_push.session = [this](const auto &state) {
        if (state == m_remote.session().state)
            return;
        m_remote.expireSession();
        schedule();
    };
    m_push.look = [this] {
        m_remote.expireSession();
        m_fetcher.wantAll();
        m_directory.wantAll();
        schedule();
    };
    m_push.unauthorized = [this] { m_context.trouble({ Code::Auth, "events", 0 }); };
    m_wisher.prefer = [this](const std::string &account) { m_fetcher.prefer(account); };
    m_wisher.refreshAll = [this](const std::string &account) {
        for (const auto &type : m_context.types.all())
            for (const auto &known : m_remote.session().accounts)
                if (account.empty() || known.id == account)
                    m_context.refetch(known.id, type.name);
    };
    m_remote.heard = [this] { m_status.lastContactMs = m_context.env.nowMs(); };
    m_status.state = store::SyncStatus::NeverConnected;
    for (const auto &[name, time] : keptTimes)
        if (const auto kept = m_cache.meta(name); kept && !kept->empty())
            m_status.*time = std::strtoll(kept->c_str(), nullptr, 10);
    m_remembered = m_status;
}

Engine::~Engine() { stop(); }

void Engine::start(const std::string &token)
{
    m_running = true;
    m_remote.setToken(token);
    m_needsSignIn = token.empty();
    housekeeping();
    schedule();
}

void Engine::stop()
{
    m_running = false;
    stopParts();
    remember();
    for (int *timer : { &m_runTimer, &m_retryTimer, &m_houseTimer, &m_wakeTimer }) {
        if (*timer)
            m_context.env.timers->cancel(*timer);
        *timer = 0;
    }
}

void Engine::stopParts(bool pushToo)
{
    if (m_sessionHandle)
        m_remote.cancel(m_sessionHandle);
    m_sessionHandle = 0;
    if (pushToo)
        m_push.stop();
    m_wisher.stop();
    m_downloader.stop();
    m_uploader.stop();
    m_carrier.stop();
    m_sender.stop();
    m_quotas.stop();
    m_directory.stop();
    m_fetcher.stop();
}

void Engine::setToken(const std::string &token)
{
    stopParts(); // what the old one is told says nothing of this one
    if (m_trouble && m_trouble->code == Code::Auth)
        m_trouble.reset();
    m_remote.setToken(token);
    m_haveSession = false; // whose it is has to be seen before anything is sent with it
    m_needsSignIn = token.empty();
    wake();
}

void Engine::setPolicy(Policy policy)
{
    m_context.policy = policy;
    if (policy == Policy::Offline)
        stopParts();
    wake();
}

void Engine::nudge()
{
    m_countsStale = true;
    schedule();
}

void Engine::wake()
{
    if (m_retryTimer)
        m_context.env.timers->cancel(m_retryTimer);
    m_retryTimer = 0;
    m_fetcher.hurry();
    schedule();
}

void Engine::housekeeping()
{
    if (m_houseTimer)
        m_context.env.timers->cancel(m_houseTimer);
    m_houseTimer = m_context.env.timers->after(housekeepingMs, [this] {
        m_houseTimer = 0;
        remember();
        nudge();
        housekeeping();
    });
}

void Engine::schedule()
{
    if (!m_running || m_runTimer)
        return;
    m_runTimer = m_context.env.timers->after(0, [this] {
        m_runTimer = 0;
        run();
    });
}

void Engine::run()
{
    if (m_trouble)
        handleTrouble();
    const bool may = !m_needsSignIn && !m_retryTimer && m_context.policy != Policy::Offline;
    if (may && (!m_haveSession || m_remote.sessionChanged()))
        fetchSession();
    if (may && m_haveSession) {
        m_sender.kick();
        m_carrier.kick();
        m_fetcher.kick();
        m_wisher.kick();
        m_directory.kick();
        m_uploader.kick();
        m_downloader.kick();
        if (!m_fetcher.busy())
            m_quotas.kick(); // nothing waits for what it says
        if (m_options.push && mayListen())
            m_push.start();
    }
    if (settled()) {
        m_failures = 0;
        if (may && reunite(m_context))
            m_context.progress();
    }
    publish();
}

// A stream takes a turn of a slow line from what is fetched, and tells all states at its start anyhow. But where that
// takes long, what others do is to be heard of meanwhile.
bool Engine::mayListen()
{
    constexpr std::int64_t longMs = 60'000;
    const auto now = m_context.env.sinceMs();
    if (!m_fetcher.busy())
        m_fetchingSinceMs.reset();
    else if (!m_fetchingSinceMs)
        m_fetchingSinceMs = now;
    return !m_fetchingSinceMs || now - *m_fetchingSinceMs > longMs;
}

void Engine::fetchSession()
{
    if (m_sessionHandle)
        return;
    HttpRequest request;
    request.url = m_remote.origin() + m_remote.dialect().sessionPath;
    request.maxResponse = 8 << 20;
    m_sessionHandle = m_remote.json(std::move(request), [this](Result<json::value> value) {
        m_sessionHandle = 0;
        sessionArrived(std::move(value));
    });
}

// A token from a wrong place would send one person's changes in another's name, and give up the accounts of this one.
bool Engine::isSomebodyElses(const Session &session)
{
    const auto known = m_cache.accounts();
    bool another = false;
    for (const auto &account : known ? *known : std::vector<store::Account>()) {
        if (account.kind != schema::AccountKind::Personal || account.lost)
            continue;
        if (session.account(account.id))
            return false;
        another = true;
    }
    return another;
}

void Engine::sessionArrived(Result<json::value> value)
{
    auto session
        = value ? readSession(*value, m_remote.origin(), m_remote.types()) : tl::unexpected<Error>(value.error());
    if (!session)
        return m_context.trouble(session.error());
    if (isSomebodyElses(*session))
        return m_context.trouble({ core::Code::Auth, "another person's token" });
    m_remote.setSession(std::move(*session));
    if (!m_context.ok(m_cache.setAccounts(m_remote.session().accounts)))
        return m_remote.expireSession(); // a full disk, say: known here only, it would never be written
    // Also when it only changed: a new account, or a role that may read more or less than before.
    m_fetcher.wantAll();
    m_directory.wantAll();
    m_quotas.wantAll();
    for (const auto &account : m_remote.session().accounts)
        if (account.kind == schema::AccountKind::Space)
            m_context.arrived.insert(
                account.id); // the last run, or the last membership, may have ended before it looked
    if (!m_haveSession) {
        // Oneself is always at hand, also without a network: the profile page needs it.
        const std::string personal = m_remote.session().personalAccount();
        if (const auto community = m_remote.session().communityAccount(); !personal.empty() && !community.empty())
            m_directory.need(community, "Person", { personal.substr(1) });
    }
    m_haveSession = true;
    m_context.progress();
}

void Engine::remoteChanged(const std::string &account, const std::string &type, const std::string &state)
{
    m_status.lastContactMs = m_context.env.nowMs();
    if (!m_remote.session().account(account)) {
        m_remote.expireSession(); // a project space opened
    } else if (const auto known = m_cache.state(account, type); !known || *known != state) {
        m_fetcher.want(account, type, state);
        m_directory.want(account, type);
    }
    schedule();
}

void Engine::handleTrouble()
{
    m_error = std::move(m_trouble);
    m_trouble.reset();
    stopParts(m_error->code != Code::Transient && m_error->code != Code::Conflict); // the stream has eyes of its own
    if (m_error->code == Code::Auth) {
        m_needsSignIn = true;
        return;
    }
    ++m_failures;
    const auto wait = std::max<std::int64_t>(retryDelay(*m_error, m_failures, m_context.env.random()), 50);
    if (m_retryTimer)
        m_context.env.timers->cancel(m_retryTimer);
    m_retryTimer = m_context.env.timers->after(wait, [this] {
        m_retryTimer = 0;
        run();
    });
}

std::optional<Error> Engine::lastError() const { return m_error ? m_error : m_fetcher.missing(); }

bool Engine::settled() const
{
    return m_haveSession && !m_trouble && !m_retryTimer && m_fetcher.idle() && m_directory.idle() && !m_sender.busy()
        && !m_carrier.busy() && !m_uploader.busy() && !m_downloader.busy() && !m_wisher.busy()
        && !m_remote.sessionChanged() && !m_runTimer;
}

store::SyncStatus::State Engine::stateNow() const
{
    using S = store::SyncStatus;
    if (m_context.policy == Policy::Offline)
        return S::WorkingOffline;
    if (m_needsSignIn)
        return S::NeedsSignIn;
    if (m_error) {
        const bool line = m_error->code == Code::Offline || m_error->code == Code::Transient
            || m_error->code == Code::Busy || (m_error->code == Code::UnknownServer && m_status.lastContactMs > 0);
        return line ? S::Offline : S::Trouble;
    }
    if (!m_haveSession)
        return S::Connecting;
    if (m_sender.busy() || m_carrier.busy() || m_uploader.busy())
        return S::Sending;
    if (m_fetcher.missing())
        return S::Trouble;
    if (!m_fetcher.idle() || !m_directory.idle() || m_downloader.busy() || m_wisher.busy())
        return S::Receiving;
    return S::UpToDate;
}

bool Engine::counts(store::SyncStatus &status)
{
    const auto outbox = m_cache.outbox();
    const auto uploads = m_cache.uploads();
    const auto carried = m_cache.carried();
    if (!outbox || !uploads || !carried)
        return false;
    status.waitingChanges = status.parked = status.waitingFiles = status.waitingPhotos = 0;
    status.bytesTotal = status.bytesDone = 0;
    for (const auto &entry : *outbox)
        ++(entry.state == store::OutboxEntry::Parked ? status.parked : status.waitingChanges);
    for (const auto &request : *carried)
        status.waitingChanges += request.answered ? 0 : 1;
    for (const auto &upload : *uploads) {
        if (upload.state == store::Upload::Done || upload.state == store::Upload::Failed)
            continue;
        if (!schema::isSmallPicture(upload.name)) {
            ++status.waitingFiles;
            status.waitingPhotos += upload.type.starts_with("image/") ? 1 : 0;
        }
        status.bytesTotal += upload.size;
        status.bytesDone += upload.sent;
    }
    return true;
}

void Engine::noteTimes(store::SyncStatus::State before)
{
    switch (m_status.state) {
    case Status::Offline:
    case Status::WorkingOffline:
    case Status::NeedsSignIn:
    case Status::Trouble:
        if (m_status.offlineSinceMs == 0)
            m_status.offlineSinceMs = m_context.env.nowMs();
        break;
    case Status::UpToDate:
        m_status.lastReceivedMs = m_status.lastContactMs;
        [[fallthrough]];
    case Status::Receiving:
    case Status::Sending:
        m_status.offlineSinceMs = 0;
        break;
    case Status::NeverConnected:
    case Status::Connecting: // not known yet
        break;
    }
    if (before != m_status.state)
        remember();
}

// What a person is told after a restart must be what was true before it.
void Engine::remember()
{
    for (const auto &[name, time] : keptTimes)
        if (m_status.*time != m_remembered.*time
            && m_cache.setMeta(name, m_status.*time == 0 ? std::string() : std::to_string(m_status.*time)))
            m_remembered.*time = m_status.*time;
}

void Engine::publish()
{
    if (m_countsStale && counts(m_status))
        m_countsStale = false;
    const auto before = m_status.state;
    m_status.state = stateNow();
    m_status.recordsDone = m_fetcher.tally().done();
    m_status.recordsExpected = m_fetcher.tally().expected();
    m_status.lastSentMs = std::max(m_status.lastSentMs, m_context.lastSentMs);
    const auto error = lastError();
    m_status.error = error ? codeName(error->code) : m_needsSignIn ? codeName(Code::Auth) : "";
    m_status.errorDetail = error ? error->detail : std::string();
    noteTimes(before);
    const auto shownParts = [](const store::SyncStatus &s) {
        return std::tuple(s.state, s.waitingChanges, s.waitingFiles, s.waitingPhotos, s.parked, s.bytesTotal,
                          s.bytesDone, s.recordsExpected, s.recordsDone, s.lastSentMs, s.lastContactMs / 1000,
                          s.lastReceivedMs / 1000, s.offlineSinceMs, s.error, s.errorDetail);
    };
    if (!statusChanged || (m_published && shownParts(*m_published) == shownParts(m_status)))
        return;
    m_published = m_status;
    statusChanged(m_status);
}

} // namespace syncing
