// Files on a stick: what they carry, how often it is done, and what broken, old and foreign ones do.
#include "couriertest.h"

#include "courier/everything.h"
#include "courier/writer.h"

#include "sync/retry.h"

using namespace syncing;
using namespace syncing::test;

namespace {

TEST_F(CourierTest, thereAndBack)
{
    begin();
    const auto made = card(school, "Map of the river");
    school.patch("BoardList", listId, { { "title", "Plan" } });
    const auto there = sticks.take(school, atSchool);
    const auto brought = sticks.bring(home, there);
    EXPECT_EQ(brought.problem, core::CourierProblem::None);
    EXPECT_EQ(brought.requests, 1);
    EXPECT_EQ(brought.computer, "computer 1");
    EXPECT_FALSE(brought.cut || brought.damaged || brought.older || brought.gap || brought.otherTimes);
    EXPECT_EQ(brought.parts, brought.partsInAll);
    ASSERT_TRUE(home.synced());
    EXPECT_EQ(applied(made), 1);
    const auto theirs = card(piotr, "Photos of the bridge");
    ASSERT_TRUE(piotr.synced());
    world.loop.until([&] { return home.text("Card", theirs, "title") != ""; }, 5000);

    const auto back = sticks.take(home, atHome);
    const auto outcome = sticks.bring(school, back);
    EXPECT_EQ(outcome.confirmed, 2);
    EXPECT_EQ(outcome.refused + outcome.again, 0);
    EXPECT_GE(outcome.entries, 1);
    EXPECT_TRUE(school.cache->outbox()->empty());
    EXPECT_EQ(school.text("Card", theirs, "title"), "Photos of the bridge");
    expectEqual(school, home);
    EXPECT_EQ(school.transport.seen.size(), schoolRequests) << "not one request without a line";

    // What both know now is not carried again.
    sticks.bring(home, sticks.take(school, atSchool));
    EXPECT_TRUE(home.cache->carried()->empty());
    EXPECT_TRUE(surveyTakeAlong(*home.cache, sticks.takeOptions(atHome))->empty());
}

TEST_F(CourierTest, whoeverComesFirstTheServerDoesItOnce)
{
    begin();
    const auto made = card(school, "Map");
    const auto stick = sticks.take(school, atSchool);
    school.patch("Card", made, { { "title", "Map of the river" } });
    sticks.bring(home, stick);
    school.engine->setPolicy(Policy::Online); // the cable is mended before the stick is home
    ASSERT_TRUE(school.synced());
    ASSERT_TRUE(home.synced());
    EXPECT_EQ(applied(made), 2) << "the create and the later edit";
    EXPECT_EQ(school.text("Card", made, "title"), "Map of the river");
    sticks.bring(school, sticks.take(home, atHome));
    EXPECT_TRUE(school.cache->outbox()->empty());
    EXPECT_EQ(school.text("Card", made, "title"), "Map of the river");
    // The other way round, and a third time with the stick that was left in the bag.
    sticks.bring(home, stick);
    ASSERT_TRUE(home.synced());
    EXPECT_EQ(applied(made), 2);
}

// Its answer was lost, and the repetition was refused or spoilt on the way: under another key it would be done twice.
TEST_F(CourierTest, aRefusedRepetitionIsNotTakenForTheAnswer)
{
    begin();
    const auto made = card(school, "Map");
    const auto stick = sticks.take(school, atSchool);
    int sent = 0;
    const auto isOurs = [](const HttpRequest &request) { return request.body.find("Card/set") != request.body.npos; };
    home.transport.fault = [&](const HttpRequest &request, int) {
        return isOurs(request) && ++sent == 1 ? Fault::ReplyLost : Fault::None;
    };
    home.transport.rewrite = [&](const HttpRequest &request, HttpResponse &response) {
        if (isOurs(request) && sent == 2)
            response.status = 413;
        if (isOurs(request) && sent == 3)
            response.body = R"({"methodResponses": [], "sessionState": "1"})";
    };
    sticks.bring(home, stick);
    ASSERT_TRUE(world.loop.until([&] { return sent == 4 && home.engine->settled(); }, 600'000)) << sent;
    const auto outcome = sticks.bring(school, sticks.take(home, atHome));
    EXPECT_EQ(outcome.confirmed, 1);
    EXPECT_EQ(outcome.refused + outcome.again, 0);
    EXPECT_TRUE(school.cache->outbox()->empty());
    EXPECT_EQ(applied(made), 1);
}

TEST_F(CourierTest, aRequestThatIsAlwaysRefusedIsNotSentForEver)
{
    begin();
    card(school, "Map");
    const auto stick = sticks.take(school, atSchool);
    int sent = 0;
    home.transport.rewrite = [&](const HttpRequest &request, HttpResponse &response) {
        if (request.body.find("Card/set") == request.body.npos)
            return;
        ++sent;
        response.status = 413;
    };
    sticks.bring(home, stick);
    ASSERT_TRUE(world.loop.until([&] { return sent == mostRefusals && home.engine->settled(); }, 3'600'000)) << sent;
    world.loop.until([] { return false; }, 600'000);
    EXPECT_EQ(sent, mostRefusals);
    EXPECT_EQ(home.cache->carried()->front().error, "tooLarge");
}

TEST_F(CourierTest, laterEditsWaitForTheFirstOnesAnswer)
{
    begin();
    const auto made = card(school, "Map");
    sticks.bring(home, sticks.take(school, atSchool));
    school.patch("Card", made, { { "title", "Map of the river" } });
    const auto onIt
        = school.create("Comment", { { "subjectType", "Card" }, { "subjectId", made }, { "body", "Who has paper?" } });
    sticks.bring(home, sticks.take(school, atSchool)); // the comment may go: its card went before it
    ASSERT_TRUE(home.synced());
    world.loop.until([&] { return !home.view("Comment", onIt).empty(); }, 5000);
    EXPECT_EQ(home.text("Card", made, "title"), "Map");
    EXPECT_EQ(home.text("Comment", onIt, "body"), "Who has paper?");
    sticks.bring(school, sticks.take(home, atHome));
    EXPECT_EQ(school.text("Card", made, "title"), "Map of the river");
    sticks.bring(home, sticks.take(school, atSchool));
    ASSERT_TRUE(home.synced());
    world.loop.until([&] { return home.text("Card", made, "title") == "Map of the river"; }, 5000);
    sticks.bring(school, sticks.take(home, atHome));
    EXPECT_TRUE(school.cache->outbox()->empty());
    expectEqual(school, home);
}

TEST_F(CourierTest, whatBothChangedIsMergedAndComesAgain)
{
    begin();
    school.patch("BoardList", listId, { { "title", "Plan" } });
    piotr.patch("BoardList", listId, { { "title", "Ideas" } });
    ASSERT_TRUE(piotr.synced());
    sticks.bring(home, sticks.take(school, atSchool));
    ASSERT_TRUE(home.synced());
    const auto outcome = sticks.bring(school, sticks.take(home, atHome));
    EXPECT_EQ(outcome.again, 1);
    EXPECT_EQ(school.cache->outbox()->size(), 1u);
    sticks.bring(home, sticks.take(school, atSchool));
    ASSERT_TRUE(home.synced());
    world.loop.until([&] { return home.text("BoardList", listId, "title") == "Plan"; }, 5000);
    EXPECT_EQ(sticks.bring(school, sticks.take(home, atHome)).confirmed, 1);
    expectEqual(school, home);
    EXPECT_FALSE(school.view("BoardList", listId).at("variants").as_object().empty()) << "both versions are kept";
}

TEST_F(CourierTest, photosTravelInPieces)
{
    begin();
    const std::string photo(3'000'000, 'p');
    const auto album = school.create("Album", { { "title", "Bridge" }, { "position", "V" } });
    const auto local = school.cache->addBytes(space, photo, "bridge.jpg", "image/jpeg").value();
    const auto item = school.create(
        "MediaItem", { { "albumId", album }, { "blobId", local }, { "name", "bridge.jpg" }, { "position", "V" } });
    const auto contents = surveyTakeAlong(*school.cache, sticks.takeOptions(atSchool)).value();
    EXPECT_EQ(contents.changes, 2);
    EXPECT_EQ(contents.files, 1);
    EXPECT_EQ(contents.fileBytes, 3'000'000);
    EXPECT_EQ(school.cache->sending(0)->size(), 0u) << "looking changes nothing";
    const auto stick = sticks.take(school, atSchool);
    const auto brought = sticks.bring(home, stick);
    EXPECT_EQ(brought.files, 1);
    EXPECT_EQ(brought.requests, 2) << "words do not wait for photos";
    ASSERT_TRUE(home.synced());
    ASSERT_TRUE(world.loop.until([&] { return home.cache->carried()->at(1).answered; }, 60'000));
    const auto outcome = sticks.bring(school, sticks.take(home, atHome));
    EXPECT_EQ(outcome.confirmed, 2);
    EXPECT_EQ(outcome.refused, 0);
    EXPECT_TRUE(school.cache->uploads()->empty());
    const auto blob = wire::string(school.view("MediaItem", item), "blobId");
    EXPECT_EQ(blob, "B" + local.substr(1));
    EXPECT_TRUE(*school.cache->blobPath(space, blob)) << "the photo is still here";
    EXPECT_TRUE(world.server.blobs.bytes.contains(blob));
    expectEqual(school, home);
    // Once more: nothing is uploaded again.
    const auto requests = home.transport.seen.size();
    sticks.bring(home, stick);
    home.synced();
    for (std::size_t i = requests; i < home.transport.seen.size(); ++i)
        EXPECT_EQ(home.transport.seen[i].url.find("/upload/"), std::string::npos);
}

TEST_F(CourierTest, whatDoesNotFitWaitsForTheNextTime)
{
    begin();
    const auto album = school.create("Album", { { "title", "Bridge" }, { "position", "V" } });
    const auto local = school.cache->addBytes(space, std::string(5'000'000, 'p'), "a.jpg", "image/jpeg").value();
    school.create("MediaItem", { { "albumId", album }, { "blobId", local }, { "name", "a" }, { "position", "V" } });
    auto options = sticks.takeOptions(atSchool);
    options.room = 2'000'000;
    courier::MemoryFile file;
    const auto taken = takeAlong(*school.cache, file, options);
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->contents.filesLeft, 1);
    EXPECT_EQ(taken->contents.changes, 1) << "the album without its photo";
    EXPECT_LT(file.bytes.size(), 100'000u);
    sticks.bring(home, file.bytes);
    ASSERT_TRUE(home.synced());
    EXPECT_EQ(sticks.bring(school, sticks.take(home, atHome)).confirmed, 1);
    EXPECT_EQ(school.cache->outbox()->size(), 1u);
}

TEST_F(CourierTest, whileTheStickIsAwayTheLineWaitsForThePhoto)
{
    begin();
    const auto album = school.create("Album", { { "title", "Bridge" }, { "position", "V" } });
    const auto local = school.cache->addBytes(space, "photo", "a.jpg", "image/jpeg").value();
    const auto item = school.create(
        "MediaItem", { { "albumId", album }, { "blobId", local }, { "name", "a" }, { "position", "V" } });
    sticks.take(school, atSchool); // lost on the way
    school.engine->setPolicy(Policy::Online);
    ASSERT_TRUE(school.synced());
    EXPECT_TRUE(school.cache->outbox()->empty());
    world.loop.until([&] { return !home.view("MediaItem", item).empty(); }, 10'000);
    EXPECT_EQ(wire::string(home.view("MediaItem", item), "blobId"), "B" + local.substr(1));
}

TEST_F(CourierTest, cutAtEveryPartItTakesWhatIsWhole)
{
    begin();
    for (int i = 0; i < 3; ++i)
        card(school, "one of three");
    const auto stick = sticks.take(school, atSchool);
    for (std::size_t n = 0; n < stick.size(); n += 13) {
        const auto outcome = sticks.bring(home, stick.substr(0, n));
        ASSERT_NE(outcome.problem == core::CourierProblem::None, outcome.parts == 0) << n;
        if (outcome.parts > 0) {
            ASSERT_TRUE(outcome.cut) << n;
            ASSERT_LT(outcome.parts, outcome.partsInAll);
        }
    }
    EXPECT_FALSE(sticks.bring(home, stick).cut);
    ASSERT_TRUE(home.synced());
    EXPECT_EQ(all(home, "Card").size(), 3u);
}

TEST_F(CourierTest, writingGoesOnWhereTheStickWasPulledOut)
{
    begin();
    const auto local = school.cache->addBytes(space, noise(4'000'000), "a.jpg", "image/jpeg").value();
    const auto album = school.create("Album", { { "title", "Bridge" }, { "position", "V" } });
    school.create("MediaItem", { { "albumId", album }, { "blobId", local }, { "name", "a" }, { "position", "V" } });
    const auto whole = sticks.take(school, atSchool);
    for (const std::size_t n :
         { std::size_t(10), std::size_t(60), whole.size() / 4, whole.size() / 2, whole.size() - 3 }) {
        courier::MemoryFile file(whole.substr(0, n));
        const auto taken = takeAlong(*school.cache, file, sticks.takeOptions(atSchool));
        ASSERT_TRUE(taken) << n;
        EXPECT_EQ(taken->continued, n > 1000) << n;
        const auto read = courier::readCourier(file.bytes, sticks.bringOptions(home).keys);
        EXPECT_EQ(read.state, courier::Reader::Complete);
        EXPECT_LT(file.bytes.size(), whole.size() + 5000) << "nothing large is written twice";
    }
    // Stopped by the person, and gone on with.
    courier::MemoryFile file;
    auto options = sticks.takeOptions(atSchool);
    options.progress = [](std::int64_t done, std::int64_t) { return done < 2'000'000; };
    EXPECT_EQ(takeAlong(*school.cache, file, options).error().code, core::Code::Cancelled);
    EXPECT_TRUE(sticks.bring(home, file.bytes).cut);
    EXPECT_TRUE(takeAlong(*school.cache, file, sticks.takeOptions(atSchool))->continued);
    const auto outcome = sticks.bring(home, file.bytes);
    EXPECT_FALSE(outcome.cut);
    EXPECT_EQ(outcome.files, 1);
    EXPECT_EQ(outcome.partsInAll, outcome.parts);
}

TEST_F(CourierTest, anotherFileIsNotOverwritten)
{
    begin();
    card(school, "Map");
    courier::MemoryFile homework("Chapter one. It was a dark and stormy night; the rain fell in torrents.");
    const auto before = homework.bytes;
    EXPECT_EQ(takeAlong(*school.cache, homework, sticks.takeOptions(atSchool)).error().code, core::Code::Conflict);
    EXPECT_EQ(homework.bytes, before);
    auto short1 = courier::MemoryFile("short");
    EXPECT_FALSE(takeAlong(*school.cache, short1, sticks.takeOptions(atSchool)));
    courier::MemoryFile older(sticks.take(school, atSchool));
    EXPECT_TRUE(takeAlong(*school.cache, older, sticks.takeOptions(atSchool)));
}

TEST_F(CourierTest, whatWasNotBroughtBackIsNotOverwritten)
{
    begin();
    card(school, "Map");
    courier::MemoryFile stick(sticks.take(school, atSchool));
    const auto before = stick.bytes;
    const auto refused = takeAlong(*home.cache, stick, sticks.takeOptions(atHome));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, core::Code::Conflict);
    EXPECT_EQ(refused.error().number, notBroughtBack);
    EXPECT_EQ(refused.error().detail, "computer " + std::to_string(atSchool));
    EXPECT_EQ(stick.bytes, before);
    auto stopped = sticks.bringOptions(home);
    stopped.progress = [](std::int64_t, std::int64_t) { return false; };
    EXPECT_EQ(bringBack(*home.cache, stick, stopped).error().code, core::Code::Cancelled);
    EXPECT_FALSE(takeAlong(*home.cache, stick, sticks.takeOptions(atHome)));
    sticks.bring(home, stick.bytes);
    EXPECT_TRUE(takeAlong(*home.cache, stick, sticks.takeOptions(atHome)));
    sticks.bring(school, stick.bytes);
    EXPECT_TRUE(takeAlong(*school.cache, stick, sticks.takeOptions(atSchool)));
    EXPECT_FALSE(takeAlong(*home.cache, stick, sticks.takeOptions(atHome))); // there is something new in it
}

TEST_F(CourierTest, oldFilesTakeNothingBack)
{
    begin();
    sticks.bring(home, sticks.take(school, atSchool));
    const auto first = card(piotr, "first");
    ASSERT_TRUE(piotr.synced());
    world.loop.until([&] { return !home.view("Card", first).empty(); }, 5000);
    const auto old = sticks.take(home, atHome);
    piotr.patch("Card", first, { { "title", "second" } });
    piotr.cache->apply({ { store::Edit::Destroy, { space, "BoardList", listId }, {} } });
    ASSERT_TRUE(piotr.synced());
    world.loop.until([&] { return home.text("Card", first, "title") == "second"; }, 5000);
    const auto later = sticks.take(home, atHome);
    EXPECT_EQ(sticks.bring(school, later).older, false);
    expectEqual(school, home);
    const auto outcome = sticks.bring(school, old);
    EXPECT_TRUE(outcome.older);
    EXPECT_EQ(outcome.entries, 0);
    expectEqual(school, home);
}

TEST_F(CourierTest, whatWasErasedGoesHereToo)
{
    begin();
    const auto search = home.create("SavedSearch", { { "name", "rivers" } }, "upanna");
    ASSERT_TRUE(home.synced());
    sticks.bring(home, sticks.take(school, atSchool));
    sticks.bring(school, sticks.take(home, atHome));
    EXPECT_FALSE(school.view("SavedSearch", search, "upanna").empty());
    ASSERT_TRUE(home.cache->apply({ { store::Edit::Destroy, { "upanna", "SavedSearch", search }, {} } }));
    ASSERT_TRUE(home.synced());
    sticks.bring(home, sticks.take(school, atSchool));
    sticks.bring(school, sticks.take(home, atHome));
    EXPECT_TRUE(school.view("SavedSearch", search, "upanna").empty());
}

TEST_F(CourierTest, aComputerWithNothingGetsEverything)
{
    begin();
    card(piotr, "Map");
    ASSERT_TRUE(piotr.synced());
    world.loop.until([] { return false; }, 2000);
    Device attic(world.loop, world.server, "anna", 3000); // never had a line
    courier::MemoryFile file;
    auto options = sticks.takeOptions(atHome);
    options.everything = true;
    ASSERT_TRUE(takeAlong(*home.cache, file, options));
    const auto outcome = sticks.bring(attic, file.bytes);
    EXPECT_GT(outcome.entries, 1);
    EXPECT_EQ(attic.cache->accounts()->size(), home.cache->accounts()->size());
    expectEqual(attic, home);
}

TEST_F(CourierTest, anotherEpochIsTakenOnlyWhenItIsKnownToBeLater)
{
    begin();
    sticks.bring(home, sticks.take(school, atSchool));
    const auto old = card(piotr, "before the backup");
    ASSERT_TRUE(piotr.synced());
    world.loop.until([&] { return !home.view("Card", old).empty(); }, 5000);
    const auto beforeRestore = sticks.take(home, atHome);
    world.server.restore("e2");
    const auto made = card(piotr, "after the backup");
    ASSERT_TRUE(piotr.synced());
    home.engine->nudge();
    ASSERT_TRUE(world.loop.until([&] { return !home.view("Card", made).empty(); }, 120'000));
    ASSERT_TRUE(home.synced());
    const auto afterRestore = sticks.take(home, atHome);
    const auto outcome = sticks.bring(school, afterRestore);
    EXPECT_FALSE(outcome.otherTimes);
    expectEqual(school, home);
    EXPECT_TRUE(sticks.bring(school, beforeRestore).older);
    expectEqual(school, home);
}

TEST_F(CourierTest, whoNeverSawTheOldEpochFindsOutByAsking)
{
    begin();
    world.server.restore("e2");
    Device laptop(world.loop, world.server, "anna", 4000);
    laptop.start();
    ASSERT_TRUE(laptop.synced());
    const auto stick = sticks.take(school, atSchool); // says e1
    sticks.bring(laptop, stick);
    EXPECT_TRUE(sticks.bring(school, sticks.take(laptop, 3)).otherTimes) << "which is later cannot be known yet";
    world.loop.until([] { return false; }, 60'000);
    card(piotr, "news");
    ASSERT_TRUE(piotr.synced());
    ASSERT_TRUE(laptop.synced());
    world.loop.until([] { return false; }, 5'000);
    EXPECT_FALSE(sticks.bring(school, sticks.take(laptop, 3)).otherTimes);
    expectEqual(school, laptop);
}

TEST_F(CourierTest, strangersFilesAreNamedAndDoNothing)
{
    begin();
    card(home, "mine");
    const auto own = sticks.take(home, atHome);
    EXPECT_EQ(sticks.bring(home, own).problem, core::CourierProblem::OwnFile);
    auto options = sticks.bringOptions(piotr);
    courier::MemoryFile file(own);
    options.owner.personId = "ppiotr";
    options.keys = { courier::keyFrom("ABCD", options.owner) };
    EXPECT_EQ(bringBack(*piotr.cache, file, options)->problem, core::CourierProblem::CodeNeeded);
    options.keys = sticks.bringOptions(home).keys; // even with the code
    EXPECT_EQ(bringBack(*piotr.cache, file, options)->problem, core::CourierProblem::OtherPerson);
    EXPECT_TRUE(piotr.cache->carried()->empty());
    // The name of a known computer with another signature.
    sticks.bring(school, own);
    card(home, "more");
    courier::MemoryFile forged;
    ASSERT_TRUE(takeAlong(*home.cache, forged, sticks.takeOptions(9)));
    EXPECT_EQ(sticks.bring(school, forged.bytes).problem, core::CourierProblem::NewSignature);
    EXPECT_EQ(school.cache->carried()->size(), 1u);
    auto trusting = sticks.bringOptions(school);
    trusting.trustNewSignature = true;
    EXPECT_EQ(bringBack(*school.cache, forged, trusting)->requests, 1);
}

TEST_F(CourierTest, onlyHonestRequestsAreCarried)
{
    begin();
    courier::MemoryFile file;
    const auto options = sticks.takeOptions(7);
    courier::Writer writer(file, options.key, options.signer, options.random);
    ASSERT_TRUE(writer.begin());
    courier::Manifest manifest;
    manifest.device = "dforger";
    manifest.owner = options.owner;
    manifest.signKey = options.signer.shown;
    manifest.open = { "dforger-1" };
    ASSERT_TRUE(writer.add(courier::Kind::Manifest, courier::textOf(manifest)));
    for (const char *body :
         { "[]", "{}", "not JSON", R"({"methodCalls":[["Blob/copy",{},"a"]]})",
           R"({"methodCalls":[["Core/echo",{},"a"]]})", R"({"methodCalls":[["Unknown/set",{},"a"]]})" })
        ASSERT_TRUE(
            writer.add(courier::Kind::Request, courier::textOf(courier::Request{ "dforger-1", "dforger", body, {} })));
    ASSERT_TRUE(writer.add(
        courier::Kind::Page,
        R"({"account":"zother","type":"Card","from":"0","to":"e1-5","first":true,"last":true,"list":[{"id":"c1","rev":1}]})"));
    ASSERT_TRUE(writer.add(courier::Kind::Page, "garbage"));
    ASSERT_TRUE(writer.finish());
    const auto outcome = sticks.bring(home, file.bytes);
    EXPECT_EQ(outcome.parts, 10);
    EXPECT_TRUE(outcome.nothingNew());
    EXPECT_TRUE(home.cache->carried()->empty());
}

} // namespace
