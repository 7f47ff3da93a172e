#include "store/outboxtable.h"

#include "store/jsontext.h"
#include "store/notes.h"
#include "store/trash.h"

#include <algorithm>

namespace store {

namespace {
const std::string select = "SELECT " + std::string(outboxColumns) + " FROM outbox ";

enum Column { // of outboxColumns
    SeqColumn,
    PositionColumn,
    AccountColumn,
    TypeColumn,
    IdColumn,
    OpColumn,
    ValueColumn,
    BaseColumn,
    CreatedColumn,
    StateColumn,
    BatchColumn,
    NotBeforeColumn,
    ErrorColumn,
    NeedsColumn
};

Key keyFrom(const sqlite::Statement &row)
{
    return { std::string(row.text(AccountColumn)), std::string(row.text(TypeColumn)), std::string(row.text(IdColumn)) };
}
} // namespace

OutboxEntry outboxEntry(const sqlite::Statement &row)
{
    OutboxEntry e;
    e.seq = row.integer(SeqColumn);
    e.position = row.integer(PositionColumn);
    e.key = keyFrom(row);
    e.op = static_cast<Edit::Op>(row.integer(OpColumn));
    e.value = objectFrom(row.text(ValueColumn));
    e.base = objectFrom(row.text(BaseColumn));
    e.createdAtMs = row.integer(CreatedColumn);
    e.state = static_cast<OutboxEntry::State>(row.integer(StateColumn));
    e.batch = row.integer(BatchColumn);
    e.notBeforeMs = row.integer(NotBeforeColumn);
    e.error = row.text(ErrorColumn);
    e.needsBlobs = stringsFrom(row.text(NeedsColumn));
    return e;
}

std::vector<OutboxEntry> OutboxTable::rows(sqlite::Statement &statement)
{
    std::vector<OutboxEntry> list;
    while (statement.step())
        list.push_back(outboxEntry(statement));
    return list;
}

std::vector<OutboxEntry> OutboxTable::all(int limit)
{
    auto s = m_db.prepare(select + "ORDER BY position, seq LIMIT ?");
    s.bindAll(limit);
    return rows(s);
}

std::vector<OutboxEntry> OutboxTable::of(const Key &key)
{
    auto s = m_db.prepare(select + "WHERE account=? AND type=? AND id=? ORDER BY position, seq");
    s.bindAll(key.account, key.type, key.id);
    return rows(s);
}

std::optional<OutboxEntry> OutboxTable::find(std::int64_t seq)
{
    auto s = m_db.prepare(select + "WHERE seq=?");
    s.bindAll(seq);
    if (!s.step())
        return std::nullopt;
    return outboxEntry(s);
}

std::vector<OutboxEntry> OutboxTable::needing(const std::string &localId)
{
    auto s = m_db.prepare(select + "WHERE instr(needs, ?) > 0 ORDER BY position, seq");
    s.bindAll(localId);
    return rows(s);
}

std::vector<OutboxEntry> OutboxTable::sending()
{
    auto s = m_db.prepare(select + "WHERE state=? ORDER BY position, seq");
    s.bindAll(static_cast<int>(OutboxEntry::Sending));
    return rows(s);
}

std::vector<OutboxEntry> OutboxTable::refusedForAProperty(const std::string &account)
{
    auto s = m_db.prepare(select + "WHERE account=? AND state=? AND error GLOB 'invalidProperties:*'");
    s.bindAll(account, static_cast<int>(OutboxEntry::Parked));
    return rows(s);
}

// Nothing is held back for that long: the computer's clock was set back since.
constexpr std::int64_t longestHoldMs = 60'000;

void OutboxTable::eachInOrder(std::int64_t nowMs, const std::function<bool(OutboxEntry entry, bool ready)> &next)
{
    auto s = m_db.prepare(select + "ORDER BY position, seq");
    while (s.step()) {
        const auto until = s.integer(NotBeforeColumn);
        const bool held = until > nowMs && until - nowMs < longestHoldMs;
        const bool ready
            = s.integer(StateColumn) == OutboxEntry::Waiting && !held && stringsFrom(s.text(NeedsColumn)).empty();
        OutboxEntry entry;
        if (ready) {
            entry = outboxEntry(s);
        } else {
            entry.key = keyFrom(s);
            entry.op = static_cast<Edit::Op>(s.integer(OpColumn));
        }
        if (!next(std::move(entry), ready))
            return;
    }
}

Ids OutboxTable::unmade(bool sendingToo)
{
    auto s = m_db.prepare("SELECT id FROM outbox WHERE op=?1 AND (?2 OR state<>?3)");
    s.bindAll(static_cast<int>(Edit::Create), sendingToo ? 1 : 0, static_cast<int>(OutboxEntry::Sending));
    Ids ids;
    while (s.step())
        ids.emplace(s.text(0));
    return ids;
}

Ids OutboxTable::madeAfter(const OutboxEntry &entry)
{
    auto s = m_db.prepare("SELECT id FROM outbox WHERE op=?1 AND (position>?2 OR (position=?2 AND seq>?3))");
    s.bindAll(static_cast<int>(Edit::Create), entry.position, entry.seq);
    Ids ids;
    while (s.step())
        ids.emplace(s.text(0));
    return ids;
}

bool OutboxTable::hasAny(const std::string &account, const std::string &type)
{
    auto s = m_db.prepare("SELECT 1 FROM outbox WHERE account=? AND type=? LIMIT 1");
    s.bindAll(account, type);
    return s.step();
}

void OutboxTable::add(OutboxEntry &e)
{
    const auto value = textOf(e.value);
    const auto base = textOf(e.base);
    const auto needs = textOf(e.needsBlobs);
    auto s = m_db.prepare("INSERT INTO outbox(position, account, type, id, op, value, base, created_at, state, batch, "
                          "tries, not_before, error, needs) VALUES(?,?,?,?,?,?,?,?,?,?,0,?,?,?)");
    s.bindAll(e.position, e.key.account, e.key.type, e.key.id, static_cast<int>(e.op), value, base, e.createdAtMs,
              static_cast<int>(e.state), e.batch, e.notBeforeMs, e.error, needs)
        .run();
    e.seq = m_db.lastInsertRowId();
    if (e.position == 0) {
        e.position = e.seq;
        auto place = m_db.prepare("UPDATE outbox SET position=? WHERE seq=?");
        place.bindAll(e.position, e.seq).run();
    }
}

void OutboxTable::update(const OutboxEntry &e)
{
    const auto value = textOf(e.value);
    const auto base = textOf(e.base);
    const auto needs = textOf(e.needsBlobs);
    auto s = m_db.prepare("UPDATE outbox SET op=?, value=?, base=?, state=?, batch=?, not_before=?, error=?, "
                          "needs=? WHERE seq=?");
    s.bindAll(static_cast<int>(e.op), value, base, static_cast<int>(e.state), e.batch, e.notBeforeMs, e.error, needs,
              e.seq)
        .run();
}

void OutboxTable::remove(std::int64_t seq)
{
    auto s = m_db.prepare("DELETE FROM outbox WHERE seq=?");
    s.bindAll(seq).run();
}

namespace {

void collect(const json::value &value, const Ids &ids, Ids &found)
{
    const auto look = [&](std::string_view text) {
        if (const auto it = ids.find(text); it != ids.end())
            found.insert(*it);
    };
    if (const auto *string = value.if_string()) {
        look(*string);
    } else if (const auto *object = value.if_object()) {
        for (const auto &member : *object) {
            std::string_view path(member.key());
            for (auto slash = path.find('/'); slash != path.npos; slash = path.find('/')) {
                look(path.substr(0, slash));
                path.remove_prefix(slash + 1);
            }
            look(path);
            collect(member.value(), ids, found);
        }
    } else if (const auto *array = value.if_array()) {
        for (const auto &item : *array)
            collect(item, ids, found);
    }
}

} // namespace

Ids mentioned(const json::value &value, const Ids &ids)
{
    Ids found;
    collect(value, ids, found);
    return found;
}

void OutboxTable::discard(const OutboxEntry &e, std::int64_t nowMs)
{
    const auto value = textOf(e.value);
    const auto base = textOf(e.base);
    auto s
        = m_db.prepare("INSERT OR REPLACE INTO discarded(seq, account, type, id, op, value, base, created_at, error, "
                       "discarded_at) VALUES(?,?,?,?,?,?,?,?,?,?)");
    s.bindAll(e.seq, e.key.account, e.key.type, e.key.id, static_cast<int>(e.op), value, base, e.createdAtMs, e.error,
              nowMs)
        .run();
    remove(e.seq);
    // Without it the record may lie outside the trash in a container that is in it.
    keepNote(m_db, userNote(unseenContentsMeta), "1");
}

} // namespace store
