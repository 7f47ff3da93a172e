#pragma once
// What fold() knows of Unicode; both lists are sorted by code point.
#include <cstdint>
#include <string_view>

namespace schema::tables {

struct FoldEntry
{
    std::uint16_t code;
    std::uint16_t offset; // into foldPool, in bytes
    std::uint16_t size; // 0: the code point vanishes
};

struct WordRange
{
    std::uint32_t first;
    std::uint32_t last;
};

extern const FoldEntry foldEntries[];
extern const std::size_t foldEntryCount;
extern const std::string_view foldPool;
extern const WordRange wordRanges[]; // letters, digits and marks outside ASCII
extern const std::size_t wordRangeCount;

} // namespace schema::tables
