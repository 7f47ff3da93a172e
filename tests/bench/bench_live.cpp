// How long until another computer shows an edit: two engines over HTTPS, one after the other edits, from the person's
// action (its transaction on the disk) to the record in the other cache. The floor is a bare request over the same kind
// of connection.
//
//     JUMELLE_BIN_DIR=build/release/bin bench_live [edits]
#include "tests/bench/device.h"
#include "tests/server/wire_client.h"

using namespace bench;

namespace {

void require(bool good, const char *what)
{
    if (good)
        return;
    std::fprintf(stderr, "%s failed\n", what);
    std::exit(1);
}

std::vector<double> seen(Device &a, Device &b, int edits)
{
    const store::Key key{ a.personal(), "SavedSearch", a.cache->newId("SavedSearch") };
    require(a.cache->apply({ { store::Edit::Create, key, { { "name", "first" } } } }).has_value(), "creating");
    a.engine->nudge();
    until([&] { return b.cache->record(key).value().has_value() && a.sent(); }, 30);
    std::vector<double> ms;
    for (int i = 0; i < edits; ++i) {
        const std::string text = "edit " + std::to_string(i);
        const auto began = Clock::now();
        require(a.cache->apply({ { store::Edit::Patch, key, { { "name", text } } } }).has_value(), "editing");
        a.engine->nudge();
        until([&] { return b.cache->record(key).value()->view.at("name").as_string() == text; }, 30);
        ms.push_back(secondsSince(began) * 1000);
        until([&] { return a.sent() && a.upToDate() && b.upToDate(); }, 30);
    }
    return ms;
}

std::vector<double> bareRequests(const ServerProcess &server, int count)
{
    WireClient client(server.port(), server.caFile());
    std::vector<double> ms;
    for (int i = 0; i < count; ++i) {
        const auto began = Clock::now();
        require(client.request("GET", "/health").status == 200, "a request");
        ms.push_back(secondsSince(began) * 1000);
    }
    return ms;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int edits = argc > 1 ? std::atoi(argv[1]) : 100;
    ServerProcess server;
    if (!server.addUser("kasia", "correct horse") || !server.start()) {
        std::fputs(server.output().c_str(), stderr);
        return 1;
    }
    {
        Device a(server, "kasia", "correct horse");
        Device b(server, "kasia", "correct horse");
        a.start();
        b.start();
        until([&] { return a.upToDate() && b.upToDate(); }, 30);
        const auto ms = seen(a, b, edits);
        const auto floor = bareRequests(server, edits);
        std::printf("%d edits, durable at both ends, load %s; goal: seen within 1000 ms\n", edits, load().c_str());
        std::printf("seen by the other client: min %.1f, median %.1f, p95 %.1f, longest %.1f ms\n", percentile(ms, 0),
                    median(ms), percentile(ms, 0.95), percentile(ms, 1));
        std::printf("floor, one request:       median %.2f ms; ratio of the medians %.0f\n", median(floor),
                    median(ms) / median(floor));
    }
    return server.stop() == 0 ? 0 : 1;
}
