#pragma once
// Types about which the server can say nothing now: each waits by itself, longer each time, and the others go on.
// Pure; the caller has the clock.
#include "core/result.h"
#include "sync/wait.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace syncing {

class Aside
{
public:
    using Key = std::pair<std::string, std::string>; // account, type

    void put(const Key &key, const core::Error &error, std::int64_t nowMs, std::uint32_t random);
    void doubt(const Key &key); // counts like an attempt that failed, without waiting
    void clear(const Key &key);
    void hurry(); // nobody waits any more; how patient they have become stays
    bool doubted(const Key &key) const { return m_types.contains(key); }
    bool waits(const Key &key, std::int64_t nowMs) const;
    std::int64_t waitMs(std::int64_t nowMs) const; // until the first may be asked for again; -1: nobody waits
    // What is missing and why, for the status: Code::Incomplete; nullopt: nothing.
    std::optional<core::Error> missing() const;

private:
    struct Patience
    {
        int tries = 0;
        Wait wait = {};
        std::string why = {}; // empty: only doubted
    };
    std::map<Key, Patience> m_types;
};

} // namespace syncing
