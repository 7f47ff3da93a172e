#pragma once
// The tables of docs/protocol.md as Markdown, made from recordTypes().
#include "schema/type.h"

#include <string>

namespace schema::docs {

// From "### Rights" to the last type; ends with a newline.
std::string protocolTables(const TypeTable &types);

// `document` with what stands between the two markers replaced; empty when a marker is missing.
std::string withTables(const std::string &document, const std::string &tables);

} // namespace schema::docs
