// News that come on a stick instead of over the line, and must be treated no worse.
#include "couriertest.h"

#include "schema/type.h"
#include "store/forgotten.h"
#include "store/trash.h"
#include "sync/courier/newsintake.h"

using namespace syncing;
using namespace syncing::test;

namespace {

std::string trashedAt(SimServer &server, const char *type, const std::string &id)
{
    return wire::string(parse(server.storage->record(space, type, id)->json), "trashedAt");
}

// What somebody added to a list that one had put in the trash brings it back, also when it came by stick.
TEST_F(CourierTest, aCardThatCameByStickIsLookedForInTheTrash)
{
    begin();
    sticks.bring(home, sticks.take(school, atSchool)); // says what it knows
    const auto theirs = card(piotr, "Photos of the bridge");
    ASSERT_TRUE(piotr.synced());
    ASSERT_TRUE(world.loop.until([&] { return home.text("Card", theirs, "title") != ""; }, 5000));
    const auto stick = sticks.take(home, atHome);
    home.close(); // it would look after the list, too
    const store::Key list{ space, "BoardList", listId };
    ASSERT_TRUE(school.cache->apply(store::trashWithContents(*school.cache, list, "2027-01-15T09:00:00Z").value()));
    sticks.bring(school, stick);
    ASSERT_EQ(school.text("Card", theirs, "title"), "Photos of the bridge");

    school.engine->setPolicy(Policy::Online);
    ASSERT_TRUE(world.loop.until([&] { return trashedAt(world.server, "BoardList", listId) != ""; }, 60'000));
    EXPECT_TRUE(world.loop.until([&] { return trashedAt(world.server, "BoardList", listId).empty(); }, 120'000));
    EXPECT_EQ(trashedAt(world.server, "Card", theirs), "");
}

TEST_F(CourierTest, anOldFileBringsNothingBackThatMayNotBeReadAnyMore)
{
    begin();
    sticks.bring(home, sticks.take(school, atSchool));
    const auto album = piotr.create("Album", { { "title", "Trip" }, { "position", "V" } });
    ASSERT_TRUE(piotr.synced());
    ASSERT_TRUE(world.loop.until([&] { return home.text("Album", album, "title") == "Trip"; }, 5000));
    const auto old = sticks.take(home, atHome);
    world.server.storage->setMember(space, "panna", "visitor");
    piotr.patch("BoardList", listId, { { "title", "Plan" } }); // something that is heard of
    ASSERT_TRUE(piotr.synced());
    school.engine->setPolicy(Policy::Online);
    ASSERT_TRUE(world.loop.until([&] { return school.text("BoardList", listId, "title") == "Plan"; }, 10'000));
    ASSERT_TRUE(school.synced());
    ASSERT_TRUE(store::isForgotten(school.cache->connection(), space, "Album"));
    school.engine->setPolicy(Policy::Offline);
    EXPECT_EQ(sticks.bring(school, old).problem, core::CourierProblem::None);
    EXPECT_TRUE(school.view("Album", album).empty());
}

// People and schools are held one by one, so no state tells how much of them is new.
TEST_F(CourierTest, recordsHeldOneByOneCountWhenTheyAreNewer)
{
    const auto page = [](std::int64_t rev, const char *town) {
        courier::Page made;
        made.account = "c";
        made.type = "School";
        made.from = "0";
        made.to = "1-9";
        made.loose = true;
        made.list = { { { "id", "s1" }, { "rev", rev }, { "name", "Lyceum" }, { "country", "PL" }, { "town", town } } };
        return made;
    };
    ASSERT_TRUE(home.cache->setAccounts({ { "c", schema::AccountKind::Community, "Community", false, false, {} } }));
    const Epochs epochs;
    const auto entriesOf = [&](courier::Page news) {
        core::CourierOutcome outcome;
        EXPECT_TRUE(NewsIntake(*home.cache, schema::recordTypes(), epochs, outcome).take(news));
        return outcome.entries;
    };
    EXPECT_EQ(entriesOf(page(5, "Bydgoszcz")), 1) << "not known before";
    EXPECT_EQ(entriesOf(page(5, "Bydgoszcz")), 0);
    EXPECT_EQ(entriesOf(page(7, "Torun")), 1);
    EXPECT_EQ(wire::string(home.view("School", "s1", "c"), "town"), "Torun");
}

} // namespace
