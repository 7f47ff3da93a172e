#pragma once
// Finding records: which match a filter, in which order, and how many there are of each kind (facets).
// One interface, two ways: reading every record (small types), or an index in memory (the directory).
#include "server/storage/storage.h"

#include "schema/json.h"

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

namespace json = schema::json;

struct SortBy
{
    const schema::Property *property = nullptr;
    bool ascending = true;
};

// What is counted: the values of a filterable String, Set or Bool, or "ageGroups" (vocabulary of that name).
struct Facet
{
    std::string name;
    const schema::Property *property = nullptr; // nullptr: age groups
};
std::optional<Facet> facetOf(const schema::Type &type, std::string_view name);

struct AgeGroup
{
    std::string_view code;
    std::int64_t from;
    std::int64_t to;
};
inline constexpr std::array<AgeGroup, 5> ageGroups{ { { "upTo6", 0, 6 },
                                                      { "from7to11", 7, 11 },
                                                      { "from12to15", 12, 15 },
                                                      { "from16to19", 16, 19 },
                                                      { "vocational", 15, 25 } } };
inline constexpr std::int64_t youngest = 0, oldest = 25; // where a record names one end only

struct SearchQuery
{
    const json::value *filter = nullptr; // valid by schema::filterProblem(); nullptr: all
    std::vector<SortBy> sort; // empty: best match first
    std::vector<Facet> facets;
    const json::object *arguments = nullptr; // of the query; for types with arguments of their own
    std::size_t need = static_cast<std::size_t>(-1); // only so many ids are looked at, from the first
};

struct SearchResult
{
    std::vector<std::string> ids; // in order, at least `need` of them; equal keys are in the order of their ids
    std::size_t total = 0; // of all that match
    std::map<std::string, std::map<std::string, std::int64_t>> facets; // each counted without its own filter
};

class Search
{
public:
    virtual ~Search() = default;
    // Told of a damaged row that is left out, without what is in it; from any thread. Set before the first question.
    using Report = std::function<void(std::string_view detail)>;
    virtual void reportTo(const Report & /*report*/) { }
    // Builds what find() needs before the first question comes; takes seconds for 100 000 records.
    virtual void prepare(Storage &, std::string_view /*account*/) { }
    virtual bool covers(const schema::Type &type) const = 0;
    // As schema::filterProblem(), for types with filters of their own.
    virtual std::string filterProblem(const json::value &filter, const schema::Type &type) const;
    // False when the place of a record depends on others, so that queryChanges cannot tell.
    virtual bool changesAreExact(const schema::Type &, const SearchQuery &) const { return true; }
    // Sees at least what `storage` sees. Safe to call from several threads, each with its own storage.
    virtual SearchResult find(Storage &storage, std::string_view account, const schema::Type &type,
                              const SearchQuery &query)
        = 0;
};

// Reads every record of the type. Records in the trash are found only by a filter that speaks of trashedAt.
SearchResult scan(Storage &storage, std::string_view account, const schema::Type &type, const SearchQuery &query);

bool mentions(const json::value &filter, std::string_view property); // anywhere in it
// The filter with every condition on the facet taken out of its top level (a condition, or an AND of some).
json::value without(const json::value &filter, const Facet &facet);

} // namespace server
