#pragma once
// Shared by the Blob methods, Foo/set and the upload address. Private to the engine.
#include "server/jmap/context.h"

namespace server {

// The uploader's own, or named by a record of a type the person may read.
bool mayUseBlob(Context &context, const AccountAccess &access, std::string_view blobId);
// Ok or OverQuota; makes room by removing old blobs that nothing names.
Engine::BlobAccess roomForBlob(Context &context, const AccountAccess &access, std::int64_t size);

} // namespace server
