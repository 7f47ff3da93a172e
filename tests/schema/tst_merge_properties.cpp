// Random records, edited on two sides and merged both ways; the seed is printed with a failure.
#include "schema/declare.h"
#include "schema/fold.h"
#include "tests/schema/merge_promises.h"

#include <gtest/gtest.h>
#include <random>
#include <set>

using namespace schema;

namespace {

#ifdef __OPTIMIZE__
constexpr unsigned cases = 100000;
#else
constexpr unsigned cases = 20000;
#endif

const Type &type()
{
    using namespace declare;
    static const Type t = [] {
        Type made;
        made.name = "Thing";
        made.trash = true;
        made.order = "position";
        made.properties
            = { declare::string("title", 300),
                declare::text("body", 100000),
                declare::date("dueOn"),
                declare::id("listId", "List").grouped("place"),
                declare::string("position").grouped("place"),
                declare::set("labels"),
                declare::map("checklist",
                             { declare::string("text", 300), declare::boolean("done"), declare::text("note") }),
                declare::integer("rev", 0, 1000).server(),
                declare::utc("trashedAt") };
        return made;
    }();
    return t;
}

class Maker
{
public:
    explicit Maker(unsigned seed)
        : m_random(seed)
    { }
    unsigned below(unsigned n) { return static_cast<unsigned>(m_random() % n); }

    json::object record()
    {
        json::object object;
        for (const auto &property : type().properties)
            object[property.name] = property.defaultValue;
        object["rev"] = below(5);
        for (auto n = below(12); n > 0; --n)
            edit(object, "w");
        return object;
    }

    // One change as a person would make it; `mark` begins every new word.
    void edit(json::object &object, const std::string &mark)
    {
        switch (below(8)) {
        case 0:
            object["title"] = words(mark);
            break;
        case 1:
            object["body"] = changed(object["body"], mark);
            break;
        case 2:
            object["dueOn"] = "2026-01-0" + std::to_string(1 + below(9));
            break;
        case 3:
            object["listId"] = "l" + std::to_string(below(3));
            [[fallthrough]];
        case 4:
            object["position"] = std::string(1, static_cast<char>('A' + below(20)));
            break;
        case 5:
            toggle(object["labels"].as_object());
            break;
        case 6:
            entry(object["checklist"].as_object(), mark);
            break;
        default:
            if (below(4) == 0)
                object["trashedAt"] = "2026-01-01T00:00:0" + std::to_string(below(10)) + "Z";
        }
    }

    json::object edited(json::object object, const std::string &mark)
    {
        for (auto n = below(5); n > 0; --n)
            edit(object, mark);
        return object;
    }

private:
    std::string words(const std::string &mark)
    {
        std::string text;
        for (auto n = 1 + below(3); n > 0; --n)
            text += mark + std::to_string(below(1000)) + ' ';
        return text;
    }

    std::string changed(const json::value &value, const std::string &mark)
    {
        std::string text = value.is_string() ? std::string(value.get_string()) : std::string();
        std::size_t at = text.empty() ? 0 : text.find(' ', below(static_cast<unsigned>(text.size())));
        at = at == text.npos ? text.size() : std::min(at + 1, text.size());
        if (below(3) == 0)
            text.erase(at, text.find(' ', at) - at);
        else
            text.insert(at, words(mark));
        return text;
    }

    void toggle(json::object &set)
    {
        const auto key = "k" + std::to_string(below(5));
        if (!set.erase(key))
            set[key] = true;
    }

    void entry(json::object &map, const std::string &mark)
    {
        const auto key = "e" + std::to_string(below(3));
        auto *value = map.if_contains(key);
        if (!value)
            map[key] = json::object{ { "text", words(mark) }, { "done", false }, { "note", nullptr } };
        else if (below(4) == 0)
            map.erase(key);
        else if (below(3) == 0)
            value->as_object()["done"] = true;
        else if (below(2) == 0)
            value->as_object()["text"] = words(mark);
        else
            value->as_object()["note"] = changed(value->as_object()["note"], mark);
    }

    std::mt19937 m_random;
};

void collect(const json::value &value, const std::string &mark, std::set<std::string> &found)
{
    if (value.is_string()) {
        for (const auto &word : foldedWords(value.get_string()))
            if (word.compare(0, mark.size(), mark) == 0)
                found.insert(word);
    } else if (value.is_object()) {
        for (const auto &member : value.get_object())
            collect(member.value(), mark, found);
    }
}

std::set<std::string> wordsOf(const json::object &object, const std::string &mark)
{
    std::set<std::string> found;
    collect(object, mark, found);
    return found;
}

std::set<std::string> wordsOf(const Merged &merged, const std::string &mark)
{
    auto found = wordsOf(merged.object, mark);
    for (const auto &variant : merged.variants)
        collect(variant.value, mark, found);
    return found;
}

bool covers(const std::set<std::string> &all, const std::set<std::string> &part)
{
    return std::includes(all.begin(), all.end(), part.begin(), part.end());
}

void check(unsigned seed, unsigned &conflicts)
{
    Maker maker(seed);
    const auto base = maker.record();
    const auto mine = maker.edited(base, "mine");
    auto theirs = maker.edited(base, "theirs");
    theirs["newer"] = maker.below(3);
    const auto merged = mergeRecord(base, mine, theirs, type());
    const auto swapped = mergeRecord(base, theirs, mine, type());
    conflicts += merged.variants.empty() ? 0 : 1;

    for (const std::string mark : { "mine", "theirs" }) {
        ASSERT_TRUE(covers(wordsOf(merged, mark), wordsOf(mark == "mine" ? mine : theirs, mark))) << "seed " << seed;
        ASSERT_EQ(wordsOf(merged, mark), wordsOf(swapped, mark)) << "seed " << seed;
    }
    ASSERT_TRUE(covers(wordsOf(merged.object, "mine"), wordsOf(mine, "mine"))) << "mine stands, seed " << seed;

    ASSERT_EQ(test::brokenPromise(base, mine, theirs, type()), "") << "seed " << seed;
}

} // namespace

TEST(MergeProperties, hold)
{
    unsigned conflicts = 0;
    for (unsigned seed = 1; seed <= cases && !HasFatalFailure(); ++seed)
        check(seed, conflicts);
    EXPECT_GT(conflicts, cases / 20) << "the generator must produce conflicts";
    EXPECT_LT(conflicts, cases / 2);
}
