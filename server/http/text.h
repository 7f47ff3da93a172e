#pragma once
// Small text helpers of HTTP: ASCII only, nothing here knows a locale.
#include <optional>
#include <string>
#include <string_view>

namespace server {

std::string_view trimmed(std::string_view text); // without spaces and tabs at both ends
bool equalNoCase(std::string_view a, std::string_view b);
std::string lowerCase(std::string_view text);

// Undoes %XX; nothing for a broken escape, a NUL or a control character.
std::optional<std::string> percentDecoded(std::string_view text);
std::string percentEncoded(std::string_view text); // RFC 5987 attr-char stay as they are
bool isValidUtf8(std::string_view text);

// The value of one query parameter, still encoded; nothing when it is not there.
std::optional<std::string_view> queryValue(std::string_view query, std::string_view name);

// A decimal number without sign, nothing for anything else.
std::optional<std::uint64_t> parseNumber(std::string_view text);

std::string httpDate(std::int64_t unixSeconds); // RFC 9110 section 5.6.7

} // namespace server
