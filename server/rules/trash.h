#pragma once
// What lies in a container goes into the trash with it and comes back with it (docs/protocol.md, "The trash").
#include "server/rules/people.h"

namespace server::rules {

// Something was put, changed or taken out of the trash inside a container: then the container is not in the trash.
void afterTravelling(RecordWriter &writer, const Change &change);

} // namespace server::rules
