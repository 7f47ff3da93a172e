#include "schema/words.h"
#include "schema/token_diff.h"

#include <algorithm>
#include <set>

namespace schema {

namespace {

using Text = TokenTable::Text;

constexpr std::size_t mostWords = 20000;

bool tooLong(const Text &text, const TokenTable &table)
{
    return text.ids.size() > mostWords
        && std::count_if(text.ids.begin(), text.ids.end(), [&](auto id) { return table.isWord(id); })
        > static_cast<std::ptrdiff_t>(mostWords);
}

// Texts as tokens of one table: by words, or all by lines when one of them is too long.
struct Cut
{
    explicit Cut(std::initializer_list<std::string_view> list)
    {
        bool byLines = false;
        for (const auto text : list) {
            texts.push_back(table.words(text));
            byLines = byLines || tooLong(texts.back(), table);
        }
        if (!byLines)
            return;
        table = TokenTable();
        texts.clear();
        for (const auto text : list)
            texts.push_back(table.lines(text));
    }

    TokenTable table;
    std::vector<Text> texts;
};

std::string joined(const Text &text, std::size_t begin, std::size_t end)
{
    std::string out;
    for (; begin < end; ++begin)
        out += text.pieces[begin];
    return out;
}

bool isJoint(std::string_view piece)
{
    static constexpr std::string_view joints = "-_./:@&+=%#'";
    return (piece.size() == 1 && joints.find(piece.front()) != joints.npos) || piece == "\u2019" || piece == "\u2011";
}

// Whether the tokens around [end, next) belong to one term: a date, an address, words with a hyphen. Half of one side's
// and half of the other's would make a term that nobody wrote.
bool inOneTerm(const Text &base, const TokenTable &table, std::size_t end, std::size_t next)
{
    if (end == 0 || end >= next || next >= base.ids.size())
        return false;
    for (auto i = end - 1; i <= next; ++i) {
        const bool word = table.isWord(base.ids[i]);
        const bool alternates = i < end || word != table.isWord(base.ids[i - 1]);
        if (!alternates || !(word || isJoint(base.pieces[i])))
            return false;
    }
    return true;
}

// All terms that are more than one word.
std::set<std::string_view> termsOf(const Text &text, const TokenTable &table)
{
    std::set<std::string_view> terms;
    for (std::size_t i = 0; i < text.ids.size(); ++i) {
        if (!table.isWord(text.ids[i]))
            continue;
        const auto first = i;
        while (i + 2 < text.ids.size() && isJoint(text.pieces[i + 1]) && table.isWord(text.ids[i + 2]))
            i += 2;
        const char *begin = text.pieces[first].data(), *end = text.pieces[i].data() + text.pieces[i].size();
        if (i > first)
            terms.emplace(begin, static_cast<std::size_t>(end - begin));
    }
    return terms;
}

// Hunks of both sides that touch the same stretch of the base, or the same term in it.
struct Cluster
{
    std::size_t from, fromEnd; // of the base
    std::vector<Hunk> a, b;

    bool meets(const Hunk &hunk, const Text &base, const TokenTable &table) const
    {
        const bool samePoint = from == fromEnd && hunk.from == hunk.fromEnd && hunk.from == from;
        return hunk.from < fromEnd || samePoint || inOneTerm(base, table, fromEnd, hunk.from);
    }
};

// What was put in at the edge of a term with a joint (-14 behind 2026-11) changes that term, so it takes the word there
// along.
std::vector<Hunk> wholeTerms(std::vector<Hunk> hunks, const Text &base, const Text &side, const TokenTable &table)
{
    const auto isWord = [&](std::size_t i) { return i < base.ids.size() && table.isWord(base.ids[i]); };
    std::size_t end = 0;
    for (std::size_t i = 0; i < hunks.size(); ++i) {
        auto &hunk = hunks[i];
        const bool added = hunk.from == hunk.fromEnd;
        const auto next = i + 1 < hunks.size() ? hunks[i + 1].from : base.ids.size();
        if (added && isJoint(side.pieces[hunk.toEnd - 1]) && hunk.fromEnd < next && isWord(hunk.fromEnd)) {
            ++hunk.fromEnd;
            ++hunk.toEnd;
        }
        if (added && isJoint(side.pieces[hunk.to]) && hunk.from > end && isWord(hunk.from - 1)) {
            --hunk.from;
            --hunk.to;
        }
        end = hunk.fromEnd;
    }
    return hunks;
}

std::vector<Cluster> clusters(const std::vector<Hunk> &a, const std::vector<Hunk> &b, const Text &base,
                              const TokenTable &table)
{
    std::vector<Cluster> list;
    for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
        const bool takeA = j == b.size()
            || (i < a.size() && std::pair(a[i].from, a[i].fromEnd) <= std::pair(b[j].from, b[j].fromEnd));
        const Hunk &hunk = takeA ? a[i++] : b[j++];
        if (list.empty() || !list.back().meets(hunk, base, table))
            list.push_back({ hunk.from, hunk.fromEnd, {}, {} });
        auto &last = list.back();
        last.fromEnd = std::max(last.fromEnd, hunk.fromEnd);
        (takeA ? last.a : last.b).push_back(hunk);
    }
    return list;
}

// One side's tokens for the whole stretch of a cluster, base tokens between its hunks included.
std::string sideOf(const Cluster &cluster, const std::vector<Hunk> &hunks, const Text &base, const Text &side)
{
    std::string out;
    std::size_t at = cluster.from;
    for (const auto &hunk : hunks) {
        out += joined(base, at, hunk.from) + joined(side, hunk.to, hunk.toEnd);
        at = hunk.fromEnd;
    }
    return out + joined(base, at, cluster.fromEnd);
}

std::size_t tokensOf(const std::vector<Hunk> &hunks, std::size_t length)
{
    for (const auto &hunk : hunks)
        length += (hunk.toEnd - hunk.to) - (hunk.fromEnd - hunk.from);
    return length;
}

} // namespace

std::vector<Span> differences(std::string_view a, std::string_view b)
{
    std::vector<Span> spans;
    const auto add = [&](Span::Side side, std::string text) {
        if (!text.empty())
            spans.push_back({ side, std::move(text) });
    };
    const Cut cut({ a, b });
    const auto &from = cut.texts[0];
    const auto &to = cut.texts[1];
    std::size_t at = 0;
    for (const auto &hunk : diffTokens(from, to, cut.table)) {
        add(Span::Same, joined(from, at, hunk.from));
        add(Span::OnlyA, joined(from, hunk.from, hunk.fromEnd));
        add(Span::OnlyB, joined(to, hunk.to, hunk.toEnd));
        at = hunk.fromEnd;
    }
    add(Span::Same, joined(from, at, from.pieces.size()));
    return spans;
}

MergedText mergeWords(std::string_view base, std::string_view a, std::string_view b)
{
    if (a == base || a == b)
        return { std::string(b), false };
    if (b == base)
        return { std::string(a), false };
    const Cut cut({ base, a, b });
    const auto &[texts, table] = std::tie(cut.texts, cut.table);
    MergedText merged;
    std::size_t at = 0;
    std::size_t tokens = texts[0].ids.size();
    const auto changesOf
        = [&](const Text &side) { return wholeTerms(diffTokens(texts[0], side, table), texts[0], side, table); };
    const auto changesOfA = changesOf(texts[1]), changesOfB = changesOf(texts[2]);
    for (const auto &cluster : clusters(changesOfA, changesOfB, texts[0], table)) {
        merged.text += joined(texts[0], at, cluster.from);
        at = cluster.fromEnd;
        const auto sideA = sideOf(cluster, cluster.a, texts[0], texts[1]);
        const auto sideB = sideOf(cluster, cluster.b, texts[0], texts[2]);
        const bool useA = cluster.b.empty();
        merged.overlap = merged.overlap || (!useA && !cluster.a.empty() && sideA != sideB);
        merged.text += useA ? sideA : sideB;
        tokens = tokensOf(useA ? cluster.a : cluster.b, tokens);
    }
    merged.text += joined(texts[0], at, texts[0].pieces.size());
    // Fewer tokens than were put in: two ends have grown together into a word that neither side wrote.
    const Cut whole({ merged.text, base, a, b });
    if (whole.texts[0].ids.size() != tokens)
        return { std::string(b), true };
    // Or into a term: where one side took out what lay between, and the other changed what lies behind.
    auto terms = termsOf(whole.texts[0], whole.table);
    for (std::size_t i = 1; i < whole.texts.size() && !terms.empty(); ++i)
        for (const auto term : termsOf(whole.texts[i], whole.table))
            terms.erase(term);
    if (!terms.empty())
        return { std::string(b), true };
    return merged;
}

} // namespace schema
