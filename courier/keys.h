#pragma once
// Who may read a courier file, and who wrote it. The computers of one person share a code of 95 random bits; from it,
// the server's address and the person's id comes the key that seals. Each computer signs with a key of its own.
#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace courier {

using Random = std::function<void(unsigned char *bytes, std::size_t n)>;

// "ABCD-EFGH-JKMN-PQRS-TVWX": 19 random letters and digits and one that finds a slip of the pen.
std::string makeCode(const Random &random);
// What a person typed, in the form makeCode() gives; case, spaces, and letters that look like digits are forgiven.
std::optional<std::string> readCode(std::string_view typed);

struct Owner
{
    std::string origin; // "https://host[:port]"
    std::string personId;
    bool operator==(const Owner &) const = default;
};

struct Key
{
    std::array<unsigned char, 32> bytes{};
    bool operator==(const Key &) const = default;
};
// `code` as readCode() gives it. No password hashing: the code is random, not chosen by anybody.
Key keyFrom(std::string_view code, const Owner &owner);

using PublicKey = std::array<unsigned char, 32>;

struct Signer
{
    std::array<unsigned char, 64> secret{};
    PublicKey shown{};
};
Signer makeSigner(const std::array<unsigned char, 32> &seed);

std::string hexOf(const unsigned char *bytes, std::size_t n);
// Empty when the text is not `n` bytes in lower-case hexadecimal.
std::string bytesOfHex(std::string_view text, std::size_t n);

} // namespace courier
