#include "tests/history/paths.h"

#include <algorithm>

namespace history {

namespace {

// A file is named "L" + SHA-256 of its bytes until it is uploaded, "B" + the same afterwards.
std::string asUploaded(std::string text)
{
    constexpr std::size_t length = 67; // with the quotes
    const auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    if (text.size() == length && text[1] == 'L' && std::all_of(text.begin() + 2, text.end() - 1, isHex))
        text[1] = 'B';
    return text;
}

} // namespace

std::string textAt(const json::value &root, std::string_view path)
{
    const auto *value = path.empty() ? &root : schema::findPath(root, path);
    return value ? asUploaded(json::serialize(*value)) : "null";
}

std::optional<std::string> valueFor(std::string_view name, const json::value &value, std::string_view path)
{
    if (name == path)
        return textAt(value, {});
    if (name.empty())
        return textAt(value, path);
    if (path.size() > name.size() && path.starts_with(name) && path[name.size()] == '/')
        return textAt(value, path.substr(name.size() + 1));
    return std::nullopt;
}

std::optional<std::string> valueFor(const json::object &set, std::string_view path)
{
    for (const auto &member : set)
        if (auto text = valueFor(member.key(), member.value(), path))
            return text;
    return std::nullopt;
}

void leaves(const json::value &value, const std::string &path, std::set<std::string> &out)
{
    if (const auto *object = value.if_object()) {
        for (const auto &member : *object) {
            const auto token = schema::escapeToken(member.key());
            leaves(member.value(), path.empty() ? token : path + '/' + token, out);
        }
    } else if (!path.empty()) {
        out.insert(path);
    }
}

std::string_view rootOf(std::string_view path) { return path.substr(0, path.find('/')); }

const json::object &objectIn(const json::object &object, std::string_view name)
{
    static const json::object none;
    const auto *value = object.if_contains(name);
    return value && value->is_object() ? value->get_object() : none;
}

std::string stringIn(const json::object &object, std::string_view name)
{
    const auto *value = object.if_contains(name);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

} // namespace history
