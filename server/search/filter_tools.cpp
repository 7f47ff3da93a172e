#include "server/search/search.h"

#include "schema/search.h"

#include <algorithm>

namespace server {

std::string Search::filterProblem(const json::value &filter, const schema::Type &type) const
{
    return schema::filterProblem(filter, type);
}

bool mentions(const json::value &filter, std::string_view property)
{
    const auto *object = filter.if_object();
    if (!object)
        return false;
    const auto *conditions = object->if_contains("operator") ? object->if_contains("conditions") : nullptr;
    if (!conditions)
        return object->contains(property);
    const auto *list = conditions->if_array();
    return list && std::any_of(list->begin(), list->end(), [&](const auto &c) { return mentions(c, property); });
}

std::optional<Facet> facetOf(const schema::Type &type, std::string_view name)
{
    if (name == "ageGroups" && type.find("ageFrom") && type.find("ageTo"))
        return Facet{ std::string(name), nullptr };
    const auto *property = type.find(name);
    const bool counted = property && property->filter
        && (property->kind == schema::Kind::String || property->kind == schema::Kind::Set
            || property->kind == schema::Kind::Bool);
    return counted ? std::optional<Facet>({ std::string(name), property }) : std::nullopt;
}

json::value without(const json::value &filter, const Facet &facet)
{
    auto result = filter;
    auto *object = result.if_object();
    if (!object)
        return result;
    const auto *word = object->if_contains("operator");
    if (!word) {
        if (facet.property) {
            object->erase(facet.property->name);
        } else {
            object->erase("ageFrom");
            object->erase("ageTo");
        }
        return result;
    }
    auto *list = object->if_contains("conditions");
    if (*word == "AND" && list && list->is_array())
        for (auto &condition : list->get_array())
            condition = without(condition, facet);
    return result;
}

} // namespace server
