// A server that others wrote gives a created record an id of its own: nothing that named the old one may be lost.
#include "fixture.h"

using namespace store;
using namespace store::test;

using Rename = CacheTest;

TEST_F(Rename, theRecordItsEditsAndWhatNamesItGoOver)
{
    const std::string list = "l0000000000000000000000001";
    const std::string label = "b0000000000000000000000001";
    const std::string card = "c0000000000000000000000001";
    apply(Edit::Create, list, { { "title", "To do" }, { "position", "V" } }, "BoardList");
    apply(Edit::Create, label, { { "name", "urgent" } });
    const auto sent = outbox();
    ASSERT_EQ(sent.size(), 2u);
    ASSERT_TRUE(cache->markSending({ sent[0].seq, sent[1].seq }));
    // While the creates are on their way:
    apply(Edit::Patch, list, { { "title", "Doing" } }, "BoardList");
    apply(Edit::Create, card,
          { { "title", "Prisms" },
            { "listId", list },
            { "position", "V" },
            { "labels", json::object{ { label, true } } },
            { "description", "not " + label + " but text" } },
          "Card");

    const auto other = std::find_if(sent.begin(), sent.end(), [&](const auto &entry) { return entry.key.id == label; });
    ASSERT_TRUE(
        cache->acknowledge(sent.front().seq, { { "id", "4-list" }, { "title", "To do" }, { "position", "V" } }));
    ASSERT_TRUE(cache->acknowledge(other->seq, { { "id", "9label" }, { "name", "urgent" } }));

    EXPECT_TRUE(view(list, "BoardList").empty());
    EXPECT_EQ(view("4-list", "BoardList").at("title").as_string(), "Doing");
    EXPECT_EQ(view("4-list", "BoardList").at("id").as_string(), "4-list");
    const auto shown = view(card, "Card");
    EXPECT_EQ(shown.at("listId").as_string(), "4-list");
    EXPECT_TRUE(shown.at("labels").as_object().contains("9label"));
    EXPECT_EQ(shown.at("labels").as_object().size(), 1u);
    EXPECT_EQ(shown.at("description").as_string(), "not " + label + " but text");
    for (const auto &entry : outbox())
        EXPECT_NE(entry.key.id, list);
    EXPECT_EQ(outbox().back().value.at("listId").as_string(), "4-list");
    EXPECT_EQ(cache->count({ space, "BoardList", {}, Query::With, {}, {}, {}, 0, -1 }).value(), 1);
    // What the server tells about it afterwards is the same record.
    serve({ { { "id", "4-list" }, { "title", "To do" }, { "position", "V" } } }, "1-2", {}, "BoardList");
    EXPECT_EQ(cache->count({ space, "BoardList", {}, Query::With, {}, {}, {}, 0, -1 }).value(), 1);
    EXPECT_EQ(view("4-list", "BoardList").at("title").as_string(), "Doing") << "the later edit still waits";
}
