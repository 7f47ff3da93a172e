#pragma once
// Rows of `outbox`: what waits to be sent. No transaction of its own; throws sqlite::Failure.
#include "store/types.h"

#include "sqlite/sqlite.h"

#include <functional>
#include <set>

namespace store {

using Ids = std::set<std::string, std::less<>>;

class OutboxTable
{
public:
    explicit OutboxTable(sqlite::Connection &db)
        : m_db(db)
    { }

    std::vector<OutboxEntry> all(int limit = -1); // in order of sending
    std::vector<OutboxEntry> of(const Key &key); // those that were sent, then those that were not
    std::optional<OutboxEntry> find(std::int64_t seq);
    bool hasAny(const std::string &account, const std::string &type);
    std::vector<OutboxEntry> needing(const std::string &localId); // that wait for this file
    std::vector<OutboxEntry> sending();
    std::vector<OutboxEntry> refusedForAProperty(const std::string &account); // parked with the name of it
    Ids unmade(bool sendingToo); // ids of all records that wait to be made
    Ids madeAfter(const OutboxEntry &entry); // of those behind it in the queue
    // In order of sending, until `next` says false. Of entries that may not go now only key and op are there: thousands
    // that wait for their files are passed over, not read.
    void eachInOrder(std::int64_t nowMs, const std::function<bool(OutboxEntry entry, bool ready)> &next);

    void add(OutboxEntry &entry); // gives seq, and position unless there is one
    void update(const OutboxEntry &entry);
    void remove(std::int64_t seq);
    void discard(const OutboxEntry &entry, std::int64_t nowMs);

private:
    std::vector<OutboxEntry> rows(sqlite::Statement &statement);
    sqlite::Connection &m_db;
};

Ids mentioned(const json::value &value, const Ids &ids); // as a string, as a key or in a path, at any depth

OutboxEntry outboxEntry(const sqlite::Statement &row); // in the order of outboxColumns
inline constexpr std::string_view outboxColumns
    = "seq, position, account, type, id, op, value, base, created_at, state, batch, not_before, error, needs";

} // namespace store
