// A day of two people, once for every single thing that can fail in it: each access to a data base, of a client and of
// the server, and each request in every way. A loop ends with the first run in which there was nothing left to fail.
// After each run everything is sent, all replicas are equal, and the history checker has nothing to say.
// JUMELLE_EVERY=1 fails each; by default a run is made for a part of them, from a beginning that differs from day to
// day.
#include "recorded.h"
#include "stride.h"

#include <gtest/gtest.h>

using namespace syncing;
using namespace syncing::test;

namespace {

constexpr int accesses = 37; // an ordinary run takes each so-manieth
constexpr int requests = 3;

class Day
{
public:
    World world;
    history::Log log;
    std::int64_t clock = 0;
    Recorded anna{ world, "anna", log, clock };
    Recorded piotr{ world, "piotr", log, clock };
    std::function<void()> meanwhile = [] {}; // after every step of the loop

    std::string card, photo;

    void live()
    {
        for (auto *who : { &anna, &piotr })
            who->refused = [this] { meanwhile(); };
        anna.device.start();
        piotr.device.start();
        morning();
        until([&] { return !anna.waits() && shows(piotr, card); });
        noon();
        pass(3000);
        for (auto *who : { &anna, &piotr })
            who->look({ space, "Card", card });
        until([&] { return !anna.waits() && !piotr.waits() && same(); }); // with events late, too
        evening();
    }
    // Nothing fails any more: everybody comes to rest with the same.
    void check()
    {
        for (auto *who : { &anna, &piotr })
            who->device.engine->wake();
        const bool calm = until([&] { return !anna.waits() && !piotr.waits() && same(); });
        ASSERT_TRUE(calm) << story();
        for (auto *who : { &anna, &piotr }) {
            EXPECT_EQ(who->device.engine->status().parked, 0) << story();
            who->settled();
        }
        tellEnd(log, clock, world, { &anna, &piotr });
        const auto verdict = history::check(log);
        EXPECT_TRUE(verdict.good()) << history::report(verdict) << story();
        EXPECT_GT(verdict.counts.acknowledged, 12U);
        EXPECT_EQ(verdict.counts.unknown, 0U);
        EXPECT_GT(verdict.counts.versions, 15U);
    }

private:
    bool until(const std::function<bool()> &done)
    {
        return world.loop.until(
            [&] {
                meanwhile();
                return done();
            },
            6 * 3'600'000);
    }
    void pass(std::int64_t ms)
    {
        world.loop.until(
            [&] {
                meanwhile();
                return false;
            },
            ms);
    }
    bool shows(Recorded &who, const std::string &id)
    {
        const auto record = who.device.cache->record({ space, "Card", id });
        return record && *record;
    }
    bool same()
    {
        const std::pair<const char *, const std::string &> both[] = { { "Card", card }, { "MediaItem", photo } };
        return std::all_of(std::begin(both), std::end(both), [&](const auto &what) {
            return anna.device.view(what.first, what.second) == piotr.device.view(what.first, what.second);
        });
    }
    void edit(Recorded &who, const char *type, const std::string &id, json::object value)
    {
        EXPECT_TRUE(who.patch(type, id, std::move(value))) << type << id;
        who.look({ space, type, id });
        who.device.engine->nudge();
        meanwhile();
    }
    void morning()
    {
        const auto list = anna.create("BoardList", { { "title", "To do" }, { "position", "V" } });
        card = anna.create("Card", { { "title", "Map" }, { "listId", list }, { "position", "V" } });
        edit(anna, "Card", card, { { "description", "We draw a map." } });
        anna.create("SavedSearch", { { "name", "rivers" } }, "upanna");
        const auto album = anna.create("Album", { { "title", "Trip" }, { "position", "V" } });
        core::Result<std::string> bytes;
        for (int i = 0; i < 8 && (i == 0 || !bytes); ++i)
            bytes = anna.device.cache->addBytes(space, std::string(100'000, 'x'), "p.jpg", "image/jpeg");
        ASSERT_TRUE(bytes) << bytes.error().detail;
        photo = anna.create("MediaItem",
                            { { "blobId", *bytes }, { "name", "p.jpg" }, { "albumId", album }, { "position", "V" } });
        anna.device.engine->nudge();
    }
    void noon() // both at once, before they have heard of each other
    {
        edit(anna, "Card", card, { { "title", "Map of Anna" } });
        edit(piotr, "Card", card, { { "title", "Map of Piotr" } });
        edit(anna, "Card", card, { { "description", "We draw a large map." } });
        edit(piotr, "Card", card, { { "description", "We draw a map. With colours." } });
        edit(anna, "Card", card, { { "checklist/k1", json::object{ { "text", "Paper" }, { "done", false } } } });
        edit(piotr, "Card", card, { { "checklist/k2", json::object{ { "text", "Pens" }, { "done", true } } } });
        edit(piotr, "Card", card, { { "dueOn", "2026-05-01" } });
    }
    void evening()
    {
        edit(anna, "Card", card, { { "checklist/k2/done", false } });
        edit(piotr, "Card", card, { { "trashedAt", "2026-03-12T10:00:00Z" } });
        edit(piotr, "Card", card, { { "trashedAt", nullptr } });
        for (const auto &event : log) // a record that goes for good
            if (event.what == history::What::Invoke && event.key.type == "SavedSearch") {
                EXPECT_TRUE(anna.write({ "upanna", "SavedSearch", event.key.id }, store::Edit::Destroy, {}));
                break;
            }
        anna.device.engine->nudge();
    }
    std::string story()
    {
        std::string all;
        for (auto *who : { &anna, &piotr }) {
            const auto &status = who->device.engine->status();
            all += '\n' + who->user + ": state " + std::to_string(status.state) + ' ' + status.error
                + (who->device.engine->settled() ? " settled" : " unsettled");
            const auto outbox = who->device.cache->outbox().value();
            const auto uploads = who->device.cache->uploads().value();
            for (const auto &entry : outbox)
                all += "\n  " + entry.key.type + " state " + std::to_string(entry.state) + ' ' + entry.error + ' '
                    + json::serialize(entry.value).substr(0, 200);
            for (const auto &upload : uploads)
                all += "\n  upload " + std::to_string(upload.state) + ' ' + upload.error;
            all += "\n  " + json::serialize(who->device.view("Card", card));
        }
        return all;
    }
};

// Runs days until one in which nothing failed; `arm` prepares the i-th and gives whether something did.
void loop(const char *what, int usual, const std::function<std::function<bool()>(Day &, int)> &arm)
{
    const auto [step, first] = Stride(usual);
    int runs = 0;
    for (int i = first;; i += step, ++runs) {
        SCOPED_TRACE(std::string(what) + ' ' + std::to_string(i));
        Day day;
        const auto failed = arm(day, i);
        day.live();
        const bool met = failed();
        for (auto *who : { &day.anna, &day.piotr })
            who->device.cache->connection().failAfter(-1);
        day.world.server.storage->connection().failAfter(-1);
        day.check();
        if (::testing::Test::HasFailure())
            return;
        if (!met)
            break;
    }
    std::printf("%s: %d runs with a failure, every %d.\n", what, runs, step);
    EXPECT_GT(runs * step, 8) << "the loop must have met something";
}

TEST(Loops, theIthAccessToAClientsDataBaseFails)
{
    loop("access of a client", accesses, [](Day &day, int i) {
        auto &cache = *day.anna.device.cache;
        cache.connection().failAfter(i);
        return [&cache] { return cache.connection().failed(); };
    });
}

TEST(Loops, theProgramEndsAtTheIthAccess)
{
    loop("end of a client at access", accesses, [](Day &day, int i) {
        auto &who = day.piotr;
        who.device.cache->connection().failAfter(i, 1'000'000);
        const auto ended = std::make_shared<bool>(false);
        // The person sees that nothing works, and begins anew with the same file.
        day.meanwhile = [&who, ended] {
            if (*ended || !who.device.cache->connection().failed())
                return;
            *ended = true;
            who.restart();
        };
        return [ended] { return *ended; };
    });
}

TEST(Loops, theIthAccessToTheServersDataBaseFails)
{
    for (const int times : { 1, 6 })
        loop(times == 1 ? "access of the server" : "six accesses of the server", accesses, [times](Day &day, int i) {
            auto &base = day.world.server.storage->connection();
            base.failAfter(i, times);
            return [&base] { return base.failed(); };
        });
}

TEST(Loops, theIthRequestFails)
{
    const std::pair<Fault, const char *> ways[] = { { Fault::Lost, "lost request" },
                                                    { Fault::ReplyLost, "lost answer to request" },
                                                    { Fault::Broken, "broken at request" },
                                                    { Fault::Garbage, "garbage for request" },
                                                    { Fault::Down, "down at request" },
                                                    { Fault::Portal, "a portal at request" },
                                                    { Fault::Truncated, "half an answer to request" } };
    for (const auto &[way, name] : ways)
        loop(name, requests, [way = way](Day &day, int i) {
            const auto met = std::make_shared<bool>(false);
            for (auto *who : { &day.anna, &day.piotr })
                who->device.transport.fault = [way, i, met](const HttpRequest &, int number) {
                    *met = *met || number == i;
                    return number == i ? way : Fault::None;
                };
            return [met] { return *met; };
        });
}

} // namespace
