#pragma once
// What would be lost if the offline copy went now.
#include "store/cache.h"

namespace models {

// As the copy itself says: the status counts nothing before the engine has looked, and nothing new when it cannot.
core::Result<int> countUnsent(store::Cache &cache);

// For when that does not answer. `preparing`: how many files were given and are not in the cache yet, as countJobs()
// says.
inline int unsent(const store::SyncStatus &status, int preparing)
{
    return status.waitingChanges + status.waitingFiles + status.parked + preparing;
}

} // namespace models
