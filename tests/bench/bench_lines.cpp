// First sync of many records over a line of 1 Mbit/s and 300 ms that breaks, beside the gzip of what it must carry; and
// how long an edit waits meanwhile.
//
//     JUMELLE_BIN_DIR=build/release/bin bench_lines [records] [bytes between cuts]
#include "tests/lines/slowserver.h"

#include <algorithm>

using namespace lines;

namespace {

int countOf(bench::Device &device, const std::string &space)
{
    store::Query all;
    all.account = space;
    all.type = "Card";
    return static_cast<int>(device.cache->count(all).value_or(0));
}

// Seconds until the server has confirmed an edit made now.
double editSeconds(bench::Device &device)
{
    const auto id = device.cache->newId("SavedSearch");
    const store::Key key{ device.personal(), "SavedSearch", id };
    if (!device.cache->apply({ { store::Edit::Create, key, { { "name", "rivers" } } } }))
        return -1;
    const auto began = bench::Clock::now();
    device.engine->nudge();
    bench::until([&] { return device.cache->outbox(1).value().empty(); }, 600);
    return bench::secondsSince(began);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int records = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const std::int64_t between = argc > 2 ? std::atoll(argv[2]) : 5'000'000;
    const std::string space = bench::numbered('z', 1);
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
    bench::Device device(through(line, server), person, password);
    const double cpu = bench::ownCpuSeconds();
    const auto began = bench::Clock::now();
    device.start();
    std::vector<double> edits;
    for (int part = 1; part < 5; ++part) {
        bench::until([&] { return countOf(device, space) >= records * part / 5; }, 1200);
        edits.push_back(editSeconds(device));
    }
    bench::until([&] { return device.upToDate() && countOf(device, space) == records; }, 1200);
    const double wall = bench::secondsSince(began);
    const Counts counts = line.counts();
    const double down = static_cast<double>(counts.down);
    bench::report("slow line",
                  { { "wall", wall },
                    { "client", bench::ownCpuSeconds() - cpu },
                    { "server", bench::cpuSecondsOf(server.pid()) },
                    { "requests", device.counted.requests },
                    { "down", down },
                    { "up", static_cast<double>(counts.up) },
                    { "rss", bench::memoryMiB("status", "VmHWM:") },
                    { "cuts", counts.cuts },
                    { "ratio", down / packed } });
    std::printf("%d cards over 1 Mbit/s and 300 ms, a cut every %.1f MB: %.1f s (the line alone %.1f s)\n", records,
                static_cast<double>(between) / 1e6, wall, packed * 8 / 1e6);
    std::printf("%d requests with sign-in, event stream and %zu edits; %d connections, %d cuts\n",
                device.counted.requests, edits.size(), counts.connections, counts.cuts);
    for (const auto &[kind, times] : device.counted.kinds)
        std::printf("  %3d  %s\n", times, kind.c_str());
    std::printf("%.2f MB down, %.2f MB up; %.2f x the gzip of the payload (%.2f MB)\n", down / 1e6,
                static_cast<double>(counts.up) / 1e6, down / packed, packed / 1e6);
    std::printf("an edit made meanwhile was confirmed after %.1f to %.1f s\n",
                *std::min_element(edits.begin(), edits.end()), *std::max_element(edits.begin(), edits.end()));
    return server.stop() == 0 ? 0 : 1;
}
