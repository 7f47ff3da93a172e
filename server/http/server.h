#pragma once
// Listeners and I/O threads: each thread has its own event loop, its own sockets (SO_REUSEPORT) and its own handler,
// and shares nothing with the others but what the handlers share.
#include "server/http/connection.h"

#include <memory>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace server {

struct ServerOptions
{
    std::vector<std::string> listen; // "127.0.0.1:8443", "[::1]:8443"; port 0 = any free one
    SSL_CTX *tls = nullptr; // must outlive the server; nullptr = plain HTTP
    int threads = 1;
    int maxConnections = 20'000;
    HttpLimits limits;
    bool trustForwarded = false;
    std::function<void(std::string_view event, std::string_view detail)> log; // called by all I/O threads
};

class Server
{
public:
    using HandlerFactory = std::function<Handler(int thread, asio::io_context &io)>;

    // Binds every address; the error names the address and why. Nothing is accepted before start().
    static tl::expected<std::unique_ptr<Server>, std::string> bind(ServerOptions options);
    ~Server(); // stops at once
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    void start(const HandlerFactory &factory); // the factory runs on the caller's thread, once an I/O thread
    std::uint16_t port() const; // of the first address
    const HttpCounters &counters() const;
    asio::io_context &io(int thread);
    int threads() const;
    // Takes no more clients, lets running requests end for at most `graceMs`, then cuts the rest; blocks.
    void stop(int graceMs);

private:
    struct Private;
    explicit Server(std::unique_ptr<Private> data);
    std::unique_ptr<Private> d;
};

struct ListenAddress
{
    std::string host;
    std::uint16_t port = 0;
};
tl::expected<ListenAddress, std::string> parseListenAddress(std::string_view text);
bool isLoopbackHost(std::string_view host);

} // namespace server
