#include "server/rules/product_rules.h"
#include "tests/server/community.h"

using namespace server;
using namespace server::test;

class Handovers : public Community
{
protected:
    std::unique_ptr<Rules> rules = productRules();
    const std::string requestId = "q0123456789abcdefghjkmnpqrs";
    const std::string proposalId = "o0123456789abcdefghjkmnpqrs";

    void complete(EngineOptions &options) override { options.rules = rules.get(); }
    void SetUp() override
    {
        Community::SetUp();
        RecordWriter writer(*storage, schema::recordTypes(), { "op", "", now });
        for (const auto &[id, name] : { std::pair("pAnna", "Anna Nowak"), { "pPiotr", "Piotr Bērziņš" } })
            writer.insert("community", *schema::recordTypes().find("Person"),
                          { { "id", id }, { "name", name }, { "country", "PL" }, { "schoolId", "sOne" } }, {});
        writer.flush();
    }
    json::object set(const Principal &who, const std::string &type, const std::string &more)
    {
        return call(who, type + "/set", "{\"accountId\":\"u" + who.personId + "\"," + more + "}");
    }
    json::object update(const Principal &who, const std::string &type, const std::string &id, const std::string &patch)
    {
        return set(who, type, "\"update\":{\"" + id + "\":" + patch + "}");
    }
    std::string refusal(const json::object &answer, const std::string &id)
    {
        for (const char *list : { "notCreated", "notUpdated" })
            if (answer.at(list).is_object() && answer.at(list).get_object().contains(id))
                return std::string(answer.at(list).at(id).at("type").as_string());
        return {};
    }
    void ask()
    {
        set(anna, "ContactRequest", "\"create\":{\"" + requestId + R"(":{"personId":"pPiotr","message":"Hello"}})");
    }
    void befriend()
    {
        ask();
        update(piotr, "ContactRequest", requestId, R"({"answer":"accepted"})");
    }
    void propose(const std::string &more = {})
    {
        set(anna, "ProjectProposal",
            "\"create\":{\"" + proposalId
                + R"(":{"title":"Bees","aims":"Honey","partnerId":"pPiotr","languages":{"en":true})" + more + "}}");
    }
    std::size_t countOf(const Principal &who, const std::string &type, const std::string &account)
    {
        return call(who, type + "/get", "{\"accountId\":\"" + account + "\",\"ids\":null}")
            .at("list")
            .as_array()
            .size();
    }
};

TEST_F(Handovers, ARequestReachesTheOther)
{
    ask();
    EXPECT_EQ(last.changed.size(), 2U);
    EXPECT_EQ(last.changed.count("upPiotr"), 1U);
    const auto copy = read(piotr, "ContactRequest", requestId, "upPiotr");
    EXPECT_EQ(copy.at("direction").as_string(), "in");
    EXPECT_EQ(copy.at("personId").as_string(), "pAnna");
    EXPECT_EQ(copy.at("personName").as_string(), "Anna Nowak");
    EXPECT_EQ(copy.at("message").as_string(), "Hello");
    const auto own = read(anna, "ContactRequest", requestId, "upAnna");
    EXPECT_EQ(own.at("direction").as_string(), "out");
    EXPECT_EQ(own.at("state").as_string(), "sent");
    EXPECT_EQ(own.at("personName").as_string(), "Piotr Bērziņš");
}

TEST_F(Handovers, AcceptingMakesContactsOnce)
{
    befriend();
    for (const auto &who : { anna, piotr }) {
        EXPECT_EQ(read(who, "ContactRequest", requestId, "u" + who.personId).at("state").as_string(), "accepted");
        EXPECT_EQ(countOf(who, "Contact", "u" + who.personId), 1U);
    }
    const auto before = dump();
    EXPECT_EQ(refusal(update(piotr, "ContactRequest", requestId, R"({"answer":"declined"})"), requestId),
              "invalidProperties");
    EXPECT_EQ(refusal(update(anna, "ContactRequest", requestId, R"({"answer":"withdrawn"})"), requestId),
              "invalidProperties");
    EXPECT_EQ(refusal(set(anna, "ContactRequest", R"("create":{"k":{"personId":"pPiotr"}})"), "k"),
              "invalidProperties");
    EXPECT_EQ(dump(), before);
}

TEST_F(Handovers, CrossingRequestsMakeOneContactEach)
{
    ask();
    const std::string other = "q1123456789abcdefghjkmnpqrs";
    set(piotr, "ContactRequest", "\"create\":{\"" + other + R"(":{"personId":"pAnna"}})");
    update(piotr, "ContactRequest", requestId, R"({"answer":"accepted"})");
    update(anna, "ContactRequest", other, R"({"answer":"accepted"})");
    EXPECT_EQ(countOf(anna, "Contact", "upAnna"), 1U);
    EXPECT_EQ(countOf(piotr, "Contact", "upPiotr"), 1U);
}

TEST_F(Handovers, WrongAnswersAndPeopleAreRefused)
{
    ask();
    const auto before = dump();
    EXPECT_EQ(refusal(update(anna, "ContactRequest", requestId, R"({"answer":"accepted"})"), requestId),
              "invalidProperties");
    EXPECT_EQ(refusal(update(piotr, "ContactRequest", requestId, R"({"answer":"withdrawn"})"), requestId),
              "invalidProperties");
    EXPECT_EQ(refusal(update(piotr, "ContactRequest", requestId, R"({"personName":"x"})"), requestId), "forbidden");
    for (const char *who : { "pAnna", "pNobody" })
        EXPECT_EQ(
            refusal(set(anna, "ContactRequest", std::string(R"("create":{"k":{"personId":")") + who + "\"}}"), "k"),
            "invalidProperties");
    EXPECT_EQ(refusal(set(anna, "ContactRequest", R"("create":{"k":{"personId":"pPiotr"}})"), "k"), "alreadyExists");
    EXPECT_EQ(refusal(set(anna, "ContactRequest", R"("create":{"k":{"personId":"pPiotr","state":"accepted"}})"), "k"),
              "invalidProperties");
    EXPECT_EQ(dump(), before);
    update(anna, "ContactRequest", requestId, R"({"answer":"withdrawn"})");
    EXPECT_EQ(read(piotr, "ContactRequest", requestId, "upPiotr").at("state").as_string(), "withdrawn");
}

TEST_F(Handovers, AProposalNeedsAContact)
{
    propose();
    EXPECT_EQ(refusal(update(anna, "ProjectProposal", proposalId, R"({"sent":true})"), proposalId),
              "invalidProperties");
    EXPECT_EQ(read(anna, "ProjectProposal", proposalId, "upAnna").at("state").as_string(), "draft");
}

TEST_F(Handovers, AcceptingAProposalOpensTheSpace)
{
    befriend();
    propose(R"(,"sent":true)");
    update(anna, "ProjectProposal", proposalId, R"({"aims":"Honey and wax"})");
    auto copy = read(piotr, "ProjectProposal", proposalId, "upPiotr");
    EXPECT_EQ(copy.at("direction").as_string(), "in");
    EXPECT_EQ(copy.at("aims").as_string(), "Honey and wax");
    EXPECT_EQ(copy.at("partnerName").as_string(), "Anna Nowak");
    EXPECT_EQ(
        refusal(update(piotr, "ProjectProposal", proposalId, R"({"title":"Mine","answer":"accepted"})"), proposalId),
        "forbidden");

    const auto sessionBefore = engine->sessionState(anna);
    update(piotr, "ProjectProposal", proposalId, R"({"answer":"accepted"})");
    EXPECT_EQ(last.sessionsChanged, (std::set<std::string>{ "user-anna", "user-piotr" }));
    EXPECT_NE(engine->sessionState(anna), sessionBefore);
    const std::string opened = "z" + proposalId.substr(1);
    EXPECT_EQ(last.changed.count(opened), 1U);
    for (const auto &who : { anna, piotr }) {
        const auto proposal = read(who, "ProjectProposal", proposalId, "u" + who.personId);
        EXPECT_EQ(proposal.at("state").as_string(), "active");
        EXPECT_EQ(proposal.at("spaceId").as_string(), opened);
        EXPECT_TRUE(engine->canSee(who, opened));
        EXPECT_EQ(countOf(who, "Member", opened), 2U);
        EXPECT_EQ(countOf(who, "BoardList", opened), 3U);
    }
    const auto project = read(anna, "Project", "j" + opened.substr(1), opened);
    EXPECT_EQ(project.at("title").as_string(), "Bees");
    EXPECT_EQ(project.at("status").as_string(), "active");
    EXPECT_EQ(text(project.at("founders")), R"({"pAnna":true,"pPiotr":true})");
    EXPECT_EQ(text(project.at("languages")), R"({"en":true})");
    const auto before = dump();
    EXPECT_EQ(refusal(update(anna, "ProjectProposal", proposalId, R"({"answer":"withdrawn"})"), proposalId),
              "invalidProperties");
    EXPECT_EQ(refusal(update(anna, "ProjectProposal", proposalId, R"({"partnerId":"pX"})"), proposalId),
              "invalidProperties");
    EXPECT_EQ(dump(), before);
}

TEST_F(Handovers, ADeclinedProposalCanBeSentAgain)
{
    befriend();
    propose(R"(,"sent":true)");
    update(piotr, "ProjectProposal", proposalId, R"({"answer":"declined"})");
    EXPECT_EQ(read(anna, "ProjectProposal", proposalId, "upAnna").at("state").as_string(), "declined");
    update(anna, "ProjectProposal", proposalId, R"({"sent":false})");
    update(anna, "ProjectProposal", proposalId, R"({"sent":true,"title":"Better bees"})");
    const auto copy = read(piotr, "ProjectProposal", proposalId, "upPiotr");
    EXPECT_EQ(copy.at("state").as_string(), "pendingPartner");
    EXPECT_EQ(copy.at("answer").as_string(), "");
    EXPECT_EQ(copy.at("title").as_string(), "Better bees");
}

TEST_F(Handovers, RolesAndNamesOfASpaceFollowItsRecords)
{
    befriend();
    propose(R"(,"sent":true)");
    update(piotr, "ProjectProposal", proposalId, R"({"answer":"accepted"})");
    const std::string opened = "z" + proposalId.substr(1);
    std::string member;
    const auto members = call(anna, "Member/get", "{\"accountId\":\"" + opened + "\",\"ids\":null}");
    for (const auto &m : members.at("list").as_array())
        if (m.at("personId").as_string() == "pPiotr")
            member = m.at("id").as_string();
    call(anna, "Member/set", "{\"accountId\":\"" + opened + "\",\"update\":{\"" + member + R"(":{"role":"visitor"}}})");
    EXPECT_EQ(storage->memberRole(opened, "pPiotr"), "visitor");
    EXPECT_EQ(last.sessionsChanged, std::set<std::string>{ "user-piotr" });
    call(anna, "Project/set",
         "{\"accountId\":\"" + opened + "\",\"update\":{\"j" + opened.substr(1) + R"(":{"title":"Wax"}}})");
    EXPECT_EQ(storage->account(opened)->name, "Wax");
    for (const auto &m : members.at("list").as_array())
        if (m.at("personId").as_string() == "pAnna") {
            const auto answer = call(anna, "Member/set",
                                     "{\"accountId\":\"" + opened + "\",\"update\":{\""
                                         + std::string(m.at("id").as_string()) + R"(":{"role":"teacher"}}})");
            EXPECT_EQ(refusal(answer, std::string(m.at("id").as_string())), "invalidProperties");
        }
}

TEST_F(Handovers, OwnSchoolOwnPersonAndHonestNames)
{
    RecordWriter writer(*storage, schema::recordTypes(), { "op", "", now });
    for (const char *id : { "sOne", "sTwo" })
        writer.insert("community", *schema::recordTypes().find("School"), { { "id", id }, { "name", id } }, {});
    writer.flush();
    const auto change = [&](const std::string &type, const std::string &id, const std::string &patch) {
        return refusal(call(anna, type + "/set", R"({"accountId":"community","update":{")" + id + "\":" + patch + "}}"),
                       id);
    };
    EXPECT_EQ(change("School", "sOne", R"({"town":"Łódź"})"), "");
    EXPECT_EQ(change("School", "sTwo", R"({"town":"Łódź"})"), "forbidden");
    EXPECT_EQ(change("Person", "pAnna", R"({"headline":"Bees"})"), "");
    EXPECT_EQ(change("Person", "pPiotr", R"({"headline":"Bees"})"), "forbidden");
    const auto id
        = make(anna, "Announcement", R"({"title":"Partner wanted","authorName":"The Minister"})", "community");
    EXPECT_EQ(read(piotr, "Announcement", id, "community").at("authorName").as_string(), "Anna Nowak");
    const auto history = call(piotr, "Announcement/history", R"({"accountId":"community","id":")" + id + "\"}");
    EXPECT_EQ(history.at("list").at(0).at("byName").as_string(), "Anna Nowak");
}

TEST_F(Handovers, WhatIsAddedInsideAContainerBringsItBackWithAllThatWentAlong)
{
    const std::string stamp = R"("2026-03-04T10:00:00Z")";
    const auto top = make(anna, "Folder", R"({"title":"Top"})");
    const auto deep = make(anna, "Folder", R"({"title":"Deep","parentId":")" + top + "\"}");
    const auto other = make(anna, "Folder", R"({"title":"Other","parentId":")" + top + "\"}");
    const auto trash = [&](const std::string &id, const std::string &at) {
        call(anna, "Folder/set", inSpace("\"update\":{\"" + id + "\":{\"trashedAt\":" + at + "}}"));
    };
    trash(other, R"("2026-03-01T10:00:00Z")"); // earlier, by itself
    trash(deep, stamp);
    trash(top, stamp);
    const auto answer
        = call(anna, "Folder/set", inSpace(R"("create":{"k":{"title":"New","parentId":")" + top + "\"}}"));
    // Told beside the request, so that the one who asked needs no second look.
    ASSERT_TRUE(answer.at("updated").is_object()) << json::serialize(answer);
    const auto &beside = answer.at("updated").get_object();
    EXPECT_EQ(beside.size(), 2U) << json::serialize(answer);
    EXPECT_TRUE(beside.at(top).at("trashedAt").is_null());
    EXPECT_TRUE(beside.at(deep).at("trashedAt").is_null());
    EXPECT_TRUE(read(anna, "Folder", deep).at("trashedAt").is_null());
    EXPECT_FALSE(read(anna, "Folder", other).at("trashedAt").is_null());
    EXPECT_EQ(read(anna, "Folder", top).at("variants").as_object().size(), 1U);
}

TEST_F(Handovers, WhatCameBackBesideItsOwnRefusedUpdateIsOnlyRefused)
{
    const auto top = make(anna, "Folder", R"({"title":"Top"})");
    const auto stale = [&](const std::string &patch) { return '"' + top + R"(":{"title":"x",)" + patch + '}'; };
    call(anna, "Folder/set", inSpace("\"update\":{\"" + top + R"(":{"trashedAt":"2026-03-04T10:00:00Z"}})"));
    const auto answer = call(anna, "Folder/set",
                             inSpace(R"("create":{"k":{"title":"New","parentId":")" + top + R"("}},"update":{)"
                                     + stale(R"("propRevs/title":99)") + '}'));
    EXPECT_TRUE(answer.at("notUpdated").as_object().contains(top)) << json::serialize(answer);
    EXPECT_TRUE(answer.at("updated").is_null()) << json::serialize(answer);
    EXPECT_TRUE(read(anna, "Folder", top).at("trashedAt").is_null());
}

TEST_F(Handovers, WhoSaidNoIsNotAskedAgainAtOnce)
{
    const auto askAgain = [&](char last) {
        const auto id = requestId.substr(0, 26) + last;
        return refusal(set(anna, "ContactRequest", "\"create\":{\"" + id + R"(":{"personId":"pPiotr"}})"), id);
    };
    ask();
    update(anna, "ContactRequest", requestId, R"({"answer":"withdrawn"})");
    EXPECT_EQ(askAgain('1'), "forbidden");
    now += 86'400'001;
    EXPECT_EQ(askAgain('1'), "");
    update(piotr, "ContactRequest", requestId.substr(0, 26) + '1', R"({"answer":"declined"})");
    now += 20 * 86'400'000LL;
    EXPECT_EQ(askAgain('2'), "forbidden");
    // The other side is free to ask.
    EXPECT_EQ(refusal(set(piotr, "ContactRequest", R"("create":{"k":{"personId":"pAnna"}})"), "k"), "");
    now += 10 * 86'400'000LL + 1000;
    EXPECT_EQ(askAgain('2'), "");
}

TEST_F(Handovers, OnlySoManyPeopleAreAskedInADay)
{
    const auto askOne = [&](int n) {
        const auto id = "pTeacher" + std::to_string(n);
        person(id, "teacher" + std::to_string(n));
        return refusal(set(anna, "ContactRequest", R"("create":{"k":{"personId":")" + id + "\"}}"), "k");
    };
    for (int n = 0; n < 30; ++n)
        EXPECT_EQ(askOne(n), "") << n;
    EXPECT_EQ(askOne(30), "forbidden");
    now += 86'400'001;
    EXPECT_EQ(askOne(31), "");
}

TEST_F(Handovers, AProposalDoesNotWriteOverOneOfThePartners)
{
    befriend();
    const std::string own = R"(":{"title":"Mine","aims":"Nobody else's","partnerId":"pAnna"}})";
    set(piotr, "ProjectProposal", "\"create\":{\"" + proposalId + own);
    const auto before = read(piotr, "ProjectProposal", proposalId, "upPiotr");
    propose(); // the same id; kept to herself it does no harm
    EXPECT_EQ(refusal(update(anna, "ProjectProposal", proposalId, R"({"sent":true})"), proposalId),
              "invalidProperties");
    EXPECT_EQ(read(piotr, "ProjectProposal", proposalId, "upPiotr"), before);
    EXPECT_EQ(read(anna, "ProjectProposal", proposalId, "upAnna").at("state").as_string(), "draft");
}

TEST_F(Handovers, AProposalDoesNotTakeTheSpaceOfAnother)
{
    befriend();
    const std::string taken = "z" + proposalId.substr(1);
    storage->createAccount({ taken, schema::AccountKind::Space, "Somebody else's" });
    propose();
    EXPECT_EQ(refusal(update(anna, "ProjectProposal", proposalId, R"({"sent":true})"), proposalId),
              "invalidProperties");
    const std::string other = "o1123456789abcdefghjkmnpqrs";
    set(anna, "ProjectProposal", "\"create\":{\"" + other + R"(":{"title":"B","partnerId":"pPiotr","sent":true}})");
    storage->createAccount({ "z" + other.substr(1), schema::AccountKind::Space, "Opened in between" });
    EXPECT_EQ(refusal(update(piotr, "ProjectProposal", other, R"({"answer":"accepted"})"), other), "invalidProperties");
    EXPECT_FALSE(storage->memberRole("z" + other.substr(1), "pPiotr"));
}

// Else anybody could write for any school: it is enough to say that one teaches there.
TEST_F(Handovers, SayingWhereOneTeachesGivesNoRightToWriteForTheSchool)
{
    RecordWriter writer(*storage, schema::recordTypes(), { "op", "", now });
    for (const char *id : { "sOne", "sTwo" })
        writer.insert("community", *schema::recordTypes().find("School"), { { "id", id }, { "name", id } }, {});
    writer.flush();
    const auto change
        = [&](const Principal &who, const std::string &type, const std::string &id, const std::string &patch) {
              return refusal(
                  call(who, type + "/set", R"({"accountId":"community","update":{")" + id + "\":" + patch + "}}"), id);
          };
    EXPECT_EQ(change(anna, "Person", "pAnna", R"({"schoolId":"sTwo"})"), "");
    EXPECT_EQ(change(anna, "School", "sTwo", R"({"about":"Closed for ever"})"), "forbidden");
    EXPECT_EQ(change(anna, "Person", "pAnna", R"({"schoolId":"sOne"})"), "");
    EXPECT_EQ(change(anna, "School", "sOne", R"({"about":"Back"})"), "forbidden");
    EXPECT_EQ(change(piotr, "School", "sOne", R"({"about":"Was put here"})"), "");
    auto nso = person("pNso", "nso");
    nso.roles.insert(schema::Role::Coordinator);
    EXPECT_EQ(change(nso, "Person", "pAnna", R"({"schoolId":"sTwo"})"), "");
    EXPECT_EQ(change(anna, "School", "sTwo", R"({"about":"Open"})"), "");
    EXPECT_EQ(change(anna, "Person", "pAnna", R"({"headline":"Bees"})"), "");
    EXPECT_EQ(change(anna, "School", "sTwo", R"({"about":"Still open"})"), "");
}

// What a client sends that merged: the version that did not stand, and a record that leaves the trash.
TEST_F(Handovers, MergingNeedsNoFurtherRights)
{
    befriend();
    const auto contacts = call(anna, "Contact/get", R"({"accountId":"upAnna","ids":null})");
    const std::string id(contacts.at("list").at(0).at("id").as_string());
    const auto version = [](const std::string &property) {
        return R"("variants":{"v1":{"property":")" + property + R"(","value":"b","by":"pAnna","at":null}})";
    };
    EXPECT_EQ(refusal(update(anna, "Contact", id, R"({"note":"a",)" + version("note") + "}"), id), "");
    EXPECT_EQ(refusal(update(anna, "Contact", id, R"({"variants/v1":null})"), id), "");
    EXPECT_EQ(refusal(update(anna, "Contact", id, "{" + version("name") + "}"), id), "forbidden");
    EXPECT_EQ(refusal(update(anna, "Contact", id, "{" + version("note/x") + "}"), id), "");
    EXPECT_EQ(refusal(update(anna, "Contact", id, R"({"variants/v1/property":"name"})"), id), "forbidden");
}
