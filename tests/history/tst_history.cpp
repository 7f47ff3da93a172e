// One good log that has a bit of everything, and for each rule at least one that breaks it and nothing else.
#include "story.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace history;

namespace {

TEST(History, aGoodStory)
{
    Story s;
    s.begin();
    s.state("anna", "e1-1");
    // Both change the title offline: Anna's comes first, Piotr's stands, hers is a variant.
    const object old = s.record;
    const auto a = s.anna.invoke(card, title("Two"), old);
    const auto p = s.piotr.invoke(card, title("Three"), old);
    s.anna.kept(a);
    s.piotr.kept(p);
    s.piotr.read(card, title("Three"));
    s.accept(2, "pAnna", title("Two"));
    s.anna.settled();
    s.piotr.read(card, title("Three"));
    s.accept(5, "pPiotr", { { "title", "Three" }, { "variants", variant("title", "Two") } });
    s.piotr.settled();
    s.anna.read(card, s.record);
    s.state("anna", "e1-5");
    // A text both change: the words of both stand.
    s.accept(6, "pAnna", { { "description", "We go" } });
    s.write(s.anna, { { "description", "We go" } });
    s.write(s.anna, { { "description", "We go today" } });
    const auto words = s.piotr.invoke(card, { { "description", "Yes We go" } }, s.record);
    s.piotr.kept(words);
    s.accept(7, "pAnna", { { "description", "We go today" } });
    s.piotr.read(card, { { "title", "Three" }, { "description", "Yes We go today" } });
    s.accept(8, "pPiotr", { { "description", "Yes We go today" } });
    s.piotr.settled();
    // Entries of a map, with a field that the server fills; a place; trash that an edit undoes.
    s.write(s.anna, { { "checklist/k1", object{ { "text", "Boots" } } } });
    s.accept(9, "pAnna", { { "checklist", object{ { "k1", object{ { "text", "Boots" }, { "done", false } } } } } });
    s.write(s.piotr, { { "checklist/k1/done", true } });
    s.accept(10, "pPiotr", { { "checklist", object{ { "k1", object{ { "text", "Boots" }, { "done", true } } } } } });
    s.write(s.anna, { { "listId", "l2" }, { "position", "V" } });
    s.accept(11, "pAnna", { { "listId", "l2" }, { "position", "V" } });
    s.write(s.anna, { { "trashedAt", "2026-01-01T00:00:00Z" } });
    // Written twice before it went: only the later arrives. Killed in the middle: nobody knows.
    s.write(s.piotr, title("Four"), false);
    s.write(s.piotr, title("Five"), false);
    s.accept(12, "pPiotr", title("Five"));
    s.piotr.settled();
    s.anna.invoke(card, title("Six"), s.record);
    s.anna.fail(s.anna.invoke(card, title("Seven"), s.record), "forbidden");
    s.state("server", "e1-12");
    s.server(What::Final, s.record);
    s.server(What::Final, s.record, "anna");
    s.server(What::Final, s.record, "piotr");
    const auto verdict = s.verdict();
    EXPECT_TRUE(verdict.good()) << report(verdict);
    EXPECT_EQ(verdict.counts.writes, 14U);
    EXPECT_EQ(verdict.counts.acknowledged, 12U);
    EXPECT_EQ(verdict.counts.unknown, 1U);
    EXPECT_GT(verdict.counts.versions, 10U);
}

TEST(History, aFileGetsItsOtherName)
{
    Story s;
    s.begin();
    const std::string hash(64, 'a');
    s.write(s.anna, { { "coverBlobId", "L" + hash } });
    s.accept(2, "pAnna", { { "coverBlobId", "B" + hash } });
    s.anna.read(card, s.record);
    const auto verdict = s.verdict();
    EXPECT_TRUE(verdict.good()) << report(verdict);
}

// While somebody looks, others go on writing: then the older and the newer are both right.
TEST(History, lookingTakesTime)
{
    for (const bool slow : { true, false }) {
        Story s;
        s.begin();
        const auto since = s.now;
        s.write(s.anna, title("Two"));
        s.accept(2, "pAnna", title("Two"));
        s.anna.read(card, title("One"), slow ? since : 0);
        s.anna.read(card, title("Two"), slow ? since : 0);
        const auto verdict = s.verdict();
        EXPECT_EQ(verdict.good(), slow) << report(verdict);
    }
}

TEST(History, formIsChecked)
{
    Story s;
    s.begin();
    s.anna.ok(77);
    only(s.verdict(), Rule::Form, "anna's operation 77 ended but never began");
    Story twice;
    twice.begin();
    const auto op = twice.anna.invoke(card, title("Two"), twice.record);
    twice.anna.fail(op);
    twice.anna.unknown(op);
    only(twice.verdict(), Rule::Form, "ended twice");
    Story silent;
    silent.write(silent.anna, title("Two"));
    only(silent.verdict(), Rule::Form, "no history of the server");
}

TEST(History, theChainHolds)
{
    Story s;
    s.begin();
    s.write(s.anna, title("Three"));
    s.entry(3, "pAnna", title("Two"), title("Three"));
    only(s.verdict(), Rule::Chain, R"(entry 3 says it was "Two" before, but it was "One")");
    Story same;
    same.begin();
    same.write(same.anna, title("Two"));
    same.accept(1, "pAnna", title("Two"));
    only(same.verdict(), Rule::Chain, "the same rev");
}

TEST(History, nothingIsInvented)
{
    Story s;
    s.begin();
    s.accept(2, "pAnna", title("Ghost"));
    only(s.verdict(), Rule::Invented, R"("Ghost", which nobody wrote)");
    Story read;
    read.begin();
    read.piotr.read(card, title("Two")); // before it was written
    read.write(read.anna, title("Two"));
    read.accept(2, "pAnna", title("Two"));
    only(read.verdict(), Rule::Invented, "nobody had written by then");
    Story words;
    words.write(words.anna, { { "description", "We go" } });
    words.accept(1, "pAnna", { { "description", "We run" } });
    const auto found = words.verdict(); // the word that is not there is lost as well
    ASSERT_EQ(found.violations.size(), 2U) << report(found);
    EXPECT_EQ(found.violations.at(0).rule, Rule::Invented) << report(found);
}

TEST(History, aLogMayBeginInTheMiddle)
{
    for (const bool known : { true, false }) {
        Story s;
        s.there = s.record = object{ { "title", "Old" }, { "description", "The lake is deep" } };
        s.anna.read(card, s.record);
        s.write(s.anna, title("New"));
        s.accept(5, "pAnna", title("New"));
        s.write(s.anna, { { "description", "The lake is very deep" } });
        s.accept(6, "pAnna", { { "description", "The lake is very deep" } });
        if (!known)
            s.there = object{ { "title", "Older" }, { "description", "The lake is deep" } };
        const auto verdict = s.verdict();
        EXPECT_EQ(verdict.good(), known) << report(verdict);
        EXPECT_EQ(report(verdict).find("chain: Card c1 in z1, title: entry 5") == std::string::npos, known)
            << report(verdict);
    }
}

TEST(History, whatIsAcknowledgedIsThere)
{
    Story s;
    s.begin();
    s.write(s.anna, title("Two"));
    only(s.verdict(), Rule::Lost, R"(wrote "Two" (begun 5, acknowledged 7), but the history has 0: null, 1: "One")");
    Story settled; // acknowledged by having nothing that waits
    settled.begin();
    settled.write(settled.anna, title("Two"), false);
    settled.anna.settled();
    only(settled.verdict(), Rule::Lost, "Two");
    Story excepted;
    excepted.begin();
    excepted.write(excepted.anna, title("Two"), false);
    excepted.anna.settled({ "c1" });
    EXPECT_TRUE(excepted.verdict().good()) << report(excepted.verdict());
    Story waiting; // neither taken nor given up
    waiting.begin();
    waiting.write(waiting.anna, title("Two"), false);
    waiting.happened(What::Settled, "anna");
    waiting.log.back().waiting = { "c1" };
    waiting.anna.read(card, title("One"));
    only(waiting.verdict(), Rule::OwnWrites, R"(wrote "Two")");
    Story back; // the value was there once, but not again
    back.begin();
    back.write(back.anna, title("Two"));
    back.accept(2, "pAnna", title("Two"));
    back.write(back.anna, title("One"));
    only(back.verdict(), Rule::Lost, R"(wrote "One")");
    Story words;
    words.write(words.anna, { { "description", "We go" } });
    words.accept(1, "pAnna", { { "description", "We go" } });
    words.write(words.piotr, { { "description", "We go now" } });
    only(words.verdict(), Rule::Lost, "We go now");
    Story entry;
    entry.begin();
    entry.write(entry.anna, { { "checklist/k1", object{ { "text", "Boots" } } } });
    only(entry.verdict(), Rule::Lost, "checklist/k1/text");
}

TEST(History, whatIsRefusedIsNotThere)
{
    Story s;
    s.begin();
    const auto op = s.anna.invoke(card, title("Two"), s.record);
    s.accept(2, "pAnna", title("Two"));
    s.anna.fail(op, "forbidden");
    only(s.verdict(), Rule::Refused, "refused");
    Story undone; // back to what was there before
    undone.begin();
    undone.write(undone.anna, { { "description", "go" } });
    undone.write(undone.piotr, { { "description", "We" } });
    undone.accept(2, "pPiotr", { { "description", "We go" } }); // of both
    undone.write(undone.anna, { { "description", "We go on" } });
    undone.accept(3, "pAnna", { { "description", "We go on" } });
    undone.anna.fail(undone.anna.invoke(card, { { "description", "We go" } }, undone.record));
    EXPECT_TRUE(undone.verdict().good()) << report(undone.verdict());
}

TEST(History, nothingIsAppliedTwice)
{
    for (const bool forgot : { true, false }) {
        Story s;
        s.begin();
        const auto two = s.anna.invoke(card, title("Two"), s.record);
        s.accept(2, "pAnna", title("Two"));
        s.piotr.read(card, s.record);
        s.write(s.piotr, title("Three"));
        s.accept(3, "pPiotr", title("Three"));
        if (forgot) // that it had taken it
            s.happened(What::Forgot, "server");
        s.accept(4, "pAnna", { { "title", "Two" }, { "variants", variant("title", "Three") } }); // repeated
        s.anna.kept(two);
        if (forgot)
            EXPECT_TRUE(s.verdict().good()) << report(s.verdict());
        else
            only(s.verdict(), Rule::Twice, "applied 2 times");
    }
}

TEST(History, orderIsThatOfTime)
{
    Story s;
    s.begin();
    s.write(s.anna, title("Two"));
    s.write(s.piotr, title("Three"));
    s.accept(2, "pPiotr", title("Three"));
    s.accept(3, "pAnna", { { "title", "Two" }, { "variants", variant("title", "Three") } });
    only(s.verdict(), Rule::Order, "anna's operation");
    Story own;
    own.begin();
    own.write(own.anna, title("Two"), false);
    own.write(own.anna, title("Three"), false);
    own.accept(2, "pAnna", title("Three"));
    own.accept(3, "pAnna", { { "title", "Two" }, { "variants", variant("title", "Three") } });
    only(own.verdict(), Rule::Order, "anna's operation");
}

TEST(History, whatNobodyHasSeenBecomesAVariant)
{
    Story s;
    s.begin();
    const auto old = s.record;
    const auto p = s.piotr.invoke(card, title("Three"), old);
    s.write(s.anna, title("Two"));
    s.accept(2, "pAnna", title("Two"));
    s.accept(3, "pPiotr", title("Three")); // blind, without a variant
    s.piotr.ok(p);
    only(s.verdict(), Rule::Overwritten, R"(without having seen "Two" of entry 2)");
    Story words;
    words.write(words.anna, { { "description", "We go" } });
    words.accept(1, "pAnna", { { "description", "We go" } });
    const auto late = words.piotr.invoke(card, { { "description", "Yes We go" } }, words.record);
    words.write(words.anna, { { "description", "We go today" } });
    words.accept(2, "pAnna", { { "description", "We go today" } });
    words.accept(3, "pPiotr", { { "description", "Yes We go" } });
    words.piotr.ok(late);
    only(words.verdict(), Rule::Overwritten, "lost the word \"today\"");
    Story destroyed; // with all that was seen in it
    destroyed.write(destroyed.anna, { { "description", "We go" } });
    destroyed.accept(1, "pAnna", { { "description", "We go" } });
    destroyed.write(destroyed.anna, { { "", nullptr } });
    destroyed.accept(2, "pAnna", { { "description", nullptr } });
    const auto verdict = destroyed.verdict();
    EXPECT_TRUE(verdict.good()) << report(verdict);
    Story unseen; // by whoever destroys it
    const auto gone = unseen.piotr.invoke(card, { { "", nullptr } }, unseen.record);
    unseen.write(unseen.anna, { { "description", "We go" } });
    unseen.accept(1, "pAnna", { { "description", "We go" } });
    unseen.destroy(2, "pPiotr");
    unseen.piotr.ok(gone);
    const auto known = unseen.verdict();
    EXPECT_TRUE(known.good()) << report(known);
}

// What waits goes as one: the variant that a merge here made and its dismissal arrive together.
TEST(History, aDismissedVersionWasSeen)
{
    for (const bool dismissed : { true, false }) {
        Story s;
        s.begin();
        const auto p = s.piotr.invoke(card, title("Three"), s.record);
        s.piotr.kept(p);
        s.write(s.anna, title("Two"));
        s.accept(2, "pAnna", title("Two"));
        if (dismissed)
            s.piotr.kept(s.piotr.invoke(card, { { "variants/v1", nullptr } },
                                        { { "title", "Three" }, { "variants", variant("title", "Two") } }));
        s.accept(3, "pPiotr", title("Three"));
        s.piotr.settled();
        if (dismissed)
            EXPECT_TRUE(s.verdict().good()) << report(s.verdict());
        else
            only(s.verdict(), Rule::Overwritten, "without having seen");
    }
}

TEST(History, anEntryIsWhatItsFieldsAre)
{
    Story s;
    s.begin();
    s.write(s.anna, { { "checklist/k1", object{ { "text", "Boots" } } } });
    s.accept(2, "pAnna", { { "checklist", object{ { "k1", object{ { "text", "Boots" }, { "done", false } } } } } });
    s.write(s.anna, { { "checklist/k1", nullptr } });
    s.accept(3, "pAnna", { { "checklist", object() } });
    s.anna.read(card, s.record);
    EXPECT_TRUE(s.verdict().good()) << report(s.verdict());
}

TEST(History, oneSeesWhatOneWrote)
{
    Story s;
    s.begin();
    s.write(s.anna, title("Two"));
    s.accept(2, "pAnna", title("Two"));
    s.anna.read(card, title("One"));
    only(s.verdict(), Rule::OwnWrites, R"(anna showed "One")");
    Story gone; // the cache lost a record it had kept
    gone.begin();
    gone.anna.read(card, nullptr);
    only(gone.verdict(), Rule::OwnWrites, "anna showed null");
    Story words;
    words.write(words.anna, { { "description", "We go" } });
    words.accept(1, "pAnna", { { "description", "We go" } });
    words.write(words.anna, { { "description", "We go today" } });
    words.accept(2, "pAnna", { { "description", "We go today" } });
    words.anna.read(card, { { "description", "We go" } });
    only(words.verdict(), Rule::OwnWrites, "We go today");
}

TEST(History, nobodyGoesBack)
{
    Story s;
    s.begin();
    s.write(s.anna, title("Two"));
    s.accept(2, "pAnna", title("Two"));
    s.piotr.read(card, title("Two"));
    s.piotr.read(card, title("One"));
    only(s.verdict(), Rule::Backwards, R"(piotr showed "One" at)");
}

TEST(History, statesGrow)
{
    Story s;
    s.state("anna", "e1-5");
    s.state("anna", "e1-4");
    only(s.verdict(), Rule::State, "anna had e1-4 at 2 after e1-5 at 1");
    Story epochs;
    epochs.state("anna", "e1-5");
    epochs.state("anna", "e2-1");
    EXPECT_TRUE(epochs.verdict().good());
    epochs.state("anna", "e1-9");
    only(epochs.verdict(), Rule::State, "again after that epoch had ended");
    Story ahead;
    ahead.state("piotr", "e1-7");
    ahead.state("server", "e1-6");
    only(ahead.verdict(), Rule::State, "somebody had e1-7");
    Story odd;
    odd.state("anna", "seven");
    only(odd.verdict(), Rule::State, "no state");
}

TEST(History, allHaveTheSameAtTheEnd)
{
    Story s;
    s.begin();
    s.server(What::Final, s.record);
    s.server(What::Final, title("Other"), "piotr");
    only(s.verdict(), Rule::Replicas, R"(, title: piotr has "Other", the server "One")");
    Story missing;
    missing.begin();
    missing.server(What::Final, missing.record);
    missing.server(What::Final, nullptr, "piotr");
    only(missing.verdict(), Rule::Replicas, "piotr has null");
    Story server;
    server.begin();
    server.server(What::Final, title("Other"));
    only(server.verdict(), Rule::Replicas, R"(the server has "Other", but the history has)");
}

TEST(History, aFileTellsTheSame)
{
    const auto path = std::filesystem::temp_directory_path() / ("history-" + std::to_string(sharedClock()) + ".log");
    Log log;
    {
        Recorder to("anna", fileSink(path.string()), sharedClock);
        const auto op
            = to.invoke(card, { { "checklist/k1", object{ { "text", "Bo\nots" } } } }, { { "title", "One" } });
        to.kept(op);
        to.fail(op, "forbidden");
        to.read(card, title("One"));
        to.state("z1", "Card", "e1-3");
        to.settled({ "c2" });
    }
    std::stringstream text;
    text << std::ifstream(path).rdbuf();
    std::filesystem::remove(path);
    ASSERT_TRUE(append(log, text.str() + R"({"at":1,"client":"an)")); // the last line was cut by a kill
    ASSERT_EQ(log.size(), 6U);
    std::string again;
    for (const auto &event : log)
        again += toLine(event);
    EXPECT_EQ(again, text.str());
    EXPECT_FALSE(append(log, "{\"at\":1}\n"));
    EXPECT_FALSE(append(log, "nonsense\n"));
}

} // namespace
