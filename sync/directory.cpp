#include "sync/directory.h"

#include <algorithm>

namespace syncing {

namespace {
constexpr std::size_t idsInOneGet = 250;
constexpr std::int64_t idsInOneChanges = 4000;
} // namespace

Directory::Directory(Context &context)
    : m_context(context)
{ }

Directory::~Directory() { stop(); }

void Directory::stop()
{
    if (!m_handle)
        return;
    m_context.remote.cancel(m_handle);
    m_handle = 0;
    m_queue.push_front(std::move(m_current));
}

void Directory::want(const std::string &account, const std::string &type)
{
    const auto *known = m_context.remote.session().account(account);
    const auto *declared = m_context.types.find(type);
    if (!known || !declared || !declared->onDemand || declared->account != known->kind)
        return;
    for (const auto &job : m_queue)
        if (job.account == account && job.type == type && job.ids.empty())
            return;
    Job job;
    job.account = account;
    job.type = type;
    m_queue.push_back(std::move(job));
}

void Directory::wantAll()
{
    for (const auto &account : m_context.remote.session().accounts)
        for (const auto &type : m_context.types.all())
            want(account.id, type.name);
}

void Directory::need(const std::string &account, const std::string &type, const std::vector<std::string> &ids)
{
    Job job;
    job.account = account;
    job.type = type;
    for (const auto &id : ids) {
        const auto here = m_context.cache.record({ account, type, id });
        if (here && !*here && job.ids.size() < idsInOneGet)
            job.ids.push_back(id);
    }
    if (!job.ids.empty())
        m_queue.push_back(std::move(job));
}

void Directory::took(const std::string &account, const std::string &type, const std::string &state,
                     std::vector<std::string> ids)
{
    const auto *declared = m_context.types.find(type);
    const auto known = m_context.cache.state(account, type);
    if (!declared || !declared->onDemand || !known || ids.empty())
        return;
    const bool behind
        = store::epochOf(*known) == store::epochOf(state) && store::counterOf(*known) > store::counterOf(state);
    if (!behind && !m_handle)
        return;
    for (std::size_t begin = 0; begin < ids.size(); begin += idsInOneGet) {
        Job job;
        job.account = account;
        job.type = type;
        const auto end = std::min(ids.size(), begin + idsInOneGet);
        job.ids.assign(ids.begin() + static_cast<std::ptrdiff_t>(begin),
                       ids.begin() + static_cast<std::ptrdiff_t>(end));
        m_queue.push_back(std::move(job));
    }
}

bool Directory::cached(const std::string &account, const std::string &type, std::vector<std::string> &ids)
{
    auto list = m_context.cache.idsOnServer(account, type);
    if (!m_context.ok(list))
        return false;
    ids = std::move(*list);
    return true;
}

void Directory::kick()
{
    if (m_handle || m_queue.empty() || m_context.policy == Policy::Offline)
        return;
    Job job = std::move(m_queue.front());
    m_queue.pop_front();
    if (job.ids.empty() && job.newState.empty()) {
        const auto state = m_context.cache.state(job.account, job.type);
        if (!m_context.ok(state))
            return m_queue.push_front(std::move(job));
        job.since = *state;
        // Never fetched, or the server forgot our state: everything we hold, and the state of now.
        if (*state == "0" && !cached(job.account, job.type, job.ids))
            return m_queue.push_front(std::move(job));
    }
    post(std::move(job));
}

void Directory::post(Job job)
{
    std::vector<wire::Call> calls;
    const bool changes = job.ids.empty() && !job.since.empty() && job.since != "0";
    if (changes) {
        calls.push_back(wire::changesOnly(job.account, job.type, job.since, idsInOneChanges, "c"));
    } else {
        const auto end = job.ids.begin() + static_cast<std::ptrdiff_t>(std::min(job.ids.size(), idsInOneGet));
        calls.push_back(wire::get(job.account, job.type, { job.ids.begin(), end }, "g"));
    }
    m_current = std::move(job);
    m_handle = m_context.remote.api(calls, [this](Result<wire::Response> response) {
        m_handle = 0;
        answered(std::move(m_current), std::move(response));
    });
}

void Directory::answered(Job job, Result<wire::Response> response)
{
    if (!response) {
        m_queue.push_front(std::move(job));
        return m_context.trouble(response.error());
    }
    auto before = job;
    const auto after = response->find("c") ? changed(job, *response) : fetched(job, *response);
    if (after == After::Progress)
        m_context.progress();
    if (after == After::Later) // a full disk, a busy server: once more after a while
        m_queue.push_front(std::move(before));
}

Directory::After Directory::askAnew(Job &job)
{
    if (m_context.remote.sessionChanged())
        return After::Progress; // everything is asked for again with the new session
    job.ids.clear();
    job.destroyed.clear();
    job.newState.clear();
    job.more = false;
    job.since = "0";
    job.restart = true;
    if (!cached(job.account, job.type, job.ids))
        return After::Later;
    post(std::move(job));
    return After::AskedAgain;
}

Directory::After Directory::changed(Job &job, const wire::Response &response)
{
    auto ids = wire::readChangedIds(response, "c");
    if (!ids && ids.error().code == Code::Conflict)
        return askAnew(job);
    if (!ids) {
        if (ids.error().code != Code::Transient && ids.error().code != Code::Busy)
            return After::Progress;
        m_context.trouble(ids.error());
        return After::Later;
    }
    for (auto &id : ids->touched) {
        const auto here = m_context.cache.record({ job.account, job.type, id });
        if (!m_context.ok(here))
            return After::Later;
        if (*here)
            job.ids.push_back(std::move(id));
    }
    job.newState = ids->newState;
    job.more = ids->hasMore && ids->newState != job.since;
    job.destroyed = std::move(ids->destroyed);
    if (!job.ids.empty()) {
        post(std::move(job));
        return After::AskedAgain;
    }
    store::Cache::Page page;
    page.account = job.account;
    page.type = job.type;
    page.destroyed = job.destroyed;
    page.newState = job.newState;
    const bool news = page.newState != job.since || !page.destroyed.empty();
    if (news && !m_context.ok(m_context.cache.storePage(page)))
        return After::Later;
    if (job.more)
        want(job.account, job.type);
    return After::Progress;
}

Directory::After Directory::fetched(Job &job, wire::Response &response)
{
    auto got = wire::readGot(response, "g");
    if (!got) {
        if (got.error().code != Code::Transient && got.error().code != Code::Busy)
            return After::Progress;
        m_context.trouble(got.error());
        return After::Later;
    }
    // The state stored is that of the first answer: what changed between two answers is then asked for again.
    if (job.since == "0" && job.newState.empty())
        job.newState = got->state;
    const auto known = m_context.cache.state(job.account, job.type);
    if (!m_context.ok(known))
        return After::Later;
    // The server went back since: what is here of the lost time may have to go there again, and is looked at first.
    const auto epoch = store::epochOf(job.newState.empty() ? *known : job.newState);
    const bool returned = !job.restart && !epoch.empty() && store::epochOf(got->state) != epoch;
    if (returned && !job.newState.empty())
        return askAnew(job);
    if (returned) {
        want(job.account, job.type);
        m_queue.push_back(std::move(job));
        return After::Progress;
    }
    const auto asked = std::min(job.ids.size(), idsInOneGet);
    job.ids.erase(job.ids.begin(), job.ids.begin() + static_cast<std::ptrdiff_t>(asked));
    store::Cache::Page page;
    page.account = job.account;
    page.type = job.type;
    page.list = std::move(got->list);
    page.destroyed = std::move(got->notFound);
    const bool last = job.ids.empty();
    if (last)
        page.destroyed.insert(page.destroyed.end(), job.destroyed.begin(), job.destroyed.end());
    page.newState = last && !job.newState.empty() ? job.newState : *known;
    page.restart = job.restart;
    page.last = last;
    job.restart = false;
    if (!m_context.ok(m_context.cache.storePage(page)))
        return After::Later;
    if (!last)
        m_queue.push_front(std::move(job));
    else if (job.more)
        want(job.account, job.type);
    return After::Progress;
}

} // namespace syncing
