#pragma once
// What all connections of one Line share: the bandwidth both ways, the cuts, the counts. One thread.
#include "server/http/asio.h"
#include "tests/lines/line.h"

#include <chrono>
#include <functional>
#include <map>
#include <random>

namespace lines {

namespace asio = server::asio;
using server::asTask;
using server::Task;
using server::tcp;
using Clock = std::chrono::steady_clock;

class Road
{
public:
    Road(asio::io_context &io, const Shape &shape);

    asio::io_context &io() { return m_io; }
    const Shape &shape() const { return m_shape; }
    void setShape(const Shape &shape);
    Task<void> pass(bool down, std::size_t bytes); // waits for this piece's turn on the line
    Clock::time_point arrival() const { return Clock::now() + std::chrono::milliseconds(m_shape.delayMs); }
    Task<void> roundTrip(); // as opening a connection costs
    void delivered(bool down, std::size_t bytes); // may cut
    void cut();

    int join(std::function<void()> end); // called, once, by a cut
    void leave(int id) { m_ends.erase(id); }

    Counts counts;

private:
    void planCut();
    asio::io_context &m_io;
    Shape m_shape;
    Clock::time_point m_free[2];
    std::mt19937 m_random;
    std::int64_t m_cutAt = 0;
    std::map<int, std::function<void()>> m_ends;
    int m_last = 0;
};

} // namespace lines
