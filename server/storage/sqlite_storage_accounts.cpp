#include "server/storage/sqlite_storage.h"

#include <array>

namespace server {

namespace {

constexpr std::array<std::pair<schema::AccountKind, std::string_view>, 4> kinds{
    { { schema::AccountKind::Community, "community" },
      { schema::AccountKind::Personal, "personal" },
      { schema::AccountKind::Space, "space" },
      { schema::AccountKind::Mail, "mail" } }
};

std::string_view kindName(schema::AccountKind kind)
{
    for (const auto &[k, name] : kinds)
        if (k == kind)
            return name;
    return "space";
}

schema::AccountKind kindOf(std::string_view name)
{
    for (const auto &[kind, n] : kinds)
        if (n == name)
            return kind;
    return schema::AccountKind::Space;
}

AccountRow accountFrom(const sqlite::Statement &s)
{
    return { std::string(s.text(0)), kindOf(s.text(1)), std::string(s.text(2)) };
}

std::vector<MemberRow> membersFrom(sqlite::Statement &s)
{
    std::vector<MemberRow> rows;
    while (s.step())
        rows.push_back({ std::string(s.text(0)), std::string(s.text(1)), std::string(s.text(2)) });
    return rows;
}

} // namespace

std::optional<AccountRow> SqliteStorage::account(std::string_view id)
{
    auto s = m_db->prepare("SELECT id, kind, name FROM account WHERE id=?");
    if (!s.bindAll(id).step())
        return {};
    return accountFrom(s);
}

void SqliteStorage::createAccount(const AccountRow &row)
{
    m_db->prepare("INSERT INTO account(id, kind, name) VALUES(?, ?, ?)")
        .bindAll(row.id, kindName(row.kind), row.name)
        .run();
}

void SqliteStorage::renameAccount(std::string_view id, std::string_view name)
{
    m_db->prepare("UPDATE account SET name=? WHERE id=?").bindAll(name, id).run();
    for (const auto &member : members(id))
        bumpSession(member.person);
}

std::vector<AccountRow> SqliteStorage::accounts()
{
    std::vector<AccountRow> rows;
    auto s = m_db->prepare("SELECT id, kind, name FROM account ORDER BY id");
    while (s.step())
        rows.push_back(accountFrom(s));
    return rows;
}

std::optional<std::string> SqliteStorage::memberRole(std::string_view account, std::string_view person)
{
    auto s = m_db->prepare("SELECT role FROM member WHERE person=? AND account=?");
    if (!s.bindAll(person, account).step())
        return {};
    return std::string(s.text(0));
}

void SqliteStorage::setMember(std::string_view account, std::string_view person, std::string_view role)
{
    m_db->prepare("INSERT OR REPLACE INTO member(person, account, role) VALUES(?, ?, ?)")
        .bindAll(person, account, role)
        .run();
    bumpSession(person);
}

void SqliteStorage::removeMember(std::string_view account, std::string_view person)
{
    m_db->prepare("DELETE FROM member WHERE person=? AND account=?").bindAll(person, account).run();
    bumpSession(person);
}

std::vector<MemberRow> SqliteStorage::members(std::string_view account)
{
    auto s = m_db->prepare("SELECT account, person, role FROM member WHERE account=? ORDER BY person");
    s.bindAll(account);
    return membersFrom(s);
}

std::vector<MemberRow> SqliteStorage::memberships(std::string_view person)
{
    auto s = m_db->prepare("SELECT account, person, role FROM member WHERE person=? ORDER BY account");
    s.bindAll(person);
    return membersFrom(s);
}

std::int64_t SqliteStorage::sessionRev(std::string_view person)
{
    auto s = m_db->prepare("SELECT rev FROM session WHERE person=?");
    return s.bindAll(person).step() ? s.integer(0) : 0;
}

void SqliteStorage::bumpSession(std::string_view person)
{
    m_db->prepare("INSERT INTO session(person, rev) VALUES(?, 1) ON CONFLICT(person) DO UPDATE SET rev=rev+1")
        .bindAll(person)
        .run();
}

} // namespace server
