#pragma once
// Hears from the server that something changed: EventSource; where a proxy holds events back, requests that end after
// one event; where even those fail, a look every minute.
#include "sync/context.h"
#include "sync/eventparser.h"
#include "sync/wait.h"

namespace syncing {

// In milliseconds; tests have less patience.
struct PushTimes
{
    std::int64_t first = 20'000; // the server tells every state at once: nothing by then is held back on the way
    std::int64_t silence = 75'000; // two pings and a bit
    std::int64_t longPoll = 120'000;
    std::int64_t poll = 60'000;
    std::int64_t promote = std::int64_t(30) * 60'000; // networks change: try the better way again
};

class Push
{
public:
    enum class Mode { Stream, LongPoll, Poll };

    explicit Push(Context &context, const PushTimes &times = {});
    ~Push();

    void start(); // no-op while it runs
    void stop();
    bool connected() const { return m_connected; }
    Mode mode() const { return m_mode; }

    std::function<void(const std::string &account, const std::string &type, const std::string &state)> changed;
    std::function<void(const std::string &state)> session; // what the server says it is now
    std::function<void()> look; // nothing was heard for a while: ask for everything
    std::function<void()> unauthorized;

private:
    void open();
    void opened(const HttpResponse &head);
    void event(const ServerEvent &event);
    void ended(const Result<void> &result);
    void silent();
    void retry();
    void watch(std::int64_t ms);
    std::int64_t quiet() const; // longest time without a byte in an open answer
    void after(std::int64_t ms, void (Push::*call)());
    void demote();

    Context &m_context;
    PushTimes m_times;
    EventParser m_parser;
    Mode m_mode = Mode::Stream;
    Transport::Handle m_handle = 0;
    int m_timer = 0;
    int m_failures = 0; // connections in a row that brought nothing
    bool m_connected = false;
    bool m_heard = false; // an event or a ping on this connection
    Error m_error; // what the head of the answer meant
    bool m_refused = false;
    Wait m_lesser; // a lesser way is gone for now
    std::int64_t m_openedMs = 0;
};

} // namespace syncing
