#pragma once
// Opening a project space, and keeping memberships and the space's name in step with its records.
#include "server/rules/people.h"

namespace server::rules {

std::string spaceIdFor(std::string_view proposalId); // "z" + the rest of the proposal's id
void openSpace(RecordWriter &writer, std::string_view proposalId, const json::object &proposal,
               std::string_view firstFounder, std::string_view secondFounder);

Refusal beforeMember(RecordWriter &writer, Change &change);
bool hasFounder(Storage &storage, std::string_view space);
void afterMember(RecordWriter &writer, const Change &change);
void afterProject(RecordWriter &writer, const Change &change);

} // namespace server::rules
