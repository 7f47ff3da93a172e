#pragma once
// Counts beside the choices of a search, made from what is in the cache while the server cannot be asked.
#include "schema/type.h"
#include "store/types.h"

#include <QHash>
#include <QString>
#include <QVector>

namespace models {

struct FacetValue
{
    QString code; // of the property's vocabulary; a region: as people wrote it
    int count = 0;
    bool operator==(const FacetValue &) const = default;
};
// Property → values, largest count first. Each is counted without its own filter.
using Facets = QHash<QString, QVector<FacetValue>>;

// Free text that says where in a country; the server counts it for one country only, or there would be hundreds.
inline constexpr const char *regionFacet = "region";

// How many take part at these ages; a record of 6 to 12 counts in two of them. As resources/vocabularies/ageGroups.json
// has them, and the server.
struct AgeGroup
{
    const char *code;
    int from;
    int to;
};
inline constexpr AgeGroup ageGroups[]{ { "upTo6", 0, 6 },
                                       { "from7to11", 7, 11 },
                                       { "from12to15", 12, 15 },
                                       { "from16to19", 16, 19 },
                                       { "vocational", 15, 25 } };
inline constexpr const char *ageFacet = "ageGroups";
inline constexpr const char *availableFacet = "available"; // "true" and "false"

// The properties of a type that have a facet; ages have one of their own beside.
std::vector<std::string> facetProperties(const schema::Type &type);
// `filter` without what it says of facet properties: what the records given to countFacets must match.
schema::json::object withoutFacets(const schema::json::object &filter, const schema::Type &type);
Facets countFacets(const std::vector<store::Record> &records, const schema::json::object &filter,
                   const schema::Type &type);
Facets readFacets(const schema::json::object &answer); // {"country": {"PL": 12}, …}

} // namespace models
