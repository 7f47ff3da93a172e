#pragma once
// PatchObject of RFC 8620 section 5.3: keys are JSON Pointers without the leading slash, null removes or resets.
#include "schema/json.h"
#include "schema/type.h"

namespace schema {

struct PatchProblem
{
    enum Code { InvalidPatch, InvalidProperties } code = InvalidPatch;
    std::vector<std::string> properties; // all that are wrong, not only the first
    std::string detail; // for logs and developers, never shown to people
};

// `object` with the patch applied; nothing is checked against a type but that null means the type's default.
// Entries of maps that the patch touches get the defaults of the fields they lack.
// Refused: a path into an array, a missing parent (a set or map that is not there counts as empty), a bad escape, a
// key that is a prefix of another.
tl::expected<json::object, PatchProblem> applyPatch(const json::object &object, const json::object &patch,
                                                    const Type &type);

// The smallest patch that turns `from` into `to`: per key in sets and maps, whole values elsewhere.
json::object makePatch(const json::object &from, const json::object &to, const Type &type);

// Two patches one after the other as one patch (for an outbox that coalesces); each must be applicable in its turn.
json::object joinPatches(const json::object &first, const json::object &second);

// Defaults into every entry of a map, so that readers need not know them; other kinds are left alone.
void completeEntries(json::value &value, const Property &property);

// The name under which `propRevs` counts a property: its group's when it has one.
std::string_view revName(const Property &property);

// The properties a patch changes, each once, atomic groups completed. Server-set ones (preconditions) and names the
// type does not know are left out.
std::vector<std::string> touchedProperties(const json::object &patch, const Type &type);

} // namespace schema
