#include "schema/variants.h"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace schema {

namespace {

std::string_view text(const json::object &object, std::string_view name)
{
    const auto *value = object.if_contains(name);
    return value && value->is_string() ? std::string_view(value->get_string()) : std::string_view();
}

bool holds(const json::object &variants, const Variant &variant)
{
    return std::any_of(variants.begin(), variants.end(), [&](const auto &member) {
        const auto *entry = member.value().if_object();
        const auto *value = entry ? entry->if_contains("value") : nullptr;
        return value && text(*entry, "property") == variant.property && *value == variant.value;
    });
}

// Keys of maps are ids, and a path has slashes; one that is taken by another version gets a longer end.
std::string freeKey(const json::object &variants, std::string_view path, const std::string &end)
{
    std::string key(path.substr(0, 200));
    std::replace_if(
        key.begin(), key.end(), [](char c) { return c == '/' || c == '~'; }, '-');
    for (key += '-' + end; variants.contains(key); key += 'x')
        ;
    return key;
}

json::object entryOf(Variant variant, const json::object &theirs)
{
    json::object kept{ { "property", json::string(variant.property) }, { "value", std::move(variant.value) } };
    for (const auto &[from, to] : { std::pair{ "updatedBy", "by" }, std::pair{ "updatedAt", "at" } }) {
        const auto value = text(theirs, from);
        kept[to] = value.empty() ? json::value(nullptr) : json::value(json::string(value));
    }
    return kept;
}

void letOldestGo(json::object &variants, const json::object &known)
{
    std::vector<std::pair<std::string, std::string>> there; // when, key
    for (const auto &member : variants)
        if (known.contains(member.key()) && member.value().is_object())
            there.emplace_back(text(member.value().get_object(), "at"), member.key());
    std::sort(there.begin(), there.end());
    for (const auto &[at, key] : there) {
        if (variants.size() <= variantsKept)
            return;
        variants.erase(key);
    }
}

} // namespace

void keepVariants(json::object &record, std::vector<Variant> lost, const json::object &theirs,
                  const json::object &known, const Type &type, const std::function<std::string()> &newKey)
{
    static const json::object none;
    if (!type.find("variants"))
        return;
    auto *there = record.if_contains("variants");
    if (lost.empty() && !(there && there->is_object()))
        return;
    auto &value = record["variants"];
    if (!value.is_object())
        value = json::object();
    auto &variants = value.get_object();
    for (auto &variant : lost) {
        if (holds(variants, variant))
            continue;
        const std::string key = freeKey(variants, variant.property, newKey());
        variants[key] = entryOf(std::move(variant), theirs);
    }
    const auto *before = known.if_contains("variants");
    letOldestGo(variants, before && before->is_object() ? before->get_object() : none);
}

} // namespace schema
