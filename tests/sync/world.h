#pragma once
// A whole community in one thread: the real server engine, real client engines, one virtual clock, and a network that
// does to requests what a test tells it to.
#include "store/cache.h"
#include "sync/engine.h"
#include "tests/sync/simserver.h"

#include <QTemporaryDir>
#include <vector>

namespace syncing::test {

inline json::object parse(std::string_view text) { return json::parse({ text.data(), text.size() }).as_object(); }

enum class Fault {
    None,
    Lost, // never reaches the server
    ReplyLost, // the server did it, nobody hears
    Portal, // a page of the hotel, status 200
    Down, // 503 of the server
    Broken, // 500 of the server, nothing done
    Garbage, // status 200 of the server, and bytes that mean nothing
    Truncated, // half of the answer
    Expired // 401
};

class SimTransport : public Transport
{
public:
    SimTransport(Loop &loop, SimServer &server)
        : m_loop(loop)
        , m_server(server)
        , m_number(++server.transports)
    { }
    Handle send(HttpRequest request, Reply reply) override;
    Handle stream(HttpRequest request, Stream stream) override;
    void cancel(Handle handle) override;
    void dropStreams(); // the line breaks

    std::function<Fault(const HttpRequest &, int number)> fault = [](const auto &, int) { return Fault::None; };
    std::function<void(const HttpRequest &, HttpResponse &)> rewrite; // of answers, on their way
    std::vector<HttpRequest> seen;
    std::int64_t latency = 20;

private:
    void answer(Handle handle, const Reply &reply, Result<HttpResponse> response, const std::string &toFile);
    void ping(Handle handle);

    Loop &m_loop;
    SimServer &m_server;
    int m_number;
    std::map<Handle, int> m_timers; // requests under way
    std::map<Handle, Stream> m_streams;
    Handle m_last = 0;
};

// One computer: a cache and an engine on it.
class Device
{
public:
    // `seed` tells several computers of one person apart.
    Device(Loop &loop, SimServer &server, std::string user, std::uint32_t seed = 0);
    void open(); // also after close(): the same folder
    void close(); // as when the program ends; nothing is said to anybody
    void start();
    bool synced(); // runs until everything is fetched and sent
    json::object view(const std::string &type, const std::string &id, const std::string &account = space);
    std::string text(const std::string &type, const std::string &id, const std::string &property);
    std::string create(const std::string &type, json::object value, const std::string &account = space);
    void patch(const std::string &type, const std::string &id, json::object value);
    std::string folder() const { return m_folder.path().toStdString(); }

    SimTransport transport;
    std::int64_t skew = 0; // of this computer's clock
    std::unique_ptr<store::Cache> cache;
    std::unique_ptr<Engine> engine;

private:
    Loop &m_loop;
    std::string m_user;
    QTemporaryDir m_folder;
    std::uint32_t m_seed;
    bool m_push = true;
};

struct World
{
    World();
    Loop loop;
    SimServer server;
};

} // namespace syncing::test
