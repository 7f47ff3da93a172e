#include "tests/history/recorder.h"

#include <algorithm>
#include <fcntl.h>
#include <stdexcept>
#include <time.h>
#include <unistd.h>

namespace history {

Recorder::Recorder(std::string client, Sink sink, Clock clock)
    : m_client(std::move(client))
    , m_sink(std::move(sink))
    , m_clock(std::move(clock))
{ }

Event Recorder::event(What what)
{
    Event event;
    event.at = m_clock();
    event.client = m_client;
    event.what = what;
    return event;
}

std::int64_t Recorder::invoke(const Key &key, json::object set, const json::value &view)
{
    Event e = event(What::Invoke);
    // The time makes it different from those of an earlier process of the same replica.
    e.op = m_lastOp = std::max(m_lastOp + 1, e.at);
    e.key = key;
    for (const auto &member : set)
        if (const auto *value = member.key().empty() ? &view : schema::findPath(view, member.key());
            value && view.is_object())
            e.seen[member.key()] = *value;
    e.set = std::move(set);
    m_sink(std::move(e));
    return m_lastOp;
}

void Recorder::end(What what, std::int64_t op, std::string why)
{
    Event e = event(what);
    e.op = op;
    e.why = std::move(why);
    m_sink(std::move(e));
}

void Recorder::kept(std::int64_t op) { end(What::Kept, op, {}); }
void Recorder::ok(std::int64_t op) { end(What::Ok, op, {}); }
void Recorder::fail(std::int64_t op, std::string why) { end(What::Fail, op, std::move(why)); }
void Recorder::unknown(std::int64_t op, std::string why) { end(What::Unknown, op, std::move(why)); }

void Recorder::read(const Key &key, json::value view, std::int64_t since)
{
    Event e = event(What::Read);
    if (since != 0) {
        e.until = e.at;
        e.at = since;
    }
    e.key = key;
    e.view = std::move(view);
    if (auto *record = e.view.if_object())
        record->erase("variants"); // the most of a record that many change
    m_sink(std::move(e));
}

void Recorder::state(std::string account, std::string type, std::string state)
{
    Event e = event(What::State);
    e.key = { std::move(account), std::move(type), {} };
    e.state = std::move(state);
    m_sink(std::move(e));
}

void Recorder::settled(std::vector<std::string> except, std::int64_t since)
{
    Event e = event(What::Settled);
    if (since != 0)
        e.at = since;
    e.except = std::move(except);
    m_sink(std::move(e));
}

Recorder::Sink fileSink(const std::string &path)
{
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file < 0)
        throw std::runtime_error("cannot write " + path);
    const std::shared_ptr<int> shared(new int(file), [](const int *f) {
        ::close(*f);
        delete f;
    });
    return [shared, path](const Event &event) {
        const std::string line = toLine(event);
        if (::write(*shared, line.data(), line.size()) != static_cast<ssize_t>(line.size()))
            throw std::runtime_error("cannot write " + path);
    };
}

Recorder::Sink memorySink(Log &log)
{
    return [&log](Event event) { log.push_back(std::move(event)); };
}

std::int64_t sharedClock()
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return std::int64_t(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

} // namespace history
