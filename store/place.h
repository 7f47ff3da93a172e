#pragma once
// What kind of disk a folder is on. Asks the system, which can take seconds for a network drive that is gone: not for
// the GUI thread.
#include "core/result.h"

#include <cstdint>
#include <string>

namespace store {

struct Place
{
    enum Kind { Local, Network, Memory } kind = Local; // Local also where the system cannot say
    std::string system; // "ext4", "nfs"; "" when not known
    std::int64_t freeBytes = -1; // for this user; -1: not known
    bool writable = false; // tried by writing
};

// ReadOnly: whatever step failed, a person is told of the folder in which nothing can be written.
core::Error cannotWrite(const std::string &folder);

// Of `folder`, or of its nearest parent that exists.
Place placeOf(const std::string &folder);
// The same of the type number that statfs() gives on Linux.
Place::Kind kindOfSystem(std::int64_t type);

} // namespace store
