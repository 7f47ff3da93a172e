// RFC 8620 section 7 and what is not offered, over real HTTPS.
#include "tests/server/checklist.h"

using namespace checklist;

namespace {

class Push : public Checklist
{
protected:
    static std::unique_ptr<WireClient> listen(const std::string &query, const std::string &lastId = {})
    {
        auto client = std::make_unique<WireClient>(world->server.port(), world->server.caFile());
        std::string head = "GET /jmap/events?" + query + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
            + world->kasia.token + "\r\n";
        if (!lastId.empty())
            head += "Last-Event-ID: " + lastId + "\r\n";
        client->send(head + "\r\n");
        const auto answer = client->answer();
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(answer.headers.at("content-type"), "text/event-stream");
        EXPECT_NE(client->receiveUntil("event: session"), "");
        return client;
    }
    static std::string idOf(const std::string &event)
    {
        const auto at = event.find("\nid: ") + 5;
        return event.substr(at, event.find('\n', at) - at);
    }
};

} // namespace

TEST_F(Push, StateChange71)
{
    const auto all = listen("types=*&closeafter=no&ping=0");
    const auto some = listen("types=Album,SavedSearch&closeafter=no&ping=0");
    make("Folder", R"({"title":"quiet"})", space);
    const auto event = all->receiveUntil("}}}\n\n");
    const auto state = str(call("Folder/get", "\"ids\":[]", space).at("state"));
    EXPECT_NE(event.find("event: state\n"), std::string::npos);
    EXPECT_NE(event.find(R"("@type":"StateChange","changed":{")" + space + R"(":{"Folder":")" + state + "\"}}"),
              std::string::npos)
        << event;
    search("loud");
    const auto wanted = some->receiveUntil("}}}\n\n");
    EXPECT_NE(wanted.find("\"SavedSearch\""), std::string::npos);
    EXPECT_EQ(wanted.find("\"Folder\""), std::string::npos) << wanted;
}

TEST_F(Push, EventSource73)
{
    std::string id;
    {
        const auto first = listen("types=*&closeafter=no&ping=0");
        search("heard");
        id = idOf(first->receiveUntil("}}}\n\n"));
        ASSERT_FALSE(id.empty());
    }
    search("missed");
    const auto again = listen("types=*&closeafter=state&ping=0", id);
    const auto missed = again->receiveUntil("}}}\n\n");
    EXPECT_NE(missed.find("\"SavedSearch\""), std::string::npos) << "at once";
    EXPECT_NE(idOf(missed), id);
    EXPECT_NE(again->receiveUntil("0\r\n\r\n"), "") << "closeafter=state ends after one";
    EXPECT_EQ(again->request("GET", "/health").status, 200);
    EXPECT_EQ(world->kasia.client->request("GET", "/jmap/events?ping=soon", world->kasia.headers()).status, 400);
}

// ping=1 would be a second; the shortest is 30.
TEST_F(Push, Ping73)
{
    const auto begun = std::chrono::steady_clock::now();
    const auto pings = listen("types=*&closeafter=no&ping=1");
    std::string event;
    for (int i = 0; i < 3 && event.empty(); ++i) // one look lasts up to 20 seconds
        event = pings->receiveUntil("event: ping\n");
    event += pings->receiveUntil("\n\n");
    const auto waited = std::chrono::steady_clock::now() - begun;
    EXPECT_NE(event.find("event: ping\ndata: {\"interval\":30}\n\n"), std::string::npos) << event;
    EXPECT_EQ(event.find("id: "), std::string::npos) << "the last event stays a state";
    EXPECT_GE(waited, std::chrono::seconds(29));
    EXPECT_LE(waited, std::chrono::seconds(45));
}

// Web push and RFC 9670 are not offered, and nothing says that they are.
TEST_F(Push, NotOffered72)
{
    EXPECT_EQ(typeOf(world->one(world->kasia, "PushSubscription/get", R"({"ids":null})")), "unknownMethod");
    EXPECT_EQ(typeOf(call("Principal/get", R"("ids":null)")), "unknownMethod");
    const auto session = world->session(world->kasia);
    const auto &offered = session.at("capabilities").as_object();
    for (const char *uri : { "urn:ietf:params:jmap:principals", "urn:ietf:params:jmap:websocket" })
        EXPECT_FALSE(offered.contains(uri)) << uri;
}
