#include "server/app/commands.h"
#include "server/app/community.h"
#include "server/http/tls.h"
#include "server/jmap/digest.h"
#include "server/storage/sqlite_storage.h"

#include <cstdio>

namespace server {

namespace {

// "" or what is wrong with the data base.
std::string databaseProblem(SqliteStorage &storage)
{
    auto check = storage.connection().prepare("PRAGMA integrity_check(1)");
    if (!check.step())
        return "the check gave no answer";
    return check.text(0) == "ok" ? std::string() : std::string(check.text(0));
}

struct BlobReport
{
    std::int64_t known = 0;
    std::int64_t missing = 0;
    std::int64_t wrongSize = 0;
    std::int64_t wrongBytes = 0;
};

// With `hashes` every byte is read: a file's name is the hash of what must be in it.
BlobReport checkBlobs(SqliteStorage &storage, BlobStore &blobs, bool hashes)
{
    BlobReport report;
    auto rows = storage.connection().prepare("SELECT DISTINCT id, size FROM blob");
    while (rows.step()) {
        report.known++;
        const BlobFile file = blobs.open(rows.text(0));
        if (!file.isOpen())
            report.missing++;
        else if (file.size() != rows.integer(1))
            report.wrongSize++;
        else if (hashes && rangeDigest(blobs, rows.text(0), 0, file.size()) != digestInId(rows.text(0)))
            report.wrongBytes++;
    }
    return report;
}

} // namespace

int checkCommand(const CommandLine &line)
{
    if (const auto good = checkConfig(line.config); !good)
        return fail(good.error());
    if (!line.config.certificate.empty()) {
        const auto tls = loadTlsContext(line.config.certificate, line.config.key);
        if (!tls)
            return fail(tls.error());
    }
    if (const auto there = databaseExists(line.config); !there)
        return fail(there.error());
    auto storage = openStorage(line.config, true);
    if (!storage)
        return fail(storage.error());
    auto *sqlite = dynamic_cast<SqliteStorage *>(storage->get());
    if (!sqlite)
        return fail("the data base is of a kind this command does not know");
    try {
        if (const std::string problem = databaseProblem(*sqlite); !problem.empty())
            return fail("the data base " + line.config.databaseFile() + " is damaged: " + problem);
        BlobStore blobs(line.config.blobFolder());
        const BlobReport report = checkBlobs(*sqlite, blobs, line.has("hashes"));
        std::printf("settings good\ndata base good, %zu users\n"
                    "files: %lld known, %lld missing, %lld of wrong size, %lld of wrong content%s\n",
                    sqlite->users().size(), static_cast<long long>(report.known),
                    static_cast<long long>(report.missing), static_cast<long long>(report.wrongSize),
                    static_cast<long long>(report.wrongBytes), line.has("hashes") ? "" : " (not looked at)");
        if (report.missing + report.wrongSize + report.wrongBytes > 0)
            return fail("files are missing or damaged in " + line.config.blobFolder() + "; restore them from a backup");
    } catch (const std::exception &e) {
        return fail("the data base " + line.config.databaseFile() + " cannot be read: " + e.what());
    }
    return 0;
}

} // namespace server
