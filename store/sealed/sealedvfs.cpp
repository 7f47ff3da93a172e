#include "store/sealed/sealedvfs.h"

#include "store/sealed/blockfile.h"

#include <sqlite3.h>

#include <cstring>
#include <mutex>
#include <new>

namespace store {

namespace {

struct Vfs
{
    sqlite3_vfs base{};
    sqlite3_vfs *real = nullptr;
    const Seal *seal = nullptr;
};

class RealFile : public RawFile
{
public:
    explicit RealFile(sqlite3_file *file)
        : m_file(file)
    { }
    bool read(std::int64_t at, void *into, std::int64_t n) override
    {
        return m_file->pMethods->xRead(m_file, into, static_cast<int>(n), at) == SQLITE_OK;
    }
    bool write(std::int64_t at, const void *from, std::int64_t n) override
    {
        m_error = m_file->pMethods->xWrite(m_file, from, static_cast<int>(n), at);
        return m_error == SQLITE_OK;
    }
    bool truncate(std::int64_t size) override { return m_file->pMethods->xTruncate(m_file, size) == SQLITE_OK; }
    std::int64_t size() override
    {
        sqlite3_int64 size = -1;
        return m_file->pMethods->xFileSize(m_file, &size) == SQLITE_OK ? size : -1;
    }
    int error() const { return m_error == SQLITE_OK ? SQLITE_IOERR_WRITE : m_error; } // a full disk is told as one

private:
    sqlite3_file *m_file;
    int m_error = SQLITE_OK;
};

// SQLite gives szOsFile bytes: this, and the real file behind it.
struct File
{
    sqlite3_file base;
    const Seal *seal;
    sqlite3_file *real;
};
File &of(sqlite3_file *file) { return *reinterpret_cast<File *>(file); }
constexpr std::size_t behind = (sizeof(File) + 15) / 16 * 16;

int closeFile(sqlite3_file *file)
{
    auto *real = of(file).real;
    return real->pMethods ? real->pMethods->xClose(real) : SQLITE_OK;
}
int readFile(sqlite3_file *file, void *into, int n, sqlite3_int64 at)
{
    RealFile real(of(file).real);
    const std::shared_lock lock(of(file).seal->busy());
    const auto got = BlockFile(*of(file).seal, real).read(at, static_cast<unsigned char *>(into), n);
    if (got < 0)
        return SQLITE_IOERR_READ;
    if (got == n)
        return SQLITE_OK;
    std::memset(static_cast<unsigned char *>(into) + got, 0, static_cast<std::size_t>(n - got));
    return SQLITE_IOERR_SHORT_READ;
}
int writeFile(sqlite3_file *file, const void *from, int n, sqlite3_int64 at)
{
    RealFile real(of(file).real);
    const std::unique_lock lock(of(file).seal->busy());
    return BlockFile(*of(file).seal, real).write(at, static_cast<const unsigned char *>(from), n) ? SQLITE_OK
                                                                                                  : real.error();
}
int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    RealFile real(of(file).real);
    const std::unique_lock lock(of(file).seal->busy());
    return BlockFile(*of(file).seal, real).truncate(size) ? SQLITE_OK : SQLITE_IOERR_TRUNCATE;
}
int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    RealFile real(of(file).real);
    const std::shared_lock lock(of(file).seal->busy());
    *size = BlockFile(*of(file).seal, real).size();
    return *size < 0 ? SQLITE_IOERR_FSTAT : SQLITE_OK;
}
int syncFile(sqlite3_file *file, int flags) { return of(file).real->pMethods->xSync(of(file).real, flags); }
int lockFile(sqlite3_file *file, int level) { return of(file).real->pMethods->xLock(of(file).real, level); }
int unlockFile(sqlite3_file *file, int level) { return of(file).real->pMethods->xUnlock(of(file).real, level); }
int reservedLock(sqlite3_file *file, int *held)
{
    return of(file).real->pMethods->xCheckReservedLock(of(file).real, held);
}
int control(sqlite3_file *file, int what, void *argument)
{
    // Space set aside, and maps of the file, would be of bytes that are not sealed.
    if (what == SQLITE_FCNTL_SIZE_HINT || what == SQLITE_FCNTL_CHUNK_SIZE || what == SQLITE_FCNTL_MMAP_SIZE)
        return SQLITE_NOTFOUND;
    return of(file).real->pMethods->xFileControl(of(file).real, what, argument);
}
int sectorSize(sqlite3_file *) { return static_cast<int>(Seal::block); }
int characteristics(sqlite3_file *) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }
int shmMap(sqlite3_file *file, int page, int size, int extend, void volatile **mapped)
{
    return of(file).real->pMethods->xShmMap(of(file).real, page, size, extend, mapped);
}
int shmLock(sqlite3_file *file, int offset, int n, int flags)
{
    return of(file).real->pMethods->xShmLock(of(file).real, offset, n, flags);
}
void shmBarrier(sqlite3_file *file) { of(file).real->pMethods->xShmBarrier(of(file).real); }
int shmUnmap(sqlite3_file *file, int remove) { return of(file).real->pMethods->xShmUnmap(of(file).real, remove); }

// Version 2: with WAL's shared memory, which holds numbers of pages, and without maps of the file.
constexpr sqlite3_io_methods methods{ 2,          closeFile,  readFile,        writeFile,  truncateFile,
                                      syncFile,   sizeOfFile, lockFile,        unlockFile, reservedLock,
                                      control,    sectorSize, characteristics, shmMap,     shmLock,
                                      shmBarrier, shmUnmap,   nullptr,         nullptr };

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    auto &own = *reinterpret_cast<Vfs *>(vfs);
    auto *real = reinterpret_cast<sqlite3_file *>(reinterpret_cast<unsigned char *>(file) + behind);
    file->pMethods = nullptr;
    real->pMethods = nullptr;
    const int rc = own.real->xOpen(own.real, name, real, flags, outFlags);
    if (rc != SQLITE_OK)
        return rc;
    of(file).seal = own.seal;
    of(file).real = real;
    file->pMethods = &methods;
    return SQLITE_OK;
}

} // namespace

void *registerVfs(const Seal &seal)
{
    auto *real = sqlite3_vfs_find(nullptr);
    auto *vfs = new (std::nothrow) Vfs;
    if (!real || !vfs) {
        delete vfs;
        return nullptr;
    }
    vfs->base = *real; // everything about names of files is the system's; xOpen gets it as its own VFS
    vfs->base.pNext = nullptr;
    vfs->base.szOsFile = real->szOsFile + static_cast<int>(behind);
    vfs->base.zName = seal.vfs().c_str();
    vfs->base.xOpen = openFile;
    vfs->real = real;
    vfs->seal = &seal;
    if (sqlite3_vfs_register(&vfs->base, 0) != SQLITE_OK) {
        delete vfs;
        return nullptr;
    }
    return vfs;
}

void unregisterVfs(void *registered)
{
    auto *vfs = static_cast<Vfs *>(registered);
    if (!vfs)
        return;
    sqlite3_vfs_unregister(&vfs->base);
    delete vfs;
}

} // namespace store
