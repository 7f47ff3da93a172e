// Blob/upload (RFC 9404 section 4.1).
#include "server/jmap/base64.h"
#include "server/jmap/blob.h"

#include <algorithm>
#include <numeric>

namespace server::methods {

namespace {

using Parts = std::vector<BlobBytes::Part>;

constexpr std::int64_t worthJoiningBefore = 1'000'000; // bytes; less is copied sooner than threads are changed

SetError wrongData(std::string description) { return { "invalidProperties", { "data" }, std::move(description), {} }; }

// One DataSourceObject: text, base 64, or a range of a blob.
std::optional<SetError> addPart(Context &context, const AccountAccess &access, const json::value &source, Parts &parts)
{
    const auto *object = source.if_object();
    const auto *plain = object ? object->if_contains("data:asText") : nullptr;
    const auto *encoded = object ? object->if_contains("data:asBase64") : nullptr;
    const auto *blob = object ? object->if_contains("blobId") : nullptr;
    const auto given = [](const json::value *value) { return value && !value->is_null(); };
    if (given(plain) + given(encoded) + given(blob) != 1)
        return wrongData("a data source has exactly one of data:asText, data:asBase64 and blobId");
    BlobBytes::Part part;
    if (given(plain)) {
        if (!plain->is_string())
            return wrongData("data:asText is not a string");
        part.bytes = plain->get_string();
    } else if (given(encoded)) {
        auto bytes = encoded->is_string() ? fromBase64(std::string_view(encoded->get_string())) : std::nullopt;
        if (!bytes)
            return wrongData("data:asBase64 is not base 64");
        part.bytes = std::move(*bytes);
    } else {
        const auto id = blob->is_string() ? context.resolveId(std::string_view(blob->get_string())) : std::nullopt;
        if (!id || !mayUseBlob(context, access, *id))
            return SetError{ "blobNotFound", {}, {}, {}, { id.value_or(json::serialize(*blob)) } };
        const auto size = context.storage.blob(access.row.id, *id)->size;
        const Arguments args(*object);
        part.blobId = *id;
        part.offset = args.unsignedInteger("offset").value_or(0);
        part.length = args.unsignedInteger("length").value_or(std::max<std::int64_t>(0, size - part.offset));
        if (part.offset > size || part.length > size - part.offset)
            return wrongData("the range is not in the blob");
    }
    parts.push_back(std::move(part));
    return {};
}

struct Upload
{
    Parts parts;
    std::string type;
    std::int64_t size = 0;
};

std::optional<SetError> readUpload(Context &context, const AccountAccess &access, const json::value &value,
                                   Upload &upload)
{
    const auto *object = value.if_object();
    const auto *data = object ? object->if_contains("data") : nullptr;
    if (!data || !data->is_array())
        return wrongData("data is not a list");
    const auto &limits = context.shared.options.limits;
    if (static_cast<std::int64_t>(data->get_array().size()) > limits.maxDataSources)
        return SetError{ "tooLarge", {}, "more than maxDataSources", {} };
    for (const auto &source : data->get_array())
        if (auto refusal = addPart(context, access, source, upload.parts))
            return refusal;
    for (const auto &part : upload.parts)
        upload.size += part.blobId.empty() ? static_cast<std::int64_t>(part.bytes.size()) : part.length;
    if (upload.size > limits.maxSizeFile)
        return SetError{ "tooLarge", {}, "more than maxSizeBlobSet", {} };
    const auto *type = object->if_contains("type");
    if (type && type->is_string())
        upload.type = type->get_string();
    return {};
}

// Blobs that are joined as a whole and that no record names.
std::vector<BlobRow> piecesOf(Context &context, const AccountAccess &access, const Parts &parts)
{
    std::set<std::string> seen;
    std::vector<BlobRow> pieces;
    for (const auto &part : parts) {
        if (part.blobId.empty() || context.storage.isReferenced(access.row.id, part.blobId))
            continue;
        auto row = context.storage.blob(access.row.id, part.blobId);
        if (row && row->size == part.length && seen.insert(part.blobId).second)
            pieces.push_back(std::move(*row));
    }
    return pieces;
}

tl::expected<BlobBytes::Stored, BlobBytes::Problem> joined(Context &context, const Parts &parts)
{
    if (context.joined)
        for (const auto &before : *context.joined)
            if (before.parts == parts)
                return before.file;
    return bytesOf(context).join(parts);
}

std::optional<SetError> storeUpload(Context &context, const AccountAccess &access, const Upload &upload,
                                    std::string &blobId)
{
    const auto pieces = piecesOf(context, access, upload.parts);
    const auto pieceBytes = std::accumulate(pieces.begin(), pieces.end(), std::int64_t(0),
                                            [](std::int64_t sum, const BlobRow &row) { return sum + row.size; });
    if (roomForBlob(context, access, upload.size, pieceBytes) != Engine::BlobAccess::Ok)
        return SetError{ "overQuota", {}, {}, {} };
    const auto stored = joined(context, upload.parts);
    if (!stored && stored.error() == BlobBytes::Problem::NotFound)
        return SetError{ "blobNotFound", {}, "the bytes are gone", {} };
    if (!stored)
        throw MethodError(stored.error() == BlobBytes::Problem::Full ? "serverUnavailable" : "serverFail");
    blobId = stored->blobId;
    // The pieces stay for a client that did not hear of this, but are the first to make room.
    for (auto piece : pieces) {
        piece.at = std::min(piece.at, youngSince(context) - 1);
        context.storage.putBlob(access.row.id, piece, {});
    }
    context.storage.putBlob(access.row.id, { blobId, stored->size, upload.type, context.writer.author().nowMs },
                            context.who.personId);
    return {};
}

} // namespace

void blobUpload(Context &context, const Call &call, std::string &out)
{
    const Arguments args(call.args);
    const auto accountId = args.string("accountId");
    const auto &access = context.account(accountId, nullptr);
    if (isReadOnly(*context.shared.options.types, access))
        throw MethodError("accountReadOnly");
    const auto *creates = args.object("create");
    if (!creates)
        throw MethodError("invalidArguments", "create");
    if (static_cast<std::int64_t>(creates->size()) > context.shared.options.limits.maxObjectsInSet)
        throw MethodError("requestTooLarge");
    json::object created, notCreated;
    for (const auto &member : *creates) {
        Upload upload;
        std::string blobId;
        auto refusal = readUpload(context, access, member.value(), upload);
        if (!refusal)
            refusal = storeUpload(context, access, upload, blobId);
        if (refusal) {
            notCreated[member.key()] = toJson(*refusal);
            continue;
        }
        created[member.key()]
            = json::object{ { "id", blobId },
                            { "type", upload.type.empty() ? json::value() : json::value(json::string(upload.type)) },
                            { "size", upload.size } };
        context.createdIds[member.key()] = blobId;
    }
    out += json::serialize(json::object{ { "accountId", accountId },
                                         { "created", orNull(std::move(created)) },
                                         { "notCreated", orNull(std::move(notCreated)) } });
}

void findJoins(Context &context, const json::object &arguments, std::vector<BlobParts> &found)
{
    const Arguments args(arguments);
    const auto accountId = args.string("accountId");
    const auto &access = context.account(accountId, nullptr);
    const auto *creates = args.object("create");
    if (!creates || isReadOnly(*context.shared.options.types, access))
        return;
    std::int64_t room = context.shared.options.limits.quotaPerSpace - context.storage.usedBytes(accountId);
    for (const auto &member : *creates) {
        Upload upload;
        if (readUpload(context, access, member.value(), upload) || upload.size < worthJoiningBefore
            || upload.size > room)
            continue;
        room -= upload.size;
        found.push_back(std::move(upload.parts));
    }
}

} // namespace server::methods
