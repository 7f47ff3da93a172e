#include "server/policy/policy.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

using namespace server;
using schema::Role;

namespace {

const std::vector<std::pair<Role, std::string>> allRoles{
    { Role::Anyone, "Anyone" },    { Role::Teacher, "Teacher" }, { Role::Own, "Own" },
    { Role::Owner, "Owner" },      { Role::Founder, "Founder" }, { Role::Member, "Member" },
    { Role::Pupil, "Pupil" },      { Role::Visitor, "Visitor" }, { Role::Coordinator, "Coordinator" },
    { Role::Operator, "Operator" }
};

Permission alone(const schema::Type &type, Role role)
{
    RoleSet roles;
    if (role != Role::Own)
        roles.add(role);
    return permission(type, roles, role == Role::Own);
}

std::string updateWord(const Permission &p) { return p.updateAll ? "y" : p.update ? "some" : "n"; }

} // namespace

// Every cell of type × role: exactly what the rows of that role say, and nothing from the rows of others.
TEST(Policy, EveryCellFollowsItsRows)
{
    int cells = 0;
    for (const auto &type : schema::recordTypes().all())
        for (const auto &[role, name] : allRoles) {
            bool read = false, create = false, destroy = false, update = false, all = false;
            std::set<std::string> only;
            for (const auto &right : type.rights)
                if (right.role == role) {
                    read |= right.read;
                    create |= right.create;
                    destroy |= right.destroy;
                    update |= right.update;
                    all |= right.update && right.only.empty();
                    only.insert(right.only.begin(), right.only.end());
                }
            const auto p = alone(type, role);
            const auto where = type.name + " " + name;
            EXPECT_EQ(p.read, read) << where;
            EXPECT_EQ(p.create, create) << where;
            EXPECT_EQ(p.destroy, destroy) << where;
            EXPECT_EQ(p.update, update) << where;
            EXPECT_EQ(p.updateAll, all) << where;
            for (const auto &property : type.properties)
                EXPECT_EQ(p.mayChange(property.name), all || only.count(property.name) > 0)
                    << where << " " << property.name;
            ++cells;
        }
    EXPECT_EQ(cells, static_cast<int>(schema::recordTypes().all().size() * allRoles.size()));
}

TEST(Policy, CrucialCellsAreAsWrittenByHand)
{
    std::ifstream file(std::string(std::getenv("JUMELLE_SOURCE_DIR")) + "/tests/server/policy_expectations.txt");
    ASSERT_TRUE(file.is_open());
    std::string line;
    int rows = 0;
    while (std::getline(file, line)) {
        if (line.empty() || line[0] == '#')
            continue;
        std::istringstream words(line);
        std::string typeName, roleName, create, read, update, destroy, property;
        words >> typeName >> roleName >> create >> read >> update >> destroy;
        const auto *type = schema::recordTypes().find(typeName);
        ASSERT_NE(type, nullptr) << line;
        const auto role
            = std::find_if(allRoles.begin(), allRoles.end(), [&](const auto &r) { return r.second == roleName; });
        ASSERT_NE(role, allRoles.end()) << line;
        const auto p = alone(*type, role->first);
        EXPECT_EQ(p.create ? "y" : "n", create) << line;
        EXPECT_EQ(p.read ? "y" : "n", read) << line;
        EXPECT_EQ(updateWord(p), update) << line;
        EXPECT_EQ(p.destroy ? "y" : "n", destroy) << line;
        std::set<std::string> only;
        while (words >> property)
            only.insert(property);
        EXPECT_EQ(std::set<std::string>(p.only.begin(), p.only.end()), only) << line;
        ++rows;
    }
    EXPECT_GT(rows, 30);
}

// All cells as they are committed: who changes the table sees in the difference what it means, cell by cell.
TEST(Policy, EveryCellIsAsCommitted)
{
    std::ifstream file(std::string(std::getenv("JUMELLE_SOURCE_DIR")) + "/tests/server/policy_cells.txt");
    ASSERT_TRUE(file.is_open());
    std::vector<std::string> committed, now;
    std::string line;
    while (std::getline(file, line))
        if (!line.empty() && line[0] != '#')
            committed.push_back(line);
    for (const auto &type : schema::recordTypes().all())
        for (const auto &[role, name] : allRoles) {
            const auto p = alone(type, role);
            line = type.name + " " + name + (p.create ? " y" : " n") + (p.read ? " y " : " n ") + updateWord(p)
                + (p.destroy ? " y" : " n");
            for (const auto &property : std::set<std::string>(p.only.begin(), p.only.end()))
                line += " " + property;
            now.push_back(line);
        }
    EXPECT_EQ(now.size(), committed.size());
    for (const auto &cell : now)
        EXPECT_NE(std::find(committed.begin(), committed.end(), cell), committed.end()) << "is now: " << cell;
    for (const auto &cell : committed)
        EXPECT_NE(std::find(now.begin(), now.end(), cell), now.end()) << "was: " << cell;
    if (now == committed)
        return;
    std::ofstream wanted("policy_cells.txt");
    for (const auto &cell : now)
        wanted << cell << '\n';
    ADD_FAILURE() << "if that is meant, take policy_cells.txt from the folder of this test";
}

TEST(Policy, RightsNameOnlyPropertiesThatExist)
{
    for (const auto &type : schema::recordTypes().all())
        for (const auto &right : type.rights)
            for (const auto &name : right.only)
                EXPECT_NE(type.find(name), nullptr) << type.name << " " << name;
}

TEST(Policy, RightsOfAllRolesAddUp)
{
    const auto &card = *schema::recordTypes().find("Card");
    RoleSet roles;
    roles.add(Role::Pupil);
    roles.add(Role::Member);
    const auto p = permission(card, roles, false);
    EXPECT_TRUE(p.updateAll);
    EXPECT_TRUE(p.create);
}

TEST(Policy, RolesInAccounts)
{
    Principal teacher{ "u", "pAnna", "anna", "d", { Role::Teacher, Role::Coordinator } };
    const auto has = [&](schema::AccountKind kind, const std::optional<std::string> &member, Role role) {
        const auto roles = rolesIn(kind, member, teacher);
        return roles && roles->has(role);
    };
    using Kind = schema::AccountKind;
    EXPECT_TRUE(has(Kind::Community, {}, Role::Teacher));
    EXPECT_TRUE(has(Kind::Community, {}, Role::Coordinator));
    EXPECT_FALSE(has(Kind::Community, {}, Role::Operator));
    EXPECT_FALSE(rolesIn(Kind::Personal, {}, teacher));
    EXPECT_FALSE(rolesIn(Kind::Personal, "teacher", teacher));
    EXPECT_TRUE(has(Kind::Personal, "owner", Role::Owner));
    EXPECT_FALSE(rolesIn(Kind::Space, {}, teacher));
    EXPECT_TRUE(has(Kind::Space, "founder", Role::Founder));
    EXPECT_TRUE(has(Kind::Space, "founder", Role::Member));
    EXPECT_FALSE(has(Kind::Space, "teacher", Role::Founder));
    EXPECT_TRUE(has(Kind::Space, "teacher", Role::Member));
    EXPECT_TRUE(has(Kind::Space, "pupil", Role::Pupil));
    EXPECT_TRUE(has(Kind::Space, "pupilAdmin", Role::Pupil));
    EXPECT_FALSE(has(Kind::Space, "pupil", Role::Member));
    EXPECT_TRUE(has(Kind::Space, "visitor", Role::Visitor));
    EXPECT_TRUE(has(Kind::Space, "somethingNew", Role::Visitor)); // what is not known may least
    for (const auto role : { Role::Teacher, Role::Coordinator })
        EXPECT_FALSE(has(Kind::Space, "founder", role)); // community roles do not reach into spaces
}
