// Blob/upload, Blob/get, Blob/lookup (RFC 9404) and Blob/copy (RFC 8620 section 6.3).
#include "server/jmap/blob.h"
#include "server/jmap/base64.h"
#include "server/jmap/digest.h"

#include "schema/text_check.h"

#include <algorithm>
#include <numeric>

namespace server::methods {

namespace {

using Parts = std::vector<BlobBytes::Part>;

SetError wrongData(std::string description) { return { "invalidProperties", { "data" }, std::move(description), {} }; }

BlobBytes &bytesOf(Context &context) { return *context.shared.options.blobs; }

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

std::optional<SetError> storeUpload(Context &context, const AccountAccess &access, const Upload &upload,
                                    std::string &blobId)
{
    const auto pieces = piecesOf(context, access, upload.parts);
    const auto pieceBytes = std::accumulate(pieces.begin(), pieces.end(), std::int64_t(0),
                                            [](std::int64_t sum, const BlobRow &row) { return sum + row.size; });
    if (roomForBlob(context, access, upload.size, pieceBytes) != Engine::BlobAccess::Ok)
        return SetError{ "overQuota", {}, {}, {} };
    const auto stored = bytesOf(context).join(upload.parts);
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

json::value orNull(json::object object) { return object.empty() ? json::value() : json::value(std::move(object)); }

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

namespace {

struct Wanted
{
    bool automatic = false, text = false, base64 = false, digest = false, size = false;
    std::int64_t offset = 0;
    std::optional<std::int64_t> length;
    bool data() const { return automatic || text || base64; }
};

Wanted readWanted(const Arguments &args)
{
    Wanted wanted;
    for (const auto name : args.strings("properties").value_or(std::vector<std::string_view>{ "data", "size" })) {
        if (name == "data")
            wanted.automatic = true;
        else if (name == "data:asText")
            wanted.text = true;
        else if (name == "data:asBase64")
            wanted.base64 = true;
        else if (name == "digest:sha-256")
            wanted.digest = true;
        else if (name == "size")
            wanted.size = true;
        else if (name != "id")
            throw MethodError("invalidArguments", "no such property: " + std::string(name));
    }
    wanted.offset = args.unsignedInteger("offset").value_or(0);
    wanted.length = args.unsignedInteger("length");
    return wanted;
}

void addData(json::object &entry, const Wanted &wanted, const std::string &bytes)
{
    const bool isText = schema::codePoints(bytes).has_value();
    if (wanted.text || (wanted.automatic && isText))
        entry["data:asText"] = isText ? json::value(json::string(bytes)) : json::value();
    if (wanted.base64 || (wanted.automatic && !isText))
        entry["data:asBase64"] = toBase64(bytes);
    if ((wanted.text || wanted.automatic) && !isText)
        entry["isEncodingProblem"] = true;
}

json::object blobEntry(Context &context, const BlobRow &row, const Wanted &wanted)
{
    json::object entry{ { "id", row.id } };
    const auto begin = std::min(wanted.offset, row.size);
    const auto end = wanted.length ? std::min(row.size, begin + std::min(*wanted.length, row.size)) : row.size;
    if (wanted.length ? wanted.offset > row.size || *wanted.length > row.size - wanted.offset
                      : wanted.offset > row.size)
        entry["isTruncated"] = true;
    const auto charge = [&] {
        if ((context.blobBytesLeft -= end - begin) < 0)
            throw MethodError("requestTooLarge", "more bytes of files than one request may ask for");
    };
    if (wanted.data()) {
        charge();
        const auto bytes = bytesOf(context).read(row.id, begin, end - begin);
        if (!bytes)
            throw MethodError("serverFail", "the bytes cannot be read");
        addData(entry, wanted, *bytes);
    }
    if (wanted.digest) {
        auto digest = begin == 0 && end == row.size ? digestInId(row.id) : std::nullopt;
        if (!digest) {
            charge();
            digest = rangeDigest(bytesOf(context), row.id, begin, end);
        }
        if (!digest)
            throw MethodError("serverFail", "the bytes cannot be read");
        entry["digest:sha-256"] = toBase64(*digest);
    }
    if (wanted.size)
        entry["size"] = row.size;
    return entry;
}

} // namespace

void blobGet(Context &context, const Call &call, std::string &out)
{
    const Arguments args(call.args);
    const auto accountId = args.string("accountId");
    const auto &access = context.account(accountId, nullptr);
    const auto ids = args.strings("ids");
    if (!ids)
        throw MethodError("invalidArguments", "ids");
    const auto &limits = context.shared.options.limits;
    if (static_cast<std::int64_t>(ids->size()) > limits.maxObjectsInGet)
        throw MethodError("requestTooLarge");
    const auto wanted = readWanted(args);
    json::array list, notFound;
    std::set<std::string> seen;
    for (const auto text : *ids) {
        const auto id = context.resolveId(text).value_or(std::string(text));
        if (!seen.insert(id).second)
            continue;
        if (mayUseBlob(context, access, id))
            list.push_back(blobEntry(context, *context.storage.blob(accountId, id), wanted));
        else
            notFound.emplace_back(id);
    }
    out += json::serialize(
        json::object{ { "accountId", accountId }, { "list", std::move(list) }, { "notFound", std::move(notFound) } });
}

void blobLookup(Context &context, const Call &call, std::string &out)
{
    const Arguments args(call.args);
    const auto accountId = args.string("accountId");
    const auto &access = context.account(accountId, nullptr);
    const auto names = args.strings("typeNames");
    const auto ids = args.strings("ids");
    if (!names || !ids)
        throw MethodError("invalidArguments", "typeNames and ids");
    for (const auto name : *names)
        if (!context.shared.options.types->find(name))
            throw MethodError("unknownDataType", std::string(name));
    json::array list, notFound;
    for (const auto id : *ids) {
        if (!mayUseBlob(context, access, id)) {
            notFound.emplace_back(id);
            continue;
        }
        json::object matched;
        for (const auto name : *names)
            matched[name] = json::array();
        for (const auto &ref : context.storage.blobRefs(accountId, id)) {
            const auto *type = context.shared.options.types->find(ref.type);
            auto *found = type && context.permissionFor(access, *type).read ? matched.if_contains(ref.type) : nullptr;
            if (found)
                found->get_array().emplace_back(ref.id);
        }
        list.push_back(json::object{ { "id", id }, { "matchedIds", std::move(matched) } });
    }
    out += json::serialize(
        json::object{ { "accountId", accountId }, { "list", std::move(list) }, { "notFound", std::move(notFound) } });
}

void blobCopy(Context &context, const Call &call, std::string &out)
{
    const Arguments args(call.args);
    const auto from = args.string("fromAccountId");
    const auto to = args.string("accountId");
    const auto &source = context.account(from, nullptr, "fromAccountNotFound");
    const auto &target = context.account(to, nullptr);
    const auto ids = args.strings("blobIds");
    if (!ids)
        throw MethodError("invalidArguments", "blobIds");
    if (isReadOnly(*context.shared.options.types, target))
        throw MethodError("accountReadOnly");
    if (static_cast<std::int64_t>(ids->size()) > context.shared.options.limits.maxObjectsInSet)
        throw MethodError("requestTooLarge");
    json::object copied, notCopied;
    for (const auto id : *ids) {
        const auto row = mayUseBlob(context, source, id) ? context.storage.blob(from, id) : std::nullopt;
        if (!row) {
            notCopied[id] = toJson({ "notFound", {}, {}, {} });
        } else if (!context.storage.blob(to, id) && roomForBlob(context, target, row->size) != Engine::BlobAccess::Ok) {
            notCopied[id] = toJson({ "overQuota", {}, {}, {} });
        } else {
            context.storage.putBlob(to, { row->id, row->size, row->type, context.writer.author().nowMs },
                                    context.who.personId);
            copied[id] = id;
        }
    }
    out += json::serialize(json::object{ { "fromAccountId", from },
                                         { "accountId", to },
                                         { "copied", orNull(std::move(copied)) },
                                         { "notCopied", orNull(std::move(notCopied)) } });
}

} // namespace server::methods
