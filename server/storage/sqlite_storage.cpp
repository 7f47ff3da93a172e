#include "server/storage/sqlite_storage.h"

#include <algorithm>
#include <sstream>

namespace server {

namespace {
const std::vector<sqlite::Migration> &steps()
{
    static const std::vector<sqlite::Migration> list{
#include "migrations.inc"
    };
    return list;
}
} // namespace

tl::expected<std::unique_ptr<SqliteStorage>, SqliteStorage::Problem>
SqliteStorage::open(const SqliteStorageOptions &options)
{
    try {
        sqlite::OpenOptions how;
        how.readOnly = options.readOnly;
        how.fullSync = options.fullSync;
        how.vfs = options.vfs;
        auto db = sqlite::Connection::open(options.path, how);
        if (!options.readOnly) {
            // A journal of savepoints in memory is walked from its beginning at the end of every statement: large
            // Foo/set calls took twice as long with it as with a file that is rarely written.
            db->exec("PRAGMA temp_store=FILE; PRAGMA cache_size=-65536");
            if (sqlite::migrate(*db, steps()) == sqlite::MigrationResult::TooNew)
                return tl::unexpected(Problem{ OpenError::TooNew, {} });
        } else if (db->userVersion() != steps().back().version) {
            const bool newer = db->userVersion() > steps().back().version;
            return tl::unexpected(Problem{ newer ? OpenError::TooNew : OpenError::Failed, { 0, "not migrated yet" } });
        }
        std::unique_ptr<SqliteStorage> storage(new SqliteStorage(std::move(db)));
        if (!options.readOnly && (storage->epoch().empty() || storage->isCopy()))
            storage->beginEpoch(options.epochIfNew);
        return storage;
    } catch (const sqlite::Failure &failure) {
        return tl::unexpected(Problem{ OpenError::Failed, failure.error() });
    }
}

SqliteStorage::SqliteStorage(std::unique_ptr<sqlite::Connection> db)
    : m_db(std::move(db))
{ }

SqliteStorage::~SqliteStorage() = default;

void SqliteStorage::begin(bool write)
{
    m_savepoints = 0;
    m_db->prepare(write ? "BEGIN IMMEDIATE" : "BEGIN").run();
}

void SqliteStorage::commit()
{
    m_db->prepare("COMMIT").run();
    m_savepoints = 0;
}

void SqliteStorage::rollback()
{
    m_savepoints = 0;
    m_epoch.clear();
    // After a full disk SQLite may have rolled back by itself; a second time would be an error.
    if (m_db->inTransaction())
        m_db->prepare("ROLLBACK").run();
}

bool SqliteStorage::inTransaction() const { return m_db->inTransaction(); }

void SqliteStorage::savepoint()
{
    m_db->prepare("SAVEPOINT s" + std::to_string(m_savepoints)).run();
    ++m_savepoints;
}

void SqliteStorage::release()
{
    m_db->prepare("RELEASE s" + std::to_string(m_savepoints - 1)).run();
    --m_savepoints; // a release that fails leaves it to be rolled back
}

void SqliteStorage::rollbackTo()
{
    --m_savepoints;
    m_epoch.clear();
    if (!m_db->inTransaction())
        return;
    const auto name = std::to_string(m_savepoints);
    m_db->prepare("ROLLBACK TO s" + name).run();
    m_db->prepare("RELEASE s" + name).run();
}

std::string SqliteStorage::epoch()
{
    // Read once: it only changes while the server is down, and every answer carries it.
    if (m_epoch.empty()) {
        auto s = m_db->prepare("SELECT value FROM meta WHERE key='epoch'");
        if (s.step())
            m_epoch = s.text(0);
    }
    return m_epoch;
}

void SqliteStorage::setEpoch(std::string_view epoch)
{
    m_db->prepare("INSERT OR REPLACE INTO meta(key, value) VALUES('epoch', ?)").bindAll(epoch).run();
    m_epoch = epoch;
}

void SqliteStorage::markCopy() { m_db->prepare("INSERT OR REPLACE INTO meta(key, value) VALUES('copy', '1')").run(); }

bool SqliteStorage::isCopy() { return m_db->prepare("SELECT 1 FROM meta WHERE key='copy'").step(); }

namespace {

// Of another length for each epoch (FNV-1a of its name): a copy may be put back twice.
std::int64_t leap(std::string_view epoch)
{
    std::uint32_t sum = 2166136261U;
    for (const char letter : epoch)
        sum = (sum ^ static_cast<unsigned char>(letter)) * 16777619U;
    return Storage::epochLeap + (sum >> 2);
}

} // namespace

void SqliteStorage::beginEpoch(std::string_view epoch)
{
    sqlite::Transaction transaction(*m_db);
    // Clients of an earlier epoch ask what of it is here still: nothing behind the counters of this copy.
    std::vector<std::pair<std::string, std::int64_t>> counters;
    const auto last = this->epoch();
    auto accounts = m_db->prepare("SELECT id, modseq FROM account");
    while (!last.empty() && accounts.step())
        counters.emplace_back(accounts.text(0), accounts.integer(1));
    for (const auto &[account, counter] : counters) {
        auto known = earlierEpochs(account);
        known[last] = counter;
        std::string text;
        for (const auto &[name, upTo] : known)
            text += name + ' ' + std::to_string(std::min(upTo, counter)) + '\n';
        const auto key = "epochs/" + account;
        m_db->prepare("INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)").bindAll(key, text).run();
    }
    if (!last.empty())
        m_db->prepare("UPDATE account SET modseq=modseq+?").bindAll(leap(epoch)).run();
    setEpoch(epoch);
    m_db->prepare("DELETE FROM meta WHERE key='copy'").run();
    transaction.commit();
}

std::map<std::string, std::int64_t> SqliteStorage::earlierEpochs(std::string_view account)
{
    std::map<std::string, std::int64_t> epochs;
    const auto key = "epochs/" + std::string(account);
    auto s = m_db->prepare("SELECT value FROM meta WHERE key=?");
    if (!s.bindAll(key).step())
        return epochs;
    std::istringstream lines{ std::string(s.text(0)) };
    std::string name;
    std::int64_t upTo = 0;
    while (lines >> name >> upTo)
        epochs[name] = upTo;
    return epochs;
}

void SqliteStorage::purge(std::int64_t tombstonesBefore, std::int64_t answersBefore, std::int64_t tokensExpiredBefore)
{
    m_db->prepare("UPDATE account SET horizon=max(horizon, coalesce((SELECT max(rev) FROM tombstone"
                  " WHERE tombstone.account=account.id AND at<?), 0))")
        .bindAll(tombstonesBefore)
        .run();
    m_db->prepare("DELETE FROM tombstone WHERE at<?").bindAll(tombstonesBefore).run();
    m_db->prepare("DELETE FROM idempotency WHERE at<?").bindAll(answersBefore).run();
    m_db->prepare("DELETE FROM token WHERE expires_at<?").bindAll(tokensExpiredBefore).run();
}

} // namespace server
