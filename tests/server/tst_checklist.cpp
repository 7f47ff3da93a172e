// RFC 8620 paragraph by paragraph over real HTTPS: data types, session, requests, methods, references.
#include "tests/server/checklist.h"

#include <regex>
#include <set>

using namespace checklist;

namespace {

const std::string problem = "urn:ietf:params:jmap:error:";

std::set<std::string> variablesOf(const std::string &url)
{
    std::set<std::string> names;
    const std::regex variable("\\{([^}]*)\\}");
    for (std::sregex_iterator it(url.begin(), url.end(), variable), end; it != end; ++it)
        names.insert((*it)[1]);
    return names;
}

} // namespace

TEST_F(Checklist, DataTypes1)
{
    const auto id = search("ids and dates");
    EXPECT_TRUE(std::regex_match(id, std::regex("[a-z][0-9a-z]{1,254}"))) << id; // one case: none differ only by it
    const auto record = read("SavedSearch", id, world->kasia.account);
    EXPECT_TRUE(std::regex_match(str(record.at("createdAt")), std::regex(R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)")));
    const auto change = [&](const std::string &patch) {
        const auto answer = call("SavedSearch/set", R"("update":{")" + id + "\":" + patch + "}");
        return answer.at("notUpdated").is_null() ? "taken" : text(answer.at("notUpdated").at(id).at("properties"));
    };
    EXPECT_EQ(change(R"({"lastSeenAt":"2026-03-12T10:00:00Z"})"), "taken");
    EXPECT_EQ(change(R"({"lastSeenAt":"2026-03-12T10:00:00.5Z"})"), "taken");
    for (const char *date : { "2026-03-12t10:00:00Z", "2026-03-12T10:00:00z", "2026-03-12T10:00:00+00:00",
                              "2026-03-12T10:00:00.0Z", "2026-02-30T10:00:00Z", "2026-03-12" })
        EXPECT_EQ(change(std::string(R"({"lastSeenAt":")") + date + "\"}"), R"(["lastSeenAt"])") << date;
    for (const char *limit : { "9007199254740992", "-9007199254740992", "1.5", "1e400" }) {
        const auto answer
            = world->post(world->kasia,
                          R"({"using":["https://jumelle.eu/jmap/1"],"methodCalls":[["SavedSearch/query",{)" + mine()
                              + ",\"position\":" + limit + "},\"c\"]]}");
        const bool refused = answer.status == 400 ? typeOf(answer.json()) == problem + "notJSON"
                                                  : answer.body.find("invalidArguments") != std::string::npos;
        EXPECT_TRUE(refused) << limit << answer.body;
    }
    for (const std::string &body :
         { std::string(R"({"using":[],"using":[],"methodCalls":[]})"), std::string("{\"using\":[\"\xff\"]}"),
           std::string("{\"using\":[\"\xc0\xaf\"]}"), std::string(R"({"using":["\ud800"],"methodCalls":[]})") }) {
        const auto answer = world->post(world->kasia, body);
        EXPECT_EQ(answer.status, 400);
        EXPECT_EQ(typeOf(answer.json()), problem + "notJSON") << body;
    }
}

TEST_F(Checklist, Session2)
{
    auto &kasia = world->kasia;
    const auto found = kasia.client->request("GET", "/.well-known/jmap", kasia.headers());
    EXPECT_EQ(found.status, 307);
    EXPECT_NE(found.headers.at("location").find("/jmap/session"), std::string::npos);
    const auto answer = kasia.client->request("GET", "/jmap/session", kasia.headers());
    ASSERT_EQ(answer.status, 200);
    EXPECT_EQ(answer.headers.at("cache-control"), "no-cache, no-store, must-revalidate");
    EXPECT_EQ(kasia.client->request("GET", "/jmap/session").status, 401);
    const auto session = answer.json();
    for (const char *name : { "capabilities", "accounts", "primaryAccounts", "username", "apiUrl", "downloadUrl",
                              "uploadUrl", "eventSourceUrl", "state" })
        EXPECT_TRUE(session.as_object().contains(name)) << name;
    EXPECT_EQ(str(session.at("username")), "kasia");

    using Names = std::set<std::string>;
    EXPECT_EQ(variablesOf(str(session.at("apiUrl"))), Names());
    EXPECT_EQ(variablesOf(str(session.at("uploadUrl"))), Names({ "accountId" }));
    EXPECT_EQ(variablesOf(str(session.at("downloadUrl"))), Names({ "accountId", "blobId", "type", "name" }));
    EXPECT_EQ(variablesOf(str(session.at("eventSourceUrl"))), Names({ "types", "closeafter", "ping" }));
    for (const char *name : { "apiUrl", "downloadUrl", "uploadUrl", "eventSourceUrl" })
        EXPECT_TRUE(str(session.at(name)).starts_with("https://localhost")) << name;

    const auto &core = session.at("capabilities").at("urn:ietf:params:jmap:core");
    const std::map<std::string, int> least{ { "maxSizeUpload", 50'000'000 },  { "maxConcurrentUpload", 4 },
                                            { "maxSizeRequest", 10'000'000 }, { "maxConcurrentRequests", 4 },
                                            { "maxCallsInRequest", 16 },      { "maxObjectsInGet", 500 },
                                            { "maxObjectsInSet", 500 } };
    for (const auto &[name, count] : least)
        EXPECT_GE(core.at(name).to_number<std::int64_t>(), count) << name;
    EXPECT_FALSE(core.at("collationAlgorithms").as_array().empty());
    const auto &top = session.at("capabilities").as_object();
    EXPECT_EQ(session.at("accounts").as_object().size(), 4U); // community, her own, two spaces
    for (const auto &account : session.at("accounts").as_object())
        for (const auto &capability : account.value().at("accountCapabilities").as_object())
            EXPECT_TRUE(top.contains(capability.key())) << capability.key();
    for (const auto &capability : top)
        EXPECT_TRUE(capability.key().starts_with("urn:ietf:") || capability.key().starts_with("https://jumelle.eu/"))
            << capability.key();
    EXPECT_FALSE(session.at("primaryAccounts").as_object().contains("urn:ietf:params:jmap:core"));

    const auto project = call("Project/get", "\"ids\":null", space).at("list").at(0).at("id");
    call("Project/set", R"("update":{")" + str(project) + R"(":{"title":"Wild bees"}})", space);
    EXPECT_NE(world->session(kasia).at("state"), session.at("state")) << "the name of an account is in it";
}

TEST_F(Checklist, Request3)
{
    auto &kasia = world->kasia;
    const auto refusal = [&](const std::string &body, WireClient::Headers more = {}) {
        const auto answer = world->post(kasia, body, std::move(more));
        EXPECT_EQ(answer.headers.at("content-type"), "application/problem+json") << body;
        EXPECT_EQ(answer.json().at("status").to_number<int>(), answer.status);
        return std::to_string(answer.status) + " " + typeOf(answer.json()).substr(problem.size());
    };
    EXPECT_EQ(refusal("{", {}), "400 notJSON");
    EXPECT_EQ(refusal("{}", { { "Content-Type", "text/plain" } }).substr(4), "notJSON");
    EXPECT_EQ(refusal("[]"), "400 notRequest");
    EXPECT_EQ(refusal(R"({"using":[],"methodCalls":[["a",{}]]})"), "400 notRequest");
    EXPECT_EQ(refusal(R"({"using":["urn:x"],"methodCalls":[]})"), "400 unknownCapability");
    std::string many;
    for (int i = 0; i < 33; ++i)
        many.append(i ? "," : "").append(R"(["Core/echo",{},"c"])");
    const auto calls = world->post(kasia, R"({"using":["urn:ietf:params:jmap:core"],"methodCalls":[)" + many + "]}");
    EXPECT_EQ(typeOf(calls.json()), problem + "limit");
    EXPECT_EQ(str(calls.json().at("limit")), "maxCallsInRequest");
    {
        Person again; // what is too large may cost the connection
        ASSERT_TRUE(world->signIn(again, "kasia"));
        const auto large
            = world->post(again, R"({"using":[],"methodCalls":[],"x":")" + std::string(10'100'000, 'x') + "\"}");
        EXPECT_EQ(typeOf(large.json()), problem + "limit");
        EXPECT_EQ(str(large.json().at("limit")), "maxSizeRequest");
    }
    const auto plain = world->post(kasia, R"({"using":[],"methodCalls":[],"later":{"a":1}})");
    EXPECT_EQ(plain.status, 200);
    EXPECT_FALSE(plain.json().as_object().contains("createdIds"));
    EXPECT_EQ(plain.json().at("sessionState"), world->session(kasia).at("state"));
    const auto asked = world->post(
        kasia,
        R"({"using":["https://jumelle.eu/jmap/1"],"createdIds":{"old":"x1"},"methodCalls":[["SavedSearch/set",{)"
            + mine() + R"(,"create":{"k":{"name":"n"}}},"c"]]})");
    const auto ids = asked.json().at("createdIds").as_object();
    EXPECT_EQ(str(ids.at("old")), "x1");
    EXPECT_EQ(ids.at("k"), asked.json().at("methodResponses").at(0).at(1).at("created").at("k").at("id"));
    WireClient stranger(world->server.port(), world->server.caFile());
    const auto nobody = stranger.request("POST", "/jmap/api", { { "Content-Type", "application/json" } }, "{}");
    EXPECT_EQ(nobody.status, 401);
    EXPECT_EQ(nobody.headers.count("www-authenticate"), 1U);
}

TEST_F(Checklist, ConcurrentRequests361)
{
    auto &kasia = world->kasia;
    std::vector<std::unique_ptr<WireClient>> slow;
    const std::string body = R"({"using":[],"methodCalls":[]})";
    for (int i = 0; i < 4; ++i) { // each keeps its request open: the body is yet to come
        slow.push_back(std::make_unique<WireClient>(world->server.port(), world->server.caFile()));
        slow.back()->send(
            "POST /jmap/api HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer "
            + kasia.token + "\r\nExpect: 100-continue\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n");
        ASSERT_NE(slow.back()->receiveUntil("100 Continue\r\n\r\n"), "");
    }
    WireClient another(world->server.port(), world->server.caFile());
    const auto fifth = another.request("POST", "/jmap/api", kasia.headers(), body);
    ASSERT_EQ(fifth.status, 429);
    EXPECT_EQ(typeOf(fifth.json()), problem + "limit");
    EXPECT_EQ(str(fifth.json().at("limit")), "maxConcurrentRequests");
    EXPECT_GT(std::stoi(fifth.headers.at("retry-after")), 0);
    EXPECT_EQ(world->post(world->marek, body).status, 200) << "counted a person";
    for (const auto &client : slow) {
        client->send(body);
        EXPECT_EQ(client->answer().status, 200);
    }
    EXPECT_EQ(world->post(kasia, body).status, 200);
}

TEST_F(Checklist, Methods362)
{
    const auto list
        = world->all(world->kasia, R"(["Core/echo",{"a":[1,{"b":null}]},"x"],["No/such",{},"y"],["Core/echo",{},"z"])");
    ASSERT_EQ(list.size(), 3U);
    EXPECT_EQ(text(list[0]), R"(["Core/echo",{"a":[1,{"b":null}]},"x"])");
    EXPECT_EQ(text(list[1]), R"(["error",{"type":"unknownMethod"},"y"])");
    EXPECT_EQ(text(list[2]), R"(["Core/echo",{},"z"])");
    auto &kasia = world->kasia;
    EXPECT_EQ(typeOf(world->one(kasia, "SavedSearch/get", R"({"ids":null})")), "invalidArguments");
    EXPECT_EQ(typeOf(call("SavedSearch/get", R"("ids":7)")), "invalidArguments");
    EXPECT_EQ(typeOf(call("SavedSearch/get", R"("ids":null)", "none")), "accountNotFound");
    EXPECT_EQ(typeOf(call("SavedSearch/get", R"("ids":null)", world->marek.account)), "accountNotFound");
    EXPECT_EQ(typeOf(call("SavedSearch/get", R"("ids":null)", space)), "accountNotSupportedByMethod");
    const auto none = world->post(kasia, R"({"using":[],"methodCalls":[["Core/echo",{},"c"]]})");
    EXPECT_EQ(none.status, 200);
    EXPECT_EQ(typeOf(none.json().at("methodResponses").at(0).at(1)), "unknownMethod");
    const auto before = call("SavedSearch/get", R"("ids":[])").at("state");
    EXPECT_EQ(typeOf(call("SavedSearch/set", R"("create":{"k":{"name":"n"}},"update":7)")), "invalidArguments");
    EXPECT_EQ(call("SavedSearch/get", R"("ids":[])").at("state"), before) << "an error of a method changes nothing";
}

TEST_F(Checklist, References37)
{
    const auto one = search("one"), two = search("two");
    const auto list
        = world->all(world->kasia,
                     R"(["SavedSearch/get",{)" + mine() + R"(,"ids":[")" + one + "\",\"" + two + R"("]},"g"],
        ["Core/echo",{"#t":{"resultOf":"g","name":"SavedSearch/get","path":"/list/*/name"}},"g"],
        ["SavedSearch/get",{)"
                         + mine() + R"(,"#ids":{"resultOf":"g","name":"SavedSearch/get","path":"/list/*/id"}},"r"],
        ["Core/echo",{"l":[{"x":[1,2]},{"x":[3]},{"x":[[4]]}]},"a"],
        ["Core/echo",{"#y":{"resultOf":"a","name":"Core/echo","path":"/l/*/x"}},"b"],
        ["Core/echo",{"t":1,"#t":{"resultOf":"g","name":"SavedSearch/get","path":"/list"}},"e"],
        ["Core/echo",{"#t":{"resultOf":"g","name":"Core/echo","path":"/t"}},"e"],
        ["Core/echo",{"#t":{"resultOf":"none","name":"Core/echo","path":"/t"}},"e"],
        ["Core/echo",{"#t":{"resultOf":"g","name":"SavedSearch/get","path":"/list/7"}},"e"],
        ["Core/echo",{"t":"#one"},"c"])");
    ASSERT_EQ(list.size(), 10U);
    EXPECT_EQ(text(list[1].at(1)), R"({"t":["one","two"]})");
    EXPECT_EQ(list[2].at(1).at("list").as_array().size(), 2U) << "resolved before it is looked at";
    EXPECT_EQ(text(list[4].at(1)), R"({"y":[1,2,3,[4]]})") << "one level is flattened";
    EXPECT_EQ(typeOf(list[5].at(1)), "invalidArguments");
    for (std::size_t i = 6; i < 9; ++i) // the first of the name "g" was no Core/echo
        EXPECT_EQ(typeOf(list[i].at(1)), "invalidResultReference") << i;
    EXPECT_EQ(text(list[9].at(1)), R"({"t":"#one"})") << "creation ids are another mechanism";
}
