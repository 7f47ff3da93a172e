#include "store/rebase.h"

#include "store/jsontext.h"

#include "schema/patch.h"
#include "schema/variants.h"

#include <set>

namespace store {

namespace {

bool isServerSet(const schema::Type &type, std::string_view name)
{
    const auto *property = type.find(name);
    return property && property->serverSet;
}

// What did not stand is kept in the record itself, until a person chooses; `known` is what the server has of it.
json::object mergedOver(const OutboxEntry &entry, const json::object &mine, const json::object &theirs,
                        const json::object &known, const schema::Type &type, const NewKey *newKey,
                        bool onServer = false) // `theirs` and the entry's base
{
    if (theirs == entry.base)
        return mine;
    auto merged = schema::mergeRecord(entry.base, mine, theirs, type);
    if (onServer)
        schema::letReplacedGo(merged.object, merged.variants, entry.base, known);
    if (newKey)
        schema::keepVariants(merged.object, std::move(merged.variants), theirs, known, type, *newKey);
    return std::move(merged.object);
}

// Moves an unsent entry onto `now`; false when nothing is left to send.
bool moveOnto(OutboxEntry &entry, const json::object &now, json::object &shown, const schema::Type &type,
              const NewKey &newKey)
{
    shown = mergedOver(entry, mineOf(entry, type), now, now, type, &newKey, true);
    entry.op = Edit::Patch; // a create whose record turned out to be there already goes on as an update
    entry.base = now;
    return aim(entry, shown, type);
}

// Not there on the server (any more): what was typed stays visible, on the base it was typed on.
void withoutServer(Rebased &result, OutboxEntry &entry, bool sent, const schema::Type &type)
{
    if (entry.op == Edit::Destroy) {
        if (!sent)
            result.done.push_back(entry.seq);
        return;
    }
    if (result.view)
        result.view = mergedOver(entry, mineOf(entry, type), *result.view, {}, type, nullptr);
    else
        result.view = mineOf(entry, type);
    if (entry.op == Edit::Patch && !sent && entry.state == OutboxEntry::Waiting && result.pending != Pending::Create) {
        entry.state = OutboxEntry::Parked;
        entry.error = "notFound";
        result.changed.push_back(entry);
    }
}

void takeOver(json::object &into, const json::object &from, std::string_view name)
{
    if (const auto *value = from.if_contains(name))
        into[name] = *value;
    else
        into.erase(name);
}

void takeRevision(json::object &into, const json::object &from, std::string_view name)
{
    const auto *there = from.if_contains("propRevs");
    const auto *now = there ? there->if_object() : nullptr;
    auto *known = into.if_contains("propRevs");
    if (now && known && known->is_object())
        takeOver(known->get_object(), *now, name);
}

void account(Rebased &result, const OutboxEntry &entry)
{
    result.parked = result.parked || entry.state == OutboxEntry::Parked;
    if (entry.op == Edit::Destroy)
        result.pending = Pending::Destroy;
    else if (entry.op == Edit::Create)
        result.pending = Pending::Create;
    else if (result.pending != Pending::Create)
        result.pending = Pending::Update;
}

} // namespace

json::object mineOf(const OutboxEntry &entry, const schema::Type &type)
{
    if (entry.op == Edit::Destroy)
        return entry.base;
    if (entry.op == Edit::Patch) {
        auto patched = schema::applyPatch(entry.base, entry.value, type);
        if (patched)
            return std::move(*patched);
        return entry.base;
    }
    json::object whole = entry.value;
    whole["id"] = entry.key.id;
    for (const auto &property : type.properties)
        if (!whole.contains(property.name) && !property.defaultValue.is_null())
            whole[property.name] = property.defaultValue;
    return whole;
}

bool aim(OutboxEntry &entry, const json::object &mine, const schema::Type &type)
{
    if (entry.op == Edit::Patch) {
        entry.value = schema::makePatch(entry.base, mine, type);
        return !entry.value.empty();
    }
    json::object value;
    for (const auto &member : mine)
        if (std::string_view(member.key()) != "id" && !isServerSet(type, member.key()))
            value[member.key()] = member.value();
    entry.value = std::move(value);
    return true;
}

bool join(OutboxEntry &first, const OutboxEntry &second, const schema::Type &type, const NewKey &newKey)
{
    if (second.op == Edit::Destroy) {
        if (first.op == Edit::Create)
            return false;
        first.op = Edit::Destroy;
        first.value = {};
        return true;
    }
    const auto earlier = mineOf(first, type);
    auto mine = mergedOver(second, mineOf(second, type), earlier, first.base, type, &newKey);
    if (first.op == Edit::Destroy)
        first.op = Edit::Patch;
    return aim(first, mine, type);
}

bool moveOnto(OutboxEntry &entry, const std::optional<json::object> &server, const schema::Type &type,
              const NewKey &newKey)
{
    if (!server || entry.op != Edit::Patch || entry.base == *server)
        return true;
    auto shown = *server;
    return moveOnto(entry, *server, shown, type, newKey);
}

json::object typedOver(OutboxEntry &last, std::vector<OutboxEntry> onTheWay, const std::optional<json::object> &server,
                       const Typing &typing, const schema::Type &type, const NewKey &newKey)
{
    const auto earlier = mineOf(last, type);
    auto mine = schema::mergeRecord(typing.before, typing.after, earlier, type).object;
    const auto under = server ? rebase(server, std::move(onTheWay), type, newKey).view : std::nullopt;
    if (!under || last.op != Edit::Patch)
        return mine;
    auto lost = schema::mergeRecord(last.base, earlier, *under, type).variants;
    const auto before = last.base;
    std::set<std::string, std::less<>> typed, groups;
    const auto changed = [&](const schema::Property &property) {
        return !property.serverSet && !property.immutable && property.name != "id"
            && valueOf(typing.before, property) != valueOf(typing.after, property);
    };
    for (const auto &property : type.properties)
        if (!property.group.empty() && changed(property))
            groups.insert(property.group);
    for (const auto &property : type.properties) {
        if (property.group.empty() ? !changed(property) : !groups.contains(property.group))
            continue;
        typed.insert(property.name);
        takeOver(mine, typing.after, property.name);
        takeOver(last.base, *under, property.name);
        for (auto *record : { &last.base, &mine })
            takeRevision(*record, *under, schema::revName(property));
    }
    if (!typed.empty())
        for (auto *record : { &last.base, &mine })
            takeOver(*record, *under, "rev");
    std::erase_if(lost, [&typed](const auto &variant) {
        return !typed.contains(std::string_view(variant.property).substr(0, variant.property.find('/')));
    });
    auto known = *server;
    for (const auto &name : typed)
        takeOver(known, *under, name);
    schema::letReplacedGo(mine, lost, before, known);
    schema::keepVariants(mine, std::move(lost), *server, *server, type, newKey);
    return mine;
}

Rebased rebase(const std::optional<json::object> &server, std::vector<OutboxEntry> entries, const schema::Type &type,
               const NewKey &newKey)
{
    Rebased result;
    result.view = server;
    bool sent = false;
    for (auto &entry : entries) {
        sent = sent || entry.state == OutboxEntry::Sending;
        if (!server) {
            withoutServer(result, entry, sent, type);
        } else if (sent) {
            if (entry.op != Edit::Destroy)
                result.view = mergedOver(entry, mineOf(entry, type), *result.view, {}, type, nullptr);
        } else if (entry.op == Edit::Destroy) {
            // What was removed stays its base, for whoever takes that back after others have changed it.
        } else if (entry.op == Edit::Create || entry.base != *result.view) {
            auto shown = *result.view;
            if (!moveOnto(entry, *result.view, shown, type, newKey)) {
                result.done.push_back(entry.seq);
                continue;
            }
            result.view = std::move(shown);
            result.changed.push_back(entry);
        } else {
            result.view = mineOf(entry, type);
        }
        account(result, entry);
    }
    return result;
}

} // namespace store
