#pragma once
// Thin RAII over the SQLite C API, Qt-free, shared by the client's store and the server's storage.
// One Connection belongs to one thread at a time. Statements are cached by their text.
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <unordered_map>
#include <utility>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace sqlite {

struct Error
{
    int code = 0; // extended SQLite result code
    std::string message; // for logs
    bool isFull() const; // SQLITE_FULL
    bool isReadOnly() const;
    bool isBusy() const;
    bool isCorrupt() const; // SQLITE_CORRUPT, SQLITE_NOTADB
};

// Errors are thrown inside the storage layers and turned into results at their edge (one catch, not a check a row).
class Failure : public std::exception
{
public:
    explicit Failure(Error e)
        : m_error(std::move(e))
    { }
    const Error &error() const { return m_error; }
    const char *what() const noexcept override { return m_error.message.c_str(); }

private:
    Error m_error;
};

// A statement ready to be stepped; resets itself when it goes out of scope, so that no read transaction stays open.
class Statement
{
public:
    Statement(class Connection &owner, sqlite3_stmt *stmt)
        : m_owner(&owner)
        , m_stmt(stmt)
    { }
    Statement(Statement &&other) noexcept
        : m_owner(other.m_owner)
        , m_stmt(other.m_stmt)
    {
        other.m_stmt = nullptr;
    }
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    template <typename... Args> Statement &bindAll(const Args &...args)
    {
        int i = 0;
        (bind(++i, args), ...);
        return *this;
    }
    // Text is not copied: it must live until the statement is stepped.
    void bind(int index, std::string_view text);
    void bind(int index, const char *text) { bind(index, std::string_view(text)); }
    void bind(int index, const std::string &text) { bind(index, std::string_view(text)); }
    void bind(int index, std::int64_t value);
    void bind(int index, int value) { bind(index, static_cast<std::int64_t>(value)); }
    void bind(int index, bool value) { bind(index, static_cast<std::int64_t>(value)); }
    void bind(int index, double value);
    void bind(int index, std::nullptr_t);
    template <typename T> void bind(int index, const std::optional<T> &value)
    {
        if (value)
            bind(index, *value);
        else
            bind(index, nullptr);
    }
    void bindBlob(int index, std::string_view bytes);

    bool step(); // true: a row is there; throws Failure
    void run() // for statements without rows; ready to be bound again afterwards
    {
        step();
        reset();
    }
    void reset();

    std::string_view text(int column) const; // valid until the next step
    std::int64_t integer(int column) const;
    double real(int column) const;
    bool isNull(int column) const;

private:
    class Connection *m_owner;
    sqlite3_stmt *m_stmt;
};

struct OpenOptions
{
    bool readOnly = false;
    bool create = true;
    bool wal = true; // falls back to a rollback journal where WAL does not work (network drives), see walActive()
    bool fullSync = false; // PRAGMA synchronous=FULL instead of NORMAL
    int busyTimeoutMs = 5000;
    std::string vfs; // name of a registered VFS, "" = the system's
};

class Connection
{
public:
    static std::unique_ptr<Connection> open(const std::string &path, const OpenOptions &options); // throws Failure
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    Statement prepare(std::string_view sql); // cached; throws Failure
    void exec(std::string_view sql); // one or several statements
    std::int64_t changes() const;
    std::int64_t lastInsertRowId() const;
    // Another one after anything was written to the file, by this connection (first) or elsewhere; throws Failure.
    std::pair<std::int64_t, std::int64_t> version();
    bool inTransaction() const;
    bool walActive() const { return m_wal; }
    sqlite3 *handle() const { return m_db; }
    std::int64_t userVersion();

    // Fault loops: counts down on each step and exec, and fails the one that reaches zero with SQLITE_IOERR, and those
    // that follow, `times` in all; -1 = off. Going back always works, as it does on a broken disk.
    void failAfter(int steps, int times = 1)
    {
        m_failAfter = steps;
        m_failures = times;
        m_failed = false;
    }
    bool failed() const { return m_failed; } // since failAfter()

private:
    friend class Statement;
    explicit Connection(sqlite3 *db);
    void injectFault(std::string_view sql); // throws Failure
    sqlite3 *m_db;
    bool m_wal = false;
    int m_failAfter = -1;
    int m_failures = 0;
    bool m_failed = false;
    std::unordered_map<std::string, sqlite3_stmt *> m_statements;
};

// BEGIN IMMEDIATE … COMMIT; rolls back when it goes out of scope without commit(). Does not nest.
class Transaction
{
public:
    explicit Transaction(Connection &db, bool write = true);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit(); // throws Failure; then nothing was written

private:
    Connection &m_db;
    bool m_open = true;
};

struct Migration
{
    int version;
    std::string_view name;
    std::string_view sql;
};
enum class MigrationResult { UpToDate, Migrated, TooNew };
// Applies what is missing, each step in one transaction together with PRAGMA user_version; stops at the first error.
// A file of a newer version than the last migration is not touched: TooNew.
MigrationResult migrate(Connection &db, const std::vector<Migration> &steps); // throws Failure

} // namespace sqlite
