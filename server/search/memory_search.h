#pragma once
// An index in memory over the directory: built at the first question, brought up to date from /changes at each one,
// so that it needs no word from whoever writes. A few milliseconds for 100 000 people.
#include "server/search/search.h"

#include <memory>

namespace server {

// For types of community accounts with searched properties. One for all threads; `types` must outlive it.
std::unique_ptr<Search> memorySearch(const schema::TypeTable &types);

} // namespace server
