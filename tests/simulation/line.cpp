#include "line.h"

#include "disk.h"

#include <algorithm>
#include <fstream>

namespace simulation {

using core::Code;
using syncing::HttpRequest;
using syncing::HttpResponse;
using syncing::Result;

Line::Line(syncing::test::Loop &loop, Community &community, Disk &disk, Trace &trace, std::uint64_t seed)
    : m_loop(loop)
    , m_community(community)
    , m_disk(disk)
    , m_trace(trace)
    , m_chance(seed)
    , m_number(++community.server.transports)
{ }

const char *nameOf(Weather::Kind kind)
{
    static constexpr std::array<const char *, Weather::Kinds> names
        = { "lost",   "reply lost", "twice",     "late",    "truncated", "garbage",
            "portal", "by proxy",   "by server", "interim", "away" };
    return names[kind];
}

bool Line::bad()
{
    if (m_loop.now >= m_weather.untilMs || !m_chance.one(m_weather.oneIn))
        return false;
    m_community.tally.count("requests met by weather", nameOf(m_weather.kind));
    return true;
}

HttpResponse Line::refusal(Weather::Kind kind)
{
    HttpResponse refused;
    refused.status = kind == Weather::ByServer ? serverStatuses[m_chance.below(std::size(serverStatuses))]
                                               : proxyStatuses[m_chance.below(std::size(proxyStatuses))];
    if (kind == Weather::Interim)
        refused.status = 102;
    if (kind == Weather::Portal)
        refused.status = 200;
    if (kind == Weather::Portal || (kind == Weather::ByProxy && m_chance.one(2)))
        refused.body = "<html>Welcome to our hotel</html>";
    if (kind == Weather::ByServer || kind == Weather::Interim)
        refused.headers.emplace_back("jumelle-server", "0.1.0");
    if (kind == Weather::ByServer || kind == Weather::ByProxy)
        m_community.tally.count(kind == Weather::ByServer ? "statuses of the server"
                                                          : "statuses of somebody in between",
                                std::to_string(refused.status));
    if (refused.status == 429 && m_chance.one(2))
        refused.headers.emplace_back("retry-after", "20");
    refused.headers.emplace_back("content-type", refused.body.empty() ? "application/json" : "text/html");
    return refused;
}

syncing::Transport::Handle Line::send(HttpRequest request, Reply reply)
{
    const Handle handle = ++m_last;
    if (m_disk.dead()) // the computer has stopped: what its last steps ask for does not happen
        return handle;
    m_waiting[handle] = { std::move(reply), request.toFile };
    const std::int64_t there = 10 + m_chance.below(40), back = 10 + m_chance.below(40);
    const auto quiet = std::max(1000, request.quietMs);
    const auto fail = [&](std::int64_t ms, Code code) {
        m_loop.after(ms, [this, handle, code] { finish(handle, core::fail(code, "weather")); });
    };
    if (!bad()) {
        deliver(handle, request, there, back, true);
        return handle;
    }
    switch (m_weather.kind) {
    case Weather::Lost:
        fail(m_chance.one(2) ? quiet : there, Code::Transient);
        break;
    case Weather::Away:
        fail(there, Code::Offline);
        break;
    case Weather::ReplyLost:
        deliver(handle, request, there, back, false);
        fail(m_chance.one(2) ? quiet : there + back, Code::Transient);
        break;
    case Weather::Twice: {
        const bool first = m_chance.one(2);
        const std::int64_t later = there + m_chance.below(m_chance.one(2) ? 100 : 100'000);
        deliver(handle, request, there, back, first);
        deliver(handle, request, later, back, !first);
        fail(quiet, Code::Transient);
        break;
    }
    case Weather::Late: {
        const std::int64_t delay = m_chance.below(2 * static_cast<std::uint32_t>(quiet));
        const bool isAnswer = delay % 2 == 1; // of a time when the server knew less than it does by then
        m_community.tally.count("late", isAnswer ? "answer" : "request");
        deliver(handle, request, isAnswer ? there : there + delay, isAnswer ? back + delay : back, true);
        fail(quiet, Code::Transient);
        break;
    }
    case Weather::Portal:
    case Weather::ByProxy:
    case Weather::ByServer:
    case Weather::Interim:
        // Whoever answers so may have let the request through before.
        if (m_weather.kind != Weather::ByServer && m_chance.one(3))
            deliver(handle, request, there, back, false);
        m_loop.after(there + back, [this, handle, answer = refusal(m_weather.kind)] { finish(handle, answer); });
        break;
    case Weather::Truncated:
    case Weather::Garbage:
    case Weather::Kinds:
        m_loop.after(there, [this, handle, request, back, kind = m_weather.kind] {
            auto answer = m_community.handle(request);
            Result<HttpResponse> result = core::fail(Code::Offline, "server down");
            if (answer)
                result = std::move(*answer);
            spoil(result, kind);
            m_loop.after(back, [this, handle, result = std::move(result)] { finish(handle, result); });
        });
        break;
    }
    return handle;
}

void Line::spoil(Result<HttpResponse> &response, Weather::Kind kind)
{
    if (!response)
        return;
    auto &body = response->body;
    if (kind == Weather::Truncated) { // with toFile, finish() sees that bytes are missing
        body.resize(m_chance.below(static_cast<std::uint32_t>(body.size() + 1)));
        if (m_chance.one(2))
            response = core::fail(Code::Transient, "cut");
        return;
    }
    // TLS finds single wrong bits; what comes here was wrong from the beginning.
    static constexpr const char *shapes[]
        = { "[]", "{}", "null", "{\"methodResponses\":[]}", "{\"methodResponses\":[[1]],\"sessionState\":7}" };
    if (m_chance.one(2)) {
        body = shapes[m_chance.below(std::size(shapes))];
        return;
    }
    body.resize(m_chance.below(static_cast<std::uint32_t>(body.size() + 1)));
    body += '}';
    for (std::uint32_t i = 0, n = m_chance.below(400); i < n; ++i)
        body += static_cast<char>(m_chance.next());
}

void Line::deliver(Handle handle, const HttpRequest &request, std::int64_t after, std::int64_t back, bool heard)
{
    m_loop.after(after, [this, handle, request, back, heard] {
        auto answer = m_community.handle(request);
        if (!heard)
            return;
        Result<HttpResponse> result = core::fail(Code::Offline, "server down");
        if (answer)
            result = std::move(*answer);
        m_loop.after(back, [this, handle, result = std::move(result)] { finish(handle, result); });
    });
}

void Line::finish(Handle handle, Result<HttpResponse> response)
{
    const auto it = m_waiting.find(handle);
    if (it == m_waiting.end())
        return;
    const Waiting waiting = std::move(it->second);
    m_waiting.erase(it);
    m_trace.note(response ? static_cast<std::uint64_t>(response->status) : 1);
    if (response && !waiting.toFile.empty() && (response->status == 200 || response->status == 206)) {
        std::ofstream out(waiting.toFile, response->status == 206 ? std::ios::app : std::ios::trunc);
        out << response->body;
        if (response->body.size() < static_cast<std::size_t>(response->size)) // cut on the way
            response = core::fail(Code::Transient, "cut");
        else
            response->body.clear();
    }
    if (response)
        m_trace.note(response->body);
    waiting.reply(std::move(response));
}

syncing::Transport::Handle Line::stream(HttpRequest request, Stream stream)
{
    const Handle handle = ++m_last;
    if (m_disk.dead())
        return handle;
    const bool once = request.url.find("closeafter=state") != request.url.npos;
    m_streams[handle] = { std::move(stream), once, false };
    const std::int64_t there = 10 + m_chance.below(40);
    if (bad()) {
        switch (m_weather.kind) {
        case Weather::Portal:
        case Weather::ByProxy:
        case Weather::ByServer:
        case Weather::Interim:
            m_loop.after(there, [this, handle, answer = refusal(m_weather.kind)] {
                const auto it = m_streams.find(handle);
                if (it == m_streams.end())
                    return;
                const Stream to = std::move(it->second.stream);
                m_streams.erase(it);
                to.head(answer);
                to.end({});
            });
            return handle;
        case Weather::ReplyLost:
        case Weather::Late:
            m_streams[handle].silent = true; // a proxy that keeps everything for itself
            break;
        default:
            m_loop.after(there, [this, handle] { refuse(handle, 0); });
            return handle;
        }
    }
    m_loop.after(there, [this, handle, request = std::move(request)] { connected(handle, request); });
    return handle;
}

void Line::refuse(Handle handle, int status)
{
    const auto it = m_streams.find(handle);
    if (it == m_streams.end())
        return;
    const Stream to = std::move(it->second.stream);
    m_streams.erase(it);
    m_community.server.listeners.erase({ m_number, handle });
    if (status == 0)
        return to.end(core::fail(Code::Transient, "cut"));
    to.head(syncing::test::response(status, {}, "text/event-stream"));
    to.end({});
}

void Line::connected(Handle handle, const HttpRequest &request)
{
    const auto it = m_streams.find(handle);
    if (it == m_streams.end())
        return;
    if (!m_community.running())
        return refuse(handle, 0);
    const auto *who = m_community.server.who(request);
    if (!who)
        return refuse(handle, 401);
    std::string missed;
    std::string hello; // ends no long poll
    syncing::test::SimServer::Listener listener{ *who, [this, handle](const std::string &data) { hear(handle, data); },
                                                 it->second.once };
    try {
        hello = m_community.server.sessionEvent(listener);
        const auto id = syncing::test::headerOf(request, "Last-Event-ID");
        const auto changes = m_community.server.engine->since(*who, id);
        if (!id.empty() && !changes.empty())
            missed = m_community.server.stateEvent(*who, changes);
    } catch (const sqlite::Failure &) {
        return refuse(handle, 500);
    }
    const Stream to = it->second.stream;
    const bool once = it->second.once, silent = it->second.silent;
    m_community.server.listeners[{ m_number, handle }] = std::move(listener);
    if (!silent) {
        to.head(syncing::test::response(200, {}, "text/event-stream"));
        m_trace.note(hello);
        to.data(hello);
    }
    if (!missed.empty())
        hear(handle, missed);
    if (!once)
        ping(handle);
}

void Line::hear(Handle handle, const std::string &data)
{
    const auto it = m_streams.find(handle);
    if (it == m_streams.end() || it->second.silent)
        return;
    if (bad()) {
        const bool isHeld = m_chance.one(2);
        if (m_weather.kind != Weather::Late || !isHeld) {
            it->second.silent = true; // what got lost is not followed by what came after it
            if (!isHeld)
                m_loop.after(1, [this, handle] { refuse(handle, 0); });
            return;
        }
        m_community.tally.count("late", "event");
        it->second.heldUntilMs = std::max<std::int64_t>(it->second.heldUntilMs, m_loop.now + m_chance.below(60'000));
    }
    if (it->second.heldUntilMs < m_loop.now)
        return tell(handle, data);
    m_loop.after(it->second.heldUntilMs - m_loop.now, [this, handle, data] { tell(handle, data); }); // in their order
}

void Line::tell(Handle handle, const std::string &data)
{
    const auto it = m_streams.find(handle);
    if (it == m_streams.end() || it->second.silent)
        return;
    m_trace.note(data);
    const Stream to = it->second.stream;
    const bool once = it->second.once;
    if (once) {
        m_streams.erase(it);
        m_community.server.listeners.erase({ m_number, handle });
    }
    to.data(data);
    if (once)
        to.end({});
}

void Line::ping(Handle handle)
{
    m_loop.after(30'000, [this, handle] {
        if (!m_streams.contains(handle))
            return;
        hear(handle, "event: ping\ndata: {\"interval\":30}\n\n");
        if (m_streams.contains(handle))
            ping(handle);
    });
}

void Line::cancel(Handle handle)
{
    m_waiting.erase(handle); // what is on the way still arrives at the server
    m_streams.erase(handle);
    m_community.server.listeners.erase({ m_number, handle });
}

void Line::hangUp()
{
    m_waiting.clear();
    for (const auto &[handle, listening] : m_streams)
        m_community.server.listeners.erase({ m_number, handle });
    m_streams.clear();
}

void Line::dropStreams(bool noticed)
{
    std::vector<Handle> all;
    for (auto &[handle, listening] : m_streams) {
        all.push_back(handle);
        listening.silent = listening.silent || !noticed;
    }
    for (const auto handle : all) {
        m_community.server.listeners.erase({ m_number, handle });
        if (noticed)
            m_loop.after(1, [this, handle] { refuse(handle, 0); });
    }
}

} // namespace simulation
