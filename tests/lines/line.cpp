#include "tests/lines/line.h"

#include "tests/lines/tunnel.h"

#include <future>
#include <thread>

namespace lines {

std::string Counts::json() const
{
    const auto entry
        = [](const char *name, std::int64_t value) { return "\"" + std::string(name) + "\":" + std::to_string(value); };
    return "{" + entry("connections", connections) + "," + entry("tunnels", tunnels) + "," + entry("denied", denied)
        + "," + entry("requests", requests) + "," + entry("untrusted", untrusted) + "," + entry("cuts", cuts) + ","
        + entry("held", held) + "," + entry("down", down) + "," + entry("up", up) + "}";
}

struct Line::Data
{
    asio::io_context io{ 1 };
    Shared shared;
    std::unique_ptr<tcp::acceptor> acceptor;
    std::string problem;
    int port = 0;
    std::thread thread;

    explicit Data(const Options &options)
        : shared(io, options)
    { }

    void listen()
    {
        boost::system::error_code error;
        acceptor = std::make_unique<tcp::acceptor>(io);
        const tcp::endpoint where(asio::ip::address_v4::loopback(), static_cast<unsigned short>(shared.options.port));
        acceptor->open(where.protocol(), error);
        acceptor->set_option(tcp::acceptor::reuse_address(true), error);
        if (!error)
            acceptor->bind(where, error);
        if (!error)
            acceptor->listen(64, error);
        if (error) {
            problem = "cannot listen: " + error.message();
            return;
        }
        port = shared.options.port = acceptor->local_endpoint().port();
        asio::co_spawn(
            io, [this]() -> Task<void> { co_await accept(); }, asio::detached);
    }
    Task<void> accept()
    {
        for (;;) {
            auto [error, socket] = co_await acceptor->async_accept(asTask);
            if (error)
                co_return;
            auto tunnel = std::make_shared<Tunnel>(shared, std::move(socket));
            asio::co_spawn(
                io, [tunnel]() -> Task<void> { co_await tunnel->run(); }, asio::detached);
        }
    }
    // Runs in the line's thread; waits.
    template <typename Call> auto inside(Call call)
    {
        std::packaged_task<decltype(call())()> task(std::move(call));
        auto result = task.get_future();
        asio::post(io, [&task] { task(); });
        return result.get();
    }
};

Line::Line(Options options)
    : d(std::make_unique<Data>(options))
{
    if (options.intercept) {
        d->shared.interception = std::make_unique<Interception>(options.authority, options.trust);
        d->problem = d->shared.interception->problem();
    }
    if (d->problem.empty())
        d->listen();
    d->thread = std::thread([this] {
        const auto work = asio::make_work_guard(d->io);
        d->io.run();
    });
}

Line::~Line()
{
    d->io.stop();
    d->thread.join();
}

const std::string &Line::problem() const { return d->problem; }
int Line::port() const { return d->port; }
std::string Line::authorityPem() const
{
    return d->shared.interception ? d->shared.interception->authorityPem() : std::string();
}
Counts Line::counts() const
{
    return d->inside([this] { return d->shared.road.counts; });
}
void Line::setShape(const Shape &shape)
{
    d->inside([&] { d->shared.road.setShape(shape); });
}
void Line::cut()
{
    d->inside([this] { d->shared.road.cut(); });
}

} // namespace lines
