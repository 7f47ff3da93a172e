#pragma once
// Reading and writing JSON the way the wire wants it: I-JSON (RFC 7493), bounded depth, no silent repair.
#include <boost/json.hpp>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace schema {

namespace json = boost::json;

// Refuses duplicate keys, invalid UTF-8, lone surrogates, trailing bytes and depth over `maxDepth`; the error
// text is for logs, it holds an offset and no content.
tl::expected<json::value, std::string> parseJson(std::string_view text, std::size_t maxDepth = 64);

std::string toText(const json::value &value);

// "a/b/c" (JSON Pointer without the leading slash; ~0 and ~1 are undone), nullptr when there is nothing.
const json::value *findPath(const json::value &root, std::string_view path);

// The parts of such a path, escapes undone (an error for "~" before anything but 0 and 1), and the way back.
tl::expected<std::vector<std::string>, std::string> pathTokens(std::string_view path);
std::string escapeToken(std::string_view token);

} // namespace schema
