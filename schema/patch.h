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
// Refused: a path into an array, a missing parent, a key that is a prefix of another.
tl::expected<json::object, PatchProblem> applyPatch(const json::object &object, const json::object &patch,
                                                    const Type &type);

// The smallest patch that turns `from` into `to`: per key in sets and maps, whole values elsewhere.
json::object makePatch(const json::object &from, const json::object &to, const Type &type);

// Two patches one after the other as one patch (for an outbox that coalesces).
json::object joinPatches(const json::object &first, const json::object &second);

// The top-level properties a patch touches, each once, atomic groups completed.
std::vector<std::string> touchedProperties(const json::object &patch, const Type &type);

} // namespace schema
