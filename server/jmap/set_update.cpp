#include "server/jmap/set_operation.h"
#include "server/storage/stored_json.h"

#include "schema/patch.h"
#include "schema/validate.h"
#include "schema/variants.h"

#include <algorithm>

namespace server {

namespace {

const json::value &valueOf(const json::object &object, std::string_view name)
{
    static const json::value nothing;
    const auto *value = object.if_contains(name);
    return value ? *value : nothing;
}

SetError fromProblem(const schema::PatchProblem &problem)
{
    if (problem.code == schema::PatchProblem::InvalidPatch)
        return { "invalidPatch", {}, problem.detail, {} };
    return { "invalidProperties", problem.properties, problem.detail, {} };
}

} // namespace

namespace {

// A version that did not stand says of which property it is; who may write that may keep and choose its versions.
bool onlyVersionsOf(const Permission &rights, const json::value &before, const json::value &after)
{
    static const json::object none;
    const auto &old = before.is_object() ? before.get_object() : none;
    const auto &now = after.is_object() ? after.get_object() : none;
    const auto allowed = [&](const json::value &entry) {
        const auto *path = entry.is_object() ? entry.get_object().if_contains("property") : nullptr;
        if (!path || !path->is_string())
            return false;
        const std::string_view text = path->get_string();
        return rights.mayChange(text.substr(0, text.find('/')));
    };
    const bool full = now.size() >= schema::variantsKept; // then a merge lets the oldest go, whatever it is of
    const bool goes = std::all_of(old.begin(), old.end(), [&](const auto &member) {
        const auto *kept = now.if_contains(member.key());
        return kept ? *kept == member.value() || allowed(member.value()) : full || allowed(member.value());
    });
    return goes && std::all_of(now.begin(), now.end(), [&](const auto &member) {
               const auto *known = old.if_contains(member.key());
               return (known && *known == member.value()) || allowed(member.value());
           });
}

} // namespace

SetOperation::Refusal SetOperation::mayUpdate(std::string_view id, const json::object &before,
                                              const json::object &after) const
{
    if (m_permission.updateAll)
        return {};
    const auto &rights
        = !m_ownPermission.update || m_context.isOwn(m_type, id, before) ? m_ownPermission : m_permission;
    if (!rights.update)
        return SetError{ "forbidden", {}, {}, {} };
    std::vector<std::string> refused;
    bool changes = false, leavesTrash = false;
    for (const auto &property : m_type.properties) {
        const auto &old = valueOf(before, property.name);
        const auto &now = valueOf(after, property.name);
        if (old == now)
            continue;
        const bool may
            = rights.mayChange(property.name) || (property.name == "variants" && onlyVersionsOf(rights, old, now));
        if (may)
            changes = true;
        else if (property.name == "trashedAt" && now.is_null())
            leavesTrash = true; // what an edit does by itself, said by a client that merged
        else
            refused.push_back(property.name);
    }
    if (leavesTrash && !changes)
        refused.emplace_back("trashedAt");
    if (refused.empty())
        return {};
    return SetError{ "forbidden", std::move(refused), {}, {} };
}

void SetOperation::restoreFromTrash(const json::object &before, const json::object &patch, json::object &after) const
{
    if (!m_type.trash || valueOf(before, "trashedAt").is_null() || patch.contains("trashedAt"))
        return;
    if (!schema::touchedProperties(patch, m_type).empty())
        after["trashedAt"] = nullptr;
}

SetOperation::Refusal SetOperation::updateOne(const std::string &id, const json::object &sent, json::value &answer)
{
    const auto row = m_context.storage.record(m_access.row.id, m_type.name, id);
    if (!row || !m_ownPermission.read)
        return SetError{ "notFound", {}, {}, {} };
    auto patch = sent;
    if (auto unresolved = resolveCreationIds(m_context, m_type, patch); !unresolved.empty())
        return SetError{ "invalidProperties", std::move(unresolved), "unknown creation id", {} };
    const auto before = storedJson(row->json).as_object();
    auto checked = schema::checkUpdate(before, patch, m_type);
    if (!checked)
        return fromProblem(checked.error());
    const auto asked = std::move(*checked);
    if (auto refusal = mayUpdate(id, before, asked))
        return refusal;
    if (auto refusal = checkValues(id, &before, asked))
        return refusal;

    auto after = asked;
    restoreFromTrash(before, patch, after);
    Change change{ m_context.who, m_access.row.id, m_type, id, &before, &after, m_context.arguments };
    if (auto refusal = askRules(change))
        return refusal;
    if (static_cast<std::int64_t>(json::serialize(after).size()) > m_context.shared.options.limits.maxSizeRecord)
        return SetError{ "tooLarge", {}, {}, {} };
    if (m_context.writer.update(m_access.row.id, m_type, id, before, after).empty())
        return {}; // nothing differs: accepted, and nothing to tell
    m_context.shared.rules().after(m_context.writer, change);

    json::object beyond; // what changed without having been asked for
    for (const auto &member : after)
        if (valueOf(asked, member.key()) != member.value())
            beyond[member.key()] = member.value();
    if (!beyond.empty())
        answer = std::move(beyond);
    return {};
}

} // namespace server
