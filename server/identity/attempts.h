#pragma once
// Counts sign-in attempts that were not (yet) successful, per name and per address, so that guessing does not pay.
// Any thread.
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace server {

// Networks hand out whole /64 blocks of IPv6: one home is one address, however it is written. IPv4, also mapped into
// IPv6, stands for itself; what is no address, too.
std::string networkOf(std::string_view address);

class Attempts
{
public:
    explicit Attempts(int limit = 10, std::int64_t windowMs = 600'000, std::size_t capacity = 100'000);

    // 0: go on, and the attempt counts as failed until succeeded(). Otherwise seconds to wait, nothing was counted.
    int begin(const std::string &key, std::int64_t nowMs);
    // Takes back the newest attempt; `all` forgets the key (the right person is in).
    void succeeded(const std::string &key, bool all);

private:
    void prune(std::int64_t nowMs);
    const int m_limit;
    const std::int64_t m_windowMs;
    const std::size_t m_capacity;
    std::mutex m_mutex;
    std::unordered_map<std::string, std::deque<std::int64_t>> m_attempts;
};

} // namespace server
