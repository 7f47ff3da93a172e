#include "sync/aside.h"

#include "sync/retry.h"

#include <algorithm>

namespace syncing {

using core::Code;
using core::Error;

void Aside::put(const Key &key, const Error &error, std::int64_t nowMs, std::uint32_t random)
{
    auto &patience = m_types[key];
    // Not by the error's own rule: that speaks of one request, here a whole type is missing.
    const Error patient{ Code::Incomplete, {}, 0 };
    patience.wait.begin(nowMs, retryDelay(patient, ++patience.tries, random));
    patience.why = key.second + ": " + (error.detail.empty() ? codeName(error.code) : error.detail);
}

void Aside::doubt(const Key &key) { ++m_types[key].tries; }

void Aside::clear(const Key &key) { m_types.erase(key); }

void Aside::hurry()
{
    for (auto &[key, patience] : m_types)
        patience.wait = {};
}

bool Aside::waits(const Key &key, std::int64_t nowMs) const
{
    const auto it = m_types.find(key);
    return it != m_types.end() && !it->second.wait.over(nowMs);
}

std::int64_t Aside::waitMs(std::int64_t nowMs) const
{
    std::int64_t least = -1;
    for (const auto &[key, patience] : m_types)
        if (const auto left = patience.wait.leftMs(nowMs); left > 0 && (least < 0 || left < least))
            least = left;
    return least;
}

std::optional<Error> Aside::missing() const
{
    const auto it = std::find_if(m_types.begin(), m_types.end(), [](const auto &t) { return !t.second.why.empty(); });
    if (it == m_types.end())
        return std::nullopt;
    return Error{ Code::Incomplete, it->second.why, 0 };
}

} // namespace syncing
