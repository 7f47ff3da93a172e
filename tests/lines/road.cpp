#include "tests/lines/road.h"

#include <algorithm>
#include <cmath>

namespace lines {

Road::Road(asio::io_context &io, const Shape &shape)
    : m_io(io)
{
    setShape(shape);
}

void Road::setShape(const Shape &shape)
{
    m_shape = shape;
    m_random.seed(shape.seed);
    planCut();
}

void Road::planCut()
{
    m_cutAt = 0;
    if (m_shape.cutEvery > 0)
        m_cutAt = counts.down + m_shape.cutEvery;
    if (m_shape.cutAbout > 0) {
        std::exponential_distribution<double> distance(1.0 / static_cast<double>(m_shape.cutAbout));
        m_cutAt = counts.down + 1 + std::llround(distance(m_random));
    }
}

// Each connection reserves one piece at a time, so that all of them get the same share.
Task<void> Road::pass(bool down, std::size_t bytes)
{
    const auto rate = down ? m_shape.downRate : m_shape.upRate;
    if (rate <= 0)
        co_return;
    auto &free = m_free[down ? 0 : 1];
    free = std::max(free, Clock::now())
        + std::chrono::nanoseconds(static_cast<std::int64_t>(bytes) * 1'000'000'000 / rate);
    asio::steady_timer turn(m_io, free);
    co_await turn.async_wait(asTask);
}

Task<void> Road::roundTrip()
{
    if (m_shape.delayMs <= 0)
        co_return;
    asio::steady_timer there(m_io, std::chrono::milliseconds(2 * m_shape.delayMs));
    co_await there.async_wait(asTask);
}

void Road::delivered(bool down, std::size_t bytes)
{
    (down ? counts.down : counts.up) += static_cast<std::int64_t>(bytes);
    if (down && m_cutAt > 0 && counts.down >= m_cutAt)
        cut();
}

void Road::cut()
{
    planCut();
    if (m_ends.empty())
        return;
    ++counts.cuts;
    for (const auto &[id, end] : std::exchange(m_ends, {}))
        end();
}

int Road::join(std::function<void()> end)
{
    m_ends[++m_last] = std::move(end);
    return m_last;
}

} // namespace lines
