#pragma once
// A server that others wrote gives a created record an id of its own: what waits and names it goes over to that id.
#include "store/types.h"

namespace store {

// Whole texts, keys of sets and maps, and parts of a patch's paths; true when something was replaced. Pure.
bool replaceId(OutboxEntry &entry, const std::string &from, const std::string &to);

} // namespace store
