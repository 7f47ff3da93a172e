#include "schema/variants.h"

#include <algorithm>
#include <cstdint>
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

const json::value *valueAt(const json::object &record, std::string_view path)
{
    const auto slash = path.find('/');
    const auto *value = record.if_contains(path.substr(0, slash));
    return value && slash != path.npos ? findPath(*value, path.substr(slash + 1)) : value;
}

std::int64_t revOf(const json::object &record)
{
    const auto *rev = record.if_contains("rev");
    return rev && rev->is_int64() ? rev->get_int64() : 0;
}

const json::object &variantsIn(const json::object &record)
{
    static const json::object none;
    const auto *variants = record.if_contains("variants");
    return variants && variants->is_object() ? variants->get_object() : none;
}

} // namespace

void letReplacedGo(json::object &record, const std::vector<Variant> &lost, const json::object &before,
                   const json::object &known)
{
    if (revOf(known) <= revOf(before)) // went back to an older copy: its history may have lost them
        return;
    const auto &seen = variantsIn(known);
    std::vector<std::string> gone;
    std::vector<std::pair<std::string, json::value>> moved;
    for (const auto &member : variantsIn(record)) {
        const auto *entry = member.value().if_object();
        const auto *value = entry ? entry->if_contains("value") : nullptr;
        if (!value || seen.contains(member.key()))
            continue;
        const auto property = text(*entry, "property");
        const bool again = std::any_of(lost.begin(), lost.end(), [&](const auto &v) { return v.property == property; });
        const auto *had = valueAt(before, property);
        const auto *now = valueAt(known, property);
        if (had && *had == *value) {
            if (again)
                gone.emplace_back(member.key());
            else if (now && *now != *had)
                moved.emplace_back(member.key(), *now);
        }
    }
    for (const auto &[key, now] : moved) {
        const auto path = record["variants"].at(key).at("property").as_string();
        record["variants"].as_object()[key] = entryOf({ std::string(path), now }, known);
    }
    for (const auto &key : gone)
        record["variants"].as_object().erase(key);
}

void keepVariants(json::object &record, std::vector<Variant> lost, const json::object &theirs,
                  const json::object &known, const Type &type, const std::function<std::string()> &newKey)
{
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
    letOldestGo(variants, variantsIn(known));
}

} // namespace schema
