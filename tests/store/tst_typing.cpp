// Texts that somebody is still typing: in the cache at once, on their way only at a pause.
#include "store/typing.h"

#include "fixture.h"

namespace store::test {

class Typing : public CacheTest
{
protected:
    void SetUp() override
    {
        CacheTest::SetUp();
        serve({ label("b1", "one", 1) });
    }
    Edit named(const std::string &text) const { return { Edit::Patch, key("b1"), { { "name", text } } }; }
    std::vector<OutboxEntry> outbox() { return cache->outbox().value(); }
    std::int64_t soon() const { return m_now + 1000; }
    bool mayGo() { return !cache->nextToSend(10, m_now).value().empty(); }
};

TEST_F(Typing, isKeptAndHeldBack)
{
    for (const char *text : { "t", "tw", "tw" })
        ASSERT_TRUE(applyTyping(*cache, { named(text) }, soon()));
    EXPECT_FALSE(mayGo());
    reopen(); // as after an end in the middle of it
    EXPECT_EQ(name("b1"), "tw");
    ASSERT_EQ(outbox().size(), 1U);
    EXPECT_FALSE(mayGo());
    EXPECT_EQ(cache->nextToSend(10, soon()).value().size(), 1U); // nobody typed on: by itself
}

TEST_F(Typing, goesWhenTheClockWasSetBack)
{
    ASSERT_TRUE(applyTyping(*cache, { named("two") }, soon()));
    m_now -= 24LL * 3'600'000;
    EXPECT_TRUE(mayGo());
}

TEST_F(Typing, isRepeatedWhenTheClockWasSetBackAndTheAnswerIsLost)
{
    ASSERT_TRUE(applyTyping(*cache, { named("two") }, soon()));
    ASSERT_TRUE(cache->markSending({ outbox()[0].seq }));
    m_now -= 3'600'000;
    EXPECT_TRUE(mayGo());
}

// As with an answer that is lost: what a stick took along is repeated by the network.
TEST_F(Typing, goesWhenItWasTakenAlongAndTheClockWasSetBack)
{
    ASSERT_TRUE(applyTyping(*cache, { named("two") }, soon()));
    ASSERT_TRUE(cache->freeze({ outbox().front().seq }));
    m_now -= 3'600'000;
    EXPECT_TRUE(mayGo());
}

TEST_F(Typing, goesAtAPause)
{
    ASSERT_TRUE(applyTyping(*cache, { named("tw") }, soon()));
    ASSERT_TRUE(cache->apply({ named("two") }));
    EXPECT_TRUE(mayGo());
    ASSERT_EQ(outbox().size(), 1U);
}

TEST_F(Typing, goesAtAPauseWithTheSameText)
{
    ASSERT_TRUE(applyTyping(*cache, { named("two") }, soon()));
    ASSERT_TRUE(cache->apply({ named("two") }));
    EXPECT_TRUE(mayGo());
    EXPECT_EQ(name("b1"), "two");
}

TEST_F(Typing, takenBackLeavesNothing)
{
    ASSERT_TRUE(applyTyping(*cache, { named("two") }, soon()));
    ASSERT_TRUE(cache->apply({ named("one") }));
    EXPECT_TRUE(outbox().empty());
    EXPECT_EQ(name("b1"), "one");
}

TEST_F(Typing, whatIsOnItsWayStaysSo)
{
    ASSERT_TRUE(cache->apply({ named("two") }));
    const auto sent = outbox()[0].seq;
    ASSERT_TRUE(cache->markSending({ sent }));
    ASSERT_TRUE(applyTyping(*cache, { named("three") }, soon()));
    ASSERT_EQ(outbox().size(), 2U);
    EXPECT_EQ(outbox()[0].seq, sent);
    EXPECT_EQ(outbox()[0].notBeforeMs, 0);
    ASSERT_TRUE(cache->acknowledge(sent, label("b1", "two", 2), "2"));
    EXPECT_FALSE(mayGo());
    EXPECT_EQ(name("b1"), "three");
    ASSERT_TRUE(cache->apply({ named("three") }));
    EXPECT_TRUE(mayGo());
}

TEST_F(Typing, refusedChangesNothing)
{
    const auto refused
        = applyTyping(*cache, { named("two"), { Edit::Patch, key("b1"), { { "nonsense", 1 } } } }, soon());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, core::Code::BadInput);
    EXPECT_EQ(name("b1"), "one");
    EXPECT_TRUE(outbox().empty());
}

TEST_F(Typing, leavesTheWordsOfOthersWhereTheyAre)
{
    serve({ label("b1", "one and two, and three", 2) }, "1-2");
    const auto kept = keepTyping(*cache, { named("one or two") }, { .from = "one and two" });
    ASSERT_TRUE(kept);
    ASSERT_TRUE(kept->joined);
    EXPECT_EQ(kept->joined->typed, "one or two");
    EXPECT_EQ(kept->joined->withOthers, "one or two, and three");
    EXPECT_EQ(name("b1"), "one or two, and three");
    EXPECT_TRUE(mayGo());
}

TEST_F(Typing, standsWhereBothChangedTheSameWord)
{
    serve({ label("b1", "three", 2) }, "1-2");
    const auto kept = keepTyping(*cache, { named("two") }, { .from = "one" });
    ASSERT_TRUE(kept);
    EXPECT_FALSE(kept->joined);
    EXPECT_EQ(name("b1"), "two");
}

TEST_F(Typing, isNotJoinedWithItself)
{
    ASSERT_TRUE(applyTyping(*cache, { named("one t") }, soon()));
    const auto kept = keepTyping(*cache, { named("one two") }, { .from = "one t", .untilMs = soon() });
    ASSERT_TRUE(kept);
    EXPECT_FALSE(kept->joined);
    EXPECT_EQ(name("b1"), "one two");
    EXPECT_FALSE(mayGo());
}

} // namespace store::test
