#include "ui/shell/fuzzy.h"

#include <algorithm>
#include <vector>

namespace ui {
namespace {

constexpr int letter = 1;
constexpr int wordStart = 8;
constexpr int run = 5;
constexpr int none = -1;

bool startsWord(std::string_view text, std::size_t at) { return at == 0 || text[at - 1] == ' '; }

} // namespace

// A letter follows the one before it or begins a word; letters picked from anywhere would fit nearly every text.
// best[i] is the best score of the pattern so far with its last letter at text position i: the greedy choice would
// take the first "p" of "new page, project" for "npro".
std::optional<int> fuzzyScore(std::string_view pattern, std::string_view text)
{
    std::vector<int> best(text.size(), none);
    bool first = true;
    for (const char wanted : pattern) {
        if (wanted == ' ')
            continue;
        std::vector<int> next(text.size(), none);
        int reachable = first ? 0 : none; // best end before position i
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == wanted && reachable != none) {
                const int base = startsWord(text, i) ? reachable + letter + wordStart : none;
                const int together = !first && i > 0 && best[i - 1] != none ? best[i - 1] + letter + run : none;
                next[i] = std::max(base, together);
            }
            if (!first)
                reachable = std::max(reachable, best[i]);
        }
        best = std::move(next);
        first = false;
    }
    if (first)
        return 0;
    int result = best.empty() ? none : *std::max_element(best.begin(), best.end());
    if (result == none && text.find(pattern) != text.npos)
        result = int(pattern.size()) * (letter + run); // inside of a word: "karte" in "Lernkarte"
    if (result == none)
        return {};
    return result * 4 - int(std::min<std::size_t>(text.size(), 100)) / 8; // of equals, the shorter
}

} // namespace ui
