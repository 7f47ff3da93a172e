#include "vfs.h"

#include "disk.h"

#include <algorithm>
#include <cerrno>
#include <new>
#include <sqlite3.h>

namespace simulation::vfs {

namespace {

std::map<std::string, Disk *, std::less<>> disks;
std::int64_t timeMs = 0;

// One open file. The index of a write-ahead log is memory, as it is on a real computer.
struct Open
{
    Disk *disk = nullptr; // null: a temporary file of SQLite
    std::shared_ptr<File> file;
    std::vector<std::unique_ptr<std::array<char, 32768>>> shared;
    std::string removeOnClose;
};

struct Handle
{
    sqlite3_file base;
    Open *open;
};

Open &of(sqlite3_file *file) { return *reinterpret_cast<Handle *>(file)->open; }
bool dead(const Open &open) { return open.disk && open.disk->dead(); }

int codeOf(int error, int otherwise) { return error == 0 ? SQLITE_OK : error == ENOSPC ? SQLITE_FULL : otherwise; }

int close(sqlite3_file *file)
{
    Open *open = reinterpret_cast<Handle *>(file)->open;
    if (open->disk && !open->removeOnClose.empty())
        open->disk->remove(open->removeOnClose);
    delete open;
    return SQLITE_OK;
}

int read(sqlite3_file *file, void *out, int n, sqlite3_int64 offset)
{
    const Open &open = of(file);
    if (dead(open))
        return SQLITE_IOERR_READ;
    auto *bytes = static_cast<char *>(out);
    const auto got = open.file->now.read(offset, bytes, static_cast<std::size_t>(n));
    if (got == static_cast<std::size_t>(n))
        return SQLITE_OK;
    std::fill(bytes + got, bytes + n, '\0');
    return SQLITE_IOERR_SHORT_READ;
}

int write(sqlite3_file *file, const void *bytes, int n, sqlite3_int64 offset)
{
    Open &open = of(file);
    const std::string_view data(static_cast<const char *>(bytes), static_cast<std::size_t>(n));
    if (open.disk)
        return codeOf(open.disk->write(*open.file, offset, data), SQLITE_IOERR_WRITE);
    open.file->now.write(offset, data);
    return SQLITE_OK;
}

int truncate(sqlite3_file *file, sqlite3_int64 size)
{
    Open &open = of(file);
    if (open.disk)
        return codeOf(open.disk->truncate(*open.file, size), SQLITE_IOERR_TRUNCATE);
    open.file->now.resize(size);
    return SQLITE_OK;
}

int sync(sqlite3_file *file, int)
{
    Open &open = of(file);
    return open.disk ? codeOf(open.disk->sync(*open.file), SQLITE_IOERR_FSYNC) : SQLITE_OK;
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    *size = of(file).file->now.size;
    return dead(of(file)) ? SQLITE_IOERR_FSTAT : SQLITE_OK;
}

// One process and one connection a file: there is nobody to lock out.
int lock(sqlite3_file *, int) { return SQLITE_OK; }
int reserved(sqlite3_file *, int *out)
{
    *out = 0;
    return SQLITE_OK;
}
int control(sqlite3_file *, int, void *) { return SQLITE_NOTFOUND; }
int sectorSize(sqlite3_file *) { return 4096; }
int characteristics(sqlite3_file *) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

int shmMap(sqlite3_file *file, int region, int size, int extend, void volatile **out)
{
    auto &shared = of(file).shared;
    *out = nullptr;
    const auto index = static_cast<std::size_t>(region);
    if (size != 32768)
        return SQLITE_IOERR_SHMMAP;
    if (index >= shared.size() && !extend)
        return SQLITE_OK;
    while (shared.size() <= index)
        shared.push_back(std::make_unique<std::array<char, 32768>>(std::array<char, 32768>{}));
    *out = shared[index]->data();
    return SQLITE_OK;
}
int shmLock(sqlite3_file *, int, int, int) { return SQLITE_OK; }
void shmBarrier(sqlite3_file *) { }
int shmUnmap(sqlite3_file *file, int)
{
    of(file).shared.clear();
    return SQLITE_OK;
}

const sqlite3_io_methods methods
    = { 2,          close,           read,   write,   truncate,   sync,     fileSize, lock,   lock, reserved, control,
        sectorSize, characteristics, shmMap, shmLock, shmBarrier, shmUnmap, nullptr,  nullptr };

Disk *diskOf(const char *path, std::string &name)
{
    const std::string_view text(path);
    const auto slash = text.find('/', 1);
    if (text.empty() || slash == text.npos)
        return nullptr;
    name = text.substr(slash + 1);
    const auto it = disks.find(text.substr(1, slash - 1));
    return it == disks.end() ? nullptr : it->second;
}

int openFile(sqlite3_vfs *, const char *path, sqlite3_file *file, int flags, int *outFlags)
{
    auto *handle = reinterpret_cast<Handle *>(file);
    handle->base.pMethods = nullptr;
    auto open = std::make_unique<Open>();
    std::string name;
    if (path) {
        open->disk = diskOf(path, name);
        if (!open->disk || open->disk->dead())
            return SQLITE_CANTOPEN;
        open->file = open->disk->find(name);
        if (!open->file && (flags & SQLITE_OPEN_CREATE))
            open->file = open->disk->create(name);
        if (!open->file)
            return SQLITE_CANTOPEN;
        if (flags & SQLITE_OPEN_DELETEONCLOSE)
            open->removeOnClose = name;
    } else {
        open->file = std::make_shared<File>();
    }
    if (outFlags)
        *outFlags = flags;
    handle->open = open.release();
    handle->base.pMethods = &methods;
    return SQLITE_OK;
}

int removeFile(sqlite3_vfs *, const char *path, int)
{
    std::string name;
    auto *disk = diskOf(path, name);
    if (!disk || disk->dead())
        return SQLITE_IOERR_DELETE;
    if (!disk->find(name))
        return SQLITE_IOERR_DELETE_NOENT;
    return disk->remove(name) ? SQLITE_OK : SQLITE_IOERR_DELETE;
}

int access(sqlite3_vfs *, const char *path, int, int *out)
{
    std::string name;
    const auto *disk = diskOf(path, name);
    const auto file = disk ? disk->find(name) : nullptr;
    *out = file ? 1 : 0;
    return disk && disk->dead() ? SQLITE_IOERR_ACCESS : SQLITE_OK;
}

int fullPath(sqlite3_vfs *, const char *path, int n, char *out)
{
    sqlite3_snprintf(n, out, "%s", path);
    return SQLITE_OK;
}

int randomness(sqlite3_vfs *, int n, char *out)
{
    std::fill(out, out + n, '\x5a');
    return n;
}
int pause(sqlite3_vfs *, int microseconds) { return microseconds; }
int now64(sqlite3_vfs *, sqlite3_int64 *out)
{
    *out = 210866760000000 + timeMs; // Julian day of the Unix epoch in milliseconds
    return SQLITE_OK;
}
int now(sqlite3_vfs *vfs, double *out)
{
    sqlite3_int64 ms = 0;
    now64(vfs, &ms);
    *out = static_cast<double>(ms) / 86400000.0;
    return SQLITE_OK;
}
int lastError(sqlite3_vfs *, int, char *) { return 0; }

void registerOnce()
{
    static sqlite3_vfs vfs = { 2,      sizeof(Handle), 512,     nullptr, vfsName, nullptr, openFile,   removeFile,
                               access, fullPath,       nullptr, nullptr, nullptr, nullptr, randomness, pause,
                               now,    lastError,      now64,   nullptr, nullptr, nullptr };
    static const int done = sqlite3_vfs_register(&vfs, 0);
    static_cast<void>(done);
}

} // namespace

void attach(Disk &disk)
{
    registerOnce();
    disks[disk.name()] = &disk;
}

void detach(Disk &disk) { disks.erase(disk.name()); }

void setTime(std::int64_t ms) { timeMs = ms; }

} // namespace simulation::vfs
