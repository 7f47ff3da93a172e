#pragma once
// A ProjectProposal travels to the partner; accepted, it opens the project space.
#include "server/rules/people.h"

namespace server::rules {

Refusal beforeProposal(RecordWriter &writer, Change &change);
void afterProposal(RecordWriter &writer, const Change &change);

} // namespace server::rules
