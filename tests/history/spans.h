#pragma once
#include "tests/history/values.h"

#include <optional>
#include <unordered_map>

namespace history {

struct Version;

// In which versions of a register each word stands; words stay, so this is little.
class Spans
{
public:
    Spans() = default;
    Spans(const std::vector<Version> &versions, const Values &values, bool variants /* count, too */);
    // The first version that has all of them.
    std::optional<std::size_t> firstWith(const std::vector<Word> &words) const;

private:
    struct Span
    {
        std::size_t from, to; // both in it
    };
    struct Presence
    {
        std::vector<Span> spans;
        std::size_t times = 0; // in the last version so far
    };
    std::unordered_map<Word, Presence> m_words;
    std::size_t m_versions = 0;
};

} // namespace history
