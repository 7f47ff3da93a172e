#pragma once
// What follows for the cache from an answer to changes, whichever way the answer came.
#include "sync/decide.h"
#include "sync/wire.h"

#include "store/cache.h"

#include <functional>

namespace syncing {

core::Result<void> carryOut(store::Cache &cache, const store::OutboxEntry &entry, const Action &action);

// When nobody else changed the type since our last look, the answer is the whole difference: no need to ask again.
// Otherwise `refetch` is called.
using Refetch = std::function<void(const std::string &account, const std::string &type)>;
core::Result<void> advanceStates(store::Cache &cache, wire::Response &response, const Refetch &refetch);

// A whole answer to one of our requests that came by courier; several calls belong into Cache::together().
struct Settled
{
    int confirmed = 0;
    int again = 0;
    int refused = 0;
};
core::Result<Settled> settle(store::Cache &cache, const schema::TypeTable &types,
                             const std::vector<store::OutboxEntry> &entries, wire::Response &response);
// The request was refused as a whole, by the word that codeName() gives.
core::Result<Settled> settleRefused(store::Cache &cache, const std::vector<store::OutboxEntry> &entries,
                                    const std::string &error);

} // namespace syncing
