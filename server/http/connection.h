#pragma once
// One client's connection: TLS, then one request after the other until either side ends it. Lives on one I/O thread.
// It keeps no input buffer while it is idle.
#include "server/http/counters.h"
#include "server/http/stream.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace server {

class Exchange;
using Handler = std::function<Task<void>(Exchange &)>;

struct HttpLimits
{
    std::size_t headerBytes = 16UL * 1024;
    int headerMs = 10'000; // handshake, and a whole header from its first byte on
    int pieceMs = 30'000; // between two pieces of a body, either way
    int leastBodyRate = 500; // bytes a second of a request's body, once it has kept us waiting for `pieceMs` in all
    int idleMs = 75'000;
    // Of a body nobody wanted, so that the client gets to read the answer: more than our clients send in one request.
    std::size_t drainBytes = 6 << 20;
    int drainMs = 60'000;
};

// What all connections of a thread share.
struct ConnectionContext
{
    SSL_CTX *tls = nullptr;
    HttpLimits limits;
    HttpCounters *counters = nullptr;
    Handler handler;
    std::function<void(std::string_view event, std::string_view detail)> log;
    bool stopping = false;
    bool trustForwarded = false; // behind a proxy of our own: the last X-Forwarded-For is the client
};

struct InputBuffer
{
    std::vector<char> bytes;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view view() const { return { bytes.data() + begin, end - begin }; }
};

class Connection : public std::enable_shared_from_this<Connection>
{
public:
    Connection(tcp::socket socket, ConnectionContext &context);
    ~Connection();

    Task<void> run();
    void sweep(std::int64_t nowMs); // called about once a second
    void stop(bool atOnce);

    Stream &stream() { return m_stream; }
    InputBuffer &input() { return m_input; }
    ConnectionContext &context() { return m_context; }
    const std::string &address() const { return m_address; }
    // The client is dropped unless the work ends or makes progress within `ms`; 0 = no deadline.
    void setDeadline(int ms);
    bool timedOut() const { return m_timedOut; }
    Task<bool> fill(); // reads more input; false: closed or timed out
    void endOnStop(std::function<void()> wake) { m_onStop = std::move(wake); }

private:
    Task<bool> oneRequest();
    Task<bool> answer(Exchange &exchange);
    Task<void> linger();
    Stream m_stream;
    ConnectionContext &m_context;
    InputBuffer m_input;
    std::string m_address;
    std::int64_t m_deadline = 0;
    int m_deadlineMs = 0;
    std::uint64_t m_seenProgress = 0;
    std::function<void()> m_onStop;
    bool m_idle = true;
    bool m_timedOut = false;
    bool m_linger = false;
};

std::int64_t steadyMs();

} // namespace server
