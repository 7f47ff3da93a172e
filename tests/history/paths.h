#pragma once
// What the JSON of a log says about one path of a record.
#include "schema/json.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace history {

namespace json = boost::json;

// JSON text, "null" where nothing is.
std::string textAt(const json::value &root, std::string_view path);
// What a set of paths means for one of them; nullopt: it says nothing about it.
std::optional<std::string> valueFor(const json::object &set, std::string_view path);
// The same of one, called `name`.
std::optional<std::string> valueFor(std::string_view name, const json::value &value, std::string_view path);
// The paths of everything in `value` that is no object.
void leaves(const json::value &value, const std::string &path, std::set<std::string> &out);
std::string_view rootOf(std::string_view path); // the property
const json::object &objectIn(const json::object &object, std::string_view name); // empty where none is
std::string stringIn(const json::object &object, std::string_view name);

} // namespace history
