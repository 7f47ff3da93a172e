#include "server/identity/users.h"
#include "schema/fold.h"
#include "schema/id.h"
#include "schema/validate.h"
#include "server/jmap/record_writer.h"

#include <array>
#include <sodium.h>

namespace server {

namespace {

constexpr std::size_t LongestName = 120;

std::string newId(char letter, std::int64_t nowMs)
{
    std::array<std::uint8_t, 10> random{};
    randombytes_buf(random.data(), random.size());
    return schema::makeId(letter, static_cast<std::uint64_t>(nowMs), random);
}

} // namespace

std::string foldUsername(std::string_view name)
{
    const auto first = name.find_first_not_of(" \t");
    if (first == std::string_view::npos || name.size() > LongestName)
        return {};
    return schema::fold(name.substr(first, name.find_last_not_of(" \t") - first + 1));
}

Principal principalOf(const UserRow &user, std::string_view deviceId)
{
    return { user.id, user.personId, user.username, std::string(deviceId), user.roles };
}

std::optional<DeviceSession> findSession(Storage &storage, std::string_view hash, std::int64_t nowMs)
{
    const auto token = storage.token(hash);
    if (!token || token->expiresAt <= nowMs)
        return std::nullopt;
    const auto user = storage.userById(token->userId);
    if (!user || user->disabled)
        return std::nullopt;
    return DeviceSession{ principalOf(*user, token->deviceId), token->hash, token->id, token->usedAt,
                          token->expiresAt };
}

NewToken makeToken(const UserRow &user, std::string_view device, std::string_view deviceName, std::int64_t nowMs,
                   std::int64_t lifetimeMs)
{
    NewToken made;
    made.token = randomText(32);
    made.row.hash = tokenHash(made.token);
    made.row.id = newId('t', nowMs);
    made.row.userId = user.id;
    made.row.deviceId = device;
    made.row.deviceName = deviceName;
    made.row.createdAt = nowMs;
    made.row.usedAt = nowMs;
    made.row.expiresAt = nowMs + lifetimeMs;
    return made;
}

void ensureCommunity(Storage &storage, std::string_view name)
{
    if (!storage.account("community"))
        storage.createAccount({ "community", schema::AccountKind::Community, std::string(name) });
}

tl::expected<UserRow, std::string> addUser(Storage &storage, const NewUser &user, std::int64_t nowMs)
{
    UserRow row;
    row.username = foldUsername(user.username);
    if (row.username.empty())
        return tl::unexpected("\"" + user.username + "\" is no user name (1 to 120 bytes)");
    if (storage.userByName(row.username))
        return tl::unexpected("there is a user \"" + row.username + "\" already");
    const schema::Type *type = schema::recordTypes().find("Person");
    if (!type)
        return tl::unexpected(std::string("the record type Person is missing"));
    row.id = newId('i', nowMs);
    row.personId = user.personId.empty() ? newId(type->idLetter, nowMs) : user.personId;
    row.passwordHash = user.passwordHash;
    row.roles = user.roles;
    row.createdAt = nowMs;
    if (!storage.hasRecord("community", "Person", row.personId)) {
        const schema::json::object wish{ { "id", row.personId },
                                         { "name", user.name.empty() ? user.username : user.name } };
        auto checked = schema::checkCreate(wish, *type);
        if (!checked)
            return tl::unexpected("the name \"" + user.name + "\" cannot be used: " + checked.error().detail);
        RecordWriter writer(storage, schema::recordTypes(), { row.personId, "", nowMs });
        writer.create("community", *type, row.personId, *checked);
        writer.flush();
    }
    const std::string personal = "u" + row.personId;
    if (!storage.account(personal))
        storage.createAccount(
            { personal, schema::AccountKind::Personal, user.name.empty() ? row.username : user.name });
    storage.setMember(personal, row.personId, "owner");
    storage.createUser(row);
    return row;
}

} // namespace server
