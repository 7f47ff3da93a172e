#include "server/rules/people.h"
#include "server/storage/stored_json.h"

#include "schema/id.h"
#include "schema/validate.h"

#include <array>

namespace server::rules {

std::string personalAccount(std::string_view personId) { return "u" + std::string(personId); }

std::optional<json::object> findRecord(Storage &storage, std::string_view account, std::string_view type,
                                       std::string_view id)
{
    const auto row = storage.record(account, type, id);
    if (!row)
        return {};
    return storedJson(row->json).as_object();
}

json::object personRecord(Storage &storage, std::string_view personId)
{
    return findRecord(storage, community, "Person", personId).value_or(json::object());
}

bool wasPutAtSchool(Storage &storage, std::string_view personId, std::string_view schoolId)
{
    const auto person = personRecord(storage, personId);
    if (textOf(person, "schoolId") != schoolId)
        return false;
    const auto *revs = person.if_contains("propRevs");
    const auto *rev = revs && revs->is_object() ? revs->get_object().if_contains("schoolId") : nullptr;
    if (!rev || !rev->is_int64())
        return true; // as the record was made, which no teacher can do
    const auto changes = storage.history(community, "Person", personId, { 1, rev->get_int64() + 1 });
    return !changes.empty() && changes.front().rev == rev->get_int64() && changes.front().by != personId;
}

bool hasAccount(Storage &storage, std::string_view personId)
{
    return storage.account(personalAccount(personId)).has_value();
}

std::string derivedId(char letter, std::int64_t nowMs, std::string_view seed)
{
    std::array<std::uint8_t, 10> bytes{};
    std::uint64_t hash = 14695981039346656037ULL;
    for (std::size_t round = 0; round < bytes.size(); ++round) {
        for (const char c : seed)
            hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
        bytes[round] = static_cast<std::uint8_t>(hash >> 32);
    }
    return schema::makeId(letter, static_cast<std::uint64_t>(nowMs), bytes);
}

void createRecord(RecordWriter &writer, std::string_view account, std::string_view type, std::string_view id,
                  const json::object &own, const json::object &serverSet)
{
    const auto *declared = writer.types().find(type);
    auto record = schema::checkCreate(own, *declared).value_or(own);
    for (const auto &member : serverSet)
        record[member.key()] = member.value();
    writer.create(account, *declared, id, record);
}

void changeRecord(RecordWriter &writer, std::string_view account, std::string_view type, std::string_view id,
                  const json::object &values)
{
    const auto before = findRecord(writer.storage(), account, type, id);
    if (!before)
        return;
    auto after = *before;
    for (const auto &member : values)
        after[member.key()] = member.value();
    writer.update(account, *writer.types().find(type), id, *before, after);
}

std::string_view textOf(const json::object &object, std::string_view name)
{
    const auto *value = object.if_contains(name);
    return value && value->is_string() ? std::string_view(value->get_string()) : std::string_view();
}

bool differs(const Change &change, std::string_view name)
{
    static const json::value nothing;
    const auto *old = change.before ? change.before->if_contains(name) : nullptr;
    const auto *now = change.after ? change.after->if_contains(name) : nullptr;
    return (old ? *old : nothing) != (now ? *now : nothing);
}

SetError wrong(std::string property, std::string description)
{
    return { "invalidProperties", { std::move(property) }, std::move(description), {} };
}

} // namespace server::rules
