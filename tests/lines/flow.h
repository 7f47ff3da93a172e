#pragma once
// One direction of one connection: reads, waits for its share of the line, delivers after the delay.
#include "server/http/stream.h"
#include "tests/lines/framing.h"
#include "tests/lines/road.h"

#include <deque>
#include <string>

namespace lines {

class Flow
{
public:
    Flow(Road &road, bool down, bool readable); // `readable`: HTTP without TLS passes here
    Task<void> read(server::Stream &from); // until the end of `from`
    Task<bool> write(server::Stream &to); // until everything read was delivered; false: `to` failed
    void stop();
    void prepend(std::string bytes); // read before the flow began

private:
    struct Piece
    {
        Clock::time_point at;
        std::string bytes;
    };
    std::string released(std::string_view bytes, bool end); // what may go on, of what is held back
    Task<void> send(std::string bytes);
    void changed() { m_changed.cancel(); }
    Task<void> waitForChange();

    Road &m_road;
    bool m_down;
    bool m_readable;
    Framing m_framing;
    std::string m_held;
    bool m_counted = false; // the response that is held
    std::deque<Piece> m_queue;
    std::size_t m_queued = 0;
    asio::steady_timer m_changed;
    bool m_ended = false;
    bool m_stopped = false;
    bool m_blocked = false;
};

} // namespace lines
