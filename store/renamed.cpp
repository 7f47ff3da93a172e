#include "store/renamed.h"

namespace store {

namespace {

std::string renamedPath(std::string_view path, const std::string &from, const std::string &to)
{
    std::string out;
    for (bool more = true; more;) {
        const auto slash = path.find('/');
        const auto part = path.substr(0, slash);
        out += part == from ? std::string_view(to) : part;
        more = slash != path.npos;
        if (more) {
            out += '/';
            path.remove_prefix(slash + 1);
        }
    }
    return out;
}

bool replace(json::value &value, const std::string &from, const std::string &to)
{
    if (auto *text = value.if_string()) {
        if (std::string_view(*text) != from)
            return false;
        *text = to;
        return true;
    }
    bool any = false;
    if (auto *list = value.if_array())
        for (auto &item : *list)
            any = replace(item, from, to) || any;
    if (auto *object = value.if_object()) {
        json::object next;
        for (auto &member : *object) {
            auto key = renamedPath(member.key(), from, to);
            any = replace(member.value(), from, to) || any || std::string_view(member.key()) != key;
            next[key] = std::move(member.value());
        }
        *object = std::move(next);
    }
    return any;
}

bool replace(json::object &object, const std::string &from, const std::string &to)
{
    json::value value(std::move(object));
    const bool any = replace(value, from, to);
    object = std::move(value.get_object());
    return any;
}

} // namespace

bool replaceId(OutboxEntry &entry, const std::string &from, const std::string &to)
{
    const bool named = replace(entry.value, from, to);
    return replace(entry.base, from, to) || named;
}

} // namespace store
