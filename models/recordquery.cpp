#include "models/recordquery.h"

#include "schema/fold.h"
#include "schema/search.h"

namespace models {

namespace json = boost::json;

namespace {

const json::value *property(const store::Record &record, std::string_view name)
{
    const auto *value = record.view.if_contains(name);
    return value && !value->is_null() ? value : nullptr;
}

std::string textOf(const store::Record &record, std::string_view name)
{
    const auto *value = property(record, name);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

} // namespace

bool belongs(const store::Record &record, const store::Query &query)
{
    if (record.key.account != query.account || record.key.type != query.type
        || record.pending == store::Pending::Destroy)
        return false;
    const auto *type = schema::recordTypes().find(query.type);
    if (!type)
        return false;
    const bool trashed = property(record, "trashedAt") != nullptr;
    if ((query.trash == store::Query::Without && trashed) || (query.trash == store::Query::Only && !trashed))
        return false;
    if (query.parent && textOf(record, type->parent) != *query.parent)
        return false;
    if (!query.text.empty() && !schema::matches(record.view, json::object{ { "text", query.text } }, *type))
        return false;
    return query.filter.empty() || schema::matches(record.view, query.filter, *type);
}

SortBy sortOf(const store::Query &query)
{
    const auto *type = schema::recordTypes().find(query.type);
    SortBy sort;
    sort.property = query.sortBy;
    if (!sort.property.empty() && sort.property.front() == '-') {
        sort.descending = true;
        sort.property.erase(0, 1);
    }
    if (sort.property.empty() && type)
        sort.property = type->order;
    const auto *declared = type ? type->find(sort.property) : nullptr;
    sort.folded
        = declared && sort.property != "id" && declared->kind == schema::Kind::String && sort.property != type->order;
    return sort;
}

std::string sortKey(const store::Record &record, const SortBy &sort)
{
    if (sort.property == "id")
        return record.key.id;
    const auto *value = property(record, sort.property);
    if (!value)
        return {};
    if (value->is_string())
        return sort.folded ? schema::fold(value->get_string()) : std::string(value->get_string());
    if (value->is_int64() && value->get_int64() >= 0) {
        const std::string digits = std::to_string(value->get_int64());
        return std::string(20 - digits.size(), '0') + digits;
    }
    return value->is_bool() && value->get_bool() ? "1" : "";
}

} // namespace models
