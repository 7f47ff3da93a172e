#pragma once
// A whole community in one thread: the real server engine, real client engines, one virtual clock, and a network that
// does to requests what a test tells it to.
#include "server/jmap/blobbytes.h"
#include "server/jmap/engine.h"
#include "server/storage/sqlite_storage.h"
#include "store/cache.h"
#include "sync/engine.h"

#include <QTemporaryDir>
#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace syncing::test {

inline constexpr const char *space = "z0000000000000000000000001";
inline constexpr const char *origin = "https://server.test";

inline json::object parse(std::string_view text) { return json::parse({ text.data(), text.size() }).as_object(); }

// Virtual time; events of one moment keep their order.
class Loop : public Timers
{
public:
    std::int64_t now = 1'800'000'000'000;
    int after(std::int64_t ms, std::function<void()> call) override;
    void cancel(int timer) override;
    bool step(); // false: nothing waits
    // Runs until `done` holds; false when `ms` of virtual time passed without.
    bool until(const std::function<bool()> &done, std::int64_t ms = 600'000);

private:
    std::map<std::pair<std::int64_t, int>, std::function<void()>> m_events;
    std::map<int, std::int64_t> m_times;
    int m_last = 0;
};

class MemoryBlobs : public server::BlobBytes
{
public:
    std::map<std::string, std::string, std::less<>> bytes;
    std::string add(std::string data);
    tl::expected<std::string, Problem> read(std::string_view id, std::int64_t offset, std::int64_t length) override;
    tl::expected<Stored, Problem> join(const std::vector<Part> &parts) override;
};

class SimServer
{
public:
    explicit SimServer(Loop &loop);
    server::Principal person(const std::string &name); // makes one who signs in with the token "token-<name>"
    HttpResponse handle(const HttpRequest &request); // everything but events
    const server::Principal *who(const HttpRequest &request) const;
    void restore(const std::string &epoch); // as after a backup was put back

    struct Listener
    {
        server::Principal who;
        std::function<void(std::string)> data;
        bool once = false;
    };
    std::map<std::pair<const void *, int>, Listener> listeners; // by transport and handle
    void tell(const server::StateChanges &changed);
    std::string stateEvent(const server::Principal &who, const server::StateChanges &changed);

    Loop &loop;
    MemoryBlobs blobs;
    std::unique_ptr<server::SqliteStorage> storage;
    std::unique_ptr<server::Engine> engine;
    std::map<std::string, server::Principal> tokens;
    int applied = 0; // api requests that reached the engine
    bool mute = false; // streams say nothing, as behind a proxy that buffers until the end

private:
    HttpResponse upload(const server::Principal &who, const HttpRequest &request, std::string_view account);
    HttpResponse download(const server::Principal &who, const HttpRequest &request, std::string_view path);
    unsigned m_random = 1;
};

enum class Fault {
    None,
    Lost, // never reaches the server
    ReplyLost, // the server did it, nobody hears
    Portal, // a page of the hotel, status 200
    Down, // 503 of the server
    Truncated, // half of the answer
    Expired // 401
};

class SimTransport : public Transport
{
public:
    SimTransport(Loop &loop, SimServer &server)
        : m_loop(loop)
        , m_server(server)
    { }
    Handle send(HttpRequest request, Reply reply) override;
    Handle stream(HttpRequest request, Stream stream) override;
    void cancel(Handle handle) override;
    void dropStreams(); // the line breaks

    std::function<Fault(const HttpRequest &, int number)> fault = [](const auto &, int) { return Fault::None; };
    std::vector<HttpRequest> seen;
    std::int64_t latency = 20;

private:
    void answer(Handle handle, const Reply &reply, Result<HttpResponse> response, const std::string &toFile);
    void ping(Handle handle);

    Loop &m_loop;
    SimServer &m_server;
    std::map<Handle, int> m_timers; // requests under way
    std::map<Handle, Stream> m_streams;
    Handle m_last = 0;
};

// One computer: a cache and an engine on it.
class Device
{
public:
    Device(Loop &loop, SimServer &server, std::string user);
    void open(); // also after close(): the same folder
    void close(); // as when the program ends; nothing is said to anybody
    void start();
    bool synced(); // runs until everything is fetched and sent
    json::object view(const std::string &type, const std::string &id, const std::string &account = space);
    std::string text(const std::string &type, const std::string &id, const std::string &property);
    std::string create(const std::string &type, json::object value, const std::string &account = space);
    void patch(const std::string &type, const std::string &id, json::object value);

    SimTransport transport;
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
