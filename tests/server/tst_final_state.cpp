// RFC 8620 section 5.3: a /set whose final state is valid stands, even where a state on the way to it is not.
#include "server/conformance/mail_types.h"
#include "server/rules/product_rules.h"
#include "tests/server/community.h"

using namespace server;
using namespace server::test;

class Mailboxes : public Community
{
protected:
    std::unique_ptr<Rules> rules = mailRules();
    std::string a, b;

    void SetUp() override
    {
        Community::SetUp();
        ensureMailAccount(*storage, "a-anna", anna.personId, "anna", now);
        a = mailbox(R"({"name":"A","role":"memos"})");
        b = mailbox(R"({"name":"B"})");
    }
    void complete(EngineOptions &options) override
    {
        options.types = &mailTypes();
        options.rules = rules.get();
        options.accountCapabilities = mailAccountCapabilities();
    }
    json::object set(const std::string &more) { return ask("Mailbox/set", more); }
    json::object ask(const std::string &method, const std::string &more)
    {
        last = post(anna,
                    R"({"using":["urn:ietf:params:jmap:core","urn:ietf:params:jmap:mail"],"methodCalls":[[")" + method
                        + R"(",{"accountId":"a-anna",)" + more + R"(},"c"]]})");
        EXPECT_EQ(last.status, 200) << last.body;
        return json::parse(last.body).at("methodResponses").at(0).at(1).as_object();
    }
    std::string mailbox(const std::string &object)
    {
        return std::string(set(R"("create":{"k":)" + object + "}").at("created").at("k").at("id").as_string());
    }
    json::object stored(const std::string &id)
    {
        return ask("Mailbox/get", R"("ids":[")" + id + "\"]").at("list").at(0).as_object();
    }
    std::string nameOf(const std::string &id) { return std::string(stored(id).at("name").as_string()); }
};

TEST_F(Mailboxes, TwoSwapTheirNames)
{
    const auto answer = set(R"("update":{")" + a + R"(":{"name":"B"},")" + b + R"(":{"name":"A"}})");
    EXPECT_TRUE(answer.at("notUpdated").is_null()) << text(answer);
    EXPECT_EQ(answer.at("updated").as_object().size(), 2U) << text(answer);
    EXPECT_EQ(nameOf(a), "B");
    EXPECT_EQ(nameOf(b), "A");
}

TEST_F(Mailboxes, ARoleGoesFromOneToTheOther)
{
    const auto answer = set(R"("update":{")" + b + R"(":{"role":"memos"},")" + a + R"(":{"role":null}})");
    EXPECT_TRUE(answer.at("notUpdated").is_null()) << text(answer);
    EXPECT_EQ(stored(b).at("role").as_string(), "memos");
}

TEST_F(Mailboxes, ADestroyedNameIsFreeInTheSameCall)
{
    const auto answer = set(R"("create":{"k":{"name":"A"}},"destroy":[")" + a + "\"]");
    EXPECT_TRUE(answer.at("notCreated").is_null()) << text(answer);
    EXPECT_EQ(text(answer.at("destroyed")), "[\"" + a + "\"]");
    EXPECT_EQ(nameOf(std::string(answer.at("created").at("k").at("id").as_string())), "A");
}

TEST_F(Mailboxes, ParentAndChildGoTogetherInAnyOrder)
{
    const auto child = mailbox(R"({"name":"A","parentId":")" + a + "\"}");
    const auto answer = set(R"("destroy":[")" + a + "\",\"" + child + "\"]");
    EXPECT_TRUE(answer.at("notDestroyed").is_null()) << text(answer);
    EXPECT_EQ(answer.at("destroyed").as_array().size(), 2U);
}

// Then each change is judged by the state it finds, and what is refused leaves no trace.
TEST_F(Mailboxes, AFinalStateThatIsNotValidIsReachedOneByOne)
{
    const auto before = dump();
    const auto both = set(R"("update":{")" + a + R"(":{"name":"B"},")" + b + R"(":{"name":"A","totalEmails":7}})");
    EXPECT_EQ(both.at("notUpdated").at(a).at("type").as_string(), "alreadyExists") << text(both);
    EXPECT_EQ(both.at("notUpdated").at(a).at("existingId").as_string(), b);
    EXPECT_EQ(both.at("notUpdated").at(b).at("type").as_string(), "invalidProperties");
    EXPECT_EQ(dump(), before);

    const auto some = set(R"("create":{"k":{"name":"A"},"l":{"name":"C"}},"update":{")" + b + R"(":{"name":"D"}})");
    EXPECT_EQ(some.at("notCreated").at("k").at("existingId").as_string(), a) << text(some);
    EXPECT_TRUE(some.at("created").as_object().contains("l"));
    EXPECT_EQ(nameOf(b), "D");
}

class Records : public Community
{
protected:
    std::unique_ptr<Rules> rules = productRules();
    void complete(EngineOptions &options) override { options.rules = rules.get(); }
    std::string page(const std::string &parent = {})
    {
        return make(anna, "Page",
                    R"({"title":"p","position":"V")" + (parent.empty() ? "" : R"(,"parentId":")" + parent + "\"")
                        + "}");
    }
    // Both records in one call, the first named first.
    json::object both(const std::string &type, const std::string &first, const std::string &patch,
                      const std::string &second, const std::string &otherPatch)
    {
        return call(anna, type + "/set",
                    inSpace("\"update\":{\"" + first + "\":" + patch + ",\"" + second + "\":" + otherPatch + "}"));
    }
};

TEST_F(Records, ParentAndChildChangePlaces)
{
    const auto parent = page(), child = page(parent);
    const auto answer = both("Page", parent, R"({"parentId":")" + child + "\"}", child, R"({"parentId":null})");
    EXPECT_TRUE(answer.at("notUpdated").is_null()) << text(answer);
    EXPECT_EQ(read(anna, "Page", parent).at("parentId").as_string(), child);
    EXPECT_TRUE(read(anna, "Page", child).at("parentId").is_null());
}

TEST_F(Records, ACircleMadeByTwoIsRefused)
{
    const auto one = page(), two = page();
    const auto answer = both("Page", one, R"({"parentId":")" + two + "\"}", two, R"({"parentId":")" + one + "\"}");
    EXPECT_EQ(text(answer.at("notUpdated").at(two).at("properties")), R"(["parentId"])") << text(answer);
    EXPECT_EQ(read(anna, "Page", one).at("parentId").as_string(), two);
    EXPECT_TRUE(read(anna, "Page", two).at("parentId").is_null());
}

class Founders : public Records
{
protected:
    std::string me, other;
    void SetUp() override
    {
        Records::SetUp();
        storage->begin(true);
        RecordWriter writer(*storage, schema::recordTypes(), { anna.personId, {}, now });
        const auto &type = *schema::recordTypes().find("Member");
        me = "m0000000000000000000000000a";
        other = "m0000000000000000000000000b";
        writer.insert(space, type, { { "id", me }, { "personId", anna.personId }, { "role", "founder" } }, {});
        writer.insert(space, type, { { "id", other }, { "personId", piotr.personId }, { "role", "teacher" } }, {});
        writer.flush();
        storage->commit();
    }
};

TEST_F(Founders, TheLastOneHandsTheSpaceOver)
{
    const auto answer = both("Member", me, R"({"role":"teacher"})", other, R"({"role":"founder"})");
    EXPECT_TRUE(answer.at("notUpdated").is_null()) << text(answer);
    EXPECT_EQ(read(anna, "Member", me).at("role").as_string(), "teacher");
    EXPECT_EQ(read(anna, "Member", other).at("role").as_string(), "founder");
}

TEST_F(Founders, OneStaysInAnyCase)
{
    both("Member", me, R"({"role":"founder"})", other, R"({"role":"founder"})");
    const auto answer = both("Member", me, R"({"role":"teacher"})", other, R"({"role":"teacher"})");
    EXPECT_EQ(text(answer.at("notUpdated").at(other).at("properties")), R"(["role"])") << text(answer);
    EXPECT_EQ(read(anna, "Member", me).at("role").as_string(), "teacher");
    EXPECT_EQ(read(anna, "Member", other).at("role").as_string(), "founder");

    const auto before = dump();
    const auto alone = both("Member", other, R"({"role":"visitor"})", me, R"({"role":"pupil"})");
    EXPECT_EQ(alone.at("notUpdated").at(me).at("type").as_string(), "forbidden") << text(alone);
    EXPECT_EQ(dump(), before);
}
