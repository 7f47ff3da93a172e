#pragma once
// What still goes on: less is in the way than isOffline() counts where only a part of the news is missing.
#include "core/codes.h"
#include "models/recordmodel.h"

namespace models {

// Nothing is sent, fetched or answered. The server that cannot say all that is new still does all of that.
inline bool isCutOff(const store::SyncStatus &status)
{
    const bool partOnly
        = status.state == store::SyncStatus::Trouble && core::codeNamed(status.error) == core::Code::Incomplete;
    return isOffline(status) && !partOnly;
}

} // namespace models
