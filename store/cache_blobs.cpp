#include "store/cacheprivate.h"
#include "store/filecopy.h"
#include "store/limits.h"
#include "store/sealed/openfile.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <limits>

namespace store {

namespace {

// "B" + SHA-256 says which bytes to expect; a foreign server's ids say nothing.
std::string hashIn(const std::string &blobId)
{
    const bool ours = (blobId.starts_with('B') || blobId.starts_with('L')) && isLocalBlobId("L" + blobId.substr(1));
    return ours ? blobId.substr(1) : std::string();
}

constexpr std::int64_t unknownSize = 50'000'000; // of files whose records do not say it
constexpr std::int64_t useGranularityMs = 60LL * 60 * 1000;

} // namespace

Result<std::optional<std::string>> Cache::blobPath(const std::string &account, const std::string &blobId)
{
    std::int64_t usedAt = 0, size = 0;
    auto found = d->read([&]() -> Result<std::optional<std::string>> {
        auto s = d->db->prepare("SELECT hash, used_at, size FROM blob WHERE account=? AND id=?");
        s.bindAll(account, blobId);
        if (!s.step())
            return std::optional<std::string>();
        usedAt = s.integer(1);
        size = s.integer(2);
        return std::optional(d->pathOfHash(std::string(s.text(0))));
    });
    if (!found || !*found)
        return found;
    if (const auto file = QString::fromStdString(**found); !QFile::exists(file) || fileSize(file) != size) {
        // Somebody cleaned up by hand, or a power cut left a part of it: it is fetched again.
        (void)d->write([&]() -> Result<void> {
            auto s = d->db->prepare("DELETE FROM blob WHERE account=? AND id=?");
            s.bindAll(account, blobId).run();
            return {};
        });
        return std::optional<std::string>();
    }
    if (!d->options.readOnly && d->now() - usedAt > useGranularityMs)
        (void)d->write([&]() -> Result<void> { // a missed note of use costs nothing
            auto s = d->db->prepare("UPDATE blob SET used_at=? WHERE account=? AND id=?");
            s.bindAll(d->now(), account, blobId).run();
            return {};
        });
    return found;
}

Result<void> Cache::storeBlob(const std::string &account, const std::string &blobId, const std::string &temporaryPath)
{
    if (auto may = d->fileMayBeWritten(fileSize(QString::fromStdString(temporaryPath))); !may)
        return may;
    const auto taken = takeIn(temporaryPath, d->blobFolder(), hashIn(blobId));
    if (!taken)
        return tl::unexpected(taken.error());
    return d->write([&]() -> Result<void> {
        auto s = d->db->prepare("INSERT OR REPLACE INTO blob(account, id, hash, size, used_at) VALUES(?,?,?,?,?)");
        s.bindAll(account, blobId, taken->hash, taken->size, d->now()).run();
        d->changes->blobs.push_back(blobId);
        return {};
    });
}

Result<std::vector<std::string>> Cache::missingBlobs(const std::string &account, int limit)
{
    const auto here = sizeBytes();
    if (!here)
        return tl::unexpected(here.error());
    return d->read([&]() -> Result<std::vector<std::string>> {
        std::vector<std::string> list;
        const Limits limits = limitsIn(*d->db);
        if (limits.ahead == Limits::NoFiles)
            return list;
        const bool all = limits.ahead == Limits::AllFiles;
        const std::int64_t room
            = limits.mostBlobBytes > 0 ? limits.mostBlobBytes - *here : std::numeric_limits<std::int64_t>::max();
        // What does not fit would be thrown out again by trimBlobs(), and fetched again, for ever.
        auto s = d->db->prepare(
            "SELECT u.blob FROM collection c JOIN record r ON r.collection = c.n JOIN blob_use u ON u.n = r.n "
            "WHERE c.account=?1 AND r.trashed=0 AND u.blob NOT LIKE 'L%' "
            "AND ((u.thumb=1 AND ?4 > 0) OR EXISTS(SELECT 1 FROM pin p WHERE p.account=?1 AND p.album=r.parent) "
            "OR (?3 AND coalesce(json_extract(coalesce(r.view, r.server), '$.size'), ?5) < ?4)) "
            "AND NOT EXISTS(SELECT 1 FROM blob b WHERE b.account=?1 AND b.id=u.blob) "
            "GROUP BY u.blob ORDER BY max(u.thumb) DESC LIMIT ?2");
        s.bindAll(account, limit, all, room, unknownSize);
        while (s.step())
            list.emplace_back(s.text(0));
        return list;
    });
}

Result<std::int64_t> Cache::sizeBytes()
{
    return d->read([&]() -> Result<std::int64_t> {
        auto s = d->db->prepare("SELECT coalesce(sum(size), 0) FROM (SELECT max(size) AS size FROM blob b WHERE NOT "
                                "EXISTS(SELECT 1 FROM upload u WHERE u.local_id='L'||b.hash AND u.state<>3) GROUP BY "
                                "hash)");
        s.step();
        return s.integer(0);
    });
}

Result<void> Cache::trimBlobs(std::int64_t maxBytes)
{
    const auto size = sizeBytes();
    if (!size)
        return tl::unexpected(size.error());
    std::int64_t excess = *size - maxBytes;
    std::vector<std::string> unused;
    auto trimmed = d->write([&]() -> Result<void> {
        struct Candidate
        {
            std::string account, id, hash;
            std::int64_t size;
        };
        std::vector<Candidate> candidates;
        {
            // Bytes that are still to be sent, or that somebody wants to keep, stay whatever their age.
            auto s = d->db->prepare(
                "SELECT b.account, b.id, b.hash, b.size FROM blob b WHERE NOT EXISTS(SELECT 1 FROM upload u WHERE "
                "u.local_id='L'||b.hash AND u.state<>3) AND NOT EXISTS(SELECT 1 FROM blob_use k JOIN record r ON "
                "r.n=k.n "
                "JOIN pin p ON p.album=r.parent AND p.account=b.account WHERE k.blob=b.id) ORDER BY b.used_at");
            while (excess > 0 && s.step()) {
                candidates.push_back(
                    { std::string(s.text(0)), std::string(s.text(1)), std::string(s.text(2)), s.integer(3) });
                excess -= s.integer(3);
            }
        }
        for (const auto &c : candidates) {
            auto s = d->db->prepare("DELETE FROM blob WHERE account=? AND id=?");
            s.bindAll(c.account, c.id).run();
            auto other = d->db->prepare("SELECT 1 FROM blob WHERE hash=?");
            other.bindAll(c.hash);
            if (!other.step())
                unused.push_back(c.hash);
        }
        return {};
    });
    if (trimmed)
        for (const auto &hash : unused)
            QFile::remove(QString::fromStdString(d->pathOfHash(hash)));
    return trimmed ? removeStrays() : trimmed;
}

// Files that no row names: copies that were cut off, and what a damaged cache had fetched.
Result<void> Cache::removeStrays()
{
    return d->read([&]() -> Result<void> {
        const auto old = QDateTime::fromMSecsSinceEpoch(d->now()).addDays(-1); // younger ones may be on their way in
        QDirIterator files(QString::fromStdString(d->blobFolder()), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QFileInfo file(files.next());
            if (file.lastModified() > old)
                continue;
            const auto hash = file.fileName().toStdString();
            auto s = d->db->prepare(
                "SELECT 1 FROM blob WHERE hash=?1 UNION ALL SELECT 1 FROM upload WHERE local_id='L'||?1");
            s.bindAll(hash);
            if (!s.step())
                QFile::remove(file.filePath());
        }
        return {};
    });
}

} // namespace store
