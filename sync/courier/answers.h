#pragma once
// What the server answered to changes that another computer carried.
#include "core/courier.h"
#include "courier/items.h"
#include "schema/type.h"
#include "store/cache.h"

namespace syncing {

// Ours (by the key's device) are settled as if we had asked ourselves; a third computer's, which wait here, too, are
// kept for it; what is known already changes nothing. Counts into `outcome`.
core::Result<void> takeAnswer(store::Cache &cache, const schema::TypeTable &types, const std::string &device,
                              const courier::Answer &answer, core::CourierOutcome &outcome);

} // namespace syncing
