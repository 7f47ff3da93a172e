#include "server/identity/tokens.h"

#include <array>
#include <mutex>
#include <sodium.h>
#include <vector>

namespace server {

namespace {

std::string hex(const unsigned char *bytes, std::size_t size)
{
    std::string text(size * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes, size);
    text.pop_back();
    return text;
}

const unsigned char *bytesOf(std::string_view text) { return reinterpret_cast<const unsigned char *>(text.data()); }

} // namespace

std::string randomText(std::size_t bytes)
{
    std::vector<unsigned char> random(bytes);
    randombytes_buf(random.data(), random.size());
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_encoded_len(bytes, variant), '\0');
    sodium_bin2base64(text.data(), text.size(), random.data(), random.size(), variant);
    text.pop_back();
    return text;
}

std::string tokenHash(std::string_view token)
{
    std::array<unsigned char, 32> hash{};
    crypto_generichash(hash.data(), hash.size(), bytesOf(token), token.size(), nullptr, 0);
    return hex(hash.data(), hash.size());
}

std::string shortHash(std::string_view text)
{
    static const std::array<unsigned char, 32> key = [] {
        std::array<unsigned char, 32> random{};
        randombytes_buf(random.data(), random.size());
        return random;
    }();
    std::array<unsigned char, 16> hash{};
    crypto_generichash(hash.data(), hash.size(), bytesOf(text), text.size(), key.data(), key.size());
    return hex(hash.data(), 4);
}

TokenCache::TokenCache(std::int64_t ttlMs, std::size_t capacity)
    : m_ttlMs(ttlMs)
    , m_capacity(capacity)
{ }

std::optional<DeviceSession> TokenCache::find(std::string_view hash, std::int64_t nowMs) const
{
    const std::shared_lock lock(m_mutex);
    const auto found = m_entries.find(std::string(hash));
    if (found == m_entries.end() || nowMs >= found->second.until)
        return std::nullopt;
    return found->second.session;
}

void TokenCache::put(const DeviceSession &session, std::int64_t nowMs, std::uint64_t generation)
{
    const std::unique_lock lock(m_mutex);
    if (generation != m_generation)
        return;
    if (m_entries.size() >= m_capacity)
        m_entries.clear(); // refills from the data base by itself
    m_entries[session.tokenHash] = { session, std::min(nowMs + m_ttlMs, session.expiresAt) };
}

void TokenCache::dropToken(std::string_view hash)
{
    const std::unique_lock lock(m_mutex);
    ++m_generation;
    m_entries.erase(std::string(hash));
}

void TokenCache::dropUser(std::string_view userId)
{
    const std::unique_lock lock(m_mutex);
    ++m_generation;
    std::erase_if(m_entries, [userId](const auto &entry) { return entry.second.session.who.userId == userId; });
}

} // namespace server
