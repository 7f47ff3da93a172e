// First sync of many records over a line of 1 Mbit/s and 300 ms that breaks, beside the gzip of what it must carry;
// then what follows it over the same line; and, on another computer, how long an edit waits while pages come. Ends with
// 1 when the first sync goes over the limits.
//
//     JUMELLE_BIN_DIR=build/release/bin bench_lines [records] [bytes between cuts]
#include "tests/bench/afterwards.h"
#include "tests/lines/slowserver.h"

#include <algorithm>

using namespace lines;

namespace {

constexpr double mostTime = 1.5; // of what the line alone needs for the gzip of the payload
constexpr int mostRoundTrips = 30;
const std::string space = bench::numbered('z', 1);

struct Span
{
    double wall = 0, client = 0, server = 0; // seconds
    double peakMiB = 0;
    int requests = 0, streams = 0;
    int connections = 0, cuts = 0; // each connection is one of TLS
    double down = 0, up = 0; // bytes, TLS included
};

// What was used since it was made.
class Meter
{
public:
    Meter(const ServerProcess &server, const Line &line, const bench::Device *device = nullptr)
        : m_server(server)
        , m_line(line)
    {
        m_before = now(device);
    }
    Span used(const bench::Device &device) const
    {
        Span span = now(&device);
        span.wall -= m_before.wall;
        span.client -= m_before.client;
        span.server -= m_before.server;
        span.requests -= m_before.requests;
        span.streams -= m_before.streams;
        span.connections -= m_before.connections;
        span.cuts -= m_before.cuts;
        span.down -= m_before.down;
        span.up -= m_before.up;
        return span;
    }

private:
    Span now(const bench::Device *device) const
    {
        const Counts counts = m_line.counts();
        return { .wall = bench::secondsSince({}),
                 .client = bench::ownCpuSeconds(),
                 .server = bench::cpuSecondsOf(m_server.pid()),
                 .peakMiB = m_peak.MiB(),
                 .requests = device ? device->counted.requests : 0,
                 .streams = device ? device->counted.streams : 0,
                 .connections = counts.connections,
                 .cuts = counts.cuts,
                 .down = static_cast<double>(counts.down),
                 .up = static_cast<double>(counts.up) };
    }
    const ServerProcess &m_server;
    const Line &m_line;
    bench::Peak m_peak;
    Span m_before;
};

void tell(const char *what, const Span &s, double packed)
{
    bench::report(what,
                  { { "wall", s.wall },
                    { "client", s.client },
                    { "server", s.server },
                    { "requests", s.requests },
                    { "streams", s.streams },
                    { "connections", s.connections },
                    { "down", s.down },
                    { "up", s.up },
                    { "rss", s.peakMiB },
                    { "cuts", s.cuts },
                    { "ratio", s.down / packed } });
    std::printf("%-24s %6.1f s, %3d round trips, %d event streams, %d TLS connections, %d cuts; %.2f MB down, %.2f MB "
                "up; %.0f MiB\n",
                what, s.wall, s.requests - s.streams, s.streams, s.connections, s.cuts, s.down / 1e6, s.up / 1e6,
                s.peakMiB);
    std::fflush(stdout);
}

bool within(const Span &first, double packed, const Shape &shape)
{
    const double alone = packed / static_cast<double>(shape.downRate);
    const int roundTrips = first.requests - first.streams;
    std::printf("%.2f x the time that the line alone needs for the gzip of the payload (%.2f MB, %.1f s), %.2f x its "
                "bytes\n",
                first.wall / alone, packed / 1e6, alone, first.down / packed);
    const bool inTime = first.wall <= mostTime * alone;
    if (!inTime)
        std::printf("OVER THE LIMIT: %.1f s, at most %.1f s (%.1f x)\n", first.wall, mostTime * alone, mostTime);
    if (roundTrips > mostRoundTrips)
        std::printf("OVER THE LIMIT: %d round trips, at most %d\n", roundTrips, mostRoundTrips);
    return inTime && roundTrips <= mostRoundTrips;
}

// Seconds until the server has confirmed an edit made now.
double editSeconds(bench::Device &device)
{
    const auto id = device.cache->newId("SavedSearch");
    const store::Key key{ device.personal(), "SavedSearch", id };
    bench::require(device.cache->apply({ { store::Edit::Create, key, { { "name", "rivers" } } } }).has_value(),
                   "an edit");
    const auto began = bench::Clock::now();
    device.engine->nudge();
    bench::until([&] { return device.cache->outbox(1).value().empty(); }, 600);
    return bench::secondsSince(began);
}

// A computer of its own, so that the requests of these edits are nobody's first sync.
void editWhilePagesCome(const ServerProcess &server, const Line &line, int records)
{
    bench::Device device(through(line, server), person, password);
    device.start();
    std::vector<double> edits;
    for (int part = 1; part < 5; ++part) {
        bench::until([&] { return bench::countOfCards(device, space) >= records / 50 * part; }, 600);
        edits.push_back(editSeconds(device));
    }
    std::printf("an edit made while pages come was confirmed after %.1f to %.1f s\n",
                *std::min_element(edits.begin(), edits.end()), *std::max_element(edits.begin(), edits.end()));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int records = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const std::int64_t between = argc > 2 ? std::atoll(argv[2]) : 5'000'000;
    ServerProcess server;
    if (!server.addUser(person, password))
        return 1;
    const double packed = bench::inChild([&] { return static_cast<double>(filled(server, space, records)); });
    if (packed <= 0 || !server.start()) {
        std::fputs(server.output().c_str(), stderr);
        return 1;
    }
    Shape shape = villageLine();
    shape.cutEvery = between;
    Line line(before(server, shape));
    std::printf("%d cards over 1 Mbit/s and 300 ms, a cut every %.1f MB, load %s\n", records,
                static_cast<double>(between) / 1e6, bench::load().c_str());

    const Meter whole(server, line);
    bench::Device device(through(line, server), person, password);
    device.start();
    bench::until([&] { return device.upToDate() && bench::countOfCards(device, space) == records; }, 1200);
    const Span first = whole.used(device);
    tell("slow line", first, packed);
    for (const auto &[kind, times] : device.counted.kinds)
        std::printf("  %3d  %s\n", times, kind.c_str());
    const bool good = within(first, packed, shape);

    device.engine->setPolicy(syncing::Policy::Offline);
    const bench::ChangedOnServer changed(space, records, 0);
    changed.change(server, device.token.token);
    const Meter increment(server, line, &device);
    device.engine->setPolicy(syncing::Policy::Online);
    bench::until([&] { return changed.arrived(device); }, 600);
    tell("slow line, 100 changed", increment.used(device), packed);

    device.engine->setPolicy(syncing::Policy::Offline);
    bench::editOffline(device, space, records, 0);
    const Meter replay(server, line, &device);
    device.engine->setPolicy(syncing::Policy::Online);
    device.engine->nudge();
    bench::until([&] { return device.sent(); }, 600);
    tell("slow line, 1000 edits", replay.used(device), packed);
    device.engine->stop();

    editWhilePagesCome(server, line, records);
    return server.stop() == 0 && good ? 0 : 1;
}
