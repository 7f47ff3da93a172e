// Pages that were asked for before the server took something, and come after its answer.
#include "fixture.h"

using namespace store;
using namespace store::test;

namespace {

class OlderPages : public CacheTest
{
protected:
    static constexpr auto type = "SavedSearch"; // what has no trash is gone at once
    static json::object search(const char *name, int rev)
    {
        return { { "id", "v1" }, { "rev", rev }, { "propRevs", json::object() }, { "name", name } };
    }
    std::string shown()
    {
        const auto record = view("v1", type);
        const auto *name = record.if_contains("name");
        return name ? std::string(name->as_string()) : "-";
    }
    void remove()
    {
        serve({ search("water", 3) }, "e1-3", {}, type);
        apply(Edit::Destroy, "v1", {}, type);
        taken({}, "e1-5");
    }
    // The server says `state` of what waits, which is one entry.
    void taken(const json::object &answer, const std::string &state)
    {
        const auto entries = cache->nextToSend(10, m_now).value();
        ASSERT_EQ(entries.size(), 1U);
        ASSERT_TRUE(cache->markSending({ entries.front().seq }));
        ASSERT_TRUE(cache->acknowledge(entries.front().seq, answer, state));
    }
    void fetchAnew(const std::vector<json::object> &list, const std::string &state)
    {
        Cache::Page page;
        page.account = space;
        page.type = "Label";
        page.list = list;
        page.newState = state;
        page.restart = true;
        ASSERT_TRUE(cache->storePage(page));
    }
};

TEST_F(OlderPages, doNotBringBackWhatWasRemoved)
{
    remove();
    EXPECT_EQ(shown(), "-");
    serve({ search("river", 4) }, "e1-4", {}, type);
    EXPECT_EQ(shown(), "-");
    reopen();
    serve({ search("river", 4) }, "e1-4", {}, type);
    EXPECT_EQ(shown(), "-") << "also after a restart";
    serve({ search("made again", 6) }, "e1-6", {}, type);
    EXPECT_EQ(shown(), "made again");
    serve({}, "e1-7", { "v1" }, type);
    serve({ search("once more", 8) }, "e1-8", {}, type);
    EXPECT_EQ(shown(), "once more") << "nothing is remembered of the removal any more";
}

TEST_F(OlderPages, ofAnotherEpochBringWhatTheServerHasNow)
{
    remove();
    serve({ search("water", 3) }, "e2-3", {}, type);
    EXPECT_EQ(shown(), "water");
}

TEST_F(OlderPages, doNotTakeAwayWhatWasMade)
{
    serve({}, "e1-3");
    apply(Edit::Create, "b2", { { "name", "made here" }, { "colour", "blue" } });
    taken(label("b2", "made here", 5), "e1-5");
    fetchAnew({}, "e1-4");
    EXPECT_EQ(name("b2"), "made here");
    fetchAnew({}, "e1-6");
    EXPECT_EQ(name("b2"), "-") << "somebody removed it since";
}

} // namespace
