#pragma once
// The Range header of RFC 9110 section 14, one range; several are answered with the whole, as the RFC allows.
#include <cstdint>
#include <string_view>

namespace server {

struct RangeRequest
{
    enum Kind { Whole, Part, Unsatisfiable } kind = Whole;
    std::uint64_t first = 0;
    std::uint64_t last = 0; // inclusive
};
RangeRequest parseRange(std::string_view header, std::uint64_t size);

} // namespace server
