#include "store/putback.h"

#include "store/jsontext.h"
#include "store/rebase.h"

#include "schema/patch.h"

#include <algorithm>

namespace store {

namespace {

constexpr const char *mark = "putBack";
constexpr std::int64_t forItsMakerMs = 30'000; // who comes first is named as the one who made it

std::int64_t revOf(const json::object &object, const schema::Property &property)
{
    const auto *revs = object.if_contains("propRevs");
    return revs && revs->is_object() ? integerAt(revs->get_object(), std::string(schema::revName(property))) : 0;
}

bool mayBeMade(const schema::Type &type)
{
    return std::any_of(type.rights.begin(), type.rights.end(), [](const auto &right) { return right.create; });
}

// Each property that was changed in the lost time; where the record changed since, too, both versions are kept.
template <typename IsMine>
json::object lostChanges(const json::object &old, const json::object &now, std::int64_t contained,
                         const schema::Type &type, json::object &base, const IsMine &isMine)
{
    const bool changedSince = integerAt(now, "rev") > contained;
    json::object mine = now;
    for (const auto &property : type.properties) {
        if (property.serverSet || property.immutable || property.name == "id" || !isMine(property)
            || valueOf(old, property) == valueOf(now, property))
            continue;
        mine[property.name] = valueOf(old, property);
        if (changedSince)
            base[property.name] = property.defaultValue;
    }
    return mine;
}

} // namespace

std::optional<OutboxEntry> putBack(const Key &key, const json::object &old, const std::optional<json::object> &now,
                                   const schema::Type &type, const PutBack &by)
{
    const auto rev = integerAt(old, "rev");
    const bool own = stringAt(old, "updatedBy") == by.person || stringAt(old, "createdBy") == by.person;
    const auto isMine = [&](const schema::Property &property) {
        const auto changed = revOf(old, property);
        return changed > by.contained && !by.taken.contains(property.name)
            && (own || (by.mayChangeOthers && changed < rev));
    };
    const bool nobodyElse = !now && by.mayChangeOthers;
    if (rev <= by.contained || by.taken.contains("")
        || !(own || nobodyElse || std::any_of(type.properties.begin(), type.properties.end(), isMine)))
        return {};
    OutboxEntry entry;
    entry.key = key;
    if (!now) {
        if (!mayBeMade(type))
            return {};
        entry.op = Edit::Create;
        entry.base[mark] = true;
        if (!own)
            entry.notBeforeMs = by.nowMs + forItsMakerMs;
        aim(entry, old, type);
        return entry;
    }
    entry.op = Edit::Patch;
    entry.base = *now;
    const auto mine = lostChanges(old, *now, by.contained, type, entry.base, isMine);
    if (!aim(entry, mine, type))
        return {};
    return entry;
}

json::object ofBothEpochs(const json::object &old, const OutboxEntry &entry, const json::object &answer,
                          const schema::Type &type)
{
    auto onServer = entry;
    onServer.base = old;
    if (answer.empty()) { // what changed there since is on top of it: the entry was taken on its own base
        json::object left;
        for (const auto &change : entry.value) {
            const std::string_view path = change.key();
            const auto *property = type.find(path.substr(0, path.find('/')));
            if (!property || property->name == "variants" || revOf(old, *property) <= revOf(entry.base, *property))
                left[path] = change.value();
        }
        onServer.value = std::move(left);
        return mineOf(onServer, type);
    }
    auto now = mineOf(onServer, type);
    for (const char *name : { "updatedAt", "updatedBy" })
        if (const auto *value = answer.if_contains(name))
            now[name] = *value;
    now["rev"] = std::max(integerAt(old, "rev"), integerAt(answer, "rev"));
    auto *known = now.if_contains("propRevs");
    auto revs = known && known->is_object() ? known->get_object() : json::object();
    for (const auto &name : schema::touchedProperties(entry.value, type))
        if (const auto *property = type.find(name)) {
            const auto rev = revOf(answer, *property);
            if (rev > 0)
                revs[schema::revName(*property)] = rev;
            else
                revs.erase(schema::revName(*property));
        }
    now["propRevs"] = std::move(revs);
    return now;
}

void keepTaken(json::object &page, const json::object &known, const std::set<std::string, std::less<>> &taken,
               const schema::Type &type)
{
    std::set<std::string_view> newer; // names of revisions
    for (const auto &name : taken)
        if (const auto *property = type.find(name); property && revOf(page, *property) < revOf(known, *property))
            newer.insert(schema::revName(*property));
    if (newer.empty())
        return;
    auto *revs = page.if_contains("propRevs");
    auto left = revs && revs->is_object() ? revs->get_object() : json::object();
    for (const auto &property : type.properties)
        if (const auto name = schema::revName(property); newer.contains(name)) {
            page[property.name] = valueOf(known, property);
            left[name] = revOf(known, property);
        }
    std::int64_t newest = 0;
    for (const auto &name : newer)
        newest = std::max(newest, integerAt(left, std::string(name)));
    page["propRevs"] = std::move(left);
    if (newest <= integerAt(page, "rev"))
        return;
    page["rev"] = newest; // or it would count as older than what it now says
    for (const char *name : { "updatedAt", "updatedBy" })
        if (const auto *value = known.if_contains(name))
            page[name] = *value;
}

std::vector<std::string> takenBy(const OutboxEntry &entry, const schema::Type &type)
{
    if (entry.op == Edit::Create)
        return { {} };
    auto names = schema::touchedProperties(entry.value, type);
    std::erase_if(names, [&type](const auto &name) {
        const auto *property = type.find(name);
        return !property || property->kind == schema::Kind::Set || property->kind == schema::Kind::Map;
    });
    return names;
}

bool isPutBack(const OutboxEntry &entry) { return entry.op == Edit::Create && entry.base.contains(mark); }

} // namespace store
