// What two people wrote at the same time, and what the server refused: nothing of it goes.
#include "enginetest.h"

using namespace syncing;
using namespace syncing::test;

namespace {

TEST_F(EngineTest, aRefusedChangeIsNotCountedAsSent)
{
    both();
    const auto l = list(anna);
    ASSERT_TRUE(anna.synced());
    const auto sent = anna.engine->status().lastSentMs;
    world.loop.until([] { return false; }, 5000);
    world.server.storage->setMember(space, "panna", "visitor");
    anna.patch("BoardList", l, { { "title", "Doing" } });
    anna.engine->nudge();
    ASSERT_TRUE(world.loop.until([&] { return anna.engine->status().parked == 1; }));
    EXPECT_EQ(anna.engine->status().lastSentMs, sent);
}

// Both changed the same words without a line. One person's choice reaches everybody: nobody is asked twice.
TEST_F(EngineTest, aChoiceBetweenTwoVersionsHoldsForEverybody)
{
    both();
    const auto l = list(anna);
    const auto c = card(anna, l, "Visit to Lodz");
    ASSERT_TRUE(anna.synced());
    ASSERT_TRUE(equal());
    anna.engine->setPolicy(Policy::Offline);
    piotr.engine->setPolicy(Policy::Offline);
    anna.patch("Card", c, { { "dueOn", "2027-01-15" } });
    piotr.patch("Card", c, { { "dueOn", "2027-01-22" } });
    anna.engine->setPolicy(Policy::Online);
    ASSERT_TRUE(anna.synced());
    piotr.engine->setPolicy(Policy::Online);
    ASSERT_TRUE(piotr.synced());
    ASSERT_TRUE(equal());
    for (Device *device : { &anna, &piotr }) {
        const auto found = device->cache->withVersions();
        ASSERT_TRUE(found);
        ASSERT_EQ(found->size(), 1U);
        EXPECT_EQ(found->front().key.id, c);
        EXPECT_EQ(found->front().view.at("dueOn").as_string(), "2027-01-22");
    }
    const auto record = anna.cache->withVersions()->front();
    const auto &variants = record.view.at("variants").as_object();
    ASSERT_EQ(variants.size(), 1U);
    const std::string variant(variants.begin()->key());
    EXPECT_EQ(variants.begin()->value().at("value").as_string(), "2027-01-15");
    // "Use the other", as models::actions::keepTheirs() writes it.
    anna.patch("Card", c, { { "dueOn", "2027-01-15" }, { "variants/" + variant, nullptr } });
    ASSERT_TRUE(anna.synced());
    ASSERT_TRUE(world.loop.until([&] { return piotr.text("Card", c, "dueOn") == "2027-01-15"; }));
    EXPECT_TRUE(piotr.cache->withVersions()->empty());
    EXPECT_TRUE(anna.cache->withVersions()->empty());
}

// Both chose, each without knowing of the other: the words that were thrown away by nobody are still in the history,
// and no new question comes up.
TEST_F(EngineTest, twoChoicesAtTheSameTimeAskNobodyAgain)
{
    both();
    const auto l = list(anna);
    const auto c = card(anna, l, "Visit to Lodz");
    ASSERT_TRUE(anna.synced());
    ASSERT_TRUE(equal());
    anna.engine->setPolicy(Policy::Offline);
    anna.patch("Card", c, { { "title", "Visit to Krakow" } });
    piotr.patch("Card", c, { { "title", "Visit to Gdansk" } });
    ASSERT_TRUE(piotr.synced());
    anna.engine->setPolicy(Policy::Online);
    ASSERT_TRUE(anna.synced());
    ASSERT_TRUE(equal());
    ASSERT_FALSE(piotr.cache->withVersions()->empty());
    const auto record = piotr.cache->withVersions()->front();
    const std::string variant(record.view.at("variants").as_object().begin()->key());
    const auto other = record.view.at("variants").at(variant).at("value");
    anna.engine->setPolicy(Policy::Offline);
    anna.patch("Card", c, { { "variants/" + variant, nullptr } });
    piotr.patch("Card", c, { { "title", other }, { "variants/" + variant, nullptr } });
    ASSERT_TRUE(piotr.synced());
    anna.engine->setPolicy(Policy::Online);
    ASSERT_TRUE(anna.synced());
    ASSERT_TRUE(equal());
    EXPECT_TRUE(anna.cache->withVersions()->empty());
    EXPECT_EQ(anna.text("Card", c, "title"), std::string(other.as_string()));
}

TEST_F(EngineTest, bothVersionsOfATitleSurvive)
{
    both();
    const auto l = list(anna);
    const auto c = card(anna, l, "Map");
    ASSERT_TRUE(anna.synced());
    ASSERT_TRUE(equal());
    anna.engine->setPolicy(Policy::Offline);
    anna.patch("Card", c, { { "title", "Map of Łódź" }, { "dueOn", "2026-12-01" } });
    piotr.patch("Card", c, { { "title", "Map of Porto" }, { "description", "With the bridges" } });
    ASSERT_TRUE(piotr.synced());
    anna.engine->setPolicy(Policy::Online);
    ASSERT_TRUE(anna.synced());
    ASSERT_TRUE(equal());
    const std::string all = json::serialize(piotr.view("Card", c));
    for (const char *word : { "Łódź", "Porto", "bridges", "2026-12-01" })
        EXPECT_NE(all.find(word), all.npos) << word;
    EXPECT_EQ(piotr.text("Card", c, "title"), "Map of Łódź") << "the later to arrive stands";
}

TEST_F(EngineTest, aStaleEditIsRefusedMergedAndSentAgain)
{
    both();
    const auto l = list(anna);
    const auto c = card(anna, l, "Map");
    ASSERT_TRUE(anna.synced());
    ASSERT_TRUE(equal());
    // Anna is online but her copy is old: piotr's edit and hers cross on the line.
    anna.patch("Card", c, { { "title", "Map A" } });
    piotr.patch("Card", c, { { "title", "Map P" } });
    anna.engine->nudge();
    piotr.engine->nudge();
    ASSERT_TRUE(anna.synced());
    ASSERT_TRUE(piotr.synced());
    ASSERT_TRUE(equal());
    const std::string all = json::serialize(anna.view("Card", c));
    EXPECT_NE(all.find("Map A"), all.npos);
    EXPECT_NE(all.find("Map P"), all.npos);
    EXPECT_EQ(anna.cache->outbox()->size(), 0U);
}

TEST_F(EngineTest, aRefusedChangeIsParkedAndBlocksNothing)
{
    both();
    const auto l = list(anna);
    ASSERT_TRUE(anna.synced());
    ASSERT_TRUE(equal());
    world.server.storage->setMember(space, "ppiotr", "visitor"); // may read only, and does not know it yet
    piotr.patch("BoardList", l, { { "title", "Mine" } });
    const auto request = piotr.create("SavedSearch", { { "name", "Rivers" } }, "uppiotr");
    ASSERT_TRUE(piotr.synced());
    const auto outbox = piotr.cache->outbox().value();
    ASSERT_EQ(outbox.size(), 1U);
    EXPECT_EQ(outbox[0].state, store::OutboxEntry::Parked);
    EXPECT_EQ(outbox[0].error, "accountReadOnly");
    EXPECT_EQ(piotr.engine->status().parked, 1);
    EXPECT_TRUE(world.server.storage->hasRecord("uppiotr", "SavedSearch", request));
}

} // namespace
