// The engine against the real server engine, over a network that fails as told.
#include "enginetest.h"

#include "schema/validate.h"
#include "server/jmap/record_writer.h"

#include <sqlite3.h>

using namespace syncing;
using namespace syncing::test;

namespace {

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

// Over a slow line each stream takes a turn from what is fetched, and tells all states at its start anyhow.
TEST_F(EngineTest, eventsAreAskedForWhenAllIsFetched)
{
    anna.start();
    ASSERT_TRUE(anna.synced());
    const auto isStream
        = [](const HttpRequest &request) { return request.url.find("closeafter=") != request.url.npos; };
    const auto &seen = anna.transport.seen;
    ASSERT_TRUE(world.loop.until([&] { return std::any_of(seen.begin(), seen.end(), isStream); }, 10'000));
    const auto stream = std::find_if(seen.begin(), seen.end(), isStream);
    EXPECT_TRUE(std::none_of(stream, seen.end(), [](const auto &r) { return r.body.find("/changes") != r.body.npos; }));
    EXPECT_TRUE(
        std::any_of(seen.begin(), stream, [](const auto &r) { return r.body.find("/changes") != r.body.npos; }));
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

// Their revs are older than those here, and still they are what the server has now.
TEST_F(EngineTest, peopleOfAServerThatWentBackAreTakenOver)
{
    auto &storage = *world.server.storage;
    const auto person = [&](const char *name, std::int64_t rev) {
        server::RecordWriter writer(storage, schema::recordTypes(), { "panna", "test", 0 });
        json::object values{ { "name", name } };
        auto checked = schema::checkCreate(values, *schema::recordTypes().find("Person"));
        ASSERT_TRUE(checked);
        storage.begin(true);
        if (!storage.hasRecord("community", "Person", "panna"))
            writer.create("community", *schema::recordTypes().find("Person"), "panna", *checked);
        auto row = *storage.record("community", "Person", "panna");
        auto record = json::parse(row.json).as_object();
        record["name"] = name;
        record["rev"] = rev;
        row.json = json::serialize(record);
        row.rev = rev;
        storage.putRecord("community", "Person", row);
        storage.commit();
    };
    const auto name = [this] {
        const auto record = anna.cache->record({ "community", "Person", "panna" });
        return record && *record ? std::string((*record)->view.at("name").as_string()) : std::string();
    };
    person("Anna Nowak", 40);
    both();
    EXPECT_TRUE(world.loop.until([&] { return name() == "Anna Nowak"; }, 60'000));
    person("Anna", 2);
    world.server.restore("e2");
    anna.close();
    anna.open();
    anna.start();
    ASSERT_TRUE(anna.synced());
    EXPECT_EQ(name(), "Anna");
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

TEST_F(EngineTest, whatTheOldTokenIsToldSaysNothingOfTheNewOne)
{
    both();
    ASSERT_TRUE(anna.synced());
    bool asked = false;
    anna.transport.fault = [&asked](const auto &, int) {
        asked = true;
        return Fault::Expired;
    };
    const auto l = list(anna);
    anna.engine->nudge();
    ASSERT_TRUE(world.loop.until([&] { return asked; }));
    anna.transport.fault = [](const auto &, int) { return Fault::None; };
    anna.engine->setToken("token-anna"); // signed in again, the answer to the old one still on its way
    EXPECT_TRUE(anna.synced());
    EXPECT_TRUE(world.server.storage->hasRecord(space, "BoardList", l));
}

TEST_F(EngineTest, somebodyElsesTokenSendsAndFetchesNothing)
{
    both();
    const auto l = list(anna);
    ASSERT_TRUE(anna.synced());
    anna.engine->setToken({});
    anna.patch("BoardList", l, { { "title", "Words of Anna" } });
    const auto requests = anna.transport.seen.size();
    anna.engine->setToken("token-piotr");
    ASSERT_TRUE(world.loop.until([&] {
        return anna.transport.seen.size() > requests && anna.engine->status().state == store::SyncStatus::NeedsSignIn;
    }));
    EXPECT_EQ(anna.cache->outbox()->size(), 1U);
    const auto accounts = anna.cache->accounts();
    for (const auto &account : *accounts)
        EXPECT_FALSE(account.lost) << account.id;
    EXPECT_NE(piotr.text("BoardList", l, "title"), "Words of Anna");
    anna.engine->setToken("token-anna");
    ASSERT_TRUE(anna.synced());
    EXPECT_TRUE(world.loop.until([&] { return piotr.text("BoardList", l, "title") == "Words of Anna"; }));
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

TEST_F(EngineTest, whatMayNotBeReadIsForgottenAlsoWhenTheDiskFailsMeanwhile)
{
    both();
    const auto album = anna.create("Album", { { "title", "Trip" }, { "position", "V" } });
    ASSERT_TRUE(anna.synced());
    ASSERT_TRUE(equal());
    bool failed = false;
    piotr.transport.rewrite = [&](const HttpRequest &, HttpResponse &response) {
        if (!failed && response.body.find("\"forbidden\"") != std::string::npos)
            piotr.cache->connection().failAfter(1, 20);
        failed = failed || response.body.find("\"forbidden\"") != std::string::npos;
    };
    world.server.storage->setMember(space, "ppiotr", "visitor");
    list(anna); // something that piotr hears of
    ASSERT_TRUE(anna.synced());
    ASSERT_TRUE(world.loop.until([&] { return failed; }, 10'000));
    EXPECT_TRUE(world.loop.until([&] { return piotr.view("Album", album).empty(); }, 60'000));
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
    list(piotr);
    piotr.engine->nudge(); // the answer tells that the session is another one
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

TEST_F(EngineTest, whatIsMissingIsLookedForOnlyAfterChanges)
{
    both();
    int looked = 0;
    const auto count = [](unsigned, void *looks, void *statement, void *) {
        *static_cast<int *>(looks)
            += std::string_view(sqlite3_sql(static_cast<sqlite3_stmt *>(statement))).find("blob_use")
            != std::string_view::npos;
        return 0;
    };
    sqlite3_trace_v2(anna.cache->connection().handle(), SQLITE_TRACE_STMT, count, &looked);
    const auto nudged = [&] {
        looked = 0;
        for (int i = 0; i < 20; ++i) {
            anna.engine->nudge();
            world.loop.until([] { return false; }, 100);
        }
        return looked;
    };
    EXPECT_LE(nudged(), 3); // an account each
    ASSERT_TRUE(anna.cache->setMeta("test", "something"));
    EXPECT_GT(nudged(), 0);
    sqlite3_trace_v2(anna.cache->connection().handle(), 0, nullptr, nullptr);
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

TEST_F(EngineTest, aClockSetForwardHoldsUpNobody)
{
    both();
    const auto l = list(anna);
    const auto c = card(anna, l, "One");
    ASSERT_TRUE(anna.synced());
    world.loop.until([] { return false; }, 10'000); // no wait is left
    for (const char *title : { "Two", "Three" }) { // how much room there is, it asks at once, then in some seconds
        anna.patch("Card", c, { { "title", title } });
        ASSERT_TRUE(anna.synced());
    }
    anna.skew += 3'600'000;
    std::vector<std::int64_t> tries;
    anna.transport.fault = [&](const HttpRequest &request, int) {
        if (request.bodyFile.empty())
            return Fault::None;
        tries.push_back(world.loop.now);
        return tries.size() == 1 ? Fault::Lost : Fault::None;
    };
    ASSERT_TRUE(anna.cache->addBytes(space, "bytes", "a.txt", "text/plain"));
    anna.engine->nudge();
    ASSERT_TRUE(world.loop.until([&] { return tries.size() == 2; }, 60'000));
    EXPECT_LT(tries[1] - tries[0], 1500);
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
    // Who adds one photo reads of one photo, whatever small pictures are made of it.
    for (const auto *name : { "photo.jpg", "thumbBlobId.jpg", "previewBlobId.jpg" })
        ASSERT_TRUE(anna.cache->addBytes(space, std::string("bytes of ") + name, name, "image/jpeg"));
    anna.engine->nudge();
    EXPECT_TRUE(world.loop.until([&] { return anna.engine->status().waitingPhotos == 1; }, 10'000));
    EXPECT_EQ(anna.engine->status().waitingFiles, 2);
    anna.engine->setPolicy(Policy::Online);
    EXPECT_TRUE(world.loop.until([&] { return !piotr.view("FileItem", item).empty(); }, 10'000));
}

} // namespace
