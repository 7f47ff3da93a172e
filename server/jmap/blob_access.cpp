// Who may put and see which blob in which account, and how much room there is (RFC 8620 section 6).
#include "server/jmap/blob.h"
#include "server/jmap/private.h"
#include "server/jmap/scope.h"

#include "sqlite/sqlite.h"

#include <algorithm>

namespace server {

namespace {
constexpr std::int64_t hour = 3'600'000;
}

bool mayUseBlob(Context &context, const AccountAccess &access, std::string_view blobId)
{
    const auto &account = access.row.id;
    if (!context.storage.blob(account, blobId))
        return false;
    if (context.storage.isUploader(account, blobId, context.who.personId))
        return true;
    const auto refs = context.storage.blobRefs(account, blobId);
    return std::any_of(refs.begin(), refs.end(), [&](const BlobRef &ref) {
        const auto *type = context.shared.options.types->find(ref.type);
        return type && context.permissionFor(access, *type).read;
    });
}

std::int64_t youngSince(Context &context) { return context.writer.author().nowMs - hour; }

namespace {

// What has to go before a new blob fits; nothing when it does not fit whatever goes.
std::optional<std::vector<std::string>> inTheWay(Context &context, const AccountAccess &access, std::int64_t size,
                                                 std::int64_t pieces)
{
    const auto &account = access.row.id;
    const auto quota = context.shared.options.limits.quotaPerSpace;
    const auto used = context.storage.usedBytes(account);
    if (used + size > quota)
        return {};
    // What no record names has a quota of the same size; the oldest goes first, but never what is an hour young.
    std::vector<std::string> ids;
    auto waiting = context.storage.blobBytes(account) - used - pieces;
    if (waiting + size <= quota)
        return ids;
    for (const auto &blob : context.storage.unreferencedBlobs(account, youngSince(context))) {
        if (waiting + size <= quota)
            break;
        ids.push_back(blob.id);
        waiting -= blob.size;
    }
    if (waiting + size > quota)
        return {};
    return ids;
}

} // namespace

Engine::BlobAccess roomForBlob(Context &context, const AccountAccess &access, std::int64_t size, std::int64_t pieces)
{
    const auto ids = inTheWay(context, access, size, pieces);
    if (!ids)
        return Engine::BlobAccess::OverQuota;
    for (const auto &id : *ids)
        context.storage.removeBlob(access.row.id, id);
    return Engine::BlobAccess::Ok;
}

Engine::BlobAccess Engine::mayRegister(const Principal &who, std::string_view account, std::string_view blobId,
                                       std::int64_t size)
{
    Context context(d->shared, who);
    const auto *access = context.findAccount(account);
    if (!access)
        return BlobAccess::NotFound;
    if (isReadOnly(*d->shared.options.types, *access))
        return BlobAccess::Forbidden;
    const bool fits = d->shared.storage.blob(account, blobId) || inTheWay(context, *access, size, 0);
    return fits ? BlobAccess::Ok : BlobAccess::OverQuota;
}

Engine::BlobAccess Engine::registerBlob(const Principal &who, std::string_view account, std::string_view blobId,
                                        std::int64_t size, std::string_view type)
{
    Scope scope(d->shared.storage, true);
    Context context(d->shared, who);
    const auto *access = context.findAccount(account);
    if (!access)
        return BlobAccess::NotFound;
    if (isReadOnly(*d->shared.options.types, *access))
        return BlobAccess::Forbidden;
    if (!d->shared.storage.blob(account, blobId))
        if (const auto room = roomForBlob(context, *access, size); room != BlobAccess::Ok)
            return room;
    d->shared.storage.putBlob(account, { std::string(blobId), size, std::string(type), d->shared.options.nowMs() },
                              who.personId);
    scope.keep();
    return BlobAccess::Ok;
}

Engine::BlobAccess Engine::mayUpload(const Principal &who, std::string_view account, std::int64_t size)
{
    Context context(d->shared, who);
    const auto *access = context.findAccount(account);
    if (!access)
        return BlobAccess::NotFound;
    if (isReadOnly(*d->shared.options.types, *access))
        return BlobAccess::Forbidden;
    if (size > d->shared.options.limits.maxSizeUpload)
        return BlobAccess::TooLarge;
    // Whether older blobs must make room is decided when this one is registered.
    return d->shared.storage.usedBytes(account) + size > d->shared.options.limits.quotaPerSpace ? BlobAccess::OverQuota
                                                                                                : BlobAccess::Ok;
}

Engine::BlobAccess Engine::mayDownload(const Principal &who, std::string_view account, std::string_view blobId)
{
    Context context(d->shared, who);
    const auto *access = context.findAccount(account);
    return access && mayUseBlob(context, *access, blobId) ? BlobAccess::Ok : BlobAccess::NotFound;
}

} // namespace server
