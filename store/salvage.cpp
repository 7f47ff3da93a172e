#include "store/salvage.h"

#include "store/jsontext.h"
#include "store/outboxtable.h"

#include <QDateTime>
#include <QFile>

#include <algorithm>
#include <set>

namespace store {

namespace {

struct Cell
{
    bool null = false;
    bool number = false;
    std::int64_t integer = 0;
    std::string text;
};
using Cells = std::vector<Cell>;

Cells cellsOf(sqlite::Statement &row, int columns)
{
    Cells cells(static_cast<std::size_t>(columns));
    for (int i = 0; i < columns; ++i) {
        auto &cell = cells[static_cast<std::size_t>(i)];
        cell.null = row.isNull(i);
        cell.integer = row.integer(i);
        cell.text = row.text(i);
        cell.number = std::to_string(cell.integer) == cell.text;
    }
    return cells;
}

// A damaged page ends a scan: what lies behind it is reached from the other end.
std::vector<Cells> readTable(sqlite::Connection &from, const std::string &table, const std::string &columns, int count,
                             const std::string &key)
{
    std::set<std::string> found;
    std::vector<Cells> rows;
    for (const auto *direction : { "", " DESC" }) {
        try {
            auto s = from.prepare("SELECT " + columns + " FROM " + table + " NOT INDEXED ORDER BY " + key + direction);
            while (s.step()) {
                auto cells = cellsOf(s, count);
                std::string whole;
                for (const auto &cell : cells)
                    whole += cell.text + '\n';
                if (found.insert(std::move(whole)).second)
                    rows.push_back(std::move(cells));
            }
            break; // read to the end
        } catch (const sqlite::Failure &) {
            continue;
        }
    }
    return rows;
}

void insert(sqlite::Connection &into, const std::string &table, const std::string &columns, const Cells &cells)
{
    std::string marks;
    for (std::size_t i = 0; i < cells.size(); ++i)
        marks += i == 0 ? "?" : ",?";
    auto s = into.prepare("INSERT OR IGNORE INTO " + table + "(" + columns + ") VALUES(" + marks + ")");
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const int at = static_cast<int>(i) + 1;
        if (cells[i].null)
            s.bind(at, nullptr);
        else if (cells[i].number)
            s.bind(at, cells[i].integer);
        else
            s.bind(at, cells[i].text);
    }
    s.run();
}

// A row counts as readable when all of it is: JSON that parses, an operation that exists.
bool isWhole(const Cells &cells, const std::vector<std::size_t> &jsonColumns)
{
    for (const auto i : jsonColumns) {
        boost::system::error_code ec;
        json::parse(cells[i].text, ec);
        if (ec)
            return false;
    }
    return true;
}

int copyTable(sqlite::Connection &from, sqlite::Connection &into, const std::string &table, const std::string &columns,
              const std::string &key, const std::vector<std::size_t> &jsonColumns)
{
    int copied = 0;
    const auto count = static_cast<int>(std::count(columns.begin(), columns.end(), ',')) + 1;
    for (const auto &row : readTable(from, table, columns, count, key)) {
        if (!isWhole(row, jsonColumns))
            continue;
        insert(into, table, columns, row);
        ++copied;
    }
    return copied;
}

std::string single(sqlite::Connection &from, const char *sql)
{
    try {
        auto s = from.prepare(sql);
        return s.step() ? std::string(s.text(0)) : std::string();
    } catch (const sqlite::Failure &) {
        return {};
    }
}

} // namespace

Salvaged salvage(const std::string &damagedFile, sqlite::Connection &into)
{
    Salvaged result;
    std::unique_ptr<sqlite::Connection> from;
    try {
        sqlite::OpenOptions options;
        options.create = false;
        options.wal = false;
        from = sqlite::Connection::open(damagedFile, options);
    } catch (const sqlite::Failure &) {
        return result;
    }
    // `tries` is read by nobody any more, but a row without it is none.
    const std::string columns = std::string(outboxColumns) + ", tries";
    result.entries = copyTable(*from, into, "outbox", columns, "seq", { 6, 7, 13 });
    copyTable(*from, into, "upload", "local_id, account, position, name, type, size, sent, chunks, state, error, blob",
              "local_id", { 7 });
    // The bytes of what is to be uploaded are in their folder still.
    into.exec(
        "INSERT OR IGNORE INTO blob(account, id, hash, size, used_at) SELECT account, local_id, substr(local_id, 2), "
        "size, 0 FROM upload");
    copyTable(*from, into, "discarded", "seq, account, type, id, op, value, base, created_at, error, discarded_at",
              "seq", { 5, 6 });
    copyTable(*from, into, "pin", "account, album", "album", {});
    copyTable(*from, into, "carried", "key, position, device, body, blobs, answered, answer, error, at", "key",
              { 3, 4 });
    copyTable(*from, into, "peer", "device, name, sign_key, number, at, statement", "device", { 5 });
    const auto device = single(*from, "SELECT value FROM meta WHERE key='device'");
    const auto lastSeq = single(*from, "SELECT seq FROM sqlite_sequence WHERE name='outbox'");
    if (!device.empty() && !lastSeq.empty()) {
        // Only with both is it certain that no key is used twice for different content.
        auto s = into.prepare("INSERT OR REPLACE INTO meta(key, value) VALUES('device', ?)");
        s.bindAll(device).run();
        into.exec("INSERT INTO sqlite_sequence(name, seq) SELECT 'outbox', 0 WHERE NOT EXISTS(SELECT 1 FROM "
                  "sqlite_sequence WHERE name='outbox')");
        auto next = into.prepare("UPDATE sqlite_sequence SET seq=max(seq, ?) WHERE name='outbox'");
        next.bindAll(static_cast<std::int64_t>(std::strtoll(lastSeq.c_str(), nullptr, 10))).run();
        result.sameDevice = true;
    }
    return result;
}

std::string moveAside(const std::string &folder, std::int64_t nowMs)
{
    const auto base = QString::fromStdString(folder);
    const auto date = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).toString(QStringLiteral("yyyyMMdd-HHmmss"));
    auto target = QStringLiteral("%1/cache-damaged-%2.db").arg(base, date);
    for (int i = 2; QFile::exists(target); ++i)
        target = QStringLiteral("%1/cache-damaged-%2-%3.db").arg(base, date).arg(i);
    if (!QFile::rename(base + QStringLiteral("/cache.db"), target))
        return {};
    // The journals belong to the file: without them its last changes would be missing.
    for (const auto &suffix : { QStringLiteral("-wal"), QStringLiteral("-journal") })
        QFile::rename(base + QStringLiteral("/cache.db") + suffix, target + suffix);
    QFile::remove(base + QStringLiteral("/cache.db-shm"));
    QFile::remove(base + QStringLiteral("/cache.damaged"));
    return target.toStdString();
}

} // namespace store
