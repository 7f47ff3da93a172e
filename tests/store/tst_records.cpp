// Records in three states: what the server has, what waits, what is seen.
#include "fixture.h"
#include "sqlite/sqlite.h"

using namespace store;
using namespace store::test;

namespace {
class Records : public CacheTest
{
protected:
    std::string joined(const Query &query)
    {
        std::string text;
        const auto records = cache->list(query).value(); // outlives the loop
        for (const auto &record : records)
            text += (text.empty() ? "" : " ") + record.key.id;
        return text;
    }
    Query labels() const
    {
        Query query;
        query.account = space;
        query.type = "Label";
        return query;
    }
    static json::object card(const std::string &id, const std::string &title, const std::string &list,
                             const std::string &position, int rev = 1)
    {
        return { { "id", id },       { "rev", rev },           { "title", title },
                 { "listId", list }, { "position", position }, { "trashedAt", nullptr } };
    }
};
} // namespace

TEST_F(Records, aPageMovesUnsentEditsOntoIt)
{
    serve({ label("b1", "one", 1) });
    apply(Edit::Patch, "b1", { { "colour", "red" } });
    serve({ label("b1", "renamed", 2) }, "1-2");
    EXPECT_EQ(name("b1"), "renamed");
    EXPECT_EQ(view("b1").at("colour"), "red");
    const auto entry = outbox().at(0);
    EXPECT_EQ(entry.value, parse(R"({"colour": "red"})"));
    EXPECT_EQ(entry.base.at("rev"), 2);
}

TEST_F(Records, whatDoesNotStandBecomesAVariant)
{
    serve({ label("b1", "one", 1) });
    apply(Edit::Patch, "b1", { { "name", "mine" } });
    auto theirs = label("b1", "theirs", 2);
    theirs["updatedBy"] = "p9";
    serve({ theirs }, "1-2");
    EXPECT_EQ(name("b1"), "mine");
    const auto variants = view("b1").at("variants").as_object();
    ASSERT_EQ(variants.size(), 1u);
    EXPECT_TRUE(std::string_view(variants.begin()->key()).starts_with("name-v"));
    const auto &variant = variants.begin()->value().as_object();
    EXPECT_EQ(variant.at("property"), "name");
    EXPECT_EQ(variant.at("value"), "theirs");
    EXPECT_EQ(variant.at("by"), "p9");
    EXPECT_TRUE(outbox().at(0).value.contains("variants/" + std::string(variants.begin()->key())));
    serve({ theirs }, "1-3"); // the same page again changes nothing
    EXPECT_EQ(view("b1").at("variants").as_object().size(), 1u);
}

TEST_F(Records, whenTheServerSaysTheSameNothingIsLeftToSend)
{
    serve({ label("b1", "one", 1) });
    apply(Edit::Patch, "b1", { { "name", "two" } });
    serve({ label("b1", "two", 2) }, "1-2");
    EXPECT_TRUE(outbox().empty());
    EXPECT_EQ(cache->record(key("b1")).value()->pending, Pending::None);
}

TEST_F(Records, takingAnEditBackLeavesNothingToSend)
{
    serve({ label("b1", "one", 1) });
    const auto undo = apply(Edit::Patch, "b1", { { "name", "two" } });
    ASSERT_TRUE(cache->apply(undo));
    EXPECT_TRUE(outbox().empty());
    EXPECT_EQ(name("b1"), "one");
}

TEST_F(Records, undoOfEachKind)
{
    auto undo = apply(Edit::Create, "b3", { { "name", "made" } });
    auto redo = cache->apply(undo).value();
    EXPECT_FALSE(*cache->record(key("b3")));
    EXPECT_TRUE(outbox().empty());
    ASSERT_TRUE(cache->apply(redo));
    EXPECT_EQ(name("b3"), "made");
    serve({ label("b1", "one", 1) });
    undo = apply(Edit::Destroy, "b1", {});
    EXPECT_FALSE(view("b1").at("trashedAt").is_null());
    ASSERT_TRUE(cache->apply(undo));
    EXPECT_TRUE(view("b1").at("trashedAt").is_null());
    const json::object search = { { "id", "v1" }, { "rev", 1 }, { "name", "near" }, { "what", "people" } };
    serve({ search }, "1-1", {}, "SavedSearch");
    undo = apply(Edit::Destroy, "v1", {}, "SavedSearch");
    Query all = labels();
    all.type = "SavedSearch";
    EXPECT_EQ(joined(all), "");
    ASSERT_TRUE(cache->apply(undo));
    EXPECT_EQ(joined(all), "v1");
    EXPECT_EQ(name("v1"), "-"); // of another type
    EXPECT_EQ(cache->record(key("v1", "SavedSearch")).value()->pending, Pending::None);
}

TEST_F(Records, aRemovalTakenBackBringsWhatWasTypedBefore)
{
    serve({ json::object{ { "id", "v1" }, { "rev", 1 }, { "name", "near" }, { "what", "people" } } }, "1-1", {},
          "SavedSearch");
    apply(Edit::Patch, "v1", { { "name", "far" } }, "SavedSearch");
    ASSERT_TRUE(cache->apply(apply(Edit::Destroy, "v1", {}, "SavedSearch")));
    EXPECT_EQ(cache->record(key("v1", "SavedSearch")).value()->view.at("name"), "far");
    ASSERT_EQ(outbox().size(), 1U);
    EXPECT_EQ(outbox().front().value.at("name"), "far");
}

// By the server: it never happened there, and whoever takes it back is not the one who wrote what is there now.
TEST_F(Records, aRefusedRemovalIsTakenBackUnderWhatOthersChanged)
{
    json::object search{ { "id", "v1" }, { "rev", 1 }, { "name", "near" }, { "what", "people" } };
    serve({ search }, "1-1", {}, "SavedSearch");
    const auto undo = apply(Edit::Destroy, "v1", {}, "SavedSearch");
    ASSERT_TRUE(cache->park(outbox().front().seq, "forbidden"));
    search["name"] = "far";
    search["rev"] = 2;
    search["propRevs"] = { { "name", 2 } };
    serve({ search }, "1-2", {}, "SavedSearch");
    ASSERT_TRUE(cache->apply(undo));
    EXPECT_TRUE(outbox().empty());
    EXPECT_EQ(cache->record(key("v1", "SavedSearch")).value()->view.at("name"), "far");
}

TEST_F(Records, badInputNamesThePropertyAndChangesNothing)
{
    serve({ label("b1", "one", 1) });
    const auto refused = cache->apply(
        { { Edit::Patch, key("b1"), { { "name", "two" } } }, { Edit::Patch, key("b1"), { { "colour", "pink" } } } });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, core::Code::BadInput);
    EXPECT_EQ(refused.error().detail, "colour");
    EXPECT_EQ(name("b1"), "one");
    EXPECT_TRUE(outbox().empty());
    EXPECT_EQ(cache->apply({ { Edit::Patch, key("b9"), { { "name", "x" } } } }).error().code, core::Code::NotFound);
    EXPECT_EQ(cache->apply({ { Edit::Create, key("b1"), { { "name", "x" } } } }).error().code, core::Code::Conflict);
}

TEST_F(Records, destroyedThereButEditedHereStaysVisible)
{
    serve({ label("b1", "one", 1), label("b2", "two", 1) });
    apply(Edit::Patch, "b1", { { "name", "mine" } });
    serve({}, "1-2", { "b1", "b2" });
    EXPECT_EQ(name("b1"), "mine");
    EXPECT_EQ(name("b2"), "-");
    ASSERT_EQ(outbox().size(), 1u);
    EXPECT_EQ(outbox()[0].state, OutboxEntry::Parked);
    EXPECT_EQ(outbox()[0].error, "notFound");
    EXPECT_TRUE(cache->record(key("b1")).value()->parked);
    ASSERT_TRUE(cache->discardParked(outbox()[0].seq));
    EXPECT_EQ(name("b1"), "-");
}

TEST_F(Records, anAnswerThatOvertookThePageStands)
{
    serve({ label("b1", "old", 1) });
    apply(Edit::Patch, "b1", { { "name", "new" } });
    const auto seq = outbox()[0].seq;
    ASSERT_TRUE(cache->markSending({ seq }));
    ASSERT_TRUE(cache->acknowledge(seq, label("b1", "new", 3)));
    serve({ label("b1", "old", 2) }, "1-2");
    EXPECT_EQ(name("b1"), "new");
    ASSERT_TRUE(cache->acknowledge(seq, label("b1", "twice", 4))); // the same answer again
    EXPECT_EQ(name("b1"), "new");
}

TEST_F(Records, aRestartedFetchForgetsWhatItDoesNotMention)
{
    serve({ label("b1", "one", 5), label("b2", "two", 5), label("b4", "four", 5) });
    apply(Edit::Create, "b3", { { "name", "mine" } });
    Cache::Page page;
    page.account = space;
    page.type = "Label";
    page.list = { label("b1", "older", 2) }; // a restored backup counts from further back
    page.newState = "2-1";
    page.restart = true;
    page.last = false;
    ASSERT_TRUE(cache->storePage(page));
    EXPECT_EQ(name("b2"), "two"); // not before the run is through
    page.list = { label("b4", "four", 5) };
    page.newState = "2-2";
    page.restart = false;
    page.last = true;
    ASSERT_TRUE(cache->storePage(page));
    EXPECT_EQ(name("b1") + name("b2") + name("b3") + name("b4"), "older-minefour");
    EXPECT_EQ(cache->state(space, "Label").value(), "2-2");
}

TEST_F(Records, listsSortAndFilter)
{
    serve({ card("c1", "Łódź trip", "l1", "V"), card("c2", "Bread", "l1", "K"), card("c3", "water", "l2", "A") }, "1-1",
          {}, "Card");
    Query query;
    query.account = space;
    query.type = "Card";
    query.parent = "l1";
    EXPECT_EQ(joined(query), "c2 c1");
    query.parent.reset();
    EXPECT_EQ(joined(query), "c3 c2 c1");
    query.sortBy = "-title";
    EXPECT_EQ(joined(query), "c3 c1 c2");
    query.sortBy = "nonsense";
    EXPECT_EQ(cache->list(query).error().code, core::Code::BadInput);
    query.sortBy.clear();
    query.text = "lodz";
    EXPECT_EQ(joined(query), "c1");
    query.text = "lod tr";
    EXPECT_EQ(cache->count(query).value(), 1);
    query.text.clear();
    query.filter = parse(R"({"listId": ["l2", "l1"], "text": "bre"})");
    EXPECT_EQ(joined(query), "c2");
    query.filter = parse(R"({"colour": "x"})");
    EXPECT_EQ(cache->list(query).error().code, core::Code::BadInput);
    query.filter.clear();
    query.offset = 1;
    query.limit = 1;
    EXPECT_EQ(joined(query), "c2");
    apply(Edit::Patch, "c1", { { "title", "Gdynia" } }, "Card");
    query.offset = 0;
    query.text = "lodz"; // the index follows the edit
    EXPECT_EQ(joined(query), "");
    query.text = "gdy";
    EXPECT_EQ(joined(query), "c1");
    apply(Edit::Destroy, "c1", {}, "Card");
    EXPECT_EQ(joined(query), "");
    query.trash = Query::Only;
    EXPECT_EQ(joined(query), "c1");
}

TEST_F(Records, accountsComeAndGo)
{
    ASSERT_TRUE(cache->setAccounts({ { space, schema::AccountKind::Space, "One", false, false, {} },
                                     { "z2", schema::AccountKind::Space, "Two", true, false, {} } }));
    serve({ label("b1", "one", 1) });
    apply(Edit::Patch, "b1", { { "name", "mine" } });
    EXPECT_EQ(cache->apply({ { Edit::Create, { "z2", "Label", "b7" }, { { "name", "x" } } } }).error().code,
              core::Code::Forbidden);
    ASSERT_TRUE(cache->setAccounts({ { "z2", schema::AccountKind::Space, "Two", true, false, {} } }));
    const auto accounts = cache->accounts().value();
    ASSERT_EQ(accounts.size(), 2u);
    EXPECT_TRUE(accounts[0].id == space ? accounts[0].lost : accounts[1].lost);
    EXPECT_EQ(outbox()[0].state, OutboxEntry::Parked);
    EXPECT_EQ(name("b1"), "mine");
    EXPECT_EQ(cache->apply({ { Edit::Patch, key("b1"), { { "name", "x" } } } }).error().code, core::Code::Forbidden);
}

TEST_F(Records, changesAreToldOnceCommitted)
{
    std::vector<ChangeSet> told;
    cache->setObserver([&](const ChangeSet &changes) { told.push_back(changes); });
    serve({ label("b1", "one", 1) });
    ASSERT_EQ(told.size(), 1u);
    EXPECT_EQ(told[0].records, std::vector<Key>{ key("b1") });
    EXPECT_FALSE(told[0].outbox);
    apply(Edit::Patch, "b1", { { "name", "two" } });
    ASSERT_EQ(told.size(), 2u);
    EXPECT_TRUE(told[1].outbox);
    EXPECT_FALSE(cache->apply({ { Edit::Patch, key("b1"), { { "colour", "pink" } } } }));
    EXPECT_EQ(told.size(), 2u);
    std::vector<json::object> many;
    for (int i = 0; i < 300; ++i)
        many.push_back(label("x" + std::to_string(i), "n", 1));
    serve(many, "1-2");
    EXPECT_EQ(told.back().records, std::vector<Key>{ key("") });
}

TEST_F(Records, wishesAndMeta)
{
    Wish wish;
    wish.key = "search:lodz";
    wish.kind = Wish::Search;
    wish.what = parse(R"({"text": "lodz"})");
    ASSERT_TRUE(cache->wish(wish));
    ASSERT_TRUE(cache->wish(wish));
    EXPECT_EQ(cache->openWishes().value().size(), 1u);
    ASSERT_TRUE(cache->answerWish(wish.key, Wish::Done, parse(R"({"total": 3})"), ""));
    EXPECT_TRUE(cache->openWishes().value().empty());
    EXPECT_EQ(cache->wished(wish.key).value()->answer.at("total"), 3);
    wish.key = "kept";
    wish.keep = true;
    ASSERT_TRUE(cache->wish(wish));
    ASSERT_TRUE(cache->answerWish("kept", Wish::Working, {}, ""));
    reopen();
    EXPECT_FALSE(*cache->wished("search:lodz"));
    EXPECT_EQ(cache->wished("kept").value()->state, Wish::Waiting);
    ASSERT_TRUE(cache->setMeta("device", "not the device"));
    EXPECT_EQ(cache->meta("device").value(), "not the device");
    EXPECT_NE(cache->device().value(), "not the device");
}

TEST_F(Records, theDayIsKeptWithTheCard)
{
    const auto card = [](const std::string &id, const char *due) {
        auto object = label(id, "", 1);
        object.erase("name");
        object.erase("colour");
        object["title"] = "card " + id;
        object["listId"] = "l1";
        object["position"] = "V";
        object["dueOn"] = due ? json::value(due) : json::value();
        return object;
    };
    serve({ card("c1", "2026-05-02"), card("c2", nullptr), card("c3", "2026-05-01") }, "1-1", {}, "Card");
    Query query;
    query.account = space;
    query.type = "Card";
    query.parent = "l1";
    query.filter = parse(R"({"operator": "NOT", "conditions": [{"dueOn": null}]})");
    query.sortBy = "dueOn";
    const auto ids = [&] {
        std::string text;
        const auto records = cache->list(query).value();
        for (const auto &record : records)
            text += record.key.id + ' ';
        return text;
    };
    EXPECT_EQ(ids(), "c3 c1 ");
    apply(Edit::Patch, "c2", { { "dueOn", "2026-04-01" } }, "Card");
    apply(Edit::Patch, "c3", { { "dueOn", nullptr } }, "Card");
    EXPECT_EQ(ids(), "c2 c1 ");
    apply(Edit::Patch, "c1", { { "trashedAt", "2026-03-01T00:00:00Z" } }, "Card");
    EXPECT_EQ(ids(), "c2 ");
    query.limit = 0;
    EXPECT_EQ(ids(), "");
}

// No window of a usual order may sort what it reads: that grows with the number of records.
TEST_F(Records, windowsAreServedByAnIndex)
{
    const auto plan = [&](const std::string &rest) {
        std::string text;
        auto s
            = cache->connection().prepare("EXPLAIN QUERY PLAN SELECT r.id FROM record r WHERE r.collection=1 " + rest);
        while (s.step())
            text += std::string(s.text(3)) + '\n';
        return text;
    };
    for (const char *rest : { "AND r.trashed=0 ORDER BY r.sort, r.id LIMIT 50",
                              "AND r.trashed=0 AND r.parent='l1' ORDER BY r.sort, r.id LIMIT 50",
                              "AND r.trashed=0 AND r.parent='l1' AND r.day<>'' ORDER BY r.day, r.id LIMIT 20" })
        EXPECT_EQ(plan(rest).find("TEMP B-TREE"), std::string::npos) << rest << '\n' << plan(rest);
}
