#pragma once
// What a client (or a test on its behalf) calls to log what it does. One Recorder a replica: invoke() belongs to one
// thread, the rest to any, if sink and clock do. It outlives restarts of the replica in the same process, and a new one
// may go on with the same file in another.
#include "tests/history/event.h"

#include <functional>
#include <memory>

namespace history {

class Recorder
{
public:
    using Sink = std::function<void(Event)>;
    using Clock = std::function<std::int64_t()>; // the same for all recorders of a log; may stand still
    Recorder(std::string client, Sink sink, Clock clock);

    // Before the write; gives the number for its end. `view`: the whole record as it is shown now, null when there is
    // none. `set` as in Event; values that are objects count as all of what they hold.
    std::int64_t invoke(const Key &key, json::object set, const json::value &view);
    void kept(std::int64_t op);
    void ok(std::int64_t op);
    void fail(std::int64_t op, std::string why = {});
    void unknown(std::int64_t op, std::string why = {});
    // `since`: when looking began, where others may have written in between. Of `view`, the variants are left out: no
    // rule asks what of them is shown.
    void read(const Key &key, json::value view, std::int64_t since = 0);
    void state(std::string account, std::string type, std::string state);
    void settled(std::vector<std::string> except = {}, std::int64_t since = 0);

private:
    Event event(What what);
    void end(What what, std::int64_t op, std::string why);

    std::string m_client;
    Sink m_sink;
    Clock m_clock;
    std::int64_t m_lastOp = 0;
};

// Lines at the end of a file, each written at once, so that a kill cuts at most the last. Throws std::runtime_error.
Recorder::Sink fileSink(const std::string &path);
Recorder::Sink memorySink(Log &log); // `log` outlives the sink
// Nanoseconds of a clock that all processes of one computer share.
std::int64_t sharedClock();

} // namespace history
