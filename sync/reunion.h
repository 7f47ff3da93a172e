#pragma once
// Brings back a container that this person put in the trash when it turns out that somebody added something inside
// meanwhile: the server cannot know what its owner had seen (docs/protocol.md, "The trash").
#include "sync/context.h"

namespace syncing {

// For when nothing is on its way in either direction. True when there is something to send now.
bool reunite(Context &context);

} // namespace syncing
