// EventSource: changes arrive, what was missed arrives first, long polling ends after one.
#include "tests/server/wire_client.h"

#include <gtest/gtest.h>

namespace {

struct Site : SignedIn
{
    WireClient writer{ server.port(), server.caFile() };
    void write(const std::string &text)
    {
        const auto answer = writer.request("POST", "/jmap/api", headers(), setHeadline(text));
        ASSERT_EQ(answer.status, 200);
        ASSERT_EQ(answer.body.find("notUpdated\":{"), std::string::npos) << answer.body;
    }
    std::unique_ptr<WireClient> listen(const std::string &query, const std::string &lastId = {})
    {
        auto client = std::make_unique<WireClient>(server.port(), server.caFile());
        std::string head
            = "GET /jmap/events?" + query + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token + "\r\n";
        if (!lastId.empty())
            head += "Last-Event-ID: " + lastId + "\r\n";
        client->send(head + "\r\n");
        EXPECT_EQ(client->answer().status, 200);
        EXPECT_NE(client->receiveUntil("retry: "), "");
        return client;
    }
};

std::string idOf(const std::string &event)
{
    const auto at = event.find("id: ") + 4;
    return event.substr(at, event.find('\n', at) - at);
}

} // namespace

TEST(Events, AChangeArrives)
{
    Site site;
    ASSERT_TRUE(site.good) << site.server.output();
    const auto events = site.listen("types=*&closeafter=no&ping=0");
    site.write("one");
    const std::string event = events->receiveUntil("}}}\n\n");
    EXPECT_NE(event.find("event: state\n"), std::string::npos);
    EXPECT_NE(event.find(R"("@type":"StateChange")"), std::string::npos);
    EXPECT_NE(event.find(R"("community":{"Person":)"), std::string::npos);
    site.write("two");
    const std::string next = events->receiveUntil("}}}\n\n");
    EXPECT_NE(idOf(next), idOf(event));
}

TEST(Events, WhatWasMissedArrivesAtOnce)
{
    Site site;
    ASSERT_TRUE(site.good);
    std::string id;
    {
        const auto events = site.listen("types=*&closeafter=no&ping=0");
        site.write("one");
        id = idOf(events->receiveUntil("}}}\n\n"));
    }
    site.write("while away");
    const auto again = site.listen("types=*&closeafter=no&ping=0", id);
    EXPECT_NE(again->receiveUntil("}}}\n\n").find(R"("Person":)"), std::string::npos);
    const auto nothing = site.listen("types=*&closeafter=state&ping=0", "nonsense~~..");
    EXPECT_NE(nothing->receiveUntil("}}}\n\n"), ""); // an id nobody knows: everything is news
}

// What was missed may be a membership that ended and came back: nothing in the states tells of that.
TEST(Events, TheSessionsStateIsToldFirst)
{
    Site site;
    ASSERT_TRUE(site.good);
    const auto session = site.writer.request("GET", "/jmap/session", site.headers()).json();
    const auto events = site.listen("types=*&closeafter=state&ping=0");
    const std::string hello = events->receiveUntil("\"}\n\n");
    EXPECT_NE(hello.find("event: session\ndata: {\"state\":\"" + std::string(session.at("state").as_string()) + '"'),
              std::string::npos)
        << hello;
    EXPECT_EQ(hello.find("id: "), std::string::npos) << "the last event is still a state";
    site.write("one");
    EXPECT_NE(events->receiveUntil("}}}\n\n"), "") << "the greeting ends no long poll";
}

TEST(Events, LongPollEndsAfterOneState)
{
    Site site;
    ASSERT_TRUE(site.good);
    const auto events = site.listen("types=Person,School&closeafter=state&ping=0");
    site.write("one");
    EXPECT_NE(events->receiveUntil("}}}\n\n"), "");
    EXPECT_NE(events->receiveUntil("0\r\n\r\n"), ""); // the end of the chunks; the connection goes on
    EXPECT_EQ(events->request("GET", "/health").status, 200);
}

TEST(Events, OtherTypesStaySilent)
{
    Site site;
    ASSERT_TRUE(site.good);
    const auto schools = site.listen("types=School&closeafter=no&ping=0");
    const auto people = site.listen("types=Person&closeafter=no&ping=0");
    site.write("one");
    EXPECT_NE(people->receiveUntil("}}}\n\n"), "");
    site.server.stop();
    EXPECT_EQ(schools->receiveUntil("event: state"), "");
}

TEST(Events, ARevokedDeviceHearsNoMore)
{
    Site site;
    ASSERT_TRUE(site.good);
    const auto events = site.listen("types=*&closeafter=no&ping=0");
    EXPECT_EQ(site.writer.request("DELETE", "/auth/token", site.headers()).status, 204);
    EXPECT_NE(events->receiveUntil("0\r\n\r\n"), "");
}

TEST(Events, BadWishesAreRefused)
{
    Site site;
    ASSERT_TRUE(site.good);
    EXPECT_EQ(site.writer.request("GET", "/jmap/events?ping=soon", site.headers()).status, 400);
    EXPECT_EQ(site.writer.request("GET", "/jmap/events?closeafter=never", site.headers()).status, 400);
}

TEST(Events, TheLastOfManyChangesIsTold)
{
    Site site;
    ASSERT_TRUE(site.good);
    WireClient second(site.server.port(), site.server.caFile());
    const auto events = site.listen("types=*&closeafter=no&ping=0");
    const auto send = [&](WireClient &client, const std::string &text) {
        const std::string body = site.setHeadline(text);
        client.send(
            "POST /jmap/api HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer "
            + site.token + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
    };
    const auto counter = [](const WireAnswer &answer) {
        const std::string state(answer.json().at("methodResponses").at(0).at(1).at("newState").as_string());
        return std::pair(std::stoll(state.substr(state.rfind('-') + 1)), state);
    };
    for (int round = 0; round < 100; ++round) {
        constexpr int many = 5; // so close together that some are committed while others are being told
        for (int i = 0; i < many; ++i) {
            send(site.writer, std::to_string(round) + " first " + std::to_string(i));
            send(second, std::to_string(round) + " second " + std::to_string(i));
        }
        auto last = counter(site.writer.answer());
        for (int i = 0; i < many; ++i) {
            last = std::max(last, counter(second.answer()));
            if (i > 0)
                last = std::max(last, counter(site.writer.answer()));
        }
        ASSERT_NE(events->receiveUntil('"' + last.second + '"'), "") << "round " << round;
    }
}

TEST(Events, OnePersonHasOnlySoManyStreams)
{
    Site site;
    ASSERT_TRUE(site.good);
    std::vector<std::unique_ptr<WireClient>> streams;
    for (int i = 0; i < 16; ++i)
        streams.push_back(site.listen("types=*&closeafter=no&ping=0"));
    WireClient next(site.server.port(), site.server.caFile());
    const auto refused = next.request("GET", "/jmap/events?types=*&closeafter=no&ping=0",
                                      { { "Authorization", "Bearer " + site.token } });
    EXPECT_EQ(refused.status, 429);
    EXPECT_EQ(refused.headers.count("retry-after"), 1U);
    site.write("one");
    EXPECT_NE(streams.back()->receiveUntil("}}}\n\n"), "");
}

TEST(Events, WhoWasShutOutHearsNoMore)
{
    Site site;
    ASSERT_TRUE(site.good);
    ASSERT_TRUE(site.server.addUser("marek", "correct horse"));
    WireClient other(site.server.port(), site.server.caFile());
    const auto signedIn
        = other.request("POST", "/auth/token", {}, R"({"username":"marek","password":"correct horse"})");
    ASSERT_EQ(signedIn.status, 201);
    const std::string token(signedIn.json().at("token").as_string());
    WireClient events(site.server.port(), site.server.caFile());
    events.send("GET /jmap/events?types=*&closeafter=no&ping=0 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                + "\r\n\r\n");
    EXPECT_NE(events.receiveUntil("event: session"), "");
    ASSERT_EQ(site.server.run({ "user", "disable", "marek" }), 0) << site.server.output();
    site.write("a secret"); // concerns him as everybody, and wakes his stream
    const std::string rest = events.receiveUntil("0\r\n\r\n"); // the end of the stream
    EXPECT_NE(rest, "");
    EXPECT_EQ(rest.find("event: state"), std::string::npos);
}
