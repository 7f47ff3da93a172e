#pragma once
#include <cstdint>
#include <vector>

namespace history {

struct Write;

// Writes by when they began, with how far the ends of all that had begun by then reach.
class Moments
{
public:
    struct Reach
    {
        std::int64_t begin = 0;
        // The latest; the end of time where one has no such end.
        std::int64_t kept = 0;
        std::int64_t acknowledged = 0;
        std::size_t order = 0;
    };
    void add(const Write &write);
    const Reach *until(std::int64_t time) const; // nullptr: none had begun

private:
    std::vector<Reach> m_reaches;
};

} // namespace history
