// What was typed and does not stand: kept once, bounded, and never dropped before the server has seen it.
#include "schema/record_types.h"
#include "schema/variants.h"

#include <gtest/gtest.h>

using namespace schema;

namespace {

const Type &card() { return *recordTypes().find("Card"); }

json::object theirs() { return { { "rev", 9 }, { "updatedBy", "p2" }, { "updatedAt", "2026-03-01T10:00:00Z" } }; }

struct Keys
{
    int next = 0;
    std::string operator()() { return std::to_string(++next); }
};

json::object withVersions(std::size_t count, const char *at = "2026-01-01T00:00:00Z")
{
    json::object variants;
    for (std::size_t i = 0; i < count; ++i)
        variants["title-" + std::to_string(100 + i)]
            = json::object{ { "property", "title" }, { "value", std::to_string(i) }, { "at", at } };
    return { { "variants", variants } };
}

std::size_t countIn(const json::object &record) { return record.at("variants").as_object().size(); }

} // namespace

TEST(Variants, sayWhoseTheyAreAndWhen)
{
    json::object record;
    keepVariants(record, { { "title", "Porto" } }, theirs(), {}, card(), Keys());
    const auto &kept = record.at("variants").at("title-1").as_object();
    EXPECT_EQ(kept.at("value"), "Porto");
    EXPECT_EQ(kept.at("by"), "p2");
    EXPECT_EQ(kept.at("at"), "2026-03-01T10:00:00Z");
}

TEST(Variants, oneThatIsKeptAlreadyIsNotKeptTwice)
{
    json::object record;
    keepVariants(record, { { "title", "Porto" } }, theirs(), {}, card(), Keys());
    keepVariants(record, { { "title", "Porto" }, { "description", "Porto" } }, theirs(), {}, card(), Keys());
    EXPECT_EQ(countIn(record), 2u) << "the same words of another property are another version";
}

TEST(Variants, nothingLostChangesNothing)
{
    json::object record{ { "title", "x" } };
    keepVariants(record, {}, theirs(), {}, card(), Keys());
    EXPECT_EQ(record, (json::object{ { "title", "x" } }));
}

TEST(Variants, oldestThatTheServerHasGoFirst)
{
    auto known = withVersions(variantsKept);
    known["variants"].as_object()["title-105"].as_object()["at"] = "2025-01-01T00:00:00Z";
    auto record = known;
    keepVariants(record, { { "title", "new" } }, theirs(), known, card(), Keys());
    EXPECT_EQ(countIn(record), variantsKept);
    EXPECT_FALSE(record.at("variants").as_object().contains("title-105"));
    EXPECT_TRUE(record.at("variants").as_object().contains("title-1"));
}

TEST(Variants, whatTookItsPlaceOnTheServerReplacesIt)
{
    const auto record = withVersions(3); // values "0", "1", "2"
    const json::object before{ { "rev", 4 }, { "title", "1" } };
    const std::vector<Variant> lost{ { "title", "new" } };
    auto after = record;
    letReplacedGo(after, lost, before, { { "rev", 5 } });
    EXPECT_EQ(countIn(after), 2U);
    EXPECT_FALSE(after.at("variants").as_object().contains("title-101"));
    for (const auto &[known, what] : {
             std::pair<json::object, const char *>{ { { "rev", 3 } }, "the server went back" },
             { { { "rev", 5 }, { "variants", record.at("variants") } }, "a version there, too" },
         }) {
        auto same = record;
        letReplacedGo(same, lost, before, known);
        EXPECT_EQ(same, record) << what;
    }
    auto same = record;
    letReplacedGo(same, { { "description", "new" } }, before, { { "rev", 5 } });
    EXPECT_EQ(same, record);
}

TEST(Variants, whatTheServerNeverSawStaysHoweverManyThereAre)
{
    auto record = withVersions(variantsKept + 5);
    keepVariants(record, { { "title", "new" } }, theirs(), {}, card(), Keys());
    EXPECT_EQ(countIn(record), variantsKept + 6);
}
