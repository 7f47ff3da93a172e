#pragma once
// How a record keeps what did not stand when it was merged: in its own `variants`, until a person chooses.
#include "schema/merge.h"

#include <functional>

namespace schema {

// More than a person would look through. Fewer than the type allows, so that others who add at the same time fit in.
inline constexpr std::size_t variantsKept = 20;

// Puts `lost` of a merge with `theirs` into `record`, each once, under "<property>-<newKey()>" (a path's slashes as
// hyphens). Where they become more than `variantsKept`, the oldest of those in `known` go: the server has had them, so
// its history keeps their words. What the server never saw stays whatever the number. Does nothing for a type without
// variants.
void keepVariants(json::object &record, std::vector<Variant> lost, const json::object &theirs,
                  const json::object &known, const Type &type, const std::function<std::string()> &newKey);

// Of the properties in `lost`: a version in `record` that the server never saw as one (`known`), but had as the value
// itself (`before`), goes. What is lost now has taken its place there, and its history keeps the words. Otherwise each
// merge of a change that cannot be sent for long would leave one more. Where such a version is not lost again, because
// the newer value merged well, it becomes that one. Both are records of the server, `known` the newer.
void letReplacedGo(json::object &record, const std::vector<Variant> &lost, const json::object &before,
                   const json::object &known);

} // namespace schema
