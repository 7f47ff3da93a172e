#pragma once
// How well a few typed letters fit a text: every letter appears in order and follows the one before it or begins a
// word, or all stand together inside of a word.
#include <optional>
#include <string>
#include <string_view>

namespace ui {

// Both folded (schema::fold). Higher is better; nothing when it does not fit. An empty pattern fits all with 0.
std::optional<int> fuzzyScore(std::string_view pattern, std::string_view text);

} // namespace ui
