#include "sync/tally.h"

#include <algorithm>
#include <limits>

namespace syncing {

void Tally::expect(const Key &key, std::int64_t missing)
{
    m_missing[key] = std::max<std::int64_t>(0, missing);
    m_large = true;
}

void Tally::arrived(const Key &key, std::int64_t count, bool last)
{
    m_done += static_cast<int>(count);
    const auto missing = m_missing.find(key);
    if (missing == m_missing.end())
        return;
    missing->second = std::max<std::int64_t>(0, missing->second - count);
    if (last)
        m_missing.erase(missing);
}

int Tally::expected() const
{
    if (!m_large)
        return 0;
    std::int64_t sum = m_done;
    for (const auto &[key, missing] : m_missing)
        sum += missing;
    return static_cast<int>(std::min<std::int64_t>(sum, std::numeric_limits<int>::max()));
}

} // namespace syncing
