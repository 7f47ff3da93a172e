#pragma once
// Where a data base lies, as far as SQLite must be told; Qt-free.
#include <string>

namespace sqlite {

// A folder of another computer: the shared memory that WAL needs does not work there, so a rollback journal is kept.
// Known on Windows (also for letters that stand for a share); elsewhere false, and SQLite's own attempt decides.
bool isOnNetwork(const std::string &path);

// The path as SQLite opens it: beyond 247 letters Windows wants another form.
struct Opening
{
    std::string path;
    std::string vfs; // "" = the default
};
Opening openingOf(const std::string &path);

} // namespace sqlite
