#include "server/rules/contacts.h"
#include "server/storage/stored_json.h"

namespace server::rules {

namespace {

constexpr std::string_view type = "ContactRequest";

constexpr std::int64_t dayMs = 86'400'000;
constexpr std::int64_t againAfterDeclinedMs = 30 * dayMs; // who said no is not asked again every day
constexpr std::int64_t againAfterWithdrawnMs = dayMs;
constexpr int mostADay = 30; // more is no search for a partner

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
        if (text.find(personId) == std::string_view::npos)
            return true;
        const auto record = storedJson(text);
        if (textOf(record.get_object(), "personId") != personId)
            return true;
        found = FoundContact{ std::string(id), !textOf(record.get_object(), "trashedAt").empty() };
        return false;
    });
    return found;
}

// What somebody asked already, of one person and of all today.
struct Asked
{
    std::string open; // the request that waits for this person's answer
    bool tooSoon = false; // to ask this person again
    int today = 0;
};

Asked askedBefore(RecordWriter &writer, std::string_view account, std::string_view personId)
{
    const auto now = writer.author().nowMs;
    const auto yesterday = utcText(now - dayMs);
    // Only what may matter is parsed: a person's own requests, or one of the last two days, by the words in it.
    const auto dayOf = [](std::int64_t ms) { return "\"createdAt\":\"" + utcText(ms).substr(0, 10); };
    const std::string first = dayOf(now - dayMs), second = dayOf(now);
    Asked asked;
    const auto look = [&](const json::object &request, std::string_view id) {
        if (textOf(request, "direction") != "out")
            return;
        asked.today += textOf(request, "createdAt") > yesterday ? 1 : 0;
        if (textOf(request, "personId") != personId)
            return;
        const auto state = textOf(request, "state");
        if (state == "sent")
            asked.open = id;
        for (const auto &[word, pause] :
             { std::pair("declined", againAfterDeclinedMs), std::pair("withdrawn", againAfterWithdrawnMs) })
            if (state == word && textOf(request, "updatedAt") > utcText(now - pause))
                asked.tooSoon = true;
    };
    writer.storage().eachRecord(account, type, [&](std::string_view id, auto, std::string_view text) {
        const auto has = [&](std::string_view words) { return text.find(words) != std::string_view::npos; };
        if (has(personId) || has(first) || has(second))
            look(storedJson(text).as_object(), id);
        return true;
    });
    return asked;
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
    auto asked = askedBefore(writer, change.account, to);
    if (!asked.open.empty())
        return SetError{ "alreadyExists", {}, {}, std::move(asked.open) };
    if (asked.tooSoon)
        return SetError{ "forbidden", { "personId" }, "asked not long ago", {} };
    if (asked.today >= mostADay)
        return SetError{ "forbidden", {}, "too many requests in a day", {} };
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
