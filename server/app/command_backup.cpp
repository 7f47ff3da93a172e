#include "server/app/commands.h"
#include "server/app/community.h"
#include "server/storage/sqlite_storage.h"

#include <cstdio>
#include <filesystem>

namespace server {

namespace fs = std::filesystem;

namespace {

// Files under their hash never change: a link is a copy, and an old backup's files are reused.
tl::expected<int, std::string> copyBlobs(SqliteStorage &storage, const Config &config, const std::string &to)
{
    int copied = 0;
    auto rows = storage.connection().prepare("SELECT DISTINCT id FROM blob");
    while (rows.step()) {
        const std::string id(rows.text(0));
        if (!BlobStore::isBlobId(id))
            continue;
        const std::string part = id.substr(1, 2) + "/" + id.substr(3, 2) + "/" + id.substr(1);
        const fs::path target = fs::path(to) / "blobs" / part;
        std::error_code error;
        if (fs::exists(target, error))
            continue;
        fs::create_directories(target.parent_path(), error);
        const fs::path source = fs::path(config.blobFolder()) / part;
        fs::create_hard_link(source, target, error);
        if (error) // another file system
            fs::copy_file(source, target, error);
        if (error)
            return tl::unexpected("cannot copy " + source.string() + ": " + error.message());
        ++copied;
    }
    return copied;
}

} // namespace

int backupCommand(const CommandLine &line)
{
    const std::string to = line.option("to");
    if (to.empty())
        return fail("backup --to FOLDER");
    std::error_code error;
    fs::create_directories(to, error);
    if (error)
        return fail("cannot make the folder " + to + ": " + error.message());
    const std::string target = to + "/jumelle.sqlite";
    const std::string fresh = target + ".new";
    fs::remove(fresh, error);
    auto storage = openStorage(line.config, true);
    if (!storage)
        return fail(storage.error());
    try {
        auto *sqlite = dynamic_cast<SqliteStorage *>(storage->get());
        if (!sqlite)
            return fail("the data base is of a kind this command does not know");
        sqlite->connection().prepare("VACUUM INTO ?").bindAll(fresh).run(); // one consistent moment, the server goes on
        // After the data base, so that every file it names is there already.
        SqliteStorageOptions options;
        options.path = fresh;
        auto copy = SqliteStorage::open(options);
        if (!copy)
            return fail("the copy " + fresh + " cannot be read: " + copy.error().detail.message);
        // Whoever restores it goes back in time, and clients have to notice.
        (*copy)->begin(true);
        (*copy)->markCopy();
        (*copy)->commit();
        const auto copied = copyBlobs(**copy, line.config, to);
        if (!copied)
            return fail(copied.error());
        copy->reset(); // closes it, so that the one file is all of it
        fs::rename(fresh, target, error);
        if (error)
            return fail("cannot rename " + fresh + ": " + error.message());
        std::printf("%s is complete, %d new files\n", to.c_str(), *copied);
    } catch (const std::exception &e) {
        return fail("cannot copy the data base " + line.config.databaseFile() + ": " + e.what());
    }
    return 0;
}

} // namespace server
