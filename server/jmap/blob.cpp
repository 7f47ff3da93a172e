// Blob/get and Blob/lookup (RFC 9404), Blob/copy (RFC 8620 section 6.3).
#include "server/jmap/blob.h"
#include "server/jmap/base64.h"
#include "server/jmap/digest.h"

#include "schema/text_check.h"

#include <algorithm>

namespace server::methods {

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
