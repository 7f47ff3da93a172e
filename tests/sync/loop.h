#pragma once
// Virtual time for a test in one thread.
#include "sync/transport.h"

#include <functional>
#include <map>

namespace syncing::test {

// Virtual time; events of one moment keep their order.
class Loop : public Timers
{
public:
    std::int64_t now = 1'800'000'000'000;
    std::int64_t asleep = 0; // days that passed for the calendar, but not for the timers
    std::int64_t calendar() const { return now + asleep; }
    std::int64_t steps = 0;
    int after(std::int64_t ms, std::function<void()> call) override;
    void cancel(int timer) override;
    bool step(); // false: nothing waits
    // Runs until `done` holds; false when `ms` of virtual time passed without.
    bool until(const std::function<bool()> &done, std::int64_t ms = 600'000);

private:
    std::map<std::pair<std::int64_t, int>, std::function<void()>> m_events;
    std::map<int, std::int64_t> m_times;
    int m_last = 0;
};

} // namespace syncing::test
