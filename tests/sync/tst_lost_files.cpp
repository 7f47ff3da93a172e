// The server has lost a file that a record names, as after a backup was put back; whoever still holds it sends it
// again.
#include "enginetest.h"

using namespace syncing;
using namespace syncing::test;

namespace {

class LostFiles : public EngineTest
{
protected:
    void SetUp() override
    {
        both();
        m_local = anna.cache->addBytes(space, "the bridge", "bridge.jpg", "image/jpeg").value();
        m_blob = "B" + m_local.substr(1);
        anna.engine->nudge();
        ASSERT_TRUE(anna.synced());
        ASSERT_TRUE(serverHas());
    }
    bool serverHas()
    {
        return world.server.storage->blob(space, m_blob).has_value() && world.server.blobs.bytes.contains(m_blob);
    }
    void lose()
    {
        world.server.storage->removeBlob(space, m_blob);
        world.server.blobs.bytes.erase(m_blob);
    }
    std::string item(Device &device)
    {
        const auto id = device.create("FileItem", { { "blobId", m_blob }, { "name", "bridge.jpg" } });
        device.engine->nudge();
        return id;
    }
    int uploads()
    {
        return static_cast<int>(std::count_if(anna.transport.seen.begin(), anna.transport.seen.end(),
                                              [](const auto &r) { return !r.bodyFile.empty(); }));
    }

    std::string m_local, m_blob;
};

TEST_F(LostFiles, areSentAgainWithTheRecordAfterThem)
{
    lose();
    const auto id = item(anna);
    EXPECT_EQ(anna.cache->uploads()->size(), 0U);
    ASSERT_TRUE(world.loop.until([&] { return !anna.cache->uploads()->empty(); }, 10'000));
    EXPECT_EQ(anna.cache->uploads()->front().name, "bridge.jpg") << "what the queue shows";
    ASSERT_TRUE(anna.synced());
    EXPECT_TRUE(serverHas());
    EXPECT_EQ(anna.text("FileItem", id, "blobId"), m_blob);
    EXPECT_TRUE(world.server.storage->hasRecord(space, "FileItem", id));
    EXPECT_TRUE(anna.cache->outbox()->empty());
    EXPECT_EQ(world.server.storage->history(space, "FileItem", id, 10).size(), 1U);
}

TEST_F(LostFiles, oneInAChangeOfARecordIsSentAgainToo)
{
    const auto l = list(anna);
    const auto c = card(anna, l, "Bridge");
    ASSERT_TRUE(anna.synced());
    lose();
    anna.patch("Card", c, { { "title", "The bridge" }, { "attachments/e1", json::object{ { "blobId", m_blob } } } });
    anna.engine->nudge();
    ASSERT_TRUE(anna.synced());
    EXPECT_TRUE(serverHas());
    EXPECT_TRUE(anna.cache->outbox()->empty());
    EXPECT_EQ(world.server.storage->history(space, "Card", c, 10).size(), 2U);
    EXPECT_TRUE(equal());
}

TEST_F(LostFiles, onceMoreAfterEachReturn)
{
    lose();
    const auto first = item(anna);
    ASSERT_TRUE(anna.synced());
    ASSERT_TRUE(serverHas());
    lose(); // the backup that is put back has it neither
    world.server.restore("e2");
    const auto second = item(anna);
    ASSERT_TRUE(anna.synced());
    EXPECT_TRUE(serverHas());
    EXPECT_TRUE(world.server.storage->hasRecord(space, "FileItem", first));
    EXPECT_TRUE(world.server.storage->hasRecord(space, "FileItem", second));
    EXPECT_TRUE(anna.cache->outbox()->empty());
}

// In a space that is nearly full the first pieces of a film on a slow line make room for its last ones.
TEST_F(LostFiles, piecesThatAreAlwaysGoneAreNotSentForEver)
{
    const std::string film(9'000'000, 'f');
    anna.transport.fault = [this](const HttpRequest &request, int) {
        if (request.body.find("Blob/upload") != request.body.npos)
            for (const auto &blob : world.server.storage->unreferencedBlobs(space, world.loop.calendar() + 1)) {
                world.server.storage->removeBlob(space, blob.id);
                world.server.blobs.bytes.erase(blob.id);
            }
        return Fault::None;
    };
    ASSERT_TRUE(anna.cache->addBytes(space, film, "film.mp4", "video/mp4"));
    const int before = uploads();
    anna.engine->nudge();
    const auto state = [this] { return anna.cache->uploads()->front(); };
    ASSERT_TRUE(world.loop.until([&] { return state().state == store::Upload::Failed; }, 3'600'000));
    EXPECT_EQ(state().error, "overQuota");
    EXPECT_LE(uploads() - before, 5 * 3) << "five times three pieces";
    anna.transport.fault = [](const auto &, int) { return Fault::None; };
    ASSERT_TRUE(anna.cache->setUploadPaused(state().localId, false)); // tried again by hand
    anna.engine->nudge();
    ASSERT_TRUE(anna.synced());
    EXPECT_TRUE(anna.cache->uploads()->empty());
}

TEST_F(LostFiles, thatAreNotHereEitherAreToldOf)
{
    lose();
    item(piotr); // who never fetched it
    ASSERT_TRUE(world.loop.until([&] { return piotr.engine->status().parked == 1; }, 60'000));
    EXPECT_EQ(piotr.cache->outbox()->front().error, "blobNotFound");
    EXPECT_FALSE(serverHas());
}

// The photo is another's, who has not sent it yet; the picture of it is one's own.
TEST_F(LostFiles, whatIsHereOfThemIsSent)
{
    const std::string others = "B" + std::string(64, 'a');
    const auto l = list(anna);
    const auto c = card(anna, l, "Bridge");
    ASSERT_TRUE(anna.synced());
    lose();
    anna.patch("Card", c, { { "coverBlobId", m_blob }, { "attachments/e1", json::object{ { "blobId", others } } } });
    anna.engine->nudge();
    ASSERT_TRUE(world.loop.until([&] { return anna.engine->status().parked == 1; }, 60'000));
    EXPECT_EQ(anna.cache->outbox()->front().error, "blobNotFound");
    EXPECT_TRUE(serverHas());
}

TEST_F(LostFiles, aChangeGoesOnceSomebodyElseHasBroughtThem)
{
    const auto l = list(anna);
    const auto c = card(anna, l, "Bridge");
    ASSERT_TRUE(anna.synced());
    ASSERT_TRUE(equal());
    lose();
    const json::object attachment{ { "blobId", m_blob } };
    piotr.patch("Card", c, { { "description", "Over the river" }, { "attachments/e1", attachment } });
    piotr.engine->nudge();
    ASSERT_TRUE(world.loop.until([&] { return piotr.engine->status().parked == 1; }, 60'000));
    anna.patch("Card", c, { { "attachments/e1", attachment } });
    anna.engine->nudge();
    ASSERT_TRUE(world.loop.until([&] { return piotr.cache->outbox()->empty(); }, 60'000));
    EXPECT_TRUE(equal());
    EXPECT_EQ(anna.text("Card", c, "description"), "Over the river");
}

TEST_F(LostFiles, areNotSentForEver)
{
    lose();
    anna.transport.rewrite = [&](const HttpRequest &request, HttpResponse &) {
        if (!request.bodyFile.empty())
            lose(); // whatever it is given
    };
    const auto before = uploads();
    item(anna);
    ASSERT_TRUE(world.loop.until([&] { return anna.engine->status().parked == 1; }, 600'000));
    EXPECT_EQ(uploads(), before + 1);
    EXPECT_EQ(anna.cache->outbox()->front().error, "blobNotFound");
    anna.transport.rewrite = {};
    ASSERT_TRUE(anna.cache->retryParked(anna.cache->outbox()->front().seq)); // "try again"
    anna.engine->nudge();
    ASSERT_TRUE(anna.synced());
    EXPECT_TRUE(serverHas());
    EXPECT_TRUE(anna.cache->outbox()->empty());
}

} // namespace
