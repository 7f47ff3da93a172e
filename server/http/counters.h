#pragma once
// What the HTTP server counts for /metrics; written by all I/O threads, read by one.
#include <array>
#include <atomic>
#include <cstdint>

namespace server {

struct HttpCounters
{
    using Counter = std::atomic<std::uint64_t>;
    static constexpr std::array<double, 8> bucketSeconds{ 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5 };

    Counter connections = 0; // accepted since the start
    std::atomic<std::int64_t> openConnections = 0;
    Counter handshakeFailures = 0;
    Counter timeouts = 0;
    Counter bytesIn = 0;
    Counter bytesOut = 0;
    std::array<Counter, 6> byStatusClass{}; // [2] = 2xx …
    std::array<Counter, bucketSeconds.size() + 1> durations{};
    std::atomic<std::uint64_t> durationMicros = 0;

    void count(int status, std::uint64_t micros)
    {
        byStatusClass[static_cast<std::size_t>(status / 100) % byStatusClass.size()]++;
        std::size_t bucket = 0;
        while (bucket < bucketSeconds.size() && static_cast<double>(micros) > bucketSeconds.at(bucket) * 1e6)
            ++bucket;
        durations.at(bucket)++;
        durationMicros += micros;
    }
};

} // namespace server
