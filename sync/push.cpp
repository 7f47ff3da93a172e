#include "sync/push.h"

#include "sync/retry.h"

#include <algorithm>

namespace syncing {

namespace {
constexpr int pingSeconds = 30;
} // namespace

Push::Push(Context &context, const PushTimes &times)
    : m_context(context)
    , m_times(times)
    , m_parser([this](const ServerEvent &e) { event(e); })
{ }

Push::~Push() { stop(); }

void Push::start()
{
    if (m_handle == 0 && m_timer == 0 && m_context.policy != Policy::Offline)
        open();
}

void Push::stop()
{
    if (m_handle)
        m_context.remote.cancel(m_handle);
    if (m_timer)
        m_context.env.timers->cancel(m_timer);
    m_handle = 0;
    m_timer = 0;
    m_connected = false;
}

void Push::after(std::int64_t ms, void (Push::*call)())
{
    if (m_timer)
        m_context.env.timers->cancel(m_timer);
    m_timer = m_context.env.timers->after(ms, [this, call] {
        m_timer = 0;
        (this->*call)();
    });
}

std::int64_t Push::quiet() const { return m_mode == Mode::Stream ? m_times.silence : m_times.longPoll; }

void Push::watch(std::int64_t ms) { after(ms, &Push::silent); }

void Push::open()
{
    if (m_mode != Mode::Stream && m_lesser.over(m_context.env.nowMs())) {
        m_mode = Mode::Stream;
        m_failures = 1; // it failed before: once more is enough
        m_parser.forgetId();
    }
    if (m_mode == Mode::Poll) {
        m_connected = true;
        return after(m_times.poll, &Push::retry);
    }
    m_parser.reset();
    m_heard = false;
    m_refused = false;
    HttpRequest request;
    request.url = expand(m_context.remote.session().eventUrl,
                         { { "types", "*" },
                           { "closeafter", m_mode == Mode::Stream ? "no" : "state" },
                           { "ping", std::to_string(pingSeconds) } });
    request.headers.emplace_back("Accept", "text/event-stream");
    request.headers.emplace_back("Cache-Control", "no-cache");
    // An id that the server never gave makes it tell all states at once: nothing slips between fetch and listening.
    request.headers.emplace_back("Last-Event-ID", m_parser.lastId().empty() ? "0" : m_parser.lastId());
    request.quietMs = 0;
    request.maxResponse = std::int64_t(1) << 40; // a stream has no end; single events are bounded by the parser
    Transport::Stream stream;
    stream.head = [this](const HttpResponse &head) { opened(head); };
    stream.data = [this](std::string_view bytes) {
        if (m_refused)
            return;
        watch(quiet());
        if (!m_parser.feed(bytes)) {
            m_context.remote.cancel(m_handle);
            m_handle = 0;
            ended(core::fail(Code::TooLarge, "event"));
        }
    };
    stream.end = [this](Result<void> result) {
        m_handle = 0;
        ended(result);
    };
    m_openedMs = m_context.env.nowMs();
    m_handle = m_context.remote.stream(std::move(request), std::move(stream));
    watch(m_parser.lastId().empty() ? m_times.first : quiet());
}

void Push::opened(const HttpResponse &head)
{
    if (auto problem = wire::httpProblem(head, m_context.remote.dialect().namesItself)) {
        m_error = std::move(*problem);
        m_refused = true;
    } else if (head.header("content-type").substr(0, 17) != "text/event-stream") {
        m_error = { Code::CaptivePortal, "events", 0 };
        m_refused = true;
    } else {
        m_connected = true;
    }
}

void Push::event(const ServerEvent &event)
{
    m_heard = true;
    m_failures = 0;
    if (event.name != "state" && event.name != "session")
        return;
    const auto value = schema::parseJson(event.data);
    const auto *root = value ? value->if_object() : nullptr;
    if (event.name == "session") {
        const auto *state = root ? root->if_contains("state") : nullptr;
        return state && state->is_string() ? session(std::string(state->get_string())) : void();
    }
    const auto *accounts = root ? root->if_contains("changed") : nullptr;
    if (!accounts || !accounts->is_object())
        return;
    for (const auto &[account, types] : accounts->get_object())
        if (types.is_object())
            for (const auto &[type, state] : types.get_object())
                if (state.is_string())
                    changed(account, type, std::string(state.get_string()));
}

// Nothing for longer than two pings: the line is dead or a proxy keeps the events for itself.
void Push::silent()
{
    if (m_handle)
        m_context.remote.cancel(m_handle);
    m_handle = 0;
    if (m_mode == Mode::LongPoll && !m_parser.lastId().empty())
        return open(); // a quiet time: this way worked before
    ended(core::fail(Code::Transient, "silent"));
}

void Push::demote()
{
    m_mode = m_mode == Mode::Stream ? Mode::LongPoll : Mode::Poll;
    m_lesser.begin(m_context.env.nowMs(), m_times.promote);
    m_failures = 0;
    m_parser.forgetId(); // the first answer then comes at once and proves that this way works
}

void Push::ended(const Result<void> &result)
{
    const bool wasConnected = m_connected;
    m_connected = false;
    if (m_refused && m_error.code == Code::Auth)
        return unauthorized();
    if (m_mode == Mode::LongPoll && result && !m_refused && m_heard)
        return open();
    // A proxy that ends quiet answers is no reason to give up long polls that worked.
    const bool longQuiet = m_mode == Mode::LongPoll && !m_refused && !m_parser.lastId().empty()
        && m_context.env.nowMs() - m_openedMs >= m_times.first;
    if ((wasConnected && m_heard) || longQuiet) {
        m_failures = 0; // it worked; lines break
    } else if (++m_failures >= 2) {
        demote();
    }
    const Error error = m_refused ? m_error : result ? Error{ Code::Transient, "ended", 0 } : result.error();
    after(retryDelay({ Code::Transient, {}, error.number }, m_failures + 1, m_context.env.random()), &Push::retry);
}

void Push::retry()
{
    if (m_mode == Mode::Poll)
        look();
    open();
}

} // namespace syncing
