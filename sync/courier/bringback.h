#pragma once
// "Bring back…": takes in a courier file as far as it is whole. Files may come in any order, repeatedly, cut off or
// old: nothing here ever goes back to an earlier state, and nothing is done twice. Synchronous and without network.
#include "core/courier.h"
#include "courier/file.h"
#include "courier/items.h"
#include "schema/type.h"
#include "store/cache.h"

#include <functional>

namespace syncing {

struct BringBack
{
    courier::Owner owner;
    std::vector<courier::Key> keys;
    std::string folder; // of the cache
    std::function<std::int64_t()> nowMs;
    bool trustNewSignature = false; // the person said that the other computer was set up anew
    const schema::TypeTable *types = nullptr; // default: schema::recordTypes()
    std::function<bool(std::int64_t bytesDone, std::int64_t bytesInAll)> progress; // false stops after this part
};

// What a file is and says about itself; changes nothing.
struct Look
{
    core::CourierProblem problem = core::CourierProblem::None;
    courier::Manifest manifest; // when there is no problem, or only NewSignature
};
core::Result<Look> lookInto(store::Cache &cache, courier::File &file, const BringBack &options);

// A file that cannot be used is an outcome with a problem. Errors: DiskFull, ReadOnly, FileGone (the stick is gone:
// what was read by then is kept), Cancelled, those of the cache.
core::Result<core::CourierOutcome> bringBack(store::Cache &cache, courier::File &file, const BringBack &options);

} // namespace syncing
