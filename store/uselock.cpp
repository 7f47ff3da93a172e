#include "store/uselock.h"

#include <QtGlobal>

#include <cerrno>

#ifdef Q_OS_WIN
#include <QString>
#include <windows.h>
#else
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace store {

#ifdef Q_OS_WIN

namespace {
bool lockFile(std::intptr_t handle, DWORD flags)
{
    OVERLAPPED where{};
    return LockFileEx(reinterpret_cast<HANDLE>(handle), flags, 0, 1, 0, &where);
}
void unlockFile(std::intptr_t handle)
{
    OVERLAPPED where{};
    UnlockFileEx(reinterpret_cast<HANDLE>(handle), 0, 1, 0, &where);
}
} // namespace

std::unique_ptr<UseLock> UseLock::tried(const std::string &path)
{
    const auto name = QString::fromStdString(path).toStdWString();
    const auto handle = CreateFileW(name.c_str(), GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE,
                                    nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return nullptr;
    std::unique_ptr<UseLock> lock(new UseLock(reinterpret_cast<std::intptr_t>(handle)));
    lock->m_alone = lockFile(lock->m_handle, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY);
    return lock;
}

void UseLock::wait() { m_alone = !lockFile(m_handle, 0); } // as below

void UseLock::share()
{
    if (!m_alone)
        return;
    unlockFile(m_handle);
    lockFile(m_handle, 0);
    m_alone = false;
}

UseLock::~UseLock() { CloseHandle(reinterpret_cast<HANDLE>(m_handle)); }

#else

std::unique_ptr<UseLock> UseLock::tried(const std::string &path)
{
    const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return nullptr;
    std::unique_ptr<UseLock> lock(new UseLock(fd));
    lock->m_alone = ::flock(fd, LOCK_EX | LOCK_NB) == 0;
    return lock;
}

void UseLock::wait()
{
    while (::flock(static_cast<int>(m_handle), LOCK_SH) != 0) {
        // Whoever waits does so to look after the cache: a place without locks (some network drives) counts as ours,
        // and the check is done once too often, never too rarely.
        m_alone = errno != EINTR;
        if (m_alone)
            return;
    }
}

void UseLock::share()
{
    if (m_alone)
        ::flock(static_cast<int>(m_handle), LOCK_SH);
    m_alone = false;
}

UseLock::~UseLock() { ::close(static_cast<int>(m_handle)); }

#endif

std::unique_ptr<UseLock> UseLock::take(const std::string &path)
{
    auto lock = tried(path);
    if (lock && !lock->m_alone)
        lock->wait();
    return lock;
}

std::unique_ptr<UseLock> UseLock::takeAlone(const std::string &path)
{
    auto lock = tried(path);
    return lock && lock->m_alone ? std::move(lock) : nullptr;
}

} // namespace store
