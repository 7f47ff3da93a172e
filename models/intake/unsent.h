#pragma once
// What would be lost if the offline copy went now.
#include "store/types.h"

namespace models {

// `preparing`: how many files were given and are not in the cache yet, as countJobs() says.
inline int unsent(const store::SyncStatus &status, int preparing)
{
    return status.waitingChanges + status.waitingFiles + status.parked + preparing;
}

} // namespace models
