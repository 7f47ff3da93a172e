#include "sync/fetcher.h"

#include <algorithm>

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
        waiting.position = -1;
    }
    for (auto it = targets.rbegin(); it != targets.rend(); ++it)
        add({ it->account, it->type, {}, false, it->large }, true);
}

void Fetcher::add(Target target, bool front)
{
    for (auto &waiting : m_queue) {
        if (waiting.account == target.account && waiting.type == target.type) {
            // Whoever asks in any case, or announced another state, is not answered by reaching this one.
            if (waiting.announced != target.announced)
                waiting.announced.clear();
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

std::size_t Fetcher::arrange()
{
    const auto now = m_context.env.nowMs();
    const auto waiting = std::stable_partition(m_queue.begin(), m_queue.end(), [&](const Target &t) {
        return !m_aside.waits({ t.account, t.type }, now);
    });
    if (!m_preferred.empty())
        std::stable_partition(m_queue.begin(), waiting, [this](const Target &t) { return t.account == m_preferred; });
    if (waiting != m_queue.end())
        m_context.wakeIn(m_aside.waitMs(now));
    return static_cast<std::size_t>(waiting - m_queue.begin());
}

bool Fetcher::choose(Asked &asked, std::size_t ready)
{
    const Session &session = m_context.remote.session();
    const auto room = static_cast<std::size_t>(std::max<std::int64_t>(1, session.maxCalls / wire::callsPerChanges));
    const bool alone = m_queue.front().large;
    const bool steps = alone && m_queue.front().position < 0;
    asked.page = steps ? m_pace.page() : std::min({ alone ? m_pace.page() : smallPage, m_pace.page(), session.maxGet });
    const auto most = static_cast<std::int64_t>(room);
    asked.step = steps ? std::min(std::max(m_pace.step(), (asked.page + most - 1) / most), session.maxGet) : asked.page;
    asked.steps = static_cast<int>(std::clamp<std::int64_t>((asked.page + asked.step - 1) / asked.step, 1, most));
    for (; ready > 0 && asked.targets.size() < room; --ready) {
        if (!asked.targets.empty() && (alone || m_queue.front().large))
            break;
        Target target = std::move(m_queue.front());
        m_queue.pop_front();
        const Aside::Key key(target.account, target.type);
        if (!session.account(target.account)) {
            m_aside.clear(key);
            continue;
        }
        if (target.since.empty()) {
            auto state = m_context.cache.state(target.account, target.type);
            if (!m_context.ok(state)) {
                add(std::move(target), true);
                requeue(asked.targets);
                return false;
            }
            if (!target.announced.empty() && *state == target.announced) {
                m_aside.clear(key);
                continue;
            }
            target.since = std::move(*state);
        }
        asked.targets.push_back(std::move(target));
    }
    return true;
}

void Fetcher::kick()
{
    if (m_over && !m_queue.empty()) {
        m_over = false;
        m_tally = {};
    }
    while (m_handle == 0 && m_context.policy != Policy::Offline) {
        const auto ready = arrange();
        Asked asked;
        if (ready == 0 || !choose(asked, ready))
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
        if (asked.steps > 1)
            wire::addSteps(calls, t.account, t.type, t.since, asked.step, asked.steps);
        else if (t.position < 0)
            wire::addChanges(calls, t.account, t.type, t.since, asked.step, static_cast<int>(i));
        else
            wire::addWhole(calls, t.account, t.type, t.position, asked.page, static_cast<int>(i));
    }
    asked.sentMs = m_context.env.nowMs();
    m_inFlight = asked.targets;
    m_handle = m_context.remote.pages(calls, [this, asked](Result<wire::Response> response) {
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
    Pages pages;
    read(asked, *response, pages);
    if (response->cut && pages.empty()) {
        m_pace.broke(asked.page);
        return m_context.trouble(*response->cut);
    }
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

} // namespace syncing
