// RFC 8620 paragraph by paragraph over real HTTPS, section 5: get, changes, set, patches, copy, query.
#include "tests/server/checklist.h"

#include <algorithm>

using namespace checklist;

namespace {

std::string ids(const std::vector<std::string> &list)
{
    json::array all;
    for (const auto &id : list)
        all.emplace_back(id);
    return text(all);
}

} // namespace

TEST_F(Checklist, Get51)
{
    const auto one = search("one"), two = search("two");
    const auto get = [](const std::string &more) { return call("SavedSearch/get", more); };
    auto answer = get("\"ids\":" + ids({ two, "vNone", two, one }));
    ASSERT_EQ(answer.at("list").as_array().size(), 2U);
    EXPECT_EQ(text(answer.at("notFound")), R"(["vNone"])");
    EXPECT_TRUE(get("\"ids\":[]").at("list").as_array().empty());
    EXPECT_GE(get("\"ids\":null").at("list").as_array().size(), 2U);
    EXPECT_EQ(text(get("\"ids\":" + ids({ one }) + R"(,"properties":["name"])").at("list")),
              R"([{"id":")" + one + R"(","name":"one"}])");
    EXPECT_EQ(typeOf(get(R"("ids":null,"properties":["no"])")), "invalidArguments");
    const auto before = get("\"ids\":[]").at("state");
    EXPECT_EQ(before, answer.at("state")) << "of the whole type, whatever was asked for";
    search("three");
    EXPECT_NE(get("\"ids\":" + ids({ one })).at("state"), before);
    EXPECT_EQ(typeOf(get("\"ids\":" + ids(std::vector<std::string>(501, "vNone")))), "requestTooLarge");
}

TEST_F(Checklist, Changes52)
{
    const auto state = [] { return str(call("SavedSearch/get", "\"ids\":[]").at("state")); };
    const auto changes = [](const std::string &since, const std::string &more = {}) {
        return call("SavedSearch/changes", "\"sinceState\":\"" + since + "\"" + more);
    };
    const auto start = state();
    const auto old = search("old");
    const auto middle = state();
    const auto made = search("new"), gone = search("gone");
    call("SavedSearch/set", R"("update":{")" + old + R"(":{"name":"older"}},"destroy":)" + ids({ gone }));
    const auto all = changes(middle);
    EXPECT_EQ(text(all.at("created")), ids({ made }));
    EXPECT_EQ(text(all.at("updated")), ids({ old }));
    EXPECT_TRUE(all.at("destroyed").as_array().empty()) << "made and gone in between";
    EXPECT_EQ(str(all.at("oldState")), middle);
    EXPECT_EQ(str(all.at("newState")), state());
    EXPECT_FALSE(all.at("hasMoreChanges").as_bool());
    std::vector<std::string> created;
    auto page = changes(start, ",\"maxChanges\":1");
    for (int i = 0; i < 5; ++i) {
        EXPECT_LE(page.at("created").as_array().size() + page.at("updated").as_array().size(), 1U);
        for (const auto &id : page.at("created").as_array())
            created.push_back(str(id));
        if (!page.at("hasMoreChanges").as_bool())
            break;
        page = changes(str(page.at("newState")), ",\"maxChanges\":1");
    }
    std::sort(created.begin(), created.end());
    auto expected = std::vector{ old, made };
    std::sort(expected.begin(), expected.end());
    EXPECT_EQ(created, expected) << "each once, also the one that was changed later";
    for (const char *most : { "0", "-1" })
        EXPECT_EQ(typeOf(changes(start, std::string(",\"maxChanges\":") + most)), "invalidArguments");
    for (const char *unknown : { "nonsense", "e9-3", "" })
        EXPECT_EQ(typeOf(changes(unknown)), "cannotCalculateChanges") << unknown;
}

TEST_F(Checklist, Set53)
{
    const auto set = [](const std::string &more) { return call("SavedSearch/set", more); };
    const auto before = call("SavedSearch/get", "\"ids\":[]").at("state");
    EXPECT_EQ(typeOf(set(R"("ifInState":"e1-0x","create":{"k":{"name":"n"}})")), "stateMismatch");
    std::vector<std::string> many(501, "vNone");
    EXPECT_EQ(typeOf(set("\"destroy\":" + ids(many))), "requestTooLarge");
    EXPECT_EQ(call("SavedSearch/get", "\"ids\":[]").at("state"), before);

    auto answer = set(R"("create":{"good":{"name":"n"},"bad":{"name":7,"notify":7,"rev":1}})");
    const auto &created = answer.at("created").at("good").as_object();
    EXPECT_TRUE(created.contains("id") && created.contains("what") && created.contains("createdAt"));
    EXPECT_FALSE(created.contains("name"));
    auto wrong = answer.at("notCreated").at("bad").at("properties").as_array();
    std::sort(wrong.begin(), wrong.end(), [](const auto &a, const auto &b) { return str(a) < str(b); });
    EXPECT_EQ(text(wrong), R"(["name","notify","rev"])") << "all of them";
    EXPECT_TRUE(answer.at("updated").is_null() && answer.at("destroyed").is_null() && answer.at("notUpdated").is_null()
                && answer.at("notDestroyed").is_null());
    const auto id = str(created.at("id"));
    answer = set(R"("update":{")" + id + R"(":{"name":"m"},"vNone":{}},"destroy":["vNone2"])");
    EXPECT_FALSE(answer.at("updated").at(id).as_object().contains("name"));
    EXPECT_EQ(typeOf(answer.at("notUpdated").at("vNone")), "notFound");
    EXPECT_EQ(typeOf(answer.at("notDestroyed").at("vNone2")), "notFound");
    answer = set(R"("update":{")" + id + R"(":{"name":"m"}})");
    EXPECT_EQ(text(answer.at("updated")), "{\"" + id + "\":null}") << "nothing beyond the patch";
    answer = set(R"("update":{")" + id + R"(":{"name":"x"}},"destroy":)" + ids({ id }));
    EXPECT_EQ(typeOf(answer.at("notUpdated").at(id)), "willDestroy");
    EXPECT_EQ(text(answer.at("destroyed")), ids({ id }));

    const std::string chosen = "v0123456789abcdefghjkmnpqrs";
    set(R"("create":{")" + chosen + R"(":{"name":"n"}})");
    answer = set(R"("create":{")" + chosen + R"(":{"name":"n"}})");
    EXPECT_EQ(typeOf(answer.at("notCreated").at(chosen)), "alreadyExists");
    EXPECT_EQ(str(answer.at("notCreated").at(chosen).at("existingId")), chosen);
    const std::string huge(300'000, 'a');
    EXPECT_EQ(
        typeOf(call("Card/set",
                    R"("create":{"k":{"title":"t","listId":"lNone","position":"V","description":")" + huge + "\"}}",
                    space)
                   .at("notCreated")
                   .at("k")),
        "invalidProperties");
    EXPECT_EQ(typeOf(call("Card/set", "\"destroy\":[\"cNone\"]", space).at("notDestroyed").at("cNone")), "notFound");
}

TEST_F(Checklist, CreationIds53)
{
    const auto in = R"("accountId":")" + space + "\"";
    const auto list = world->all(world->kasia,
                                 R"(["Page/set",{)" + in
                                     + R"(,"create":{"child":{"title":"c","position":"V","parentId":"#root"},
        "root":{"title":"r","position":"V"},"lost":{"title":"l","position":"V","parentId":"#nothing"}}},"a"],
        ["BoardList/set",{)" + in + R"(,"create":{"L":{"title":"l","position":"V"}}},"b"],
        ["Card/set",{)" + in + R"(,"create":{"C":{"title":"t","listId":"#L","position":"V"}}},"c"])");
    ASSERT_EQ(list.size(), 3U);
    const auto child = str(list[0].at(1).at("created").at("child").at("id"));
    EXPECT_EQ(read("Page", child, space).at("parentId"), list[0].at(1).at("created").at("root").at("id"));
    EXPECT_EQ(text(list[0].at(1).at("notCreated").at("lost").at("properties")), R"(["parentId"])");
    const auto card = str(list[2].at(1).at("created").at("C").at("id"));
    EXPECT_EQ(read("Card", card, space).at("listId"), list[1].at(1).at("created").at("L").at("id"));

    // Of two of one creation id the last counts.
    const auto answer = world->post(world->kasia,
                                    R"({"using":["https://jumelle.eu/jmap/1"],"createdIds":{},"methodCalls":[
        ["SavedSearch/set",{)" + mine() + R"(,"create":{"k":{"name":"first"}}},"a"],
        ["SavedSearch/set",{)" + mine() + R"(,"create":{"k":{"name":"second"}}},"b"],
        ["SavedSearch/set",{)" + mine() + R"(,"update":{"#k":{"name":"changed"}}},"c"]]})");
    const auto reply = answer.json();
    const auto idOf
        = [&](int n) { return str(reply.at("methodResponses").at(n).at(1).at("created").at("k").at("id")); };
    EXPECT_EQ(str(reply.at("createdIds").at("k")), idOf(1)) << answer.body;
    EXPECT_EQ(str(read("SavedSearch", idOf(0), world->kasia.account).at("name")), "first");
    EXPECT_EQ(str(read("SavedSearch", idOf(1), world->kasia.account).at("name")), "changed");
}

TEST_F(Checklist, FinalState53)
{
    const auto parent = make("Page", R"({"title":"p","position":"V"})", space);
    const auto child = make("Page", R"({"title":"c","position":"V","parentId":")" + parent + "\"}", space);
    const auto answer
        = call("Page/set",
               R"("update":{")" + parent + R"(":{"parentId":")" + child + R"("},")" + child + R"(":{"parentId":null}})",
               space);
    EXPECT_TRUE(answer.at("notUpdated").is_null()) << text(answer);
    EXPECT_EQ(str(read("Page", parent, space).at("parentId")), child);
}

TEST_F(Checklist, PatchObject53)
{
    const auto id
        = make("SavedSearch", R"({"name":"n","filter":{"list":[{"a":1}],"deep":{"b":1}}})", world->kasia.account);
    const auto before = read("SavedSearch", id, world->kasia.account);
    const auto patch = [&](const std::string &object) {
        const auto answer = call("SavedSearch/set", R"("update":{")" + id + "\":" + object + "}");
        return answer.at("notUpdated").is_null() ? json::object() : answer.at("notUpdated").at(id).as_object();
    };
    for (const char *object : { R"({"name":"x","filter/list/0":1})", R"({"name":"x","filter/list/0/a":2})",
                                R"({"name":"x","filter/no/a":2})", R"({"name":"x","filter":{},"filter/deep":1})",
                                R"({"name":"x","filter/deep":1,"filter/deep/b":2})", R"({"name":"x","name/deep":1})",
                                R"({"name":"x","~2":1})", R"({"name":"x","variants/a/b":1})" })
        EXPECT_EQ(typeOf(patch(object)), "invalidPatch") << object;
    EXPECT_EQ(text(patch(R"({"name":"x","rev":999})").at("properties")), R"(["rev"])");
    EXPECT_EQ(text(patch(R"({"name":"x","createdBy":")" + world->marek.id + "\"}").at("properties")),
              R"(["createdBy"])");
    EXPECT_EQ(text(patch(R"({"name":"x","nonsense":1})").at("properties")), R"(["nonsense"])");
    EXPECT_EQ(read("SavedSearch", id, world->kasia.account), before) << "refused means not one byte changed";

    EXPECT_TRUE(patch(R"({"filter/deep/b":7,"filter/absent":null,"notify":true})").empty());
    auto record = read("SavedSearch", id, world->kasia.account);
    EXPECT_EQ(text(record.at("filter")), R"({"list":[{"a":1}],"deep":{"b":7}})");
    EXPECT_TRUE(patch(R"({"notify":null})").empty());
    EXPECT_EQ(read("SavedSearch", id, world->kasia.account).at("notify"), json::value(false)) << "its default";
    record = read("SavedSearch", id, world->kasia.account);
    record["name"] = "whole";
    EXPECT_TRUE(patch(text(record)).empty()) << "a whole record, its server-set properties as they are";
    EXPECT_EQ(str(read("SavedSearch", id, world->kasia.account).at("name")), "whole");
}

TEST_F(Checklist, Copy54)
{
    const auto album = make("Album", R"({"title":"Spring","position":"V"})", space);
    const auto copy = [](const std::string &from, const std::string &to, const std::string &more) {
        return call("Album/copy", R"("fromAccountId":")" + from + "\"," + more, to);
    };
    const std::string wish = R"("create":{"k":{"id":")" + album + R"("},"no":{"id":"uNone"}})";
    EXPECT_EQ(typeOf(copy(space, space, wish)), "invalidArguments");
    EXPECT_EQ(typeOf(copy("zNone", other, wish)), "fromAccountNotFound");
    EXPECT_EQ(typeOf(copy(world->kasia.account, other, wish)), "fromAccountNotSupportedByMethod");
    EXPECT_EQ(typeOf(copy(space, "zNone", wish)), "accountNotFound");
    EXPECT_EQ(typeOf(copy(space, other, wish + R"(,"ifInState":"x")")), "stateMismatch");
    EXPECT_EQ(typeOf(copy(space, other, wish + R"(,"ifFromInState":"x")")), "stateMismatch");
    const auto answer = copy(space, other, wish);
    const auto id = str(answer.at("created").at("k").at("id"));
    EXPECT_EQ(str(read("Album", id, other).at("title")), "Spring");
    EXPECT_EQ(typeOf(answer.at("notCreated").at("no")), "notFound");
    const auto both
        = world->all(world->kasia,
                     R"(["Album/copy",{"fromAccountId":")" + space + R"(","accountId":")" + other
                         + R"(","onSuccessDestroyOriginal":true,"create":{"k":{"id":")" + album + R"("}}},"c"])");
    ASSERT_EQ(both.size(), 2U);
    EXPECT_EQ(str(both[1].at(0)), "Album/set");
    EXPECT_EQ(str(both[1].at(2)), "c");
}

TEST_F(Checklist, Query55)
{
    std::vector<std::string> made;
    for (const char *title : { "delta", "Álpha", "charlie", "beta", "beta" })
        made.push_back(make("Folder", std::string(R"({"title":")") + title + "\"}", space));
    const auto query = [](const std::string &more) { return call("Folder/query", more, space); };
    const auto window
        = [&](const std::string &more) { return text(query(R"("sort":[{"property":"title"}],)" + more).at("ids")); };
    const auto [low, high] = std::minmax(made[3], made[4]);
    const std::vector<std::string> sorted{ made[1], low, high, made[2], made[0] };
    const auto part = [&](std::size_t from, std::size_t count) {
        return ids({ sorted.begin() + static_cast<std::ptrdiff_t>(from),
                     sorted.begin() + static_cast<std::ptrdiff_t>(from + count) });
    };
    EXPECT_EQ(window(R"("filter":null)"), ids(sorted)) << "equal keys in a stable order";
    EXPECT_EQ(window(R"("position":3,"limit":1)"), part(3, 1));
    EXPECT_EQ(window(R"("position":-1)"), part(4, 1));
    EXPECT_EQ(window(R"("position":99)"), "[]");
    EXPECT_EQ(window("\"anchor\":\"" + made[2] + R"(","anchorOffset":-1,"limit":2)"), part(2, 2));
    EXPECT_EQ(typeOf(query(R"("anchor":"no")")), "anchorNotFound");
    EXPECT_EQ(typeOf(query(R"("limit":-1)")), "invalidArguments");
    EXPECT_EQ(query(R"("limit":100000)").at("limit").to_number<int>(), 500);
    EXPECT_FALSE(query(R"("limit":1)").contains("total"));
    EXPECT_EQ(query(R"("limit":1,"calculateTotal":true)").at("total").to_number<int>(), 5);
    const auto count = [&](const std::string &filter) {
        return query("\"calculateTotal\":true,\"filter\":" + filter).at("total").to_number<int>();
    };
    EXPECT_EQ(count(R"({"operator":"OR","conditions":[{"text":"alp"},{"text":"bet"}]})"), 3);
    EXPECT_EQ(count(R"({"operator":"AND","conditions":[{"text":"alp"},{"text":"bet"}]})"), 0);
    EXPECT_EQ(count(R"({"operator":"NOT","conditions":[{"text":"alp"},{"text":"bet"}]})"), 2);
    EXPECT_EQ(typeOf(query(R"("filter":{"nonsense":1})")), "unsupportedFilter");
    EXPECT_EQ(typeOf(query(R"("sort":[{"property":"nonsense"}])")), "unsupportedSort");
}

TEST_F(Checklist, QueryChanges56)
{
    for (const char *title : { "one", "two", "three" })
        make("Label", std::string(R"({"name":")") + title + "\"}", other);
    const auto before = call("BoardList/query", R"("calculateTotal":true)", other);
    ASSERT_TRUE(before.at("canCalculateChanges").as_bool());
    const auto since = str(before.at("queryState"));
    const auto made = make("BoardList", R"({"title":"new","position":"W"})", other);
    EXPECT_NE(call("BoardList/query", R"("limit":1)", other).at("queryState"), before.at("queryState"));
    const auto changes = [&](const std::string &more) { return call("BoardList/queryChanges", more, other); };
    const auto answer = changes(R"("calculateTotal":true,"sinceQueryState":")" + since + "\"");
    EXPECT_EQ(answer.at("total").to_number<std::int64_t>(), before.at("total").to_number<std::int64_t>() + 1);
    std::vector<std::string> list;
    for (const auto &id : before.at("ids").as_array())
        list.push_back(str(id));
    for (const auto &id : answer.at("removed").as_array())
        list.erase(std::remove(list.begin(), list.end(), str(id)), list.end());
    std::int64_t last = -1;
    for (const auto &item : answer.at("added").as_array()) {
        const auto index = item.at("index").to_number<std::int64_t>();
        EXPECT_GT(index, last) << "ascending";
        last = index;
        list.insert(list.begin() + index, str(item.at("id")));
    }
    EXPECT_EQ(ids(list), text(call("BoardList/query", R"("limit":500)", other).at("ids")));
    make("BoardList", R"({"title":"newer","position":"X"})", other);
    EXPECT_EQ(typeOf(changes(R"("maxChanges":1,"sinceQueryState":")" + since + "\"")), "tooManyChanges");
    EXPECT_EQ(typeOf(changes(R"("sinceQueryState":"x")")), "cannotCalculateChanges");
}
