#include "server/rules/proposals.h"
#include "server/rules/contacts.h"
#include "server/rules/spaces.h"

namespace server::rules {

namespace {

constexpr std::string_view type = "ProjectProposal";

bool flag(const json::object &object, std::string_view name)
{
    const auto *value = object.if_contains(name);
    return value && value->is_bool() && value->get_bool();
}

bool isOpenToSend(std::string_view state) { return state == "draft" || state == "declined" || state == "withdrawn"; }

// The content both copies share: all a person writes but what belongs to one side.
json::object shared(const RecordWriter &writer, const json::object &proposal)
{
    json::object content;
    for (const auto &property : writer.types().find(type)->properties) {
        const auto &name = property.name;
        if (property.serverSet || name == "id" || name == "variants" || name == "trashedAt" || name == "partnerId"
            || name == "partnerName" || name == "sent" || name == "answer")
            continue;
        if (const auto *value = proposal.if_contains(name))
            content[name] = *value;
    }
    return content;
}

// The id names the record in both accounts and, later, the space: nobody may choose one that is somebody else's.
bool isTaken(Storage &storage, const Change &change, std::string_view partner)
{
    if (storage.account(spaceIdFor(change.id)))
        return true;
    const auto theirs = findRecord(storage, personalAccount(partner), type, change.id);
    return theirs && (textOf(*theirs, "direction") != "in" || textOf(*theirs, "partnerId") != change.who.personId);
}

Refusal beforeSending(RecordWriter &writer, Change &change)
{
    auto &proposal = *change.after;
    const std::string partner(textOf(proposal, "partnerId"));
    if (partner.empty() || !isContact(writer.storage(), change.who.personId, partner)
        || !hasAccount(writer.storage(), partner))
        return wrong("partnerId", "not a contact");
    if (isTaken(writer.storage(), change, partner))
        return wrong("id", "taken");
    proposal["answer"] = "";
    proposal["state"] = "pendingPartner";
    return {};
}

Refusal beforeAnswer(RecordWriter &writer, Change &change)
{
    const std::string answer(textOf(*change.after, "answer")); // adding a property may move the texts
    const bool incoming = textOf(*change.before, "direction") == "in";
    const bool allowed = incoming ? answer == "accepted" || answer == "declined" : answer == "withdrawn";
    if (!allowed || textOf(*change.before, "state") != "pendingPartner")
        return wrong("answer", "not open to this answer");
    if (answer == "accepted") {
        if (writer.storage().account(spaceIdFor(change.id)))
            return wrong("id", "taken");
        (*change.after)["state"] = "active";
        (*change.after)["spaceId"] = spaceIdFor(change.id);
    } else {
        (*change.after)["state"] = answer;
    }
    return {};
}

// The partner answers; the words stay those of the one who proposes.
Refusal onlyAnswers(const Change &change)
{
    std::vector<std::string> refused;
    for (const auto &property : change.type.properties)
        if (!property.serverSet && property.name != "answer" && property.name != "trashedAt"
            && differs(change, property.name))
            refused.push_back(property.name);
    if (refused.empty())
        return {};
    return SetError{ "forbidden", std::move(refused), "the partner only answers", {} };
}

Refusal beforeUpdate(RecordWriter &writer, Change &change)
{
    const auto state = textOf(*change.before, "state");
    if (textOf(*change.before, "direction") == "in") {
        if (auto refusal = onlyAnswers(change))
            return refusal;
        return differs(change, "answer") ? beforeAnswer(writer, change) : Refusal();
    }
    const bool sent = flag(*change.after, "sent");
    if (differs(change, "sent") && !sent && state == "pendingPartner")
        return wrong("sent", "answer with withdrawn instead");
    if (differs(change, "sent") && sent)
        return isOpenToSend(state) ? beforeSending(writer, change) : Refusal(wrong("sent", "sent already"));
    if (differs(change, "partnerId") && !isOpenToSend(state))
        return wrong("partnerId", "sent already");
    return differs(change, "answer") ? beforeAnswer(writer, change) : Refusal();
}

void handOver(RecordWriter &writer, const Change &change)
{
    const std::string me = change.who.personId;
    const auto account = personalAccount(textOf(*change.after, "partnerId"));
    auto own = shared(writer, *change.after);
    own["partnerId"] = me;
    if (const auto person = personRecord(writer.storage(), me); !textOf(person, "name").empty())
        own["partnerName"] = textOf(person, "name");
    json::object serverSet{ { "direction", "in" }, { "state", "pendingPartner" } };
    if (!writer.storage().hasRecord(account, type, change.id))
        return createRecord(writer, account, type, change.id, own, serverSet);
    for (const auto &member : serverSet)
        own[member.key()] = member.value();
    own["answer"] = "";
    own["trashedAt"] = nullptr;
    changeRecord(writer, account, type, change.id, own);
}

void handBack(RecordWriter &writer, const Change &change)
{
    const auto &proposal = *change.after;
    const std::string other(textOf(proposal, "partnerId"));
    const json::object values{ { "answer", proposal.at("answer") },
                               { "state", proposal.at("state") },
                               { "spaceId", proposal.contains("spaceId") ? proposal.at("spaceId") : json::value() } };
    changeRecord(writer, personalAccount(other), type, change.id, values);
    if (textOf(proposal, "state") == "active")
        openSpace(writer, change.id, proposal, other, change.who.personId); // the one who proposed comes first
}

} // namespace

Refusal beforeProposal(RecordWriter &writer, Change &change)
{
    if (!change.after)
        return {};
    if (change.before)
        return beforeUpdate(writer, change);
    if (!textOf(*change.after, "answer").empty())
        return wrong("answer", "not sent yet");
    (*change.after)["direction"] = "out";
    (*change.after)["state"] = "draft";
    return flag(*change.after, "sent") ? beforeSending(writer, change) : Refusal();
}

void afterProposal(RecordWriter &writer, const Change &change)
{
    if (!change.after)
        return;
    const bool wasPending = change.before && textOf(*change.before, "state") == "pendingPartner";
    const auto state = textOf(*change.after, "state");
    if (state == "pendingPartner" && textOf(*change.after, "direction") == "out")
        handOver(writer, change); // the first time, and every correction while the partner thinks
    else if (wasPending && state != "pendingPartner")
        handBack(writer, change);
}

} // namespace server::rules
