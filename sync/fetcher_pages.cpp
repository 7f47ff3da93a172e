// What comes of an answer: pages that are stored, types that have to wait or go.
#include "schema/blobs.h"
#include "schema/travel.h"
#include "sync/fetcher.h"

namespace syncing {

void Fetcher::read(const Asked &asked, wire::Response &response, Pages &pages)
{
    for (std::size_t i = 0; i < asked.targets.size(); ++i) {
        Target target = asked.targets[i];
        int step = 0;
        while (step < asked.steps && readStep(target, response, static_cast<int>(i) + step, step == 0, pages))
            ++step;
        if (step == asked.steps)
            add(std::move(target), true);
    }
    const bool alone = asked.targets.size() == 1 && asked.targets.front().large;
    if (response.cut && !pages.empty())
        return m_pace.cut();
    if (!alone || pages.empty())
        return;
    std::int64_t records = 0;
    for (const auto &[target, page] : pages)
        records += static_cast<std::int64_t>(page.list.size());
    m_pace.arrived(records, response.bytes, m_context.env.nowMs() - asked.sentMs);
}

// Reads one step to `pages`; true: there is more, and `target` is where it goes on.
bool Fetcher::readStep(Target &target, wire::Response &response, int tag, bool first, Pages &pages)
{
    Target next{ target.account, target.type, {}, false, true };
    auto page = readPage(target, response, tag, next);
    if (!page) {
        if (first && !response.cut)
            readFailed(target, page.error());
        else
            add(std::move(target), true); // is asked for again, from where the last whole step ended
        return false;
    }
    expect(target, *page);
    const bool byChanges = target.position < 0;
    const bool stuck = byChanges && page->hasMore && page->newState == target.since;
    if (stuck)
        setAside({ target.account, target.type, {}, false, true }, { Code::Incomplete, "changes without a step", 0 });
    else if (byChanges)
        m_aside.clear({ target.account, target.type });
    const bool more = page->hasMore && !stuck;
    pages.emplace_back(std::move(target), std::move(*page));
    target = std::move(next);
    return more;
}

// How many are still to come: told with the first page of a large type, or since when a fetch goes on after a cut.
void Fetcher::expect(const Target &target, const wire::Changes &page)
{
    const Tally::Key key(target.account, target.type);
    if (page.total < 0 || m_tally.knows(key))
        return;
    store::Query all;
    all.account = target.account;
    all.type = target.type;
    all.trash = store::Query::With;
    const auto here = target.since == "0" ? Result<int>(0) : m_context.cache.count(all);
    m_tally.expect(key, page.total - here.value_or(0));
}

Result<wire::Changes> Fetcher::readPage(Target &target, wire::Response &response, int tag, Target &next) const
{
    if (target.position < 0) {
        auto page = wire::readChanges(response, tag);
        if (page)
            next.since = page->newState;
        return page;
    }
    auto whole = wire::readWhole(response, tag);
    if (!whole)
        return tl::unexpected<Error>(whole.error());
    next.since = target.since;
    // Somebody made or removed records meanwhile, so that some may have slipped by: once more from the front.
    if (!target.restart && whole->queryState != target.queryState)
        return core::fail(Code::Incomplete, "the list moved");
    next.state = target.restart ? whole->state : target.state;
    next.queryState = whole->queryState;
    next.position = target.position + whole->count;
    wire::Changes page;
    page.list = std::move(whole->list);
    page.hasMore = whole->count > 0;
    if (page.hasMore)
        return page; // an end before the last page leaves the old state, and the run begins again
    page.newState = next.state;
    // What was changed while the pages were read is to be asked for; who cannot say that either is read once more, with
    // patience.
    target.moved = whole->state != next.state;
    return page;
}

bool Fetcher::store(const Target &target, wire::Changes changes)
{
    // Our own sent changes may have moved the state while the answer was on its way: ask again from there.
    const auto known = m_context.cache.state(target.account, target.type);
    if (!m_context.ok(known))
        return false;
    if (*known != target.since && !target.restart && target.position < 0) {
        stop();
        std::erase_if(m_queue, [&](const Target &t) { return t.account == target.account && t.type == target.type; });
        add({ target.account, target.type, {}, false, target.large }, true);
        return true;
    }
    if (changes.newState == target.since && changes.list.empty() && changes.destroyed.empty() && !target.restart
        && target.position < 0)
        return true;
    store::Cache::Page page;
    page.account = target.account;
    page.type = target.type;
    page.list = std::move(changes.list);
    page.destroyed = std::move(changes.destroyed);
    page.newState = std::move(changes.newState);
    page.restart = target.restart;
    page.last = !changes.hasMore;
    page.whole = target.position >= 0;
    const auto records = static_cast<std::int64_t>(page.list.size());
    const bool last = page.last;
    const bool wholeEnds = page.whole && page.last;
    if (!m_context.ok(m_context.cache.storePage(std::move(page))))
        return false;
    const Aside::Key key(target.account, target.type);
    m_tally.arrived(key, records, last);
    if (wholeEnds && target.moved) {
        m_aside.doubt(key);
        add({ target.account, target.type, {} }, false);
    } else if (wholeEnds) {
        m_aside.clear(key);
    }
    const auto &type = *m_context.types.find(target.type);
    if (schema::holdsBlobs(type))
        m_context.filesChanged(target.account);
    if (schema::containerOf(type, m_context.types) && records > 0)
        m_context.arrived.insert(target.account);
    return true;
}

void Fetcher::readFailed(Target target, const Error &error)
{
    const Aside::Key key(target.account, target.type);
    switch (error.code) {
    case Code::Conflict: // cannotCalculateChanges: from nothing, and what is not mentioned goes
        // A server that went back in time says in the session how far; with it everything is asked for again.
        if (m_context.remote.sessionChanged())
            return;
        if (target.position < 0) {
            const bool known = target.since != "0" && !target.restart;
            target.position = known ? -1 : 0;
            target.since = "0";
            target.restart = true;
            target.large = false;
            target.announced.clear(); // the state an epoch that is over announced says nothing about this one
            if (known || !m_aside.doubted(key))
                return add(std::move(target), true);
        }
        break;
    case Code::TooLarge:
        if (m_pace.page() > Pace::smallest) {
            m_pace.tooLarge(m_pace.page());
            return add(std::move(target), true);
        }
        break;
    case Code::NotFound: // the account left us
        m_aside.clear(key);
        return m_context.remote.expireSession();
    case Code::Forbidden:
        m_aside.clear(key);
        return forget(target);
    case Code::Bug: // a type this server does not know: nothing to fetch
        if (target.position < 0)
            return m_aside.clear(key);
        break;
    case Code::Incomplete: // a list that moved while it was read
        target.position = 0;
        target.restart = true;
        break;
    default:
        break;
    }
    setAside(std::move(target), error);
}

// Behind all others, which go on meanwhile.
void Fetcher::setAside(Target target, const Error &error)
{
    m_aside.put({ target.account, target.type }, error, m_context.env.nowMs(), m_context.env.random());
    add(std::move(target), false);
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
    if (!m_context.ok(known) || !m_context.ok(m_context.cache.storePage(page)))
        return requeue({ target }); // a full disk, say: the server tells it once more
    if (*known != "0") // otherwise only an answer to a change of one's own can have told of it
        m_context.remote.expireSession();
}

} // namespace syncing
