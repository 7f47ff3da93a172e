#include "sync/fetcher.h"

#include "schema/blobs.h"

#include <algorithm>
#include <limits>

namespace syncing {

namespace {

constexpr std::int64_t smallPage = 256; // several types share a request: what changed since yesterday fits

int rankOf(schema::AccountKind kind)
{
    switch (kind) {
    case schema::AccountKind::Personal:
        return 0;
    case schema::AccountKind::Space:
        return 1;
    case schema::AccountKind::Community:
    case schema::AccountKind::Mail:
        return 2;
    }
    return 2;
}

} // namespace

Fetcher::Fetcher(Context &context)
    : m_context(context)
{ }

Fetcher::~Fetcher() { stop(); }

void Fetcher::stop()
{
    if (!m_handle)
        return;
    m_context.remote.cancel(m_handle);
    m_handle = 0;
    requeue(m_inFlight);
}

// In front, and from where the cache stands by then; a run from nothing that was cut short is begun again by the
// server.
void Fetcher::requeue(const std::vector<Target> &targets)
{
    for (auto &waiting : m_queue) {
        waiting.since.clear();
        waiting.restart = false;
    }
    for (auto it = targets.rbegin(); it != targets.rend(); ++it)
        add({ it->account, it->type, {}, false, it->large }, true);
}

void Fetcher::add(Target target, bool front)
{
    for (auto &waiting : m_queue) {
        if (waiting.account == target.account && waiting.type == target.type) {
            waiting.announced = std::move(target.announced);
            return;
        }
    }
    if (front)
        m_queue.push_front(std::move(target));
    else
        m_queue.push_back(std::move(target));
}

void Fetcher::want(const std::string &account, const std::string &type, const std::string &announced)
{
    const auto *known = m_context.remote.session().account(account);
    const auto *declared = m_context.types.find(type);
    if (known && declared && !declared->onDemand && declared->account == known->kind)
        add({ account, type, {}, false, false, announced }, false);
}

void Fetcher::wantAll()
{
    auto accounts = m_context.remote.session().accounts;
    std::stable_sort(accounts.begin(), accounts.end(),
                     [](const auto &a, const auto &b) { return rankOf(a.kind) < rankOf(b.kind); });
    for (const auto &account : accounts)
        for (const auto &type : m_context.types.all())
            want(account.id, type.name);
}

void Fetcher::prefer(const std::string &account) { m_preferred = account; }

bool Fetcher::choose(Asked &asked)
{
    if (!m_preferred.empty())
        std::stable_partition(m_queue.begin(), m_queue.end(),
                              [this](const Target &t) { return t.account == m_preferred; });
    const Session &session = m_context.remote.session();
    const auto room = static_cast<std::size_t>(std::max<std::int64_t>(1, session.maxCalls / wire::callsPerChanges));
    const bool alone = m_queue.front().large;
    asked.page = std::min(alone ? m_pace.page() : std::min(smallPage, m_pace.page()), session.maxGet);
    while (!m_queue.empty() && asked.targets.size() < room) {
        if (!asked.targets.empty() && (alone || m_queue.front().large))
            break;
        Target target = std::move(m_queue.front());
        m_queue.pop_front();
        if (!session.account(target.account))
            continue;
        if (target.since.empty()) {
            auto state = m_context.cache.state(target.account, target.type);
            if (!m_context.ok(state))
                return false;
            if (!target.announced.empty() && *state == target.announced)
                continue;
            target.since = std::move(*state);
        }
        asked.targets.push_back(std::move(target));
    }
    return true;
}

void Fetcher::kick()
{
    if (m_over && !m_queue.empty()) {
        m_over = m_large = false;
        m_recordsDone = 0;
        m_missing.clear();
    }
    while (m_handle == 0 && !m_queue.empty() && m_context.policy != Policy::Offline) {
        Asked asked;
        if (!choose(asked))
            return;
        if (!asked.targets.empty())
            post(std::move(asked));
    }
}

void Fetcher::post(Asked asked)
{
    std::vector<wire::Call> calls;
    for (std::size_t i = 0; i < asked.targets.size(); ++i) {
        const auto &t = asked.targets[i];
        wire::addChanges(calls, t.account, t.type, t.since, asked.page, static_cast<int>(i));
    }
    asked.sentMs = m_context.env.nowMs();
    m_inFlight = asked.targets;
    m_handle = m_context.remote.api(wire::request(calls), {}, [this, asked](Result<wire::Response> response) {
        m_handle = 0;
        answered(asked, std::move(response));
    });
}

void Fetcher::answered(const Asked &asked, Result<wire::Response> response)
{
    if (!response) {
        requeue(asked.targets);
        const auto code = response.error().code;
        if (code == Code::TooLarge)
            m_pace.tooLarge(asked.page);
        if (code == Code::Transient || code == Code::Offline)
            m_pace.broke(asked.page);
        if (code == Code::TooLarge && asked.page > Pace::smallest)
            return m_context.progress();
        return m_context.trouble(response.error());
    }
    // Pages first go to the line, then to the disk: the next answer travels while this one is written.
    std::vector<std::pair<Target, wire::Changes>> pages;
    for (std::size_t i = 0; i < asked.targets.size(); ++i) {
        const Target &target = asked.targets[i];
        auto page = wire::readChanges(*response, static_cast<int>(i));
        if (!page) {
            readFailed(target, page.error());
            continue;
        }
        expect(target, *page);
        const bool stuck = page->hasMore && page->newState == target.since;
        if (page->hasMore && !stuck)
            add({ target.account, target.type, page->newState, false, true }, true);
        pages.emplace_back(target, std::move(*page));
    }
    if (pages.size() == 1 && asked.targets.size() == 1 && asked.targets.front().large)
        m_pace.arrived(static_cast<std::int64_t>(pages.front().second.list.size()), response->bytes,
                       m_context.env.nowMs() - asked.sentMs);
    const bool pipelined = asked.targets.size() == 1 && !m_queue.empty() && m_queue.front().large;
    if (pipelined)
        kick();
    for (auto &[target, page] : pages) {
        if (!store(target, std::move(page))) {
            stop(); // a later page must not be stored when this one was not
            return requeue(asked.targets);
        }
    }
    m_over = idle();
    m_context.progress();
}

// How many are still to come: told with the first page of a large type, or since when a fetch goes on after a cut.
void Fetcher::expect(const Target &target, const wire::Changes &page)
{
    const std::pair key(target.account, target.type);
    if (page.total < 0 || m_missing.contains(key))
        return;
    store::Query all;
    all.account = target.account;
    all.type = target.type;
    all.trash = store::Query::With;
    const auto here = target.since == "0" ? Result<int>(0) : m_context.cache.count(all);
    m_missing[key] = std::max<std::int64_t>(0, page.total - here.value_or(0));
    m_large = true;
}

void Fetcher::fetched(const Target &target, const store::Cache::Page &page)
{
    const auto count = static_cast<int>(page.list.size());
    m_recordsDone += count;
    const auto missing = m_missing.find({ target.account, target.type });
    if (missing == m_missing.end())
        return;
    missing->second = std::max<std::int64_t>(0, missing->second - count);
    if (page.last)
        m_missing.erase(missing);
}

int Fetcher::recordsExpected() const
{
    if (!m_large)
        return 0;
    std::int64_t sum = m_recordsDone;
    for (const auto &[key, missing] : m_missing)
        sum += missing;
    return static_cast<int>(std::min<std::int64_t>(sum, std::numeric_limits<int>::max()));
}

bool Fetcher::store(const Target &target, wire::Changes changes)
{
    // Our own sent changes may have moved the state while the answer was on its way: ask again from there.
    const auto known = m_context.cache.state(target.account, target.type);
    if (!m_context.ok(known))
        return false;
    if (*known != target.since && !target.restart) {
        stop();
        std::erase_if(m_queue, [&](const Target &t) { return t.account == target.account && t.type == target.type; });
        add({ target.account, target.type, {}, false, target.large }, true);
        return true;
    }
    if (changes.newState == target.since && changes.list.empty() && changes.destroyed.empty() && !target.restart)
        return true;
    store::Cache::Page page;
    page.account = target.account;
    page.type = target.type;
    page.list = std::move(changes.list);
    page.destroyed = std::move(changes.destroyed);
    page.newState = std::move(changes.newState);
    page.restart = target.restart;
    page.last = !changes.hasMore;
    if (!m_context.ok(m_context.cache.storePage(page)))
        return false;
    fetched(target, page);
    if (schema::holdsBlobs(*m_context.types.find(target.type)))
        m_context.filesChanged(target.account);
    return true;
}

void Fetcher::readFailed(Target target, const Error &error)
{
    switch (error.code) {
    case Code::Conflict: // cannotCalculateChanges: from nothing, and what is not mentioned goes
        // A server that went back in time says in the session how far; with it everything is asked for again.
        if (m_context.remote.sessionChanged())
            return;
        target.since = "0";
        target.restart = true;
        target.large = false;
        return add(std::move(target), true);
    case Code::TooLarge:
        if (m_pace.page() > Pace::smallest) {
            m_pace.tooLarge(m_pace.page());
            return add(std::move(target), true);
        }
        return;
    case Code::NotFound: // the account left us
        return m_context.remote.expireSession();
    case Code::Forbidden:
        return forget(target);
    case Code::Bug: // a type this server does not know: nothing to fetch
        return;
    default:
        add(std::move(target), true);
        return m_context.trouble(error);
    }
}

// A role that may no longer read these records: they are not kept behind the server's back. What was typed into them
// and not sent stays, and with another role everything is fetched from the beginning.
void Fetcher::forget(const Target &target)
{
    store::Cache::Page page;
    page.account = target.account;
    page.type = target.type;
    page.newState = "0";
    page.restart = true;
    const auto known = m_context.cache.state(target.account, target.type);
    if (m_context.ok(known) && *known != "0" && m_context.ok(m_context.cache.storePage(page)))
        m_context.remote.expireSession();
}

} // namespace syncing
