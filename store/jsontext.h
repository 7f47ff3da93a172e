#pragma once
// JSON columns: text written by this program and read back; text that does not parse means a damaged file.
#include "schema/json.h"
#include "schema/type.h"
#include "sqlite/sqlite.h"

#include <sqlite3.h>

namespace store {

namespace json = boost::json;

inline std::string textOf(const json::value &value) { return json::serialize(value); }
inline std::string textOf(const json::object &value) { return json::serialize(value); }

inline json::value valueFrom(std::string_view text)
{
    boost::system::error_code ec;
    json::parse_options options;
    options.max_depth = 256;
    auto value = json::parse({ text.data(), text.size() }, ec, {}, options);
    if (ec)
        throw sqlite::Failure({ SQLITE_CORRUPT, "a JSON column does not parse" });
    return value;
}

inline json::object objectFrom(std::string_view text)
{
    auto value = valueFrom(text);
    if (!value.is_object())
        throw sqlite::Failure({ SQLITE_CORRUPT, "a JSON column is not an object" });
    return std::move(value.get_object());
}

inline std::vector<std::string> stringsFrom(std::string_view text)
{
    std::vector<std::string> list;
    const auto value = valueFrom(text);
    if (const auto *array = value.if_array())
        for (const auto &item : *array)
            if (const auto *string = item.if_string())
                list.emplace_back(string->data(), string->size());
    return list;
}

inline std::string textOf(const std::vector<std::string> &list)
{
    json::array array;
    for (const auto &item : list)
        array.emplace_back(json::string(item));
    return json::serialize(array);
}

// The string under `key`, "" when there is none.
inline std::string_view stringAt(const json::object &object, std::string_view key)
{
    const auto *value = object.if_contains({ key.data(), key.size() });
    const auto *string = value ? value->if_string() : nullptr;
    return string ? std::string_view(string->data(), string->size()) : std::string_view();
}

inline std::int64_t integerAt(const json::object &object, std::string_view key)
{
    const auto *value = object.if_contains({ key.data(), key.size() });
    if (!value || !value->is_number())
        return 0;
    boost::system::error_code ec;
    const auto number = value->to_number<std::int64_t>(ec);
    return ec ? 0 : number;
}

// What a record says of a property, said or not.
inline const json::value &valueOf(const json::object &object, const schema::Property &property)
{
    const auto *value = object.if_contains(property.name);
    return value ? *value : property.defaultValue;
}

} // namespace store
