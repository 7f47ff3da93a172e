// What the cells say of a stand, and what the engine's answers are held against.
#include "tests/server/policy_stands.h"

#include <algorithm>
#include <sstream>

namespace server::test {

using schema::AccountKind;

Rights PolicyCells::possible(const Stand &stand) const
{
    auto roles = stand.roles;
    if (stand.sees)
        roles.emplace_back("Own");
    return rightsOf(type->name, roles);
}

Rights PolicyCells::onRecord(const Stand &stand) const { return stand.own ? possible(stand) : base(stand); }

bool PolicyCells::isReadOnly(AccountKind kind, const std::vector<std::string> &roles)
{
    const auto &types = schema::recordTypes().all();
    return std::none_of(types.begin(), types.end(),
                        [&](const auto &t) { return t.account == kind && rightsOf(t.name, roles).writes(); });
}

std::string PolicyCells::setError(const Stand &stand) const
{
    if (!stand.sees)
        return "accountNotFound";
    if (isReadOnly(type->account, stand.roles))
        return "accountReadOnly";
    return possible(stand).nothing() ? "forbidden" : "";
}

json::object PolicyCells::ask(const Stand &stand, const std::string &verb, json::object args)
{
    args.emplace("accountId", account);
    return call(stand.who, verb.front() == '/' ? type->name + verb : verb, json::serialize(args));
}

std::string PolicyCells::changed()
{
    const auto after = dump();
    if (after == m_before)
        return {};
    std::istringstream old(m_before), now(after);
    std::string was, is;
    while (std::getline(old, was) && std::getline(now, is))
        if (was != is)
            return std::string("was ").append(was).append("\nis  ").append(is);
    return "more or fewer rows";
}

json::value PolicyCells::stored(const std::string &id, const std::string &inAccount) const
{
    const auto row = storage->record(inAccount.empty() ? account : inAccount, type->name, id);
    return row ? json::parse(row->json) : json::value();
}

json::value PolicyCells::valueFor(const std::string &id, const schema::Property &property) const
{
    if (property.name == "authorName") // nobody writes under another name
        return json::string(personName(std::string(stored(id).at("createdBy").as_string())));
    if (property.name == "answer" && type->name == "ProjectProposal") // by the one who proposed
        return "withdrawn";
    return otherThan(valueNow(id, property), *type, property).value_or(json::value());
}

json::value PolicyCells::valueNow(const std::string &id, const schema::Property &property) const
{
    const auto record = stored(id);
    const auto *value = record.get_object().if_contains(property.name);
    return value ? *value : json::value();
}

void PolicyCells::expectError(const json::object &answer, const std::string &error)
{
    EXPECT_EQ(name, "error");
    EXPECT_EQ(text(answer), text(json::object{ { "type", error } }));
    EXPECT_EQ(last.body.find(hidden), std::string::npos) << last.body;
    EXPECT_TRUE(last.changed.empty());
    EXPECT_EQ(changed(), "");
}

void PolicyCells::expectRefused(const json::object &answer, const char *list, const std::string &id,
                                const std::string &error, const std::vector<std::string> &properties)
{
    const auto *entries = answer.if_contains(list);
    const auto *refusal = entries && entries->is_object() ? entries->get_object().if_contains(id) : nullptr;
    ASSERT_NE(refusal, nullptr) << text(answer);
    EXPECT_EQ(refusal->at("type").as_string(), error) << text(answer);
    if (!properties.empty()) {
        EXPECT_EQ(text(refusal->at("properties")), text(json::array(properties.begin(), properties.end())));
    }
    EXPECT_EQ(last.body.find(hidden), std::string::npos) << last.body;
    EXPECT_TRUE(last.changed.empty());
    EXPECT_EQ(changed(), "");
}

} // namespace server::test
