// Every committed cell of type × role, asked of the engine: what is copied out of an account and into it.
#include "tests/server/policy_stands.h"

using namespace server;
using namespace server::test;

namespace {

class PolicyCopies : public PolicyCells
{
protected:
    // The first answer of a copy of that record under the creation id "k"; `name` is its name.
    json::object copy(const Stand &stand, const std::string &from, const std::string &to, const std::string &id,
                      bool andDestroy = false)
    {
        const json::object args{ { "fromAccountId", from },
                                 { "accountId", to },
                                 { "create", { { "k", { { "id", id } } } } },
                                 { "onSuccessDestroyOriginal", andDestroy } };
        const auto answers = calls(stand.who, "[[\"" + type->name + "/copy\"," + json::serialize(args) + ",\"c\"]]");
        name = answers.at(0).at(0).as_string();
        return answers.at(0).at(1).as_object();
    }
    void expectCopied(const json::object &answer, const std::string &to)
    {
        ASSERT_TRUE(answer.contains("created") && answer.at("created").is_object()) << text(answer);
        const auto id = std::string(answer.at("created").at("k").at("id").as_string());
        EXPECT_TRUE(stored(id, to).is_object());
    }

    void copyOut(const Stand &stand, bool andDestroy)
    {
        SCOPED_TRACE(stand.label + " copies out" + (andDestroy ? " and destroys" : ""));
        const auto there = rightsOf(type->name, { "Anyone", "Founder", "Member" });
        const Undone undone(*storage);
        const auto answer = copy(stand, account, otherSpace, stand.record, andDestroy);
        EXPECT_EQ(stored(stand.record).is_null(), andDestroy && there.create && onRecord(stand).destroy);
        if (!stand.sees)
            expectError(answer, "fromAccountNotFound");
        else if (!base(stand).read)
            expectError(answer, "forbidden");
        else if (!there.create)
            expectRefused(answer, "notCreated", "k", "forbidden");
        else if (andDestroy && isReadOnly(type->account, stand.roles))
            expectError(answer, "accountReadOnly"); // the copy is undone with it
        else
            expectCopied(answer, otherSpace);
    }

    void copyIn(const Stand &stand)
    {
        SCOPED_TRACE(stand.label + " copies in");
        const Undone undone(*storage);
        const auto answer = copy(stand, otherSpace, account, recordId(*type, 2));
        if (const auto error = setError(stand); !error.empty())
            expectError(answer, error);
        else if (!base(stand).create)
            expectRefused(answer, "notCreated", "k", "forbidden");
        else
            expectCopied(answer, account);
    }

    void expectNoCopy(const Stand &stand, const std::string &from, const std::string &to, const std::string &error)
    {
        SCOPED_TRACE(stand.label + " copies from " + from + " to " + to);
        const auto answer = copy(stand, from, to, stand.record);
        EXPECT_EQ(name, "error");
        EXPECT_EQ(answer.at("type").as_string(), error);
        EXPECT_EQ(last.body.find(hidden), std::string::npos);
        EXPECT_EQ(changed(), "");
    }

    // Between people's own accounts, and between accounts of different kinds, nothing is copied.
    void copyElsewhere(const Stand &stand)
    {
        const auto own = "u" + stand.who.personId;
        expectNoCopy(stand, account, account, "invalidArguments");
        if (type->account == schema::AccountKind::Personal) {
            const auto theirs = own == account ? std::string("u") + author : account;
            expectNoCopy(stand, theirs, own, "fromAccountNotFound");
            expectNoCopy(stand, own, theirs, "accountNotFound");
        } else if (stand.sees) {
            expectNoCopy(stand, account, own, "accountNotSupportedByMethod");
            expectNoCopy(stand, own, account, "fromAccountNotSupportedByMethod");
        }
    }
};

} // namespace

INSTANTIATE_TEST_SUITE_P(Committed, PolicyCopies, ::testing::ValuesIn(committedCells()), cellName);

TEST_P(PolicyCopies, KeepTheCell)
{
    for (const auto &stand : stands) {
        if (type->account == schema::AccountKind::Space) {
            copyOut(stand, false);
            copyOut(stand, true);
            copyIn(stand);
        }
        copyElsewhere(stand);
    }
}
