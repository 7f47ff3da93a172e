#pragma once
// What a client asks of its event source in the query of the address (RFC 8620 section 7.3). Any thread.
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace server {

struct EventWishes
{
    std::set<std::string, std::less<>> types; // empty = all
    bool closeAfterState = false;
    std::uint64_t pingSeconds = 0; // 0 = none, else 30 to 900
};

// Nothing when a value makes no sense; what is not there has its default.
std::optional<EventWishes> eventWishes(std::string_view query);

} // namespace server
