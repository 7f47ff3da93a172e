#pragma once
// A ContactRequest lives in both people's accounts; accepted, it makes a Contact in each.
#include "server/rules/people.h"

namespace server::rules {

Refusal beforeRequest(RecordWriter &writer, Change &change);
void afterRequest(RecordWriter &writer, const Change &change);
bool isContact(Storage &storage, std::string_view ownerId, std::string_view personId);

} // namespace server::rules
