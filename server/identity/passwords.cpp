#include "server/identity/passwords.h"

#include <array>
#include <sodium.h>

namespace server {

namespace {

constexpr unsigned long long Passes = 2;
constexpr std::size_t MemoryBytes = 19 * 1024 * 1024;
constexpr std::size_t ShortestPassword = 8;
constexpr std::size_t LongestPassword = 1024; // longer ones only cost time

} // namespace

bool startCrypto() { return sodium_init() >= 0; }

std::string hashPassword(const std::string &password)
{
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), Passes, MemoryBytes,
                              crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return {};
    return hash.data();
}

bool verifyPassword(const std::string &hash, const std::string &password)
{
    if (password.size() > LongestPassword || hash.size() >= crypto_pwhash_STRBYTES)
        return false;
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

const std::string &strangerHash()
{
    static const std::string hash = [] {
        std::array<char, 32> secret{};
        randombytes_buf(secret.data(), secret.size());
        return hashPassword(std::string(secret.data(), secret.size()));
    }();
    return hash;
}

std::string passwordProblem(std::string_view password)
{
    if (password.size() < ShortestPassword)
        return "a password has at least 8 characters";
    if (password.size() > LongestPassword)
        return "a password has at most 1024 bytes";
    return {};
}

} // namespace server
