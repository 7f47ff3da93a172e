// Checks that need more than the value itself: records and blobs it names, code lists, trees.
#include "server/jmap/blob.h"
#include "server/jmap/set_operation.h"
#include "server/storage/stored_json.h"

#include "schema/vocabulary.h"

#include <algorithm>

namespace server {

using schema::Kind;
using schema::Property;

namespace {
constexpr int deepestTree = 200;

bool unknownTerm(const Property &property, const json::value &value)
{
    if (property.vocabulary.empty() || schema::vocabulary(property.vocabulary).empty())
        return false;
    if (const auto *text = value.if_string())
        return !schema::isTerm(property.vocabulary, std::string_view(*text));
    if (const auto *keys = value.if_object())
        return std::any_of(keys->begin(), keys->end(),
                           [&](const auto &m) { return !schema::isTerm(property.vocabulary, m.key()); });
    return false;
}
} // namespace

bool SetOperation::refersToNothing(const Property &property, const json::value &value)
{
    if (property.refers.empty() || property.foreign)
        return false;
    const auto missing
        = [&](std::string_view id) { return !m_context.storage.hasRecord(m_access.row.id, property.refers, id); };
    if (const auto *id = value.if_string())
        return missing(std::string_view(*id));
    if (const auto *keys = property.kind == Kind::Set ? value.if_object() : nullptr)
        return std::any_of(keys->begin(), keys->end(), [&](const auto &m) { return missing(m.key()); });
    return false;
}

bool SetOperation::lacksBlob(const json::value &value, Faults &faults)
{
    if (!value.is_string() || mayUseBlob(m_context, m_access, std::string_view(value.get_string())))
        return false;
    faults.blobs.emplace_back(value.get_string());
    return true;
}

// Blobs that records name count against the account; one that already counts costs nothing.
bool SetOperation::hasRoom(const json::object *before, const json::object &after)
{
    const auto old = before ? blobsOf(*before, m_type) : std::set<std::string>();
    std::int64_t more = 0;
    for (const auto &id : blobsOf(after, m_type))
        if (!old.count(id) && !m_context.storage.isReferenced(m_access.row.id, id))
            if (const auto row = m_context.storage.blob(m_access.row.id, id))
                more += row->size;
    return more == 0
        || m_context.storage.usedBytes(m_access.row.id) + more <= m_context.shared.options.limits.quotaPerSpace;
}

bool SetOperation::makesCycle(std::string_view id, const Property &property, const json::value &value)
{
    if (property.refers != m_type.name || property.name != m_type.parent || !value.is_string())
        return false;
    std::string at(value.get_string());
    for (int depth = 0; depth < deepestTree; ++depth) {
        if (at == id)
            return true;
        const auto row = m_context.storage.record(m_access.row.id, m_type.name, at);
        if (!row)
            return false;
        const auto record = storedJson(row->json);
        const auto *parent = record.get_object().if_contains(property.name);
        if (!parent || !parent->is_string())
            return false;
        at = parent->get_string();
    }
    return true; // deeper than a person can use, or a cycle that does not hold this record
}

bool SetOperation::isInCircle(std::string_view id)
{
    const auto *parent = m_type.parent.empty() ? nullptr : m_type.find(m_type.parent);
    const auto row = parent ? m_context.storage.record(m_access.row.id, m_type.name, id) : std::nullopt;
    if (!row)
        return false;
    const auto record = storedJson(row->json);
    const auto *value = record.get_object().if_contains(parent->name);
    return value && makesCycle(id, *parent, *value);
}

void SetOperation::checkProperty(const Property &property, const json::value &value, Faults &faults)
{
    bool bad = unknownTerm(property, value) || refersToNothing(property, value)
        || (property.kind == Kind::Blob && lacksBlob(value, faults));
    if (property.kind == Kind::Map && value.is_object())
        for (const auto &entry : value.get_object())
            for (const auto &field : property.fields) {
                const auto *inside
                    = entry.value().is_object() ? entry.value().get_object().if_contains(field.name) : nullptr;
                if (inside && field.kind == Kind::Blob)
                    bad = lacksBlob(*inside, faults) || bad;
                else if (inside)
                    bad = bad || unknownTerm(field, *inside) || refersToNothing(field, *inside);
            }
    if (bad)
        faults.properties.push_back(property.name);
}

SetOperation::Refusal SetOperation::checkValues(std::string_view id, const json::object *before,
                                                const json::object &after)
{
    Faults faults;
    auto &wrong = faults.properties;
    for (const auto &property : m_type.properties) {
        const auto *value = after.if_contains(property.name);
        const auto *old = before ? before->if_contains(property.name) : nullptr;
        if (!value || property.serverSet || value->is_null() || (old && *old == *value))
            continue; // what was accepted once is not questioned again
        const auto count = wrong.size();
        checkProperty(property, *value, faults);
        if (wrong.size() == count && makesCycle(id, property, *value)) {
            m_doubtful.emplace_back(id);
            if (m_judged == Judged::OneByOne)
                wrong.push_back(property.name);
        }
    }
    // To name a blob is to be shown it: a version may name what was there, or what the person may see.
    const auto known = before ? blobsOf(*before, m_type) : std::set<std::string>();
    for (const auto &blob : versionBlobsOf(after, m_type))
        if (!known.count(blob) && m_context.storage.blob(m_access.row.id, blob)
            && !mayUseBlob(m_context, m_access, blob)) {
            if (wrong.empty() || wrong.back() != "variants")
                wrong.emplace_back("variants");
            faults.blobs.push_back(blob);
        }
    if (wrong.empty() && !hasRoom(before, after))
        return SetError{ "overQuota", {}, {}, {} };
    if (wrong.empty())
        return {};
    return SetError{ "invalidProperties",
                     std::move(wrong),
                     "names what is not there, or would close a circle",
                     {},
                     std::move(faults.blobs) };
}

} // namespace server
