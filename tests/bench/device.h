#pragma once
// One computer in a benchmark: a durable cache, the engine and real HTTPS, all in the calling thread.
#include "tests/bench/figures.h"
#include "tests/support/serverprocess.h"

#include "store/cache.h"
#include "sync/engine.h"
#include "sync/login.h"
#include "sync/qttransport.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTimer>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace bench {

// Runs the event loop until the condition holds; it may only change by events of this thread. Ends the program when
// it takes longer than `seconds`.
template <typename Condition> void until(Condition condition, int seconds = 300)
{
    QTimer limit;
    limit.setSingleShot(true);
    limit.start(seconds * 1000);
    while (!condition()) {
        if (!limit.isActive()) {
            std::fprintf(stderr, "gave up waiting after %d s\n", seconds);
            std::exit(1);
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
}

// Counts requests; a stream counts as one.
class CountingTransport : public syncing::Transport
{
public:
    explicit CountingTransport(Transport &inner)
        : m_inner(inner)
    { }
    Handle send(syncing::HttpRequest request, Reply reply) override
    {
        count(request);
        return m_inner.send(std::move(request), std::move(reply));
    }
    Handle stream(syncing::HttpRequest request, Stream stream) override
    {
        count(request);
        ++streams;
        return m_inner.stream(std::move(request), std::move(stream));
    }
    void cancel(Handle handle) override { m_inner.cancel(handle); }

    int roundTrips() const { return requests - streams; } // nobody waits for a stream
    int requests = 0;
    int streams = 0; // of these
    std::map<std::string, int> kinds; // by the first method, or else by the path

private:
    void count(const syncing::HttpRequest &request)
    {
        ++requests;
        constexpr std::string_view first = "\"methodCalls\":[[\"";
        const auto from = request.body.find(first);
        const auto path = request.url.substr(0, request.url.find('?'));
        ++kinds[from == std::string::npos
                    ? path.substr(path.find('/', 8))
                    : request.body.substr(from + first.size(),
                                          request.body.find('"', from + first.size()) - from - first.size())];
    }
    Transport &m_inner;
};

struct WireBytes
{
    double received = 0; // of the TCP streams, TLS included
    double sent = 0;
};

// Of all TCP connections this process holds now: the client keeps them open.
inline WireBytes wireBytes()
{
    WireBytes sum;
    for (int fd = 0; fd < 256; ++fd) {
        tcp_info info{};
        socklen_t size = sizeof info;
        if (::getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &size) != 0)
            continue;
        // Newer than the system's header; the kernel fills them in this order behind tcpi_total_retrans.
        struct Extended
        {
            tcp_info old;
            std::uint64_t pacingRate, maxPacingRate, bytesAcked, bytesReceived;
        } more{};
        size = sizeof more;
        if (::getsockopt(fd, IPPROTO_TCP, TCP_INFO, &more, &size) == 0 && size == sizeof more) {
            sum.received += static_cast<double>(more.bytesReceived);
            sum.sent += static_cast<double>(more.bytesAcked);
        }
    }
    return sum;
}

struct DeviceOptions
{
    std::string origin;
    syncing::NetworkOptions network = {};
    syncing::PushTimes pushTimes = {};
};

class Device
{
public:
    Device(const ServerProcess &server, const char *name, const char *password)
        : Device({ server.url(), { QString::fromStdString(server.caFile()), QStringLiteral("system"), nullptr, {} } },
                 name, password)
    { }
    Device(const DeviceOptions &where, const char *name, const char *password)
        : m_transport(where.network)
        , counted(m_transport)
    {
        store::CacheOptions options;
        options.folder = m_folder.path().toStdString();
        options.nowMs = [] { return QDateTime::currentMSecsSinceEpoch(); };
        options.random = [](unsigned char *bytes, std::size_t n) {
            for (std::size_t i = 0; i < n; ++i)
                bytes[i] = static_cast<unsigned char>(QRandomGenerator::global()->generate());
        };
        cache = std::move(store::Cache::open(options).value().cache);
        syncing::EngineOptions engineOptions;
        engineOptions.environment = syncing::qtEnvironment(m_transport, m_timers);
        engineOptions.environment.transport = &counted;
        engineOptions.origin = where.origin;
        engineOptions.pushTimes = where.pushTimes;
        engineOptions.folder = options.folder;
        engine = std::make_unique<syncing::Engine>(engineOptions, *cache);
        signIn(where.origin, name, password);
    }
    void start() { engine->start(token.token); }
    bool upToDate() const { return engine->status().state == store::SyncStatus::UpToDate && engine->settled(); }
    bool sent() { return cache->outbox(1).value().empty() && engine->settled(); }
    std::string personal() const { return "u" + token.personId; }

private:
    void signIn(const std::string &origin, const char *name, const char *password)
    {
        syncing::Login login(counted);
        bool done = false;
        login.signIn(origin, name, password, cache->device().value(), "bench",
                     [&](core::Result<syncing::Token> answer) {
                         done = true;
                         if (answer)
                             token = *answer;
                     });
        until([&] { return done; }, 30);
        if (token.token.empty()) {
            std::fprintf(stderr, "signing in failed\n");
            std::exit(1);
        }
    }

    QTemporaryDir m_folder;
    syncing::QtTransport m_transport;
    syncing::QtTimers m_timers;

public:
    CountingTransport counted;
    std::unique_ptr<store::Cache> cache;
    std::unique_ptr<syncing::Engine> engine;
    syncing::Token token;
};

} // namespace bench
