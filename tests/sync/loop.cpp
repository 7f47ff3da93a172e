#include "tests/sync/loop.h"

namespace syncing::test {

int Loop::after(std::int64_t ms, std::function<void()> call)
{
    const int id = ++m_last;
    m_times[id] = now + ms;
    m_events[{ now + ms, id }] = std::move(call);
    return id;
}

void Loop::cancel(int timer)
{
    if (const auto it = m_times.find(timer); it != m_times.end()) {
        m_events.erase({ it->second, timer });
        m_times.erase(it);
    }
}

bool Loop::step()
{
    if (m_events.empty())
        return false;
    auto node = m_events.extract(m_events.begin());
    now = std::max(now, node.key().first);
    ++steps;
    m_times.erase(node.key().second);
    node.mapped()();
    return true;
}

bool Loop::until(const std::function<bool()> &done, std::int64_t ms)
{
    const std::int64_t end = now + ms;
    while (!done()) {
        if (m_events.empty() || m_events.begin()->first.first > end)
            return false;
        step();
    }
    return true;
}

} // namespace syncing::test
