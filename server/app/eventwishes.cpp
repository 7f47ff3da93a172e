#include "server/app/eventwishes.h"
#include "server/http/text.h"

#include <algorithm>

namespace server {

namespace {

constexpr std::uint64_t ShortestPing = 30; // RFC 8620 section 7.3: a minimum of at most 30, a maximum of at least 300
constexpr std::uint64_t LongestPing = 900;

} // namespace

std::optional<EventWishes> eventWishes(std::string_view query)
{
    EventWishes wishes;
    const auto types = percentDecoded(queryValue(query, "types").value_or("*"));
    const auto ping = parseNumber(queryValue(query, "ping").value_or("0"));
    const std::string_view close = queryValue(query, "closeafter").value_or("no");
    if (!types || !ping || (close != "no" && close != "state"))
        return std::nullopt;
    for (std::string_view rest = *types; *types != "*" && !rest.empty();) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        wishes.types.emplace(rest.substr(0, comma));
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    wishes.closeAfterState = close == "state";
    wishes.pingSeconds = *ping == 0 ? 0 : std::clamp(*ping, ShortestPing, LongestPing);
    return wishes;
}

} // namespace server
