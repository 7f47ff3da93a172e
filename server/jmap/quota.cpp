// Quota/get in the shape of RFC 9425: how much room an account has for files, and how much of it records take.
#include "server/jmap/context.h"

#include "schema/blobs.h"

#include <algorithm>

namespace server::methods {

namespace {

constexpr std::string_view filesId = "files"; // the only quota of an account

json::object filesQuota(Context &context, const AccountAccess &access)
{
    json::array types;
    for (const auto &type : context.shared.options.types->all())
        if (type.account == access.row.kind && schema::holdsBlobs(type))
            types.emplace_back(type.name);
    return { { "id", filesId },
             { "resourceType", "octets" },
             { "used", context.storage.usedBytes(access.row.id) },
             { "hardLimit", context.shared.options.limits.quotaPerSpace },
             { "scope", "account" },
             { "name", access.row.name },
             { "types", std::move(types) } };
}

void keepOnly(json::object &quota, const std::vector<std::string_view> &properties)
{
    json::object kept{ { "id", filesId } };
    for (const auto name : properties) {
        const auto *value = quota.if_contains(name);
        if (!value)
            throw MethodError("invalidArguments", "no such property: " + std::string(name));
        kept[name] = *value;
    }
    quota = std::move(kept);
}

} // namespace

void quotaGet(Context &context, const Call &call, std::string &out)
{
    const Arguments args(call.args);
    const auto accountId = args.string("accountId");
    const auto &access = context.account(accountId, nullptr);
    const auto ids = args.strings("ids");
    if (ids && static_cast<std::int64_t>(ids->size()) > context.shared.options.limits.maxObjectsInGet)
        throw MethodError("requestTooLarge");
    auto quota = filesQuota(context, access);
    const auto state = json::serialize(quota.at("used")) + "-" + json::serialize(quota.at("hardLimit"));
    if (const auto properties = args.strings("properties"))
        keepOnly(quota, *properties);
    json::array list, notFound;
    if (!ids || std::find(ids->begin(), ids->end(), filesId) != ids->end())
        list.push_back(std::move(quota));
    if (ids)
        for (const auto id : *ids)
            if (id != filesId)
                notFound.emplace_back(id);
    out += json::serialize(json::object{ { "accountId", accountId },
                                         { "state", state },
                                         { "list", std::move(list) },
                                         { "notFound", std::move(notFound) } });
}

} // namespace server::methods
