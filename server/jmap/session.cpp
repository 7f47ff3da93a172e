// The Session object, RFC 8620 section 2, and the states that push is made of, section 7.
#include "server/jmap/private.h"

#include "schema/blobs.h"

#include <algorithm>

namespace server {

namespace {

std::string hex(std::string_view text)
{
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    std::string out;
    for (int shift = 60; shift >= 0; shift -= 4)
        out += "0123456789abcdef"[(hash >> shift) & 15U];
    return out;
}

std::vector<AccountRow> visibleAccounts(Storage &storage, const Principal &who)
{
    std::vector<AccountRow> list;
    if (auto community = storage.account("community"))
        list.push_back(std::move(*community));
    for (const auto &member : storage.memberships(who.personId))
        if (auto row = storage.account(member.account))
            list.push_back(std::move(*row));
    return list;
}

bool offers(const schema::TypeTable &types, const AccountAccess &access, std::string_view capability)
{
    return std::any_of(types.all().begin(), types.all().end(), [&](const auto &type) {
        return type.account == access.row.kind && type.capability == capability
            && permission(type, access.roles, true).read;
    });
}

json::object coreLimits(const Limits &limits)
{
    json::object core;
    core["maxSizeUpload"] = limits.maxSizeUpload;
    core["maxConcurrentUpload"] = limits.maxConcurrentUpload;
    core["maxSizeRequest"] = limits.maxSizeRequest;
    core["maxConcurrentRequests"] = limits.maxConcurrentRequests;
    core["maxCallsInRequest"] = limits.maxCallsInRequest;
    core["maxObjectsInGet"] = limits.maxObjectsInGet;
    core["maxObjectsInSet"] = limits.maxObjectsInSet;
    core["collationAlgorithms"] = json::array{ "i;ascii-casemap", "i;unicode-casemap" };
    return core;
}

json::object blobLimits(const EngineOptions &options)
{
    json::object blob;
    blob["maxSizeBlobSet"] = options.limits.maxSizeFile;
    blob["maxDataSources"] = options.limits.maxDataSources;
    json::array names;
    for (const auto &type : options.types->all())
        if (schema::holdsBlobs(type))
            names.emplace_back(type.name);
    blob["supportedTypeNames"] = std::move(names);
    blob["supportedDigestAlgorithms"] = json::array{ "sha-256" };
    return blob;
}

// An account of a kind no type lives in is nobody's business.
bool holdsAnything(const schema::TypeTable &types, schema::AccountKind kind)
{
    return std::any_of(types.all().begin(), types.all().end(), [&](const auto &t) { return t.account == kind; });
}

bool isPersonal(schema::AccountKind kind)
{
    return kind == schema::AccountKind::Personal || kind == schema::AccountKind::Mail;
}

json::object told(const EngineOptions &options, const std::string &uri)
{
    if (const auto it = options.accountCapabilities.find(uri); it != options.accountCapabilities.end())
        return it->second;
    return uri == schema::jumelleCapability ? json::object{ { "quota", options.limits.quotaPerSpace } }
                                            : json::object();
}

json::object accountJson(Context &context, const AccountAccess &access)
{
    const auto &options = context.shared.options;
    json::object capabilities;
    capabilities[schema::coreCapability] = json::object();
    for (const auto &[uri, value] : context.shared.capabilities) {
        if (uri == schema::blobCapability)
            capabilities[uri] = blobLimits(options);
        else if (offers(*options.types, access, uri))
            capabilities[uri] = told(options, uri);
    }
    if (const auto epochs = context.storage.earlierEpochs(access.row.id); !epochs.empty()) {
        json::object told;
        for (const auto &[epoch, counter] : epochs)
            told[epoch] = counter;
        for (auto &member : capabilities)
            if (member.key() == schema::jumelleCapability) {
                member.value().get_object()["epoch"] = context.storage.epoch();
                member.value().get_object()["earlierEpochs"] = std::move(told);
            }
    }
    json::object account;
    account["name"] = access.row.name;
    account["isPersonal"] = isPersonal(access.row.kind);
    account["isReadOnly"] = isReadOnly(*options.types, access);
    account["accountCapabilities"] = std::move(capabilities);
    return account;
}

} // namespace

Engine::Private::Private(EngineOptions options, Storage &storage)
    : shared{ std::move(options), storage, {}, {}, {}, {} }
{
    shared.capabilities[std::string(schema::coreCapability)] = coreLimits(shared.options.limits);
    shared.methods["Core/echo"] = { methods::echo, nullptr, schema::coreCapability, false };
    shared.methods["Quota/get"] = { methods::quotaGet, nullptr, schema::jumelleCapability, false };
    shared.methods["Blob/copy"] = { methods::blobCopy, nullptr, schema::coreCapability, true };
    if (shared.options.blobs) {
        shared.capabilities[std::string(schema::blobCapability)] = {};
        shared.methods["Blob/upload"] = { methods::blobUpload, nullptr, schema::blobCapability, true };
        shared.methods["Blob/get"] = { methods::blobGet, nullptr, schema::blobCapability, false };
        shared.methods["Blob/lookup"] = { methods::blobLookup, nullptr, schema::blobCapability, false };
    }
    for (const auto &type : shared.options.types->all())
        offer(type);
    for (const auto &type : shared.options.types->all())
        if (type.account == schema::AccountKind::Space && type.find("rev"))
            shared.methods["Activity/get"] = { methods::activity, nullptr, type.capability, false };
    if (shared.options.extend)
        shared.options.extend(shared);
    std::string tag = JUMELLE_VERSION;
    for (const auto &[uri, value] : shared.capabilities)
        tag += uri + json::serialize(value);
    for (const auto &[name, entry] : shared.methods)
        tag += name;
    shared.configTag = hex(tag).substr(0, 8);
}

void Engine::Private::offer(const schema::Type &type)
{
    shared.capabilities.try_emplace(type.capability);
    const auto add = [&](const char *verb, Method method, bool writes) {
        shared.methods[type.name + verb] = { method, &type, type.capability, writes };
    };
    add("/get", methods::get, false);
    add("/changes", methods::changes, false);
    const bool written = std::any_of(type.rights.begin(), type.rights.end(),
                                     [](const auto &r) { return r.create || r.update || r.destroy; });
    if (written) {
        add("/set", methods::set, true);
        add("/copy", methods::copy, true);
    }
    add("/query", methods::query, false);
    add("/queryChanges", methods::queryChanges, false);
    if (type.find("rev"))
        add("/history", methods::history, false);
}

std::string Engine::Private::sessionState(const Principal &who)
{
    std::string roles = who.username;
    for (const auto role : who.roles)
        roles += ' ' + std::to_string(static_cast<int>(role));
    return shared.storage.epoch() + '-' + std::to_string(shared.storage.sessionRev(who.personId)) + '-'
        + hex(shared.configTag + roles).substr(0, 8);
}

std::string Engine::sessionState(const Principal &who) { return d->sessionState(who); }

std::string Engine::sessionEvent(const Principal &who)
{
    const json::object data{ { "state", d->sessionState(who) } };
    return "event: session\ndata: " + json::serialize(data) + "\n\n";
}

std::string Engine::session(const Principal &who, const Urls &urls)
{
    Context context(d->shared, who);
    json::object accounts, primary, capabilities;
    for (const auto &row : visibleAccounts(d->shared.storage, who)) {
        const auto *access = context.findAccount(row.id);
        if (!access || !holdsAnything(*d->shared.options.types, row.kind))
            continue;
        auto account = accountJson(context, *access);
        if (isPersonal(row.kind))
            for (const auto &member : account.at("accountCapabilities").as_object())
                if (member.key() != schema::coreCapability)
                    primary[member.key()] = row.id;
        accounts[row.id] = std::move(account);
    }
    for (const auto &[uri, value] : d->shared.capabilities)
        capabilities[uri] = value;
    json::object session;
    session["capabilities"] = std::move(capabilities);
    session["accounts"] = std::move(accounts);
    session["primaryAccounts"] = std::move(primary);
    session["username"] = who.username;
    session["apiUrl"] = urls.base + "/jmap/api";
    session["downloadUrl"] = urls.base + "/jmap/download/{accountId}/{blobId}/{name}?type={type}";
    session["uploadUrl"] = urls.base + "/jmap/upload/{accountId}/";
    session["eventSourceUrl"] = urls.base + "/jmap/events?types={types}&closeafter={closeafter}&ping={ping}";
    session["state"] = d->sessionState(who);
    return json::serialize(session);
}

StateChanges Engine::states(const Principal &who)
{
    Context context(d->shared, who);
    StateChanges states;
    for (const auto &row : visibleAccounts(d->shared.storage, who)) {
        const auto *access = context.findAccount(row.id);
        for (const auto &type : d->shared.options.types->all())
            if (access && type.account == row.kind && context.permissionFor(*access, type).read)
                states[row.id][type.name] = context.state(row.id, type);
    }
    return states;
}

bool Engine::canSee(const Principal &who, std::string_view account)
{
    Context context(d->shared, who);
    return context.findAccount(account) != nullptr;
}

} // namespace server
