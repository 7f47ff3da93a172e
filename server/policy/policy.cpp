#include "server/policy/policy.h"

#include <algorithm>

namespace server {

using schema::Role;

namespace {

RoleSet spaceRoles(std::string_view memberRole)
{
    RoleSet roles;
    if (memberRole == "founder") {
        roles.add(Role::Founder);
        roles.add(Role::Member);
    } else if (memberRole == "teacher") {
        roles.add(Role::Member);
    } else if (memberRole == "pupil" || memberRole == "pupilAdmin") {
        roles.add(Role::Pupil);
    } else {
        roles.add(Role::Visitor);
    }
    return roles;
}

} // namespace

std::optional<RoleSet> rolesIn(schema::AccountKind kind, const std::optional<std::string> &memberRole,
                               const Principal &who)
{
    RoleSet roles;
    switch (kind) {
    case schema::AccountKind::Community:
        for (const auto role : who.roles)
            roles.add(role);
        break;
    case schema::AccountKind::Personal:
    case schema::AccountKind::Mail:
        if (memberRole != "owner")
            return {};
        roles.add(Role::Owner);
        break;
    case schema::AccountKind::Space:
        if (!memberRole)
            return {};
        roles = spaceRoles(*memberRole);
        break;
    }
    roles.add(Role::Anyone);
    return roles;
}

bool Permission::mayChange(std::string_view property) const
{
    return updateAll || std::find(only.begin(), only.end(), property) != only.end();
}

Permission permission(const schema::Type &type, RoleSet roles, bool own)
{
    if (own)
        roles.add(Role::Own);
    Permission p;
    for (const auto &right : type.rights) {
        if (!roles.has(right.role))
            continue;
        p.read = p.read || right.read;
        p.create = p.create || right.create;
        p.destroy = p.destroy || right.destroy;
        p.update = p.update || right.update;
        p.updateAll = p.updateAll || (right.update && right.only.empty());
        if (right.update)
            p.only.insert(p.only.end(), right.only.begin(), right.only.end());
    }
    return p;
}

} // namespace server
