#include "courier/keys.h"

#include <sodium.h>

#include <cctype>

namespace courier {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t letters = 20;

int valueOf(char c)
{
    c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    if (c == 'O')
        c = '0';
    if (c == 'I' || c == 'L')
        c = '1';
    const auto at = alphabet.find(c);
    return at == alphabet.npos ? -1 : static_cast<int>(at);
}

// Weights 1, 3, 5, … are odd, so that any one wrong letter shows, and most swapped neighbours do.
char checkLetter(std::string_view code)
{
    int sum = 7;
    int weight = 1;
    for (const char c : code) {
        sum += valueOf(c) * weight;
        weight += 2;
    }
    return alphabet[static_cast<std::size_t>(sum % 32)];
}

std::string grouped(std::string_view code)
{
    std::string text;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            text += '-';
        text += code[i];
    }
    return text;
}

} // namespace

std::string makeCode(const Random &random)
{
    std::array<unsigned char, letters - 1> bytes{};
    random(bytes.data(), bytes.size());
    std::string code;
    for (const auto byte : bytes)
        code += alphabet[byte & 31];
    code += checkLetter(code);
    return grouped(code);
}

std::optional<std::string> readCode(std::string_view typed)
{
    std::string code;
    for (const char c : typed) {
        if (c == '-' || std::isspace(static_cast<unsigned char>(c)))
            continue;
        const int value = valueOf(c);
        if (value < 0 || code.size() == letters)
            return std::nullopt;
        code += alphabet[static_cast<std::size_t>(value)];
    }
    if (code.size() != letters || checkLetter(std::string_view(code).substr(0, letters - 1)) != code.back())
        return std::nullopt;
    return grouped(code);
}

Key keyFrom(std::string_view code, const Owner &owner)
{
    static const int ready = sodium_init(); // chooses the fastest code for this processor
    static_cast<void>(ready);
    Key key;
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, key.bytes.size());
    for (const std::string_view part : { std::string_view("jumelle-courier key 1"), std::string_view(owner.origin),
                                         std::string_view(owner.personId), code }) {
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char *>(part.data()), part.size());
        const unsigned char end = 0;
        crypto_generichash_update(&state, &end, 1);
    }
    crypto_generichash_final(&state, key.bytes.data(), key.bytes.size());
    return key;
}

Signer makeSigner(const std::array<unsigned char, 32> &seed)
{
    Signer signer;
    crypto_sign_seed_keypair(signer.shown.data(), signer.secret.data(), seed.data());
    return signer;
}

std::string hexOf(const unsigned char *bytes, std::size_t n)
{
    std::string text(n * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes, n);
    text.pop_back();
    return text;
}

std::string bytesOfHex(std::string_view text, std::size_t n)
{
    if (text.size() != n * 2 || text.find_first_not_of("0123456789abcdef") != text.npos)
        return {};
    std::string bytes(n, '\0');
    sodium_hex2bin(reinterpret_cast<unsigned char *>(bytes.data()), n, text.data(), text.size(), nullptr, nullptr,
                   nullptr);
    return bytes;
}

} // namespace courier
