#include "server/storage/sqlite_storage.h"

#include <algorithm>

namespace server {

std::int64_t SqliteStorage::nextRev(std::string_view account)
{
    auto s = m_db->prepare("UPDATE account SET modseq=modseq+1 WHERE id=? RETURNING modseq");
    if (!s.bindAll(account).step())
        throw sqlite::Failure({ 0, "no such account" });
    const auto rev = s.integer(0);
    s.step(); // an UPDATE … RETURNING takes effect for good when it is run to its end
    return rev;
}

std::int64_t SqliteStorage::modseq(std::string_view account)
{
    auto s = m_db->prepare("SELECT modseq FROM account WHERE id=?");
    return s.bindAll(account).step() ? s.integer(0) : 0;
}

std::int64_t SqliteStorage::typeRev(std::string_view account, std::string_view type)
{
    auto s = m_db->prepare("SELECT rev FROM type_state WHERE account=? AND type=?");
    return s.bindAll(account, type).step() ? s.integer(0) : 0;
}

void SqliteStorage::setTypeRev(std::string_view account, std::string_view type, std::int64_t rev)
{
    m_db->prepare("INSERT OR REPLACE INTO type_state(account, type, rev) VALUES(?, ?, ?)")
        .bindAll(account, type, rev)
        .run();
}

std::int64_t SqliteStorage::horizon(std::string_view account)
{
    auto s = m_db->prepare("SELECT horizon FROM account WHERE id=?");
    return s.bindAll(account).step() ? s.integer(0) : 0;
}

bool SqliteStorage::hasRecord(std::string_view account, std::string_view type, std::string_view id)
{
    auto s = m_db->prepare("SELECT 1 FROM record WHERE account=? AND type=? AND id=?");
    return s.bindAll(account, type, id).step();
}

std::optional<RecordRow> SqliteStorage::record(std::string_view account, std::string_view type, std::string_view id)
{
    auto s = m_db->prepare("SELECT rev, created_rev, json FROM record WHERE account=? AND type=? AND id=?");
    if (!s.bindAll(account, type, id).step())
        return {};
    return RecordRow{ std::string(id), s.integer(0), s.integer(1), std::string(s.text(2)) };
}

bool SqliteStorage::appendRecord(std::string_view account, std::string_view type, std::string_view id, std::string &out)
{
    auto s = m_db->prepare("SELECT json FROM record WHERE account=? AND type=? AND id=?");
    if (!s.bindAll(account, type, id).step())
        return false;
    out += s.text(0);
    return true;
}

void SqliteStorage::eachRecord(std::string_view account, std::string_view type, const Visitor &visit)
{
    auto s = m_db->prepare("SELECT id, rev, json FROM record WHERE account=? AND type=? ORDER BY id");
    s.bindAll(account, type);
    while (s.step())
        if (!visit(s.text(0), s.integer(1), s.text(2)))
            return;
}

std::int64_t SqliteStorage::countRecords(std::string_view account, std::string_view type)
{
    auto s = m_db->prepare("SELECT records FROM type_count WHERE account=? AND type=?");
    return s.bindAll(account, type).step() ? s.integer(0) : 0;
}

void SqliteStorage::putRecord(std::string_view account, std::string_view type, const RecordRow &row)
{
    m_db->prepare("INSERT INTO record(account, type, id, rev, created_rev, json) VALUES(?, ?, ?, ?, ?, ?)"
                  " ON CONFLICT(account, type, id) DO UPDATE SET rev=excluded.rev, json=excluded.json")
        .bindAll(account, type, row.id, row.rev, row.createdRev, row.json)
        .run();
}

void SqliteStorage::removeRecord(std::string_view account, std::string_view type, std::string_view id, std::int64_t rev,
                                 std::int64_t atMs)
{
    m_db->prepare("INSERT OR REPLACE INTO tombstone(account, type, id, rev, created_rev, at)"
                  " SELECT account, type, id, ?, created_rev, ? FROM record WHERE account=? AND type=? AND id=?")
        .bindAll(rev, atMs, account, type, id)
        .run();
    m_db->prepare("DELETE FROM record WHERE account=? AND type=? AND id=?").bindAll(account, type, id).run();
}

bool SqliteStorage::hasTombstone(std::string_view account, std::string_view type, std::string_view id)
{
    auto s = m_db->prepare("SELECT 1 FROM tombstone WHERE account=? AND type=? AND id=?");
    return s.bindAll(account, type, id).step();
}

std::vector<ChangeRow> SqliteStorage::changes(std::string_view account, std::string_view type, std::int64_t since,
                                              std::int64_t limit)
{
    auto s = m_db->prepare("SELECT id, rev, created_rev, 0 FROM record WHERE account=?1 AND type=?2 AND rev>?3"
                           " UNION ALL "
                           "SELECT id, rev, created_rev, 1 FROM tombstone WHERE account=?1 AND type=?2 AND rev>?3"
                           " ORDER BY 2 LIMIT ?4");
    s.bindAll(account, type, since, limit);
    std::vector<ChangeRow> rows;
    while (s.step())
        rows.push_back({ std::string(s.text(0)), s.integer(1), s.integer(2), s.integer(3) != 0 });
    return rows;
}

void SqliteStorage::addHistory(std::string_view account, std::string_view type, const HistoryRow &row)
{
    m_db->prepare("INSERT INTO history(account, type, id, rev, at, by, device, op, before, after)"
                  " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bindAll(account, type, row.id, row.rev, row.at, row.by, row.device, row.op, row.before, row.after)
        .run();
}

std::vector<HistoryRow> SqliteStorage::history(std::string_view account, std::string_view type, std::string_view id,
                                               const HistoryQuestion &question)
{
    auto s = m_db->prepare("SELECT rev, at, by, device, op, before, after FROM history"
                           " WHERE account=? AND type=? AND id=? AND rev<? ORDER BY rev DESC LIMIT ?");
    s.bindAll(account, type, id, question.before, question.limit);
    std::vector<HistoryRow> rows;
    std::int64_t bytes = 0;
    while (s.step()) {
        bytes += static_cast<std::int64_t>(s.text(5).size() + s.text(6).size());
        if (!rows.empty() && bytes > question.bytes)
            break;
        rows.push_back({ std::string(id), s.integer(0), s.integer(1), std::string(s.text(2)), std::string(s.text(3)),
                         std::string(s.text(4)), std::string(s.text(5)), std::string(s.text(6)) });
    }
    return rows;
}

ActivityPage SqliteStorage::activity(std::string_view account, const ActivityQuestion &question)
{
    constexpr int mostLookedAt = 5000;
    auto s = m_db->prepare("SELECT rev, type, by FROM history WHERE account=? AND rev<? ORDER BY rev DESC LIMIT ?");
    s.bindAll(account, question.before, mostLookedAt + 1);
    auto whole = m_db->prepare("SELECT id, at, device, op, before, after FROM history WHERE account=? AND rev=?");
    ActivityPage page;
    std::int64_t last = 0, bytes = 0;
    for (int seen = 0; s.step(); ++seen) {
        if (seen == mostLookedAt || static_cast<std::int64_t>(page.rows.size()) >= question.limit
            || bytes > question.bytes) {
            page.next = last;
            break;
        }
        last = s.integer(0);
        const std::string type(s.text(1));
        const std::string by(s.text(2));
        if ((!question.by.empty() && by != question.by)
            || std::find(question.types.begin(), question.types.end(), type) == question.types.end())
            continue;
        whole.reset();
        whole.bindAll(account, last);
        if (!whole.step())
            continue;
        bytes += static_cast<std::int64_t>(whole.text(4).size() + whole.text(5).size());
        page.rows.push_back({ type,
                              { std::string(whole.text(0)), last, whole.integer(1), by, std::string(whole.text(2)),
                                std::string(whole.text(3)), std::string(whole.text(4)), std::string(whole.text(5)) } });
    }
    return page;
}

std::optional<StoredAnswer> SqliteStorage::storedAnswer(std::string_view key)
{
    auto s = m_db->prepare("SELECT at, fingerprint, status, body FROM idempotency WHERE key=?");
    if (!s.bindAll(key).step())
        return {};
    return StoredAnswer{ s.integer(0), s.integer(1), static_cast<int>(s.integer(2)), std::string(s.text(3)) };
}

void SqliteStorage::storeAnswer(std::string_view key, const StoredAnswer &answer)
{
    m_db->prepare("INSERT INTO idempotency(key, at, fingerprint, status, body) VALUES(?, ?, ?, ?, ?)")
        .bindAll(key, answer.at, answer.fingerprint, answer.status, answer.body)
        .run();
}

} // namespace server
