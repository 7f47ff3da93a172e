#pragma once
// Filters of Foo/query, evaluated the same on the server and over the client's cache.
// {"text": "lodz wat", "country": ["PL","LV"], "subjects": ["biology"], "languages": ["en"], "ageFrom": 12, "ageTo":
// 15,
//  "available": true, "<Id property>": "…"}  Lists mean "any of"; text means every folded word is a prefix of some
// word of the searched properties; ageFrom..ageTo means the ranges overlap (a record with one end only is open at the
// other, one with neither matches nothing). FilterOperator AND/OR/NOT as in RFC 8620, at most 8 deep and 200
// conditions. null means "has no value" ({"trashedAt": null}); an empty list and a null filter restrict nothing.
#include "schema/json.h"
#include "schema/type.h"

namespace schema {

// "" when the filter is valid for the type, otherwise "unsupportedFilter" or "invalidArguments".
std::string filterProblem(const json::value &filter, const Type &type);

// The filter must be valid for the type; a condition that is not matches nothing.
bool matches(const json::object &record, const json::value &filter, const Type &type);

// All folded words of the searched properties, for an index; repeated words once.
std::vector<std::string> searchWords(const json::object &record, const Type &type);

} // namespace schema
