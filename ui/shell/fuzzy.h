#pragma once
// How well a few typed letters fit a text: every letter must appear in order; starts of words and runs count more.
#include <optional>
#include <string>
#include <string_view>

namespace ui {

// Both folded (schema::fold). Higher is better; nothing when it does not fit. An empty pattern fits all with 0.
std::optional<int> fuzzyScore(std::string_view pattern, std::string_view text);

} // namespace ui
