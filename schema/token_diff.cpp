#include "schema/token_diff.h"
#include "schema/fold.h"
#include "schema/utf8.h"

#include <algorithm>

namespace schema {

namespace {

// Scripts written without spaces: every character is a word of its own.
bool standsAlone(char32_t c) { return (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x9fff); }

bool inWord(char32_t c) { return c != badCodePoint && isWordPart(c) && !standsAlone(c); }

} // namespace

void TokenTable::add(Text &text, std::string_view piece, bool word)
{
    const auto [it, fresh] = m_ids.try_emplace(piece, static_cast<std::uint32_t>(m_isWord.size()));
    if (fresh) {
        m_isWord.push_back(word);
        if (piece == "\n")
            m_break = it->second;
    }
    text.pieces.push_back(piece);
    text.ids.push_back(it->second);
}

TokenTable::Text TokenTable::words(std::string_view text)
{
    Text out;
    for (std::size_t i = 0; i < text.size();) {
        const auto start = i;
        const char32_t first = nextCodePoint(text, i);
        if (inWord(first)) {
            for (auto next = i; next < text.size() && inWord(nextCodePoint(text, next));)
                i = next;
            add(out, text.substr(start, i - start), true);
        } else {
            add(out, text.substr(start, i - start), first != badCodePoint && standsAlone(first));
        }
    }
    return out;
}

TokenTable::Text TokenTable::lines(std::string_view text)
{
    Text out;
    while (!text.empty()) {
        const auto size = std::min(text.find('\n'), text.size() - 1) + 1;
        add(out, text.substr(0, size), true);
        text.remove_prefix(size);
    }
    return out;
}

namespace {

using Ids = std::vector<std::uint32_t>;

constexpr std::size_t exactCells = 1 << 18; // largest gap that is solved exactly
constexpr int deepest = 40;

// Patience: tokens that occur once on both sides anchor the alignment, the gaps between are solved the same way.
class Aligner
{
public:
    Aligner(const Ids &a, const Ids &b, std::size_t vocabulary)
        : m_a(a)
        , m_b(b)
        , m_inA(vocabulary)
        , m_inB(vocabulary)
        , m_whereB(vocabulary)
    { }

    std::vector<Hunk> hunks()
    {
        align(0, m_a.size(), 0, m_b.size(), 0);
        m_matches.emplace_back(m_a.size(), m_b.size());
        std::vector<Hunk> list;
        std::size_t i = 0;
        std::size_t j = 0;
        for (const auto &[x, y] : m_matches) {
            if (x > i || y > j)
                list.push_back({ i, x, j, y });
            i = x + 1;
            j = y + 1;
        }
        return list;
    }

private:
    using Match = std::pair<std::size_t, std::size_t>;

    void align(std::size_t a0, std::size_t a1, std::size_t b0, std::size_t b1, int depth)
    {
        while (a0 < a1 && b0 < b1 && m_a[a0] == m_b[b0])
            m_matches.emplace_back(a0++, b0++);
        std::size_t tail = 0;
        while (a0 + tail < a1 && b0 + tail < b1 && m_a[a1 - tail - 1] == m_b[b1 - tail - 1])
            ++tail;
        solve(a0, a1 - tail, b0, b1 - tail, depth);
        for (; tail > 0; --tail)
            m_matches.emplace_back(a1 - tail, b1 - tail);
    }

    void solve(std::size_t a0, std::size_t a1, std::size_t b0, std::size_t b1, int depth)
    {
        if (a0 == a1 || b0 == b1)
            return;
        const auto found = depth < deepest ? anchors(a0, a1, b0, b1) : std::vector<Match>();
        if (found.empty()) {
            if ((a1 - a0) * (b1 - b0) <= exactCells)
                exact(a0, a1, b0, b1);
            return;
        }
        for (const auto &[x, y] : found) {
            align(a0, x, b0, y, depth + 1);
            m_matches.emplace_back(x, y);
            a0 = x + 1;
            b0 = y + 1;
        }
        align(a0, a1, b0, b1, depth + 1);
    }

    // The longest rising run of tokens that are unique on both sides.
    std::vector<Match> anchors(std::size_t a0, std::size_t a1, std::size_t b0, std::size_t b1)
    {
        for (auto i = a0; i < a1; ++i)
            ++m_inA[m_a[i]];
        for (auto j = b0; j < b1; ++j) {
            ++m_inB[m_b[j]];
            m_whereB[m_b[j]] = j;
        }
        std::vector<Match> pairs;
        for (auto i = a0; i < a1; ++i)
            if (m_inA[m_a[i]] == 1 && m_inB[m_a[i]] == 1)
                pairs.emplace_back(i, m_whereB[m_a[i]]);
        for (auto i = a0; i < a1; ++i)
            m_inA[m_a[i]] = 0;
        for (auto j = b0; j < b1; ++j)
            m_inB[m_b[j]] = 0;

        std::vector<std::size_t> tops; // index into pairs of the smallest end of a run of each length
        std::vector<std::size_t> previous(pairs.size());
        for (std::size_t k = 0; k < pairs.size(); ++k) {
            const auto it = std::lower_bound(tops.begin(), tops.end(), pairs[k].second,
                                             [&](std::size_t top, std::size_t y) { return pairs[top].second < y; });
            previous[k] = it == tops.begin() ? k : *(it - 1);
            if (it == tops.end())
                tops.push_back(k);
            else
                *it = k;
        }
        std::vector<Match> run(tops.size());
        std::size_t k = tops.empty() ? 0 : tops.back();
        for (auto n = run.size(); n-- > 0; k = previous[k])
            run[n] = pairs[k];
        return run;
    }

    // Longest common subsequence by table.
    void exact(std::size_t a0, std::size_t a1, std::size_t b0, std::size_t b1)
    {
        const auto height = a1 - a0;
        const auto width = b1 - b0 + 1;
        std::vector<std::uint32_t> best((height + 1) * width);
        for (auto i = height; i-- > 0;)
            for (auto j = width - 1; j-- > 0;)
                best[i * width + j] = m_a[a0 + i] == m_b[b0 + j]
                    ? best[(i + 1) * width + j + 1] + 1
                    : std::max(best[(i + 1) * width + j], best[i * width + j + 1]);
        for (std::size_t i = 0, j = 0; i < height && j + 1 < width;) {
            if (m_a[a0 + i] == m_b[b0 + j])
                m_matches.emplace_back(a0 + i++, b0 + j++);
            else if (best[(i + 1) * width + j] >= best[i * width + j + 1])
                ++i;
            else
                ++j;
        }
    }

    const Ids &m_a;
    const Ids &m_b;
    std::vector<std::uint32_t> m_inA;
    std::vector<std::uint32_t> m_inB;
    std::vector<std::size_t> m_whereB;
    std::vector<Match> m_matches;
};

} // namespace

std::vector<Hunk> diffTokens(const TokenTable::Text &from, const TokenTable::Text &to, const TokenTable &table)
{
    const auto raw = Aligner(from.ids, to.ids, table.size()).hunks();
    std::vector<Hunk> list;
    for (const auto &hunk : raw) {
        // What lies between two changes keeps them apart only if it holds a word or a line break.
        const bool apart = list.empty()
            || std::any_of(from.ids.begin() + static_cast<std::ptrdiff_t>(list.back().fromEnd),
                           from.ids.begin() + static_cast<std::ptrdiff_t>(hunk.from),
                           [&](auto id) { return table.isWord(id) || table.isBreak(id); });
        if (apart) {
            list.push_back(hunk);
        } else {
            list.back().fromEnd = hunk.fromEnd;
            list.back().toEnd = hunk.toEnd;
        }
    }
    return list;
}

} // namespace schema
