// Every committed cell of type × role, asked of the engine: a change of each property, alone and beside others.
#include "tests/server/policy_stands.h"

#include <algorithm>

using namespace server;
using namespace server::test;

namespace {

class PolicyUpdates : public PolicyCells
{
protected:
    json::object update(const Stand &stand, const json::object &patch)
    {
        return ask(stand, "/set", { { "update", { { stand.record, patch } } } });
    }

    // True when the person may try; refusals that do not depend on what is changed are looked at here.
    bool reaches(const Stand &stand, const json::object &answer)
    {
        if (const auto error = setError(stand); !error.empty())
            expectError(answer, error);
        else if (!possible(stand).read)
            expectRefused(answer, "notUpdated", stand.record, "notFound");
        else
            return true;
        return false;
    }

    // True when it was done, as it had to be.
    bool done(const Stand &stand, const json::object &patch, const std::string &property, bool may)
    {
        const auto answer = update(stand, patch);
        if (!reaches(stand, answer))
            return false;
        if (may) {
            EXPECT_TRUE(answer.at("notUpdated").is_null()) << text(answer);
            return true;
        }
        const auto named = onRecord(stand).update ? std::vector<std::string>{ property } : std::vector<std::string>();
        expectRefused(answer, "notUpdated", stand.record, "forbidden", named);
        return false;
    }

    void change(Stand stand, const schema::Property &property)
    {
        if (type->name == "ProjectProposal" && property.name == "answer") {
            stand.record = recordId(*type, 4); // only what was sent can be answered
            stand.own = false;
        }
        const bool may = onRecord(stand).mayChange(property.name);
        const auto now = valueNow(stand.record, property);
        const auto value = valueFor(stand.record, property);
        if (value.is_null()) { // it has one value only, so that not even who may write it can change it
            const Undone undone(*storage);
            if (const auto answer = update(stand, { { property.name, "other" } }); reaches(stand, answer))
                expectRefused(answer, "notUpdated", stand.record, "invalidProperties", { property.name });
            return;
        }
        {
            const Undone undone(*storage);
            if (done(stand, { { property.name, value } }, property.name, may)) {
                EXPECT_EQ(text(stored(stand.record).at(property.name)), text(value));
            }
        }
        if (!value.is_object() || property.kind == schema::Kind::Object)
            return;
        for (const auto &entry : value.get_object()) // the same by its path
            if (!now.get_object().contains(entry.key())) {
                const Undone undone(*storage);
                const auto path = property.name + '/' + std::string(entry.key());
                if (done(stand, { { path, entry.value() } }, property.name, may)) {
                    EXPECT_TRUE(stored(stand.record).at(property.name).as_object().contains(entry.key()));
                }
            }
    }

    // A version that did not stand may be kept by who may write what it is of.
    void keepVersion(const Stand &stand, const schema::Property &of)
    {
        const auto rights = onRecord(stand);
        const Undone undone(*storage);
        const json::object version{
            { "property", of.name }, { "value", "so" }, { "by", author }, { "at", "2026-05-01T10:00:00Z" }
        };
        if (done(stand, { { "variants/v1", version } }, "variants",
                 rights.mayChange("variants") || rights.mayChange(of.name))) {
            EXPECT_EQ(text(stored(stand.record).at("variants").at("v1")), text(version));
        }
    }

    // What the server sets, and what is said once and for all, is nobody's to change.
    void changeFixed(const Stand &stand, const schema::Property &property)
    {
        const Undone undone(*storage);
        const auto now = valueNow(stand.record, property);
        const auto value
            = property.name == "id" ? json::value(json::string(recordId(*type, 8))) : otherThan(now, *type, property);
        ASSERT_TRUE(value);
        if (const auto answer = update(stand, { { property.name, *value } }); reaches(stand, answer))
            expectRefused(answer, "notUpdated", stand.record, "invalidProperties", { property.name });
    }

    // Whoever may write some things does not get another written along with them.
    void changeSeveral(const Stand &stand)
    {
        const auto rights = onRecord(stand);
        if (!rights.update || rights.updateAll || !setError(stand).empty() || !possible(stand).read)
            return;
        SCOPED_TRACE(stand.label + " changes several");
        json::object patch;
        for (const auto &property : type->properties)
            if (rights.mayChange(property.name))
                patch[property.name] = valueFor(stand.record, property);
        for (const auto &property : type->properties) {
            if (!mayBeWritten(property) || rights.mayChange(property.name) || property.name == "variants")
                continue;
            SCOPED_TRACE(property.name);
            const Undone undone(*storage);
            auto more = patch;
            more[property.name] = valueFor(stand.record, property);
            expectRefused(update(stand, more), "notUpdated", stand.record, "forbidden", { property.name });
        }
        const Undone undone(*storage);
        EXPECT_TRUE(done(stand, patch, {}, true));
    }
};

} // namespace

INSTANTIATE_TEST_SUITE_P(Committed, PolicyUpdates, ::testing::ValuesIn(committedCells()), cellName);

TEST_P(PolicyUpdates, KeepTheCell)
{
    for (const auto &stand : stands) {
        for (const auto &property : type->properties) {
            SCOPED_TRACE(stand.label + " changes " + property.name);
            if (!mayBeWritten(property)) {
                changeFixed(stand, property);
            } else if (property.name != "variants") {
                change(stand, property);
                keepVersion(stand, property);
            }
        }
        changeSeveral(stand);
    }
}
