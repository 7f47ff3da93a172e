#include "server/app/commands.h"
#include "server/app/community.h"
#include "server/storage/sqlite_storage.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace server {

namespace fs = std::filesystem;

namespace {

bool sync(const fs::path &path, int flags)
{
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    const bool good = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    return good;
}

// Under another name until it is whole and on the disk: what has its name is complete, also after a pulled plug.
std::string copyWhole(const fs::path &source, const fs::path &target)
{
    fs::path part = target;
    part += ".part";
    std::error_code error;
    fs::copy_file(source, part, fs::copy_options::overwrite_existing, error);
    if (!error && !sync(part, O_RDONLY))
        error = std::error_code(errno, std::generic_category());
    if (!error)
        fs::rename(part, target, error);
    if (!error && !sync(target.parent_path(), O_RDONLY | O_DIRECTORY))
        error = std::error_code(errno, std::generic_category());
    return error ? error.message() : std::string();
}

bool hasSize(const fs::path &path, std::int64_t size)
{
    std::error_code error;
    const auto found = fs::file_size(path, error);
    return !error && found == static_cast<std::uintmax_t>(size);
}

// A link where the disk is the same, else a copy; "" or what went wrong.
std::string backUp(const fs::path &source, const fs::path &target)
{
    std::error_code error;
    fs::create_directories(target.parent_path(), error);
    fs::remove(target, error); // one of the wrong size that an earlier backup left
    error.clear();
    fs::create_hard_link(source, target, error);
    return error ? copyWhole(source, target) : std::string();
}

// Files under their hash never change: a link is a copy, and an old backup's files are reused.
tl::expected<int, std::string> copyBlobs(SqliteStorage &copy, Storage &running, const Config &config,
                                         const std::string &to)
{
    int copied = 0;
    auto rows = copy.connection().prepare("SELECT id, max(size) FROM blob GROUP BY id");
    while (rows.step()) {
        const std::string id(rows.text(0));
        if (!BlobStore::isBlobId(id))
            continue;
        const std::string part = id.substr(1, 2) + "/" + id.substr(3, 2) + "/" + id.substr(1);
        const fs::path target = fs::path(to) / "blobs" / part;
        if (hasSize(target, rows.integer(1)))
            continue;
        const fs::path source = fs::path(config.blobFolder()) / part;
        const std::string problem = backUp(source, target);
        std::error_code error;
        if (!problem.empty() && !fs::exists(source, error) && !running.blobInAnyAccount(id))
            continue; // nothing had named it for a week, and the clean-up came while we copied
        if (!problem.empty())
            return tl::unexpected("cannot copy " + source.string() + ": " + problem);
        if (!hasSize(target, rows.integer(1)))
            return tl::unexpected(source.string() + " is damaged: it has another size than when it was sent");
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
    if (const auto there = databaseExists(line.config); !there)
        return fail(there.error());
    std::error_code error;
    fs::create_directories(to, error);
    if (error)
        return fail("cannot make the folder " + to + ": " + error.message());
    // A copy under the name of the data base would take its place under the running server, which would write on into a
    // file that nobody finds again.
    if (fs::equivalent(to, line.config.data, error))
        return fail("the backup needs a folder of its own: " + to + " is the data folder");
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
        const auto copied = copyBlobs(**copy, **storage, line.config, to);
        if (!copied)
            return fail(copied.error());
        copy->reset(); // closes it, so that the one file is all of it
        if (!sync(fresh, O_RDONLY))
            return fail("cannot write " + fresh + " to the disk: " + std::strerror(errno));
        fs::rename(fresh, target, error);
        if (error)
            return fail("cannot rename " + fresh + ": " + error.message());
        if (!sync(to, O_RDONLY | O_DIRECTORY))
            return fail("cannot write " + to + " to the disk: " + std::strerror(errno));
        std::printf("%s is complete, %d new files\n", to.c_str(), *copied);
    } catch (const std::exception &e) {
        return fail("cannot copy the data base " + line.config.databaseFile() + ": " + e.what());
    }
    return 0;
}

} // namespace server
