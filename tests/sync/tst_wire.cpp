// Reading what servers, proxies and hotels send.
#include "sync/eventparser.h"
#include "sync/login.h"
#include "sync/session.h"
#include "sync/wire.h"

#include <gtest/gtest.h>

using namespace syncing;

namespace {

HttpResponse answer(int status, Headers headers = {}, std::string body = {})
{
    HttpResponse r;
    r.status = status;
    r.headers = std::move(headers);
    r.body = std::move(body);
    return r;
}

std::optional<Code> problem(int status, bool ours, Headers headers = {}, std::string body = {})
{
    if (ours)
        headers.emplace_back("jumelle-server", "0.1.0");
    const auto error = wire::httpProblem(answer(status, std::move(headers), std::move(body)));
    return error ? std::optional(error->code) : std::nullopt;
}

TEST(HttpProblem, tellsOurServerFromWhatStandsBetween)
{
    EXPECT_EQ(problem(200, true), std::nullopt);
    EXPECT_EQ(problem(206, true), std::nullopt);
    EXPECT_EQ(problem(200, false, { { "content-type", "text/html" } }), Code::CaptivePortal);
    EXPECT_EQ(problem(511, false), Code::CaptivePortal);
    EXPECT_EQ(problem(404, false), Code::UnknownServer);
    EXPECT_EQ(problem(502, false), Code::Transient) << "a gateway speaks for a server that restarts";
    EXPECT_EQ(problem(407, false), Code::Offline);
}

TEST(HttpProblem, mapsOurServersAnswers)
{
    EXPECT_EQ(problem(102, true), Code::Transient) << "the answer is still to come";
    EXPECT_EQ(problem(401, true), Code::Auth);
    EXPECT_EQ(problem(403, true), Code::Forbidden);
    EXPECT_EQ(problem(404, true), Code::NotFound);
    EXPECT_EQ(problem(413, true), Code::TooLarge);
    EXPECT_EQ(problem(422, true), Code::Conflict);
    EXPECT_EQ(problem(503, true), Code::Transient);
    EXPECT_EQ(problem(507, true, {}, R"({"type":"https://jumelle.eu/problems/over-quota"})"), Code::OverQuota);
    EXPECT_EQ(problem(507, true, {}, R"({"type":"about:blank"})"), Code::Busy) << "the disk of the server is full";
    EXPECT_EQ(problem(400, true, {}, R"({"type":"urn:ietf:params:jmap:error:limit","limit":"maxSizeRequest"})"),
              Code::TooLarge);
    EXPECT_EQ(problem(400, true, {}, R"({"type":"urn:ietf:params:jmap:error:unknownCapability"})"), Code::TooOld);
    EXPECT_EQ(problem(400, true, {}, "no json"), Code::Bug);
    const auto busy = wire::httpProblem(answer(429, { { "jumelle-server", "1" }, { "retry-after", "17" } }));
    ASSERT_TRUE(busy);
    EXPECT_EQ(busy->code, Code::Busy);
    EXPECT_EQ(busy->number, 17);
}

wire::Response response(std::string_view text)
{
    auto parsed = wire::readResponse(json::parse({ text.data(), text.size() }));
    EXPECT_TRUE(parsed);
    return parsed ? std::move(*parsed) : wire::Response();
}

TEST(Changes, createdAndUpdatedComeOnceAndVanishedOnesGo)
{
    auto r = response(R"({"sessionState":"s","methodResponses":[
        ["Card/changes",{"newState":"e-9","created":["c1","c2"],"updated":["c1"],"destroyed":["c9"],"hasMoreChanges":true},"c0"],
        ["Card/get",{"list":[{"id":"c1"}],"notFound":["c2"],"state":"e-9"},"n0"],
        ["Card/get",{"list":[{"id":"c1"}],"notFound":[],"state":"e-9"},"u0"]]})");
    const auto page = wire::readChanges(r, 0);
    ASSERT_TRUE(page);
    EXPECT_EQ(page->list.size(), 1u);
    EXPECT_EQ(page->destroyed, (std::vector<std::string>{ "c9", "c2" }));
    EXPECT_TRUE(page->hasMore);
    EXPECT_EQ(page->newState, "e-9");
}

TEST(Changes, brokenAnswersAreErrorsNotData)
{
    for (const char *text : {
             R"({"methodResponses":[]})",
             R"({"methodResponses":[["Card/changes",{},"c0"]]})",
             R"({"methodResponses":[["Card/changes",{"newState":"1"},"c0"],["Card/get",{},"n0"]]})",
             R"({"methodResponses":[["Card/changes",{"newState":"1"},"c0"],["Card/get",{"list":[{"id":7}]},"n0"]]})",
             R"({"methodResponses":[["Label/get",{"newState":"1"},"c0"]]})",
         }) {
        auto r = response(text);
        const auto page = wire::readChanges(r, 0);
        ASSERT_FALSE(page) << text;
        EXPECT_EQ(page.error().code, Code::Transient) << text;
    }
    auto r = response(R"({"methodResponses":[["error",{"type":"cannotCalculateChanges"},"c0"]]})");
    EXPECT_EQ(wire::readChanges(r, 0).error().code, Code::Conflict);
    EXPECT_FALSE(wire::readResponse(json::value(json::array{})));
    EXPECT_FALSE(wire::readResponse(json::parse(R"({"methodResponses":[["x",{}]]})")));
}

const char *const sessionText
    = R"({"capabilities":{"urn:ietf:params:jmap:core":{"maxCallsInRequest":32,"maxObjectsInGet":999999,
  "maxSizeUpload":1000},"https://jumelle.eu/jmap/1":{}},"accounts":{"community":{"name":"All"},"up1":{"name":"me","isPersonal":true},
  "z5":{"name":"Rivers","isReadOnly":true},"not an id":{}},"username":"anna","apiUrl":"https://H.example/jmap/api",
  "downloadUrl":"https://h.example/d/{accountId}","uploadUrl":"https://h.example:443/u","eventSourceUrl":"https://h.example/e",
  "state":"s1"})";

TEST(Session, isReadWithLimits)
{
    const auto session = readSession(json::parse(sessionText), "https://h.example");
    ASSERT_TRUE(session) << session.error().detail;
    EXPECT_EQ(session->maxCalls, 32);
    EXPECT_EQ(session->maxGet, 8192) << "our own bound holds";
    EXPECT_EQ(session->accounts.size(), 3u);
    EXPECT_EQ(session->communityAccount(), "community");
    EXPECT_EQ(session->personalAccount(), "up1");
    ASSERT_TRUE(session->account("z5"));
    EXPECT_TRUE(session->account("z5")->readOnly);
}

TEST(Session, addressesWithoutAnOriginAreThisServers)
{
    std::string text = sessionText;
    text.replace(text.find("https://H.example/jmap/api"), 26, "/jmap/api");
    const auto session = readSession(json::parse(text), "https://h.example");
    ASSERT_TRUE(session) << session.error().detail;
    EXPECT_EQ(session->apiUrl, "https://h.example/jmap/api");
    text.replace(text.find("\"/jmap/api"), 10, "\"//evil.example/jmap/api");
    EXPECT_EQ(readSession(json::parse(text), "https://h.example").error().code, Code::UnknownServer);
}

TEST(Session, addressesElsewhereAreRefused)
{
    const auto session = readSession(json::parse(sessionText), "https://other.example");
    ASSERT_FALSE(session);
    EXPECT_EQ(session.error().code, Code::UnknownServer);
    EXPECT_EQ(readSession(json::object(), "https://h.example").error().code, Code::TooOld);
}

TEST(Address, originsAreNormalAndHttpsOnly)
{
    EXPECT_EQ(originFromInput("  School.Example/ \n"), "https://school.example");
    EXPECT_EQ(originFromInput("https://school.example:443/x?y"), "https://school.example");
    EXPECT_EQ(originFromInput("school.example:8443"), "https://school.example:8443");
    EXPECT_EQ(originFromInput("http://school.example"), "");
    EXPECT_EQ(originFromInput("https://user@school.example"), "");
    EXPECT_EQ(originFromInput("two words"), "");
    EXPECT_EQ(originFromInput(""), "");
    EXPECT_EQ(expand("https://h/{accountId}/{blobId}/{name}?type={type}",
                     { { "accountId", "z1" }, { "blobId", "B/2" }, { "name", "a b" }, { "type", "image/png" } }),
              "https://h/z1/B%2F2/a%20b?type=image%2Fpng");
}

TEST(Events, areReadInPiecesOfAnySize)
{
    const std::string text
        = ": hello\r\nid: 5\r\nevent: state\r\ndata: {\"a\":\r\ndata: 1}\r\n\r\nevent: ping\ndata: {}\n\n\nid: 6\n\n";
    for (std::size_t piece = 1; piece <= text.size(); ++piece) {
        std::vector<ServerEvent> seen;
        EventParser parser([&](const ServerEvent &e) { seen.push_back(e); });
        for (std::size_t at = 0; at < text.size(); at += piece)
            ASSERT_TRUE(parser.feed(std::string_view(text).substr(at, piece)));
        ASSERT_EQ(seen.size(), 2u) << piece;
        EXPECT_EQ(seen[0].name, "state");
        EXPECT_EQ(seen[0].data, "{\"a\":\n1}");
        EXPECT_EQ(seen[0].id, "5");
        EXPECT_EQ(seen[1].name, "ping");
        EXPECT_EQ(parser.lastId(), "6");
    }
}

TEST(Events, anEndlessOneIsRefused)
{
    EventParser parser([](const ServerEvent &) {}, 100);
    EXPECT_TRUE(parser.feed("data: " + std::string(50, 'x') + "\n"));
    EXPECT_FALSE(parser.feed("data: " + std::string(90, 'x')));
}

} // namespace
