#include "server/http/server.h"
#include "server/http/text.h"

#include <boost/asio/ip/v6_only.hpp>

#include <condition_variable>
#include <mutex>
#include <thread>
#include <unordered_set>

namespace server {

namespace {

using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

struct Worker
{
    // Before `io`: connections that are left when it goes still look at them.
    ConnectionContext context;
    std::unordered_set<Connection *> connections;
    asio::io_context io{ 1 };
    std::vector<tcp::acceptor> acceptors;
    asio::steady_timer sweepTimer{ io };
    std::thread thread;
};

} // namespace

struct Server::Private
{
    ServerOptions options;
    HttpCounters counters;
    std::vector<std::unique_ptr<Worker>> workers;
    std::uint16_t port = 0;
    bool running = false;
    std::mutex mutex;
    std::condition_variable drained;
    std::size_t workersLeft = 0;

    tl::expected<void, std::string> bindAll();
    Task<void> accept(Worker &worker, tcp::acceptor &acceptor);
    Task<void> sweep(Worker &worker);
    Task<void> serve(Worker &worker, std::shared_ptr<Connection> connection);
};

tl::expected<ListenAddress, std::string> parseListenAddress(std::string_view text)
{
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos)
        return tl::unexpected("\"" + std::string(text) + "\" is no ADDRESS:PORT");
    std::string_view host = text.substr(0, colon);
    const auto port = parseNumber(text.substr(colon + 1));
    if (host.starts_with('[') && host.ends_with(']'))
        host = host.substr(1, host.size() - 2);
    boost::system::error_code error;
    asio::ip::make_address(std::string(host), error);
    if (error || !port || *port > 65535)
        return tl::unexpected("\"" + std::string(text) + "\" is no ADDRESS:PORT with a numeric address");
    return ListenAddress{ std::string(host), static_cast<std::uint16_t>(*port) };
}

bool isLoopbackHost(std::string_view host)
{
    boost::system::error_code error;
    const auto address = asio::ip::make_address(std::string(host), error);
    return !error && address.is_loopback();
}

Server::Server(std::unique_ptr<Private> data)
    : d(std::move(data))
{ }

Server::~Server() { stop(0); }

namespace {

boost::system::error_code openListener(tcp::acceptor &acceptor, const tcp::endpoint &endpoint, bool shared)
{
    boost::system::error_code error;
    acceptor.open(endpoint.protocol(), error);
    if (!error)
        acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error && endpoint.protocol() == tcp::v6())
        acceptor.set_option(asio::ip::v6_only(true), error);
    if (!error && shared)
        acceptor.set_option(ReusePort(true), error);
    if (!error)
        acceptor.bind(endpoint, error);
    return error;
}

} // namespace

tl::expected<void, std::string> Server::Private::bindAll()
{
    for (const std::string &text : options.listen) {
        const auto address = parseListenAddress(text);
        if (!address)
            return tl::unexpected("cannot listen: " + address.error());
        tcp::endpoint endpoint(asio::ip::make_address(address->host), address->port);
        {
            // Sharing the port with SO_REUSEPORT would also share it with a second jumelled: look first.
            tcp::acceptor probe(workers.front()->io);
            const auto error = openListener(probe, endpoint, false);
            if (error)
                return tl::unexpected("cannot listen on " + text + ": " + error.message());
        }
        for (auto &worker : workers) {
            tcp::acceptor acceptor(worker->io);
            boost::system::error_code error = openListener(acceptor, endpoint, true);
            if (!error)
                acceptor.listen(1024, error);
            if (error)
                return tl::unexpected("cannot listen on " + text + ": " + error.message());
            endpoint.port(acceptor.local_endpoint().port());
            worker->acceptors.push_back(std::move(acceptor));
        }
        if (port == 0)
            port = endpoint.port();
    }
    return {};
}

tl::expected<std::unique_ptr<Server>, std::string> Server::bind(ServerOptions options)
{
    auto data = std::make_unique<Private>();
    data->options = std::move(options);
    if (data->options.listen.empty())
        return tl::unexpected(std::string("cannot listen: no address is given"));
    for (int i = 0; i < std::max(1, data->options.threads); ++i)
        data->workers.push_back(std::make_unique<Worker>());
    if (const auto bound = data->bindAll(); !bound)
        return tl::unexpected(bound.error());
    return std::unique_ptr<Server>(new Server(std::move(data)));
}

Task<void> Server::Private::serve(Worker &worker, std::shared_ptr<Connection> connection)
{
    worker.connections.insert(connection.get());
    try {
        co_await connection->run();
    } catch (const std::exception &e) {
        worker.context.log("connection-failed", e.what());
    }
    worker.connections.erase(connection.get());
}

Task<void> Server::Private::accept(Worker &worker, tcp::acceptor &acceptor)
{
    while (acceptor.is_open()) {
        auto [error, socket] = co_await acceptor.async_accept(asTask);
        if (worker.context.stopping)
            co_return;
        if (error) { // out of descriptors: taking a breath is better than a busy loop
            asio::steady_timer pause(worker.io, std::chrono::milliseconds(100));
            co_await pause.async_wait(asTask);
            continue;
        }
        if (counters.openConnections.load() >= options.maxConnections)
            continue;
        auto connection = std::make_shared<Connection>(std::move(socket), worker.context);
        asio::co_spawn(worker.io, serve(worker, std::move(connection)), asio::detached);
    }
}

Task<void> Server::Private::sweep(Worker &worker)
{
    while (!worker.context.stopping || !worker.connections.empty()) {
        worker.sweepTimer.expires_after(std::chrono::milliseconds(worker.context.stopping ? 20 : 500));
        co_await worker.sweepTimer.async_wait(asTask);
        const std::int64_t now = steadyMs();
        for (Connection *connection : worker.connections)
            connection->sweep(now);
    }
    worker.io.stop();
}

void Server::start(const HandlerFactory &factory)
{
    d->running = true;
    d->workersLeft = d->workers.size();
    int index = 0;
    for (auto &worker : d->workers) {
        worker->context.tls = d->options.tls;
        worker->context.limits = d->options.limits;
        worker->context.counters = &d->counters;
        worker->context.log = d->options.log;
        worker->context.trustForwarded = d->options.trustForwarded;
        worker->context.handler = factory(index++, worker->io);
        for (tcp::acceptor &acceptor : worker->acceptors)
            asio::co_spawn(worker->io, d->accept(*worker, acceptor), asio::detached);
        asio::co_spawn(worker->io, d->sweep(*worker), asio::detached);
    }
    for (auto &worker : d->workers) {
        worker->thread = std::thread([this, w = worker.get()] {
            w->io.run();
            const std::lock_guard lock(d->mutex);
            --d->workersLeft;
            d->drained.notify_all();
        });
    }
}

void Server::stop(int graceMs)
{
    if (!d || !d->running)
        return;
    d->running = false;
    const auto tell = [this](bool atOnce) {
        for (auto &worker : d->workers) {
            asio::post(worker->io, [w = worker.get(), atOnce] {
                w->context.stopping = true;
                boost::system::error_code ignored;
                for (tcp::acceptor &acceptor : w->acceptors)
                    acceptor.close(ignored);
                for (Connection *connection : w->connections)
                    connection->stop(atOnce);
                w->sweepTimer.cancel();
            });
        }
    };
    tell(graceMs <= 0);
    {
        std::unique_lock lock(d->mutex);
        const auto done = [this] { return d->workersLeft == 0; };
        if (!d->drained.wait_for(lock, std::chrono::milliseconds(graceMs), done)) {
            lock.unlock();
            tell(true);
            lock.lock();
            if (!d->drained.wait_for(lock, std::chrono::seconds(1), done)) {
                for (auto &worker : d->workers)
                    worker->io.stop(); // a handler waits for something that does not come
            }
        }
    }
    for (auto &worker : d->workers)
        worker->thread.join();
}

std::uint16_t Server::port() const { return d->port; }
const HttpCounters &Server::counters() const { return d->counters; }
asio::io_context &Server::io(int thread) { return d->workers.at(static_cast<std::size_t>(thread))->io; }
int Server::threads() const { return static_cast<int>(d->workers.size()); }

} // namespace server
