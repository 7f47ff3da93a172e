#include "server/app/ranges.h"
#include "server/http/text.h"

#include <algorithm>

namespace server {

RangeRequest parseRange(std::string_view header, std::uint64_t size)
{
    constexpr std::string_view unit = "bytes=";
    if (!header.starts_with(unit) || header.find(',') != std::string_view::npos)
        return {};
    const std::string_view spec = trimmed(header.substr(unit.size()));
    const std::size_t dash = spec.find('-');
    if (dash == std::string_view::npos)
        return {};
    const auto first = parseNumber(spec.substr(0, dash));
    const auto last = parseNumber(spec.substr(dash + 1));
    if (dash == 0) { // the last n bytes
        if (!last)
            return {};
        if (*last == 0 || size == 0)
            return { RangeRequest::Unsatisfiable, 0, 0 };
        return { RangeRequest::Part, size - std::min(*last, size), size - 1 };
    }
    const bool open = dash + 1 == spec.size();
    if (!first || (!last && !open) || (last && *last < *first))
        return {};
    if (*first >= size)
        return { RangeRequest::Unsatisfiable, 0, 0 };
    return { RangeRequest::Part, *first, last ? std::min(*last, size - 1) : size - 1 };
}

} // namespace server
