// Servers that never say what is new, or say it so that it never ends: they are not asked without end, the rest of the
// work goes on, and the status says that something is missing.
#include "world.h"

#include <gtest/gtest.h>

using namespace syncing;
using namespace syncing::test;

namespace {

constexpr std::int64_t hour = 3'600'000;

class Stubborn : public ::testing::Test
{
protected:
    Stubborn()
    {
        anna.transport.rewrite
            = [this](const HttpRequest &request, HttpResponse &response) { spoil(request, response); };
        anna.transport.fault = [this](const HttpRequest &, int) {
            asked.push_back(world.loop.now);
            return Fault::None;
        };
    }
    // What Piotr writes for Anna to find.
    void write()
    {
        piotr.start();
        ASSERT_TRUE(piotr.synced());
        listId = piotr.create("BoardList", { { "title", "To do" }, { "position", "V" } });
        for (const char *title : { "Map of the river", "Prisms", "Letters" })
            cards.push_back(piotr.create("Card", { { "title", title }, { "listId", listId }, { "position", "V" } }));
        ASSERT_TRUE(piotr.synced());
    }
    void rest(std::int64_t ms)
    {
        asked.clear();
        world.loop.until([] { return false; }, ms);
    }
    // Gaps between requests grow; an hour sees few of them.
    void expectPatience()
    {
        rest(hour);
        EXPECT_LE(asked.size(), 80U);
        ASSERT_GE(asked.size(), 2U) << "given up";
        rest(hour);
        ASSERT_GE(asked.size(), 1U) << "given up";
        EXPECT_LE(asked.size(), 60U);
    }
    const store::SyncStatus &status() { return anna.engine->status(); }

    // Puts an error in place of the answers to these methods.
    std::map<std::string, std::string, std::less<>> refuse;
    std::function<void(json::array &answer)> change = [](auto &) {};

    World world;
    Device anna{ world.loop, world.server, "anna" };
    Device piotr{ world.loop, world.server, "piotr" };
    std::string listId;
    std::vector<std::string> cards;
    std::vector<std::int64_t> asked;

private:
    void spoil(const HttpRequest &request, HttpResponse &response)
    {
        if (request.method != "POST" || response.status != 200 || request.url.find("/jmap/api") == request.url.npos)
            return;
        json::object answer = parse(response.body);
        const json::object question = parse(request.body);
        std::map<std::string, std::string, std::less<>> names;
        for (const auto &call : question.at("methodCalls").as_array())
            names[std::string(call.at(2).as_string())] = call.at(0).as_string();
        for (auto &one : answer.at("methodResponses").as_array()) {
            auto &triple = one.as_array();
            const auto refused = refuse.find(names[std::string(triple[2].as_string())]);
            if (refused != refuse.end()) {
                triple[0] = "error";
                triple[1] = json::object{ { "type", refused->second } };
            } else {
                change(triple);
            }
        }
        response.body = json::serialize(answer);
    }
};

TEST_F(Stubborn, whoCannotCalculateChangesIsReadWhole)
{
    write();
    refuse = { { "Card/changes", "cannotCalculateChanges" } };
    anna.start();
    ASSERT_TRUE(anna.synced());
    EXPECT_EQ(status().state, store::SyncStatus::UpToDate);
    for (const auto &id : cards)
        EXPECT_FALSE(anna.view("Card", id).empty());
    rest(hour); // nothing new, nothing to ask for
    EXPECT_LE(asked.size(), 5U);

    piotr.patch("Card", cards[0], { { "title", "Map of the sea" } });
    ASSERT_TRUE(world.loop.until([&] { return anna.text("Card", cards[0], "title") == "Map of the sea"; }));
    ASSERT_TRUE(anna.synced());
}

TEST_F(Stubborn, whoSaysNothingIsAskedLessAndLessOften)
{
    write();
    refuse = { { "Card/changes", "cannotCalculateChanges" }, { "Card/query", "cannotCalculateChanges" } };
    anna.start();
    ASSERT_TRUE(world.loop.until([&] { return status().state == store::SyncStatus::Trouble; }));
    EXPECT_EQ(status().error, "incomplete");
    EXPECT_FALSE(anna.engine->settled());
    expectPatience();
    EXPECT_EQ(status().state, store::SyncStatus::Trouble);

    // What the server does say arrives, and what is written here goes out at once.
    EXPECT_FALSE(anna.view("BoardList", listId).empty());
    const auto mine = anna.create("BoardList", { { "title", "Done" }, { "position", "W" } });
    anna.engine->nudge();
    EXPECT_TRUE(world.loop.until([&] { return anna.cache->outbox()->empty(); }, 2000));
    EXPECT_TRUE(world.loop.until([&] { return !piotr.view("BoardList", mine).empty(); }, 2000));

    refuse.clear();
    EXPECT_TRUE(world.loop.until([&] { return status().state == store::SyncStatus::UpToDate; }, hour));
    for (const auto &id : cards)
        EXPECT_FALSE(anna.view("Card", id).empty());
    EXPECT_EQ(status().error, "");
}

TEST_F(Stubborn, whoKnowsNeitherChangesNorQueryIsNotCalledComplete)
{
    write();
    refuse = { { "Card/changes", "cannotCalculateChanges" }, { "Card/query", "unknownMethod" } };
    anna.start();
    ASSERT_TRUE(world.loop.until([&] { return status().state == store::SyncStatus::Trouble; }));
    expectPatience();
}

TEST_F(Stubborn, whoAlwaysFailsForOneTypeDoesNotHoldUpTheOthers)
{
    write();
    refuse = { { "Card/changes", "serverFail" } };
    anna.start();
    ASSERT_TRUE(world.loop.until([&] { return status().state == store::SyncStatus::Trouble; }));
    EXPECT_TRUE(world.loop.until([&] { return !anna.view("BoardList", listId).empty(); }, 2000));
    expectPatience();
    anna.engine->wake(); // a person wants it now
    asked.clear();
    EXPECT_TRUE(world.loop.until([&] { return !asked.empty(); }, 1000));
}

TEST_F(Stubborn, aListThatAlwaysMovesIsReadAgainWithGrowingPatience)
{
    write();
    refuse = { { "Card/changes", "cannotCalculateChanges" } };
    int number = 0;
    change = [&](json::array &answer) {
        if (answer[0] == "Card/query")
            answer[1].as_object()["queryState"] = std::to_string(++number);
    };
    anna.start();
    ASSERT_TRUE(world.loop.until([&] { return status().state == store::SyncStatus::Trouble; }));
    expectPatience();
}

TEST_F(Stubborn, moreWithoutAStepForwardIsNotTheEnd)
{
    write();
    change = [](json::array &answer) {
        if (answer[0] != "Card/changes")
            return;
        auto &arguments = answer[1].as_object();
        arguments["newState"] = arguments["oldState"];
        arguments["hasMoreChanges"] = true;
    };
    anna.start();
    ASSERT_TRUE(world.loop.until([&] { return status().state == store::SyncStatus::Trouble; }));
    expectPatience();
}

} // namespace
