#pragma once
// The bytes of blobs, as the engine needs them for RFC 9404; who may see which is the engine's affair.
#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace server {

class BlobBytes
{
public:
    enum class Problem { NotFound, TooLarge, Full, Failed };
    struct Part
    {
        std::string bytes; // literal bytes, or else:
        std::string blobId;
        std::int64_t offset = 0;
        std::int64_t length = 0;
        bool operator==(const Part &) const = default;
    };
    struct Stored
    {
        std::string blobId; // "B" + SHA-256 in lower-case hex
        std::int64_t size = 0;
    };

    virtual ~BlobBytes() = default;
    // At most `length` bytes from `offset`; fewer at the end.
    virtual tl::expected<std::string, Problem> read(std::string_view blobId, std::int64_t offset, std::int64_t length)
        = 0;
    // The parts one after the other as a new blob, streamed; durable when it returns.
    virtual tl::expected<Stored, Problem> join(const std::vector<Part> &parts) = 0;
};

} // namespace server
