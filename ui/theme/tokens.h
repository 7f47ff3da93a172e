#pragma once
// The one table of sizes. Lengths are device-independent pixels at 100 % text; anything that holds text grows with the
// font, so it is computed from font metrics and never from these.
namespace ui {

namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
} // namespace space

namespace radius {
inline constexpr int s = 8; // controls
inline constexpr int m = 12; // cards inside cards, navigation
inline constexpr int l = 16; // cards, popovers
} // namespace radius

inline constexpr int focusWidth = 2;
inline constexpr int minimumTarget = 28; // WCAG 2.2 asks 24

// Steps of the type scale, as factors of the system font's size times the person's text size.
enum class Type { Small, Body, Strong, Heading, Title, Display };

} // namespace ui
