#include "store/sealed/seal.h"

#include "store/sealed/sealedvfs.h"

#include <sodium.h>

#include <algorithm>
#include <mutex>
#include <vector>

namespace store {

namespace {

constexpr auto nonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
static_assert(nonceBytes + crypto_aead_xchacha20poly1305_ietf_ABYTES == Seal::extra);

// Paths travel through views and requests as text, so the seal over one is found by it, as SQLite finds a VFS by name.
struct Known
{
    std::string folder; // ends with '/'
    std::weak_ptr<const Seal> seal;
};
std::mutex &guard()
{
    static std::mutex mutex;
    return mutex;
}
std::vector<Known> &known() // under guard()
{
    static std::vector<Known> list;
    return list;
}

} // namespace

std::shared_ptr<const Seal> Seal::of(const std::string &folder)
{
    if (sodium_init() < 0)
        return nullptr;
    std::shared_ptr<Seal> seal(new Seal);
    seal->m_key = static_cast<unsigned char *>(sodium_malloc(crypto_aead_xchacha20poly1305_ietf_KEYBYTES));
    if (!seal->m_key)
        return nullptr;
    crypto_aead_xchacha20poly1305_ietf_keygen(seal->m_key);
    unsigned char name[16];
    randombytes_buf(name, sizeof name);
    char text[2 * sizeof name + 1];
    seal->m_vfs = std::string("sealed-") + sodium_bin2hex(text, sizeof text, name, sizeof name);
    seal->m_folder = folder;
    while (!seal->m_folder.empty() && seal->m_folder.back() == '/')
        seal->m_folder.pop_back();
    seal->m_folder += '/';
    seal->m_registered = registerVfs(*seal);
    if (!seal->m_registered)
        return nullptr;
    const std::lock_guard lock(guard());
    known().push_back({ seal->m_folder, seal });
    return seal;
}

std::shared_ptr<const Seal> Seal::holding(const std::string &path)
{
    const std::lock_guard lock(guard());
    for (const Known &one : known())
        if (path.starts_with(one.folder))
            return one.seal.lock();
    return nullptr;
}

Seal::~Seal()
{
    unregisterVfs(m_registered);
    sodium_free(m_key); // wiped, too
    const std::lock_guard lock(guard());
    std::erase_if(known(), [](const Known &one) { return one.seal.expired(); });
}

std::int64_t Seal::plainSize(std::int64_t sealed)
{
    constexpr auto whole = block + extra;
    return sealed / whole * block + std::max<std::int64_t>(0, sealed % whole - extra);
}

std::int64_t Seal::sealedSize(std::int64_t plain) { return plain + (plain + block - 1) / block * extra; }

void Seal::close(std::int64_t number, const unsigned char *plain, std::int64_t n, unsigned char *sealed) const
{
    randombytes_buf(sealed, nonceBytes); // a new one each time: a block that is written again gives nothing away
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed + nonceBytes, nullptr, plain, static_cast<unsigned long long>(n),
                                               reinterpret_cast<const unsigned char *>(&number), sizeof number, nullptr,
                                               sealed, m_key);
}

bool Seal::open(std::int64_t number, const unsigned char *sealed, std::int64_t n, unsigned char *plain) const
{
    return n >= extra
        && crypto_aead_xchacha20poly1305_ietf_decrypt(plain, nullptr, nullptr, sealed + nonceBytes,
                                                      static_cast<unsigned long long>(n - std::int64_t(nonceBytes)),
                                                      reinterpret_cast<const unsigned char *>(&number), sizeof number,
                                                      sealed, m_key)
        == 0;
}

} // namespace store
