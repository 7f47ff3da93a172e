// Every declared record type, edited on two sides and merged both ways; type and seed are printed with a failure.
#include "tests/schema/any_record.h"
#include "tests/schema/merge_promises.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>
#include <set>

using namespace schema;

namespace {

#ifdef __OPTIMIZE__
constexpr unsigned cases = 4000;
#else
constexpr unsigned cases = 800;
#endif

struct Chance
{
    std::mt19937 random;
    char side = 'b';
    unsigned count = 0;

    unsigned below(unsigned n) { return static_cast<unsigned>(random() % n); }
    // Each word exists once: side and number, such as "m17w".
    std::string words()
    {
        std::string text;
        for (auto n = 1 + below(2); n > 0; --n)
            text += (text.empty() ? "" : " ") + std::string(1, side) + std::to_string(++count) + 'w';
        return text;
    }
};

bool isMarked(std::string_view word, char side)
{
    return word.size() > 2 && word.front() == side && word.back() == 'w';
}

void collect(const json::value &value, char side, std::set<std::string> &found)
{
    if (value.is_object())
        for (const auto &member : value.get_object())
            collect(member.value(), side, found);
    if (!value.is_string())
        return;
    std::string_view text = value.get_string();
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        if (isMarked(text.substr(0, end), side))
            found.insert(std::string(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

std::set<std::string> wordsOf(const json::object &record, char side, const Type &type)
{
    std::set<std::string> found;
    for (const auto &property : type.properties)
        if (const auto *value = record.if_contains(property.name); value && !test::isPlace(property, type))
            collect(*value, side, found);
    return found;
}

std::set<std::string> wordsOf(const Merged &merged, char side, const Type &type)
{
    auto found = wordsOf(merged.object, side, type);
    for (const auto &variant : merged.variants)
        collect(variant.value, side, found);
    return found;
}

struct Seen
{
    unsigned edited = 0, conflicts = 0;
};

void check(const Type &type, unsigned seed, Seen &seen)
{
    Chance chance{ std::mt19937(seed) };
    test::AnyRecord maker(type, { [&](unsigned n) { return chance.below(n); }, [&] { return chance.words(); } });
    const auto base = maker.edited(maker.fresh(), 8);
    chance.side = 'm';
    const auto mine = maker.edited(base, 4);
    chance.side = 't';
    const auto theirs = maker.edited(base, 4);
    seen.edited += mine != base && theirs != base ? 1 : 0;

    ASSERT_EQ(test::brokenPromise(base, mine, theirs, type), "");
    const auto merged = mergeRecord(base, mine, theirs, type);
    const auto swapped = mergeRecord(base, theirs, mine, type);
    seen.conflicts += merged.variants.empty() ? 0 : 1;
    for (const char side : { 'm', 't' }) {
        const auto found = wordsOf(merged, side, type);
        EXPECT_TRUE(std::ranges::includes(found, wordsOf(side == 'm' ? mine : theirs, side, type)));
        EXPECT_EQ(found, wordsOf(swapped, side, type));
    }
    EXPECT_TRUE(std::ranges::includes(wordsOf(merged.object, 'm', type), wordsOf(mine, 'm', type))) << "mine stands";
}

class MergeTypes : public testing::TestWithParam<std::string>
{ };

TEST_P(MergeTypes, losesNoWord)
{
    const auto &type = *recordTypes().find(GetParam());
    const bool typed = std::ranges::any_of(type.properties, test::isTyped);
    Seen seen;
    for (unsigned seed = 1; seed <= cases && !HasFailure(); ++seed) {
        SCOPED_TRACE(seed);
        check(type, seed, seen);
    }
    if (typed) {
        EXPECT_GT(seen.edited, cases / 4) << "the generator must edit both sides";
        EXPECT_GT(seen.conflicts, cases / 100) << "and produce conflicts";
    }
}

std::vector<std::string> names()
{
    std::vector<std::string> list;
    for (const auto &type : recordTypes().all())
        list.push_back(type.name);
    return list;
}

INSTANTIATE_TEST_SUITE_P(Every, MergeTypes, testing::ValuesIn(names()), [](const auto &of) { return of.param; });

} // namespace
