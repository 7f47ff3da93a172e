#include "server/search/search.h"
#include "server/storage/stored_json.h"

#include "schema/fold.h"
#include "schema/search.h"

#include <algorithm>

namespace server {

namespace {

struct Found
{
    std::string id;
    std::vector<json::value> keys; // what to sort by
};

// Texts by their folded form, so that "Äpfel" stands by "Apfel".
json::value sortKey(const json::object &record, const schema::Property &property)
{
    const auto *value = record.if_contains(property.name);
    if (!value)
        return property.defaultValue;
    if (value->is_string() && property.kind == schema::Kind::String)
        return json::string(schema::fold(value->get_string()));
    return *value;
}

int compare(const json::value &a, const json::value &b)
{
    if (a.is_null() || b.is_null())
        return static_cast<int>(b.is_null()) - static_cast<int>(a.is_null());
    if (a.is_string() && b.is_string())
        return a.get_string().compare(b.get_string());
    if (a.is_int64() && b.is_int64())
        return a.get_int64() < b.get_int64() ? -1 : a.get_int64() > b.get_int64();
    if (a.is_bool() && b.is_bool())
        return static_cast<int>(a.get_bool()) - static_cast<int>(b.get_bool());
    return 0;
}

using Counts = std::map<std::string, std::int64_t>;

void countAges(Counts &counts, const json::object &record)
{
    const auto number = [&](std::string_view name) {
        const auto *value = record.if_contains(name);
        return value && value->is_int64() ? std::optional(value->get_int64()) : std::nullopt;
    };
    const auto from = number("ageFrom"), to = number("ageTo");
    if (!from && !to)
        return;
    for (const auto &group : ageGroups)
        if (from.value_or(youngest) <= group.to && to.value_or(oldest) >= group.from)
            ++counts[std::string(group.code)];
}

void count(Counts &counts, const json::object &record, const Facet &facet)
{
    if (!facet.property)
        return countAges(counts, record);
    const auto *value = record.if_contains(facet.property->name);
    if (!value || value->is_null())
        return;
    if (const auto *keys = value->if_object())
        for (const auto &member : *keys)
            ++counts[member.key()];
    else if (const auto *text = value->if_string())
        ++counts[std::string(*text)];
    else if (const auto *yes = value->if_bool())
        ++counts[*yes ? "true" : "false"];
}

} // namespace

SearchResult scan(Storage &storage, std::string_view account, const schema::Type &type, const SearchQuery &query)
{
    static const json::value everything = json::object();
    const auto &filter = query.filter ? *query.filter : everything;
    const bool trashToo = !type.trash || mentions(filter, "trashedAt");
    std::vector<json::value> facetFilters;
    for (const auto &facet : query.facets)
        facetFilters.push_back(without(filter, facet));

    SearchResult result;
    for (const auto &facet : query.facets)
        result.facets[facet.name];
    std::vector<Found> found;
    storage.eachRecord(account, type.name, [&](std::string_view id, auto, std::string_view text) {
        const auto parsed = storedJson(text);
        const auto &record = parsed.get_object();
        if (!trashToo && record.contains("trashedAt") && !record.at("trashedAt").is_null())
            return true;
        for (std::size_t i = 0; i < query.facets.size(); ++i)
            if (schema::matches(record, facetFilters[i], type))
                count(result.facets[query.facets[i].name], record, query.facets[i]);
        if (!schema::matches(record, filter, type))
            return true;
        Found one{ std::string(id), {} };
        for (const auto &by : query.sort)
            one.keys.push_back(sortKey(record, *by.property));
        found.push_back(std::move(one));
        return true;
    });
    std::stable_sort(found.begin(), found.end(), [&](const Found &a, const Found &b) {
        for (std::size_t i = 0; i < query.sort.size(); ++i)
            if (const int order = compare(a.keys[i], b.keys[i]); order != 0)
                return query.sort[i].ascending ? order < 0 : order > 0;
        return false; // they come by id
    });
    result.total = found.size();
    for (auto &one : found)
        result.ids.push_back(std::move(one.id));
    return result;
}

} // namespace server
