#include "tests/server/community.h"

using namespace server;
using namespace server::test;

class Reading : public Community
{
protected:
    std::string list(const std::string &title)
    {
        return make(anna, "BoardList", R"({"title":")" + title + R"(","position":"V"})");
    }
    json::object changes(const std::string &since, const std::string &more = {})
    {
        return call(anna, "BoardList/changes", inSpace("\"sinceState\":\"" + since + "\"" + more));
    }
    void rename(const std::string &id, const std::string &title)
    {
        call(anna, "BoardList/set", inSpace("\"update\":{\"" + id + R"(":{"title":")" + title + "\"}}"));
    }
};

TEST_F(Reading, GetByIdsAllAndNone)
{
    const auto a = list("a"), b = list("b");
    auto answer
        = call(piotr, "BoardList/get", inSpace("\"ids\":[\"" + b + "\",\"lNone\",\"" + b + "\",\"" + a + "\"]"));
    ASSERT_EQ(answer.at("list").as_array().size(), 2U);
    EXPECT_EQ(answer.at("list").at(0).at("id").as_string(), b);
    EXPECT_EQ(text(answer.at("notFound")), R"(["lNone"])");
    EXPECT_EQ(answer.at("state").as_string(), "e1-2");
    EXPECT_EQ(call(piotr, "BoardList/get", inSpace("\"ids\":null")).at("list").as_array().size(), 2U);
    answer = call(piotr, "BoardList/get", inSpace("\"ids\":[]"));
    EXPECT_TRUE(answer.at("list").as_array().empty());
}

TEST_F(Reading, GetOnlyWhatWasAskedFor)
{
    const auto a = list("a \\\"quoted\\\" {title},");
    auto answer = call(piotr, "BoardList/get", inSpace(R"("ids":null,"properties":["title","trashedAt"])"));
    EXPECT_EQ(text(answer.at("list")), R"([{"id":")" + a + R"(","title":"a \"quoted\" {title},","trashedAt":null}])");
    answer = call(piotr, "BoardList/get", inSpace(R"("ids":null,"properties":[])"));
    EXPECT_EQ(text(answer.at("list")), R"([{"id":")" + a + R"("}])");
    EXPECT_EQ(call(piotr, "BoardList/get", inSpace(R"("ids":null,"properties":["no"])")).at("type").as_string(),
              "invalidArguments");
}

TEST_F(Reading, GetTooMany)
{
    limits.maxObjectsInGet = 1;
    build();
    list("a");
    EXPECT_EQ(call(anna, "BoardList/get", inSpace("\"ids\":null")).at("list").as_array().size(), 1U);
    list("b");
    EXPECT_EQ(call(anna, "BoardList/get", inSpace("\"ids\":null")).at("type").as_string(), "requestTooLarge");
    EXPECT_EQ(call(anna, "BoardList/get", inSpace(R"("ids":["a","b"])")).at("type").as_string(), "requestTooLarge");
}

TEST_F(Reading, AnAnswerDoesNotGrowWithoutEnd)
{
    limits.maxSizeAnswer = 3000;
    build();
    for (int i = 0; i < 5; ++i)
        list(std::string(100, static_cast<char>('a' + i)));
    const std::string one = R"(["BoardList/get",)" + inSpace("\"ids\":null") + ",\"c\"]";
    EXPECT_EQ(call(anna, "BoardList/get", inSpace("\"ids\":null")).at("list").as_array().size(), 5U);
    const auto three = calls(anna, "[" + one + "," + one + "," + one + "]"); // each alone would do
    EXPECT_EQ(three.at(0).at(0).as_string(), "BoardList/get");
    EXPECT_EQ(text(three.at(2).at(1).at("type")), "\"requestTooLarge\"");
    EXPECT_LT(last.body.size(), 4500U);
    const auto set = calls(anna,
                           "[" + one + R"(,["BoardList/set",)"
                               + inSpace(R"("create":{"k":{"title":"t","position":"V"}})") + ",\"s\"]]");
    EXPECT_TRUE(set.at(1).at(1).at("created").is_object()); // what changes something is not refused for what was read
}

TEST_F(Reading, EveryStoredRecordIsWhole)
{
    const auto a = list("a");
    const auto record = read(anna, "BoardList", a);
    for (const auto &property : schema::recordTypes().find("BoardList")->properties)
        EXPECT_TRUE(record.contains(property.name) || property.nullable) << property.name;
}

TEST_F(Reading, ChangesFromTheFirstState)
{
    const auto a = list("a"), b = list("b");
    rename(a, "A");
    const auto answer = changes("0");
    EXPECT_EQ(text(answer.at("created")), "[\"" + b + "\",\"" + a + "\"]");
    EXPECT_TRUE(answer.at("updated").as_array().empty());
    EXPECT_EQ(answer.at("oldState").as_string(), "0");
    EXPECT_EQ(answer.at("newState").as_string(), "e1-3");
    EXPECT_FALSE(answer.at("hasMoreChanges").as_bool());
    const auto later = changes("e1-2");
    EXPECT_EQ(text(later.at("updated")), "[\"" + a + "\"]");
    EXPECT_TRUE(changes("e1-3").at("updated").as_array().empty());
}

TEST_F(Reading, PagesTellEachRecordAsCreatedOnce)
{
    const auto a = list("a"), b = list("b"), c = list("c");
    rename(a, "A");
    auto answer = changes("0", ",\"maxChanges\":1");
    EXPECT_TRUE(answer.at("hasMoreChanges").as_bool());
    EXPECT_EQ(text(answer.at("created")), "[\"" + b + "\"]");
    EXPECT_EQ(answer.at("total").as_int64(), 3);
    rename(b, "B");
    answer = changes(std::string(answer.at("newState").as_string()), ",\"maxChanges\":2");
    EXPECT_EQ(text(answer.at("created")), "[\"" + c + "\",\"" + a + "\"]");
    answer = changes(std::string(answer.at("newState").as_string()));
    EXPECT_EQ(text(answer.at("updated")), "[\"" + b + "\"]");
    EXPECT_TRUE(answer.at("created").as_array().empty());
    EXPECT_EQ(answer.at("newState").as_string(), "e1-5");
}

TEST_F(Reading, RecordsAreCountedAsTheyComeChangeAndGo)
{
    const auto made = [this](const char *name) {
        return make(anna, "SavedSearch", std::string(R"({"name":")") + name + "\"}", "upAnna");
    };
    const auto one = made("one");
    made("two");
    EXPECT_EQ(storage->countRecords("upAnna", "SavedSearch"), 2);
    call(anna, "SavedSearch/set",
         R"({"accountId":"upAnna","update":{")" + one + R"(":{"name":"uno"}},"create":{"k":{"name":"three"}}})");
    EXPECT_EQ(storage->countRecords("upAnna", "SavedSearch"), 3);
    call(anna, "SavedSearch/set", R"({"accountId":"upAnna","destroy":[")" + one + "\"]}");
    EXPECT_EQ(storage->countRecords("upAnna", "SavedSearch"), 2);
    EXPECT_EQ(storage->countRecords(space, "SavedSearch"), 0);
}

TEST_F(Reading, CreatedAndDestroyedInBetweenIsNothing)
{
    const auto one = make(anna, "SavedSearch", R"({"name":"a"})", "upAnna");
    const auto destroy = [&](const std::string &id) {
        call(anna, "SavedSearch/set", R"({"accountId":"upAnna","destroy":[")" + id + "\"]}");
    };
    const auto two = make(anna, "SavedSearch", R"({"name":"b"})", "upAnna");
    destroy(two);
    auto answer = call(anna, "SavedSearch/changes", R"({"accountId":"upAnna","sinceState":"e1-1"})");
    EXPECT_TRUE(answer.at("created").as_array().empty());
    EXPECT_TRUE(answer.at("destroyed").as_array().empty());
    destroy(one);
    answer = call(anna, "SavedSearch/changes", R"({"accountId":"upAnna","sinceState":"e1-1"})");
    EXPECT_EQ(text(answer.at("destroyed")), "[\"" + one + "\"]");
}

TEST_F(Reading, ChangesThatCannotBeCalculated)
{
    list("a");
    for (const char *state : { "", "x", "e1-99", "e2-1", "e1--1", "e1-1x", "1", "e1-1.0", "e1-99999999999999999999" })
        EXPECT_EQ(changes(state).at("type").as_string(), "cannotCalculateChanges") << state;
    for (const char *most : { "0", "-1" })
        EXPECT_EQ(changes("0", std::string(",\"maxChanges\":") + most).at("type").as_string(), "invalidArguments");
    EXPECT_EQ(changes("0", ",\"maxChanges\":1.5").at("type").as_string(), "invalidArguments");
    EXPECT_EQ(call(anna, "BoardList/changes", inSpace("\"x\":1")).at("type").as_string(), "invalidArguments");
}

TEST_F(Reading, TombstonesLiveUntilTheyArePurged)
{
    const auto id = make(anna, "SavedSearch", R"({"name":"a"})", "upAnna");
    call(anna, "SavedSearch/set", R"({"accountId":"upAnna","destroy":[")" + id + "\"]}");
    const auto since = [&](const char *state) {
        return call(anna, "SavedSearch/changes",
                    std::string(R"({"accountId":"upAnna","sinceState":")") + state + "\"}");
    };
    storage->purge(now, 0, 0);
    EXPECT_TRUE(since("e1-1").contains("destroyed"));
    storage->purge(now + 1, 0, 0);
    EXPECT_EQ(since("e1-1").at("type").as_string(), "cannotCalculateChanges");
    EXPECT_TRUE(since("0").at("destroyed").as_array().empty());
    EXPECT_TRUE(since("e1-2").contains("destroyed"));
}

TEST_F(Reading, ARestoredBackupIsNoticed)
{
    list("a");
    storage->setEpoch("e2");
    EXPECT_EQ(changes("e1-1").at("type").as_string(), "cannotCalculateChanges");
    EXPECT_EQ(changes("0").at("created").as_array().size(), 1U);
}
