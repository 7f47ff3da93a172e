// Every committed cell of type × role, asked of the engine: what is read, by each method that reads.
#include "tests/server/policy_stands.h"

#include <algorithm>

using namespace server;
using namespace server::test;

namespace {

using Found = bool (*)(const json::object &answer, const std::string &id);

bool among(const json::value &ids, const std::string &id)
{
    const auto &list = ids.as_array();
    return std::any_of(list.begin(), list.end(), [&](const auto &entry) {
        const auto &one = entry.is_object() ? entry.get_object().at("id") : entry;
        return one.as_string() == id;
    });
}

struct Question
{
    const char *verb;
    json::object args;
    Found found;
};

std::vector<Question> questionsAbout(const std::string &id)
{
    const auto inList = [](const json::object &answer, const std::string &wanted) {
        return among(answer.at("list"), wanted) && text(answer).find(hidden) != std::string::npos;
    };
    return {
        { "/get", { { "ids", json::array{ id } } }, inList },
        { "/get", { { "ids", nullptr } }, inList },
        { "/query",
          {},
          [](const json::object &answer, const std::string &wanted) { return among(answer.at("ids"), wanted); } },
        { "/queryChanges",
          { { "sinceQueryState", "0" } },
          [](const json::object &answer, const std::string &wanted) { return among(answer.at("added"), wanted); } },
        { "/changes",
          { { "sinceState", "0" } },
          [](const json::object &answer, const std::string &wanted) { return among(answer.at("created"), wanted); } },
        { "/history",
          { { "id", id } },
          [](const json::object &answer, const std::string &) {
              return text(answer.at("list")).find(hidden) != std::string::npos;
          } },
    };
}

class PolicyReads : public PolicyCells
{
protected:
    void askEachMethod(const Stand &stand)
    {
        for (const auto &question : questionsAbout(stand.record)) {
            SCOPED_TRACE(stand.label + ' ' + question.verb);
            const auto answer = ask(stand, question.verb, question.args);
            if (!stand.sees)
                expectError(answer, "accountNotFound");
            else if (!onRecord(stand).read)
                expectError(answer, "forbidden");
            else
                EXPECT_TRUE(question.found(answer, stand.record)) << text(answer);
        }
    }

    // What everybody did, and the states that are pushed, speak of the type to nobody else.
    void askTheWhole(const Stand &stand)
    {
        SCOPED_TRACE(stand.label + " asks the whole account");
        const bool reads = stand.sees && base(stand).read;
        const auto answer = ask(stand, "Activity/get", {});
        if (!stand.sees)
            expectError(answer, "accountNotFound");
        else if (type->account != schema::AccountKind::Space)
            expectError(answer, "accountNotSupportedByMethod");
        else
            EXPECT_EQ(text(answer.at("list")).find("\"type\":\"" + type->name + '"') != std::string::npos, reads);

        const auto states = engine->states(stand.who);
        const auto known = states.find(account);
        EXPECT_EQ(known != states.end() && known->second.count(type->name) > 0, reads);
    }

    void askTheSession(const Stand &stand)
    {
        SCOPED_TRACE(stand.label + " asks the session");
        const auto session = json::parse(engine->session(stand.who, { "https://here" })).as_object();
        const auto *told = session.at("accounts").as_object().if_contains(account);
        ASSERT_EQ(told != nullptr, stand.sees);
        EXPECT_EQ(engine->canSee(stand.who, account), stand.sees);
        if (told) {
            EXPECT_EQ(told->at("isReadOnly").as_bool(), isReadOnly(type->account, stand.roles));
        }
    }

    // A type answers in the accounts it lives in only, whatever role somebody has in another.
    void askElsewhere(const Stand &stand)
    {
        for (const auto &other : { std::string("community"), "u" + stand.who.personId, std::string(otherSpace) }) {
            if (storage->account(other)->kind == type->account)
                continue;
            SCOPED_TRACE(stand.label + " in " + other);
            for (auto question : questionsAbout(stand.record)) {
                question.args["accountId"] = other;
                expectError(ask(stand, question.verb, question.args), "accountNotSupportedByMethod");
            }
            const json::object change{ { "accountId", other }, { "destroy", json::array{ stand.record } } };
            expectError(ask(stand, "/set", change), "accountNotSupportedByMethod");
        }
    }
};

class PolicyFiles : public PolicyCells
{ };

} // namespace

INSTANTIATE_TEST_SUITE_P(Committed, PolicyReads, ::testing::ValuesIn(committedCells()), cellName);
INSTANTIATE_TEST_SUITE_P(Committed, PolicyFiles, ::testing::ValuesIn(cellsWhere(namesFiles)), cellName);

TEST_P(PolicyReads, KeepTheCell)
{
    ASSERT_NE(type->find("rev"), nullptr); // each has a history
    for (const auto &stand : stands) {
        askEachMethod(stand);
        askTheWhole(stand);
        askTheSession(stand);
        askElsewhere(stand);
    }
    EXPECT_EQ(changed(), ""); // whoever reads writes nothing
}

// A file is read by who may read a record that names it.
TEST_P(PolicyFiles, AreReadAsTheCellSays)
{
    const auto id = seenBlob(*type);
    for (const auto &stand : stands) {
        SCOPED_TRACE(stand.label);
        const bool reads = stand.sees && base(stand).read;
        const auto access = engine->mayDownload(stand.who, account, id);
        EXPECT_EQ(access == Engine::BlobAccess::Ok, reads);
        EXPECT_EQ(access == Engine::BlobAccess::NotFound, !reads);
        const json::object sizeOf{ { "ids", json::array{ id } }, { "properties", json::array{ "size" } } };
        const json::object whereIs{ { "ids", json::array{ id } }, { "typeNames", json::array{ type->name } } };
        for (const auto &[method, args] : { std::pair("Blob/get", sizeOf), std::pair("Blob/lookup", whereIs) }) {
            const auto answer = ask(stand, method, args);
            if (!stand.sees) {
                expectError(answer, "accountNotFound");
                continue;
            }
            EXPECT_EQ(among(answer.at("list"), id), reads) << text(answer);
            EXPECT_EQ(among(answer.at("notFound"), id), !reads) << text(answer);
        }
    }
}
