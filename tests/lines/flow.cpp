#include "tests/lines/flow.h"

#include <array>

namespace lines {

namespace {
constexpr std::size_t pieceBytes = 4096; // on the line one after the other
constexpr std::size_t mostQueued = 1 << 20; // under way: more than any line here holds in its delay
} // namespace

Flow::Flow(Road &road, bool down, bool readable)
    : m_road(road)
    , m_down(down)
    , m_readable(readable)
    , m_framing(down)
    , m_changed(road.io())
{ }

void Flow::stop()
{
    m_stopped = true;
    changed();
}

void Flow::prepend(std::string bytes)
{
    m_queued += bytes.size();
    m_queue.push_back({ m_road.arrival(), std::move(bytes) });
}

Task<void> Flow::waitForChange()
{
    m_changed.expires_at(asio::steady_timer::time_point::max());
    co_await m_changed.async_wait(asTask);
}

std::string Flow::released(std::string_view bytes, bool end)
{
    const int before = m_framing.begun();
    if (m_readable)
        m_framing.feed(bytes);
    if (m_readable && !m_down && m_framing.begun() > before) {
        m_road.counts.requests += m_framing.begun() - before;
        const std::string &block = m_road.shape().block;
        if (!block.empty() && m_framing.lastLine().find(block) != std::string::npos) {
            m_blocked = true;
            return {};
        }
    }
    const auto hold = m_down && m_readable ? m_road.shape().hold : 0;
    if (hold <= 0 && m_held.empty())
        return std::string(bytes);
    m_held += bytes;
    const bool full = static_cast<std::int64_t>(m_held.size()) >= hold;
    if (!end && !full && m_framing.inside()) {
        m_road.counts.held += m_counted ? 0 : 1;
        m_counted = true;
        return {};
    }
    m_counted = m_counted && m_framing.inside();
    return std::exchange(m_held, {});
}

Task<void> Flow::send(std::string bytes)
{
    for (std::size_t at = 0; at < bytes.size() && !m_stopped; at += pieceBytes) {
        std::string piece = bytes.substr(at, pieceBytes);
        co_await m_road.pass(m_down, piece.size());
        while (m_queued > mostQueued && !m_stopped)
            co_await waitForChange();
        m_queued += piece.size();
        m_queue.push_back({ m_road.arrival(), std::move(piece) });
        changed();
    }
}

Task<void> Flow::read(server::Stream &from)
{
    std::array<char, pieceBytes> buffer{};
    for (bool end = false; !end && !m_stopped && !m_blocked;) {
        const std::size_t got = co_await from.readSome(buffer.data(), buffer.size());
        end = got == 0;
        std::string bytes = released({ buffer.data(), got }, end);
        co_await send(std::move(bytes));
    }
    m_ended = true;
    changed();
}

Task<bool> Flow::write(server::Stream &to)
{
    while (!m_stopped) {
        if (m_queue.empty()) {
            if (m_ended)
                co_return true;
            co_await waitForChange();
            continue;
        }
        const Piece piece = std::move(m_queue.front());
        m_queue.pop_front();
        if (piece.at > Clock::now()) {
            asio::steady_timer arrival(m_road.io(), piece.at);
            co_await arrival.async_wait(asTask);
        }
        if (m_stopped)
            co_return false;
        const bool written = co_await to.writeAll(piece.bytes);
        if (!written)
            co_return false;
        m_queued -= piece.bytes.size();
        changed();
        m_road.delivered(m_down, piece.bytes.size());
    }
    co_return false;
}

} // namespace lines
