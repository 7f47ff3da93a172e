#pragma once
// A server with many cards, what their JSON weighs when it is packed, and a Line before it.
#include "tests/bench/device.h"
#include "tests/bench/fill.h"
#include "tests/lines/line.h"

#include <zlib.h>

namespace lines {

inline constexpr const char *person = "kasia";
inline constexpr const char *password = "correct horse";

// Size of a gzip stream of everything that was added, at zlib's usual level.
class Packed
{
public:
    Packed() { deflateInit2(&m_stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 16 + 15, 8, Z_DEFAULT_STRATEGY); }
    ~Packed() { deflateEnd(&m_stream); }
    Packed(const Packed &) = delete;
    Packed &operator=(const Packed &) = delete;
    void add(std::string_view text) { feed(text, Z_NO_FLUSH); }
    std::int64_t bytes()
    {
        feed({}, Z_FINISH);
        return static_cast<std::int64_t>(m_stream.total_out);
    }

private:
    void feed(std::string_view text, int flush)
    {
        std::string in(text);
        m_stream.next_in = reinterpret_cast<Bytef *>(in.data());
        m_stream.avail_in = static_cast<uInt>(in.size());
        Bytef out[4096];
        do {
            m_stream.next_out = out;
            m_stream.avail_out = sizeof out;
            deflate(&m_stream, flush);
        } while (m_stream.avail_out == 0);
    }
    z_stream m_stream{};
};

// Size of the space's cards, packed; 0 when filling failed. Before the server runs.
inline std::int64_t filled(ServerProcess &server, const std::string &space, int records, int firstNumber = 0)
{
    Packed packed;
    const bool good = bench::fillSpace(
        server.data() + "/jumelle.sqlite", person, space, records,
        [&](std::string_view, std::int64_t, std::string_view text) { packed.add(text); }, firstNumber);
    return good ? packed.bytes() : 0;
}

inline Options before(const ServerProcess &server, const Shape &shape = {})
{
    Options options;
    options.target = "localhost:" + std::to_string(server.port());
    options.shape = shape;
    return options;
}

inline bench::DeviceOptions through(const Line &line, const ServerProcess &server)
{
    bench::DeviceOptions options;
    options.origin = "https://localhost:" + std::to_string(line.port());
    options.network.caFile = QString::fromStdString(server.caFile());
    return options;
}

// 1 Mbit/s each way, 300 ms there and back.
inline Shape villageLine()
{
    Shape shape;
    shape.downRate = shape.upRate = 1'000'000 / 8;
    shape.delayMs = 150;
    return shape;
}

} // namespace lines
