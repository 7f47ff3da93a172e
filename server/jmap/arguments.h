#pragma once
// Typed access to the arguments of a call; everything of the wrong type is invalidArguments.
#include "server/jmap/errors.h"

#include <optional>

namespace server {

inline constexpr std::int64_t largestInt = (1LL << 53) - 1; // RFC 8620 section 1.3

class Arguments
{
public:
    explicit Arguments(const json::object &object)
        : m_object(object)
    { }

    std::string_view string(std::string_view name) const; // required
    std::optional<std::string_view> optionalString(std::string_view name) const;
    std::optional<std::int64_t> integer(std::string_view name) const; // null and missing are the same
    std::optional<std::int64_t> unsignedInteger(std::string_view name) const;
    bool boolean(std::string_view name, bool fallback) const;
    const json::array *array(std::string_view name) const; // nullptr: null or missing
    const json::object *object(std::string_view name) const;
    const json::value *any(std::string_view name) const;
    // An array of strings; nothing: null or missing.
    std::optional<std::vector<std::string_view>> strings(std::string_view name) const;
    bool has(std::string_view name) const { return m_object.contains(name); }

private:
    const json::object &m_object;
};

} // namespace server
