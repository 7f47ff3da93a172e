#include "server/storage/stored_json.h"

namespace server {

namespace json = schema::json;

namespace {
constexpr std::size_t deepest = 256;
}

json::value storedJson(std::string_view text)
{
    json::parse_options options;
    options.max_depth = deepest;
    return json::parse({ text.data(), text.size() }, {}, options);
}

} // namespace server
