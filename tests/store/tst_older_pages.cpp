// Pages that were asked for before the server took something, and come after its answer.
#include "fixture.h"

using namespace store;
using namespace store::test;

namespace {

class OlderPages : public CacheTest
{
protected:
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
    serve({ label("b1", "water", 3) }, "e1-3");
    apply(Edit::Destroy, "b1", {});
    taken({}, "e1-5");
    EXPECT_EQ(name("b1"), "-");
    serve({ label("b1", "river", 4) }, "e1-4");
    EXPECT_EQ(name("b1"), "-");
    reopen();
    serve({ label("b1", "river", 4) }, "e1-4");
    EXPECT_EQ(name("b1"), "-") << "also after a restart";
    serve({ label("b1", "made again", 6) }, "e1-6");
    EXPECT_EQ(name("b1"), "made again");
    serve({}, "e1-7", { "b1" });
    serve({ label("b1", "once more", 8) }, "e1-8");
    EXPECT_EQ(name("b1"), "once more") << "nothing is remembered of the removal any more";
}

TEST_F(OlderPages, ofAnotherEpochBringWhatTheServerHasNow)
{
    serve({ label("b1", "water", 3) }, "e1-3");
    apply(Edit::Destroy, "b1", {});
    taken({}, "e1-5");
    serve({ label("b1", "water", 3) }, "e2-3");
    EXPECT_EQ(name("b1"), "water");
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
