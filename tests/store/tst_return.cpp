// The server goes back to an older copy of itself: what only this cache has of the time that was lost goes there again.
#include "fixture.h"

#include <algorithm>

using namespace store;
using namespace store::test;

namespace {

class Return : public CacheTest
{
protected:
    static Account account(const std::string &id, schema::AccountKind kind, const json::object &limits = {})
    {
        Account a;
        a.id = id;
        a.kind = kind;
        a.limits = limits;
        return a;
    }
    // What a session says after a copy was put back; `upTo`: what the copy has of epoch "e1".
    void session(const std::string &epoch, int upTo)
    {
        json::object limits;
        if (!epoch.empty())
            limits = { { "epoch", epoch }, { "earlierEpochs", json::object{ { "e1", upTo } } } };
        ASSERT_TRUE(cache->setAccounts(
            { account("upanna", schema::AccountKind::Personal), account(space, schema::AccountKind::Space, limits) }));
    }
    static json::object by(json::object label, const char *person)
    {
        label["updatedBy"] = person;
        label["createdBy"] = "ppiotr";
        return label;
    }
    void fetchAnew(const std::vector<json::object> &list, const std::string &state, bool inTwoPages = false)
    {
        Cache::Page page;
        page.account = space;
        page.type = "Label";
        page.newState = state;
        page.restart = true;
        page.last = !inTwoPages;
        if (inTwoPages) {
            page.newState = "e2-1.0.9"; // where the next page begins
            ASSERT_TRUE(cache->storePage(page));
            reopen(); // what is noted outlives the program
            page.newState = state;
            page.restart = false;
            page.last = true;
        }
        page.list = list;
        ASSERT_TRUE(cache->storePage(page));
    }
    // Somebody the name, then Piotr the colour: "updatedBy" tells who was last, and of the rest nobody knows.
    void severalChanged(const char *role)
    {
        serve({ { { "id", "m1" }, { "rev", 1 }, { "personId", "panna" }, { "role", role } } }, "e1-1", {}, "Member");
        auto old = by(label("b1", "of somebody", 12, "red"), "ppiotr");
        old["rev"] = 14;
        old["propRevs"].as_object()["colour"] = 14;
        serve({ old }, "e1-14");
        session("e2", 10);
        fetchAnew({ by(label("b1", "before", 9), "ppiotr") }, "e2-10");
    }
    // A computer that has not heard of the return yet gives the label a name, and the server as it is now answers.
    std::int64_t sent(const char *name)
    {
        apply(Edit::Patch, "b1", { { "name", name } });
        const auto entries = cache->nextToSend(10, m_now).value();
        EXPECT_EQ(entries.size(), 1u);
        EXPECT_TRUE(cache->markSending({ entries.front().seq }));
        return entries.front().seq;
    }
    // Anna painted the label, which the copy does not know.
    void paint()
    {
        auto painted = by(label("b1", "before", 9, "red"), "panna");
        painted["rev"] = 12;
        painted["propRevs"].as_object()["colour"] = 12;
        serve({ painted }, "e1-12");
    }
    std::vector<OutboxEntry> waiting() { return cache->outbox().value(); }

    void SetUp() override
    {
        CacheTest::SetUp();
        session({}, 0);
    }
};

TEST_F(Return, aLostChangeIsSentAgain)
{
    serve({ by(label("b1", "after", 12), "panna") }, "e1-12");
    session("e2", 10);
    fetchAnew({ by(label("b1", "before", 9), "ppiotr") }, "e2-10");
    EXPECT_EQ(name("b1"), "after");
    ASSERT_EQ(waiting().size(), 1u);
    EXPECT_EQ(waiting()[0].op, Edit::Patch);
    EXPECT_EQ(waiting()[0].value, parse(R"({"name": "after"})"));
}

TEST_F(Return, aLostRecordIsMadeAgainAlsoOverSeveralPages)
{
    serve({ by(label("b1", "mine", 12), "panna"), by(label("b2", "old", 3), "panna") }, "e1-12");
    session("e2", 10);
    fetchAnew({ by(label("b2", "old", 3), "panna") }, "e2-10", true);
    EXPECT_EQ(name("b1"), "mine");
    ASSERT_EQ(waiting().size(), 1u);
    EXPECT_EQ(waiting()[0].op, Edit::Create);
    EXPECT_EQ(waiting()[0].key.id, "b1");
}

// Its maker's computer may have forgotten it: it lost a role, or is a shared one.
TEST_F(Return, aLostRecordOfSomebodyElseIsMadeAgainAfterItsMakerHadTheTime)
{
    serve({ { { "id", "m1" }, { "rev", 1 }, { "personId", "panna" }, { "role", "teacher" } } }, "e1-1", {}, "Member");
    serve({ by(label("b1", "of Piotr", 12), "ppiotr") }, "e1-12");
    session("e2", 10);
    fetchAnew({}, "e2-10");
    EXPECT_EQ(name("b1"), "of Piotr");
    ASSERT_EQ(waiting().size(), 1u);
    EXPECT_EQ(waiting()[0].op, Edit::Create);
    EXPECT_TRUE(cache->nextToSend(10, m_now).value().empty());
    EXPECT_EQ(cache->nextToSend(10, m_now + 30'000).value().size(), 1u);
}

TEST_F(Return, aLostRecordThatItsMakerMakesAgainIsWaitedForByNobody)
{
    serve({ { { "id", "m1" }, { "rev", 1 }, { "personId", "panna" }, { "role", "teacher" } } }, "e1-1", {}, "Member");
    serve({ by(label("b1", "of Piotr", 12), "ppiotr") }, "e1-12");
    session("e2", 10);
    fetchAnew({}, "e2-10");
    serve({ by(label("b1", "of Piotr", 11), "ppiotr") }, "e2-11");
    EXPECT_EQ(name("b1"), "of Piotr");
    EXPECT_TRUE(waiting().empty());
}

TEST_F(Return, aLostRecordOfSomebodyElseIsLeftToThoseWhoMayChangeIt)
{
    serve({ { { "id", "m1" }, { "rev", 1 }, { "personId", "panna" }, { "role", "pupil" } } }, "e1-1", {}, "Member");
    serve({ by(label("b1", "of Piotr", 12), "ppiotr") }, "e1-12");
    session("e2", 10);
    fetchAnew({}, "e2-10");
    EXPECT_TRUE(waiting().empty());
}

TEST_F(Return, whatIsRefusedBecauseItIsGoneGoesAlongWhenItIsMadeAgain)
{
    serve({ by(label("b1", "mine", 12), "panna") }, "e1-12");
    const auto seq = sent("typed since");
    session("e2", 10);
    fetchAnew({}, "e2-10");
    ASSERT_TRUE(cache->park(seq, "notFound"));
    EXPECT_EQ(name("b1"), "typed since");
    ASSERT_EQ(waiting().size(), 1u);
    EXPECT_EQ(waiting()[0].op, Edit::Create);
    EXPECT_EQ(waiting()[0].state, OutboxEntry::Waiting);
    EXPECT_EQ(waiting()[0].value.at("name"), "typed since");
}

// A card in a list that the copy does not have: whoever knows the list brings it back, and only then the card can go.
TEST_F(Return, whatNamedALostRecordGoesAgainWhenThatIsMadeAgain)
{
    apply(Edit::Create, "c1", { { "listId", "l1" }, { "position", "a" }, { "title", "typed since" } }, "Card");
    apply(Edit::Create, "c2", { { "listId", "l2" }, { "position", "b" }, { "title", "elsewhere" } }, "Card");
    for (const auto &entry : outbox())
        ASSERT_TRUE(cache->park(entry.seq, "invalidProperties:listId"));
    const auto state = [this](const char *id) {
        for (const auto &entry : outbox())
            if (entry.key.id == id)
                return entry.state;
        return OutboxEntry::Sending;
    };
    const json::object list{ { "id", "l1" }, { "rev", 12 }, { "title", "put back" }, { "position", "a" } };
    serve({ list }, "e2-12", {}, "BoardList");
    EXPECT_EQ(state("c1"), OutboxEntry::Waiting);
    EXPECT_EQ(state("c2"), OutboxEntry::Parked);
    ASSERT_TRUE(cache->park(outbox().front().seq, "invalidProperties:listId")); // it kept its place
    EXPECT_EQ(state("c1"), OutboxEntry::Parked);
    serve({ list }, "e2-13", {}, "BoardList"); // nothing new
    EXPECT_EQ(state("c1"), OutboxEntry::Parked);
}

// The answer to a change was lost, the server went back to a copy that has the change, somebody changed it further, and
// the repeated request is answered as it was then.
TEST_F(Return, anAnswerOfThePastCoversNothing)
{
    serve({ by(label("b1", "before", 9), "ppiotr") }, "e1-9");
    const auto seq = sent("mine");
    session("e2", 10);
    fetchAnew({ by(label("b1", "further", 11), "ppiotr") }, "e2-11");
    ASSERT_TRUE(cache->acknowledge(seq, by(label("b1", "mine", 10), "panna"), "e1-10"));
    EXPECT_EQ(name("b1"), "further");
    EXPECT_TRUE(waiting().empty());
}

// The server went back twice while an answer was on the way: this cache was never in the epoch that took its label.
TEST_F(Return, whatAnEpochTookThatNobodySawIsSentAgain)
{
    serve({}, "e1-9");
    apply(Edit::Create, "b1", { { "name", "mine" } });
    const auto seq = outbox().front().seq;
    ASSERT_TRUE(cache->markSending({ seq }));
    ASSERT_TRUE(cache->setAccounts(
        { account("upanna", schema::AccountKind::Personal),
          account(space, schema::AccountKind::Space,
                  { { "epoch", "e3" }, { "earlierEpochs", json::object{ { "e1", 9 }, { "e2", 1000 } } } }) }));
    fetchAnew({}, "e3-2000");
    ASSERT_TRUE(cache->acknowledge(seq, by(label("b1", "mine", 1001), "panna"), "e2-1001"));
    ASSERT_EQ(waiting().size(), 1u);
    EXPECT_EQ(waiting()[0].op, Edit::Create);
    EXPECT_EQ(waiting()[0].state, OutboxEntry::Waiting);
    EXPECT_EQ(name("b1"), "mine");
}

TEST_F(Return, whatWasTakenAndLostIsSentAgain)
{
    serve({ by(label("b1", "before", 9), "ppiotr") }, "e1-9");
    const auto seq = sent("mine");
    session("e2", 9);
    fetchAnew({ by(label("b1", "before", 9), "ppiotr") }, "e2-9");
    ASSERT_TRUE(cache->acknowledge(seq, by(label("b1", "mine", 10), "panna"), "e1-10"));
    EXPECT_EQ(name("b1"), "mine");
    ASSERT_EQ(waiting().size(), 1u);
    EXPECT_EQ(waiting()[0].state, OutboxEntry::Waiting);
    EXPECT_NE(waiting()[0].seq, seq) << "another key: the old one was used in the lost time";
}

TEST_F(Return, whatIsBeingRemovedIsNotMadeAgain)
{
    const Key search{ "upanna", "SavedSearch", "v1" };
    const auto fetched = [&](const std::vector<json::object> &list, const std::string &state, bool restart) {
        Cache::Page page;
        page.account = search.account;
        page.type = search.type;
        page.list = list;
        page.newState = state;
        page.restart = restart;
        ASSERT_TRUE(cache->storePage(page));
    };
    fetched({ by({ { "id", "v1" }, { "rev", 12 }, { "name", "rivers" } }, "panna") }, "e1-12", false);
    ASSERT_TRUE(cache->apply({ { Edit::Destroy, search, {} } }));
    ASSERT_TRUE(cache->markSending({ waiting().front().seq }));
    const json::object limits{ { "epoch", "e2" }, { "earlierEpochs", json::object{ { "e1", 10 } } } };
    ASSERT_TRUE(cache->setAccounts({ account("upanna", schema::AccountKind::Personal, limits) }));
    fetched({}, "e2-10", true);
    ASSERT_EQ(waiting().size(), 1u);
    EXPECT_EQ(waiting()[0].op, Edit::Destroy);
}

TEST_F(Return, whoeverWroteItPutsItBack)
{
    serve({ by(label("b1", "of somebody else", 12), "ppiotr") }, "e1-12");
    session("e2", 10);
    fetchAnew({}, "e2-10");
    EXPECT_EQ(name("b1"), "-");
    EXPECT_TRUE(waiting().empty());
}

TEST_F(Return, whatNobodyIsNamedForIsPutBackByWhoeverMay)
{
    severalChanged("teacher");
    ASSERT_EQ(waiting().size(), 1u);
    EXPECT_EQ(waiting()[0].value, parse(R"({"name": "of somebody"})"));
}

TEST_F(Return, whoMayNotChangeItPutsNothingBack)
{
    severalChanged("pupil");
    EXPECT_TRUE(waiting().empty());
}

TEST_F(Return, whatTheCopyHasIsLeftAlone)
{
    serve({ by(label("b1", "known", 10), "panna") }, "e1-12");
    session("e2", 10);
    fetchAnew({ by(label("b1", "known and changed since", 11), "ppiotr") }, "e2-11");
    EXPECT_EQ(name("b1"), "known and changed since");
    EXPECT_TRUE(waiting().empty());
}

TEST_F(Return, bothVersionsStayWhereTheRecordChangedSince)
{
    serve({ by(label("b1", "lost", 12), "panna") }, "e1-12");
    session("e2", 10);
    fetchAnew({ by(label("b1", "written since", 11), "ppiotr") }, "e2-11");
    EXPECT_EQ(name("b1"), "lost");
    EXPECT_NE(json::serialize(view("b1")).find("written since"), std::string::npos);
}

TEST_F(Return, whatTheServerTookSinceIsShown)
{
    serve({ by(label("b1", "before", 9), "ppiotr") }, "e1-25");
    serve({ by(label("b1", "before", 25), "ppiotr") }, "e1-26");
    ASSERT_TRUE(cache->acknowledge(sent("typed since"), by(label("b1", "typed since", 21), "panna"), "e2-21"));
    EXPECT_EQ(name("b1"), "typed since") << "a lower rev of another epoch is not older";
    session("e2", 20);
    fetchAnew({ by(label("b1", "typed since", 21), "panna") }, "e2-21");
    EXPECT_EQ(name("b1"), "typed since");
    EXPECT_TRUE(waiting().empty());
}

// The page was asked for, then the change sent; the page comes last.
TEST_F(Return, anOlderPageOfTheSameEpochDoesNotCoverWhatWasTaken)
{
    serve({ by(label("b1", "before", 9), "ppiotr") }, "e1-9");
    ASSERT_TRUE(cache->acknowledge(sent("typed since"), by(label("b1", "typed since", 5), "panna"), "e2-5"));
    session("e2", 9);
    auto older = by(label("b1", "before", 1), "ppiotr");
    older["colour"] = "red";
    fetchAnew({ older }, "e2-1");
    EXPECT_EQ(name("b1"), "typed since");
    EXPECT_EQ(view("b1").at("colour"), "red") << "nothing but what was taken";
    EXPECT_TRUE(waiting().empty());
    serve({ by(label("b1", "of Piotr", 6), "ppiotr") }, "e2-6");
    EXPECT_EQ(name("b1"), "of Piotr");
}

TEST_F(Return, whatWasTakenBesideAnOlderPageCountsAsNew)
{
    serve({ by(label("b1", "before", 2), "ppiotr") }, "e1-2");
    ASSERT_TRUE(cache->acknowledge(sent("typed"), by(label("b1", "typed", 25), "panna"), "e2-25"));
    session("e2", 2);
    fetchAnew({ by(label("b1", "before", 2), "ppiotr") }, "e2-2");
    session("e3", 20); // once more, to a copy that does not have it
    fetchAnew({ by(label("b1", "before", 2), "ppiotr") }, "e3-20");
    EXPECT_EQ(name("b1"), "typed");
    ASSERT_EQ(waiting().size(), 1u);
    EXPECT_EQ(waiting()[0].value, parse(R"({"name": "typed"})"));
}

// What the server as it is now refuses was merged with what it has; that does not count as seen.
TEST_F(Return, aRefusalOfTheNewEpochHidesNothingThatWasLost)
{
    serve({ by(label("b1", "before", 8), "ppiotr") }, "e1-8");
    auto mine = by(label("b1", "typed", 21), "panna");
    ASSERT_TRUE(cache->acknowledge(sent("typed"), mine, "e1-21"));
    apply(Edit::Patch, "b1", { { "trashedAt", "2026-03-12T10:00:00Z" } });
    const auto seq = cache->nextToSend(10, m_now).value().front().seq;
    ASSERT_TRUE(cache->markSending({ seq }));
    ASSERT_TRUE(cache->replaceEdit(seq, {}, by(label("b1", "before", 8), "ppiotr"), "e2-8"));
    EXPECT_EQ(name("b1"), "typed");
    session("e2", 8);
    fetchAnew({ by(label("b1", "before", 8), "ppiotr") }, "e2-8");
    EXPECT_EQ(name("b1"), "typed");
    EXPECT_EQ(waiting().size(), 1u);
}

TEST_F(Return, whatWasTakenBetweenTwoReturnsIsSentAgain)
{
    serve({ by(label("b1", "before", 9), "ppiotr") }, "e1-25");
    ASSERT_TRUE(cache->acknowledge(sent("typed since"), by(label("b1", "typed since", 21), "panna"), "e2-21"));
    session("e3", 20); // the same copy once more, and the computer had not fetched anything in between
    fetchAnew({ by(label("b1", "before", 9), "ppiotr") }, "e3-20");
    EXPECT_EQ(name("b1"), "typed since");
    ASSERT_EQ(waiting().size(), 1u);
    EXPECT_EQ(waiting()[0].value, parse(R"({"name": "typed since"})"));
}

// What was taken back to what the server has by now leaves no trace there, and is not undone from here.
TEST_F(Return, anUndoIsNotUndone)
{
    serve({ by(label("b1", "before", 9), "ppiotr") }, "e1-25");
    serve({ by(label("b1", "lost", 26), "panna") }, "e1-26");
    ASSERT_TRUE(cache->acknowledge(sent("before"), by(label("b1", "before", 9), "ppiotr"), "e2-20"));
    EXPECT_EQ(name("b1"), "before");
    session("e2", 20);
    fetchAnew({ by(label("b1", "before", 9), "ppiotr") }, "e2-20");
    EXPECT_EQ(name("b1"), "before");
    EXPECT_TRUE(waiting().empty());
}

// The counter of the new epoch may be further than that of the old one was.
TEST_F(Return, aChangeThatIsTakenDoesNotHideWhatWasLost)
{
    paint();
    const auto now = by(label("b1", "typed since", 30), "panna");
    ASSERT_TRUE(cache->acknowledge(sent("typed since"), now, "e2-30"));
    session("e2", 10);
    fetchAnew({ now }, "e2-30");
    EXPECT_EQ(view("b1")["colour"], "red") << "only this computer has it";
    EXPECT_EQ(waiting().size(), 1u);
}

TEST_F(Return, aChangeThatIsRefusedDoesNotHideWhatWasLost)
{
    paint();
    const auto now = by(label("b1", "of Piotr", 30), "ppiotr");
    ASSERT_TRUE(cache->replaceEdit(sent("typed since"), { { "name", "typed since" } }, now, "e2-30"));
    session("e2", 10);
    fetchAnew({ now }, "e2-30");
    EXPECT_EQ(name("b1"), "typed since");
    EXPECT_EQ(view("b1")["colour"], "red");
}

// "Send it later" is no news about what the server has.
TEST_F(Return, whatIsMadeAgainLaterIsStillMade)
{
    serve({ by(label("b1", "mine", 12), "panna") }, "e1-12");
    session("e2", 10);
    fetchAnew({}, "e2-10");
    const auto entry = waiting().at(0);
    ASSERT_TRUE(cache->replaceEdit(entry.seq, entry.value, entry.base));
    ASSERT_EQ(waiting().size(), 1u);
    EXPECT_EQ(waiting()[0].op, Edit::Create);
    EXPECT_NE(waiting()[0].seq, entry.seq);
    EXPECT_EQ(name("b1"), "mine");
}

TEST_F(Return, theSameCopyTwice)
{
    session("e2", 10);
    serve({ by(label("b1", "put back once", 11), "panna") }, "e2-11");
    session("e3", 10); // the copy knows nothing of e2, but where both came from
    fetchAnew({}, "e3-10");
    ASSERT_EQ(waiting().size(), 1u);
    EXPECT_EQ(name("b1"), "put back once");
}

TEST_F(Return, aServerWithoutAPastInCommonIsBelieved)
{
    serve({ by(label("b1", "mine", 12), "panna") }, "x9-12");
    session("e2", 10);
    fetchAnew({}, "e2-10");
    EXPECT_EQ(name("b1"), "-");
    EXPECT_TRUE(waiting().empty());
}

} // namespace
