// Who stands where, and the records they stand before.
#include "tests/server/policy_stands.h"

#include "schema/validate.h"

#include <algorithm>

namespace server::test {

using schema::AccountKind;
using schema::Role;

std::string personName(const std::string &id) { return "Name of " + id; }

std::vector<Cell> cellsWhere(bool (*fits)(const schema::Type &))
{
    std::vector<Cell> cells;
    for (const auto &cell : committedCells())
        if (const auto *type = schema::recordTypes().find(cell.type); type && fits(*type))
            cells.push_back(cell);
    return cells;
}

std::string cellName(const ::testing::TestParamInfo<Cell> &cell) { return cell.param.type + '_' + cell.param.role; }

std::vector<PolicyCells::Persona> PolicyCells::personasOf(const std::string &role)
{
    static const std::map<std::string, std::vector<Persona>> all{
        { "Anyone", { { "pNobody", {}, "" } } },
        { "Teacher", { { "pTeacher", { Role::Teacher }, "" } } },
        { "Coordinator", { { "pCoordinator", { Role::Coordinator }, "" } } },
        { "Operator", { { "pOperator", { Role::Operator }, "" } } },
        { "Owner", { { "pOwner", {}, "" } } },
        { "Founder", { { "pFounder", {}, "founder" } } },
        { "Member", { { "pMember", {}, "teacher" } } },
        { "Pupil", { { "pPupil", {}, "pupil" }, { "pPupilAdmin", {}, "pupilAdmin" } } },
        // What a role means that a later version invents is not known: it may least.
        { "Visitor", { { "pVisitor", {}, "visitor" }, { "pLater", {}, "inventedLater" } } },
    };
    return all.at(role);
}

std::string PolicyCells::accountOf(AccountKind kind)
{
    switch (kind) {
    case AccountKind::Community:
        return "community";
    case AccountKind::Personal:
        return "upOwner";
    default:
        return space;
    }
}

std::vector<std::string> PolicyCells::rolesThatMeet(AccountKind kind)
{
    switch (kind) {
    case AccountKind::Community:
        return { "Anyone", "Teacher", "Coordinator", "Operator" };
    case AccountKind::Personal:
        return { "Anyone", "Owner" };
    default:
        return { "Anyone", "Founder", "Member", "Pupil", "Visitor" };
    }
}

// Whose cells count for somebody of that role; none when the account is not theirs to see.
std::vector<std::string> PolicyCells::rolesHeld(const std::string &role) const
{
    const auto known = rolesThatMeet(type->account);
    const bool meets = role != "Anyone" && std::find(known.begin(), known.end(), role) != known.end();
    if (!meets && type->account != AccountKind::Community)
        return {};
    std::vector<std::string> roles{ "Anyone" };
    if (meets)
        roles.push_back(role);
    if (role == "Founder" && meets)
        roles.emplace_back("Member");
    return roles;
}

void PolicyCells::complete(EngineOptions &options)
{
    options.rules = m_rules.get();
    options.search = m_search.get();
    options.blobs = &m_bytes;
    moreUsing = R"(,"urn:ietf:params:jmap:blob")";
}

void PolicyCells::SetUp()
{
    Community::SetUp();
    type = schema::recordTypes().find(GetParam().type);
    ASSERT_NE(type, nullptr);
    account = accountOf(type->account);
    storage->createAccount({ otherSpace, AccountKind::Space, "Wasps" });
    putBlob("community", seenBlob(*schema::recordTypes().find("Person")), author);
    for (const char *id : { author, partner, "pOwner" })
        enrol({ id, {}, "" });
    makeStands();
    seedAll();
    m_before = dump();
}

void PolicyCells::describePerson(const std::string &id)
{
    const auto &schools = *schema::recordTypes().find("School");
    seed("community", *schema::recordTypes().find("Person"), id, "pOffice",
         { { "name", personName(id) }, { "schoolId", recordId(schools, 4) } });
}

Principal PolicyCells::enrol(const Persona &persona)
{
    const auto [known, isNew] = m_people.try_emplace(persona.id);
    if (isNew) {
        known->second = person(persona.id, persona.id);
        known->second.roles = persona.roles;
        describePerson(persona.id);
        if (!persona.memberRole.empty())
            storage->setMember(space, persona.id, persona.memberRole);
        storage->setMember(otherSpace, persona.id, "founder");
    }
    return known->second;
}

void PolicyCells::makeStands()
{
    const auto &role = GetParam().role;
    int next = 20;
    if (role == "Own") {
        for (const auto &held : rolesThatMeet(type->account))
            makeOwnStands(held, next);
        return;
    }
    const auto roles = rolesHeld(role);
    for (const auto &persona : personasOf(role))
        stands.push_back({ persona.id, enrol(persona), roles, !roles.empty(), false, recordId(*type, 1) });
    // A right that nobody can come by is a mistake in the declarations.
    if (std::find(roles.begin(), roles.end(), role) == roles.end()) {
        EXPECT_TRUE(GetParam().rights.nothing()) << GetParam() << " does not occur in such an account";
    }
}

// Own is what adds up with another role: what somebody of that role has made, or what describes them.
void PolicyCells::makeOwnStands(const std::string &role, int &next)
{
    const auto roles = rolesHeld(role);
    for (const auto &persona : personasOf(role)) {
        Stand stand{ persona.id + "'s own", enrol(persona), roles, !roles.empty(), true, recordId(*type, next++) };
        stands.push_back(stand);
        if (type->name == "Person")
            stand.record = persona.id;
        else if (type->name == "School")
            stand.record = recordId(*type, 4);
        else
            continue;
        stand.label = "what describes " + persona.id;
        stands.push_back(stand);
    }
}

void PolicyCells::seedAll()
{
    auto names = neededBy(*type);
    if (type->name == "ProjectProposal")
        names.insert("Contact"); // proposals go to contacts only
    std::vector<std::string> accounts{ account };
    if (type->account == AccountKind::Space)
        accounts.emplace_back(otherSpace);
    for (const auto &in : accounts) {
        for (const auto &[id, who] : m_people)
            putBlob(in, mine, id);
        for (const auto &name : names) {
            const auto &of = *schema::recordTypes().find(name);
            putBlob(in, seenBlob(of), author);
            for (int n = 1; n <= 3; ++n)
                seed(in, of, recordId(of, n), author);
        }
    }
    if (type->name == "School")
        seed(account, *type, recordId(*type, 4), "pOffice");
    if (type->name == "ProjectProposal")
        seed(account, *type, recordId(*type, 4), author, { { "sent", true }, { "state", "pendingPartner" } });
    for (const auto &stand : stands)
        if (stored(stand.record).is_null())
            seed(account, *type, stand.record, stand.who.personId);
}

void PolicyCells::seed(const std::string &inAccount, const schema::Type &of, const std::string &id,
                       const std::string &by, const json::object &more)
{
    const auto checked = schema::checkCreate(example(of, 0), of);
    ASSERT_TRUE(checked) << of.name << ' ' << checked.error().detail;
    auto record = *checked;
    if (of.name == "ContactRequest")
        record["direction"] = "in"; // somebody else asked
    for (const auto &member : more)
        record[member.key()] = member.value();
    RecordWriter writer(*storage, schema::recordTypes(), { by, "device", now });
    writer.create(inAccount, of, id, record);
    writer.flush();
}

void PolicyCells::putBlob(const std::string &inAccount, const std::string &id, const std::string &uploader)
{
    storage->putBlob(inAccount, { id, 10, "image/png", now }, uploader);
}

} // namespace server::test
