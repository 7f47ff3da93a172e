// Every request fails once, in every way; then everything fails by chance. Afterwards all is equal and nothing is lost.
#include "world.h"

#include <gtest/gtest.h>

using namespace syncing;
using namespace syncing::test;

namespace {

std::string blobOf(Device &device, const std::string &id, const char *property)
{
    return wire::string(device.view("MediaItem", id), property);
}

// A bit of everything that people do, with a file of three pieces.
struct Work
{
    World world;
    Device anna{ world.loop, world.server, "anna" };
    Device piotr{ world.loop, world.server, "piotr" };
    std::string listId, cardId, photoId, film;

    Work()
    {
        film.assign(11'000'000, 'x');
        for (std::size_t i = 0; i < film.size(); i += 4096)
            film[i] = static_cast<char>(i >> 12);
    }
    void edit()
    {
        listId = anna.create("BoardList", { { "title", "To do" }, { "position", "V" } });
        cardId = anna.create("Card", { { "title", "Map" }, { "listId", listId }, { "position", "V" } });
        const auto album = anna.create("Album", { { "title", "Trip" }, { "position", "V" } });
        const auto photo = anna.cache->addBytes(space, film, "film.mp4", "video/mp4").value();
        const auto thumb = anna.cache->addBytes(space, "small", "t.jpg", "image/jpeg").value();
        photoId = anna.create("MediaItem",
                              { { "blobId", photo },
                                { "thumbBlobId", thumb },
                                { "name", "film.mp4" },
                                { "albumId", album },
                                { "position", "V" },
                                { "kind", "film" } });
    }
    bool waiting(Device &device)
    {
        const auto outbox = device.cache->outbox().value();
        for (const auto &entry : outbox)
            if (entry.state != store::OutboxEntry::Parked)
                return true;
        return !device.engine->settled();
    }
    bool finish()
    {
        anna.engine->nudge();
        piotr.engine->nudge();
        return world.loop.until(
            [&] {
                return !waiting(anna) && !waiting(piotr) && !anna.view("MediaItem", photoId).empty()
                    && anna.view("MediaItem", photoId) == piotr.view("MediaItem", photoId)
                    && anna.view("Card", cardId) == piotr.view("Card", cardId)
                    && piotr.cache->blobPath(space, blobOf(piotr, photoId, "thumbBlobId")).value().has_value();
            },
            3'600'000);
    }
    std::string story()
    {
        std::string all;
        for (auto *device : { &anna, &piotr }) {
            const auto &status = device->engine->status();
            all += "\nstate " + std::to_string(status.state) + ' ' + status.error
                + (device->engine->settled() ? " settled" : " unsettled") + ' '
                + std::to_string(device->transport.seen.size());
            const auto outbox = device->cache->outbox().value();
            for (const auto &entry : outbox)
                all += "\n  " + entry.key.type + " state " + std::to_string(entry.state) + ' ' + entry.error + ' '
                    + json::serialize(entry.value).substr(0, 200);
            const auto uploads = device->cache->uploads().value();
            for (const auto &upload : uploads)
                all += "\n  upload " + std::to_string(upload.state) + ' ' + upload.error;
            all += "\n  " + json::serialize(device->view("MediaItem", photoId))
                + json::serialize(device->view("Card", cardId));
        }
        return all;
    }
    void check()
    {
        EXPECT_EQ(anna.engine->status().parked, 0);
        EXPECT_EQ(blobOf(piotr, photoId, "blobId").front(), 'B');
        EXPECT_EQ(world.server.blobs.bytes[blobOf(piotr, photoId, "blobId")], film);
        for (const auto &[type, id] : { std::pair{ "BoardList", listId }, std::pair{ "MediaItem", photoId } })
            EXPECT_EQ(world.server.storage->history(space, type, id, 10).size(), 1U) << type;
        const std::string card = json::serialize(piotr.view("Card", cardId));
        EXPECT_NE(card.find("Map A"), card.npos) << card;
        EXPECT_NE(card.find("Map P"), card.npos) << card;
    }
    // Both change one title while piotr's view is old.
    void quarrel()
    {
        ASSERT_TRUE(world.loop.until([&] { return !piotr.view("Card", cardId).empty() && !waiting(anna); }, 3'600'000));
        anna.patch("Card", cardId, { { "title", "Map A" } });
        piotr.patch("Card", cardId, { { "title", "Map P" } });
    }
};

const Fault kinds[] = { Fault::Lost, Fault::ReplyLost, Fault::Portal, Fault::Down, Fault::Truncated };

TEST(Faults, theIthRequestFails)
{
    int most = 1;
    for (int i = 0; i < most; ++i) {
        SCOPED_TRACE(i);
        Work work;
        const Fault kind = kinds[i % 5];
        work.anna.transport.fault = [&](const HttpRequest &, int number) { return number == i ? kind : Fault::None; };
        work.piotr.transport.fault = work.anna.transport.fault;
        work.anna.start();
        work.piotr.start();
        work.edit();
        work.quarrel();
        ASSERT_TRUE(work.finish()) << work.story();
        work.check();
        most = static_cast<int>(std::max(work.anna.transport.seen.size(), work.piotr.transport.seen.size()));
        if (::testing::Test::HasFailure())
            return;
    }
    EXPECT_GT(most, 8) << "the loop must have met something";
}

// The server stumbles over a file, and before it goes again the computer's clock is set back by a year.
TEST(Clock, setBackHoldsUpNoFile)
{
    Work work;
    bool stumbles = true;
    work.anna.transport.fault = [&](const HttpRequest &request, int) {
        return stumbles && request.url.find("/upload/") != request.url.npos ? Fault::Broken : Fault::None;
    };
    work.anna.start();
    work.piotr.start();
    work.edit();
    work.world.loop.until([] { return false; }, 60'000);
    ASSERT_FALSE(work.anna.cache->uploads().value().empty());
    stumbles = false;
    work.anna.skew -= 365LL * 86'400'000;
    work.anna.engine->nudge();
    EXPECT_TRUE(work.world.loop.until([&] { return work.anna.cache->uploads().value().empty(); }, 3'600'000));
}

class Chance : public ::testing::TestWithParam<unsigned>
{ };

TEST_P(Chance, everythingFailsAndNothingIsLost)
{
    unsigned seed = GetParam() * 2654435761u + 1;
    const auto roll = [&](unsigned sides) { return (seed = seed * 1664525u + 1013904223u) / 65536u % sides; };
    Work work;
    bool calm = false;
    for (auto *device : { &work.anna, &work.piotr })
        device->transport.fault
            = [&](const HttpRequest &, int) { return calm || roll(3) != 0 ? Fault::None : kinds[roll(5)]; };
    work.anna.start();
    work.piotr.start();
    work.edit();
    for (int i = 0; i < 6; ++i) {
        work.world.loop.until([] { return false; }, 1000 + roll(20'000));
        auto &device = roll(2) ? work.anna : work.piotr;
        if (roll(2)) {
            device.transport.dropStreams();
        } else { // the program ends without a word and comes back
            device.close();
            device.open();
            device.start();
        }
    }
    work.quarrel();
    calm = roll(2) == 0;
    work.world.loop.until([] { return false; }, 30'000);
    calm = true;
    ASSERT_TRUE(work.finish()) << work.story();
    work.check();
}

INSTANTIATE_TEST_SUITE_P(Seeds, Chance, ::testing::Range(1u, 13u));

} // namespace
