// The engine against the real server engine, over a network that fails as told.
#include "world.h"

#include <QFile>
#include <gtest/gtest.h>
#include <set>

using namespace syncing;
using namespace syncing::test;

namespace {

class EngineTest : public ::testing::Test
{
protected:
    void both()
    {
        anna.start();
        piotr.start();
        ASSERT_TRUE(anna.synced());
        ASSERT_TRUE(piotr.synced());
    }
    std::string list(Device &device, const char *title = "To do")
    {
        return device.create("BoardList", { { "title", title }, { "position", "V" } });
    }
    std::string card(Device &device, const std::string &listId, const char *title)
    {
        return device.create("Card", { { "title", title }, { "listId", listId }, { "position", "V" } });
    }
    bool equal()
    {
        if (world.loop.until([this] { return same() && anna.engine->settled() && piotr.engine->settled(); }))
            return true;
        for (auto *device : { &anna, &piotr }) {
            std::string all = device->engine->status().error + (device->engine->settled() ? " settled" : " unsettled");
            for (const char *type : types)
                for (const auto &record : records(*device, type))
                    if (all.size() < 3000)
                        all += "\n" + json::serialize(record.view);
            ADD_FAILURE() << all;
        }
        return false;
    }
    static constexpr const char *types[] = { "BoardList", "Card", "MediaItem", "Album" };
    static std::vector<store::Record> records(Device &device, const char *type)
    {
        store::Query query;
        query.account = space;
        query.type = type;
        query.trash = store::Query::With;
        return device.cache->list(query).value();
    }
    bool same()
    {
        for (const char *type : types) {
            const auto a = records(anna, type), p = records(piotr, type);
            if (a.size() != p.size())
                return false;
            for (std::size_t i = 0; i < a.size(); ++i)
                if (a[i].view != p[i].view || a[i].pending != store::Pending::None)
                    return false;
        }
        return true;
    }

    World world;
    Device anna{ world.loop, world.server, "anna" };
    Device piotr{ world.loop, world.server, "piotr" };
};

TEST_F(EngineTest, twoDevicesBecomeEqual)
{
    both();
    const auto l = list(anna);
    const auto c = card(anna, l, "Map of the river");
    ASSERT_TRUE(anna.synced());
    ASSERT_TRUE(equal());
    EXPECT_EQ(piotr.text("Card", c, "title"), "Map of the river");
    EXPECT_EQ(anna.engine->status().state, store::SyncStatus::UpToDate);
    EXPECT_GT(anna.engine->status().lastSentMs, 0);
}

TEST_F(EngineTest, anEditIsSeenElsewhereWithinASecond)
{
    both();
    const auto l = list(anna);
    ASSERT_TRUE(anna.synced());
    ASSERT_TRUE(equal());
    const auto start = world.loop.now;
    anna.patch("BoardList", l, { { "title", "Doing" } });
    anna.engine->nudge();
    ASSERT_TRUE(world.loop.until([&] { return piotr.text("BoardList", l, "title") == "Doing"; }, 10'000));
    EXPECT_LT(world.loop.now - start, 1000);
}

TEST_F(EngineTest, ownChangesAreNotFetchedAgain)
{
    both();
    const auto l = list(anna);
    ASSERT_TRUE(anna.synced());
    world.loop.until([] { return false; }, 60'000); // what is left to ask about the room for files
    const auto before = anna.transport.seen.size();
    anna.patch("BoardList", l, { { "title", "Doing" } });
    ASSERT_TRUE(anna.synced());
    world.loop.until([] { return false; }, 5000);
    EXPECT_EQ(anna.transport.seen.size(), before + 1) << "one request sends the change and brings its result";
}

TEST_F(EngineTest, offlineMeansNotOneRequest)
{
    both();
    const auto requests = anna.transport.seen.size();
    anna.engine->setPolicy(Policy::Offline);
    list(anna);
    anna.engine->nudge();
    world.loop.until([] { return false; }, 3'600'000);
    EXPECT_EQ(anna.transport.seen.size(), requests);
    EXPECT_EQ(anna.engine->status().state, store::SyncStatus::WorkingOffline);
    EXPECT_EQ(anna.engine->status().waitingChanges, 1);
    anna.engine->setPolicy(Policy::Online);
    ASSERT_TRUE(anna.synced());
    EXPECT_TRUE(equal());
}

TEST_F(EngineTest, timesAreTrueAndKnownAgainAfterARestart)
{
    both();
    const auto l = list(anna);
    ASSERT_TRUE(anna.synced());
    const auto sent = anna.engine->status().lastSentMs;
    const auto received = anna.engine->status().lastReceivedMs;
    EXPECT_GT(sent, 0);
    EXPECT_GE(received, sent);
    EXPECT_EQ(anna.engine->status().offlineSinceMs, 0);
    // The line breaks: nothing is claimed to have been sent or received after that.
    anna.transport.fault = [](const HttpRequest &, int) { return Fault::Lost; };
    anna.transport.dropStreams();
    const auto broke = world.loop.now;
    anna.patch("BoardList", l, { { "title", "Doing" } });
    anna.engine->nudge();
    ASSERT_TRUE(world.loop.until([&] { return anna.engine->status().state == store::SyncStatus::Offline; }));
    const auto since = anna.engine->status().offlineSinceMs;
    EXPECT_GE(since, broke);
    world.loop.until([] { return false; }, 600'000);
    EXPECT_EQ(anna.engine->status().offlineSinceMs, since) << "trying again is not a new beginning";
    EXPECT_EQ(anna.engine->status().lastSentMs, sent);
    EXPECT_EQ(anna.engine->status().lastReceivedMs, received);
    anna.close();
    anna.open();
    EXPECT_EQ(anna.engine->status().lastSentMs, sent);
    EXPECT_EQ(anna.engine->status().lastReceivedMs, received);
    EXPECT_EQ(anna.engine->status().offlineSinceMs, since);
    anna.transport.fault = [](const HttpRequest &, int) { return Fault::None; };
    anna.start();
    ASSERT_TRUE(anna.synced());
    EXPECT_GT(anna.engine->status().lastSentMs, since);
    EXPECT_GT(anna.engine->status().lastReceivedMs, since);
    EXPECT_EQ(anna.engine->status().offlineSinceMs, 0);
}

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

TEST_F(EngineTest, aLostAnswerIsAppliedOnceAndRepeatedByteForByte)
{
    both();
    const auto l = list(anna);
    ASSERT_TRUE(anna.synced());
    std::vector<std::string> bodies;
    anna.transport.fault = [&](const HttpRequest &request, int) {
        if (request.body.find("/set") == request.body.npos)
            return Fault::None;
        bodies.push_back(request.body);
        return bodies.size() == 1 ? Fault::ReplyLost : Fault::None;
    };
    const auto c = card(anna, l, "Once");
    ASSERT_TRUE(anna.synced());
    ASSERT_EQ(bodies.size(), 2U);
    EXPECT_EQ(bodies[0], bodies[1]);
    EXPECT_EQ(world.server.storage->history(space, "Card", c, 10).size(), 1U);
    EXPECT_TRUE(equal());
}

TEST_F(EngineTest, aKilledProgramRepeatsWhatWasOnTheWay)
{
    both();
    const auto l = list(anna);
    ASSERT_TRUE(anna.synced());
    bool sent = false;
    anna.transport.fault = [&](const HttpRequest &request, int) {
        const bool set = request.body.find("/set") != request.body.npos;
        sent = sent || set;
        return set ? Fault::ReplyLost : Fault::None;
    };
    const auto c = card(anna, l, "Once");
    anna.engine->nudge();
    ASSERT_TRUE(world.loop.until([&] { return sent && world.server.storage->hasRecord(space, "Card", c); }));
    anna.close();
    anna.transport.fault = [](const auto &, int) { return Fault::None; };
    anna.open();
    anna.start();
    ASSERT_TRUE(anna.synced());
    EXPECT_EQ(world.server.storage->history(space, "Card", c, 10).size(), 1U);
    EXPECT_TRUE(equal());
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

TEST_F(EngineTest, anotherEpochFetchesEverythingAndLosesNothing)
{
    both();
    const auto l = list(anna);
    ASSERT_TRUE(anna.synced());
    ASSERT_TRUE(equal());
    anna.engine->setPolicy(Policy::Offline);
    const auto c = card(anna, l, "Typed meanwhile");
    world.server.restore("e2");
    anna.engine->setPolicy(Policy::Online);
    anna.close();
    anna.open();
    anna.start();
    ASSERT_TRUE(anna.synced());
    EXPECT_TRUE(world.server.storage->hasRecord(space, "Card", c));
    EXPECT_EQ(anna.text("BoardList", l, "title"), "To do");
    EXPECT_EQ(anna.cache->state(space, "BoardList")->substr(0, 2), "e2");
}

TEST_F(EngineTest, captivePortalExpiredTokenAndRecovery)
{
    anna.transport.fault = [](const auto &, int) { return Fault::Portal; };
    anna.start();
    ASSERT_TRUE(world.loop.until([&] { return anna.engine->status().state == store::SyncStatus::Trouble; }));
    EXPECT_EQ(anna.engine->status().error, "captivePortal");
    anna.transport.fault = [](const auto &, int) { return Fault::Expired; };
    ASSERT_TRUE(world.loop.until([&] { return anna.engine->status().state == store::SyncStatus::NeedsSignIn; }));
    const auto requests = anna.transport.seen.size();
    world.loop.until([] { return false; }, 3'600'000);
    EXPECT_EQ(anna.transport.seen.size(), requests) << "a dead token is not tried again and again";
    anna.transport.fault = [](const auto &, int) { return Fault::None; };
    anna.engine->setToken("token-anna");
    EXPECT_TRUE(anna.synced());
}

TEST_F(EngineTest, aRoleThatMayNotReadKeepsNothingAndAnotherFetchesItAgain)
{
    both();
    const auto album = anna.create("Album", { { "title", "Trip" }, { "position", "V" } });
    const auto l = list(anna);
    ASSERT_TRUE(anna.synced());
    ASSERT_TRUE(equal());
    const auto act = [&](const char *role) {
        world.server.storage->setMember(space, "ppiotr", role);
        anna.patch("BoardList", l, { { "title", role } }); // something that piotr hears of
        ASSERT_TRUE(anna.synced());
        ASSERT_TRUE(world.loop.until([&] { return piotr.text("BoardList", l, "title") == role; }));
        ASSERT_TRUE(piotr.synced());
    };
    act("visitor");
    EXPECT_TRUE(piotr.view("Album", album).empty()) << "photos are for members only";
    act("teacher");
    EXPECT_EQ(piotr.text("Album", album, "title"), "Trip");
}

TEST_F(EngineTest, aNewSpaceAppearsByItself)
{
    both();
    const std::string other = "z0000000000000000000000002";
    world.server.storage->createAccount({ other, schema::AccountKind::Space, "Mountains" });
    world.server.storage->setMember(other, "panna", "founder");
    world.server.storage->setMember(other, "ppiotr", "founder");
    piotr.engine->stop(); // learns of it at its next session
    piotr.close();
    piotr.open();
    piotr.start();
    ASSERT_TRUE(piotr.synced());
    const auto l = piotr.create("BoardList", { { "title", "Peaks" }, { "position", "V" } }, other);
    ASSERT_TRUE(piotr.synced());
    ASSERT_TRUE(world.loop.until([&] { return !anna.view("BoardList", l, other).empty(); }, 5000));
}

TEST_F(EngineTest, aSpaceOneCameBackToWhileTheLineWasSilentIsNoticed)
{
    both();
    const auto lost = [&] {
        const auto accounts = piotr.cache->accounts();
        for (const auto &account : *accounts)
            if (account.id == space)
                return account.lost;
        return true;
    };
    world.server.mute = true;
    world.server.storage->removeMember(space, "ppiotr");
    list(piotr); // an answer tells that the session is another one
    ASSERT_TRUE(world.loop.until([&] { return lost(); }, 5000));
    world.server.storage->setMember(space, "ppiotr", "teacher");
    world.server.mute = false;
    piotr.transport.dropStreams(); // the id of the last event is from before: no state differs from then
    ASSERT_TRUE(world.loop.until([&] { return !lost(); }, 30'000));
}

TEST_F(EngineTest, pushFallsBackWhenAProxyHoldsEventsBack)
{
    world.server.mute = true;
    both();
    ASSERT_TRUE(world.loop.until([&] { return anna.engine->pushMode() == Push::Mode::LongPoll; }, 600'000));
    const auto l = list(piotr);
    ASSERT_TRUE(piotr.synced());
    EXPECT_TRUE(world.loop.until([&] { return !anna.view("BoardList", l).empty(); }, 5000));
}

TEST_F(EngineTest, aBrokenLineCatchesUp)
{
    both();
    anna.transport.dropStreams();
    const auto l = list(piotr);
    ASSERT_TRUE(piotr.synced());
    EXPECT_TRUE(world.loop.until([&] { return !anna.view("BoardList", l).empty(); }, 10'000));
}

TEST_F(EngineTest, aFirstFetchOfManyRecordsNeedsFewRequests)
{
    both();
    const auto l = list(anna);
    std::vector<store::Edit> edits;
    for (int i = 0; i < 3000; ++i)
        edits.push_back({ store::Edit::Create,
                          { space, "Card", anna.cache->newId("Card") },
                          { { "title", "Card " + std::to_string(i) }, { "listId", l }, { "position", "V" } } });
    ASSERT_TRUE(anna.cache->apply(edits));
    piotr.engine->setPolicy(Policy::Offline);
    const auto sendStart = anna.transport.seen.size();
    ASSERT_TRUE(anna.synced());
    EXPECT_LE(anna.transport.seen.size() - sendStart, 16U);
    const auto before = piotr.transport.seen.size();
    piotr.engine->setPolicy(Policy::Online);
    ASSERT_TRUE(piotr.synced());
    ASSERT_TRUE(equal());
    EXPECT_LE(piotr.transport.seen.size() - before, 12U);
}

TEST_F(EngineTest, oneFileInTwoAccountsArrivesInBoth)
{
    both();
    const auto here = anna.cache->addBytes(space, "the same bytes", "a.txt", "text/plain").value();
    const auto there = anna.cache->addBytes("upanna", "the same bytes", "a.txt", "text/plain").value();
    ASSERT_EQ(here, there);
    const auto item = anna.create("FileItem", { { "blobId", here }, { "name", "a.txt" } });
    ASSERT_TRUE(anna.synced());
    const std::string blobId = "B" + here.substr(1);
    EXPECT_EQ(anna.text("FileItem", item, "blobId"), blobId);
    EXPECT_TRUE(world.server.storage->blob(space, blobId).has_value());
    EXPECT_TRUE(world.server.storage->blob("upanna", blobId).has_value());
}

TEST_F(EngineTest, meteredSendsWordsButNoFiles)
{
    both();
    anna.engine->setPolicy(Policy::Metered);
    const auto l = list(anna);
    const auto local = anna.cache->addBytes(space, "bytes", "a.txt", "text/plain").value();
    const auto item = anna.create("FileItem", { { "blobId", local }, { "name", "a.txt" } });
    anna.engine->nudge();
    ASSERT_TRUE(world.loop.until([&] { return !piotr.view("BoardList", l).empty(); }, 10'000));
    world.loop.until([] { return false; }, 120'000);
    EXPECT_TRUE(piotr.view("FileItem", item).empty());
    EXPECT_EQ(anna.engine->status().waitingFiles, 1);
    anna.engine->setPolicy(Policy::Online);
    EXPECT_TRUE(world.loop.until([&] { return !piotr.view("FileItem", item).empty(); }, 10'000));
}

} // namespace
