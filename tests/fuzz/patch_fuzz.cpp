// {"type", "object", "patch"} as JSON: patches against records of every type.
// Promises: no crash, a refused patch names why, an accepted update leaves a valid record, the smallest patch between
// two records leads from one to the other, and two joined patches do what both do in turn.
#include "schema/id.h"
#include "schema/json.h"
#include "schema/patch.h"
#include "schema/search.h"
#include "schema/validate.h"
#include "tests/fuzz/fuzz.h"

namespace {

using namespace schema;

json::object objectOf(json::object &root, std::string_view name)
{
    auto *value = root.if_contains(name);
    return value && value->is_object() ? std::move(value->get_object()) : json::object();
}

void checkUpdateOf(const json::object &current, const json::object &patch, const Type &type)
{
    const auto updated = checkUpdate(current, patch, type);
    if (!updated) {
        fuzz::require(updated.error().code == PatchProblem::InvalidPatch || !updated.error().properties.empty(),
                      "a refusal names properties");
        return;
    }
    for (const auto &property : type.properties)
        if (const auto *value = updated->if_contains(property.name); value && touchedProperties(patch, type).size() > 0)
            fuzz::require(value->is_null() || current.contains(property.name) || valueProblem(*value, property).empty(),
                          "an accepted value fits");
    const auto smallest = makePatch(current, *updated, type);
    const auto again = applyPatch(current, smallest, type);
    fuzz::require(again.has_value(), "the smallest patch can be applied");
    fuzz::require(*again == *updated, "the smallest patch leads there");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto text = fuzz::text(data, size);
    static_cast<void>(pathTokens(text));
    auto parsed = parseJson(text);
    if (!parsed || !parsed->is_object())
        return 0;
    auto &root = parsed->get_object();
    const auto *name = root.if_contains("type");
    const auto &types = recordTypes();
    const auto *type = name && name->is_string() ? types.find(std::string_view(name->get_string())) : nullptr;
    if (!type)
        return 0;
    auto object = objectOf(root, "object");
    const auto patch = objectOf(root, "patch");
    const auto second = objectOf(root, "second");
    if (const auto *filter = root.if_contains("filter"))
        if (filterProblem(*filter, *type).empty())
            static_cast<void>(matches(object, *filter, *type));
    static_cast<void>(applyPatch(object, patch, *type));
    const auto created = checkCreate(object, *type);
    if (!created)
        return 0;
    static_cast<void>(searchWords(*created, *type));
    checkUpdateOf(*created, patch, *type);
    const auto once = applyPatch(*created, patch, *type);
    const auto twice = once ? applyPatch(*once, second, *type) : once;
    if (twice) {
        const auto joined = applyPatch(*created, joinPatches(patch, second), *type);
        fuzz::require(joined.has_value(), "joined patches can be applied");
        fuzz::require(*joined == *twice, "joined patches do what both do");
    }
    return 0;
}
