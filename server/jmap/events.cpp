// Event ids of the EventSource, RFC 8620 section 7.3: "<account>.<epoch>-<counter>" of all accounts, joined by "~", so
// that a client that comes back can be told at once what it missed.
#include "server/jmap/private.h"

#include <algorithm>

namespace server {

namespace {

// Splits at the last dot: ids of accounts hold none, but keep the reader indifferent to that.
std::map<std::string, std::string> statesById(std::string_view eventId)
{
    std::map<std::string, std::string> states;
    while (!eventId.empty()) {
        const auto part = eventId.substr(0, eventId.find('~'));
        eventId.remove_prefix(std::min(eventId.size(), part.size() + 1));
        const auto dot = part.rfind('.');
        if (dot != part.npos)
            states.emplace(part.substr(0, dot), part.substr(dot + 1));
    }
    return states;
}

std::int64_t counterOf(std::string_view state)
{
    const auto dash = state.rfind('-');
    const auto parsed = parseState(state, state.substr(0, dash == state.npos ? 0 : dash));
    return parsed ? parsed->counter : -1;
}

} // namespace

std::string Engine::eventId(const StateChanges &states)
{
    std::string id;
    for (const auto &[account, types] : states) {
        const std::string *newest = nullptr;
        for (const auto &[type, state] : types)
            if (!newest || counterOf(state) > counterOf(*newest))
                newest = &state;
        if (newest)
            id += (id.empty() ? "" : "~") + account + '.' + *newest;
    }
    return id;
}

StateChanges Engine::since(const Principal &who, std::string_view eventId)
{
    const auto told = statesById(eventId);
    StateChanges missed;
    for (auto &[account, types] : states(who)) {
        const auto earlier = told.find(account);
        const auto before
            = earlier == told.end() ? std::optional<State>() : parseState(earlier->second, d->shared.storage.epoch());
        for (const auto &[type, state] : types)
            if (!before || counterOf(state) > before->counter)
                missed[account][type] = state;
    }
    return missed;
}

} // namespace server
