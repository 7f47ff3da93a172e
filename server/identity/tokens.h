#pragma once
// Device tokens: 256 random bits that are nowhere stored as such, only their BLAKE2b hash.
#include "server/jmap/engine.h"

#include <atomic>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace server {

std::string randomText(std::size_t bytes); // base64url without padding
std::string tokenHash(std::string_view token); // hex
std::string shortHash(std::string_view text); // 8 hex digits for logs, keyed anew at every start

struct DeviceSession
{
    Principal who;
    std::string tokenHash;
    std::string tokenId;
    std::int64_t usedAt = 0; // as in the data base
    std::int64_t expiresAt = 0;
};

// Sessions found lately, so that a call does not read the data base for its token. Any thread. What another process
// revokes (`jumelled user disable`) holds after `ttlMs` at the latest.
class TokenCache
{
public:
    explicit TokenCache(std::int64_t ttlMs = 30'000, std::size_t capacity = 50'000);
    std::optional<DeviceSession> find(std::string_view hash, std::int64_t nowMs) const;
    // What was read before something was dropped is not kept: take generation() before reading.
    std::uint64_t generation() const { return m_generation; }
    void put(const DeviceSession &session, std::int64_t nowMs, std::uint64_t generation);
    void dropToken(std::string_view hash);
    void dropUser(std::string_view userId);

private:
    struct Entry
    {
        DeviceSession session;
        std::int64_t until = 0;
    };
    const std::int64_t m_ttlMs;
    const std::size_t m_capacity;
    mutable std::shared_mutex m_mutex;
    std::unordered_map<std::string, Entry> m_entries;
    std::atomic<std::uint64_t> m_generation = 0;
};

} // namespace server
