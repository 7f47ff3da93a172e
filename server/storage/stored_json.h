#pragma once
// Reads JSON that the server itself has stored.
#include "schema/json.h"

#include <string_view>

namespace server {

// Deeper than any request may be, so that whatever was once accepted can be read again. Throws
// boost::system::system_error for text that is no JSON: a damaged row.
schema::json::value storedJson(std::string_view text);

} // namespace server
