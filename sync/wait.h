#pragma once
// A wait by the computer's clock. When that is set back, the wait is over: it must not last until the clock has caught
// up with what was a mistake.
#include <cstdint>

namespace syncing {

class Wait
{
public:
    void begin(std::int64_t nowMs, std::int64_t ms)
    {
        m_fromMs = nowMs;
        m_untilMs = nowMs + ms;
    }
    bool over(std::int64_t nowMs) const { return leftMs(nowMs) == 0; }
    std::int64_t leftMs(std::int64_t nowMs) const
    {
        return nowMs >= m_fromMs && nowMs < m_untilMs ? m_untilMs - nowMs : 0;
    }

private:
    std::int64_t m_fromMs = 0;
    std::int64_t m_untilMs = 0;
};

} // namespace syncing
