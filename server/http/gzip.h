#pragma once
// gzip for bodies: fast compression of answers, guarded decompression of requests.
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace server {

// Level 1; reuses one compressor a thread. Empty when the result would not be smaller.
std::optional<std::string> gzip(std::string_view plain);

// True when an Accept-Encoding header allows gzip (RFC 9110 section 12.5.3).
bool acceptsGzip(std::string_view acceptEncoding);

class Gunzip
{
public:
    enum class Result { Ok, TooLarge, Malformed };
    explicit Gunzip(std::size_t limit); // most bytes that may come out, so that a small bomb stays small
    ~Gunzip();
    Result put(std::string_view compressed, std::string &out);
    bool finished() const; // the stream ended as gzip ends

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace server
