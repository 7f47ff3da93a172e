#include "sync/courier/news.h"

#include <algorithm>

namespace syncing {

namespace {
bool has(const std::vector<std::string> &list, const std::string &text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}
} // namespace

std::optional<std::string> newsBase(const std::string &ours, const std::vector<std::string> &theirs)
{
    const auto mine = courier::readState(ours);
    if (!mine || mine->first() || theirs.empty())
        return std::nullopt;
    std::optional<std::int64_t> lowest;
    for (const auto &text : theirs) {
        const auto state = courier::readState(text.empty() ? "0" : text);
        if (!state || state->epoch != mine->epoch)
            return "0";
        lowest = std::min(lowest.value_or(state->counter), state->counter);
    }
    if (*lowest >= mine->counter)
        return std::nullopt;
    return mine->epoch + "-" + std::to_string(*lowest);
}

Judgement judge(const std::string &from, const std::string &to, const std::string &ours, const Epochs &epochs)
{
    const auto begin = courier::readState(from);
    const auto end = courier::readState(to);
    const auto mine = courier::readState(ours);
    if (!begin || !end || !mine || end->first() || (!begin->first() && begin->epoch != end->epoch))
        return Judgement::Gap;
    if (has(epochs.overForUs, end->epoch))
        return Judgement::Older;
    if (mine->first())
        return begin->first() ? Judgement::Later : Judgement::Gap;
    if (mine->epoch == end->epoch) {
        if (end->counter <= mine->counter)
            return end->counter == mine->counter ? Judgement::Same : Judgement::Older;
        return begin->counter <= mine->counter ? Judgement::Later : Judgement::Gap;
    }
    if (!has(epochs.overForThem, mine->epoch))
        return Judgement::OtherTimes;
    return begin->first() ? Judgement::Restart : Judgement::Gap;
}

bool knowsMore(const courier::States &theirs, const courier::States &ours, const Epochs &epochs)
{
    bool newer = false;
    for (const auto &[account, types] : theirs) {
        const auto known = ours.find(account);
        for (const auto &[type, state] : types) {
            std::string own = "0";
            if (known != ours.end())
                if (const auto it = known->second.find(type); it != known->second.end())
                    own = it->second;
            const auto judgement = judge("0", state, own, epochs);
            if (judgement == Judgement::Older || judgement == Judgement::OtherTimes)
                return false;
            newer = newer || judgement == Judgement::Later || judgement == Judgement::Restart;
        }
    }
    return newer;
}

} // namespace syncing
