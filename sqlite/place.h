#pragma once
// Where a data base lies, as far as SQLite must be told; Qt-free.
#include <cstdint>
#include <string>

namespace sqlite {

// A folder of another computer: the shared memory that WAL needs does not work there, so a rollback journal is kept.
// Known on Windows (also for letters that stand for a share) and Linux; elsewhere false, and SQLite's own attempt
// decides, which sees this computer only.
bool isOnNetwork(const std::string &path);
bool isNetworkSystem(std::int64_t type); // a number of Linux's statfs(2)

// The path as SQLite opens it: beyond 247 letters Windows wants another form.
struct Opening
{
    std::string path;
    std::string vfs; // "" = the default
};
Opening openingOf(const std::string &path);

} // namespace sqlite
