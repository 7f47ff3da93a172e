#pragma once
// Text merged and compared by words.
#include <string>
#include <string_view>
#include <vector>

namespace schema {

struct Span
{
    enum Side { Same, OnlyA, OnlyB } side = Same;
    std::string text;
};

// Word-level differences for display; bounded: texts over 20 000 words are compared line by line.
std::vector<Span> differences(std::string_view a, std::string_view b);

struct MergedText
{
    std::string text;
    bool overlap = false; // both changed the same words: `text` is b's side there
};

// Three-way: what changed on one side only is taken from that side. Symmetric but for overlaps. Changes of one side
// with nothing but spaces or signs between them count as one, so that an overlap never mixes two sentences; so do
// changes of both sides in one term (a date, an address, words with a hyphen); if joining two clean changes would make
// a new word of their ends, all of it counts as one overlap.
MergedText mergeWords(std::string_view base, std::string_view a, std::string_view b);

} // namespace schema
