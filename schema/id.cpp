#include "schema/id.h"

#include <algorithm>

namespace schema {

std::string makeId(char letter, std::uint64_t unixMs, const std::array<std::uint8_t, 10> &random)
{
    static constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";
    std::array<std::uint8_t, 16> bytes{};
    for (std::size_t i = 0; i < 6; ++i)
        bytes[i] = static_cast<std::uint8_t>(unixMs >> (40 - 8 * i));
    std::copy(random.begin(), random.end(), bytes.begin() + 6);

    std::string id(1, letter);
    id.reserve(27);
    unsigned buffer = 0;
    int bits = 2; // 26 × 5 = 130: two leading zero bits keep the order of the bytes
    for (const auto byte : bytes) {
        buffer = (buffer << 8) | byte;
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            id += digits[(buffer >> bits) & 31U];
        }
    }
    return id;
}

namespace {
bool isLetter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
} // namespace

bool isWireId(std::string_view id)
{
    return !id.empty() && id.size() <= 255 && std::all_of(id.begin(), id.end(), [](char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

bool isValidId(std::string_view id) { return isWireId(id) && isLetter(id[0]) && id != "NIL"; }

} // namespace schema
