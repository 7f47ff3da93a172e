#include "schema/fold.h"
#include "schema/words.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <gtest/gtest.h>
#include <iterator>
#include <random>

using namespace schema;

namespace {

// A few words only, so that repeats and odd alignments are common.
std::string someText(std::mt19937 &random, std::size_t most)
{
    static const char *const parts[]
        = { "a", "b", "c", "d", "no", "yes", " ", " ", " ", " ", ". ", ", ", "\n", "ł", "é" };
    std::string text;
    for (auto n = random() % (most + 1); n > 0; --n)
        text += parts[random() % std::size(parts)];
    return text;
}

// The base with a few words changed, taken away or put in; new ones are marked so that they can be followed.
std::string edited(const std::string &base, char mark, std::mt19937 &random)
{
    std::vector<std::string> tokens;
    for (std::size_t i = 0; i < base.size();) {
        auto end = base.find(' ', i);
        end = end == base.npos ? base.size() : end + 1;
        tokens.push_back(base.substr(i, end - i));
        i = end;
    }
    for (auto n = 1 + random() % 3; n > 0; --n) {
        const auto at = tokens.empty() ? 0 : random() % tokens.size();
        const auto word = mark + std::to_string(random() % 1000) + (random() % 3 ? " " : "");
        switch (random() % 3) {
        case 0:
            tokens.insert(tokens.begin() + static_cast<std::ptrdiff_t>(at), word);
            break;
        case 1:
            if (!tokens.empty())
                tokens[at] = word;
            break;
        default:
            if (!tokens.empty())
                tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(at));
        }
    }
    std::string text;
    for (const auto &token : tokens)
        text += token;
    return text;
}

std::vector<std::string> sortedWords(std::string_view text)
{
    auto words = foldedWords(text);
    std::sort(words.begin(), words.end());
    return words;
}

// Words of the side, repeats counted, that the base does not have: what somebody typed.
std::vector<std::string> typed(std::string_view base, std::string_view side)
{
    const auto all = sortedWords(side);
    const auto old = sortedWords(base);
    std::vector<std::string> fresh;
    std::set_difference(all.begin(), all.end(), old.begin(), old.end(), std::back_inserter(fresh));
    return fresh;
}

bool holds(std::string_view text, const std::vector<std::string> &words)
{
    const auto all = sortedWords(text);
    return std::includes(all.begin(), all.end(), words.begin(), words.end());
}

} // namespace

TEST(Words, mergesWhatDoesNotOverlap)
{
    const auto merged = mergeWords("one two three", "1 two three", "one two 3");
    EXPECT_EQ(merged.text, "1 two 3");
    EXPECT_FALSE(merged.overlap);
    EXPECT_EQ(mergeWords("a b c", "a X c", "a b Y").text, "a X Y");
    EXPECT_EQ(mergeWords("a b c", "a c", "a b c d").text, "a c d");
    EXPECT_EQ(mergeWords("日本語", "日本国語", "新日本語").text, "新日本国語");
    EXPECT_EQ(mergeWords("a\nb", "x\nb", "a\ny").text, "x\ny");
    EXPECT_EQ(mergeWords("same", "new", "new").text, "new");
}

TEST(Words, overlapIsTheSecondSideUnmixed)
{
    const auto merged = mergeWords("one two three", "alpha beta gamma", "one 2 three");
    EXPECT_EQ(merged.text, "one 2 three");
    EXPECT_TRUE(merged.overlap);
    EXPECT_TRUE(mergeWords("", "a", "b").overlap);
    EXPECT_TRUE(mergeWords("end", "end one", "end two").overlap);
    EXPECT_TRUE(mergeWords("a b", "", "a c").overlap);
}

TEST(Words, aTermIsNotMixed)
{
    const auto overlaps = [](std::string_view base, std::string_view a, std::string_view b) {
        const auto merged = mergeWords(base, a, b);
        return merged.overlap && merged.text == b;
    };
    EXPECT_TRUE(overlaps("on 2026-11-13", "on 2026-12-21", "on 2027-11-13"));
    EXPECT_TRUE(overlaps("class-anna-13", "class-marek-21", "class-eleni-13"));
    EXPECT_TRUE(overlaps("see a.example/x", "see b.example/x", "see a.example/y"));
    EXPECT_TRUE(overlaps("on 2026-11 at", "on 2027-11 at", "on 2026-11-14 at"));
    EXPECT_TRUE(overlaps("10:30", "10:30:15", "11:30"));
    EXPECT_TRUE(overlaps("at 11-14", "at 2026-11-14", "at 11-15"));
    EXPECT_EQ(mergeWords("big x-y z", "x-y z", "big x-w z").text, "x-w z");
    EXPECT_EQ(mergeWords("on 2026-11-13", "on 2026-11-13 at nine", "on 2026-11-14").text, "on 2026-11-14 at nine");
    EXPECT_EQ(mergeWords("well-known, fine", "best-known, fine", "well-known, good").text, "best-known, good");
}

TEST(Words, endsDoNotGrowIntoATerm)
{
    for (const auto &[base, a, b] :
         { std::array{ "a-b x c-d", "a-d", "a-b x c-e" },
           std::array{ "see old-plan or new-date", "see old-date", "see old-plan or new-time" } })
        for (const bool swapped : { false, true }) {
            const auto merged = swapped ? mergeWords(base, b, a) : mergeWords(base, a, b);
            EXPECT_TRUE(merged.overlap) << base;
            EXPECT_EQ(merged.text, swapped ? a : b);
        }
}

TEST(Words, endsDoNotGrowTogether)
{
    const auto merged = mergeWords("x.,y", "x,y", "x.y");
    EXPECT_EQ(merged.text, "x.y");
    EXPECT_TRUE(merged.overlap);
}

TEST(Words, differencesAddUp)
{
    const auto spans = differences("Bus at nine. Lunch.", "Bus at ten sharp. Lunch.");
    ASSERT_EQ(spans.size(), 4U);
    EXPECT_EQ(spans[1].text, "nine");
    EXPECT_EQ(spans[2].text, "ten sharp");
    std::mt19937 random(3);
    for (int i = 0; i < 3000; ++i) {
        const auto a = someText(random, 40);
        const auto b = random() % 2 ? someText(random, 40) : edited(a, 'B', random);
        std::string left;
        std::string right;
        for (const auto &span : differences(a, b)) {
            left += span.side == Span::OnlyB ? "" : span.text;
            right += span.side == Span::OnlyA ? "" : span.text;
        }
        ASSERT_EQ(left, a);
        ASSERT_EQ(right, b);
    }
}

TEST(Words, nothingTypedIsLost)
{
    std::mt19937 random(5);
    int clean = 0;
    for (int i = 0; i < 20000; ++i) {
        const auto base = someText(random, 30);
        const auto a = random() % 8 ? edited(base, 'A', random) : someText(random, 30);
        const auto b = random() % 8 ? edited(base, 'B', random) : someText(random, 30);
        const auto merged = mergeWords(base, a, b);
        const auto other = mergeWords(base, b, a);
        ASSERT_EQ(merged.overlap, other.overlap) << base << '|' << a << '|' << b;
        ASSERT_TRUE(merged.overlap || merged.text == other.text) << base << '|' << a << '|' << b;
        ASSERT_TRUE(merged.overlap || holds(merged.text, typed(base, a))) << base << '|' << a << '|' << b;
        ASSERT_TRUE(holds(merged.text, typed(base, b))) << base << '|' << a << '|' << b << " -> " << merged.text;
        ASSERT_EQ(mergeWords(base, a, base).text, a);
        ASSERT_EQ(mergeWords(base, base, b).text, b);
        ASSERT_EQ(mergeWords(b, merged.text, b).text, merged.text);
        clean += !merged.overlap;
    }
    EXPECT_GT(clean, 4000);
}

TEST(Words, hugeTextsAreBounded)
{
    std::string base;
    for (int i = 0; i < 30000; ++i)
        base += "word" + std::to_string(i % 7) + (i % 10 == 9 ? "\n" : " ");
    const auto begin = std::chrono::steady_clock::now();
    const auto merged = mergeWords(base, "first " + base, base + "last");
    EXPECT_EQ(merged.text, "first " + base + "last");
    std::string reversed(base.rbegin(), base.rend());
    EXPECT_TRUE(mergeWords(base, reversed, "x" + base).overlap);
    EXPECT_FALSE(differences(base, reversed).empty());
    const std::string same(200000, '.');
    EXPECT_EQ(mergeWords(same, 'a' + same, same + 'b').text, 'a' + same + 'b');
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}
