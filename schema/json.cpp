#include "schema/json.h"

#include <boost/json/basic_parser_impl.hpp>
#include <cmath>

namespace schema {

namespace {

// Builds the value and counts the keys it saw: an object drops repeated keys silently, so a total that differs
// from what the finished tree holds is the sign of one, at the cost of one cheap walk and no look-ups.
struct Handler
{
    static constexpr std::size_t max_object_size = json::object::max_size();
    static constexpr std::size_t max_array_size = json::array::max_size();
    static constexpr std::size_t max_key_size = json::string::max_size();
    static constexpr std::size_t max_string_size = json::string::max_size();

    json::value_stack stack;
    std::size_t keys = 0;

    bool on_document_begin(json::error_code &) { return true; }
    bool on_document_end(json::error_code &) { return true; }
    bool on_object_begin(json::error_code &) { return true; }
    bool on_object_end(std::size_t n, json::error_code &)
    {
        keys += n;
        stack.push_object(n);
        return true;
    }
    bool on_array_begin(json::error_code &) { return true; }
    bool on_array_end(std::size_t n, json::error_code &)
    {
        stack.push_array(n);
        return true;
    }
    bool on_key_part(json::string_view s, std::size_t, json::error_code &)
    {
        stack.push_chars(s);
        return true;
    }
    bool on_key(json::string_view s, std::size_t, json::error_code &)
    {
        stack.push_key(s);
        return true;
    }
    bool on_string_part(json::string_view s, std::size_t, json::error_code &)
    {
        stack.push_chars(s);
        return true;
    }
    bool on_string(json::string_view s, std::size_t, json::error_code &)
    {
        stack.push_string(s);
        return true;
    }
    bool on_number_part(json::string_view, json::error_code &) { return true; }
    bool on_int64(std::int64_t i, json::string_view, json::error_code &)
    {
        stack.push_int64(i);
        return true;
    }
    bool on_uint64(std::uint64_t u, json::string_view, json::error_code &)
    {
        stack.push_uint64(u);
        return true;
    }
    bool on_double(double d, json::string_view, json::error_code &ec)
    {
        if (!std::isfinite(d)) { // would be written out as something that is no number
            ec = json::error::exponent_overflow;
            return false;
        }
        stack.push_double(d);
        return true;
    }
    bool on_bool(bool b, json::error_code &)
    {
        stack.push_bool(b);
        return true;
    }
    bool on_null(json::error_code &)
    {
        stack.push_null();
        return true;
    }
    bool on_comment_part(json::string_view, json::error_code &) { return true; }
    bool on_comment(json::string_view, json::error_code &) { return true; }
};

std::size_t countKeys(const json::value &value)
{
    std::size_t n = 0;
    if (const auto *object = value.if_object()) {
        n = object->size();
        for (const auto &member : *object)
            if (member.value().is_structured())
                n += countKeys(member.value());
    } else if (const auto *array = value.if_array()) {
        for (const auto &item : *array)
            if (item.is_structured())
                n += countKeys(item);
    }
    return n;
}

std::string problem(std::string_view what, std::size_t offset)
{
    return std::string(what) + " at offset " + std::to_string(offset);
}

} // namespace

tl::expected<json::value, std::string> parseJson(std::string_view text, std::size_t maxDepth)
{
    json::parse_options options;
    options.max_depth = maxDepth;
    json::basic_parser<Handler> parser(options);
    json::error_code ec;
    parser.handler().stack.reset();
    const auto used = parser.write_some(false, text.data(), text.size(), ec);
    if (ec)
        return tl::unexpected(problem(ec.message(), used));
    if (used < text.size())
        return tl::unexpected(problem("extra data", used));
    if (!parser.done())
        return tl::unexpected(problem("incomplete JSON", used));
    json::value value = parser.handler().stack.release();
    if (countKeys(value) != parser.handler().keys)
        return tl::unexpected(std::string("duplicate key"));
    return value;
}

std::string toText(const json::value &value) { return json::serialize(value); }

namespace {

bool nextToken(std::string_view &rest, std::string &token)
{
    const auto slash = rest.find('/');
    const auto raw = rest.substr(0, slash);
    rest = slash == rest.npos ? std::string_view() : rest.substr(slash + 1);
    token.clear();
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (raw[i] != '~') {
            token += raw[i];
            continue;
        }
        if (++i == raw.size() || (raw[i] != '0' && raw[i] != '1'))
            return false;
        token += raw[i] == '0' ? '~' : '/';
    }
    return true;
}

} // namespace

std::string escapeToken(std::string_view token)
{
    std::string out;
    out.reserve(token.size());
    for (const char c : token) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
    return out;
}

tl::expected<std::vector<std::string>, std::string> pathTokens(std::string_view path)
{
    std::vector<std::string> tokens;
    for (bool more = true; more;) {
        more = path.find('/') != path.npos;
        std::string token;
        if (!nextToken(path, token))
            return tl::unexpected(std::string("bad escape in path"));
        tokens.push_back(std::move(token));
    }
    return tokens;
}

namespace {

const json::value *arrayItem(const json::array &array, std::string_view token)
{
    if (token.empty() || token.size() > 9 || (token.size() > 1 && token[0] == '0'))
        return nullptr;
    std::size_t index = 0;
    for (const char c : token) {
        if (c < '0' || c > '9')
            return nullptr;
        index = index * 10 + static_cast<std::size_t>(c - '0');
    }
    return array.if_contains(index);
}

} // namespace

const json::value *findPath(const json::value &root, std::string_view path)
{
    const json::value *at = &root;
    std::string token;
    for (bool more = true; more && at;) {
        more = path.find('/') != path.npos;
        if (!nextToken(path, token))
            return nullptr;
        if (const auto *object = at->if_object())
            at = object->if_contains(token);
        else if (const auto *array = at->if_array())
            at = arrayItem(*array, token);
        else
            return nullptr;
    }
    return at;
}

} // namespace schema
