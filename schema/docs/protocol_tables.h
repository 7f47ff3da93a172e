#pragma once
// The tables of docs/protocol.md as Markdown, made from recordTypes().
#include "schema/type.h"

#include <string>

namespace schema::docs {

// From "### Rights" to the last type; ends with a newline.
std::string protocolTables(const TypeTable &types);

// `document` with what stands between "<!-- generated: NAME -->" and "<!-- /generated -->" replaced; empty when a
// marker is missing.
std::string withTables(const std::string &document, const std::string &tables, const std::string &name = "schema");

} // namespace schema::docs
