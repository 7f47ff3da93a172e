#pragma once
// Fractional index: a text key between two neighbours, so that moving one card changes one record.
#include <cstdint>
#include <string>
#include <string_view>

namespace schema {

// A key k with before < k < after (byte order); "" means no neighbour on that side. `jitter` makes two clients
// that aim at the same gap choose different keys. before >= after (possible after a merge) is treated as
// "just behind before"; a neighbour that is no valid key counts as none. Alphabet 0-9A-Za-z, first key around the
// middle. When 255 characters do not suffice (hundreds of moves that halve one gap) the key falls just behind `before`
// without heed of `after`; keys may therefore be equal, and lists sort by key, then id.
std::string keyBetween(std::string_view before, std::string_view after, std::uint32_t jitter);

bool isValidKey(std::string_view key); // 1-255 of the alphabet, not ending in '0'

} // namespace schema
