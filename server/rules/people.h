#pragma once
// Small tools of the rules: people, their accounts, records made by the server.
#include "server/jmap/rules.h"

namespace server::rules {

using Refusal = std::optional<SetError>;

inline constexpr std::string_view community = "community";

std::string personalAccount(std::string_view personId); // "u" + id
std::optional<json::object> findRecord(Storage &storage, std::string_view account, std::string_view type,
                                       std::string_view id);
json::object personRecord(Storage &storage, std::string_view personId); // {} when unknown
// The person's school is this one, and somebody else said so: whoever made the record, or a co-ordinator later. What
// people write about themselves gives them no right to write for a school.
bool wasPutAtSchool(Storage &storage, std::string_view personId, std::string_view schoolId);
bool hasAccount(Storage &storage, std::string_view personId);

// An id of the right form that follows from `seed`, so that the same event always makes the same record.
std::string derivedId(char letter, std::int64_t nowMs, std::string_view seed);
// `own` completed with the type's defaults, then `serverSet`; stored.
void createRecord(RecordWriter &writer, std::string_view account, std::string_view type, std::string_view id,
                  const json::object &own, const json::object &serverSet);
// The given properties of a record set, if it is there.
void changeRecord(RecordWriter &writer, std::string_view account, std::string_view type, std::string_view id,
                  const json::object &values);

std::string_view textOf(const json::object &object, std::string_view name); // "" when it is no string
bool differs(const Change &change, std::string_view name);
SetError wrong(std::string property, std::string description);

} // namespace server::rules
