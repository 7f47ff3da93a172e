#include "server/http/gzip.h"
#include "server/http/text.h"

#include <array>
#include <cstring>
#define ZLIB_CONST
#include <zlib.h>

namespace server {

namespace {

constexpr int GzipWindow = 15 + 16;

struct Compressor
{
    z_stream stream{};
    bool ready = false;
    Compressor() { ready = deflateInit2(&stream, 1, Z_DEFLATED, GzipWindow, 8, Z_DEFAULT_STRATEGY) == Z_OK; }
    ~Compressor() { deflateEnd(&stream); }
    Compressor(const Compressor &) = delete;
    Compressor &operator=(const Compressor &) = delete;
};

const Bytef *bytes(std::string_view text) { return reinterpret_cast<const Bytef *>(text.data()); }

} // namespace

std::optional<std::string> gzip(std::string_view plain)
{
    thread_local Compressor compressor;
    if (!compressor.ready || plain.size() > 0x7fffffff)
        return std::nullopt;
    z_stream &z = compressor.stream;
    deflateReset(&z);
    std::string out(plain.size(), '\0');
    z.next_in = bytes(plain);
    z.avail_in = static_cast<uInt>(plain.size());
    z.next_out = reinterpret_cast<Bytef *>(out.data());
    z.avail_out = static_cast<uInt>(out.size());
    if (deflate(&z, Z_FINISH) != Z_STREAM_END)
        return std::nullopt;
    out.resize(out.size() - z.avail_out);
    return out;
}

bool acceptsGzip(std::string_view acceptEncoding)
{
    bool any = false;
    for (std::string_view rest = acceptEncoding; !rest.empty();) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        std::string_view item = trimmed(rest.substr(0, comma));
        rest.remove_prefix(std::min(comma + 1, rest.size()));
        std::string_view weight;
        if (const auto semicolon = item.find(';'); semicolon != std::string_view::npos) {
            weight = trimmed(item.substr(semicolon + 1));
            item = trimmed(item.substr(0, semicolon));
        }
        const bool refused
            = weight.starts_with("q=0") && weight.find_first_of("123456789", 3) == std::string_view::npos;
        if (equalNoCase(item, "gzip") || equalNoCase(item, "x-gzip"))
            return !refused;
        if (item == "*")
            any = !refused;
    }
    return any;
}

struct Gunzip::Private
{
    z_stream stream{};
    std::size_t left = 0;
    bool ready = false;
    bool finished = false;
};

Gunzip::Gunzip(std::size_t limit)
    : d(std::make_unique<Private>())
{
    d->left = limit;
    d->ready = inflateInit2(&d->stream, GzipWindow) == Z_OK;
}

Gunzip::~Gunzip()
{
    if (d->ready)
        inflateEnd(&d->stream);
}

Gunzip::Result Gunzip::put(std::string_view compressed, std::string &out)
{
    if (!d->ready || d->finished)
        return Result::Malformed;
    z_stream &z = d->stream;
    z.next_in = bytes(compressed);
    z.avail_in = static_cast<uInt>(compressed.size());
    std::array<char, 16384> piece;
    do {
        z.next_out = reinterpret_cast<Bytef *>(piece.data());
        z.avail_out = piece.size();
        const int result = inflate(&z, Z_NO_FLUSH);
        const std::size_t produced = piece.size() - z.avail_out;
        if (produced > d->left)
            return Result::TooLarge;
        d->left -= produced;
        out.append(piece.data(), produced);
        if (result == Z_STREAM_END) {
            d->finished = true;
            return z.avail_in == 0 ? Result::Ok : Result::Malformed;
        }
        if (result == Z_BUF_ERROR)
            return Result::Ok; // wants more input
        if (result != Z_OK)
            return Result::Malformed;
    } while (z.avail_in > 0 || z.avail_out == 0);
    return Result::Ok;
}

bool Gunzip::finished() const { return d->finished; }

} // namespace server
