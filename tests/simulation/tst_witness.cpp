// The checker of histories sees in a simulated community what it is there to see: for each rule a fault that the
// product does not have, and it is found.
#include "chance.h"
#include "ledger.h"
#include "simulation.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>

using namespace simulation;
using history::Rule;

namespace json = boost::json;

namespace {

// People at three computers who often write the same, and are sometimes away.
Plan busy(std::uint64_t seed)
{
    Chance chance(seed);
    Plan plan;
    plan.seed = seed;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> subjects(3); // (a, b) says what of which record
    for (auto &[a, b] : subjects) {
        a = static_cast<std::uint32_t>(chance.next());
        b = static_cast<std::uint32_t>(chance.next());
    }
    for (int i = 0; i < 40; ++i) {
        Step step;
        step.waitMs = static_cast<int>(chance.below(1500));
        step.machine = static_cast<int>(chance.below(3));
        step.verb = chance.one(6) ? Verb::Offline : Verb::Rewrite;
        const auto &[a, b] = subjects[chance.below(3)];
        step.a = step.verb == Verb::Offline ? 3001 : a; // 4 s
        step.b = step.verb == Verb::Offline ? 1 : b;
        plan.steps.push_back(step);
    }
    return plan;
}

// An entry of the server's history that changed texts which people typed.
struct Entry
{
    std::string account, type, id;
    std::int64_t rev = 0;
    json::object before, after;
    std::string property; // one of the texts

    bool isOf(const Entry &other) const { return id == other.id && property == other.property; }
    bool isWhole() const // not merged word by word
    {
        return schema::recordTypes().find(type)->find(property)->merge == schema::Merge::Scalar;
    }
};

constexpr const char *typed = "ж"; // the words of a run have it

json::object parsed(std::string_view text) { return json::parse({ text.data(), text.size() }).as_object(); }

std::vector<Entry> typedEntries(sqlite::Connection &server)
{
    std::vector<Entry> found;
    auto s = server.prepare("SELECT account, type, id, rev, before, after FROM history WHERE op='update' ORDER BY rev");
    while (s.step()) {
        Entry entry{ std::string(s.text(0)),
                     std::string(s.text(1)),
                     std::string(s.text(2)),
                     s.integer(3),
                     parsed(s.text(4)),
                     parsed(s.text(5)),
                     {} };
        for (const auto &member : entry.after)
            if (member.value().is_string() && member.value().get_string().find(typed) != std::string::npos)
                entry.property = member.key();
        if (!entry.property.empty())
            found.push_back(std::move(entry));
    }
    return found;
}

void write(sqlite::Connection &server, const Entry &entry)
{
    auto s = server.prepare("INSERT OR REPLACE INTO history(account, type, id, rev, at, by, device, op, before, after)"
                            " VALUES(?, ?, ?, ?, 0, 'panna', '', 'update', ?, ?)");
    const auto before = json::serialize(entry.before), after = json::serialize(entry.after);
    s.bindAll(entry.account, entry.type, entry.id, entry.rev, before, after);
    s.run();
}

void setRecord(sqlite::Connection &server, const Entry &of, const json::object &members)
{
    auto read = server.prepare("SELECT json FROM record WHERE account=? AND type=? AND id=?");
    read.bindAll(of.account, of.type, of.id);
    if (!read.step())
        return;
    auto record = parsed(read.text(0));
    read.reset();
    for (const auto &member : members)
        record[member.key()] = member.value();
    auto s = server.prepare("UPDATE record SET json=? WHERE account=? AND type=? AND id=?");
    const auto text = json::serialize(record);
    s.bindAll(text, of.account, of.type, of.id);
    s.run();
}

class DropsAWrite : public Meddler
{
    void afterStep(sqlite::Connection &server) override
    {
        const auto entries = typedEntries(server);
        if (m_done || entries.empty())
            return;
        const auto &last = entries.back();
        setRecord(server, last, last.before);
        auto s = server.prepare("DELETE FROM history WHERE account=? AND type=? AND id=? AND rev=?");
        s.bindAll(last.account, last.type, last.id, last.rev);
        s.run();
        m_done = true;
    }
    bool m_done = false;
};

class AppliesTwice : public Meddler
{
    void atTheEnd(sqlite::Connection &server, Machine & /*some*/) override
    {
        for (const auto &entry : typedEntries(server)) {
            if (!entry.isWhole())
                continue;
            const auto now = entry.after.at(entry.property), before = entry.before.at(entry.property);
            Entry undone = entry, again = entry;
            undone.rev = 10'000 + 2 * entry.rev;
            undone.before = again.after = { { entry.property, now } };
            undone.after = again.before = { { entry.property, before } };
            again.rev = undone.rev + 1;
            write(server, undone);
            write(server, again);
        }
    }
};

class SwapsTwoWrites : public Meddler
{
    void atTheEnd(sqlite::Connection &server, Machine & /*some*/) override
    {
        auto entries = typedEntries(server);
        for (std::size_t i = entries.size(); i-- > 0;)
            for (std::size_t j = i + 1; j < entries.size(); ++j) {
                auto &first = entries[i], &second = entries[j];
                if (!first.isOf(second) || !first.isWhole())
                    continue;
                std::swap(first.after[first.property], second.after[first.property]);
                second.before[first.property] = first.after[first.property];
                write(server, first);
                write(server, second);
                break;
            }
    }
};

class Invents : public Meddler
{
    void atTheEnd(sqlite::Connection &server, Machine & /*some*/) override
    {
        auto entries = typedEntries(server);
        if (entries.empty())
            return;
        auto &last = entries.back();
        last.after[last.property] = "what nobody wrote";
        write(server, last);
        setRecord(server, last, last.after);
    }
};

class BreaksTheChain : public Meddler
{
    void atTheEnd(sqlite::Connection &server, Machine & /*some*/) override
    {
        for (auto &entry : typedEntries(server)) {
            entry.before[entry.property] = "what was not there";
            write(server, entry);
        }
    }
};

// Requests come without the revisions they were made from: the later write stands, whatever it has not seen.
class TakesStaleWrites : public Meddler
{
    std::string body(const std::string &request) override
    {
        if (request.find("methodCalls") == std::string::npos)
            return request;
        auto whole = json::parse(request);
        for (auto &call : whole.at("methodCalls").as_array())
            if (auto *update = call.at(1).as_object().if_contains("update"); update && update->is_object())
                for (auto &record : update->get_object())
                    forgetRevisions(record.value().as_object());
        return json::serialize(whole);
    }
    static void forgetRevisions(json::object &patch)
    {
        std::vector<std::string> names;
        for (const auto &member : patch)
            if (std::string_view(member.key()).starts_with("propRevs"))
                names.emplace_back(member.key());
        for (const auto &name : names)
            patch.erase(name);
    }
};

class HidesOnesOwn : public Meddler
{
    void beforeLook(Machine &machine) override
    {
        machine.cache->connection()
            .prepare("UPDATE record SET view=NULL WHERE view IS NOT NULL AND server IS NOT NULL")
            .run();
    }
};

class ShowsTheOlder : public Meddler
{
    void beforeLook(Machine &machine) override
    {
        std::map<std::int64_t, std::string> back;
        auto s = machine.cache->connection().prepare("SELECT n, server FROM record WHERE view IS NULL");
        while (s.step()) {
            auto &[old, looks] = m_seen.try_emplace({ machine.name, s.integer(0) }, s.text(1), 0).first->second;
            if (old != s.text(1) && ++looks == 3)
                back[s.integer(0)] = old;
        }
        s.reset();
        auto write = machine.cache->connection().prepare("UPDATE record SET server=? WHERE n=?");
        for (const auto &[n, old] : back) {
            write.bindAll(old, n);
            write.run();
        }
    }
    std::map<std::pair<std::string, std::int64_t>, std::pair<std::string, int>> m_seen;
};

class GoesBackAState : public Meddler
{
    void beforeLook(Machine &machine) override
    {
        if (++m_looks % 9 == 0)
            machine.cache->connection()
                .prepare("UPDATE collection SET state='e1-1' WHERE state LIKE 'e1-%' AND state<>'e1-0'")
                .run();
    }
    int m_looks = 0;
};

class HasSomethingElse : public Meddler
{
    void atTheEnd(sqlite::Connection & /*server*/, Machine &some) override
    {
        some.cache->connection().prepare("UPDATE record SET server=replace(server, 'ж', 'щ')").run();
    }
};

class RefusesWhatItTakes : public Meddler
{
    bool refuses() override { return ++m_edits % 3 == 0; }
    int m_edits = 0;
};

class TellsTwice : public Meddler
{
    void log(history::Log &whole) override
    {
        const auto last = std::find_if(whole.rbegin(), whole.rend(),
                                       [](const auto &event) { return event.what == history::What::Kept; });
        if (last != whole.rend())
            whole.push_back(history::Event(*last));
    }
};

// Rows of the history stay, so that its counters have no gaps, but say nothing any more.
class ForgetsItsHistory : public Meddler
{
    void afterStep(sqlite::Connection &server) override
    {
        for (auto entry : typedEntries(server)) {
            entry.before.clear();
            entry.after.clear();
            write(server, entry);
        }
    }
};

// A computer that does not know any more what waits to be sent.
class ForgetsWhatWaits : public Meddler
{
    void beforeLook(Machine &machine) override
    {
        auto &db = machine.cache->connection();
        db.prepare("DELETE FROM outbox").run();
        db.prepare("UPDATE record SET view=NULL WHERE server IS NOT NULL").run();
    }
};

// What it answered is gone at once, and nothing tells a request that comes again from a new one.
class ForgetsItsAnswers : public TakesStaleWrites
{
    void afterRequest(sqlite::Connection &server, const std::string & /*answer*/) override
    {
        server.prepare("DELETE FROM idempotency").run();
    }
};

class CountsTwice : public Meddler
{
    void afterStep(sqlite::Connection &server) override
    {
        server.prepare("UPDATE account SET modseq=modseq+1 WHERE modseq>5").run();
    }
};

class LeavesSomethingOfWhatItRefuses : public Meddler
{
public:
    explicit LeavesSomethingOfWhatItRefuses(bool counted)
        : m_counted(counted)
    { }

private:
    void afterRequest(sqlite::Connection &server, const std::string &answer) override
    {
        if (answer.find("\"notUpdated\":{") == answer.npos)
            return;
        server.prepare("UPDATE record SET json=json_set(json, '$.left', 1)").run();
        if (m_counted)
            server.prepare("UPDATE account SET modseq=modseq+1").run();
    }
    bool m_counted;
};
struct LeavesAByte : LeavesSomethingOfWhatItRefuses
{
    LeavesAByte()
        : LeavesSomethingOfWhatItRefuses(false)
    { }
};
struct LeavesACount : LeavesSomethingOfWhatItRefuses
{
    LeavesACount()
        : LeavesSomethingOfWhatItRefuses(true)
    { }
};

class NamesAFileThatIsNowhere : public Meddler
{
    void afterStep(sqlite::Connection &server) override
    {
        server
            .prepare("INSERT OR IGNORE INTO blob_ref(account, blob, type, record) SELECT account, 'B' || "
                     "substr(hex(zeroblob(32)), 1, 64), type, id FROM record LIMIT 1")
            .run();
    }
};

// Nobody hears of it, as no counter tells.
class ChangesBehindAllBacks : public Meddler
{
    void afterStep(sqlite::Connection &server) override
    {
        server.prepare("UPDATE record SET json=json_set(json, '$.title', 'nobody') WHERE type='Card'").run();
    }
};

// Whether one of a few runs ends with a problem that begins like this.
template <typename Fault> bool endsWith(const std::string &problem)
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Fault fault;
        const auto outcome = run(busy(seed), fault);
        if (outcome.missing.starts_with(problem) || outcome.problem.starts_with(problem))
            return true;
    }
    return false;
}

Plan ofSteps(std::initializer_list<Step> steps)
{
    Plan plan;
    plan.seed = 5;
    plan.steps = steps;
    return plan;
}

// Whether one of a few runs shows it.
template <typename Fault> bool breaks(Rule rule)
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Fault fault;
        const auto outcome = run(busy(seed), fault);
        if (std::any_of(outcome.verdict.violations.begin(), outcome.verdict.violations.end(),
                        [&](const auto &violation) { return violation.rule == rule; }))
            return true;
    }
    return false;
}

TEST(Witness, isContentWithTheProduct)
{
    std::size_t acknowledged = 0, reads = 0, versions = 0;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        Meddler nobody;
        const auto outcome = run(busy(seed), nobody);
        EXPECT_EQ(outcome.problem, "") << seed;
        EXPECT_EQ(outcome.missing, "") << seed;
        EXPECT_TRUE(outcome.verdict.good()) << seed << ": " << history::report(outcome.verdict);
        acknowledged += outcome.verdict.counts.acknowledged;
        reads += outcome.verdict.counts.reads;
        versions += outcome.verdict.counts.versions;
    }
    EXPECT_GT(acknowledged, 50U);
    EXPECT_GT(reads, 200U);
    EXPECT_GT(versions, 50U);
}

TEST(Witness, seesALogThatContradictsItself) { EXPECT_TRUE(breaks<TellsTwice>(Rule::Form)); }
TEST(Witness, seesABrokenChain) { EXPECT_TRUE(breaks<BreaksTheChain>(Rule::Chain)); }
TEST(Witness, seesWhatNobodyWrote) { EXPECT_TRUE(breaks<Invents>(Rule::Invented)); }
TEST(Witness, seesALostWrite) { EXPECT_TRUE(breaks<DropsAWrite>(Rule::Lost)); }
TEST(Witness, seesARefusedWriteThatIsThere) { EXPECT_TRUE(breaks<RefusesWhatItTakes>(Rule::Refused)); }
TEST(Witness, seesAWriteAppliedTwice) { EXPECT_TRUE(breaks<AppliesTwice>(Rule::Twice)); }
TEST(Witness, seesWritesOutOfOrder) { EXPECT_TRUE(breaks<SwapsTwoWrites>(Rule::Order)); }
TEST(Witness, seesWhatWasWrittenOver) { EXPECT_TRUE(breaks<TakesStaleWrites>(Rule::Overwritten)); }
TEST(Witness, seesThatOnesOwnIsNotShown) { EXPECT_TRUE(breaks<HidesOnesOwn>(Rule::OwnWrites)); }
TEST(Witness, seesAnOlderVersionAfterANewer) { EXPECT_TRUE(breaks<ShowsTheOlder>(Rule::Backwards)); }
TEST(Witness, seesAStateGoBack) { EXPECT_TRUE(breaks<GoesBackAState>(Rule::State)); }
TEST(Witness, seesAReplicaThatDiffers) { EXPECT_TRUE(breaks<HasSomethingElse>(Rule::Replicas)); }

TEST(Ledger, seesWhatAComputerForgot) { EXPECT_TRUE(endsWith<ForgetsWhatWaits>("lost: ")); }
TEST(Ledger, seesWhatTheServerForgot) { EXPECT_TRUE(endsWith<ForgetsItsHistory>("forgotten by the server: ")); }

TEST(Server, isSeenToCountTwice) { EXPECT_TRUE(endsWith<CountsTwice>("the counter of ")); }
TEST(Server, isSeenToApplyAKeyTwice) { EXPECT_TRUE(endsWith<ForgetsItsAnswers>("a key was applied twice: ")); }
TEST(Server, isSeenToLeaveAByte) { EXPECT_TRUE(endsWith<LeavesAByte>("a refused patch left something: ")); }
TEST(Server, isSeenToLeaveACount)
{
    EXPECT_TRUE(endsWith<LeavesACount>("a request of which all was refused left something: "));
}
TEST(Server, isSeenToNameAFileThatIsNowhere)
{
    EXPECT_TRUE(endsWith<NamesAFileThatIsNowhere>("a record names a file that is not there: "));
}
TEST(World, seesThatAComputerDiffers) { EXPECT_TRUE(endsWith<ChangesBehindAllBacks>("not equal after hours: ")); }

TEST(World, seesThatTwoRunsDiffer)
{
    Meddler nobody, nobodyElse;
    Invents somebody;
    EXPECT_EQ(run(busy(3), nobody).trace, run(busy(3), nobodyElse).trace);
    EXPECT_NE(run(busy(3), nobody).trace, run(busy(3), somebody).trace);
}

// A run is not judged at the first moment at which all happen to be equal.
TEST(World, waitsUntilARestoreWasHeardOf)
{
    const auto outcome = run(ofSteps({ { 100, -1, Verb::Backup, 1, 1, 1 },
                                       { 2000, 0, Verb::Create, 7, 7, 7 },
                                       { 5000, -1, Verb::GoBack, 1, 1, 1 } }));
    EXPECT_EQ(outcome.problem, "");
    EXPECT_GT(outcome.tally.of("answers of the server", "state of another epoch"), 0);
}

TEST(World, waitsUntilEverybodyIsBack)
{
    const auto outcome = run(ofSteps({ { 100, -1, Verb::Leave, 1, 7'199'999, 1 } }));
    EXPECT_EQ(outcome.problem, "");
    EXPECT_EQ(outcome.tally.of("memberships", "given back"), 1);
}

TEST(Ledger, holdsTheServerToWhatItAccepted)
{
    Ledger ledger;
    const auto word = ledger.word();
    ledger.keep(Ledger::in(word), "a card");
    ledger.accepted(word);
    ledger.dropped(Ledger::in(word)); // whoever wrote over it
    ledger.found(word); // somewhere else is not enough
    EXPECT_EQ(ledger.missing(), "forgotten by the server: 0");
    ledger.foundThere(word);
    EXPECT_EQ(ledger.missing(), "");
    ledger.forgetFound();
    ledger.wentBack();
    EXPECT_EQ(ledger.missing(), "");
}

} // namespace
