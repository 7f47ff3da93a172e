#include "server/rules/contacts.h"

namespace server::rules {

namespace {

constexpr std::string_view type = "ContactRequest";

// A copy of what the directory says, so that a list of requests or contacts needs no second look-up.
void describe(json::object &object, const json::object &person, std::string_view nameProperty)
{
    for (const auto &[to, from] : { std::pair<std::string_view, std::string_view>(nameProperty, "name"),
                                    { "schoolName", "schoolName" },
                                    { "country", "country" } })
        if (const auto text = textOf(person, from); !text.empty())
            object[to] = text;
}

struct FoundContact
{
    std::string id;
    bool trashed = false;
};

std::optional<FoundContact> findContact(Storage &storage, std::string_view ownerId, std::string_view personId)
{
    std::optional<FoundContact> found;
    storage.eachRecord(personalAccount(ownerId), "Contact", [&](std::string_view id, auto, std::string_view text) {
        const auto record = json::parse(text);
        if (textOf(record.get_object(), "personId") != personId)
            return true;
        found = FoundContact{ std::string(id), !textOf(record.get_object(), "trashedAt").empty() };
        return false;
    });
    return found;
}

std::string openRequest(Storage &storage, std::string_view account, std::string_view personId)
{
    std::string open;
    storage.eachRecord(account, type, [&](std::string_view id, auto, std::string_view text) {
        const auto record = json::parse(text);
        const auto &object = record.get_object();
        if (textOf(object, "personId") == personId && textOf(object, "direction") == "out"
            && textOf(object, "state") == "sent")
            open = id;
        return open.empty();
    });
    return open;
}

void makeContact(RecordWriter &writer, std::string_view ownerId, std::string_view personId, std::string_view requestId)
{
    const auto account = personalAccount(ownerId);
    if (const auto known = findContact(writer.storage(), ownerId, personId)) {
        if (known->trashed)
            changeRecord(writer, account, "Contact", known->id, { { "trashedAt", nullptr } });
        return;
    }
    const auto person = personRecord(writer.storage(), personId);
    json::object contact{ { "personId", personId } };
    describe(contact, person, "name");
    if (const auto town = textOf(person, "town"); !town.empty())
        contact["town"] = town;
    createRecord(writer, account, "Contact",
                 derivedId('k', writer.author().nowMs, std::string(requestId) + std::string(ownerId)), contact, {});
}

Refusal beforeCreate(RecordWriter &writer, Change &change)
{
    auto &request = *change.after;
    auto &storage = writer.storage();
    const std::string to(textOf(request, "personId"));
    if (to == change.who.personId || !hasAccount(storage, to))
        return wrong("personId", "nobody who can be asked");
    if (!textOf(request, "answer").empty())
        return wrong("answer", "not answered yet");
    if (isContact(storage, change.who.personId, to))
        return wrong("personId", "a contact already");
    if (auto open = openRequest(storage, change.account, to); !open.empty())
        return SetError{ "alreadyExists", {}, {}, std::move(open) };
    if (storage.hasRecord(personalAccount(to), type, change.id))
        return wrong("id", "taken");
    describe(request, personRecord(storage, to), "personName");
    request["direction"] = "out";
    request["state"] = "sent";
    return {};
}

} // namespace

bool isContact(Storage &storage, std::string_view ownerId, std::string_view personId)
{
    const auto found = findContact(storage, ownerId, personId);
    return found && !found->trashed;
}

Refusal beforeRequest(RecordWriter &writer, Change &change)
{
    if (!change.before)
        return beforeCreate(writer, change);
    if (!change.after || !differs(change, "answer"))
        return {};
    const std::string answer(textOf(*change.after, "answer")); // adding a property may move the texts
    const bool incoming = textOf(*change.before, "direction") == "in";
    const bool allowed = incoming ? answer == "accepted" || answer == "declined" : answer == "withdrawn";
    if (!allowed || textOf(*change.before, "state") != "sent")
        return wrong("answer", "not open to this answer");
    (*change.after)["state"] = answer;
    return {};
}

void afterRequest(RecordWriter &writer, const Change &change)
{
    const std::string me = change.who.personId;
    if (!change.after)
        return;
    const std::string other(textOf(*change.after, "personId"));
    if (!change.before) {
        json::object copy{ { "personId", me }, { "message", change.after->at("message") } };
        describe(copy, personRecord(writer.storage(), me), "personName");
        createRecord(writer, personalAccount(other), type, change.id, copy,
                     { { "direction", "in" }, { "state", "sent" } });
        return;
    }
    if (!differs(change, "answer"))
        return;
    const auto answer = textOf(*change.after, "answer");
    changeRecord(writer, personalAccount(other), type, change.id, { { "answer", answer }, { "state", answer } });
    if (answer == "accepted") {
        makeContact(writer, me, other, change.id);
        makeContact(writer, other, me, change.id);
    }
}

} // namespace server::rules
