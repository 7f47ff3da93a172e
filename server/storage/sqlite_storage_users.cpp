#include "server/storage/sqlite_storage.h"

#include <array>

namespace server {

namespace {

constexpr std::array<std::pair<schema::Role, std::string_view>, 3> communityRoles{
    { { schema::Role::Teacher, "teacher" },
      { schema::Role::Coordinator, "coordinator" },
      { schema::Role::Operator, "operator" } }
};

std::string rolesText(const std::set<schema::Role> &roles)
{
    std::string text;
    for (const auto &[role, name] : communityRoles)
        if (roles.count(role))
            text.append(text.empty() ? "" : " ").append(name);
    return text;
}

std::set<schema::Role> rolesFrom(std::string_view text)
{
    std::set<schema::Role> roles;
    while (!text.empty()) {
        const auto word = text.substr(0, text.find(' '));
        for (const auto &[role, name] : communityRoles)
            if (name == word)
                roles.insert(role);
        text.remove_prefix(std::min(text.size(), word.size() + 1));
    }
    return roles;
}

TokenRow tokenFrom(const sqlite::Statement &s)
{
    return { std::string(s.text(0)), std::string(s.text(1)), std::string(s.text(2)), std::string(s.text(3)),
             std::string(s.text(4)), s.integer(5),           s.integer(6),           s.integer(7) };
}

constexpr std::string_view tokenColumns = "SELECT hash, id, user, device, device_name, created_at, used_at, expires_at"
                                          " FROM token ";
} // namespace

void SqliteStorage::createUser(const UserRow &row)
{
    const auto roles = rolesText(row.roles);
    m_db->prepare("INSERT INTO user(id, username, person, password_hash, roles, disabled, created_at)"
                  " VALUES(?, ?, ?, ?, ?, ?, ?)")
        .bindAll(row.id, row.username, row.personId, row.passwordHash, roles, row.disabled, row.createdAt)
        .run();
}

void SqliteStorage::updateUser(const UserRow &row)
{
    const auto roles = rolesText(row.roles);
    m_db->prepare("UPDATE user SET username=?, person=?, password_hash=?, roles=?, disabled=? WHERE id=?")
        .bindAll(row.username, row.personId, row.passwordHash, roles, row.disabled, row.id)
        .run();
    bumpSession(row.personId);
}

std::vector<UserRow> SqliteStorage::usersWhere(std::string_view where, std::string_view value)
{
    auto s = m_db->prepare("SELECT id, username, person, password_hash, roles, disabled, created_at FROM user "
                           + std::string(where) + " ORDER BY username");
    if (!where.empty())
        s.bindAll(value);
    std::vector<UserRow> rows;
    while (s.step())
        rows.push_back({ std::string(s.text(0)), std::string(s.text(1)), std::string(s.text(2)), std::string(s.text(3)),
                         rolesFrom(s.text(4)), s.integer(5) != 0, s.integer(6) });
    return rows;
}

namespace {
std::optional<UserRow> first(std::vector<UserRow> rows)
{
    if (rows.empty())
        return {};
    return std::move(rows.front());
}
} // namespace

std::optional<UserRow> SqliteStorage::userByName(std::string_view username)
{
    return first(usersWhere("WHERE username=?", username));
}
std::optional<UserRow> SqliteStorage::userById(std::string_view id) { return first(usersWhere("WHERE id=?", id)); }
std::optional<UserRow> SqliteStorage::userByPerson(std::string_view person)
{
    return first(usersWhere("WHERE person=?", person));
}
std::vector<UserRow> SqliteStorage::users() { return usersWhere({}, {}); }

void SqliteStorage::createToken(const TokenRow &row)
{
    m_db->prepare("INSERT INTO token(hash, id, user, device, device_name, created_at, used_at, expires_at)"
                  " VALUES(?, ?, ?, ?, ?, ?, ?, ?)")
        .bindAll(row.hash, row.id, row.userId, row.deviceId, row.deviceName, row.createdAt, row.usedAt, row.expiresAt)
        .run();
}

std::optional<TokenRow> SqliteStorage::token(std::string_view hash)
{
    auto s = m_db->prepare(std::string(tokenColumns) + "WHERE hash=?");
    if (!s.bindAll(hash).step())
        return {};
    return tokenFrom(s);
}

std::vector<TokenRow> SqliteStorage::tokens(std::string_view user)
{
    auto s = m_db->prepare(std::string(tokenColumns) + "WHERE user=? ORDER BY created_at DESC, id");
    s.bindAll(user);
    std::vector<TokenRow> rows;
    while (s.step())
        rows.push_back(tokenFrom(s));
    return rows;
}

void SqliteStorage::touchToken(std::string_view hash, std::int64_t usedAt, std::int64_t expiresAt)
{
    m_db->prepare("UPDATE token SET used_at=?, expires_at=? WHERE hash=?").bindAll(usedAt, expiresAt, hash).run();
}

bool SqliteStorage::revokeToken(std::string_view user, std::string_view id)
{
    m_db->prepare("DELETE FROM token WHERE user=? AND id=?").bindAll(user, id).run();
    return m_db->changes() > 0;
}

void SqliteStorage::revokeTokens(std::string_view user)
{
    m_db->prepare("DELETE FROM token WHERE user=?").bindAll(user).run();
}

} // namespace server
