#include "sqlite/sqlite.h"

#include "sqlite/place.h"

#include <cstdio>
#include <sqlite3.h>

namespace sqlite {

namespace {
[[noreturn]] void fail(sqlite3 *db, int code)
{
    throw Failure({ db ? sqlite3_extended_errcode(db) : code, db ? sqlite3_errmsg(db) : sqlite3_errstr(code) });
}
int primary(int code) { return code & 0xff; }
} // namespace

bool Error::isFull() const { return primary(code) == SQLITE_FULL; }
bool Error::isReadOnly() const { return primary(code) == SQLITE_READONLY || primary(code) == SQLITE_CANTOPEN; }
bool Error::isBusy() const { return primary(code) == SQLITE_BUSY || primary(code) == SQLITE_LOCKED; }
bool Error::isCorrupt() const { return primary(code) == SQLITE_CORRUPT || primary(code) == SQLITE_NOTADB; }

Statement::~Statement()
{
    if (m_stmt)
        reset();
}

void Statement::bind(int index, std::string_view text)
{
    // A null pointer would bind NULL; an empty view must stay an empty text.
    sqlite3_bind_text(m_stmt, index, text.data() ? text.data() : "", static_cast<int>(text.size()), SQLITE_STATIC);
}
void Statement::bind(int index, std::int64_t value) { sqlite3_bind_int64(m_stmt, index, value); }
void Statement::bind(int index, double value) { sqlite3_bind_double(m_stmt, index, value); }
void Statement::bind(int index, std::nullptr_t) { sqlite3_bind_null(m_stmt, index); }
void Statement::bindBlob(int index, std::string_view bytes)
{
    sqlite3_bind_blob(m_stmt, index, bytes.data() ? bytes.data() : "", static_cast<int>(bytes.size()), SQLITE_STATIC);
}

bool Statement::step()
{
    sqlite3 *db = sqlite3_db_handle(m_stmt);
    if (m_owner->m_failAfter >= 0)
        m_owner->injectFault(sqlite3_sql(m_stmt));
    const int rc = sqlite3_step(m_stmt);
    if (rc == SQLITE_ROW)
        return true;
    if (rc == SQLITE_DONE)
        return false;
    const Error error{ sqlite3_extended_errcode(db), sqlite3_errmsg(db) };
    sqlite3_reset(m_stmt);
    throw Failure(error);
}

void Statement::reset()
{
    sqlite3_reset(m_stmt);
    sqlite3_clear_bindings(m_stmt);
}

std::string_view Statement::text(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_stmt, column));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_stmt, column)))
                 : std::string_view();
}
std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_stmt, column); }
double Statement::real(int column) const { return sqlite3_column_double(m_stmt, column); }
bool Statement::isNull(int column) const { return sqlite3_column_type(m_stmt, column) == SQLITE_NULL; }

namespace {

// A file that came from a disk keeps its mode, and its log with it. Alone, SQLite needs no shared memory to take that
// in.
void leaveWal(Connection &db, const std::string &path)
{
    db.exec("PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=DELETE; PRAGMA locking_mode=NORMAL;"
            "PRAGMA schema_version;"); // the lock goes with the first look
    static_cast<void>(std::remove((path + "-shm").c_str())); // of whoever read it before; nobody uses it any more
}

} // namespace

Connection::Connection(sqlite3 *db)
    : m_db(db)
{ }

std::unique_ptr<Connection> Connection::open(const std::string &path, const OpenOptions &options)
{
    sqlite3 *db = nullptr;
    int flags = options.readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (options.create && !options.readOnly)
        flags |= SQLITE_OPEN_CREATE;
    flags |= SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const Opening where = openingOf(path);
    const std::string &vfs = options.vfs.empty() ? where.vfs : options.vfs;
    const int rc = sqlite3_open_v2(where.path.c_str(), &db, flags, vfs.empty() ? nullptr : vfs.c_str());
    if (rc != SQLITE_OK) {
        const Error error{ rc, db ? sqlite3_errmsg(db) : sqlite3_errstr(rc) };
        sqlite3_close(db);
        throw Failure(error);
    }
    std::unique_ptr<Connection> c(new Connection(db));
    sqlite3_busy_timeout(db, options.busyTimeoutMs);
    c->exec("PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA trusted_schema=OFF;");
    if (!options.readOnly) {
        if (options.wal && isOnNetwork(path)) {
            leaveWal(*c, path);
        } else if (options.wal) {
            auto mode = c->prepare("PRAGMA journal_mode=WAL");
            c->m_wal = mode.step() && mode.text(0) == "wal";
        }
        c->exec(options.fullSync || !c->m_wal ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
    }
    return c;
}

Connection::~Connection()
{
    for (auto &[sql, stmt] : m_statements)
        sqlite3_finalize(stmt);
    sqlite3_close_v2(m_db);
}

Statement Connection::prepare(std::string_view sql)
{
    auto it = m_statements.find(std::string(sql));
    if (it == m_statements.end()) {
        sqlite3_stmt *stmt = nullptr;
        if (sqlite3_prepare_v3(m_db, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &stmt,
                               nullptr)
            != SQLITE_OK)
            fail(m_db, SQLITE_ERROR);
        it = m_statements.emplace(std::string(sql), stmt).first;
    } else if (sqlite3_stmt_busy(it->second)) {
        // The same text is being read further out: a second, uncached statement keeps both apart.
        sqlite3_stmt *stmt = nullptr;
        if (sqlite3_prepare_v2(m_db, sql.data(), static_cast<int>(sql.size()), &stmt, nullptr) != SQLITE_OK)
            fail(m_db, SQLITE_ERROR);
        const auto key = std::string(sql) + " --" + std::to_string(m_statements.size());
        m_statements.emplace(key, stmt);
        return Statement(*this, stmt);
    }
    return Statement(*this, it->second);
}

void Connection::injectFault(std::string_view sql)
{
    if (sql.starts_with("ROLLBACK"))
        return;
    if (m_failAfter > 0) {
        --m_failAfter;
    } else if (m_failures > 0) {
        --m_failures;
        m_failed = true;
        throw Failure({ SQLITE_IOERR, "injected fault" });
    }
}

void Connection::exec(std::string_view sql)
{
    if (m_failAfter >= 0)
        injectFault(sql);
    const std::string text(sql);
    if (sqlite3_exec(m_db, text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(m_db, SQLITE_ERROR);
}

std::int64_t Connection::changes() const { return sqlite3_changes64(m_db); }
std::int64_t Connection::lastInsertRowId() const { return sqlite3_last_insert_rowid(m_db); }
std::pair<std::int64_t, std::int64_t> Connection::version()
{
    auto s = prepare("PRAGMA data_version");
    return { sqlite3_total_changes64(m_db), s.step() ? s.integer(0) : 0 };
}

bool Connection::inTransaction() const { return sqlite3_get_autocommit(m_db) == 0; }

std::int64_t Connection::userVersion()
{
    auto s = prepare("PRAGMA user_version");
    return s.step() ? s.integer(0) : 0;
}

Transaction::Transaction(Connection &db, bool write)
    : m_db(db)
{
    m_db.prepare(write ? "BEGIN IMMEDIATE" : "BEGIN").run(); // prepared once: parsing it took as long as a small read
}

Transaction::~Transaction()
{
    if (m_open && m_db.inTransaction())
        sqlite3_exec(m_db.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    m_db.prepare("COMMIT").run();
    m_open = false;
}

MigrationResult migrate(Connection &db, const std::vector<Migration> &steps)
{
    const auto have = db.userVersion();
    if (!steps.empty() && have > steps.back().version)
        return MigrationResult::TooNew;
    auto result = MigrationResult::UpToDate;
    for (const auto &step : steps) {
        if (step.version <= have)
            continue;
        Transaction t(db);
        if (db.userVersion() >= step.version)
            continue; // another connection did it while this one waited for the lock
        db.exec(step.sql);
        db.exec("PRAGMA user_version=" + std::to_string(step.version));
        t.commit();
        result = MigrationResult::Migrated;
    }
    return result;
}

} // namespace sqlite
