// Requests per second of the server's own CPU time, over TLS, against the demo community. CPU time instead of wall
// time, because clients and other jobs share the machine; one connection a thread, keep-alive, no pipelining. The floor
// is the smallest answer of the same server over the same connections; the goal is 20 000 reads of one record.
//
//     JUMELLE_BIN_DIR=build/release/bin build/release/bench/bench_server [seconds] [connections]
#include "tests/bench/figures.h"
#include "tests/server/wire_client.h"

#include <atomic>
#include <cstdio>
#include <functional>
#include <thread>

namespace {

struct Load
{
    const char *name;
    std::function<WireAnswer(WireClient &, int)> one;
};

double measure(const ServerProcess &server, const Load &load, int seconds, int connections, double floor)
{
    std::atomic<long> done = 0;
    std::atomic<long> failed = 0;
    const double before = bench::cpuSecondsOf(server.pid());
    const auto began = std::chrono::steady_clock::now();
    const auto end = began + std::chrono::seconds(seconds);
    std::vector<std::thread> threads;
    for (int i = 0; i < connections; ++i) {
        threads.emplace_back([&, i] {
            WireClient client(server.port(), server.caFile());
            for (int n = i * 1'000'000; std::chrono::steady_clock::now() < end; ++n) {
                const int status = load.one(client, n).status;
                (status >= 200 && status < 300 ? done : failed)++;
                if (status == 0)
                    return;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    const double cpu = bench::cpuSecondsOf(server.pid()) - before;
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - began;
    const auto count = static_cast<double>(done.load());
    const double rate = count / cpu;
    std::printf("%-34s %9.0f req/CPU-s %9.0f req/s  %6.0f us CPU each  %4.2f of the floor (%ld done, %ld failed, %.1f "
                "s)\n",
                load.name, rate, count / wall.count(), cpu * 1e6 / count, floor > 0 ? rate / floor : 1.0, done.load(),
                failed.load(), wall.count());
    std::fflush(stdout);
    return rate;
}

} // namespace

int main(int argc, char **argv)
{
    const int seconds = argc > 1 ? std::atoi(argv[1]) : 3;
    const int connections = argc > 2 ? std::atoi(argv[2]) : 8;
    ServerProcess server({ "--threads", "1", "--maxConcurrentRequests", "1000", "--maxConcurrentUpload", "1000" });
    const auto began = std::chrono::steady_clock::now();
    if (server.run({ "demo", "--no-pictures" }) != 0 || !server.addUser("bench", "correct horse") || !server.start()) {
        std::fputs(server.output().c_str(), stderr);
        return 1;
    }
    const std::chrono::duration<double> ready = std::chrono::steady_clock::now() - began;
    WireClient client(server.port(), server.caFile());
    const auto reply
        = client.request("POST", "/auth/token", {}, R"({"username":"bench","password":"correct horse"})").json();
    const std::string person(reply.at("personId").as_string());
    const WireClient::Headers headers{ { "Authorization", "Bearer " + std::string(reply.at("token").as_string()) },
                                       { "Content-Type", "application/json" } };
    const auto api = [&](const std::string &calls) {
        return [headers,
                body = R"({"using":["urn:ietf:params:jmap:core","https://jumelle.eu/jmap/1"],"methodCalls":[)" + calls
                    + "]}"](WireClient &c, int) { return c.request("POST", "/jmap/api", headers, body); };
    };
    std::printf("demo community, user and start: %.1f s; 1 I/O thread, %d connections, TLS 1.3\n", ready.count(),
                connections);
    const std::vector<Load> loads{
        { "floor: GET /health", [](WireClient &c, int) { return c.request("GET", "/health"); } },
        { "Core/echo", api(R"(["Core/echo",{"a":1},"c"])") },
        { "Person/get, 1 record", api(R"(["Person/get",{"accountId":"community","ids":[")" + person + R"("]},"c"])") },
        { "Person/query PL + facets, limit 30",
          api(R"(["Person/query",{"accountId":"community","filter":{"country":"PL"},"limit":30,"calculateFacets":["country","subjects","languages"]},"c"])") },
        { "Person/query + 30 records",
          api(R"(["Person/query",{"accountId":"community","filter":{"text":"river"},"limit":30},"a"],["Person/get",{"accountId":"community","#ids":{"resultOf":"a","name":"Person/query","path":"/ids"}},"b"])") },
        { "Person/set, 1 property, durable",
          [&](WireClient &c, int n) {
              return c.request(
                  "POST", "/jmap/api", headers,
                  R"({"using":["https://jumelle.eu/jmap/1"],"methodCalls":[["Person/set",{"accountId":"community","update":{")"
                      + person + R"(":{"headline":"n)" + std::to_string(n) + R"("}}},"c"]]})");
          } },
        { "upload 64 kB, durable",
          [&](WireClient &c, int n) {
              return c.request("POST", "/jmap/upload/u" + person + "/", headers,
                               std::to_string(n) + std::string(65'536, 'u'));
          } },
        { "new connection + /health",
          [&](WireClient &, int) {
              WireClient fresh(server.port(), server.caFile());
              return fresh.request("GET", "/health");
          } },
    };
    double floor = 0;
    for (const Load &load : loads) {
        const double rate = measure(server, load, seconds, connections, floor);
        floor = floor > 0 ? floor : rate;
    }
    return server.stop() == 0 ? 0 : 1;
}
