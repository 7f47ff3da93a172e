#pragma once
// Reading and writing single code points; strict (no overlong forms, no surrogates).
#include <string>
#include <string_view>

namespace schema {

inline constexpr char32_t badCodePoint = 0xffffffff;

// The code point at `i`, which moves behind it; badCodePoint moves by one byte, so that every byte is judged.
inline char32_t nextCodePoint(std::string_view utf8, std::size_t &i)
{
    const auto lead = static_cast<unsigned char>(utf8[i]);
    if (lead < 0x80) {
        ++i;
        return lead;
    }
    const std::size_t size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || i + size > utf8.size()) {
        ++i;
        return badCodePoint;
    }
    char32_t c = lead & (0xffU >> (size + 1));
    for (std::size_t k = 1; k < size; ++k) {
        const auto next = static_cast<unsigned char>(utf8[i + k]);
        c = (c << 6) | (next & 0x3fU);
        if ((next & 0xc0) != 0x80)
            c = badCodePoint;
        if (c == badCodePoint)
            break;
    }
    const bool overlong = (size == 3 && c < 0x800) || (size == 4 && c < 0x10000);
    if (overlong || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff)) {
        ++i;
        return badCodePoint;
    }
    i += size;
    return c;
}

} // namespace schema
