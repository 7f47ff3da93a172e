// What somebody types while an earlier change of theirs is on its way, and others change the same record.
#include "fixture.h"

using namespace store;
using namespace store::test;

namespace {

class Typed : public CacheTest
{
protected:
    static json::object card(const std::string &id, std::string_view text, int rev, int textRev,
                             const std::string &title = "t")
    {
        return { { "id", id },
                 { "rev", rev },
                 { "propRevs", json::object{ { "description", textRev } } },
                 { "title", title },
                 { "position", "V" },
                 { "listId", "l1" },
                 { "description", text },
                 { "trashedAt", nullptr },
                 { "variants", json::object() } };
    }
    static json::object card(const std::string &id, std::string_view text, int rev) { return card(id, text, rev, rev); }
    void arrives(const json::object &card, const std::string &epoch = "1")
    {
        serve({ card }, epoch + "-" + std::to_string(card.at("rev").as_int64()), {}, "Card");
    }
    void comesBack(const json::object &card, const std::string &state) // a server of an older backup
    {
        Cache::Page page;
        page.account = space;
        page.type = "Card";
        page.list = { card };
        page.newState = state;
        page.restart = true;
        ASSERT_TRUE(cache->storePage(page));
    }
    void type(const std::string &id, const json::object &value) { apply(Edit::Patch, id, value, "Card"); }
    OutboxEntry sendATitle(const std::string &id)
    {
        type(id, { { "title", "sent" } });
        const auto entry = outbox().back();
        EXPECT_TRUE(cache->markSending({ entry.seq }));
        return entry;
    }
    json::value shown(const std::string &id, const char *property = "description")
    {
        return view(id, "Card").at(property);
    }
    std::string all(const std::string &id) { return json::serialize(view(id, "Card")); }
};

TEST_F(Typed, settingBackToAnOlderValueIsAnEdit)
{
    serve({ label("b1", "before", 1) });
    apply(Edit::Patch, "b1", { { "colour", "red" } });
    ASSERT_TRUE(cache->markSending({ outbox().back().seq }));
    apply(Edit::Patch, "b1", { { "colour", "green" } });
    serve({ label("b1", "theirs", 2) }, "1-2");
    ASSERT_EQ(name("b1"), "theirs");
    apply(Edit::Patch, "b1", { { "name", "before" } });
    EXPECT_EQ(name("b1"), "before");
}

TEST_F(Typed, takingATickBackIsAnEdit)
{
    auto c = card("c1", "x", 1);
    c["checklist"] = json::object{ { "k1", { { "text", "buy" }, { "done", false }, { "position", "V" } } } };
    arrives(c);
    sendATitle("c1");
    type("c1", { { "title", "waiting" } });
    c["rev"] = 2;
    c["checklist"].at("k1").as_object()["done"] = true;
    arrives(c);
    ASSERT_TRUE(shown("c1", "checklist").at("k1").at("done").as_bool());
    type("c1", { { "checklist/k1/done", false } });
    EXPECT_FALSE(shown("c1", "checklist").at("k1").at("done").as_bool());
}

TEST_F(Typed, anEmptiedTextIsEmpty)
{
    arrives(card("c1", "start here", 1));
    sendATitle("c1");
    type("c1", { { "description", "mine start here" } });
    arrives(card("c1", "start here theirs", 2));
    type("c1", { { "description", nullptr } });
    EXPECT_TRUE(shown("c1").is_null()) << all("c1");
}

TEST_F(Typed, nothingLeftMeansNothingWaits)
{
    arrives(card("c1", "start here", 1));
    sendATitle("c1");
    type("c1", { { "description", "mine start here" } });
    arrives(card("c1", "start here theirs", 2));
    type("c1", { { "description", "mine start here theirs more" } });
    EXPECT_EQ(outbox().back().value, parse(R"({"description": "mine start here theirs more"})"));
    type("c1", { { "description", "start here theirs" } });
    EXPECT_EQ(outbox().size(), 1U) << json::serialize(outbox().back().value);
}

TEST_F(Typed, staysAsItIsWhenTheEarlierChangeIsPutOff)
{
    int n = 0;
    for (const std::string typed : { "start here theirs mine", "start here", "start here their mine words" }) {
        SCOPED_TRACE(typed);
        const auto id = "c" + std::to_string(++n);
        arrives(card(id, "start here", 1));
        const auto first = sendATitle(id);
        type(id, { { "dueOn", "2026-01-01" } });
        arrives(card(id, "start here theirs", 2));
        type(id, { { "description", typed } });
        ASSERT_EQ(shown(id).as_string(), typed);
        ASSERT_TRUE(cache->replaceEdit(first.seq, first.value, first.base));
        EXPECT_EQ(shown(id).as_string(), typed);
        EXPECT_TRUE(shown(id, "variants").as_object().empty()) << all(id);
    }
}

TEST_F(Typed, aVersionOutlivesARestoredServer)
{
    for (const bool typesMore : { false, true }) {
        const std::string id = typesMore ? "c1" : "c2";
        arrives(card(id, "one two three", 10));
        const auto first = sendATitle(id);
        type(id, { { "description", "one mine three" } });
        arrives(card(id, "one theirs three", 14));
        type(id, { { "description", "one mine three four" } });
        ASSERT_NE(all(id).find("theirs"), std::string::npos);
        comesBack(card(id, "one older three", 12), "2-12");
        ASSERT_NE(all(id).find("theirs"), std::string::npos);
        if (typesMore)
            type(id, { { "description", "one mine three four five" } });
        else
            ASSERT_TRUE(cache->acknowledge(first.seq, card(id, "one older three", 13, 12, "sent"), "2-13"));
        EXPECT_NE(all(id).find("theirs"), std::string::npos) << all(id);
        reopen();
    }
}

TEST_F(Typed, versionsDoNotGrowWithEachChangeOfOthers)
{
    for (const bool behind : { true, false }) {
        const std::string id = behind ? "c1" : "c2";
        arrives(card(id, "a | b", 1));
        if (behind)
            sendATitle(id);
        type(id, { { "description", "mine | b" } });
        std::string tail;
        for (int i = 0; i < 60; ++i) {
            if (i % 2 == 1)
                tail += " tail" + std::to_string(i);
            arrives(card(id, "theirs" + std::to_string(i / 2) + " |" + tail + " b", 2 + i));
            const auto now = std::string(shown(id).as_string());
            type(id, { { "description", now + " m" + std::to_string(i) } });
        }
        EXPECT_LT(shown(id, "variants").as_object().size(), 3U) << behind << all(id);
    }
}

// The set was answered, the get behind it was not: what the cache has may be newer than what was confirmed.
TEST_F(Typed, aBareConfirmationTakesNothingFromNewerText)
{
    for (const bool typesMore : { false, true }) {
        const std::string id = typesMore ? "c1" : "c2";
        arrives(card(id, "one two three", 10));
        type(id, { { "description", "one two three mine" } });
        const auto first = outbox().back();
        ASSERT_TRUE(cache->markSending({ first.seq }));
        arrives(card(id, "theirs one two three mine", 12)); // taken as 11, the answer lost, and gone on from there
        if (typesMore)
            type(id, { { "description", "theirs one two three mine more" } });
        ASSERT_TRUE(cache->acknowledge(first.seq, {}, "1-11"));
        EXPECT_NE(json::serialize(shown(id)).find("theirs"), std::string::npos) << all(id);
        reopen();
    }
}

} // namespace
