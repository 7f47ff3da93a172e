#include "tests/schema/merge_promises.h"

#include "schema/patch.h"
#include "schema/validate.h"

#include <algorithm>

namespace schema::test {

namespace {

json::value at(const json::object &record, const Property &property)
{
    const auto *value = record.if_contains(property.name);
    return value ? *value : property.defaultValue;
}

// The order of a check list's entries is a place, too.
bool sameOrder(const json::value &a, const json::value &b)
{
    const auto position = [](const json::value &entry) {
        const auto *found = entry.is_object() ? entry.get_object().if_contains("position") : nullptr;
        return found ? *found : json::value();
    };
    const auto *other = b.if_object();
    return !a.is_object() || !other || std::ranges::all_of(a.get_object(), [&](const auto &member) {
        const auto *entry = other->if_contains(member.key());
        return !entry || position(member.value()) == position(*entry);
    });
}

bool samePlaces(const json::object &a, const json::object &b, const Type &type)
{
    return std::ranges::all_of(type.properties, [&](const Property &p) {
        return (!isPlace(p, type) || at(a, p) == at(b, p)) && (p.kind != Kind::Map || sameOrder(at(a, p), at(b, p)));
    });
}

// Of what the type declares; what a newer version added is whoever's record was taken for theirs.
bool sameValues(const json::object &a, const json::object &b, const Type &type)
{
    return std::ranges::all_of(type.properties, [&](const Property &p) { return at(a, p) == at(b, p); });
}

bool isValid(const json::object &record, const Property &property)
{
    const auto value = at(record, property);
    return value.is_null() || valueProblem(value, property).empty();
}

std::string invalidValue(const json::object &mine, const json::object &theirs, const json::object &merged,
                         const Type &type)
{
    for (const auto &property : type.properties)
        if (isValid(mine, property) && isValid(theirs, property) && !isValid(merged, property))
            return "a merged value is valid: " + property.name;
    return {};
}

std::string brokenPatch(const json::object &base, const json::object &mine, const json::object &theirs,
                        const json::object &merged, const Type &type)
{
    const auto sent = applyPatch(theirs, makePatch(theirs, merged, type), type);
    if (!sent || *sent != merged)
        return "what is sent makes the merged record";
    const auto joined = joinPatches(makePatch(base, mine, type), makePatch(mine, theirs, type));
    const auto both = applyPatch(base, joined, type);
    return both && sameValues(*both, theirs, type) ? "" : "joined patches do what both do";
}

} // namespace

bool isPlace(const Property &property, const Type &type)
{
    return !property.group.empty() || property.name == type.order || property.name == "trashedAt";
}

std::string brokenPromise(const json::object &base, const json::object &mine, const json::object &theirs,
                          const Type &type)
{
    const auto here = mergeRecord(base, mine, base, type);
    if (here.object != mine || !here.variants.empty())
        return "only mine changed";
    const auto there = mergeRecord(base, base, theirs, type);
    if (there.object != theirs || !there.variants.empty())
        return "only theirs changed";
    const auto merged = mergeRecord(base, mine, theirs, type);
    const auto swapped = mergeRecord(base, theirs, mine, type);
    if (merged.variants.empty() && swapped.variants.empty() && samePlaces(mine, theirs, type)
        && !sameValues(merged.object, swapped.object, type))
        return "both sides come to the same record";
    const auto again = mergeRecord(theirs, merged.object, theirs, type);
    if (again.object != merged.object || !again.variants.empty())
        return "merging again changes nothing";
    auto invalid = invalidValue(mine, theirs, merged.object, type);
    return invalid.empty() ? brokenPatch(base, mine, theirs, merged.object, type) : invalid;
}

} // namespace schema::test
