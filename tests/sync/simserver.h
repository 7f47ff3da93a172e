#pragma once
// The real server engine behind the addresses of docs/protocol.md, without sockets: one thread, virtual clock.
#include "server/jmap/blobbytes.h"
#include "server/jmap/engine.h"
#include "server/rules/product_rules.h"
#include "server/storage/sqlite_storage.h"
#include "sync/wire.h"
#include "tests/sync/loop.h"

#include <memory>

namespace syncing::test {

namespace json = boost::json;

inline constexpr const char *space = "z0000000000000000000000001";
inline constexpr const char *origin = "https://server.test";

std::string_view headerOf(const HttpRequest &request, std::string_view name);
HttpResponse response(int status, std::string body, std::string type = "application/json");

class MemoryBlobs : public server::BlobBytes
{
public:
    std::map<std::string, std::string, std::less<>> bytes;
    // Puts them on a disk that may fail; default: they are only here.
    std::function<std::optional<Problem>(std::string_view id, std::string_view data)> keep;
    static std::string idOf(const std::string &data);
    tl::expected<std::string, Problem> add(std::string data);
    tl::expected<std::string, Problem> read(std::string_view id, std::int64_t offset, std::int64_t length) override;
    tl::expected<Stored, Problem> join(const std::vector<Part> &parts) override;
};

class SimServer
{
public:
    struct Options
    {
        std::string path = ":memory:";
        std::string vfs; // simulated disk
        const schema::TypeTable *types = nullptr; // default: schema::recordTypes()
        bool rules = false; // the product's hand-overs
        std::function<std::string(const HttpRequest &)> upload; // what a bodyFile holds; default: reads the file
    };
    explicit SimServer(Loop &loop); // in memory, with the product's rules, the community's account and one space
    SimServer(Loop &loop, Options options, bool opened = true); // what open() finds there
    bool open(); // false: the disk failed
    void close(); // as when the process ends; listeners hear nothing any more
    bool running() const { return engine != nullptr; }
    server::Principal person(const std::string &name); // makes one who signs in with the token "token-<name>"
    HttpResponse handle(const HttpRequest &request); // everything but events; 500 when the storage fails
    const server::Principal *who(const HttpRequest &request) const;
    void restore(const std::string &epoch); // as after a backup was put back

    struct Listener
    {
        server::Principal who;
        std::function<void(std::string)> data;
        bool once = false;
        std::function<void()> broken = [] {}; // the server could not tell it the news
        std::string session = {}; // its state as it was told last
    };
    std::map<std::pair<int, int>, Listener> listeners; // by transport and handle
    int transports = 0; // each takes a number
    void tell(const server::StateChanges &changed);
    std::string stateEvent(const server::Principal &who, const server::StateChanges &changed);
    std::string sessionEvent(Listener &listener); // "" while it is as the listener was told

    Loop &loop;
    MemoryBlobs blobs;
    std::unique_ptr<server::SqliteStorage> storage;
    std::unique_ptr<server::Engine> engine;
    std::map<std::string, server::Principal> tokens;
    int applied = 0; // api requests that reached the engine
    bool mute = false; // streams say nothing, as behind a proxy that buffers until the end

private:
    HttpResponse answer(const HttpRequest &request);
    HttpResponse upload(const server::Principal &who, const HttpRequest &request, std::string_view account);
    HttpResponse download(const server::Principal &who, const HttpRequest &request, std::string_view path);
    Options m_options;
    std::unique_ptr<server::Rules> m_rules;
    unsigned m_random = 1;
    int m_opened = 0;
};

} // namespace syncing::test
