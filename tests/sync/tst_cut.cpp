// Answers that the line breaks off: what is whole of them is kept, and only the rest is asked for again.
#include "sync/cutanswer.h"
#include "world.h"

#include <gtest/gtest.h>

using namespace syncing;
using namespace syncing::test;

namespace {

std::size_t wholeResponses(const std::string &cut)
{
    const auto part = wire::wholePart(cut);
    return part.empty() ? 0 : parse(part).at("methodResponses").as_array().size();
}

TEST(CutAnswer, everyPrefixGivesWhatIsWhole)
{
    const std::string answer = R"({"sessionState":"a[\"]{","methodResponses":[["Card/get",{"list":[{"t":"]]}\\"},)"
                               R"({"t":"\"],[[","methodResponses":["x"]}]},"n0"],["error",{"type":"x"},"c1"],)"
                               R"( ["Card/get",{"list":[]},"n1"] ],"createdIds":{"a":["b",["c"]]}})";
    const auto all = parse(answer).at("methodResponses").as_array();
    std::size_t before = 0;
    for (std::size_t length = 0; length <= answer.size(); ++length) {
        const auto part = wire::wholePart(std::string_view(answer).substr(0, length));
        if (part.empty()) {
            ASSERT_EQ(before, 0U);
            continue;
        }
        const auto whole = parse(part).at("methodResponses").as_array();
        ASSERT_GE(whole.size(), before);
        ASSERT_LE(whole.size(), before + 1);
        before = whole.size();
        for (std::size_t i = 0; i < before; ++i)
            ASSERT_EQ(whole[i], all[i]);
    }
    EXPECT_EQ(before, 3U);
}

TEST(CutAnswer, whatIsNoAnswerHasNoWholePart)
{
    for (const char *text : { "", "[", "null", "<html>", "]]]]", "{\"methodResponses\":[", "[\"methodResponses\",[[1]]",
                              " [[{\"methodResponses\":[[1]]", "{\"x\":{\"methodResponses\":[[1,2,3]",
                              "{\"methodResponses\":{\"a\":[[1]]" })
        EXPECT_EQ(wholeResponses(text), 0U) << text;
}

struct Fetch
{
    World world;
    Device piotr{ world.loop, world.server, "piotr" };
    Device anna{ world.loop, world.server, "anna" };
    static constexpr int cards = 1200;
    std::map<std::string, int> arrived; // how often each card was in an answer
    int requests = 0;

    Fetch()
    {
        piotr.start();
        EXPECT_TRUE(piotr.synced());
        const auto list = piotr.create("BoardList", { { "title", "To do" }, { "position", "V" } });
        for (int i = 0; i < cards; ++i)
            piotr.create("Card", { { "title", "Card " + std::to_string(i) }, { "listId", list }, { "position", "V" } });
        EXPECT_TRUE(piotr.synced());
    }
    int here()
    {
        store::Query query;
        query.account = space;
        query.type = "Card";
        return anna.cache->count(query).value_or(-1);
    }
    void count(const std::string &body)
    {
        const auto part = wire::wholePart(body);
        if (part.empty())
            return;
        const auto answers = parse(part).at("methodResponses").as_array();
        for (const auto &answer : answers)
            if (answer.at(0) == "Card/get")
                for (const auto &record : answer.at(1).at("list").as_array())
                    ++arrived[std::string(record.at("id").as_string())];
    }
};

TEST(Cut, whatArrivedIsNotFetchedAgain)
{
    Fetch fetch;
    // Every answer that carries many records breaks off at nine tenths, the way the line of today would have it.
    fetch.anna.transport.rewrite = [&](const HttpRequest &request, HttpResponse &response) {
        ++fetch.requests;
        if (request.keepCut && response.body.size() > 100'000) {
            response.body.resize(response.body.size() * 9 / 10);
            response.cut = Error{ Code::Transient, "cut", 0 };
        }
        fetch.count(response.body);
    };
    fetch.anna.start();
    ASSERT_TRUE(fetch.anna.synced());
    EXPECT_EQ(fetch.here(), Fetch::cards);
    EXPECT_EQ(fetch.anna.engine->status().state, store::SyncStatus::UpToDate);
    int twice = 0;
    for (const auto &[id, times] : fetch.arrived)
        twice += times - 1;
    EXPECT_EQ(fetch.arrived.size(), std::size_t(Fetch::cards));
    EXPECT_EQ(twice, 0) << "steps that were whole are not asked for again";
    EXPECT_LE(fetch.requests, 30);
}

TEST(Cut, aLineThatNeverLetsAStepThroughIsAskedForLess)
{
    Fetch fetch;
    // A filter that lets 40 kB of an answer through.
    fetch.anna.transport.rewrite = [&](const HttpRequest &request, HttpResponse &response) {
        ++fetch.requests;
        if (request.keepCut && response.body.size() > 40'000) {
            response.body.resize(40'000);
            response.cut = Error{ Code::Transient, "cut", 0 };
        }
    };
    fetch.anna.start();
    ASSERT_TRUE(fetch.world.loop.until([&] { return fetch.anna.engine->settled(); }, 3'600'000));
    EXPECT_EQ(fetch.here(), Fetch::cards);
    EXPECT_LE(fetch.requests, 100);
}

TEST(Cut, theRoomForFilesIsAskedForWhenTheRecordsAreThere)
{
    Fetch fetch;
    int asked = 0;
    fetch.anna.transport.rewrite = [&](const HttpRequest &request, HttpResponse &) {
        if (request.body.find("Quota/get") == std::string::npos)
            return;
        ++asked;
        EXPECT_EQ(fetch.here(), Fetch::cards) << "it took a turn of the line from them";
    };
    fetch.anna.start();
    ASSERT_TRUE(fetch.world.loop.until([&] { return fetch.anna.engine->settled() && asked > 0; }));
    EXPECT_LE(asked, 2);
}

} // namespace
