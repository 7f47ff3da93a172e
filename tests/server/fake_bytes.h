#pragma once
#include "server/jmap/blobbytes.h"

#include <map>

namespace server::test {

// Blobs in memory, named by a counter: the engine must not care how they are named.
class FakeBytes : public BlobBytes
{
public:
    std::string add(std::string bytes)
    {
        for (const auto &[id, known] : blobs)
            if (known == bytes)
                return id;
        const auto id = "B" + std::to_string(blobs.size() + 1);
        blobs[id] = std::move(bytes);
        return id;
    }
    tl::expected<std::string, Problem> read(std::string_view id, std::int64_t offset, std::int64_t length) override
    {
        const auto it = blobs.find(std::string(id));
        if (it == blobs.end())
            return tl::unexpected(Problem::NotFound);
        return it->second.substr(static_cast<std::size_t>(offset), static_cast<std::size_t>(length));
    }
    tl::expected<Stored, Problem> join(const std::vector<Part> &parts) override
    {
        ++joins;
        if (full)
            return tl::unexpected(Problem::Full);
        std::string all;
        for (const auto &part : parts) {
            const auto bytes
                = part.blobId.empty() ? part.bytes : read(part.blobId, part.offset, part.length).value_or("");
            all += bytes;
        }
        const auto size = static_cast<std::int64_t>(all.size());
        return Stored{ add(std::move(all)), size };
    }

    std::map<std::string, std::string> blobs;
    bool full = false;
    int joins = 0;
};

} // namespace server::test
