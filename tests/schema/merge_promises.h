#pragma once
// What schema/merge.h promises of any two edits of one record.
#include "schema/merge.h"

#include <string>

namespace schema::test {

// The first promise that does not hold, "" when all do.
std::string brokenPromise(const json::object &base, const json::object &mine, const json::object &theirs,
                          const Type &type);

// Where a record lies among others (order, group, trash): a place that loses leaves no variant, nobody typed it.
bool isPlace(const Property &property, const Type &type);

} // namespace schema::test
