#include "tests/server/community.h"

#include <algorithm>

using namespace server;
using namespace server::test;

class Set : public Community
{
protected:
    std::string listId;
    void SetUp() override
    {
        Community::SetUp();
        listId = make(anna, "BoardList", R"({"title":"To do","position":"V"})");
    }
    std::string card(const std::string &more = {})
    {
        return make(anna, "Card", R"({"title":"Buy bees","listId":")" + listId + R"(","position":"V")" + more + "}");
    }
    json::object update(const Principal &who, const std::string &id, const std::string &patch)
    {
        return call(who, "Card/set", inSpace("\"update\":{\"" + id + "\":" + patch + "}"));
    }
};

TEST_F(Set, CreateTellsWhatTheClientDidNotSend)
{
    const auto answer = call(anna, "Card/set",
                             inSpace(R"("create":{"k1":{"title":"T","listId":")" + listId + R"(","position":"V"}})"));
    ASSERT_EQ(name, "Card/set");
    const auto &created = answer.at("created").at("k1").as_object();
    EXPECT_EQ(created.at("id").as_string().size(), 27U);
    EXPECT_EQ(created.at("id").as_string()[0], 'c');
    EXPECT_EQ(created.at("rev").as_int64(), 2);
    EXPECT_EQ(created.at("createdBy").as_string(), "pAnna");
    EXPECT_EQ(created.at("createdAt").as_string(), "2026-03-12T10:00:00Z");
    EXPECT_EQ(text(created.at("propRevs")), "{}");
    EXPECT_TRUE(created.contains("labels"));
    EXPECT_FALSE(created.contains("title"));
    EXPECT_TRUE(answer.at("notCreated").is_null());
    EXPECT_EQ(answer.at("oldState").as_string(), "e1-0");
    EXPECT_EQ(answer.at("newState").as_string(), "e1-2");
    EXPECT_EQ(last.changed[space]["Card"], "e1-2");
}

TEST_F(Set, AChosenIdIsTakenOnce)
{
    const std::string id = "c0123456789abcdefghjkmnpqrs";
    const auto body
        = inSpace(R"("create":{")" + id + R"(":{"title":"T","listId":")" + listId + R"(","position":"V"}})");
    EXPECT_EQ(call(anna, "Card/set", body).at("created").at(id).at("id").as_string(), id);
    const auto before = dump();
    const auto again = call(anna, "Card/set", body);
    EXPECT_EQ(again.at("notCreated").at(id).at("type").as_string(), "alreadyExists");
    EXPECT_EQ(again.at("notCreated").at(id).at("existingId").as_string(), id);
    EXPECT_EQ(dump(), before);
}

TEST_F(Set, CreationIdsResolveWithinAndAcrossCalls)
{
    const auto answers = calls(anna,
                               std::string(R"([["BoardList/set",{"accountId":")") + space
                                   + R"(","create":{"L":{"title":"x","position":"V"}}},"a"],
        ["Card/set",{"accountId":")"
                                   + space + R"(","create":{"C":{"title":"t","listId":"#L","position":"V"},
         "bad":{"title":"t","listId":"#nothing","position":"V"}},"update":{"#C":{"title":"u"}}},"b"],
        ["Page/set",{"accountId":")"
                                   + space + R"(","create":{"child":{"title":"c","position":"V","parentId":"#root"},
         "root":{"title":"r","position":"V"}}},"c"]])");
    const auto &cards = answers.at(1).at(1);
    EXPECT_EQ(cards.at("notCreated").at("bad").at("type").as_string(), "invalidProperties");
    EXPECT_EQ(text(cards.at("notCreated").at("bad").at("properties")), R"(["listId"])");
    const std::string cardId(cards.at("created").at("C").at("id").as_string());
    const auto card = read(anna, "Card", cardId);
    EXPECT_EQ(card.at("listId"), answers.at(0).at(1).at("created").at("L").at("id"));
    EXPECT_EQ(card.at("title").as_string(), "u");
    const auto &pages = answers.at(2).at(1);
    EXPECT_TRUE(pages.at("notCreated").is_null()) << text(pages);
    const auto child = read(anna, "Page", std::string(pages.at("created").at("child").at("id").as_string()));
    EXPECT_EQ(child.at("parentId"), pages.at("created").at("root").at("id"));
}

TEST_F(Set, UpdateCountsPropertiesAndGroups)
{
    const auto id = card();
    const auto answer = update(piotr, id, R"({"title":"New","position":"W","propRevs/title":0,"propRevs/place":0})");
    const auto &beyond = answer.at("updated").at(id);
    EXPECT_EQ(text(beyond.at("propRevs")), R"({"title":3,"place":3})");
    EXPECT_EQ(beyond.at("rev").as_int64(), 3);
    EXPECT_EQ(beyond.at("updatedBy").as_string(), "pPiotr");
    EXPECT_FALSE(beyond.as_object().contains("title"));
}

TEST_F(Set, StalePreconditionRefusesAllOfTheUpdate)
{
    const auto id = card();
    update(piotr, id, R"({"title":"Piotr's"})");
    const auto before = dump();
    const auto answer
        = update(anna, id, R"({"title":"Anna's","description":"d","propRevs/title":0,"propRevs/description":7})");
    const auto &error = answer.at("notUpdated").at(id);
    EXPECT_EQ(error.at("type").as_string(), "invalidProperties");
    EXPECT_EQ(text(error.at("properties")), R"(["propRevs/title","propRevs/description"])");
    EXPECT_EQ(dump(), before);
    EXPECT_TRUE(last.changed.empty());
}

TEST_F(Set, RefusedMeansNotOneByteChanged)
{
    const auto id = card();
    const auto before = dump();
    for (const char *patch :
         { R"({"title":"x","nonsense":1})", R"({"title":"x","rev":99})", R"({"title":7,"description":"d"})",
           R"({"title":"x","checklist/a/b/c":1})", R"({"title":"x","labels/lNone":true})",
           R"({"title":"x","listId":"lNone"})", R"({"title":"x","coverBlobId":"Bnone"})",
           R"({"title":"x","labels":{},"labels/a":true})", R"({"title":null})", R"({"id":"other","title":"x"})",
           R"({"title":"x","createdBy":"pPiotr"})", R"({"title":"x","~2":1})" }) {
        const auto answer = update(anna, id, patch);
        EXPECT_TRUE(answer.at("updated").is_null()) << patch;
        EXPECT_TRUE(answer.at("notUpdated").as_object().contains(id)) << patch;
        EXPECT_EQ(answer.at("oldState"), answer.at("newState")) << patch;
        EXPECT_EQ(dump(), before) << patch;
    }
}

TEST_F(Set, AWholeRecordIsAValidPatch)
{
    const auto id = card();
    auto whole = read(anna, "Card", id);
    whole["title"] = "Other";
    const auto answer = update(anna, id, text(whole));
    EXPECT_TRUE(answer.at("notUpdated").is_null()) << text(answer);
    EXPECT_EQ(read(anna, "Card", id).at("title").as_string(), "Other");
}

TEST_F(Set, AnUpdateThatChangesNothingIsAcceptedAndLeavesNoTrace)
{
    const auto id = card();
    const auto before = dump();
    const auto answer = update(anna, id, R"({"title":"Buy bees"})");
    EXPECT_EQ(text(answer.at("updated")), "{\"" + id + "\":null}");
    EXPECT_EQ(dump(), before);
}

TEST_F(Set, AnEditBringsBackFromTheTrash)
{
    const auto id = card();
    update(anna, id, R"({"trashedAt":"2026-03-12T10:00:00Z"})");
    const auto answer = update(piotr, id, R"({"title":"Still needed"})");
    EXPECT_TRUE(answer.at("updated").at(id).at("trashedAt").is_null());
    const auto record = read(anna, "Card", id);
    EXPECT_TRUE(record.at("trashedAt").is_null());
    EXPECT_EQ(record.at("propRevs").at("trashedAt"), record.at("rev"));
}

TEST_F(Set, TreesRefuseCircles)
{
    const auto a = make(anna, "Page", R"({"title":"a","position":"V"})");
    const auto b = make(anna, "Page", R"({"title":"b","position":"V","parentId":")" + a + "\"}");
    const auto c = make(anna, "Page", R"({"title":"c","position":"V","parentId":")" + b + "\"}");
    const auto before = dump();
    for (const auto &target : { a, b, c }) {
        const auto answer
            = call(anna, "Page/set", inSpace("\"update\":{\"" + a + "\":{\"parentId\":\"" + target + "\"}}"));
        EXPECT_EQ(text(answer.at("notUpdated").at(a).at("properties")), R"(["parentId"])");
    }
    EXPECT_EQ(dump(), before);
}

TEST_F(Set, DestroyIsRefusedWhereThereIsATrash)
{
    const auto id = card();
    const auto answer = call(anna, "Card/set", inSpace("\"destroy\":[\"" + id + "\",\"cNone\"]"));
    EXPECT_EQ(answer.at("notDestroyed").at(id).at("type").as_string(), "forbidden");
    EXPECT_EQ(answer.at("notDestroyed").at("cNone").at("type").as_string(), "notFound");
}

TEST_F(Set, DestroyAndWillDestroy)
{
    const std::string mine = "upAnna";
    const auto id = make(anna, "SavedSearch", R"({"name":"bees"})", mine);
    const auto answer = call(anna, "SavedSearch/set",
                             R"({"accountId":"upAnna","update":{")" + id + R"(":{"name":"x"}},"destroy":[")" + id
                                 + "\",\"" + id + "\"]}");
    EXPECT_EQ(answer.at("notUpdated").at(id).at("type").as_string(), "willDestroy");
    EXPECT_EQ(text(answer.at("destroyed")), "[\"" + id + "\"]");
}

TEST_F(Set, StateMismatchAndTooManyObjects)
{
    const auto before = dump();
    call(anna, "Card/set", inSpace(R"("ifInState":"e1-77","create":{"k":{"title":"t"}})"));
    EXPECT_EQ(name, "error");
    limits.maxObjectsInSet = 2;
    build();
    const auto answer = call(anna, "Card/set", inSpace(R"("create":{"k":{}},"update":{"a":{}},"destroy":["b"])"));
    EXPECT_EQ(answer.at("type").as_string(), "requestTooLarge");
    EXPECT_EQ(dump(), before);
}

TEST_F(Set, HistoryHoldsBeforeAndAfterOfWhatChanged)
{
    const auto id = card();
    update(piotr, id, R"({"title":"New"})");
    const auto answer = call(anna, "Card/history", inSpace("\"id\":\"" + id + "\""));
    const auto &list = answer.at("list").as_array();
    ASSERT_EQ(list.size(), 2U);
    EXPECT_EQ(list[0].at("op").as_string(), "update");
    EXPECT_EQ(list[0].at("by").as_string(), "pPiotr");
    EXPECT_EQ(text(list[0].at("before")), R"({"title":"Buy bees"})");
    EXPECT_EQ(text(list[0].at("after")), R"({"title":"New"})");
    EXPECT_EQ(list[1].at("op").as_string(), "create");
    EXPECT_EQ(list[1].at("after").at("title").as_string(), "Buy bees");
}

TEST_F(Set, ActivityTellsWhatHappenedInASpacePageByPage)
{
    const auto id = card();
    update(piotr, id, R"({"title":"New"})");
    update(anna, id,
           R"({"description":")" + std::string(150, 'x') + std::string("\u00e9\u00e9\u00e9") + std::string(150, 'y')
               + "\"}");
    const auto latest = call(anna, "Activity/get", inSpace("\"limit\":2"));
    const auto &list = latest.at("list").as_array();
    ASSERT_EQ(list.size(), 2U);
    EXPECT_EQ(list[0].at("type").as_string(), "Card");
    EXPECT_EQ(list[0].at("id").as_string(), id);
    const auto &cut = list[0].at("after").at("description").as_string();
    EXPECT_LE(cut.size(), 203U);
    EXPECT_TRUE(cut.ends_with("…"));
    EXPECT_EQ(list[1].at("by").as_string(), "pPiotr");
    EXPECT_EQ(text(list[1].at("before")), R"({"title":"Buy bees"})");
    // The rest, page by page, each entry once.
    std::set<std::int64_t> revs{ list[0].at("rev").as_int64(), list[1].at("rev").as_int64() };
    json::value next = latest.at("next");
    for (int pages = 0; !next.is_null() && pages < 50; ++pages) {
        const auto page = call(anna, "Activity/get", inSpace("\"limit\":1,\"before\":" + json::serialize(next)));
        for (const auto &entry : page.at("list").as_array())
            EXPECT_TRUE(revs.insert(entry.at("rev").as_int64()).second);
        next = page.at("next");
    }
    EXPECT_EQ(static_cast<std::int64_t>(revs.size()), storage->modseq(space));
    const auto mine = call(anna, "Activity/get", inSpace(R"("by":"pPiotr","types":["Card"])"));
    ASSERT_EQ(mine.at("list").as_array().size(), 1U);
    EXPECT_TRUE(mine.at("next").is_null());
    EXPECT_TRUE(call(anna, "Activity/get", inSpace(R"("types":["Album"])")).at("list").as_array().empty());
}

TEST_F(Set, AnAnswerIsGivenOnceAndReplayed)
{
    const std::string body = R"({"using":["https://jumelle.eu/jmap/1"],"methodCalls":[["Card/set",)"
        + inSpace(R"("create":{"k":{"title":"t","position":"V","listId":")" + listId + "\"}}") + R"(,"c"]]})";
    const auto first = post(anna, body, "dev-1");
    const auto before = dump();
    const auto second = post(anna, body, "dev-1");
    EXPECT_EQ(first.body, second.body);
    EXPECT_TRUE(second.changed.empty());
    EXPECT_EQ(post(anna, body + " ", "dev-1").status, 422);
    EXPECT_EQ(dump(), before);
    EXPECT_NE(post(piotr, body, "dev-1").body, first.body); // keys of people do not meet
}

TEST_F(Set, AFailingStorageChangesNothing)
{
    const auto id = card();
    const auto before = dump();
    const std::string body = R"({"using":["https://jumelle.eu/jmap/1"],"methodCalls":[["Card/set",)"
        + inSpace("\"update\":{\"" + id + R"(":{"title":"x"}})") + R"(,"c"]]})";
    int steps = 0;
    for (; steps < 200; ++steps) {
        storage->connection().failAfter(steps);
        const auto answer = post(anna, body, "dev-9");
        storage->connection().failAfter(-1);
        if (answer.status == 200)
            break;
        EXPECT_EQ(answer.status, 500);
        EXPECT_FALSE(storage->inTransaction());
        ASSERT_EQ(dump(), before) << steps;
    }
    EXPECT_GT(steps, 8);
    EXPECT_EQ(read(anna, "Card", id).at("title").as_string(), "x");
}

// As the server's writer does it: a savepoint a request, and a commit of many; what failed must not ride along.
TEST_F(Set, AFailingStorageChangesNothingInATransactionOfTheCaller)
{
    const auto one = card();
    const auto two = card();
    const auto before = dump();
    const auto call = [&](const std::string &id) {
        return R"(["Card/set",)" + inSpace("\"update\":{\"" + id + R"(":{"title":"x"}})") + R"(,"c"])";
    };
    const std::string body
        = R"({"using":["https://jumelle.eu/jmap/1"],"methodCalls":[)" + call(one) + ',' + call(two) + "]}";
    int steps = 0;
    for (; steps < 400; ++steps) {
        storage->begin(true);
        storage->savepoint();
        storage->connection().failAfter(steps);
        const auto answer = post(anna, body, "dev-9");
        storage->connection().failAfter(-1);
        ASSERT_NO_THROW(storage->release()) << steps;
        storage->commit();
        if (answer.status == 200)
            break;
        ASSERT_EQ(dump(), before) << steps;
    }
    EXPECT_GT(steps, 16);
    EXPECT_EQ(read(anna, "Card", two).at("title").as_string(), "x");
}

TEST_F(Set, RequestsShareATransactionOfTheCaller)
{
    storage->begin(true);
    const auto id = card();
    update(anna, id, R"({"nonsense":1})");
    EXPECT_TRUE(storage->inTransaction());
    storage->commit();
    EXPECT_EQ(read(piotr, "Card", id).at("title").as_string(), "Buy bees");
}

TEST_F(Set, WhoMayWriteOnePropertyMayMergeIt)
{
    const auto id = card(R"(,"checklist":{"i1":{"text":"Hive"}})");
    storage->setMember(space, "pPiotr", "pupil");
    const auto mayNot = [&](const std::string &patch) {
        const auto answer = update(piotr, id, patch);
        return answer.at("notUpdated").is_null() ? std::string() : text(answer.at("notUpdated").at(id));
    };
    const std::string version
        = R"("variants/v1":{"property":"checklist/i1/text","value":"House","by":"pAnna","at":null})";
    EXPECT_EQ(mayNot(R"({"checklist/i1/done":true,)" + version + "}"), "");
    EXPECT_EQ(mayNot(R"({"variants/v2":{"property":"title","value":"x","by":"pAnna","at":null}})"),
              R"({"type":"forbidden","properties":["variants"]})");
    EXPECT_EQ(mayNot(R"({"variants/v3":{"value":"x"}})"), R"({"type":"forbidden","properties":["variants"]})");
    for (int i = 0; i < 18; ++i)
        update(anna, id,
               R"({"variants/t)" + std::to_string(i) + R"(":{"property":"title","value":"x","by":"pAnna","at":null}})");
    EXPECT_EQ(mayNot(R"({"variants/t0":null})"), R"({"type":"forbidden","properties":["variants"]})");
    update(anna, id, R"({"variants/t18":{"property":"title","value":"y","by":"pAnna","at":null}})");
    const std::string another = R"({"property":"checklist/i1/done","value":true,"by":"pAnna","at":null})";
    EXPECT_EQ(mayNot(R"({"checklist/i1/done":false,"variants/t0":null,"variants/v9":)" + another + "}"), "");
    update(anna, id, R"({"trashedAt":"2026-03-12T10:00:00Z"})");
    EXPECT_EQ(mayNot(R"({"trashedAt":null})"), R"({"type":"forbidden","properties":["trashedAt"]})");
    EXPECT_EQ(mayNot(R"({"trashedAt":null,"title":"x"})"),
              R"({"type":"forbidden","properties":["title","trashedAt"]})");
    EXPECT_EQ(mayNot(R"({"trashedAt":null,"checklist/i1/done":true})"), "");
    EXPECT_TRUE(read(anna, "Card", id).at("trashedAt").is_null());
    EXPECT_EQ(mayNot(R"({"trashedAt":"2026-03-12T10:00:00Z","checklist/i1/done":false})"),
              R"({"type":"forbidden","properties":["trashedAt"]})");
}

// Much that a request reads beside what it changes is not kept for a month, and comes as it is now.
TEST_F(Set, OnlyWhatWasChangedIsKeptForRepeating)
{
    std::string ids;
    for (int i = 0; i < 8; ++i)
        ids += "\"" + card(",\"description\":\"" + std::string(40'000, 'x') + "\"") + "\",";
    const auto id = card(",\"description\":\"" + std::string(40'000, 'x') + "\"");
    const std::string body = R"({"using":["https://jumelle.eu/jmap/1"],"createdIds":{},"methodCalls":[["Card/set",)"
        + inSpace(R"("create":{"k":{"title":"t","position":"V","listId":")" + listId + "\"}}") + R"(,"s"],["Card/get",)"
        + inSpace("\"ids\":[" + ids + "\"" + id + "\"]") + R"(,"g"],["Nothing/set",{},"n"]]})";
    const auto first = json::parse(post(anna, body, "dev-1").body);
    EXPECT_LT(storage->storedAnswer("user-anna/dev-1")->body.size(), 5000U);
    update(piotr, id, R"({"title":"New"})");
    const auto records = storage->countRecords(space, "Card");
    const auto again = json::parse(post(anna, body, "dev-1").body);
    EXPECT_EQ(storage->countRecords(space, "Card"), records);
    EXPECT_EQ(again.at("methodResponses").at(0), first.at("methodResponses").at(0));
    EXPECT_EQ(again.at("createdIds"), first.at("createdIds"));
    EXPECT_EQ(again.at("methodResponses").at(1).at(1).at("list").at(8).at("title").as_string(), "New");
    EXPECT_EQ(again.at("methodResponses").at(2), first.at("methodResponses").at(2));
}

// A person who left the space meanwhile is still told what the change made.
TEST_F(Set, ASmallAnswerIsRepeatedWhole)
{
    const auto id = card();
    const std::string body = R"({"using":["https://jumelle.eu/jmap/1"],"methodCalls":[["Card/set",)"
        + inSpace(R"("create":{"k":{"title":"t","position":"V","listId":")" + listId + "\"}}") + R"(,"s"],["Card/get",)"
        + inSpace("\"ids\":[\"" + id + "\"]") + R"(,"g"]]})";
    const auto first = post(anna, body, "dev-2");
    update(piotr, id, R"({"title":"New"})");
    EXPECT_EQ(post(anna, body, "dev-2").body, first.body);
}

TEST_F(Set, ALongHistoryComesInPages)
{
    const auto id = card();
    for (int i = 0; i < 120; ++i)
        update(anna, id, R"({"description":")" + std::string(50'000, static_cast<char>('a' + i % 26)) + "\"}");
    std::vector<std::int64_t> revs;
    std::string before;
    int pages = 0;
    for (; pages < 20; ++pages) {
        const auto answer = call(anna, "Card/history", inSpace("\"id\":\"" + id + "\"" + before));
        EXPECT_LT(last.body.size(), 5'000'000U);
        for (const auto &entry : answer.at("list").as_array())
            revs.push_back(entry.at("rev").as_int64());
        if (answer.at("next").is_null())
            break;
        before = ",\"before\":" + text(answer.at("next"));
    }
    EXPECT_GT(pages, 0);
    ASSERT_EQ(revs.size(), 121U);
    EXPECT_TRUE(std::is_sorted(revs.rbegin(), revs.rend()));
    EXPECT_EQ(call(anna, "Card/history", inSpace("\"limit\":1,\"id\":\"" + id + "\"")).at("next").as_int64(),
              revs.front());
}
