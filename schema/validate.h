#pragma once
// Checks of values against a type, shared by the server (which refuses) and the client (which warns while typing).
#include "schema/patch.h"

namespace schema {

// Every property known, of its kind, within its bounds; required ones there; vocabularies not checked here (they
// are data of the server's operator). `forCreate` fills in the defaults first and refuses server-set properties.
tl::expected<json::object, PatchProblem> checkCreate(const json::object &object, const Type &type);

// The result of an update: all values valid, immutable ones unchanged. Server-set properties in the patch must equal
// the current value, "propRevs/<name>" included: that is the precondition by which stale edits are refused.
tl::expected<json::object, PatchProblem> checkUpdate(const json::object &current, const json::object &patch,
                                                     const Type &type);

// "" when the value fits the property, otherwise what is wrong with it.
std::string valueProblem(const json::value &value, const Property &property);

} // namespace schema
