#include "tests/server/community.h"

#include <algorithm>
#include <random>

using namespace server;
using namespace server::test;

using Hostile = Community;

// Rules with a mistake: they fall over one title, after the record was written.
class FaultyRules : public Rules
{
public:
    void after(RecordWriter &, const Change &change) override
    {
        if (change.after && change.after->contains("title") && change.after->at("title") == "trap")
            throw std::out_of_range("a mistake");
    }
};

class Faulty : public Community
{
protected:
    void complete(EngineOptions &options) override
    {
        options.rules = &rules;
        options.log = [this](std::string_view event, std::string_view detail) {
            logged.append(event).append(" ").append(detail).append("\n");
        };
    }
    FaultyRules rules;
    std::string logged;
};

namespace {
std::string wrapped(const std::string &calls)
{
    return R"({"using":["urn:ietf:params:jmap:core","https://jumelle.eu/jmap/1"],"methodCalls":)" + calls + "}";
}
} // namespace

TEST_F(Hostile, DeepAndWideValuesAreAnswered)
{
    const auto before = dump();
    std::string deep(60, '['), closing(60, ']');
    EXPECT_EQ(post(anna, wrapped("[[\"Core/echo\",{\"a\":" + deep + closing + "},\"c\"]]")).status, 200);
    deep = std::string(100'000, '[');
    EXPECT_EQ(post(anna, wrapped("[[\"Core/echo\",{\"a\":" + deep)).status, 400);
    std::string many = "[";
    for (int i = 0; i < 200'000; ++i)
        many += i ? ",\"x\"" : "\"x\"";
    const auto answer
        = json::parse(post(anna, wrapped("[[\"Card/get\"," + inSpace("\"ids\":" + many + "]") + ",\"c\"]]")).body);
    EXPECT_EQ(answer.at("methodResponses").at(0).at(1).at("type").as_string(), "requestTooLarge");
    EXPECT_EQ(dump(), before);
}

TEST_F(Hostile, ReferencesDoNotGrowWithoutEnd)
{
    std::string calls = R"([["Core/echo",{"a":")" + std::string(1000, 'x') + "\"},\"0\"]";
    for (int i = 1; i < 32; ++i) {
        const std::string reference = R"({"resultOf":")" + std::to_string(i - 1) + R"(","name":"Core/echo","path":""})";
        calls += R"(,["Core/echo",{"#a":)" + reference + ",\"#b\":" + reference + "},\"" + std::to_string(i) + "\"]";
    }
    const auto answer = post(anna, wrapped(calls + "]"));
    EXPECT_EQ(answer.status, 200);
    EXPECT_LT(answer.body.size(), 80'000'000u);
    const auto parsed = json::parse(answer.body);
    const auto &responses = parsed.at("methodResponses").as_array();
    ASSERT_EQ(responses.size(), 32u);
    EXPECT_EQ(responses[10].at(0).as_string(), "Core/echo");
    const auto refused = std::find_if(responses.begin(), responses.end(), [](const json::value &response) {
        return response.at(0).as_string() == "error";
    });
    ASSERT_NE(refused, responses.end());
    EXPECT_EQ(refused->at(1).at("type").as_string(), "requestTooLarge");
}

TEST_F(Hostile, ArgumentsOfEveryWrongKind)
{
    const auto before = dump();
    const char *values[] = { "7",  "-1", "1.5",  "1e400",  "true",      "\"x\"",
                             "[]", "{}", "[[]]", "[null]", "{\"a\":1}", "18446744073709551615" };
    const std::pair<const char *, std::vector<const char *>> methods[] = {
        { "Card/get", { "ids", "properties" } },
        { "Card/changes", { "sinceState", "maxChanges" } },
        { "Card/set", { "create", "update", "destroy", "ifInState" } },
        { "Card/copy", { "fromAccountId", "create", "ifInState", "onSuccessDestroyOriginal" } },
        { "Card/query",
          { "filter", "sort", "position", "limit", "anchor", "anchorOffset", "calculateTotal", "calculateFacets" } },
        { "Card/queryChanges", { "sinceQueryState", "maxChanges", "filter", "sort" } },
        { "Card/history", { "id", "limit" } },
        { "Activity/get", { "before", "by", "types", "limit" } },
        { "Blob/copy", { "fromAccountId", "blobIds" } },
    };
    int answered = 0;
    for (const auto &[method, arguments] : methods)
        for (const auto *argument : arguments)
            for (const auto *value : values) {
                const auto answer = post(anna,
                                         wrapped(std::string("[[\"") + method + "\","
                                                 + inSpace(std::string("\"") + argument + "\":" + value) + ",\"c\"]]"));
                EXPECT_TRUE(answer.status == 200 || answer.status == 400) << method << argument << value;
                ++answered;
            }
    EXPECT_GT(answered, 200);
    EXPECT_EQ(dump(), before);
}

TEST_F(Hostile, RecordsOfEveryWrongKind)
{
    const auto list = make(anna, "BoardList", R"({"title":"t","position":"V"})");
    const auto before = dump();
    for (const std::string &object : {
             std::string("7"),
             std::string("null"),
             std::string("[]"),
             std::string("{}"),
             std::string(R"({"title":"t","position":"V","listId":7})"),
             R"({"title":"t","position":"V","listId":")" + list + R"(","labels":["a"]})",
             R"({"title":"t","position":"V","listId":")" + list + R"(","checklist":{"x y":{"text":"t"}}})",
             R"({"title":"t","position":"V","listId":")" + list + R"(","checklist":{"a":7}})",
             R"({"title":"t","position":"V","listId":")" + list + R"(","dueOn":"2026-02-30"})",
             R"({"title":"\u0000","position":"V","listId":")" + list + "\"}",
             R"({"title":")" + std::string(400, 'x') + R"(","position":"V","listId":")" + list + "\"}",
             R"({"id":"c1","title":"t","position":"V","listId":")" + list + "\"}",
             std::string(R"({"title":"t","position":"V","listId":"#k"})"),
         }) {
        const auto answer = call(anna, "Card/set", inSpace("\"create\":{\"k\":" + object + "}"));
        ASSERT_EQ(name, "Card/set") << object;
        EXPECT_TRUE(answer.at("notCreated").as_object().contains("k")) << object;
    }
    EXPECT_EQ(dump(), before);
}

TEST_F(Hostile, CreationsThatReferToEachOtherInACircle)
{
    const auto answer = call(anna, "Page/set", inSpace(R"("create":{"a":{"title":"a","position":"V","parentId":"#b"},
        "b":{"title":"b","position":"V","parentId":"#a"},"c":{"title":"c","position":"V","parentId":"#c"}})"));
    EXPECT_EQ(answer.at("notCreated").as_object().size(), 3U);
    std::string chain = "{";
    for (int i = 0; i < 1000; ++i)
        chain += (i ? ",\"p" : "\"p") + std::to_string(i) + R"(":{"title":"x","position":"V","parentId":"#p)"
            + std::to_string(i + 1) + "\"}";
    const auto long_
        = call(anna, "Page/set", inSpace("\"create\":" + chain + ",\"p1000\":{\"title\":\"x\",\"position\":\"V\"}}"));
    EXPECT_TRUE(long_.contains("created"));
}

TEST_F(Hostile, NobodyReachesIntoAnothersAccount)
{
    const auto id = make(anna, "SavedSearch", R"({"name":"mine"})", "upAnna");
    const auto before = dump();
    for (const char *method : { "get", "changes", "set", "query", "queryChanges", "history", "copy" }) {
        const auto answer = call(piotr, std::string("SavedSearch/") + method,
                                 R"({"accountId":"upAnna","ids":null,"sinceState":"0","sinceQueryState":"0","id":")"
                                     + id + R"(","fromAccountId":"upPiotr","create":{},"destroy":[")" + id + "\"]}");
        EXPECT_EQ(answer.at("type").as_string(), "accountNotFound") << method;
    }
    EXPECT_EQ(call(piotr, "Activity/get", R"({"accountId":"upAnna"})").at("type").as_string(), "accountNotFound");
    EXPECT_EQ(call(anna, "Activity/get", R"({"accountId":"upAnna"})").at("type").as_string(),
              "accountNotSupportedByMethod");
    make(anna, "Album", R"({"title":"Seen by members only","position":"V"})");
    make(anna, "BoardList", R"({"title":"Seen by visitors, too","position":"V"})");
    storage->setMember(space, "pPiotr", "visitor");
    const auto seen = call(piotr, "Activity/get", inSpace("\"types\":null"));
    EXPECT_FALSE(seen.at("list").as_array().empty());
    for (const auto &entry : seen.at("list").as_array())
        EXPECT_NE(entry.at("type").as_string(), "Album");
    EXPECT_EQ(call(piotr, "MediaItem/get", inSpace("\"ids\":null")).at("type").as_string(), "forbidden");
    EXPECT_EQ(engine->states(piotr).at(space).count("MediaItem"), 0U);
    EXPECT_EQ(engine->states(anna).at(space).count("MediaItem"), 1U);
    storage->removeMember(space, "pPiotr");
    EXPECT_EQ(call(piotr, "Card/get", inSpace("\"ids\":null")).at("type").as_string(), "accountNotFound");
}

TEST_F(Hostile, PupilsChangeOnlyTheChecklist)
{
    const auto list = make(anna, "BoardList", R"({"title":"t","position":"V"})");
    const auto id = make(anna, "Card",
                         R"({"title":"t","position":"V","listId":")" + list + R"(","checklist":{"a":{"text":"x"}}})");
    storage->setMember(space, "pPiotr", "pupil");
    auto patch = [&](const std::string &text) {
        return call(piotr, "Card/set", inSpace("\"update\":{\"" + id + "\":" + text + "}"));
    };
    EXPECT_TRUE(patch(R"({"checklist/a/done":true})").at("notUpdated").is_null());
    const auto refused = patch(R"({"checklist/a/done":false,"title":"mine"})");
    EXPECT_EQ(refused.at("notUpdated").at(id).at("type").as_string(), "forbidden");
    EXPECT_EQ(text(refused.at("notUpdated").at(id).at("properties")), R"(["title"])");
    EXPECT_TRUE(read(anna, "Card", id).at("checklist").at("a").at("done").as_bool());
    EXPECT_EQ(call(piotr, "Card/set", inSpace(R"("create":{"k":{"title":"t"}})"))
                  .at("notCreated")
                  .at("k")
                  .at("type")
                  .as_string(),
              "forbidden");
}

// Bytes of valid requests changed at random: never a crash, never a server error, never a torn state.
TEST_F(Hostile, BrokenRequestsAreAnswered)
{
    const auto list = make(anna, "BoardList", R"({"title":"t","position":"V"})");
    const std::string good = wrapped(
        R"([["BoardList/changes",)" + inSpace(R"("sinceState":"0")") + R"(,"a"],["BoardList/get",{"accountId":")"
        + space + R"(","#ids":{"resultOf":"a","name":"BoardList/changes","path":"/created"}},"b"],["BoardList/set",)"
        + inSpace("\"update\":{\"" + list + R"(":{"title":"\u00e9","propRevs/title":0}})")
        + R"(,"c"],["BoardList/query",)" + inSpace(R"("filter":{"operator":"AND","conditions":[]},"sort":[])")
        + ",\"d\"]]");
    ASSERT_EQ(post(anna, good).status, 200);
    std::mt19937 random(3);
    for (int round = 0; round < 3000; ++round) {
        auto broken = good;
        for (unsigned n = 1 + random() % 3; n > 0; --n) {
            const auto at = random() % broken.size();
            switch (random() % 4) {
            case 0:
                broken[at] = static_cast<char>(random());
                break;
            case 1:
                broken.erase(at, 1 + random() % 9);
                break;
            case 2:
                broken.insert(at, broken.substr(random() % broken.size(), 9));
                break;
            default:
                broken.resize(at);
                break;
            }
            if (broken.empty())
                break;
        }
        const auto status = post(anna, broken).status;
        ASSERT_TRUE(status == 200 || status == 400) << broken;
        ASSERT_FALSE(storage->inTransaction());
    }
}

// What nobody foresaw fails its method and nothing else: not the calls beside it, not the requests of the same commit.
TEST_F(Faulty, AMistakeInOneMethodIsItsServerFailOnly)
{
    storage->begin(true); // as the writer does, for all requests that wait
    const auto set = [&](const std::string &title, const std::string &callId) {
        return R"(["BoardList/set",)" + inSpace(R"("create":{"k":{"title":")" + title + R"(","position":"V"}})") + ",\""
            + callId + "\"]";
    };
    const auto body = wrapped("[" + set("a", "1") + "," + set("trap", "2") + "," + set("b", "3") + "]");
    const auto answer = post(anna, body, "d-1");
    EXPECT_EQ(answer.status, 200);
    const auto list = json::parse(answer.body).at("methodResponses").as_array();
    ASSERT_EQ(list.size(), 3U);
    EXPECT_TRUE(list[0].at(1).at("created").is_object());
    EXPECT_TRUE(list[1].at(1).at("created").is_null());
    EXPECT_EQ(text(list[1].at(1).at("notCreated")), R"({"k":{"type":"serverFail"}})");
    EXPECT_TRUE(list[2].at(1).at("created").is_object());
    EXPECT_TRUE(storage->inTransaction());
    storage->commit();
    EXPECT_EQ(storage->countRecords(space, "BoardList"), 2);
    EXPECT_EQ(logged, "method-failed BoardList/set: a mistake\nmethod-failed BoardList: a mistake\n");
}

// Or what waits behind the one record would wait for ever.
TEST_F(Faulty, OneRecordDoesNotHoldBackTheOthersOfItsCall)
{
    const auto answer = call(anna, "BoardList/set", inSpace(R"("create":{"a":{"title":"a","position":"V"},
        "k":{"title":"trap","position":"V"},"b":{"title":"b","position":"V"}})"));
    EXPECT_EQ(answer.at("created").as_object().size(), 2U);
    EXPECT_EQ(text(answer.at("notCreated")), R"({"k":{"type":"serverFail"}})");
    EXPECT_EQ(storage->countRecords(space, "BoardList"), 2);
    EXPECT_FALSE(storage->inTransaction());
    const auto changes = call(piotr, "BoardList/changes", inSpace(R"("sinceState":"0")"));
    EXPECT_EQ(changes.at("created").as_array().size(), 2U);
    EXPECT_EQ(changes.at("newState"), answer.at("newState"));
    const std::string id(answer.at("created").at("a").at("id").as_string());
    const auto before = dump();
    const auto update = call(anna, "BoardList/set", inSpace("\"update\":{\"" + id + R"(":{"title":"trap"}})"));
    EXPECT_EQ(text(update.at("notUpdated").at(id)), R"({"type":"serverFail"})");
    EXPECT_EQ(dump(), before);
}
