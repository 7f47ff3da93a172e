#include "tests/history/replaced.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace history {

namespace {

constexpr auto never = std::numeric_limits<std::int64_t>::max();

// Goes through the touches as time goes on, and forgets what is acknowledged by then.
class Chain
{
public:
    explicit Chain(const std::vector<Touch> &touches)
        : m_touches(touches)
        , m_ends(sortedBy([&](std::size_t i) { return acknowledged(i); }))
        , m_found(touches.size())
    {
        for (std::size_t i = 0; i < touches.size(); ++i)
            m_waiting[{ touches[i].write->client, touches[i].value }].insert(i);
    }

    std::vector<Value> shownBefore()
    {
        std::vector<Value> shown(m_touches.size(), nothing);
        for (const auto i : sortedBy([&](std::size_t touch) { return m_touches[touch].write->begin; }))
            shown[i] = m_touches[first(i)].seen;
        return shown;
    }

private:
    // The first of all that go with a touch, as far as that is known, and until when none of them is acknowledged.
    struct Found
    {
        std::size_t first = 0;
        std::int64_t until = std::numeric_limits<std::int64_t>::min();
    };
    std::int64_t acknowledged(std::size_t i) const { return m_touches[i].write->acknowledged.value_or(never); }

    template <typename Time> std::vector<std::size_t> sortedBy(const Time &time) const
    {
        std::vector<std::size_t> order(m_touches.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return time(a) < time(b); });
        return order;
    }

    std::size_t first(std::size_t touch)
    {
        const auto now = m_touches[touch].write->begin;
        for (; m_ended < m_ends.size() && acknowledged(m_ends[m_ended]) <= now; ++m_ended) {
            const auto &over = m_touches[m_ends[m_ended]];
            m_waiting[{ over.write->client, over.value }].erase(m_ends[m_ended]);
        }
        Found found{ touch, never };
        for (;;) {
            const auto &first = m_touches[found.first];
            const auto before = m_waiting.find({ first.write->client, first.seen });
            if (before == m_waiting.end())
                break;
            const auto it = before->second.lower_bound(found.first);
            if (it == before->second.begin())
                break;
            const auto previous = *std::prev(it);
            found.until = std::min(found.until, acknowledged(previous));
            found.first = previous;
            if (const auto &known = m_found[previous]; known.until > now) { // all of them wait still
                found = { known.first, std::min(found.until, known.until) };
                break;
            }
        }
        m_found[touch] = found;
        return found.first;
    }

    const std::vector<Touch> &m_touches;
    std::vector<std::size_t> m_ends;
    std::size_t m_ended = 0;
    std::vector<Found> m_found;
    std::map<std::pair<Client, Value>, std::set<std::size_t>> m_waiting;
};

} // namespace

std::vector<Value> shownBefore(const Register &reg) { return Chain(reg.touches).shownBefore(); }

std::vector<bool> superseded(const Register &reg)
{
    std::vector<bool> found(reg.touches.size());
    std::map<Client, std::int64_t> next; // when the earliest of those behind began
    for (auto i = reg.touches.size(); i-- > 0;) {
        const auto &write = *reg.touches[i].write;
        const auto [it, last] = next.try_emplace(write.client, write.begin);
        found[i] = !last && write.acknowledged && it->second <= *write.acknowledged;
        it->second = std::min(it->second, write.begin);
    }
    return found;
}

} // namespace history
