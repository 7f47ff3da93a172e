// Every row of the table: what the server said about an entry, and what follows.
#include "sync/batch.h"
#include "sync/decide.h"
#include "sync/retry.h"

#include "schema/validate.h"

#include <gtest/gtest.h>
#include <set>

using namespace syncing;

namespace {

json::object parse(std::string_view text) { return json::parse({ text.data(), text.size() }).as_object(); }

const schema::Type &card() { return *schema::recordTypes().find("Card"); }

store::OutboxEntry entry(store::Edit::Op op, const char *value, const char *base = "{}")
{
    store::OutboxEntry e;
    e.seq = 7;
    e.key = { "z1", "Card", "c1" };
    e.op = op;
    e.value = parse(value);
    e.base = parse(base);
    return e;
}

struct Row
{
    const char *name;
    store::Edit::Op op;
    Verdict::Kind kind;
    const char *error;
    std::vector<std::string> properties;
    const char *current; // "" = the server did not say
    Action::Kind expected;
    const char *word; // expected Action::error
};

void PrintTo(const Row &row, std::ostream *out) { *out << row.name; }

const char *const base = R"({"id":"c1","rev":3,"title":"Map","propRevs":{"title":3}})";
const char *const theirs = R"({"id":"c1","rev":9,"title":"Map of Porto","propRevs":{"title":9},"updatedBy":"p2"})";

class DecideTable : public ::testing::TestWithParam<Row>
{ };

TEST_P(DecideTable, follows)
{
    const Row &row = GetParam();
    const auto e = entry(row.op, row.op == store::Edit::Destroy ? "{}" : R"({"title":"Map of Łódź"})", base);
    Verdict verdict{ row.kind, row.error, row.properties, {} };
    if (*row.current)
        verdict.current = parse(row.current);
    const Action action = decide(e, verdict, card());
    EXPECT_EQ(action.kind, row.expected);
    EXPECT_EQ(action.error, row.word);
}

using E = store::Edit;
using V = Verdict;
using A = Action;
INSTANTIATE_TEST_SUITE_P(
    All, DecideTable,
    ::testing::Values(
        Row{ "created", E::Create, V::Done, "", {}, theirs, A::Acknowledge, "" },
        Row{ "createdBefore",
             E::Create,
             V::Refused,
             "alreadyExists",
             {},
             R"({"id":"c1","rev":3,"title":"Map of Łódź"})",
             A::Acknowledge,
             "" },
        Row{ "createdBeforeAndChanged", E::Create, V::Refused, "alreadyExists", {}, theirs, A::Resend, "stale" },
        Row{ "anotherInTheWay", E::Create, V::Refused, "alreadyExists", {}, "", A::Park, "alreadyExists" },
        Row{ "updated", E::Patch, V::Done, "", {}, theirs, A::Acknowledge, "" },
        Row{ "stale", E::Patch, V::Refused, "invalidProperties", { "propRevs/title" }, theirs, A::Resend, "stale" },
        Row{ "staleUnseen", E::Patch, V::Refused, "invalidProperties", { "propRevs/title" }, "", A::Later, "stale" },
        Row{ "wrong",
             E::Patch,
             V::Refused,
             "invalidProperties",
             { "title" },
             theirs,
             A::Park,
             "invalidProperties:title" },
        Row{ "staleAndWrong",
             E::Patch,
             V::Refused,
             "invalidProperties",
             { "dueOn", "propRevs/title" },
             theirs,
             A::Park,
             "invalidProperties:dueOn" },
        Row{ "wrongBesideStale",
             E::Patch,
             V::Refused,
             "invalidProperties",
             { "propRevs/title", "dueOn" },
             theirs,
             A::Park,
             "invalidProperties:dueOn" },
        Row{ "variantsFullMeanwhile",
             E::Patch,
             V::Refused,
             "invalidProperties",
             { "propRevs/title", "variants" },
             theirs,
             A::Resend,
             "stale" },
        Row{ "variantsFull", E::Patch, V::Refused, "invalidProperties", { "variants" }, theirs, A::Resend, "stale" },
        Row{ "lostPath", E::Patch, V::Refused, "invalidPatch", {}, theirs, A::Resend, "stale" },
        Row{ "forbidden", E::Patch, V::Refused, "forbidden", {}, theirs, A::Park, "forbidden" },
        Row{ "gone", E::Patch, V::Refused, "notFound", {}, "", A::Park, "notFound" },
        Row{ "overQuota", E::Create, V::Refused, "overQuota", {}, "", A::Park, "overQuota" },
        Row{ "tooLarge", E::Create, V::Refused, "tooLarge", {}, "", A::Park, "tooLarge" },
        Row{ "slowDown", E::Create, V::Refused, "rateLimit", {}, "", A::Later, "rateLimit" },
        Row{ "unnamed", E::Create, V::Refused, "", {}, "", A::Park, "refused" },
        Row{ "destroyed", E::Destroy, V::Done, "", {}, "", A::Acknowledge, "" },
        Row{ "destroyedBefore", E::Destroy, V::Refused, "notFound", {}, "", A::Acknowledge, "" },
        Row{ "mayNotDestroy", E::Destroy, V::Refused, "forbidden", {}, "", A::Park, "forbidden" },
        Row{ "membershipLost", E::Patch, V::CallFailed, "accountNotFound", {}, "", A::Park, "accountNotFound" },
        Row{ "readOnly", E::Patch, V::CallFailed, "accountReadOnly", {}, "", A::Park, "accountReadOnly" },
        Row{ "serverFail", E::Patch, V::CallFailed, "serverFail", {}, "", A::Later, "serverFail" },
        Row{ "newError", E::Patch, V::CallFailed, "somethingNew", {}, "", A::Later, "somethingNew" },
        Row{ "silent", E::Patch, V::Silent, "", {}, "", A::Later, "noAnswer" }),
    [](const auto &row) { return row.param.name; });

TEST(Decide, staleEditIsMergedAndNothingIsLost)
{
    const auto e = entry(E::Patch, R"({"title":"Map of Łódź","dueOn":"2026-12-01"})", base);
    const Action action = decide(e, { V::Refused, "invalidProperties", { "propRevs/title" }, parse(theirs) }, card());
    ASSERT_EQ(action.kind, Action::Resend);
    EXPECT_EQ(action.object, parse(theirs));
    const std::string sent = json::serialize(action.value);
    EXPECT_NE(sent.find("Łódź"), sent.npos);
    EXPECT_NE(sent.find("Porto"), sent.npos) << "the other version must be kept as a proposal";
    EXPECT_NE(sent.find("2026-12-01"), sent.npos);
}

// Eight people who quarrel over one title for days: the record stays within its limits and the edit goes through.
TEST(Decide, mergedEditFitsTheRecordHoweverManyVersionsItHas)
{
    auto now = parse(theirs);
    now["variants"].emplace_object();
    for (int i = 0; i < 50; ++i)
        now["variants"].as_object()["title-" + std::to_string(100 + i)]
            = json::object{ { "property", "title" },
                            { "value", "Version " + std::to_string(i) },
                            { "at", "2026-01-01T00:00:" + std::to_string(10 + i) + "Z" } };
    const auto e = entry(E::Patch, R"({"title":"Map of Łódź"})", base);
    const Action action
        = decide(e, { V::Refused, "invalidProperties", { "propRevs/title", "variants" }, now }, card(), 5);
    ASSERT_EQ(action.kind, Action::Resend);
    const auto checked = schema::checkUpdate(now, action.value, card());
    ASSERT_TRUE(checked) << json::serialize(action.value);
    EXPECT_EQ(action.value.at("variants/title-9").at("value"), "Map of Porto") << "the version it goes over";
    EXPECT_TRUE(action.value.at("variants/title-100").is_null()) << "the oldest goes";
    EXPECT_FALSE(action.value.contains("variants/title-149")) << "the latest stays";
}

TEST(Decide, versionInsideAMapIsKeptUnderOneKey)
{
    // Ids as long as they may be, so that no limit of `variants` stands in the way.
    const std::string key = 'k' + std::string(254, '1');
    const auto before
        = parse(R"({"id":"c1","rev":3,"checklist":{")" + key + R"(":{"text":"Ask Rosa","position":"B"}}})");
    auto now = before;
    now["rev"] = 9;
    now["checklist"].as_object()[key].as_object()["text"] = "Ask Pedro";
    auto e = entry(E::Patch, "{}");
    e.value = { { "checklist/" + key + "/text", "Ask Maria" } };
    e.base = before;
    const Action action = decide(e, { V::Refused, "invalidProperties", { "propRevs/checklist" }, now }, card());
    ASSERT_EQ(action.kind, Action::Resend);
    const auto checked = schema::checkUpdate(now, action.value, card());
    ASSERT_TRUE(checked) << json::serialize(action.value);
    const auto kept = checked->at("variants").as_object();
    ASSERT_EQ(kept.size(), 1u);
    EXPECT_EQ(kept.begin()->value().at("property"), json::value("checklist/" + key + "/text"));
    EXPECT_EQ(kept.begin()->value().at("value"), "Ask Pedro");
}

TEST(Decide, variantsRefusedAgainAndAgainGoToThePerson)
{
    const auto e = entry(E::Patch, R"({"title":"x"})", base);
    EXPECT_EQ(decide(e, { V::Refused, "invalidProperties", { "variants" }, parse(theirs) }, card(), 1).kind,
              Action::Park);
}

TEST(Decide, editThatSomebodyElseMadeTooIsDone)
{
    const auto e = entry(E::Patch, R"({"title":"Map of Porto"})", base);
    const Action action = decide(e, { V::Refused, "invalidProperties", { "propRevs/title" }, parse(theirs) }, card());
    EXPECT_EQ(action.kind, Action::Resend);
    EXPECT_TRUE(action.value.empty()) << "and the server took nothing from here";
}

// A computer was set up from a copy of before the answer, and its person went on typing there.
// A computer whose folder was copied sent it first, and somebody wrote over it since.
TEST(Decide, whatACopySentIsNotWrittenOverTheirsAgain)
{
    auto now = parse(theirs);
    now["variants"]
        = parse(R"({"title-5":{"property":"title","value":"Map of Łódź","by":"p1","at":"2026-01-01T00:00:00Z"}})");
    const auto e = entry(E::Patch, R"({"title":"Map of Łódź","dueOn":"2026-12-01"})", base);
    const Verdict stale{ V::Refused, "invalidProperties", { "propRevs/title" }, now };
    const Action own = decide(e, stale, card(), 0, "p1");
    EXPECT_EQ(own.kind, Action::Resend);
    EXPECT_FALSE(own.value.contains("title")) << json::serialize(own.value);
    EXPECT_EQ(own.value.at("dueOn"), "2026-12-01");
    EXPECT_EQ(decide(e, stale, card(), 0, "p3").value.at("title"), "Map of Łódź");
    auto seen = e;
    seen.base["variants"] = now["variants"];
    EXPECT_EQ(decide(seen, stale, card(), 0, "p1").value.at("title"), "Map of Łódź") << "written again on purpose";
}

TEST(Decide, whatWasTypedIntoARepeatedCreateIsNotLost)
{
    const auto e
        = entry(E::Create, R"({"title":"Map of Łódź","description":"Two rivers","trashedAt":null,"variants":{}})");
    const auto there
        = parse(R"({"id":"c1","rev":9,"title":"Map of Porto","description":"","trashedAt":null,"variants":{},
                                 "createdBy":"p1","createdAt":"2027-01-15T08:00:00Z","updatedBy":"p2",
                                 "propRevs":{"title":9}})");
    const Action action = decide(e, { V::Refused, "alreadyExists", {}, there }, card());
    ASSERT_EQ(action.kind, Action::Resend);
    EXPECT_EQ(action.value.at("description"), "Two rivers");
    EXPECT_FALSE(action.value.contains("title")) << "somebody changed it since";
    EXPECT_FALSE(action.value.contains("trashedAt"));
    const auto kept = json::serialize(action.value);
    EXPECT_NE(kept.find("Map of Łódź"), kept.npos) << kept;
    EXPECT_NE(kept.find(R"("by":"p1")"), kept.npos) << kept;
}

// The server went back, and another computer of the same person made it again, with what was typed there since.
TEST(Decide, whatWasTypedElsewhereIsNotLostToARepeatedCreate)
{
    const auto e = entry(E::Create, R"({"title":"Map","description":"Two rivers"})");
    const auto there = [](const char *description) {
        auto record = parse(R"({"id":"c1","rev":9,"title":"Map","trashedAt":null,"variants":{},"createdBy":"p1",
                                "createdAt":"2027-01-15T08:00:00Z","updatedBy":"p1","propRevs":{}})");
        record["description"] = description;
        return record;
    };
    const auto sent = [&](const char *description) {
        return json::serialize(
            decide(e, { V::Refused, "alreadyExists", {}, there(description) }, card(), 0, "p1").value);
    };
    EXPECT_EQ(sent("Two rivers and a bridge").find(R"("description":"Two rivers")"), std::string::npos);
    EXPECT_NE(sent("Two rivers and a bridge").find("variants"), std::string::npos) << "kept beside it";
    EXPECT_NE(sent("Two").find(R"("description":"Two rivers")"), std::string::npos) << "typed on";
}

// A copy of the profile from before the words were typed makes it again.
TEST(Decide, whatIsEmptyInARepeatedCreateGoesOverNoWords)
{
    const auto e = entry(E::Create, R"({"title":"Map","description":null,"dueOn":"2026-12-01"})");
    const auto there = parse(R"({"id":"c1","rev":9,"title":"Map","description":"Two rivers","dueOn":null,"variants":{},
                                 "createdBy":"p1","createdAt":"2027-01-15T08:00:00Z","updatedBy":"p1","propRevs":{}})");
    const Action action = decide(e, { V::Refused, "alreadyExists", {}, there }, card(), 0, "p1");
    ASSERT_EQ(action.kind, Action::Resend);
    EXPECT_FALSE(action.value.contains("description")) << json::serialize(action.value);
    EXPECT_FALSE(action.value.contains("variants")) << "there is nothing to keep beside it";
    EXPECT_EQ(action.value.at("dueOn"), "2026-12-01");

    // Also where versions are not shown side by side.
    const auto *announcement = schema::recordTypes().find("Announcement");
    const auto offered = entry(E::Create, R"({"title":"Rivers","body":null})");
    const auto known = parse(R"({"id":"a1","rev":9,"title":"Rivers","body":"We look for a class","variants":{},
                                 "createdBy":"p1","createdAt":"2027-01-15T08:00:00Z","updatedBy":"p1","propRevs":{}})");
    const Action kept = decide(offered, { V::Refused, "alreadyExists", {}, known }, *announcement, 0, "p1");
    EXPECT_FALSE(kept.value.contains("body")) << json::serialize(kept.value);
}

// The server went back, and somebody who could made the record again with what they had changed of it.
TEST(Decide, whatOthersMadeAgainStandsOverARepeatedCreate)
{
    const auto e = entry(E::Create, R"({"title":"Map","description":"Two rivers"})");
    const auto there = parse(R"({"id":"c1","rev":9,"title":"Map","description":"Two lakes","variants":{},
                                 "createdBy":"p2","createdAt":"2027-01-15T08:00:00Z","updatedBy":"p2","propRevs":{}})");
    const Action action = decide(e, { V::Refused, "alreadyExists", {}, there }, card(), 0, "p1");
    ASSERT_EQ(action.kind, Action::Resend);
    EXPECT_FALSE(action.value.contains("description"));
    const auto kept = json::serialize(action.value);
    EXPECT_NE(kept.find("Two rivers"), kept.npos) << kept;
    EXPECT_NE(kept.find(R"("by":"p1")"), kept.npos) << kept;
}

// Two computers of one person found the same, each in its own second.
TEST(Decide, theSameVersionOfAnotherSecondIsLeftAsItIs)
{
    const auto e
        = entry(E::Patch, R"({"variants/trashedAt-l1":{"property":"trashedAt","by":"p1","at":"2027-01-15T08:00:28Z",
                                        "value":"2027-01-15T08:00:04Z"}})");
    const auto there = parse(R"({"id":"c1","rev":9,"title":"Map","propRevs":{"variants":9},"variants":{"trashedAt-l1":
        {"property":"trashedAt","by":"p1","at":"2027-01-15T08:00:05Z","value":"2027-01-15T08:00:04Z"}}})");
    const Action action = decide(e, { V::Refused, "invalidProperties", { "propRevs/variants" }, there }, card());
    EXPECT_EQ(action.kind, Action::Resend);
    EXPECT_TRUE(action.value.empty()) << json::serialize(action.value);
}

TEST(Decide, whatTheServerFilledInOfARepeatedCreateStays)
{
    auto e = entry(E::Create, R"({"title":"Rivers of Europe","aims":"","partnerId":"p2","partnerName":null})");
    e.key.type = "ProjectProposal";
    auto there = parse(R"({"id":"o1","rev":3,"title":"Rivers","aims":"","partnerId":"p2","partnerName":"Maria",
                           "createdBy":"p1","createdAt":"2027-01-15T08:00:00Z","updatedBy":"p1","propRevs":{}})");
    const auto &proposal = *schema::recordTypes().find("ProjectProposal");
    const Action typed = decide(e, { V::Refused, "alreadyExists", {}, there }, proposal);
    ASSERT_EQ(typed.kind, Action::Resend);
    EXPECT_EQ(typed.value, parse(R"({"title":"Rivers of Europe"})"));
    there["title"] = "Rivers of Europe";
    EXPECT_EQ(decide(e, { V::Refused, "alreadyExists", {}, there }, proposal).kind, Action::Acknowledge);
}

TEST(Decide, secondInvalidPatchGoesToThePerson)
{
    const auto e = entry(E::Patch, R"({"title":"x"})", base);
    EXPECT_EQ(decide(e, { V::Refused, "invalidPatch", {}, parse(theirs) }, card(), 1).kind, Action::Park);
}

TEST(Preconditions, nameTheGroupAndTheVersionsOfTheBase)
{
    const auto e = entry(E::Patch, R"({"title":"x","listId":"l2","position":"B","variants/title-3":null})",
                         R"({"id":"c1","propRevs":{"title":3,"place":5}})");
    const auto patch = withPreconditions(e, card());
    EXPECT_EQ(patch.at("propRevs/title"), json::value(3));
    EXPECT_EQ(patch.at("propRevs/place"), json::value(5));
    EXPECT_FALSE(patch.contains("propRevs/variants"));
    EXPECT_FALSE(patch.contains("propRevs/listId"));
    const auto fresh = withPreconditions(entry(E::Patch, R"({"title":"x"})", R"({"propRevs":{}})"), card());
    EXPECT_EQ(fresh.at("propRevs/title"), json::value(0)) << "never changed since the create";
}

TEST(Batch, intoTheTrashGoesWhatWasSeen)
{
    const auto body = [](const char *type, const char *patch) {
        auto one = entry(E::Patch, patch, R"({"id":"c1","rev":7,"propRevs":{}})");
        one.key.type = type;
        return makeBatch({ one }, schema::recordTypes(), {}).body;
    };
    const char *into = R"({"trashedAt":"2026-03-10T09:00:00Z"})";
    EXPECT_NE(body("Card", into).find("\"rev\":7"), std::string::npos);
    EXPECT_EQ(body("Card", R"({"trashedAt":null})").find("\"rev\":7"), std::string::npos) << "out of it at any time";
    EXPECT_EQ(body("BoardList", into).find("\"rev\":7"), std::string::npos) << "its cards went before it";
}

TEST(Batch, dependentEntriesStandInLaterCallsAndTheBytesRepeat)
{
    std::vector<store::OutboxEntry> entries;
    const auto add = [&](std::int64_t seq, const char *type, const char *id, const char *value) {
        store::OutboxEntry e = entry(E::Create, value);
        e.seq = seq;
        e.key = { "z1", type, id };
        entries.push_back(std::move(e));
    };
    add(1, "BoardList", "l1", R"({"title":"a"})");
    add(2, "Card", "c1", R"({"listId":"l1"})");
    add(3, "BoardList", "l2", R"({"title":"b"})");
    add(4, "Card", "c2", R"({"listId":"l2"})");
    const Batch batch = makeBatch(entries, schema::recordTypes(), {});
    ASSERT_EQ(batch.entries.size(), 4u);
    const auto calls = parse(batch.body).at("methodCalls").as_array();
    ASSERT_EQ(calls.size(), 4u) << "two sets, each with its get";
    EXPECT_EQ(calls[0].at(0), "BoardList/set");
    EXPECT_EQ(calls[0].at(1).at("create").as_object().size(), 2u);
    EXPECT_EQ(calls[2].at(0), "Card/set");
    EXPECT_EQ(makeBatch(batch.entries, schema::recordTypes(), BatchLimits::none()).body, batch.body);
}

TEST(Batch, limitsHoldAndOneEntryAlwaysGoes)
{
    std::vector<store::OutboxEntry> entries;
    for (int i = 0; i < 10; ++i) {
        entries.push_back(entry(E::Create, R"({"title":"a longer title than the limit of bytes allows for"})"));
        entries.back().key.id = "c" + std::to_string(i);
    }
    EXPECT_EQ(makeBatch(entries, schema::recordTypes(), { 16, 3, 1'000'000 }).entries.size(), 3u);
    EXPECT_EQ(makeBatch(entries, schema::recordTypes(), { 16, 500, 1 }).entries.size(), 1u);
    entries[4].key = entries[0].key;
    const auto batch = makeBatch(entries, schema::recordTypes(), {});
    EXPECT_EQ(batch.entries.size(), 4u) << "a second change of one record waits, and what is behind it";
}

TEST(Retry, delaysGrowStayBoundedAndObeyTheServer)
{
    const core::Error transient{ core::Code::Transient, {}, 0 };
    EXPECT_EQ(retryDelay(transient, 1, 0), 250);
    EXPECT_EQ(retryDelay(transient, 1, 0xffffffffu), 500);
    EXPECT_EQ(retryDelay(transient, 40, 0xffffffffu), 60'000);
    EXPECT_EQ(retryDelay({ core::Code::Busy, {}, 90 }, 1, 0), 90'000);
    EXPECT_EQ(retryDelay({ core::Code::Busy, {}, 1'000'000'000 }, 1, 0), 3'600'000) << "no server stops us for ever";
}

TEST(Retry, everyCodeHasItsOwnWordAndARule)
{
    std::set<std::string> words;
    for (int i = 0; i <= static_cast<int>(core::Code::Bug); ++i) {
        const auto code = static_cast<core::Code>(i);
        EXPECT_TRUE(words.insert(codeName(code)).second) << i;
        const auto rule = retryRule(code);
        EXPECT_LE(rule.firstMs, rule.mostMs);
        if (rule.kind == RetryRule::Again) {
            EXPECT_GT(rule.firstMs, 0);
        }
        if (rule.kind == RetryRule::Never) {
            EXPECT_GE(retryDelay({ code, {}, 0 }, 1, 0), 15'000) << "a whole request that met it is no endless loop";
        }
    }
}

} // namespace
