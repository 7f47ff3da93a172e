#pragma once
// Ids that clients choose: one letter for the type, then 26 base-32 characters that sort by time (48 bits of
// milliseconds, 80 random bits), lower-case, no letter that can be misread. 27 characters in all.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace schema {

std::string makeId(char letter, std::uint64_t unixMs, const std::array<std::uint8_t, 10> &random);

// RFC 8620 section 1.2 with the advice taken: 1-255 of A-Za-z0-9-_, starts with a letter, is not "NIL".
bool isValidId(std::string_view id);

// RFC 8620 section 1.2 to the letter, for ids that another server made: they may begin with a digit.
bool isWireId(std::string_view id);

} // namespace schema
