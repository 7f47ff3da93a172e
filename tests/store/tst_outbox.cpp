// The contract of the outbox, as scripts: each word is one thing that happens, the end says what must stand.
#include "fixture.h"

#include <random>
#include <sstream>

using namespace store;
using namespace store::test;

namespace {

class OutboxScript : public CacheTest
{
protected:
    int m_edits = 0;
    int m_rev = 1;
    bool m_online = true;
    std::vector<OutboxEntry> m_taken;

    // c<n>: create label n; e<n>: rename it; d<n>: delete it; n: take what may go and mark it as sent;
    // a: the server confirms what was taken; p: it refuses it for good; l: the answer is lost; off/on: the line;
    // restart: the program ends without a word and starts again.
    void step(const std::string &word)
    {
        const auto id = "b" + word.substr(1);
        if (word == "restart") {
            reopen();
            m_taken.clear();
        } else if (word == "off" || word == "on") {
            m_online = word == "on";
        } else if (word[0] == 'c') {
            apply(Edit::Create, id, { { "name", "made" } });
        } else if (word[0] == 'e') {
            apply(Edit::Patch, id, { { "name", "edit " + std::to_string(++m_edits) } });
        } else if (word[0] == 'd') {
            apply(Edit::Destroy, id, {});
        } else if (word == "n") {
            if (m_online)
                take();
        } else if (word == "l") {
            m_taken.clear();
        } else if (word == "a" || word == "p") {
            answer(word == "a");
        } else {
            FAIL() << word;
        }
    }
    void take()
    {
        m_taken = cache->nextToSend(10, m_now).value();
        std::vector<std::int64_t> seqs;
        for (const auto &entry : m_taken)
            seqs.push_back(entry.seq);
        ASSERT_TRUE(cache->markSending(seqs));
    }
    void answer(bool taken)
    {
        for (const auto &entry : m_taken) {
            auto now = entry.op == Edit::Create ? label(entry.key.id, "", 0) : entry.base;
            now["rev"] = ++m_rev;
            if (const auto *value = entry.value.if_contains("name"))
                now["name"] = *value;
            if (const auto *value = entry.value.if_contains("trashedAt"))
                now["trashedAt"] = *value;
            if (taken)
                ASSERT_TRUE(cache->acknowledge(entry.seq, now));
            else
                ASSERT_TRUE(cache->park(entry.seq, "forbidden"));
        }
        m_taken.clear();
    }
    std::string outboxText()
    {
        std::string text;
        for (const auto &entry : outbox()) {
            text += text.empty() ? "" : " ";
            text += entry.op == Edit::Create ? 'c' : entry.op == Edit::Patch ? 'e' : 'd';
            text += entry.key.id.substr(1);
            text += entry.state == OutboxEntry::Waiting ? "" : entry.state == OutboxEntry::Sending ? "!" : "p";
        }
        return text;
    }
    void run(const std::string &script, const std::string &left, const std::string &shown)
    {
        SCOPED_TRACE(script);
        cache.reset(); // what is open cannot be removed everywhere
        ASSERT_TRUE(m_folder.remove());
        ASSERT_TRUE(QDir().mkpath(m_folder.path()));
        reopen();
        m_edits = 0;
        m_rev = 1;
        m_online = true;
        m_taken.clear();
        serve({ label("b1", "one", 1), label("b2", "two", 1) });
        std::istringstream words(script);
        for (std::string word; words >> word;)
            step(word);
        EXPECT_EQ(outboxText(), left);
        EXPECT_EQ(name("b1") + "|" + name("b2") + "|" + name("b3"), shown);
    }
};

} // namespace

TEST_F(OutboxScript, nothingIsLostAndNothingIsSentTwiceUnderOneKey)
{
    run("e1", "e1", "edit 1|two|-");
    run("e1 e1 e1", "e1", "edit 3|two|-"); // joined
    run("e1 e2 restart n a off", "", "edit 1|edit 2|-");
    run("off e1 restart n", "e1", "edit 1|two|-");
    run("e1 n e1", "e1! e1", "edit 2|two|-"); // what is on its way is not changed
    run("e1 n e1 a", "e1", "edit 2|two|-");
    run("e1 n e1 a n a", "", "edit 2|two|-");
    run("e1 n restart", "e1!", "edit 1|two|-");
    run("e1 n restart n a", "", "edit 1|two|-");
    run("e1 n l e2 n a", "e2", "edit 1|edit 2|-"); // the lost request alone, again
    run("e1 n l e2 n a n a", "", "edit 1|edit 2|-");
    run("c3 e3", "c3", "one|two|edit 1");
    run("c3 n e3", "c3! e3", "one|two|edit 1");
    run("c3 d3", "", "one|two|-"); // never sent: as if it never was
    run("c3 n d3", "c3! e3", "one|two|made"); // into the trash
    run("c3 n d3 a n a", "", "one|two|made");
    run("e1 n p", "e1p", "edit 1|two|-");
    run("e1 n p e2 n a", "e1p", "edit 1|edit 2|-"); // a parked entry holds nobody up
    run("e1 n p restart e1", "e1", "edit 2|two|-"); // changed content is tried anew
    run("e1 n e1 p", "e1p", "edit 2|two|-"); // what followed a refused entry stays with it
    run("c3 n p e3 n a", "", "one|two|edit 1");
}

TEST_F(OutboxScript, aLostRequestIsRepeatedAsItWas)
{
    serve({ label("b1", "one", 1), label("b2", "two", 1) });
    for (const auto *word : { "e1", "e2", "n", "restart", "e1", "c3" })
        step(word);
    const auto again = cache->nextToSend(1, m_now).value();
    ASSERT_EQ(again.size(), 2u);
    EXPECT_EQ(again[0].batch, again[0].seq);
    EXPECT_EQ(again[1].batch, again[0].seq);
    EXPECT_EQ(again[0].value, parse(R"({"name": "edit 1"})"));
}

TEST_F(OutboxScript, changedContentGetsANewSeqInTheOldPlace)
{
    step("c3");
    step("c4");
    take();
    const auto first = m_taken.front();
    ASSERT_TRUE(cache->replaceEdit(first.seq, parse(R"({"name": "other"})"), {}));
    const auto now = outbox();
    ASSERT_EQ(now.size(), 2u);
    EXPECT_EQ(now[0].key.id, "b3");
    EXPECT_GT(now[0].seq, now[1].seq);
    EXPECT_EQ(now[0].state, OutboxEntry::Waiting);
    EXPECT_EQ(name("b3"), "other");
}

// While one's own change is on its way, what others changed is shown, but is not one's own.
TEST_F(OutboxScript, theNextEditTakesNothingOfOthersAlong)
{
    serve({ label("b1", "before", 1) });
    apply(Edit::Patch, "b1", { { "name", "sent" } });
    const auto sending = cache->nextToSend(10, m_now).value();
    ASSERT_TRUE(cache->markSending({ sending.at(0).seq }));
    apply(Edit::Patch, "b1", { { "name", "waiting" } });
    serve({ label("b1", "before", 2, "red") }, "1-2");
    EXPECT_EQ(view("b1")["colour"], "red");
    apply(Edit::Patch, "b1", { { "name", "waiting longer" } });
    ASSERT_EQ(outbox().size(), 2U);
    EXPECT_EQ(outbox().back().value, parse(R"({"name": "waiting longer"})"));
    EXPECT_EQ(name("b1"), "waiting longer");
    EXPECT_EQ(view("b1")["colour"], "red");
    serve({ label("b1", "before", 3, "green") }, "1-3"); // and back out of it
    ASSERT_TRUE(cache->acknowledge(sending.at(0).seq, label("b1", "sent", 4, "green"), "1-4"));
    EXPECT_EQ(outbox().back().value, parse(R"({"name": "waiting longer"})"));
    EXPECT_EQ(view("b1")["colour"], "green");
}

// Whoever goes on typing in a text has the words of others before their eyes: what they typed is what is shown.
TEST_F(OutboxScript, theNextEditOfATextIsShownAsTyped)
{
    std::minstd_rand random(7);
    const auto changed = [&random](std::string text, const std::string &word) {
        const auto gap = text.find(' ', random() % (text.size() + 1));
        if (gap != text.npos && random() % 4 == 0) { // takes a word out
            const auto end = text.find(' ', gap + 1);
            text.erase(gap, end == text.npos ? text.npos : end - gap);
        }
        return text.insert(std::min(gap, text.size()), " " + word);
    };
    for (int round = 0; round < 30; ++round) {
        const auto id = "c" + std::to_string(round);
        const auto card = [&id](std::string_view text, int rev) {
            return json::object{ { "id", id },
                                 { "rev", rev },
                                 { "propRevs", json::object{ { "description", rev } } },
                                 { "title", "t" },
                                 { "position", "V" },
                                 { "listId", "l1" },
                                 { "description", text },
                                 { "variants", json::object() } };
        };
        std::string theirs = "start here";
        int rev = round * 10;
        const auto arrives = [&] {
            ++rev;
            serve({ card(theirs, rev) }, "1-" + std::to_string(rev), {}, "Card");
        };
        arrives();
        apply(Edit::Patch, id, { { "title", "sent" } }, "Card");
        ASSERT_TRUE(cache->markSending({ outbox().back().seq }));
        for (int i = 0; i < 6; ++i) {
            const auto shown = std::string(view(id, "Card")["description"].as_string());
            const auto typed = changed(shown, "mine" + std::to_string(i));
            apply(Edit::Patch, id, { { "description", typed } }, "Card");
            ASSERT_EQ(view(id, "Card")["description"].as_string(), typed) << "over " << shown << " and " << theirs;
            theirs = changed(theirs, "theirs" + std::to_string(i));
            arrives();
        }
    }
}

// A change that cannot be sent for long meets many others; the latest of them is the version beside it.
TEST_F(OutboxScript, meetingManyOthersLeavesOneVersion)
{
    serve({ label("b1", "before", 1) });
    apply(Edit::Patch, "b1", { { "name", "mine" } });
    for (int rev = 2; rev < 80; ++rev)
        serve({ label("b1", "theirs " + std::to_string(rev), rev) }, "1-" + std::to_string(rev));
    EXPECT_EQ(name("b1"), "mine");
    const auto variants = view("b1")["variants"].as_object();
    ASSERT_EQ(variants.size(), 1U) << json::serialize(variants);
    EXPECT_EQ(variants.begin()->value().at("value"), "theirs 79");
}

// The answer was lost, somebody removed the record, and the repeated request is answered as it was then.
TEST_F(OutboxScript, anAnswerFromBeforeTheRemovalBringsNothingBack)
{
    serve({ label("b1", "one", 1) }, "e1-1");
    step("e1");
    take();
    serve({}, "e1-3", { "b1" });
    ASSERT_TRUE(cache->acknowledge(m_taken.front().seq, label("b1", "edit 1", 2), "e1-2"));
    EXPECT_EQ(name("b1"), "-");
    EXPECT_TRUE(outbox().empty());
}

// Made before the role was taken away, and answered after it: what may not be read is not kept.
// A list of changes names a record by its last change, so that an earlier page can be past the making of it.
TEST_F(OutboxScript, whatWaitsForARecordOfALaterPageGoesOnWithIt)
{
    apply(Edit::Create, "b1", { { "name", "made" }, { "colour", "blue" } });
    const auto made = outbox().front().seq;
    ASSERT_TRUE(cache->markSending({ made }));
    apply(Edit::Patch, "b1", { { "name", "typed since" } });
    serve({ label("b2", "another", 900) }, "e1-1000");
    ASSERT_TRUE(cache->acknowledge(made, label("b1", "made", 50), "e1-50"));
    serve({ label("b1", "made", 5000, "red") }, "e1-5000");
    EXPECT_EQ(name("b1"), "typed since");
    ASSERT_EQ(outbox().size(), 1u);
    EXPECT_EQ(outbox()[0].state, OutboxEntry::Waiting);
    EXPECT_EQ(outbox()[0].error, "");
}

TEST_F(OutboxScript, anAnswerTellsNothingOfAForgottenType)
{
    step("c3");
    take();
    EXPECT_EQ(name("b3"), "made");
    Cache::Page forgotten;
    forgotten.account = space;
    forgotten.type = "Label";
    forgotten.newState = "0";
    forgotten.restart = true;
    ASSERT_TRUE(cache->storePage(forgotten));
    ASSERT_TRUE(cache->acknowledge(m_taken.front().seq, label("b3", "made", 2), "e1-2"));
    EXPECT_EQ(name("b3"), "-");
}

// What was made after the last look is not there for that reason alone.
TEST_F(OutboxScript, anAnswerNewerThanTheLastLookIsShown)
{
    serve({}, "e1-1");
    step("c3");
    take();
    ASSERT_TRUE(cache->acknowledge(m_taken.front().seq, label("b3", "made", 2), "e1-2"));
    EXPECT_EQ(name("b3"), "made");
}

TEST_F(OutboxScript, whatDependsOnSomethingParkedWaits)
{
    apply(Edit::Create, "l1", { { "title", "list" }, { "position", "V" } }, "BoardList");
    apply(Edit::Create, "c1", { { "title", "card" }, { "listId", "l1" }, { "position", "V" } }, "Card");
    EXPECT_EQ(cache->nextToSend(10, m_now).value().size(), 2u);
    EXPECT_EQ(cache->nextToSend(1, m_now).value().size(), 1u);
    const auto list = cache->nextToSend(1, m_now).value().front();
    ASSERT_TRUE(cache->markSending({ list.seq }));
    ASSERT_TRUE(cache->park(list.seq, "overQuota"));
    EXPECT_TRUE(cache->nextToSend(10, m_now).value().empty());
    step("c3");
    EXPECT_EQ(cache->nextToSend(10, m_now).value().size(), 1u);
    ASSERT_TRUE(cache->retryParked(list.seq));
    EXPECT_EQ(cache->nextToSend(10, m_now).value().front().key.id, "l1");
    EXPECT_EQ(cache->nextToSend(10, m_now).value().size(), 3u);
}

// Joined to an earlier one it would go before what it names.
TEST_F(OutboxScript, whatNamesSomethingMadeSinceFollowsIt)
{
    serve({}, "e1-1");
    const auto next = [this](int limit = 10) {
        std::string ids;
        for (const auto &entry : cache->nextToSend(limit, m_now).value())
            ids += (ids.empty() ? "" : " ") + entry.key.id;
        return ids;
    };
    apply(Edit::Create, "c1", { { "title", "card" }, { "listId", "l9" }, { "position", "V" } }, "Card");
    apply(Edit::Create, "m1", { { "subjectType", "Card" }, { "subjectId", "c1" }, { "body", "Look" } }, "Comment");
    step("c1");
    apply(Edit::Patch, "c1", { { "labels/b1", true } }, "Card");
    apply(Edit::Patch, "c1", { { "title", "a card" } }, "Card"); // joins the last
    EXPECT_EQ(next(), "c1 m1 b1 c1");
    EXPECT_EQ(view("c1", "Card").at("labels"), parse(R"({"b1": true})"));
    EXPECT_EQ(view("c1", "Card").at("title"), "a card");
    EXPECT_EQ(cache->nextToTake({}, false, -1).value().size(), 3u) << "each record once";

    const auto tag = cache->nextToSend(3, m_now).value().back().seq;
    ASSERT_TRUE(cache->markSending({ tag }));
    ASSERT_TRUE(cache->park(tag, "overQuota"));
    EXPECT_EQ(next(), "c1 m1") << "without the tag";
    ASSERT_TRUE(cache->retryParked(tag));
    EXPECT_EQ(next(), "c1 m1 b1 c1");

    apply(Edit::Destroy, "m1", {}, "Comment");
    EXPECT_EQ(next(), "c1 b1 c1");
}

// All of what was never sent goes when it is removed.
TEST_F(OutboxScript, whatWasNeverSentLeavesNothing)
{
    apply(Edit::Create, "c1", { { "title", "card" }, { "listId", "l9" }, { "position", "V" } }, "Card");
    step("c1");
    apply(Edit::Patch, "c1", { { "labels/b1", true } }, "Card");
    EXPECT_EQ(outbox().size(), 3u);
    apply(Edit::Destroy, "c1", {}, "Card");
    ASSERT_EQ(outbox().size(), 1u);
    EXPECT_EQ(outbox().front().key.id, "b1");
}

TEST_F(OutboxScript, whatFollowsStaysApartWhenItIsToBeSentAgain)
{
    apply(Edit::Create, "c1", { { "title", "card" }, { "listId", "l9" }, { "position", "V" } }, "Card");
    step("c1");
    apply(Edit::Patch, "c1", { { "labels/b1", true } }, "Card");
    const auto card = cache->nextToSend(1, m_now).value().front();
    ASSERT_TRUE(cache->markSending({ card.seq }));
    ASSERT_TRUE(cache->replaceEdit(card.seq, card.value, card.base)); // "later", of the server
    const auto list = cache->nextToSend(10, m_now).value();
    ASSERT_EQ(list.size(), 3u);
    EXPECT_EQ(list.front().key.id, "c1");
    EXPECT_EQ(list.back().value, parse(R"({"labels/b1": true})"));
}

// Refused for good, all of a record is one entry of what was not sent.
TEST_F(OutboxScript, whatFollowsARefusedChangeGoesAlongWithIt)
{
    ASSERT_TRUE(cache->setAccounts({ { space, schema::AccountKind::Space, "Light", false, false, {} } }));
    serve({}, "e1-1");
    apply(Edit::Create, "c1", { { "title", "card" }, { "listId", "l9" }, { "position", "V" } }, "Card");
    step("c1");
    apply(Edit::Patch, "c1", { { "labels/b1", true } }, "Card");
    ASSERT_TRUE(cache->setAccounts({}));
    ASSERT_EQ(outbox().size(), 2u);
    EXPECT_EQ(outbox().front().state, OutboxEntry::Parked);
    EXPECT_EQ(outbox().front().value.at("labels"), parse(R"({"b1": true})"));
}

// The cover of an album that was made with its photo a moment ago.
TEST_F(OutboxScript, theCoverOfANewAlbumFollowsItsPhoto)
{
    apply(Edit::Create, "a1", { { "title", "Pier" }, { "position", "V" } }, "Album");
    apply(Edit::Create, "p1", { { "name", "p.jpg" }, { "albumId", "a1" }, { "blobId", "B1" }, { "position", "V" } },
          "MediaItem");
    apply(Edit::Patch, "a1", { { "coverId", "p1" } }, "Album");
    const auto list = cache->nextToSend(10, m_now).value();
    ASSERT_EQ(list.size(), 3u);
    EXPECT_EQ(list.back().value, parse(R"({"coverId": "p1"})"));
}

TEST_F(OutboxScript, aTagOnACardThatIsThereWaitsForTheTag)
{
    serve({}, "e1-1");
    step("c1");
    const auto tag = cache->nextToSend(1, m_now).value().front().seq;
    ASSERT_TRUE(cache->markSending({ tag }));
    ASSERT_TRUE(cache->park(tag, "overQuota"));
    apply(Edit::Create, "c1", { { "title", "card" }, { "listId", "l9" }, { "position", "V" } }, "Card");
    const auto card = cache->nextToSend(1, m_now).value().front();
    ASSERT_TRUE(cache->markSending({ card.seq }));
    ASSERT_TRUE(cache->acknowledge(card.seq, {}, "e1-2"));
    apply(Edit::Patch, "c1", { { "labels/b1", true } }, "Card");
    EXPECT_TRUE(cache->nextToSend(10, m_now).value().empty());
}

// As a queue of an earlier version may hold one, or a refused change that was tried again.
TEST_F(OutboxScript, aCircleIsLeftToTheServer)
{
    apply(Edit::Create, "d1", { { "title", "one" } }, "Folder");
    apply(Edit::Create, "d2", { { "title", "two" }, { "parentId", "d1" } }, "Folder");
    const auto first = outbox().front();
    ASSERT_TRUE(cache->replaceEdit(first.seq, parse(R"({"title": "one", "parentId": "d2"})"), {}));
    const auto list = cache->nextToSend(10, m_now).value();
    ASSERT_EQ(list.size(), 1u);
    EXPECT_EQ(list.front().key.id, "d1");
}

TEST_F(OutboxScript, discardingKeepsACopyAndShowsTheServersState)
{
    run("e1 n p", "e1p", "edit 1|two|-");
    const auto seq = outbox().front().seq;
    EXPECT_FALSE(cache->discardParked(seq + 1));
    ASSERT_TRUE(cache->discardParked(seq));
    EXPECT_EQ(name("b1"), "one");
    EXPECT_TRUE(outbox().empty());
}

TEST_F(OutboxScript, theOutcomeOfARequestIsOneTransaction)
{
    serve({ label("b1", "one", 1), label("b2", "two", 1) });
    for (const auto *word : { "e1", "e2", "n" })
        step(word);
    int told = 0;
    cache->setObserver([&](const ChangeSet &) { ++told; });
    const auto settle = [&](bool well) {
        return cache->together([&]() -> Result<void> {
            if (auto ok = cache->acknowledge(m_taken[0].seq, label("b1", "edit 1", 2)); !ok)
                return ok;
            EXPECT_EQ(outbox().size(), 1u); // reads see what was done so far
            return cache->park(well ? m_taken[1].seq : 999, "forbidden");
        });
    };
    EXPECT_FALSE(settle(false));
    EXPECT_EQ(outboxText(), "e1! e2!");
    EXPECT_EQ(told, 0);
    EXPECT_TRUE(settle(true));
    EXPECT_EQ(outboxText(), "e2p");
    EXPECT_EQ(told, 1);
}
