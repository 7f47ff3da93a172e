#pragma once
// Texts that somebody is still typing: kept here at once, sent when they pause. For the store's writing thread; blocks.
#include "store/cache.h"

namespace store {

// As Cache::apply(), but what it changed is not sent before `untilMs` of the system's clock, unless the same records
// are changed by apply() before that: the next of them lets all of it go. It outlives the end of the program, a power
// cut only once apply() was called, so that it may be called several times in a second.
Result<std::vector<Edit>> applyTyping(Cache &cache, const std::vector<Edit> &edits, std::int64_t untilMs);

} // namespace store
