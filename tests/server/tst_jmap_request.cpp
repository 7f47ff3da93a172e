#include "tests/server/community.h"

using namespace server;
using namespace server::test;

using Requests = Community;

namespace {
const std::string core = R"("using":["urn:ietf:params:jmap:core"])";
std::string typeOf(const Answer &answer) { return std::string(json::parse(answer.body).at("type").as_string()); }
const std::string prefix = "urn:ietf:params:jmap:error:";
} // namespace

TEST_F(Requests, NotJson)
{
    std::string deep(5000, '[');
    for (const std::string &body :
         { std::string("{"), std::string(), std::string(R"({"using":[],"using":[],"methodCalls":[]})"),
           std::string("{\"using\":[\"\xff\"],\"methodCalls\":[]}"),
           std::string(R"({"using":["\ud800"],"methodCalls":[]})"), deep,
           std::string(R"({"using":[],"methodCalls":[]} x)") }) {
        const auto answer = post(anna, body);
        EXPECT_EQ(answer.status, 400) << body;
        EXPECT_EQ(answer.contentType, "application/problem+json");
        EXPECT_EQ(typeOf(answer), prefix + "notJSON") << body;
    }
    const auto answer = engine->api(anna, { "{}", "text/plain", {} });
    EXPECT_EQ(typeOf(answer), prefix + "notJSON");
    EXPECT_GE(answer.status, 400);
    EXPECT_EQ(engine->api(anna, { R"({"using":[],"methodCalls":[]})", "Application/JSON ; charset=utf-8", {} }).status,
              200);
}

TEST_F(Requests, NotRequest)
{
    for (const char *body :
         { "[]", "{}", R"({"using":[]})", R"({"using":"x","methodCalls":[]})", R"({"using":[1],"methodCalls":[]})",
           R"({"using":[],"methodCalls":[["a",{}]]})", R"({"using":[],"methodCalls":[["a",[],"c"]]})",
           R"({"using":[],"methodCalls":[[1,{},"c"]]})", R"({"using":[],"methodCalls":[],"createdIds":[]})",
           R"({"using":[],"methodCalls":[],"createdIds":{"a":1}})" }) {
        const auto answer = post(anna, body);
        EXPECT_EQ(answer.status, 400);
        EXPECT_EQ(typeOf(answer), prefix + "notRequest") << body;
    }
    EXPECT_EQ(post(anna, R"({"using":[],"methodCalls":[],"later":{}})").status, 200);
}

TEST_F(Requests, UnknownCapabilityAndLimits)
{
    EXPECT_EQ(typeOf(post(anna, R"({"using":["urn:x"],"methodCalls":[]})")), prefix + "unknownCapability");
    limits.maxCallsInRequest = 1;
    limits.maxSizeRequest = 150;
    build();
    auto answer = post(anna, "{" + core + R"(,"methodCalls":[["Core/echo",{},"a"],["Core/echo",{},"b"]]})");
    EXPECT_EQ(typeOf(answer), prefix + "limit");
    EXPECT_EQ(json::parse(answer.body).at("limit").as_string(), "maxCallsInRequest");
    answer = post(anna, "{" + core + ",\"methodCalls\":[],\"x\":\"" + std::string(200, 'x') + "\"}");
    EXPECT_EQ(json::parse(answer.body).at("limit").as_string(), "maxSizeRequest");
}

TEST_F(Requests, EchoErrorsAndOrder)
{
    const auto list
        = calls(anna, R"([["Core/echo",{"a":[1,{"b":null}]},"x"],["No/such",{},"y"],["Core/echo",{},"z"]])");
    ASSERT_EQ(list.size(), 3U);
    EXPECT_EQ(text(list[0]), R"(["Core/echo",{"a":[1,{"b":null}]},"x"])");
    EXPECT_EQ(text(list[1]), R"(["error",{"type":"unknownMethod"},"y"])");
    EXPECT_EQ(text(list[2]), R"(["Core/echo",{},"z"])");
}

TEST_F(Requests, CapabilitiesNotUsedOfferNoMethods)
{
    const auto answer = post(anna, R"({"using":[],"methodCalls":[["Core/echo",{},"a"]]})");
    EXPECT_EQ(json::parse(answer.body).at("methodResponses").at(0).at(1).at("type").as_string(), "unknownMethod");
}

TEST_F(Requests, CreatedIdsAreEchoedOnlyWhenSent)
{
    EXPECT_FALSE(json::parse(post(anna, R"({"using":[],"methodCalls":[]})").body).as_object().contains("createdIds"));
    const std::string set
        = R"([["BoardList/set",)" + inSpace(R"("create":{"k":{"title":"t","position":"V"}})") + R"(,"c"]])";
    const auto answer = json::parse(
        post(anna, R"({"using":["https://jumelle.eu/jmap/1"],"createdIds":{"old":"x1"},"methodCalls":)" + set + "}")
            .body);
    EXPECT_EQ(answer.at("createdIds").at("old").as_string(), "x1");
    EXPECT_EQ(answer.at("createdIds").at("k"), answer.at("methodResponses").at(0).at(1).at("created").at("k").at("id"));
    EXPECT_EQ(answer.at("sessionState").as_string(), engine->sessionState(anna));
}

TEST_F(Requests, ResultReferences)
{
    make(anna, "BoardList", R"({"title":"a","position":"V"})");
    make(anna, "BoardList", R"({"title":"b","position":"W"})");
    const std::string account = std::string("\"accountId\":\"") + space + "\"";
    const auto list = calls(anna,
                            R"([["BoardList/changes",{)" + account + R"(,"sinceState":"0"},"c"],
        ["BoardList/get",{)" + account
                                + R"(,"#ids":{"resultOf":"c","name":"BoardList/changes","path":"/created"}},"g"],
        ["Core/echo",{"#t":{"resultOf":"g","name":"BoardList/get","path":"/list/*/title"}},"e"],
        ["Core/echo",{"#t":{"resultOf":"g","name":"BoardList/get","path":"/list/1/title"}},"e"],
        ["Core/echo",{"t":1,"#t":{"resultOf":"g","name":"BoardList/get","path":"/list"}},"e"],
        ["Core/echo",{"#t":{"resultOf":"g","name":"Card/get","path":"/list"}},"e"],
        ["Core/echo",{"#t":{"resultOf":"none","name":"BoardList/get","path":"/list"}},"e"],
        ["Core/echo",{"#t":{"resultOf":"g","name":"BoardList/get","path":"/list/7"}},"e"],
        ["Core/echo",{"#t":{"resultOf":"g","name":"BoardList/get","path":"list"}},"e"],
        ["Core/echo",{"#t":7},"e"]])");
    EXPECT_EQ(list[1].at(1).at("list").as_array().size(), 2U);
    EXPECT_EQ(text(list[2].at(1)), R"({"t":["a","b"]})");
    EXPECT_EQ(text(list[3].at(1)), R"({"t":"b"})");
    EXPECT_EQ(list[4].at(1).at("type").as_string(), "invalidArguments");
    for (std::size_t i = 5; i < list.size(); ++i)
        EXPECT_EQ(list[i].at(1).at("type").as_string(), "invalidResultReference") << i;
}

TEST_F(Requests, ReferencesFlattenOneLevel)
{
    const auto list = calls(anna, R"([["Core/echo",{"l":[{"x":[1,2]},{"x":[3]},{"x":[[4]]}]},"a"],
        ["Core/echo",{"#y":{"resultOf":"a","name":"Core/echo","path":"/l/*/x"}},"b"]])");
    EXPECT_EQ(text(list[1].at(1)), R"({"y":[1,2,3,[4]]})");
}

TEST_F(Requests, Accounts)
{
    EXPECT_EQ(call(anna, "Card/get", R"({"ids":null})").at("type").as_string(), "invalidArguments");
    EXPECT_EQ(call(anna, "Card/get", R"({"accountId":"none","ids":null})").at("type").as_string(), "accountNotFound");
    EXPECT_EQ(call(anna, "Contact/get", R"({"accountId":"upPiotr","ids":null})").at("type").as_string(),
              "accountNotFound");
    EXPECT_EQ(call(anna, "Card/get", R"({"accountId":"upAnna","ids":null})").at("type").as_string(),
              "accountNotSupportedByMethod");
    storage->setMember(space, "pPiotr", "visitor");
    EXPECT_EQ(call(piotr, "Card/set", inSpace(R"("create":{})")).at("type").as_string(), "accountReadOnly");
}

TEST_F(Requests, SessionIsCompleteAndAbsolute)
{
    const auto session = json::parse(engine->session(anna, { "https://localhost:8443" }));
    const auto &limitsShown = session.at("capabilities").at("urn:ietf:params:jmap:core").as_object();
    for (const char *limit : { "maxSizeUpload", "maxConcurrentUpload", "maxSizeRequest", "maxConcurrentRequests",
                               "maxCallsInRequest", "maxObjectsInGet", "maxObjectsInSet", "collationAlgorithms" })
        EXPECT_TRUE(limitsShown.contains(limit)) << limit;
    EXPECT_EQ(session.at("accounts").as_object().size(), 3U);
    EXPECT_FALSE(session.at("primaryAccounts").as_object().contains("urn:ietf:params:jmap:core"));
    EXPECT_EQ(session.at("primaryAccounts").at("https://jumelle.eu/jmap/1").as_string(), "upAnna");
    for (const auto &account : session.at("accounts").as_object())
        for (const auto &capability : account.value().at("accountCapabilities").as_object())
            EXPECT_TRUE(session.at("capabilities").as_object().contains(capability.key()));
    for (const char *url : { "apiUrl", "downloadUrl", "uploadUrl", "eventSourceUrl" })
        EXPECT_EQ(session.at(url).as_string().find("https://localhost:8443/"), 0U);
    const auto state = session.at("state");
    storage->createAccount({ "zNew", schema::AccountKind::Space, "New" });
    storage->setMember("zNew", anna.personId, "founder");
    EXPECT_NE(json::parse(engine->session(anna, { "" })).at("state"), state);
}

TEST_F(Requests, NeedsWriteIsNeverWrongTheDangerousWay)
{
    EXPECT_FALSE(Engine::needsWrite(R"({"methodCalls":[["Card/get",{},"c"],["Card/changes",{},"d"]]})"));
    EXPECT_TRUE(Engine::needsWrite(R"([["Card/set",{},"c"]])"));
    EXPECT_TRUE(Engine::needsWrite(R"([["Card\/set",{},"c"]])"));
    EXPECT_TRUE(Engine::needsWrite(R"([["Card/s\u0065t",{},"c"]])"));
    EXPECT_TRUE(Engine::needsWrite(R"([["Card/copy",{},"c"],["Blob/upload",{},"d"]])"));
}

TEST_F(Requests, EventsTellWhatWasMissed)
{
    const auto id = Engine::eventId(engine->states(piotr));
    EXPECT_TRUE(engine->since(piotr, id).empty());
    make(anna, "BoardList", R"({"title":"a","position":"V"})");
    const auto missed = engine->since(piotr, id);
    ASSERT_EQ(missed.size(), 1U);
    EXPECT_EQ(missed.at(space).size(), 1U);
    EXPECT_EQ(missed.at(space).at("BoardList"), "e1-1");
    storage->setEpoch("e2");
    build();
    EXPECT_EQ(engine->since(piotr, id).size(), 3U);
    EXPECT_TRUE(engine->canSee(piotr, space));
    EXPECT_FALSE(engine->canSee(piotr, "upAnna"));
}
