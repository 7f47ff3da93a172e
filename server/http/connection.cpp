#include "server/http/connection.h"
#include "server/http/exchange.h"

#include <algorithm>
#include <chrono>
#include <exception>

namespace server {

namespace {
constexpr int drainPauseMs = 5000; // between two pieces of a body that nobody wanted
}

std::int64_t steadyMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

Connection::Connection(tcp::socket socket, ConnectionContext &context)
    : m_stream(std::move(socket), context.tls)
    , m_context(context)
{
    boost::system::error_code error;
    const auto peer = m_stream.socket().remote_endpoint(error);
    if (!error)
        m_address = peer.address().to_string();
    m_context.counters->connections++;
    m_context.counters->openConnections++;
}

Connection::~Connection() { m_context.counters->openConnections--; }

void Connection::setDeadline(int ms)
{
    m_deadlineMs = ms;
    m_deadline = ms > 0 ? steadyMs() + ms : 0;
    m_seenProgress = m_stream.progress();
}

void Connection::sweep(std::int64_t nowMs)
{
    if (m_deadline == 0 || nowMs < m_deadline)
        return;
    if (m_seenProgress != m_stream.progress()) { // a slow reader that still reads
        setDeadline(m_deadlineMs);
        return;
    }
    m_context.counters->timeouts++;
    if (m_timedOut || m_idle) {
        m_stream.abort();
        return;
    }
    m_timedOut = true; // wakes the reader, which answers 408 within the next deadline
    setDeadline(2000);
    boost::system::error_code ignored;
    m_stream.socket().cancel(ignored);
}

void Connection::stop(bool atOnce)
{
    if (atOnce || m_idle)
        m_stream.abort();
    else if (m_onStop)
        m_onStop();
}

Task<bool> Connection::fill()
{
    if (m_input.bytes.empty())
        m_input.bytes.resize(m_context.limits.headerBytes + 1024);
    if (m_input.begin == m_input.end)
        m_input.begin = m_input.end = 0;
    if (m_input.end == m_input.bytes.size()) {
        std::copy(m_input.bytes.begin() + static_cast<std::ptrdiff_t>(m_input.begin), m_input.bytes.end(),
                  m_input.bytes.begin());
        m_input.end -= m_input.begin;
        m_input.begin = 0;
    }
    if (m_input.end == m_input.bytes.size())
        co_return false;
    const std::size_t got
        = co_await m_stream.readSome(m_input.bytes.data() + m_input.end, m_input.bytes.size() - m_input.end);
    m_input.end += got;
    m_context.counters->bytesIn += got;
    co_return got > 0;
}

Task<void> Connection::run()
{
    const auto self = shared_from_this();
    setDeadline(m_context.limits.headerMs);
    const bool secure = co_await m_stream.handshake();
    if (!secure) {
        m_context.counters->handshakeFailures++;
        co_return;
    }
    for (bool more = true; more && !m_context.stopping;) {
        if (m_input.begin == m_input.end) {
            m_input = {};
            m_idle = true;
            setDeadline(m_context.limits.idleMs);
            const bool readable = co_await m_stream.waitReadable();
            if (!readable)
                break;
        }
        m_idle = false;
        more = co_await oneRequest();
    }
    setDeadline(2000);
    co_await m_stream.close();
    if (m_linger)
        co_await linger();
}

// Closing a socket with unread input resets it, and the client would lose the answer it is about to read.
Task<void> Connection::linger()
{
    m_idle = true; // nobody waits for it when the server stops
    std::size_t dropped = 0;
    const auto since = steadyMs();
    while (dropped < m_context.limits.drainBytes && steadyMs() - since < m_context.limits.drainMs) {
        m_input.begin = m_input.end = 0;
        setDeadline(std::min(m_context.limits.pieceMs, drainPauseMs));
        const bool got = co_await fill();
        if (!got)
            break;
        dropped += m_input.end;
    }
}

Task<bool> Connection::oneRequest()
{
    RequestParser parser(m_context.limits.headerBytes);
    setDeadline(m_context.limits.headerMs);
    using Status = RequestParser::Status;
    Status status = Status::NeedMore;
    bool began = m_input.begin != m_input.end;
    while (status == Status::NeedMore) {
        if (m_input.begin != m_input.end) {
            const RequestParser::Step step = parser.header(m_input.view());
            m_input.begin += step.used;
            status = step.status;
            if (status != Status::NeedMore)
                break;
        }
        if (m_input.end - m_input.begin >= m_context.limits.headerBytes) {
            status = Status::HeaderTooLarge;
            break;
        }
        const bool got = co_await fill();
        if (!got && !(m_timedOut && began))
            co_return false; // closed between two requests, or before a header was whole
        if (!got)
            break;
        began = true;
    }
    Exchange exchange(*this, parser);
    const bool hostMissing = status != Status::NeedMore && parser.version() >= 11 && !parser.hasField("host");
    if (status == Status::Malformed || status == Status::HeaderTooLarge || status == Status::NeedMore || hostMissing) {
        m_linger = true;
        setDeadline(m_context.limits.pieceMs);
        const int code = m_timedOut ? 408 : status == Status::HeaderTooLarge ? 431 : 400;
        m_context.counters->count(code, 0);
        Response refusal = plainAnswer(code, reasonPhrase(code));
        refusal.with("Connection", "close");
        co_await exchange.respond(std::move(refusal));
        co_return false;
    }
    co_return co_await answer(exchange);
}

Task<bool> Connection::answer(Exchange &exchange)
{
    const auto began = std::chrono::steady_clock::now();
    setDeadline(0); // the handler's own waits set theirs
    std::string failure;
    try {
        co_await m_context.handler(exchange);
    } catch (const std::exception &e) {
        failure = e.what();
    }
    m_onStop = nullptr;
    if (!failure.empty()) {
        m_context.log("handler-failed", failure);
        if (exchange.status() != 0)
            co_return false;
        co_await exchange.respond(plainAnswer(500, "The server could not do this; the operator finds why in its log."));
    }
    if (exchange.status() == 0)
        co_return false;
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began);
    m_context.counters->count(exchange.status(), static_cast<std::uint64_t>(took.count()));
    if (exchange.bodyLeft())
        m_linger = true;
    co_return exchange.keepAlive() && !exchange.bodyLeft();
}

} // namespace server
