#pragma once
// Checks of text and dates that need no type: used by validation, public for forms that check while typing.
#include <optional>
#include <string_view>

namespace schema {

// Number of code points, nothing when the bytes are not valid UTF-8.
std::optional<std::size_t> codePoints(std::string_view utf8);

// True for C0, DEL and C1 control characters; `lines` allows "\n" and "\t", otherwise U+2028 and U+2029 count too.
bool hasControls(std::string_view utf8, bool lines);

bool isDate(std::string_view text); // "2026-03-12", a day of the calendar
bool isUtcDate(std::string_view text); // "2026-03-12T10:00:00Z", fraction of a second only if not zero

} // namespace schema
