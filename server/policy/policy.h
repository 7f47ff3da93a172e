#pragma once
// Who may do what: the rights written down in schema/, evaluated for one person in one account.
#include "server/storage/rows.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

// Who asks, as identity found it by the token.
struct Principal
{
    std::string userId;
    std::string personId;
    std::string username;
    std::string deviceId;
    std::set<schema::Role> roles; // community-wide ones: Teacher, Coordinator, Operator
};

// A set of roles in one word.
class RoleSet
{
public:
    void add(schema::Role role) { m_bits |= bit(role); }
    bool has(schema::Role role) const { return (m_bits & bit(role)) != 0; }
    bool operator==(const RoleSet &) const = default;

private:
    static std::uint32_t bit(schema::Role role) { return 1U << static_cast<unsigned>(role); }
    std::uint32_t m_bits = 0;
};

// The roles of a person in an account, without Own; nothing when the account is not theirs to see.
// `memberRole` is Storage::memberRole(): "owner", or one of the values of Member.role.
std::optional<RoleSet> rolesIn(schema::AccountKind kind, const std::optional<std::string> &memberRole,
                               const Principal &who);

// All rights of a set of roles with one type, added up.
struct Permission
{
    bool read = false;
    bool create = false;
    bool destroy = false;
    bool update = false; // something may be changed
    bool updateAll = false; // everything a client may write
    std::vector<std::string_view> only; // otherwise: these

    bool mayChange(std::string_view property) const;
    bool writesAnything() const { return create || destroy || update; }
};
Permission permission(const schema::Type &type, RoleSet roles, bool own);

} // namespace server
