// Result references, RFC 8620 section 3.7.
#include "server/jmap/context.h"
#include "server/storage/stored_json.h"

namespace server {

namespace {

[[noreturn]] void broken() { throw MethodError("invalidResultReference"); }

std::vector<std::string> pointerTokens(std::string_view path)
{
    std::vector<std::string> tokens;
    if (path.empty())
        return tokens;
    if (path.front() != '/')
        broken();
    std::string token;
    for (std::size_t i = 1; i <= path.size(); ++i) {
        if (i == path.size() || path[i] == '/') {
            tokens.push_back(std::move(token));
            token.clear();
        } else if (path[i] != '~') {
            token += path[i];
        } else {
            ++i;
            if (i == path.size() || (path[i] != '0' && path[i] != '1'))
                broken();
            token += path[i] == '0' ? '~' : '/';
        }
    }
    return tokens;
}

const json::value &arrayItem(const json::array &array, const std::string &token)
{
    std::size_t index = 0;
    if (token.empty() || token.size() > 9 || (token.size() > 1 && token[0] == '0'))
        broken();
    for (const char c : token) {
        if (c < '0' || c > '9')
            broken();
        index = index * 10 + static_cast<std::size_t>(c - '0');
    }
    if (index >= array.size())
        broken();
    return array[index];
}

json::value evaluate(const json::value &at, const std::vector<std::string> &tokens, std::size_t next)
{
    if (next == tokens.size())
        return at;
    const auto &token = tokens[next];
    if (const auto *object = at.if_object()) {
        const auto *inside = object->if_contains(token);
        if (!inside)
            broken();
        return evaluate(*inside, tokens, next + 1);
    }
    const auto *array = at.if_array();
    if (!array)
        broken();
    if (token != "*")
        return evaluate(arrayItem(*array, token), tokens, next + 1);
    json::array all;
    for (const auto &item : *array) {
        auto result = evaluate(item, tokens, next + 1);
        if (auto *list = result.if_array()) // a list in a list becomes part of it
            for (auto &one : *list)
                all.push_back(std::move(one));
        else
            all.push_back(std::move(result));
    }
    return all;
}

// What a call takes twice from the one before it doubles with every call: some kilobytes would become gigabytes. So
// the answer so far and what a call reads of it have a limit together.
constexpr std::size_t mostRead = 32'000'000;

json::value resolve(const Context &context, const json::value &value, std::size_t &read)
{
    const auto *reference = value.if_object();
    const auto *resultOf = reference ? reference->if_contains("resultOf") : nullptr;
    const auto *name = reference ? reference->if_contains("name") : nullptr;
    const auto *path = reference ? reference->if_contains("path") : nullptr;
    if (!resultOf || !resultOf->is_string() || !name || !name->is_string() || !path || !path->is_string())
        broken();
    for (const auto &part : context.responses) {
        if (part.callId != std::string_view(resultOf->get_string()))
            continue;
        if (part.name != std::string_view(name->get_string()))
            break; // only the first response of that call counts
        const auto text = std::string_view(context.out).substr(part.begin, part.end - part.begin);
        read += text.size();
        if (read > mostRead)
            throw MethodError("requestTooLarge", "the references of a request read too much");
        return evaluate(storedJson(text), pointerTokens(path->get_string()), 0);
    }
    broken();
}

} // namespace

void resolveReferences(const Context &context, json::object &args)
{
    std::vector<std::string> names;
    for (const auto &member : args)
        if (!member.key().empty() && member.key().front() == '#')
            names.emplace_back(member.key());
    for (const auto &name : names)
        if (args.contains(std::string_view(name).substr(1)))
            throw MethodError("invalidArguments", name + " is given twice");
    std::size_t read = context.out.size();
    for (const auto &name : names) {
        auto value = resolve(context, args.at(name), read);
        args.erase(name);
        args[std::string_view(name).substr(1)] = std::move(value);
    }
}

} // namespace server
