#pragma once
// Shared by the Blob methods, Foo/set and the upload address. Private to the engine.
#include "server/jmap/context.h"

namespace server {

// The uploader's own, or named by a record of a type the person may read.
bool mayUseBlob(Context &context, const AccountAccess &access, std::string_view blobId);
// Ok or OverQuota; makes room by removing old blobs that nothing names. `pieces`: bytes of such blobs that the new one
// is made of, which need no room a second time.
Engine::BlobAccess roomForBlob(Context &context, const AccountAccess &access, std::int64_t size,
                               std::int64_t pieces = 0);
inline BlobBytes &bytesOf(Context &context) { return *context.shared.options.blobs; }
inline json::value orNull(json::object object)
{
    return object.empty() ? json::value() : json::value(std::move(object));
}
namespace methods {
// Adds what a Blob/upload with these arguments joins. Throws MethodError.
void findJoins(Context &context, const json::object &arguments, std::vector<BlobParts> &found);
} // namespace methods
// What no record names has to make room for others when it was uploaded before this.
std::int64_t youngSince(Context &context);

} // namespace server
