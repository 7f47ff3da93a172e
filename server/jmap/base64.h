#pragma once
// Base 64 of RFC 4648 section 4, with padding.
#include <optional>
#include <string>
#include <string_view>

namespace server {

std::string toBase64(std::string_view bytes);
std::optional<std::string> fromBase64(std::string_view text); // nothing for any byte that does not belong

} // namespace server
