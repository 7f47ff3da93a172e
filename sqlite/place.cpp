#include "sqlite/place.h"

#include <algorithm>

#ifdef _WIN32
#include <windows.h>
#elif defined(__linux__)
#include <sys/vfs.h>
#elif defined(__APPLE__)
#include <sys/mount.h>
#include <sys/param.h>
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

namespace {

// Without what Windows puts before a path that is to be taken as it is.
std::string plainPath(const std::string &path)
{
    std::string plain = path;
    std::replace(plain.begin(), plain.end(), '/', '\\');
    constexpr std::string_view share = "\\\\?\\UNC\\", disk = "\\\\?\\";
    if (plain.starts_with(share))
        return "\\\\" + plain.substr(share.size());
    return plain.starts_with(disk) ? plain.substr(disk.size()) : plain;
}

} // namespace

bool isShareName(const std::string &path)
{
    const std::string plain = plainPath(path);
    return plain.starts_with("\\\\") && !plain.starts_with("\\\\.\\"); // which is a device
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

} // namespace

bool isOnNetwork(const std::string &path)
{
    if (isShareName(path))
        return true;
    const std::string plain = plainPath(path);
    const bool named = plain.size() > 1 && plain[1] == ':';
    return GetDriveTypeW(named ? wide(plain.substr(0, 2) + "\\").c_str() : nullptr) == DRIVE_REMOTE;
}

Opening openingOf(const std::string &path)
{
    constexpr std::size_t most = 247; // MAX_PATH less room for "-journal" and the end
    const bool named = path.size() > 1 && path[1] == ':';
    if (path.size() <= most || (!named && !isShareName(path)) || path.starts_with("\\\\?\\"))
        return { path, {} };
    const std::string plain = plainPath(path);
    return { named ? "\\\\?\\" + plain : "\\\\?\\UNC\\" + plain.substr(2), "win32-longpath" };
}

#else

bool isOnNetwork(const std::string &path)
{
#if defined(__linux__) || defined(__APPLE__)
    struct statfs info;
    const auto folder = path.substr(0, path.find_last_of('/') + 1); // the file may not be there yet
    if (::statfs(folder.empty() ? "." : folder.c_str(), &info) != 0)
        return false;
#ifdef __APPLE__
    return (info.f_flags & MNT_LOCAL) == 0;
#else
    return isNetworkSystem(static_cast<std::int64_t>(info.f_type));
#endif
#else
    static_cast<void>(path);
    return false;
#endif
}
Opening openingOf(const std::string &path) { return { path, {} }; }

#endif

} // namespace sqlite
