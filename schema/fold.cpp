#include "schema/fold.h"
#include "schema/tables/fold_table.h"
#include "schema/utf8.h"

#include <algorithm>
#include <array>

namespace schema {

namespace {

using tables::FoldEntry;

// Where each page of 256 code points starts in the sorted list, so that a look-up searches a few entries only.
const std::array<std::uint16_t, 257> &pageStarts()
{
    static const auto starts = [] {
        std::array<std::uint16_t, 257> list{};
        std::size_t at = 0;
        for (std::size_t page = 0; page < list.size(); ++page) {
            while (at < tables::foldEntryCount && tables::foldEntries[at].code < page * 256)
                ++at;
            list[page] = static_cast<std::uint16_t>(at);
        }
        return list;
    }();
    return starts;
}

const FoldEntry *findFold(char32_t code)
{
    if (code > 0xffff)
        return nullptr;
    const auto &starts = pageStarts();
    const auto *first = tables::foldEntries + starts[code >> 8];
    const auto *last = tables::foldEntries + starts[(code >> 8) + 1];
    const auto *it = std::lower_bound(first, last, code, [](const FoldEntry &e, char32_t c) { return e.code < c; });
    return it != last && it->code == code ? it : nullptr;
}

char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

} // namespace

bool isWordPart(char32_t code)
{
    if (code < 0x80)
        return (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9') || (code >= 'A' && code <= 'Z');
    const auto *last = tables::wordRanges + tables::wordRangeCount;
    const auto *it = std::upper_bound(tables::wordRanges, last, code,
                                      [](char32_t c, const tables::WordRange &r) { return c < r.first; });
    return it != tables::wordRanges && code <= (it - 1)->last;
}

std::string fold(std::string_view utf8)
{
    std::string out;
    out.reserve(utf8.size() + 8);
    for (std::size_t i = 0; i < utf8.size();) {
        if (static_cast<unsigned char>(utf8[i]) < 0x80) {
            out += lowered(utf8[i++]);
            continue;
        }
        const auto start = i;
        const char32_t code = nextCodePoint(utf8, i);
        if (code == badCodePoint)
            out += ' ';
        else if (const auto *entry = findFold(code))
            out += tables::foldPool.substr(entry->offset, entry->size);
        else
            out += utf8.substr(start, i - start);
    }
    return out;
}

std::vector<std::string_view> splitFolded(std::string_view folded)
{
    std::vector<std::string_view> words;
    std::size_t begin = folded.npos;
    for (std::size_t i = 0; i < folded.size();) {
        const auto start = i;
        if (isWordPart(nextCodePoint(folded, i))) {
            begin = std::min(begin, start);
        } else if (begin != folded.npos) {
            words.push_back(folded.substr(begin, start - begin));
            begin = folded.npos;
        }
    }
    if (begin != folded.npos)
        words.push_back(folded.substr(begin));
    return words;
}

std::vector<std::string> foldedWords(std::string_view utf8)
{
    const std::string folded = fold(utf8);
    const auto views = splitFolded(folded);
    return { views.begin(), views.end() };
}

} // namespace schema
