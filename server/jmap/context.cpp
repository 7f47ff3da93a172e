#include "server/jmap/context.h"

#include "schema/id.h"

#include <array>

namespace server {

Context::Context(Shared &sharedParts, const Principal &principal)
    : shared(sharedParts)
    , who(principal)
    , storage(sharedParts.storage)
    , writer(sharedParts.storage, *sharedParts.options.types,
             { principal.personId, principal.deviceId, sharedParts.options.nowMs() })
    , blobBytesLeft(sharedParts.options.limits.maxSizeRequest) // as much as a request may hold, an answer may
{ }

const AccountAccess *Context::findAccount(std::string_view id)
{
    if (const auto known = m_accounts.find(id); known != m_accounts.end())
        return &known->second;
    auto row = storage.account(id);
    if (!row)
        return nullptr;
    const bool listed = row->kind != schema::AccountKind::Community;
    const auto roles = rolesIn(row->kind, listed ? storage.memberRole(id, who.personId) : std::nullopt, who);
    if (!roles)
        return nullptr;
    return &m_accounts.emplace(std::string(id), AccountAccess{ std::move(*row), *roles }).first->second;
}

const AccountAccess &Context::account(std::string_view id, const schema::Type *type, const char *notFound,
                                      const char *notSupported)
{
    const auto *access = findAccount(id);
    if (!access)
        throw MethodError(notFound);
    if (type && type->account != access->row.kind)
        throw MethodError(notSupported);
    return *access;
}

Permission Context::permissionFor(const AccountAccess &access, const schema::Type &type)
{
    return permission(type, access.roles, false);
}

void Context::requireRead(const AccountAccess &access, const schema::Type &type)
{
    if (!permission(type, access.roles, false).read)
        throw MethodError("forbidden");
}

void Context::tellMistake(std::string_view where, const std::exception &what) const
{
    if (shared.options.log)
        shared.options.log("method-failed", std::string(where) + ": " + what.what());
}

void Context::requireRoom() const
{
    if (static_cast<std::int64_t>(out.size()) > shared.options.limits.maxSizeAnswer)
        throw MethodError("requestTooLarge", "the answer would become too large");
}

std::string Context::state(std::string_view account, const schema::Type &type)
{
    return formatState(epoch(), { storage.typeRev(account, type.name) });
}

bool Context::isOwn(const schema::Type &type, std::string_view id, const json::object &record)
{
    const auto *by = record.if_contains("createdBy");
    if (by && by->is_string() && by->get_string() == who.personId)
        return true;
    return shared.rules().describes(storage, who, type, id);
}

const std::string &Context::epoch()
{
    if (m_epoch.empty())
        m_epoch = storage.epoch();
    return m_epoch;
}

std::string Context::newId(char letter)
{
    std::array<std::uint8_t, 10> random{};
    shared.options.random(random.data(), random.size());
    return schema::makeId(letter, static_cast<std::uint64_t>(shared.options.nowMs()), random);
}

std::optional<std::string> Context::resolveId(std::string_view text) const
{
    if (text.empty() || text.front() != '#')
        return std::string(text);
    const auto it = createdIds.find(text.substr(1));
    if (it == createdIds.end())
        return {};
    return it->second;
}

bool isReadOnly(const schema::TypeTable &types, const AccountAccess &access)
{
    for (const auto &type : types.all())
        if (type.account == access.row.kind && permission(type, access.roles, false).writesAnything())
            return false;
    return true;
}

void appendQuoted(std::string &out, std::string_view text)
{
    bool plain = true;
    for (const char c : text)
        plain = plain && c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20;
    if (plain)
        out.append("\"").append(text).append("\"");
    else
        out += json::serialize(json::value(json::string(text)));
}

} // namespace server
