#include "server/rules/trash.h"
#include "server/storage/stored_json.h"

#include "schema/travel.h"

#include <algorithm>
#include <map>
#include <vector>

namespace server::rules {

namespace {

constexpr int deepest = 64; // folders; a circle of parents ends there
constexpr std::size_t mostVariants = 50;

// Nothing but that it left the trash: what lay beside it stays there.
bool onlyTakenOut(const Change &change)
{
    if (!change.before || textOf(*change.before, "trashedAt").empty())
        return false;
    for (const auto &property : change.type.properties)
        if (!property.serverSet && property.name != "trashedAt" && property.name != "variants"
            && differs(change, property.name))
            return false;
    return true;
}

struct Along
{
    const schema::Type *type;
    std::string id;
};

// What went into the trash at that time, by what it lies in: each type is looked through once, however deep it goes.
std::multimap<std::string, Along> wentAlong(RecordWriter &writer, std::string_view account,
                                            const schema::Type &container, std::string_view stamp)
{
    std::multimap<std::string, Along> byParent;
    std::vector<const schema::Type *> types;
    for (auto inside = schema::typesInside(container, writer.types()); !inside.empty();) {
        const auto *type = inside.back();
        inside.pop_back();
        if (std::find(types.begin(), types.end(), type) != types.end())
            continue;
        types.push_back(type);
        for (const auto *deeper : schema::typesInside(*type, writer.types()))
            inside.push_back(deeper);
    }
    for (const auto *type : types)
        writer.storage().eachRecord(account, type->name, [&](std::string_view id, auto, std::string_view text) {
            if (text.find(stamp) == std::string_view::npos)
                return true;
            const auto record = storedJson(text);
            if (textOf(record.get_object(), "trashedAt") == stamp)
                byParent.emplace(textOf(record.get_object(), type->parent), Along{ type, std::string(id) });
            return true;
        });
    return byParent;
}

// What went into the trash together with its container comes back together.
void bringBackContents(RecordWriter &writer, std::string_view account, const schema::Type &container,
                       const std::string &id, std::string_view stamp)
{
    auto along = wentAlong(writer, account, container, stamp);
    std::vector<std::string> open{ id };
    while (!open.empty()) {
        const auto parent = std::move(open.back());
        open.pop_back();
        const auto [first, last] = along.equal_range(parent);
        for (auto it = first; it != last; ++it) {
            changeRecord(writer, account, it->second.type->name, it->second.id, { { "trashedAt", nullptr } });
            open.push_back(it->second.id);
        }
        along.erase(first, last); // a circle of parents ends here
    }
}

// Both people find a note at the container: who had put it in the trash, beside the history that says who came later.
void bringBack(RecordWriter &writer, const Change &cause, const schema::Type &type, const std::string &id,
               const json::object &container, bool alone)
{
    const std::string stamp(textOf(container, "trashedAt"));
    json::object values{ { "trashedAt", nullptr } };
    const auto *kept = container.if_contains("variants");
    auto variants = kept && kept->is_object() ? kept->get_object() : json::object();
    if (!alone && variants.size() < mostVariants) {
        variants["trashedAt-" + std::string(cause.id)] = { { "property", "trashedAt" },
                                                           { "value", stamp },
                                                           { "by", textOf(container, "updatedBy") },
                                                           { "at", utcText(writer.author().nowMs) } };
        values["variants"] = std::move(variants);
    }
    changeRecord(writer, cause.account, type.name, id, values);
    if (!alone)
        bringBackContents(writer, cause.account, type, id, stamp);
}

} // namespace

void afterTravelling(RecordWriter &writer, const Change &change)
{
    if (!change.after || !textOf(*change.after, "trashedAt").empty())
        return;
    const bool alone = onlyTakenOut(change);
    // An edit took it out: what went in with it comes along.
    if (const auto stamp = change.before ? textOf(*change.before, "trashedAt") : std::string_view();
        !alone && !stamp.empty())
        bringBackContents(writer, change.account, change.type, std::string(change.id), stamp);
    const auto *type = schema::containerOf(change.type, writer.types());
    if (!type)
        return;
    std::string id(textOf(*change.after, change.type.parent));
    for (int depth = 0; type && !id.empty() && depth < deepest; ++depth) {
        const auto container = findRecord(writer.storage(), change.account, type->name, id);
        if (!container)
            return;
        if (!textOf(*container, "trashedAt").empty())
            bringBack(writer, change, *type, id, *container, alone);
        id = textOf(*container, type->parent);
        type = schema::containerOf(*type, writer.types());
    }
}

} // namespace server::rules
