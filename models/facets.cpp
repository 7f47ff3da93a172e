#include "models/facets.h"

#include "models/jsonread.h"
#include "schema/search.h"

#include <algorithm>

namespace models {

namespace {

void count(QHash<QString, int> &counts, const json::value &value)
{
    if (value.is_string())
        ++counts[fromUtf8(value.get_string())];
    else if (const auto *yes = value.if_bool())
        ++counts[*yes ? QStringLiteral("true") : QStringLiteral("false")];
    else if (const auto *set = value.if_object())
        for (const auto &entry : *set)
            ++counts[fromUtf8(entry.key())];
}

QVector<FacetValue> sorted(const QHash<QString, int> &counts)
{
    QVector<FacetValue> values;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        values.append({ it.key(), it.value() });
    std::sort(values.begin(), values.end(), [](const FacetValue &a, const FacetValue &b) {
        return a.count != b.count ? a.count > b.count : a.code < b.code;
    });
    return values;
}

} // namespace

std::vector<std::string> facetProperties(const schema::Type &type)
{
    std::vector<std::string> names;
    for (const auto &property : type.properties)
        if (property.filter
            && (!property.vocabulary.empty() || property.name == regionFacet || property.name == availableFacet))
            names.push_back(property.name);
    return names;
}

namespace {

json::object withoutAges(json::object filter)
{
    filter.erase("ageFrom");
    filter.erase("ageTo");
    return filter;
}

QVector<FacetValue> countAges(const std::vector<store::Record> &records, const json::object &filter,
                              const schema::Type &type)
{
    QHash<QString, int> counts;
    for (const AgeGroup &group : ageGroups) {
        json::object within = withoutAges(filter);
        within["ageFrom"] = group.from;
        within["ageTo"] = group.to;
        const auto there = std::count_if(records.begin(), records.end(), [&](const store::Record &record) {
            return schema::matches(record.view, within, type);
        });
        if (there > 0)
            counts.insert(QLatin1String(group.code), int(there));
    }
    return sorted(counts);
}

} // namespace

json::object withoutFacets(const json::object &filter, const schema::Type &type)
{
    json::object rest = withoutAges(filter);
    for (const auto &name : facetProperties(type))
        rest.erase(name);
    return rest;
}

Facets countFacets(const std::vector<store::Record> &records, const json::object &filter, const schema::Type &type)
{
    Facets facets;
    for (const auto &name : facetProperties(type)) {
        json::object others = filter;
        others.erase(name);
        QHash<QString, int> counts;
        for (const auto &record : records) {
            const auto *value = record.view.if_contains(name);
            if (value && schema::matches(record.view, others, type))
                count(counts, *value);
        }
        facets.insert(QString::fromStdString(name), sorted(counts));
    }
    if (type.find("ageFrom") && type.find("ageTo"))
        facets.insert(QLatin1String(ageFacet), countAges(records, filter, type));
    return facets;
}

Facets readFacets(const json::object &answer)
{
    Facets facets;
    for (const auto &property : answer) {
        const auto *values = property.value().if_object();
        if (!values)
            continue;
        QHash<QString, int> counts;
        for (const auto &value : *values)
            counts.insert(fromUtf8(value.key()), readNumber(*values, value.key(), 0));
        facets.insert(fromUtf8(property.key()), sorted(counts));
    }
    return facets;
}

} // namespace models
