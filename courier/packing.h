#pragma once
// Deflate with a limit on what comes out: a small part cannot blow up.
#include <optional>
#include <string>
#include <string_view>

namespace courier {

std::string packed(std::string_view bytes);
// nullopt unless exactly `size` bytes come out.
std::optional<std::string> unpacked(std::string_view bytes, std::size_t size);

} // namespace courier
