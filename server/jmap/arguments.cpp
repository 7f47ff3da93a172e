#include "server/jmap/arguments.h"

namespace server {

namespace {
[[noreturn]] void wrong(std::string_view name)
{
    throw MethodError("invalidArguments", "argument " + std::string(name) + " is missing or of the wrong type");
}
} // namespace

json::object toJson(const SetError &error)
{
    json::object object;
    object["type"] = error.type;
    if (!error.properties.empty())
        object["properties"] = json::array(error.properties.begin(), error.properties.end());
    if (!error.existingId.empty())
        object["existingId"] = error.existingId;
    if (!error.notFound.empty())
        object["notFound"] = json::array(error.notFound.begin(), error.notFound.end());
    if (!error.description.empty())
        object["description"] = error.description;
    return object;
}

const json::value *Arguments::any(std::string_view name) const
{
    const auto *value = m_object.if_contains(name);
    return value && !value->is_null() ? value : nullptr;
}

std::string_view Arguments::string(std::string_view name) const
{
    const auto text = optionalString(name);
    if (!text)
        wrong(name);
    return *text;
}

std::optional<std::string_view> Arguments::optionalString(std::string_view name) const
{
    const auto *value = any(name);
    if (!value)
        return {};
    if (!value->is_string())
        wrong(name);
    return std::string_view(value->get_string());
}

std::optional<std::int64_t> Arguments::integer(std::string_view name) const
{
    const auto *value = any(name);
    if (!value)
        return {};
    if (!value->is_int64() || value->get_int64() > largestInt || value->get_int64() < -largestInt)
        wrong(name);
    return value->get_int64();
}

std::optional<std::int64_t> Arguments::unsignedInteger(std::string_view name) const
{
    const auto value = integer(name);
    if (value && *value < 0)
        wrong(name);
    return value;
}

bool Arguments::boolean(std::string_view name, bool fallback) const
{
    const auto *value = any(name);
    if (!value)
        return fallback;
    if (!value->is_bool())
        wrong(name);
    return value->get_bool();
}

const json::array *Arguments::array(std::string_view name) const
{
    const auto *value = any(name);
    if (value && !value->is_array())
        wrong(name);
    return value ? &value->get_array() : nullptr;
}

const json::object *Arguments::object(std::string_view name) const
{
    const auto *value = any(name);
    if (value && !value->is_object())
        wrong(name);
    return value ? &value->get_object() : nullptr;
}

std::optional<std::vector<std::string_view>> Arguments::strings(std::string_view name) const
{
    const auto *list = array(name);
    if (!list)
        return {};
    std::vector<std::string_view> result;
    result.reserve(list->size());
    for (const auto &item : *list) {
        if (!item.is_string())
            wrong(name);
        result.emplace_back(item.get_string());
    }
    return result;
}

} // namespace server
