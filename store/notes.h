#pragma once
// Rows of the table `meta`. Of the store's writing thread; throws sqlite::Failure.
#include "sqlite/sqlite.h"

#include <string>
#include <string_view>

namespace store {

// Of a record, or without `id` what those of its type begin with.
std::string noteName(std::string_view kind, const std::string &account, const std::string &type,
                     const std::string &id = {});
std::string userNote(std::string_view key); // of Cache::meta(): apart from the cache's own rows
void keepNote(sqlite::Connection &db, std::string_view name, std::string_view value);

} // namespace store
