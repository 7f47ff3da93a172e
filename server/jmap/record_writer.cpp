#include "server/jmap/record_writer.h"

#include "schema/json.h"
#include "schema/patch.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace server {

using schema::Kind;
using schema::Property;
using schema::Type;

namespace {

// A property that does not exist yet in an older record counts as null.
const json::value &valueOf(const json::object &object, std::string_view name)
{
    static const json::value nothing;
    const auto *value = object.if_contains(name);
    return value ? *value : nothing;
}

void set(json::object &object, const Type &type, std::string_view name, json::value value)
{
    if (type.find(name))
        object[name] = std::move(value);
}

bool isStamp(std::string_view name)
{
    static constexpr std::array<std::string_view, 7> stamps{ "id",        "rev",       "propRevs", "createdAt",
                                                             "createdBy", "updatedAt", "updatedBy" };
    return std::find(stamps.begin(), stamps.end(), name) != stamps.end();
}

} // namespace

std::string utcText(std::int64_t ms)
{
    using namespace std::chrono;
    const sys_seconds at{ floor<seconds>(milliseconds(ms)) };
    const auto day = floor<days>(at);
    const year_month_day date{ day };
    const hh_mm_ss time{ at - day };
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    return text.data();
}

namespace {

using Ids = std::set<std::string>;

void takeBlobs(const Property &property, const json::value &value, Ids &ids)
{
    if (property.kind == Kind::Blob && value.is_string())
        ids.emplace(value.get_string());
    if (property.kind != Kind::Map || !value.is_object())
        return;
    for (const auto &entry : value.get_object())
        for (const auto &field : property.fields)
            if (const auto *inside
                = entry.value().is_object() ? entry.value().get_object().if_contains(field.name) : nullptr)
                takeBlobs(field, *inside, ids);
}

// A version that did not stand: the value of a property, or of an entry of a map or a field of it, by its path.
void takeVersion(const Type &type, std::string_view path, const json::value &value, Ids &ids)
{
    const auto tokens = schema::pathTokens(path);
    const auto *property = tokens ? type.find(tokens->front()) : nullptr;
    if (!property || property->name == "variants")
        return;
    if (tokens->size() == 1) {
        takeBlobs(*property, value, ids);
    } else if (tokens->size() == 2) {
        takeBlobs(*property, json::object{ { (*tokens)[1], value } }, ids);
    } else {
        const json::object entry{ { (*tokens)[2], value } };
        takeBlobs(*property, json::object{ { (*tokens)[1], entry } }, ids);
    }
}

} // namespace

std::set<std::string> blobsOf(const json::object &object, const Type &type)
{
    auto ids = versionBlobsOf(object, type);
    for (const auto &property : type.properties)
        if (const auto *value = object.if_contains(property.name))
            takeBlobs(property, *value, ids);
    return ids;
}

std::set<std::string> versionBlobsOf(const json::object &object, const Type &type)
{
    Ids ids;
    const auto *variants = object.if_contains("variants");
    if (!variants || !variants->is_object())
        return ids;
    for (const auto &member : variants->get_object()) {
        const auto *entry = member.value().if_object();
        const auto *path = entry ? entry->if_contains("property") : nullptr;
        const auto *value = entry ? entry->if_contains("value") : nullptr;
        if (path && path->is_string() && value)
            takeVersion(type, std::string_view(path->get_string()), *value, ids);
    }
    return ids;
}

RecordWriter::RecordWriter(Storage &storage, const schema::TypeTable &types, Author author)
    : m_storage(storage)
    , m_types(types)
    , m_author(std::move(author))
{ }

void RecordWriter::put(std::string_view account, const Type &type, std::string_view id, std::int64_t createdRev,
                       std::int64_t rev, const json::object &object)
{
    m_storage.putRecord(account, type.name, { std::string(id), rev, createdRev, json::serialize(object) });
    m_touched[std::string(account)][type.name] = rev;
    m_unflushed[std::string(account)][type.name] = rev;
}

void RecordWriter::blobRefs(std::string_view account, const Type &type, std::string_view id, const json::object *before,
                            const json::object *after)
{
    const auto old = before ? blobsOf(*before, type) : std::set<std::string>();
    const auto now = after ? blobsOf(*after, type) : std::set<std::string>();
    for (const auto &blob : old)
        if (!now.count(blob))
            m_storage.removeBlobRef(account, blob, type.name, id, m_author.nowMs);
    for (const auto &blob : now)
        if (!old.count(blob))
            m_storage.addBlobRef(account, blob, type.name, id);
}

void RecordWriter::note(std::string_view account, const Type &type, std::string_view id, std::int64_t rev,
                        std::string_view op, const json::object &before, const json::object &after)
{
    m_storage.addHistory(account, type.name,
                         { std::string(id), rev, m_author.nowMs, m_author.personId, m_author.deviceId, std::string(op),
                           json::serialize(before), json::serialize(after) });
}

namespace {

// What a history entry of a whole record shows: everything people wrote, without empty values.
json::object content(const json::object &object)
{
    json::object shown;
    for (const auto &member : object)
        if (!isStamp(member.key()) && !member.value().is_null())
            shown[member.key()] = member.value();
    return shown;
}

json::object stamped(const Type &type, std::string_view id, std::int64_t rev, const Author &author,
                     const json::object &object)
{
    const auto at = utcText(author.nowMs);
    json::object record;
    record.reserve(object.size() + 7);
    record["id"] = id;
    set(record, type, "rev", rev);
    set(record, type, "propRevs", json::object());
    set(record, type, "createdAt", json::string(at));
    set(record, type, "createdBy", json::string(author.personId));
    set(record, type, "updatedAt", json::string(at));
    set(record, type, "updatedBy", json::string(author.personId));
    for (const auto &member : object)
        if (!isStamp(member.key()))
            record[member.key()] = member.value();
    return record;
}

} // namespace

void RecordWriter::create(std::string_view account, const Type &type, std::string_view id, json::object &object)
{
    const auto rev = m_storage.nextRev(account);
    object = stamped(type, id, rev, m_author, object);
    put(account, type, id, rev, rev, object);
    blobRefs(account, type, id, nullptr, &object);
    if (type.find("rev"))
        note(account, type, id, rev, "create", {}, content(object));
}

std::vector<std::string> RecordWriter::update(std::string_view account, const Type &type, std::string_view id,
                                              const json::object &before, json::object &after)
{
    std::vector<std::string> changed;
    json::object was, is;
    for (const auto &property : type.properties) {
        const auto &old = valueOf(before, property.name);
        const auto &now = valueOf(after, property.name);
        if (isStamp(property.name) || old == now)
            continue;
        changed.push_back(property.name);
        was[property.name] = old;
        is[property.name] = now;
    }
    if (changed.empty())
        return changed;
    const auto rev = m_storage.nextRev(account);
    set(after, type, "rev", rev);
    if (type.find("propRevs")) {
        auto &revs = after["propRevs"];
        if (!revs.is_object())
            revs = json::object();
        for (const auto &name : changed)
            revs.get_object()[schema::revName(*type.find(name))] = rev;
    }
    set(after, type, "updatedAt", json::string(utcText(m_author.nowMs)));
    set(after, type, "updatedBy", json::string(m_author.personId));
    put(account, type, id, rev, rev, after); // an update keeps the stored createdRev
    blobRefs(account, type, id, &before, &after);
    if (type.find("rev"))
        note(account, type, id, rev, "update", was, is);
    return changed;
}

void RecordWriter::destroy(std::string_view account, const Type &type, std::string_view id, const json::object &before)
{
    const auto rev = m_storage.nextRev(account);
    m_storage.removeRecord(account, type.name, id, rev, m_author.nowMs);
    m_touched[std::string(account)][type.name] = rev;
    m_unflushed[std::string(account)][type.name] = rev;
    blobRefs(account, type, id, &before, nullptr);
    if (type.find("rev"))
        note(account, type, id, rev, "destroy", content(before), {});
}

void RecordWriter::insert(std::string_view account, const Type &type, json::object object,
                          const json::object &serverSet)
{
    const std::string id(object.at("id").as_string());
    const auto rev = m_storage.nextRev(account);
    auto record = stamped(type, id, rev, m_author, object);
    for (const auto &member : serverSet)
        set(record, type, member.key(), member.value());
    put(account, type, id, rev, rev, record);
    blobRefs(account, type, id, nullptr, &record);
}

void RecordWriter::flush()
{
    for (const auto &[account, types] : m_unflushed)
        for (const auto &[type, rev] : types)
            m_storage.setTypeRev(account, type, rev);
    m_unflushed.clear();
}

} // namespace server
