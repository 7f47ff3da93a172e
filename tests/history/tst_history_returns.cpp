// What is no fault: restored backups, power cuts, copied profiles, edits that are given up.
#include "story.h"

using namespace history;

namespace {

TEST(History, aRestoredBackupMayLoseWhatCameAfterIt)
{
    for (const bool told : { true, false }) {
        Story s;
        s.begin();
        const auto backup = s.now;
        s.write(s.anna, title("Two"));
        if (told)
            s.happened(What::Restored, "server", backup);
        s.anna.read(card, title("One"));
        const auto verdict = s.verdict();
        EXPECT_EQ(verdict.good(), told) << report(verdict);
    }
}

// A client hears of it later than it happens: until then it shows what is gone, and only then goes back.
TEST(History, aRestoredBackupIsHeardOfLater)
{
    for (const bool heard : { false, true }) {
        Story s;
        s.begin();
        s.state("piotr", "e1-1");
        const auto backup = s.now;
        s.write(s.anna, title("Two"));
        s.happened(What::Restored, "server", backup, "e2-1");
        if (heard)
            s.state("piotr", "e2-1");
        s.piotr.read(card, title("Two"));
        s.state("piotr", "e2-2");
        s.piotr.read(card, title("One"));
        s.accept(2, "pAnna", title("Two")); // anna's computer brought it back
        if (heard)
            only(s.verdict(), Rule::Backwards, R"(piotr showed "One")");
        else
            EXPECT_TRUE(s.verdict().good()) << report(s.verdict());
    }
}

// What was undone in the lost time was shown, though the history tells of the redoing only.
TEST(History, aRestoredBackupTakesAnUndo)
{
    for (const bool undone : { true, false }) {
        Story s;
        s.begin();
        const auto backup = s.now;
        s.piotr.read(card, title("Two"));
        if (undone)
            s.write(s.anna, title("One"), false);
        s.piotr.read(card, title("One"));
        s.write(s.anna, title("Two"));
        s.happened(What::Restored, "server", backup, "e2-1");
        s.accept(2, "pAnna", title("Two"));
        const auto verdict = s.verdict();
        const bool backwards = report(verdict).find("backwards") != std::string::npos;
        EXPECT_EQ(backwards, !undone) << report(verdict);
    }
}

// Anna takes back what is gone there anyway, and Piotr's computer, which cannot know, brings it back.
TEST(History, aRestoredBackupHidesAnUndo)
{
    for (const bool heard : { false, true }) {
        Story s;
        s.begin();
        s.state("anna", "e1-1");
        const auto backup = s.now;
        s.write(s.anna, title("Two"));
        auto seen = s.record;
        seen["title"] = "Two";
        s.happened(What::Restored, "server", backup, "e2-1");
        if (heard)
            s.state("anna", "e2-1");
        const auto op = s.anna.invoke(card, title("One"), seen);
        s.anna.kept(op);
        s.anna.ok(op);
        s.accept(2, "pPiotr", title("Two"));
        const auto verdict = s.verdict();
        const bool lost = report(verdict).find("lost") != std::string::npos;
        EXPECT_EQ(lost, heard) << report(verdict);
    }
}

// What comes back while a change is under way stands over it, and the change beside it, by an entry of its own.
TEST(History, aRestoredBackupCoversAChangeUnderWay)
{
    for (const bool heard : { false, true }) {
        Story s;
        s.begin();
        s.state("anna", "e1-1");
        const auto backup = s.now;
        s.write(s.piotr, title("Two"));
        s.happened(What::Restored, "server", backup, "e2-1");
        if (heard)
            s.state("anna", "e2-1");
        s.write(s.anna, title("Three"));
        s.accept(2, "pPiotr", title("Two"));
        s.accept(3, "pAnna", { { "variants", variant("title", "Three") } });
        const auto verdict = s.verdict();
        const bool lost = report(verdict).find("lost") != std::string::npos;
        EXPECT_EQ(lost, heard) << report(verdict);
    }
}

// After it, several may bring the same back, in any order, over what they never saw.
TEST(History, aRestoredBackupMixesWhatIsBroughtBack)
{
    for (const bool told : { true, false }) {
        Story s;
        s.begin();
        const auto backup = s.now;
        s.write(s.anna, title("Two"));
        s.piotr.read(card, title("Two"));
        s.write(s.piotr, title("Three"));
        if (told)
            s.happened(What::Restored, "server", backup);
        s.accept(2, "pPiotr", title("Three"));
        s.accept(3, "pAnna", { { "title", "Two" }, { "variants", variant("title", "Three") } });
        s.accept(4, "pPiotr", { { "title", "Three" }, { "variants", variant("title", "Two") } });
        EXPECT_EQ(s.verdict().good(), told) << report(s.verdict());
    }
}

TEST(History, aPowerCutTakesWhatOneWasTold)
{
    for (const bool cut : { true, false }) {
        Story s;
        s.begin();
        s.write(s.anna, title("Two"));
        s.accept(2, "pAnna", title("Two"));
        s.piotr.read(card, title("Two"));
        s.state("piotr", "e1-2");
        if (cut)
            s.happened(What::PowerCut, "piotr");
        s.piotr.read(card, title("One"));
        s.state("piotr", "e1-1");
        EXPECT_EQ(s.verdict().good(), cut) << report(s.verdict());
    }
    Story own; // but never what one kept oneself
    own.begin();
    own.write(own.anna, title("Two"), false);
    own.accept(2, "pAnna", title("Two"));
    own.happened(What::PowerCut, "anna");
    own.anna.read(card, title("One"));
    only(own.verdict(), Rule::OwnWrites, R"(anna showed "One")");
}

// It waits again, and is refused because the person left meanwhile; then they give it up.
TEST(History, aPowerCutTakesTheAcknowledgementToo)
{
    for (const bool cut : { true, false }) {
        Story s;
        s.begin();
        s.write(s.anna, title("Two"));
        s.accept(2, "pAnna", title("Two"));
        if (cut)
            s.happened(What::PowerCut, "anna");
        s.anna.settled({ "c1" });
        s.anna.read(card, title("One"));
        if (cut)
            EXPECT_TRUE(s.verdict().good()) << report(s.verdict());
        else
            only(s.verdict(), Rule::OwnWrites, R"(anna showed "One")");
    }
}

// The copy of a profile folder sends what waits in it, too.
TEST(History, aCopySendsTheSame)
{
    Story s;
    s.begin();
    auto copy = s.recorder("copy");
    const auto old = s.record;
    const auto a = s.anna.invoke(card, title("Two"), old);
    s.anna.kept(a);
    copy.kept(copy.invoke(card, title("Two"), old));
    copy.kept(copy.invoke(card, title("Three"), title("Two")));
    s.accept(2, "pAnna", title("Three"));
    copy.settled();
    s.accept(3, "pAnna", { { "title", "Two" }, { "variants", variant("title", "Three") } });
    s.anna.ok(a);
    EXPECT_TRUE(s.verdict().good()) << report(s.verdict());
}

// What waits in the copy was typed before its last words were; merged, it looks like what was typed between.
TEST(History, aMergedTextMayLookLikeAnOlderOne)
{
    for (const bool merged : { true, false }) {
        Story s;
        const auto text = [](const char *value) { return object{ { "description", value } }; };
        s.write(s.anna, text("Met on a boat"));
        s.accept(1, "pAnna", text("Met on a boat"));
        auto copy = s.recorder("copy");
        const auto old = s.record;
        if (merged)
            copy.kept(copy.invoke(card, text("Met on a boat one"), old));
        const auto first = s.anna.invoke(card, text("on a boat one"), old);
        s.anna.kept(first);
        const auto second = s.anna.invoke(card, text("on a boat one two"), text("on a boat one"));
        s.anna.kept(second);
        s.accept(2, "pAnna", text("on a boat one two"));
        s.accept(3, "pAnna",
                 { { "description", "on a boat one" }, { "variants", variant("description", "on a boat one two") } });
        s.anna.ok(first);
        s.anna.ok(second);
        EXPECT_EQ(s.verdict().good(), merged) << report(s.verdict());
    }
}

// Each takes out their own word, one by an undo that says what somebody else had written.
TEST(History, twoUndosAreMerged)
{
    Story s;
    const auto text = [](const char *value) { return object{ { "description", value } }; };
    s.write(s.anna, text("We go"));
    s.accept(1, "pAnna", text("We go"));
    const auto first = s.record;
    s.write(s.anna, text("We go home"));
    s.accept(2, "pAnna", text("We go home"));
    s.write(s.piotr, text("Yes We go home"));
    s.accept(3, "pPiotr", text("Yes We go home"));
    s.write(s.piotr, text("We go home"));
    const auto undo = s.anna.invoke(card, text("We go"), text("We go home"));
    s.anna.kept(undo);
    s.accept(4, "pAnna", text("We go"));
    s.anna.ok(undo);
    const auto verdict = s.verdict();
    EXPECT_TRUE(verdict.good()) << report(verdict);
}

TEST(History, whatIsGivenUpIsTakenBack)
{
    for (const bool given : { true, false }) {
        Story s;
        s.begin();
        auto copy = s.recorder("copy");
        s.write(s.anna, title("Two"), false);
        s.write(copy, title("Two"));
        s.accept(2, "pAnna", title("Two"));
        s.anna.read(card, title("Two"));
        if (given)
            s.anna.settled({ "c1" });
        s.anna.read(card, title("One"));
        EXPECT_EQ(s.verdict().good(), given) << report(s.verdict());
    }
}

// The kill came between keeping the second and telling so; it replaced the first before that was sent.
TEST(History, aKillHidesThatSomethingWasKept)
{
    for (const bool arrived : { true, false }) {
        Story s;
        s.begin();
        s.write(s.anna, title("Two"), false);
        s.anna.invoke(card, title("Three"), title("Two"));
        s.accept(2, "pAnna", title(arrived ? "Three" : "Two"));
        s.write(s.piotr, title("Four"));
        s.accept(3, "pPiotr", title("Four"));
        s.anna.read(card, s.record);
        EXPECT_TRUE(s.verdict().good()) << report(s.verdict());
    }
    Story left; // as it was typed, and sent so
    left.begin();
    left.write(left.anna, title("Two"), false);
    left.anna.invoke(card, title("Three"), title("Two"));
    left.anna.invoke(card, title("Three"), title("Three"));
    left.accept(2, "pAnna", title("Three"));
    left.write(left.piotr, title("Four"));
    left.accept(3, "pPiotr", title("Four"));
    left.anna.read(card, left.record);
    EXPECT_TRUE(left.verdict().good()) << report(left.verdict());
    Story gone; // neither arrived, and yet it shows what another wrote over what was there before
    gone.begin();
    gone.write(gone.anna, title("Two"), false);
    gone.anna.invoke(card, title("Three"), title("Two"));
    gone.write(gone.piotr, title("Four"));
    gone.accept(2, "pPiotr", title("Four"));
    gone.anna.read(card, gone.record);
    only(gone.verdict(), Rule::OwnWrites, R"(anna showed "Four")");
    Story older; // it arrived, but what is shown is from before
    older.begin();
    older.write(older.anna, title("Two"), false);
    older.anna.invoke(card, title("Three"), title("Two"));
    older.accept(2, "pAnna", title("Three"));
    older.anna.read(card, title("One"));
    only(older.verdict(), Rule::OwnWrites, R"(anna showed "One")");
    for (const bool arrived : { true, false }) {
        Story words;
        const auto text = [](const char *value) { return object{ { "description", value } }; };
        words.write(words.anna, text("We go"));
        words.accept(1, "pAnna", text("We go"));
        words.write(words.anna, text("We go home"), false);
        words.anna.invoke(card, text("Anew"), text("We go home"));
        words.accept(2, "pAnna", text(arrived ? "Anew" : "We go too"));
        words.write(words.piotr, text("Again"));
        words.accept(3, "pPiotr", text("Again"));
        words.anna.read(card, words.record);
        const auto found = report(words.verdict()).find("anna showed") != std::string::npos;
        EXPECT_EQ(found, !arrived) << report(words.verdict());
    }
}

} // namespace
