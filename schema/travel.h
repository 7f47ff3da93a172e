#pragma once
// What goes into the trash and comes back with its container (docs/protocol.md, "The trash").
#include "schema/type.h"

namespace schema {

// The type that the parent property names, when records of `type` travel with it: in a space, both with a trash.
// nullptr: they do not.
const Type *containerOf(const Type &type, const TypeTable &types);

// The types whose records travel with a container of this type.
std::vector<const Type *> typesInside(const Type &container, const TypeTable &types);

} // namespace schema
