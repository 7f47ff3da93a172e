#include "tests/server/community.h"

using namespace server;
using namespace server::test;

class Query : public Community
{
protected:
    std::vector<std::string> ids;
    void SetUp() override
    {
        Community::SetUp();
        for (const char *title : { "delta", "Álpha", "charlie", "beta", "beta" })
            ids.push_back(make(anna, "Album", std::string(R"({"title":")") + title + R"(","position":"V"})"));
    }
    json::object query(const std::string &more, const std::string &type = "Album")
    {
        return call(anna, type + "/query", inSpace(more));
    }
    std::string window(const std::string &more)
    {
        return text(query(R"("sort":[{"property":"title"}],)" + more).at("ids"));
    }
    std::string list(const std::vector<int> &which)
    {
        json::array expected;
        for (const int i : which)
            expected.emplace_back(ids[static_cast<std::size_t>(i)]);
        return text(expected);
    }
};

TEST_F(Query, SortsFoldedAndStably)
{
    const auto [low, high] = std::minmax(ids[3], ids[4]);
    auto answer = query(R"("sort":[{"property":"title"}],"filter":null,"calculateTotal":true)");
    EXPECT_EQ(answer.at("ids").at(0).as_string(), ids[1]);
    EXPECT_EQ(answer.at("ids").at(1).as_string(), low);
    EXPECT_EQ(answer.at("ids").at(2).as_string(), high);
    EXPECT_EQ(answer.at("total").as_int64(), 5);
    EXPECT_TRUE(answer.at("canCalculateChanges").as_bool());
    answer = query(R"("sort":[{"property":"title","isAscending":false,"collation":"i;unicode-casemap"}])");
    EXPECT_EQ(answer.at("ids").at(0).as_string(), ids[0]);
    EXPECT_EQ(answer.at("ids").at(2).as_string(), low);
    EXPECT_FALSE(answer.contains("total"));
}

TEST_F(Query, Windows)
{
    EXPECT_EQ(window(R"("position":3,"limit":1)"), list({ 2 }));
    EXPECT_EQ(window(R"("position":-1)"), list({ 0 }));
    EXPECT_EQ(window(R"("position":-99,"limit":1)"), list({ 1 }));
    EXPECT_EQ(window(R"("position":9)"), "[]");
    EXPECT_EQ(window(R"("limit":0)"), "[]");
    EXPECT_EQ(window("\"anchor\":\"" + ids[2] + R"(","limit":2,"position":77)"), list({ 2, 0 }));
    EXPECT_EQ(window("\"anchor\":\"" + ids[0] + R"(","anchorOffset":-1,"limit":1)"), list({ 2 }));
    EXPECT_EQ(window("\"anchor\":\"" + ids[1] + R"(","anchorOffset":-3,"limit":1)"), list({ 1 }));
    EXPECT_EQ(query("\"anchor\":\"no\"").at("type").as_string(), "anchorNotFound");
    EXPECT_EQ(query("\"limit\":-1").at("type").as_string(), "invalidArguments");
    EXPECT_EQ(query("\"position\":9").at("position").as_int64(), 5);
}

TEST_F(Query, LimitsAreClampedAndTold)
{
    limits.maxObjectsInGet = 2;
    build();
    EXPECT_EQ(query("\"limit\":99").at("limit").as_int64(), 2);
    EXPECT_EQ(query("\"limit\":99").at("ids").as_array().size(), 2U);
    EXPECT_FALSE(query("\"limit\":2").contains("limit"));
}

TEST_F(Query, FiltersAndOperators)
{
    EXPECT_EQ(text(query(R"("filter":{"text":"alp"})").at("ids")), list({ 1 }));
    EXPECT_EQ(query(R"("filter":{"operator":"OR","conditions":[{"text":"alp"},{"text":"bet"}]},"calculateTotal":true)")
                  .at("total")
                  .as_int64(),
              3);
    EXPECT_EQ(query(R"("filter":{"operator":"NOT","conditions":[{"text":"alp"},{"text":"bet"}]},"calculateTotal":true)")
                  .at("total")
                  .as_int64(),
              2);
    EXPECT_EQ(query(R"("filter":{"nonsense":1})").at("type").as_string(), "unsupportedFilter");
    EXPECT_EQ(query(R"("filter":[])").at("type").as_string(), "invalidArguments");
    EXPECT_EQ(query(R"("sort":[{"property":"nonsense"}])").at("type").as_string(), "unsupportedSort");
    EXPECT_EQ(query(R"("sort":[{"property":"position"}])").at("type").as_string(), "unsupportedSort");
    EXPECT_EQ(query(R"("sort":[{"property":"title","collation":"x"}])").at("type").as_string(), "unsupportedSort");
    EXPECT_EQ(query(R"("sort":[7])").at("type").as_string(), "invalidArguments");
}

TEST_F(Query, TheTrashIsFoundOnlyByAFilterThatSpeaksOfIt)
{
    call(anna, "Album/set", inSpace("\"update\":{\"" + ids[1] + R"(":{"trashedAt":"2026-03-12T10:00:00Z"}})"));
    EXPECT_EQ(text(query(R"("filter":{"text":"alp"})").at("ids")), "[]");
    EXPECT_EQ(text(query(R"("filter":{"trashedAt":"2026-03-12T10:00:00Z"})").at("ids")), list({ 1 }));
}

TEST_F(Query, ChangesBringAnOldListUpToDate)
{
    const std::string sort = R"("sort":[{"property":"title"}])";
    auto before = query(sort);
    std::vector<std::string> have;
    for (const auto &id : before.at("ids").as_array())
        have.emplace_back(id.as_string());
    call(anna, "Album/set",
         inSpace("\"update\":{\"" + ids[0] + R"(":{"title":"aaa"},")" + ids[2]
                 + R"(":{"trashedAt":"2026-03-12T10:00:00Z"}})"));
    make(anna, "Album", R"({"title":"bzz","position":"V"})");
    const std::string since(before.at("queryState").as_string());
    auto changes = call(anna, "Album/queryChanges",
                        inSpace(sort + R"(,"calculateTotal":true,"sinceQueryState":")" + since + "\""));
    for (const auto &id : changes.at("removed").as_array())
        have.erase(std::remove(have.begin(), have.end(), std::string(id.as_string())), have.end());
    for (const auto &item : changes.at("added").as_array())
        have.insert(have.begin() + item.at("index").to_number<std::ptrdiff_t>(),
                    std::string(item.at("id").as_string()));
    json::array now;
    for (const auto &id : have)
        now.emplace_back(id);
    EXPECT_EQ(text(now), text(query(sort).at("ids")));
    EXPECT_EQ(changes.at("total").to_number<int>(), 5);
    EXPECT_EQ(changes.at("newQueryState"), query(sort).at("queryState"));
    const auto tooMany
        = call(anna, "Album/queryChanges", inSpace(sort + R"(,"maxChanges":1,"sinceQueryState":")" + since + "\""));
    EXPECT_EQ(tooMany.at("type").as_string(), "tooManyChanges");
    EXPECT_EQ(call(anna, "Album/queryChanges", inSpace(R"("sinceQueryState":"x")")).at("type").as_string(),
              "cannotCalculateChanges");
}

TEST_F(Query, QueryThenGetInOneRequest)
{
    const auto answers
        = calls(anna,
                R"([["Album/query",)" + inSpace(R"("filter":{"text":"beta"})") + R"(,"q"],["Album/get",{"accountId":")"
                    + space + R"(","#ids":{"resultOf":"q","name":"Album/query","path":"/ids"}},"g"]])");
    EXPECT_EQ(answers[1].at(1).at("list").as_array().size(), 2U);
}

class Copy : public Query
{
protected:
    void SetUp() override
    {
        Query::SetUp();
        storage->createAccount({ "zOther", schema::AccountKind::Space, "Other" });
        storage->setMember("zOther", anna.personId, "founder");
    }
    json::object copy(const std::string &more, const std::string &type = "Album")
    {
        return call(anna, type + "/copy",
                    std::string(R"({"fromAccountId":")") + space + R"(","accountId":"zOther",)" + more + "}");
    }
};

TEST_F(Copy, MakesARecordOfItsOwn)
{
    auto answer = copy(R"("create":{"k":{"id":")" + ids[0] + R"(","title":"Copied"},"no":{"id":"uNone"}})");
    const std::string id(answer.at("created").at("k").at("id").as_string());
    EXPECT_NE(id, ids[0]);
    EXPECT_EQ(read(anna, "Album", id, "zOther").at("title").as_string(), "Copied");
    EXPECT_EQ(answer.at("notCreated").at("no").at("type").as_string(), "notFound");
    EXPECT_EQ(read(anna, "Album", ids[0]).at("title").as_string(), "delta");
    EXPECT_EQ(answer.at("oldState").as_string(), "e1-0");
    EXPECT_EQ(answer.at("newState").as_string(), "e1-1");
}

TEST_F(Copy, Refusals)
{
    const auto before = dump();
    EXPECT_EQ(call(anna, "Album/copy", R"({"fromAccountId":"zOther","accountId":"zOther","create":{}})")
                  .at("type")
                  .as_string(),
              "invalidArguments");
    EXPECT_EQ(
        call(anna, "Album/copy", R"({"fromAccountId":"zNo","accountId":"zOther","create":{}})").at("type").as_string(),
        "fromAccountNotFound");
    EXPECT_EQ(call(anna, "Album/copy", R"({"fromAccountId":"upAnna","accountId":"zOther","create":{}})")
                  .at("type")
                  .as_string(),
              "fromAccountNotSupportedByMethod");
    EXPECT_EQ(copy(R"("create":{},"ifInState":"x")").at("type").as_string(), "stateMismatch");
    EXPECT_EQ(copy(R"("create":{},"ifFromInState":"x")").at("type").as_string(), "stateMismatch");
    EXPECT_EQ(dump(), before);
}

TEST_F(Copy, DestroysTheOriginalInASecondResponse)
{
    const auto answers = calls(anna,
                               std::string(R"([["Album/copy",{"fromAccountId":")") + space
                                   + R"(","accountId":"zOther","onSuccessDestroyOriginal":true,"create":{"k":{"id":")"
                                   + ids[0] + R"("}}},"c"]])");
    ASSERT_EQ(answers.size(), 2U);
    EXPECT_EQ(answers[1].at(0).as_string(), "Album/set");
    EXPECT_EQ(answers[1].at(2).as_string(), "c");
    EXPECT_EQ(answers[1].at(1).at("notDestroyed").at(ids[0]).at("type").as_string(),
              "forbidden"); // albums have a trash
}
