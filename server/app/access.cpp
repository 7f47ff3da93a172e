#include "server/app/access.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace server {

namespace fs = std::filesystem;

namespace {

using Checked = tl::expected<void, std::string>;

std::string userName(uid_t id)
{
    const passwd *user = ::getpwuid(id);
    return user ? user->pw_name : std::to_string(id);
}

std::string groupName(gid_t id)
{
    const group *found = ::getgrgid(id);
    return found ? found->gr_name : std::to_string(id);
}

std::string owner() { return userName(::geteuid()) + ":" + groupName(::getegid()); }

int refusal(const fs::path &path, int wanted)
{
    return ::faccessat(AT_FDCWD, path.c_str(), wanted, AT_EACCESS) == 0 ? 0 : errno;
}

// A file is closed by any folder above it: that one is to be named.
fs::path closedAbove(const fs::path &path)
{
    std::error_code ignored;
    fs::path above;
    for (const fs::path &part : fs::absolute(path, ignored).parent_path()) {
        above /= part;
        if (refusal(above, X_OK) == EACCES)
            return above;
    }
    return {};
}

std::string whose(const fs::path &path)
{
    struct stat info
    { };
    if (::stat(path.c_str(), &info) != 0)
        return "it cannot be looked at";
    std::array<char, 8> mode{};
    std::snprintf(mode.data(), mode.size(), "%04o", static_cast<unsigned>(info.st_mode & 07777U));
    if (info.st_uid == ::geteuid())
        return std::string("its mode is ") + mode.data();
    return "it belongs to " + userName(info.st_uid) + " (mode " + mode.data() + "), and jumelled runs as "
        + userName(::geteuid());
}

bool isOwn(const fs::path &path)
{
    struct stat info
    { };
    return ::stat(path.c_str(), &info) == 0 && info.st_uid == ::geteuid();
}

// `data` is absolute.
std::string toOpen(const fs::path &closed, const std::string &data)
{
    if ((closed.string() + "/").compare(0, data.size() + 1, data + "/") != 0)
        return "Let it in, or name another folder with \"data\".";
    return isOwn(closed) ? "Do: chmod -R u+rwX " + data : "As root: chown -R " + owner() + " " + data;
}

// What is not there is nobody's fault here: it is made, or missed by whoever reads it.
Checked open(const fs::path &path, int wanted, const std::string &data)
{
    const int refused = refusal(path, wanted);
    if (refused == EROFS)
        return tl::unexpected(path.string() + " cannot be written: its file system is read-only");
    if (refused != EACCES)
        return {};
    const fs::path above = closedAbove(path);
    const fs::path closed = above.empty() ? path : above;
    return tl::unexpected(path.string()
                          + " cannot be opened: " + (above.empty() ? "" : "of the folder " + above.string() + ", ")
                          + whose(closed) + ". " + toOpen(closed, data));
}

Checked openAll(const fs::path &folder, int wanted, const std::string &data)
{
    std::error_code gone;
    for (fs::directory_iterator it(folder, gone), end; !gone && it != end; it.increment(gone)) {
        std::error_code ignored;
        const int enter = it->is_directory(ignored) ? X_OK : 0;
        if (auto may = open(it->path(), wanted | enter, data); !may)
            return may;
    }
    return {};
}

Checked mayRead(const std::string &file)
{
    if (file.empty() || refusal(file, R_OK) != EACCES)
        return {};
    const fs::path above = closedAbove(file);
    const std::string what = file + " cannot be read: ";
    if (!above.empty())
        return tl::unexpected(what + "of the folder " + above.string() + ", " + whose(above)
                              + ". Let it in, or put a copy where it may read it.");
    return tl::unexpected(what + whose(file) + ". As root: chgrp " + groupName(::getegid()) + " " + file
                          + " && chmod 640 " + file);
}

} // namespace

tl::expected<void, std::string> mayUse(const Config &config, bool write)
{
    const int file = write ? R_OK | W_OK : R_OK;
    std::error_code ignored;
    const fs::path folder = fs::absolute(config.data, ignored).lexically_normal();
    const std::string data = folder.string();
    if (auto may = open(folder, file | X_OK, data); !may)
        return may;
    for (const char *name : { "jumelled.lock", "jumelle.sqlite", "jumelle.sqlite-wal", "jumelle.sqlite-shm" })
        if (auto may = open(folder / name, file, data); !may)
            return may;
    for (const char *name : { "blobs", "tls" })
        if (auto may = open(folder / name, file | X_OK, data); !may)
            return may;
    // Not every file: there may be a million, and what was put back as somebody else is theirs from the top.
    if (auto may = openAll(folder / "blobs", file, data); !may)
        return may;
    // A key that cannot be read is not to be taken for none, and made anew: no client would trust the server any more.
    if (auto may = openAll(folder / "tls", R_OK, data); !may)
        return may;
    if (auto may = mayRead(config.certificate); !may)
        return may;
    return mayRead(config.key);
}

std::string howToMake(const std::string &folder)
{
    return "As root: install -d -m 750 -o " + userName(::geteuid()) + " -g " + groupName(::getegid()) + " " + folder;
}

} // namespace server
