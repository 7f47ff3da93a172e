#include "machine.h"

#include <cerrno>
#include <filesystem>
#include <unistd.h>

namespace simulation {

namespace fs = std::filesystem;

Machine::Machine(syncing::test::Loop &loop, Community &community, Trace &trace, std::string called, std::string who,
                 std::uint64_t seed)
    : name(std::move(called))
    , person(std::move(who))
    , disk(name, trace)
    , chance(seed)
    , line(loop, community, disk, trace, seed + 1)
    , m_loop(loop)
{ }

Machine::~Machine()
{
    close();
    std::error_code ignored;
    fs::remove_all(files(), ignored);
    fs::remove(filesRoot(), ignored); // once it is empty
}

// Databases are simulated to the last byte; files are real, because a file is only ever whole or not there.
const std::string &Machine::filesRoot()
{
    static const std::string root = [] {
        std::error_code error;
        const auto base = fs::is_directory("/dev/shm", error) ? fs::path("/dev/shm") : fs::temp_directory_path();
        return (base / ("simulation-" + std::to_string(::getpid()))).string();
    }();
    return root;
}

bool Machine::open()
{
    store::CacheOptions options;
    options.folder = disk.folder();
    options.nowMs = [this] { return now(); };
    options.random = [this](unsigned char *out, std::size_t n) { chance.fill(out, n); };
    options.vfs = vfsName;
    options.files = files();
    options.fileFault = [this](std::int64_t bytes) { return fileFault(bytes); };
    options.types = types;
    auto opened = store::Cache::open(options);
    if (!opened || disk.dead())
        return false;
    cache = std::move(opened->cache);
    syncing::EngineOptions how;
    how.environment = { &line, &m_loop, options.nowMs, [this] { return static_cast<std::uint32_t>(chance.next()); },
                        [this] { return m_loop.now; } };
    how.origin = syncing::test::origin;
    how.folder = files();
    how.types = types;
    if (piece > 0)
        how.pieceSize = piece;
    engine = std::make_unique<syncing::Engine>(how, *cache);
    try {
        cache->connection().exec("PRAGMA wal_autocheckpoint=" + std::to_string(checkpoint));
    } catch (const sqlite::Failure &) { // the disk died just now
    }
    engine->start(token());
    ++starts;
    return true;
}

// Where the file itself is real, its weight is not: it meets a full disk, an error and the end of the computer.
core::Result<void> Machine::fileFault(std::int64_t bytes)
{
    const std::string weight = "weight";
    const auto file = disk.create(weight);
    int error = file ? disk.write(*file, 0, std::string(static_cast<std::size_t>(bytes), ' ')) : EIO;
    if (error == 0)
        error = disk.sync(*file);
    if (!disk.remove(weight))
        error = EIO;
    if (error == 0)
        return {};
    return core::fail(error == ENOSPC ? core::Code::DiskFull : core::Code::Transient, "file");
}

void Machine::close()
{
    engine.reset();
    cache.reset();
    line.hangUp();
}

void Machine::crash(Disk::Cut how)
{
    close();
    disk.restart(how, chance);
}

} // namespace simulation
