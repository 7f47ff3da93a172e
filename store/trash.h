#pragma once
// What a move to the trash and back means for what lies inside (docs/protocol.md, "The trash"): edits for
// Cache::apply. Blocking reads of the cache; for the store's threads and for sync.
#include "store/cache.h"

namespace store {

// In the cache's meta while something may lie outside the trash in a container that lies in it, and nobody looked yet:
// a file on a stick brought news, maybe to another program's cache than the engine's, or a change was given up.
inline constexpr auto unseenContentsMeta = "unseenContents";

// The container, and everything inside it that is not in the trash yet, under one time; the innermost first.
Result<std::vector<Edit>> trashWithContents(Cache &cache, const Key &key, const std::string &nowUtc);

// The record, what went into the trash with it, and the containers without which it would stay out of sight.
Result<std::vector<Edit>> restoreWithContents(Cache &cache, const Key &key);

// Containers that `personId` put in the trash and that hold something outside it, which somebody added without
// knowing: the edits that bring them back, with a note for everybody. Call when everything is sent and fetched.
Result<std::vector<Edit>> bringBackContainers(Cache &cache, const std::string &account, const std::string &personId,
                                              const std::string &nowUtc);

} // namespace store
