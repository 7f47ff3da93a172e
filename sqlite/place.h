#pragma once
// Where a data base lies, as far as SQLite must be told; Qt-free.
#include <cstdint>
#include <string>

namespace sqlite {

// A folder of another computer: the shared memory that WAL needs does not work there, so a rollback journal is kept.
// Known on Windows (also for letters that stand for a share), Linux and macOS; elsewhere false, and SQLite's own
// attempt decides, which sees this computer only. `path` of a file that need not be there, or of a folder with "/" at
// its end.
bool isOnNetwork(const std::string &path);
bool isShareName(const std::string &path); // as Windows writes it: "//server/share", "\\server\share"
bool isNetworkSystem(std::int64_t type); // a number of Linux's statfs(2)

// The path as SQLite opens it: beyond 247 letters Windows wants another form.
struct Opening
{
    std::string path;
    std::string vfs; // "" = the default
};
Opening openingOf(const std::string &path);

} // namespace sqlite
