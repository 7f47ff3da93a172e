#pragma once
// Pure questions about records and queries, so that a model can place one changed record without asking the cache
// again.
#include "store/types.h"

#include <string>

namespace models {

// Whether list(query) would hold the record (offset and limit aside).
bool belongs(const store::Record &record, const store::Query &query);

// What list(query) sorts by, as one comparable text, and whether it descends.
struct SortBy
{
    std::string property; // "" = by id alone
    bool descending = false;
    bool folded = false; // names: without marks and case
    bool operator==(const SortBy &) const = default;
};
SortBy sortOf(const store::Query &query);
std::string sortKey(const store::Record &record, const SortBy &sort);

} // namespace models
