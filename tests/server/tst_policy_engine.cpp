// Every committed cell of type × role, asked of the engine: what is written (create, update, destroy).
#include "tests/server/policy_stands.h"

using namespace server;
using namespace server::test;

TEST(PolicyEngine, NoCellIsMissing)
{
    constexpr std::size_t roles = 10;
    EXPECT_EQ(committedCells().size(), schema::recordTypes().all().size() * roles);
    std::set<std::string> names;
    for (const auto &cell : committedCells())
        names.insert(cell.type + ' ' + cell.role);
    EXPECT_EQ(names.size(), committedCells().size());
}

namespace {

class PolicyWrites : public PolicyCells
{
protected:
    std::string newId() const { return recordId(*type, 9); }

    json::object newRecord() const
    {
        auto object = example(*type, 1);
        for (const char *later : { "answer", "sent" }) // of requests and proposals: not in the first breath
            object.erase(later);
        return object;
    }

    void create(const Stand &stand)
    {
        SCOPED_TRACE(stand.label + " creates");
        const Undone undone(*storage);
        const auto id = newId();
        const auto answer = ask(stand, "/set", { { "create", { { id, newRecord() } } } });
        if (const auto error = setError(stand); !error.empty()) {
            expectError(answer, error);
        } else if (!base(stand).create) {
            expectRefused(answer, "notCreated", id, "forbidden");
        } else {
            EXPECT_TRUE(answer.at("notCreated").is_null()) << text(answer);
            const auto record = stored(id);
            ASSERT_TRUE(record.is_object());
            EXPECT_EQ(record.at("createdBy").as_string(), stand.who.personId);
        }
    }

    void destroy(const Stand &stand)
    {
        SCOPED_TRACE(stand.label + " destroys");
        const Undone undone(*storage);
        const auto answer = ask(stand, "/set", { { "destroy", json::array{ stand.record } } });
        if (const auto error = setError(stand); !error.empty()) {
            expectError(answer, error);
        } else if (!possible(stand).read) {
            expectRefused(answer, "notDestroyed", stand.record, "notFound");
        } else if (!onRecord(stand).destroy) {
            expectRefused(answer, "notDestroyed", stand.record, "forbidden");
        } else {
            EXPECT_TRUE(answer.at("notDestroyed").is_null()) << text(answer);
            EXPECT_TRUE(stored(stand.record).is_null());
        }
    }

    // What this person may write, or, who may write nothing, what others may.
    const schema::Property *somethingToWrite(const Rights &rights) const
    {
        for (const auto &property : type->properties)
            if (mayBeWritten(property) && property.name != "variants" && property.name != "trashedAt"
                && (rights.mayChange(property.name) || !rights.update))
                return &property;
        return nullptr;
    }

    // One call with all of it: what is allowed does not take along what is not.
    void changeMany(const Stand &stand)
    {
        SCOPED_TRACE(stand.label + " changes many");
        const auto own = onRecord(stand), others = base(stand);
        const auto *property = somethingToWrite(own);
        if (!property)
            return; // the trash only, which one property after the other looks at
        const auto another = recordId(*type, 2), third = recordId(*type, 3);
        const auto anotherWas = stored(another), thirdWas = stored(third);
        const json::object patch{ { property->name, valueFor(stand.record, *property) } };
        const Undone undone(*storage);
        const auto answer = ask(stand, "/set",
                                { { "create", { { newId(), newRecord() } } },
                                  { "update", { { stand.record, patch }, { another, patch } } },
                                  { "destroy", json::array{ third } } });
        if (const auto error = setError(stand); !error.empty())
            return expectError(answer, error);
        const auto *updated = answer.at("updated").if_object();
        EXPECT_EQ(stored(newId()).is_object(), others.create);
        EXPECT_EQ(updated && updated->contains(stand.record), own.mayChange(property->name)) << text(answer);
        EXPECT_EQ(stored(another) != anotherWas, others.mayChange(property->name)) << text(answer);
        EXPECT_EQ(stored(third) != thirdWas, others.destroy);
        if (!others.writes() && !own.mayChange(property->name)) {
            EXPECT_EQ(changed(), "");
        }
    }
};

} // namespace

INSTANTIATE_TEST_SUITE_P(Committed, PolicyWrites, ::testing::ValuesIn(committedCells()), cellName);

TEST_P(PolicyWrites, OfRecordsKeepTheCell)
{
    for (const auto &stand : stands) {
        create(stand);
        destroy(stand);
        changeMany(stand);
    }
}
