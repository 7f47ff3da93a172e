#pragma once
#include "server/jmap/blobbytes.h"

#include <optional>

namespace server {

// SHA-256 (32 bytes) of a range, read piece by piece; nothing when the bytes cannot be read.
std::optional<std::string> rangeDigest(BlobBytes &bytes, std::string_view blobId, std::int64_t begin, std::int64_t end);

// The SHA-256 of a whole blob where its id tells it ("B" and 64 hex digits).
std::optional<std::string> digestInId(std::string_view blobId);

} // namespace server
