#pragma once
// People who can sign in, on top of Storage. Names are folded: "Kasia" and "kasia" are one.
// Every call may throw sqlite::Failure.
#include "server/identity/tokens.h"

#include <tl/expected.hpp>

namespace server {

std::string foldUsername(std::string_view name); // trimmed, folded, "" when it is no name (empty, too long)

std::optional<DeviceSession> findSession(Storage &storage, std::string_view hash, std::int64_t nowMs);
Principal principalOf(const UserRow &user, std::string_view deviceId);

struct NewToken
{
    std::string token; // for the client only
    TokenRow row;
};
NewToken makeToken(const UserRow &user, std::string_view device, std::string_view deviceName, std::int64_t nowMs,
                   std::int64_t lifetimeMs);

struct NewUser
{
    std::string username;
    std::string passwordHash;
    std::string name; // shown to others
    std::string personId; // "" = makes one
    std::set<schema::Role> roles{ schema::Role::Teacher };
};
// The user, the Person record in the community and the personal account; the error is for the operator.
tl::expected<UserRow, std::string> addUser(Storage &storage, const NewUser &user, std::int64_t nowMs);
void ensureCommunity(Storage &storage, std::string_view name);

} // namespace server
