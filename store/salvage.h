#pragma once
// Saves what must not be lost out of a damaged cache: unsent changes, uploads, discarded changes, the device id.
#include "sqlite/sqlite.h"

namespace store {

struct Salvaged
{
    int entries = 0; // outbox rows
    bool sameDevice = false; // device id and the next seq were readable
};

// Reads what is readable of `damagedFile` into the fresh database `into`, inside the caller's transaction. Never
// fails because of the damaged file; throws sqlite::Failure when `into` cannot be written.
Salvaged salvage(const std::string &damagedFile, sqlite::Connection &into);

// Moves the cache's files to cache-damaged-<date>.db… ; "" when that is not possible.
std::string moveAside(const std::string &folder, std::int64_t nowMs);

} // namespace store
