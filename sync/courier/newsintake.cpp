#include "sync/courier/newsintake.h"

#include "store/forgotten.h"

#include <algorithm>
#include <map>

namespace syncing {

using core::Error;
using core::Result;

namespace {
std::string idOf(const boost::json::object &object)
{
    const auto *id = object.if_contains("id");
    return id && id->is_string() ? std::string(id->get_string()) : std::string();
}
} // namespace

Result<void> NewsIntake::take(courier::Page &page)
{
    const auto *type = m_types.find(page.type);
    if (!type)
        return {};
    return m_cache.together([&]() -> Result<void> {
        const auto accounts = m_cache.accounts();
        if (!accounts)
            return tl::unexpected<Error>(accounts.error());
        const bool known = std::any_of(accounts->begin(), accounts->end(), [&](const auto &a) {
            return a.id == page.account && a.kind == type->account && !a.lost;
        });
        if (!known || store::isForgotten(m_cache.connection(), page.account, page.type))
            return {}; // written before this person lost the right to read it
        return page.loose ? loose(page) : run(page);
    });
}

Result<void> NewsIntake::loose(courier::Page &page)
{
    const auto ours = m_cache.state(page.account, page.type);
    if (!ours)
        return tl::unexpected<Error>(ours.error());
    const auto mine = courier::readState(*ours);
    const auto theirs = courier::readState(page.to);
    if (mine && !mine->first() && mine->epoch != theirs->epoch)
        return {};
    const auto held = m_cache.heldIds(page.account, page.type);
    if (!held)
        return tl::unexpected<Error>(held.error());
    const std::map<std::string, std::int64_t> revs(held->begin(), held->end());
    // What this computer does not hold may have changed, or gone, between the two states, and nothing would tell.
    if (mine && mine->epoch == theirs->epoch && theirs->counter < mine->counter)
        std::erase_if(page.list, [&revs](const auto &object) { return !revs.contains(idOf(object)); });
    m_outcome.entries += std::count_if(page.list.begin(), page.list.end(), [&revs](const auto &object) {
        const auto *rev = object.if_contains("rev");
        const auto known = revs.find(idOf(object));
        return known == revs.end() || (rev && rev->is_int64() && rev->get_int64() > known->second);
    });
    store::Cache::Page stored;
    stored.account = page.account;
    stored.type = page.type;
    stored.list = std::move(page.list);
    return m_cache.storePage(stored);
}

Result<void> NewsIntake::run(courier::Page &page)
{
    const auto ours = m_cache.state(page.account, page.type);
    if (!ours)
        return tl::unexpected<Error>(ours.error());
    const auto judgement = judge(page.from, page.to, *ours, m_epochs);
    m_outcome.older = m_outcome.older || judgement == Judgement::Older;
    m_outcome.gap = m_outcome.gap || judgement == Judgement::Gap;
    m_outcome.otherTimes = m_outcome.otherTimes || judgement == Judgement::OtherTimes;
    if (judgement != Judgement::Later && judgement != Judgement::Restart)
        return {};
    const auto name = std::tuple(page.account, page.type, page.to);
    if (page.first)
        m_runs.insert(name);
    else if (!m_runs.contains(name))
        return {}; // the tail of a run whose head was not read
    store::Cache::Page stored;
    stored.account = page.account;
    stored.type = page.type;
    stored.restart = judgement == Judgement::Restart && m_restarted.insert(name).second;
    stored.last = page.last;
    if (page.last) {
        stored.newState = page.to;
        auto gone = forgotten(page);
        if (!gone)
            return tl::unexpected<Error>(gone.error());
        m_outcome.entries += static_cast<std::int64_t>(gone->size());
        stored.destroyed = std::move(*gone);
    }
    m_outcome.entries += static_cast<std::int64_t>(page.list.size());
    stored.list = std::move(page.list);
    return m_cache.storePage(stored);
}

// What is here, not newer than the page, and exists there no more.
Result<std::vector<std::string>> NewsIntake::forgotten(const courier::Page &page)
{
    const auto held = m_cache.heldIds(page.account, page.type);
    if (!held)
        return tl::unexpected<Error>(held.error());
    const std::set<std::string> exist(page.ids.begin(), page.ids.end());
    const auto to = courier::readState(page.to)->counter;
    std::vector<std::string> gone;
    for (const auto &[id, rev] : *held)
        if (rev <= to && !exist.contains(id))
            gone.push_back(id);
    return gone;
}

} // namespace syncing
