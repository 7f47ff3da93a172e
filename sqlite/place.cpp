#include "sqlite/place.h"

#ifdef _WIN32
#include <algorithm>

#include <windows.h>
#elif defined(__linux__)
#include <sys/vfs.h>
#endif

namespace sqlite {

bool isNetworkSystem(std::int64_t type)
{
    switch (static_cast<std::uint32_t>(type)) {
    case 0x6969: // NFS
    case 0x517B: // SMB of old
    case 0xFE534D42: // SMB 2 and 3
    case 0xFF534D42: // CIFS
    case 0x73757245: // Coda
    case 0x564C: // NetWare
    case 0x5346414F: // AFS
    case 0x6B414653: // AFS of the kernel
    case 0x01021997: // 9P, as virtual machines share folders
    case 0x65735546: // FUSE: sshfs, davfs, home folders of desktops; locks across computers cannot be trusted
    case 0x786F4256: // folders shared by VirtualBox
    case 0xBACBACBC: // of VMware
    case 0x00C36400: // Ceph
    case 0x01161970: // GFS2
    case 0x7461636F: // OCFS2
        return true;
    default:
        return false;
    }
}

#ifdef _WIN32

namespace {

std::wstring wide(const std::string &text)
{
    const int size = static_cast<int>(text.size());
    std::wstring result(static_cast<std::size_t>(MultiByteToWideChar(CP_UTF8, 0, text.data(), size, nullptr, 0)),
                        L'\0');
    MultiByteToWideChar(CP_UTF8, 0, text.data(), size, result.data(), static_cast<int>(result.size()));
    return result;
}

bool isShare(const std::string &path) { return path.starts_with("//") || path.starts_with("\\\\"); }

} // namespace

bool isOnNetwork(const std::string &path)
{
    if (isShare(path))
        return true;
    const bool named = path.size() > 1 && path[1] == ':';
    return GetDriveTypeW(named ? wide(path.substr(0, 2) + "\\").c_str() : nullptr) == DRIVE_REMOTE;
}

Opening openingOf(const std::string &path)
{
    constexpr std::size_t most = 247; // MAX_PATH less room for "-journal" and the end
    const bool named = path.size() > 1 && path[1] == ':';
    if (path.size() <= most || (!named && !isShare(path)))
        return { path, {} };
    auto plain = path;
    std::replace(plain.begin(), plain.end(), '/', '\\');
    return { named ? "\\\\?\\" + plain : "\\\\?\\UNC\\" + plain.substr(2), "win32-longpath" };
}

#else

bool isOnNetwork(const std::string &path)
{
#ifdef __linux__
    struct statfs info;
    const auto folder = path.substr(0, path.find_last_of('/') + 1); // the file may not be there yet
    return ::statfs(folder.empty() ? "." : folder.c_str(), &info) == 0
        && isNetworkSystem(static_cast<std::int64_t>(info.f_type));
#else
    static_cast<void>(path);
    return false;
#endif
}
Opening openingOf(const std::string &path) { return { path, {} }; }

#endif

} // namespace sqlite
