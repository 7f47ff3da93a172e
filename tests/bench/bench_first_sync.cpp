// First sync of many records over HTTPS from a real jumelled into a durable cache with its search index, against the
// floor program in the same run (tests/bench/floor.h); then a hundred changed records, and a thousand edits made
// offline. Processor time of server and client together is what is compared.
//
//     JUMELLE_BIN_DIR=build/release/bin bench_first_sync [records] [runs]
#include "tests/bench/afterwards.h"
#include "tests/bench/fill.h"
#include "tests/bench/floor.h"

using namespace bench;

namespace {

constexpr const char *name = "kasia";
constexpr const char *password = "correct horse";
const std::string space = numbered('z', 1);

// Fills a space, and the floor's source with the very same texts.
struct Filled
{
    bool good = false;
    double bytesEach = 0;
};

Filled fill(const std::string &database, const std::string &floorSource, int records)
{
    auto floor = sqlite::Connection::open(floorSource, {});
    floor->exec("CREATE TABLE obj(id TEXT PRIMARY KEY, modseq INTEGER, v TEXT) WITHOUT ROWID");
    sqlite::Transaction transaction(*floor);
    double bytes = 0;
    std::ofstream copy; // for others who are measured with the same records
    if (const char *path = std::getenv("JUMELLE_BENCH_RECORDS"))
        copy.open(path);
    const bool good
        = fillSpace(database, name, space, records, [&](std::string_view id, std::int64_t rev, std::string_view text) {
              floor->prepare("INSERT INTO obj VALUES(?,?,?)").bindAll(id, rev, text).run();
              bytes += static_cast<double>(text.size());
              if (copy.is_open())
                  copy << text << '\n';
          });
    floor->exec("CREATE INDEX obj_modseq ON obj(modseq)");
    transaction.commit();
    return { good, bytes / records };
}

struct Step
{
    double wall = 0;
    double client = 0; // seconds of processor
    double server = 0;
    int requests = 0;
    double peakMiB = 0; // of this step alone; 0: not known
    WireBytes bytes;
};

struct ClientFigures
{
    Step first, changed, replay;
    double shown = 0; // seconds until the first of the space's records could be shown
    long records = 0;
};

template <typename Job> Step measure(const ServerProcess &server, Device &device, Job job)
{
    Step step;
    const auto requests = device.counted.requests;
    const auto bytes = wireBytes();
    const Peak peak;
    step.client = ownCpuSeconds();
    step.server = cpuSecondsOf(server.pid());
    const auto began = Clock::now();
    job();
    step.wall = secondsSince(began);
    step.client = ownCpuSeconds() - step.client;
    step.server = cpuSecondsOf(server.pid()) - step.server;
    step.requests = device.counted.requests - requests;
    step.peakMiB = peak.MiB();
    const auto now = wireBytes();
    step.bytes = { now.received - bytes.received, now.sent - bytes.sent };
    return step;
}

ClientFigures sync(const ServerProcess &server, int records, int run)
{
    int argc = 1;
    char program[] = "bench_first_sync";
    char *argv[] = { program, nullptr };
    QCoreApplication application(argc, argv);
    ClientFigures figures;
    Device device(server, name, password);
    figures.first = measure(server, device, [&] {
        const auto began = Clock::now();
        device.start();
        until([&] {
            if (figures.shown == 0 && countOfCards(device, space) > 0)
                figures.shown = secondsSince(began);
            return device.upToDate();
        });
    });
    figures.records = countOfCards(device, space);
    require(figures.records == records, "fetching every record");

    const ChangedOnServer changed(space, records, run);
    device.engine->setPolicy(syncing::Policy::Offline);
    changed.change(server, device.token.token);
    figures.changed = measure(server, device, [&] {
        device.engine->setPolicy(syncing::Policy::Online);
        until([&] { return changed.arrived(device); });
    });

    device.engine->setPolicy(syncing::Policy::Offline);
    editOffline(device, space, records, run);
    figures.replay = measure(server, device, [&] {
        device.engine->setPolicy(syncing::Policy::Online);
        device.engine->nudge();
        until([&] { return device.sent(); });
    });
    return figures;
}

void print(const char *what, const Step &s, double shown = 0)
{
    report(what,
           { { "wall", s.wall },
             { "client", s.client },
             { "server", s.server },
             { "requests", s.requests },
             { "down", s.bytes.received },
             { "up", s.bytes.sent },
             { "rss", s.peakMiB },
             { "shown", shown } });
    std::printf("%-28s %6.2f s wall, CPU %5.2f s client + %5.2f s server, %3d requests, %7.2f MB down, %6.2f MB up, "
                "%3.0f MiB\n",
                what, s.wall, s.client, s.server, s.requests, s.bytes.received / 1e6, s.bytes.sent / 1e6, s.peakMiB);
}

} // namespace

int main(int argc, char **argv)
{
    const int records = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const int runs = argc > 2 ? std::atoi(argv[2]) : 3;
    ServerProcess server;
    const std::string source = server.data() + "-floor.db";
    if (!server.addUser(name, password))
        return 1;
    const auto filled = inChild([&] { return fill(server.data() + "/jumelle.sqlite", source, records); });
    if (!filled.good || !server.start()) {
        std::fputs(server.output().c_str(), stderr);
        return 1;
    }
    std::printf("%d cards of %.0f bytes, %d runs, load %s; goal: first sync within 2 x of the floor\n", records,
                filled.bytesEach, runs, load().c_str());
    std::vector<double> cpuRatios, wallRatios, cpus, floors;
    for (int run = 0; run < runs; ++run) {
        const auto floor
            = inChild([&] { return runFloor(source, server.data() + "-target" + std::to_string(run) + ".db", 1000); });
        const auto client = inChild([&] { return sync(server, records, run); });
        const double cpu = client.first.client + client.first.server;
        std::printf("run %d\n", run + 1);
        std::printf("%-28s %6.2f s wall, CPU %5.2f s (read %.2f, gzip %.2f, gunzip %.2f, parse %.2f, write and index "
                    "%.2f), %.1f MB, %.1f MB packed\n",
                    "floor", floor.wall, floor.cpu, floor.read, floor.pack, floor.unpack, floor.parse, floor.write,
                    floor.rawMB, floor.packedMB);
        print("first sync", client.first, client.shown);
        std::printf("%-28s CPU x %.2f, wall x %.2f of the floor; first records after %.2f s\n", "", cpu / floor.cpu,
                    client.first.wall / floor.wall, client.shown);
        print("100 changed", client.changed);
        print("1000 edits", client.replay);
        cpuRatios.push_back(cpu / floor.cpu);
        wallRatios.push_back(client.first.wall / floor.wall);
        cpus.push_back(cpu);
        floors.push_back(floor.cpu);
        std::fflush(stdout);
    }
    std::printf("first sync of %d: CPU median %.2f s, floor %.2f s, ratio min %.2f median %.2f; wall ratio min %.2f "
                "median %.2f\n",
                records, median(cpus), median(floors), percentile(cpuRatios, 0), median(cpuRatios),
                percentile(wallRatios, 0), median(wallRatios));
    return server.stop() == 0 ? 0 : 1;
}
