#pragma once
// The SQLite VFS over simulated disks.
#include <cstdint>

namespace simulation {

class Disk;

namespace vfs {
void attach(Disk &disk); // its files can be opened as "/<name>/<file>"
void detach(Disk &disk);
void setTime(std::int64_t ms);
} // namespace vfs

} // namespace simulation
