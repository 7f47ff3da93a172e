#include "server/rules/spaces.h"

#include "schema/order.h"

#include <algorithm>
#include <array>

namespace server::rules {

namespace {

void addFounder(RecordWriter &writer, const std::string &space, std::string_view personId)
{
    writer.storage().setMember(space, personId, "founder");
    writer.peopleWithNewSession().emplace(personId);
    const auto person = personRecord(writer.storage(), personId);
    json::object member{ { "personId", personId }, { "role", "founder" } };
    for (const auto *name : { "name", "schoolName", "town", "country" })
        if (const auto text = textOf(person, name); !text.empty())
            member[name] = text;
    const auto today = utcText(writer.author().nowMs).substr(0, 10);
    createRecord(writer, space, "Member", derivedId('m', writer.author().nowMs, space + std::string(personId)), member,
                 { { "joinedOn", today } });
}

void addFirstBoard(RecordWriter &writer, const std::string &space)
{
    struct List
    {
        std::string_view title;
        std::string_view meaning;
    };
    // Records that anybody may rename, in the language projects between schools share.
    static constexpr std::array<List, 3> lists{
        { { "To do", "todo" }, { "In progress", "doing" }, { "Done", "done" } }
    };
    std::string position;
    for (const auto &list : lists) {
        position = schema::keyBetween(position, {}, 0);
        createRecord(writer, space, "BoardList",
                     derivedId('l', writer.author().nowMs, space + std::string(list.meaning)),
                     { { "title", list.title }, { "meaning", list.meaning }, { "position", position } }, {});
    }
}

} // namespace

std::string spaceIdFor(std::string_view proposalId) { return "z" + std::string(proposalId.substr(1)); }

void openSpace(RecordWriter &writer, std::string_view proposalId, const json::object &proposal,
               std::string_view firstFounder, std::string_view secondFounder)
{
    const auto space = spaceIdFor(proposalId);
    if (writer.storage().account(space))
        return;
    writer.storage().createAccount({ space, schema::AccountKind::Space, std::string(textOf(proposal, "title")) });
    json::object own;
    for (const auto &property : writer.types().find("Project")->properties) {
        const auto *value = proposal.if_contains(property.name);
        if (value && !property.serverSet && property.name != "id" && property.name != "variants")
            own[property.name] = *value;
    }
    json::object founders;
    founders[firstFounder] = true;
    founders[secondFounder] = true;
    createRecord(writer, space, "Project", "j" + space.substr(1), own,
                 { { "founders", std::move(founders) }, { "status", "active" } });
    addFounder(writer, space, firstFounder);
    addFounder(writer, space, secondFounder);
    addFirstBoard(writer, space);
}

Refusal beforeMember(RecordWriter &writer, Change &change)
{
    if (!change.before || !change.after || !differs(change, "role") || textOf(*change.before, "role") != "founder")
        return {};
    const auto members = writer.storage().members(change.account);
    const auto founders
        = std::count_if(members.begin(), members.end(), [](const auto &m) { return m.role == "founder"; });
    if (founders >= 2)
        return {};
    auto refusal = wrong("role", "a space keeps a founder");
    refusal.forNow = true; // another may become one in the same call
    return refusal;
}

bool hasFounder(Storage &storage, std::string_view space)
{
    const auto members = storage.members(space);
    return std::any_of(members.begin(), members.end(), [](const auto &m) { return m.role == "founder"; });
}

void afterMember(RecordWriter &writer, const Change &change)
{
    if (!change.before || !change.after || !differs(change, "role"))
        return;
    const auto personId = textOf(*change.after, "personId");
    writer.storage().setMember(change.account, personId, textOf(*change.after, "role"));
    writer.peopleWithNewSession().emplace(personId);
}

void afterProject(RecordWriter &writer, const Change &change)
{
    if (!change.before || !change.after || !differs(change, "title"))
        return;
    writer.storage().renameAccount(change.account, textOf(*change.after, "title"));
    for (const auto &member : writer.storage().members(change.account))
        writer.peopleWithNewSession().insert(member.person);
}

} // namespace server::rules
