#include "store/cacheprivate.h"

#include "store/fingerprint.h"
#include "store/jsontext.h"
#include "store/migrations.h"
#include "store/notes.h"
#include "store/place.h"
#include "store/salvage.h"
#include "store/sealed/seal.h"

#include "schema/fold.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QtEndian>

namespace store {

using core::Code;

namespace {

void foldForSorting(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto *bytes = static_cast<const char *>(sqlite3_value_blob(values[0]));
    const auto text = schema::fold({ bytes ? bytes : "", static_cast<std::size_t>(sqlite3_value_bytes(values[0])) });
    sqlite3_result_text(context, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

QString placeOf(const CacheOptions &options, const char *name)
{
    return QString::fromStdString(options.folder) + QLatin1Char('/') + QLatin1String(name);
}

std::unique_ptr<sqlite::Connection> connect(const CacheOptions &options)
{
    sqlite::OpenOptions how;
    how.readOnly = options.readOnly;
    const auto seal = Seal::holding(options.folder + "/cache.db");
    how.vfs = seal ? seal->vfs() : options.vfs;
    auto db = sqlite::Connection::open(options.folder + "/cache.db", how);
    sqlite3_create_function(db->handle(), "fold", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, foldForSorting,
                            nullptr, nullptr);
    return db;
}

bool isSealed(const CacheOptions &options) { return Seal::holding(options.folder + "/cache.db") != nullptr; }

bool isSound(sqlite::Connection &db)
{
    auto s = db.prepare("PRAGMA quick_check(1)");
    return s.step() && s.text(0) == "ok";
}

std::string metaOf(sqlite::Connection &db, const char *key)
{
    auto s = db.prepare("SELECT value FROM meta WHERE key=?");
    s.bindAll(key);
    return s.step() ? std::string(s.text(0)) : std::string();
}

// The last use did not end well: a journal was left, or damage was met.
bool lastUseBroke(const CacheOptions &options)
{
    return QFileInfo(placeOf(options, "cache.db-wal")).size() > 0
        || QFileInfo(placeOf(options, "cache.db-journal")).size() > 0
        || QFile::exists(placeOf(options, "cache.damaged"));
}

// The version as the file says it, read without touching anything (offset 60 of the header, big-endian).
std::int64_t versionInFile(const CacheOptions &options)
{
    QFile file(placeOf(options, "cache.db"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const auto header = file.read(72);
    // Without its marks this is no cache, whatever stands where the version should be.
    if (header.size() < 72 || !header.startsWith("SQLite format 3") || header.mid(68, 4) != "Jume")
        return 0;
    const std::int64_t inHeader = qFromBigEndian<qint32>(header.constData() + 60);
    if (QFileInfo(placeOf(options, "cache.db-wal")).size() == 0)
        return inHeader;
    try {
        sqlite::OpenOptions how;
        how.readOnly = true;
        return sqlite::Connection::open(options.folder + "/cache.db", how)->userVersion();
    } catch (const sqlite::Failure &) {
        return inHeader;
    }
}

// Before a file of an older version is changed, a copy of it is kept; it has its name only once it is whole.
Result<void> keepCopy(sqlite::Connection &db, const std::string &folder)
{
    const auto version = db.userVersion();
    if (version == 0 || version >= migrations().back().version)
        return {};
    const auto copy = folder + "/cache-before-" + std::to_string(version) + ".db";
    if (QFile::exists(QString::fromStdString(copy)))
        return {};
    const auto begun = copy + ".part";
    QFile::remove(QString::fromStdString(begun));
    auto s = db.prepare("VACUUM INTO ?");
    s.bindAll(begun).run();
    if (!QFile::rename(QString::fromStdString(begun), QString::fromStdString(copy)))
        return tl::unexpected(cannotWrite(folder));
    return {};
}

} // namespace

void fillDefaults(CacheOptions &options)
{
    if (!options.nowMs)
        options.nowMs = [] { return QDateTime::currentMSecsSinceEpoch(); };
    if (!options.random)
        options.random = [](unsigned char *bytes, std::size_t n) {
            auto *system = QRandomGenerator::system();
            for (std::size_t i = 0; i < n; ++i)
                bytes[i] = static_cast<unsigned char>(system->bounded(256));
        };
}

Cache::Cache()
    : d(std::make_unique<Private>())
{ }

Cache::~Cache() = default;

sqlite::Connection &Cache::connection() { return *d->db; }
void Cache::setObserver(Observer observer) { d->observer = std::move(observer); }
std::string Cache::newId(std::string_view type)
{
    const auto *known = d->types().find(type);
    return d->newKey(known ? known->idLetter : 'x');
}

struct Opening
{
    CacheOptions &options;
    Opened &opened;
    std::unique_ptr<sqlite::Connection> db;
    std::string file;

    bool simulated() const { return !options.vfs.empty(); }

    Result<void> connectChecked(bool alone)
    {
        std::string problem;
        try {
            // A newer program's file is refused before anything could change in it.
            if (const auto version = simulated() || isSealed(options) ? 0 : versionInFile(options);
                version > migrations().back().version)
                return core::fail(Code::TooNew, "cache", version);
            const bool check = alone && !simulated() && lastUseBroke(options);
            if (alone && !simulated() && !QFile::exists(placeOf(options, "cache.db")))
                QFile::rename(placeOf(options, "cache-new.db"), placeOf(options, "cache.db"));
            db = connect(options);
            if (!check || isSound(*db)) {
                if (alone)
                    QFile::remove(placeOf(options, "cache.damaged"));
                return {};
            }
            problem = "quick_check";
        } catch (const sqlite::Failure &failure) {
            if (!failure.error().isCorrupt())
                return tl::unexpected(errorFrom(failure.error(), options.folder));
            problem = failure.error().message;
        }
        db.reset();
        if (!alone || simulated() || options.readOnly
            || isSealed(options)) // sealed: nothing in it outlives its program
            return core::fail(Code::Damaged, "cache: " + problem);
        return startAfresh();
    }

    // The new file is complete before the damaged one moves, so that an end in the middle loses nothing.
    Result<void> startAfresh()
    {
        for (const auto *name : { "cache-new.db", "cache-new.db-wal", "cache-new.db-shm" })
            QFile::remove(placeOf(options, name));
        {
            auto fresh = sqlite::Connection::open(options.folder + "/cache-new.db", {});
            sqlite::migrate(*fresh, migrations());
            sqlite::Transaction transaction(*fresh);
            opened.salvaged = salvage(file, *fresh).entries;
            keepNote(*fresh, userNote("salvaged"), std::to_string(opened.salvaged)); // until a window has said so
            transaction.commit();
        }
        opened.damagedCopy = moveAside(options.folder, options.nowMs());
        if (opened.damagedCopy.empty())
            return tl::unexpected(cannotWrite(options.folder));
        if (!QFile::rename(placeOf(options, "cache-new.db"), placeOf(options, "cache.db")))
            return tl::unexpected(cannotWrite(options.folder));
        db = connect(options);
        return {};
    }

    Result<void> migrated()
    {
        if (options.readOnly)
            return db->userVersion() == migrations().back().version ? Result<void>()
                                                                    : tl::unexpected(cannotWrite(options.folder));
        if (!simulated()) // the copy is a file beside it, which only a real disk has
            if (auto kept = keepCopy(*db, options.folder); !kept)
                return kept;
        opened.created = db->userVersion() == 0;
        if (sqlite::migrate(*db, migrations()) == sqlite::MigrationResult::TooNew)
            return core::fail(Code::TooNew, "cache");
        return {};
    }

    // A copied folder must not send under the keys of the original.
    std::string settledDevice(const std::function<std::string()> &fresh)
    {
        auto device = metaOf(*db, "device");
        if (options.readOnly)
            return device;
        const auto place = simulated() ? options.folder : fingerprintOf(options.folder, file);
        const auto known = metaOf(*db, "place");
        if (!device.empty() && known == place)
            return device;
        sqlite::Transaction transaction(*db);
        const bool salvagedDevice = known.empty() && opened.salvaged >= 0;
        if (device.empty() || !salvagedDevice) {
            opened.newDevice = !device.empty();
            device = fresh();
        }
        keepNote(*db, "device", device);
        keepNote(*db, "place", place);
        transaction.commit();
        return device;
    }
};

Result<Opened> Cache::open(const CacheOptions &given)
{
    Opened opened;
    opened.cache.reset(new Cache);
    auto &d = *opened.cache->d;
    d.options = given;
    fillDefaults(d.options);
    Opening opening{ d.options, opened, nullptr, d.options.folder + "/cache.db" };
    try {
        const auto folder = QString::fromStdString(d.options.folder);
        if (!opening.simulated() && !d.options.readOnly) {
            if (!QDir().mkpath(folder + QStringLiteral("/blobs")))
                return tl::unexpected(cannotWrite(d.options.folder));
            d.lock = UseLock::take(d.options.folder + "/cache.lock");
            if (!d.lock)
                return tl::unexpected(cannotWrite(d.options.folder));
        }
        if (auto ok = opening.connectChecked(!d.lock || d.lock->alone()); !ok)
            return tl::unexpected(ok.error());
        if (auto ok = opening.migrated(); !ok)
            return tl::unexpected(ok.error());
        d.device = opening.settledDevice([&d] { return d.newKey('d'); });
        d.db = std::move(opening.db);
        d.records = std::make_unique<RecordTable>(*d.db, d.types());
        d.outbox = std::make_unique<OutboxTable>(*d.db);
        if (!d.options.readOnly && metaOf(*d.db, "declaration") != d.records->declaration()) {
            sqlite::Transaction transaction(*d.db);
            if (!opened.created)
                d.records->recompute();
            keepNote(*d.db, "declaration", d.records->declaration());
            transaction.commit();
        }
        // Nobody waits any more for what a program asked for that has ended.
        if (!d.options.readOnly && (!d.lock || d.lock->alone()))
            d.db->exec("DELETE FROM wish WHERE keep=0; UPDATE wish SET state=0 WHERE state=1;");
        if (opened.salvaged >= 0)
            opened.cache->showSalvaged();
        if (d.lock)
            d.lock->share();
        return opened;
    } catch (const sqlite::Failure &failure) {
        if (failure.error().isCorrupt())
            d.damaged();
        return tl::unexpected(errorFrom(failure.error(), d.options.folder));
    } catch (const std::exception &e) {
        return core::fail(Code::Bug, e.what());
    }
}

// The records themselves are fetched again; what was typed is visible at once.
void Cache::showSalvaged()
{
    (void)d->write([this]() -> Result<void> {
        for (const auto &entry : d->outbox->all())
            d->refresh(entry.key);
        return {};
    });
}

} // namespace store
