#include "store/sha256.h"

#ifdef JUMELLE_OPENSSL
#include <openssl/evp.h>
#else
#include <sodium.h>
#endif

#include <array>
#include <new>

namespace store {

namespace {
constexpr std::size_t size = 32;
using Digest = std::array<unsigned char, size>;
} // namespace

#ifdef JUMELLE_OPENSSL
struct Sha256::State
{
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    State()
    {
        if (!context || EVP_DigestInit_ex(context, EVP_sha256(), nullptr) != 1) {
            EVP_MD_CTX_free(context);
            throw std::bad_alloc();
        }
    }
    ~State() { EVP_MD_CTX_free(context); }
    State(const State &) = delete;
    State &operator=(const State &) = delete;
    void add(const char *bytes, std::size_t n) { EVP_DigestUpdate(context, bytes, n); }
    void finish(Digest &digest) { EVP_DigestFinal_ex(context, digest.data(), nullptr); }
};
#else
struct Sha256::State
{
    crypto_hash_sha256_state context;
    State() { crypto_hash_sha256_init(&context); }
    void add(const char *bytes, std::size_t n)
    {
        crypto_hash_sha256_update(&context, reinterpret_cast<const unsigned char *>(bytes), n);
    }
    void finish(Digest &digest) { crypto_hash_sha256_final(&context, digest.data()); }
};
#endif

Sha256::Sha256()
    : m_state(std::make_unique<State>())
{ }

Sha256::~Sha256() = default;

void Sha256::add(const char *bytes, std::size_t n) { m_state->add(bytes, n); }

std::string Sha256::hex()
{
    Digest digest{};
    m_state->finish(digest);
    std::string text;
    text.reserve(2 * size);
    for (const unsigned char byte : digest) {
        text += "0123456789abcdef"[byte >> 4];
        text += "0123456789abcdef"[byte & 15];
    }
    return text;
}

} // namespace store
