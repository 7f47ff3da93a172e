#pragma once
// "<epoch>-<counter>". A state in the middle of a paged /changes also remembers where the paging began (`base`) and
// how far the type was at that time (`top`), so that a record created since then is called created on a later page.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace server {

struct State
{
    std::int64_t counter = 0;
    std::int64_t base = -1;
    std::int64_t top = -1;
};

std::string formatState(std::string_view epoch, const State &state);
// Nothing for another epoch or what is no state; "0" is the first state of every epoch.
std::optional<State> parseState(std::string_view text, std::string_view epoch);

} // namespace server
