#pragma once
// Mailbox, Thread, Email and Identity of RFC 8621 for the generic engine; header metadata and import only.
#include "schema/type.h"
#include "server/jmap/rules.h"
#include "server/search/search.h"

#include <memory>

namespace server {

struct Shared;

inline constexpr std::string_view mailCapability = "urn:ietf:params:jmap:mail";
inline constexpr std::string_view submissionCapability = "urn:ietf:params:jmap:submission";

const schema::TypeTable &mailTypes();
std::map<std::string, json::object> mailAccountCapabilities();
std::unique_ptr<Rules> mailRules(); // names of siblings, counts, threads, what may go
std::unique_ptr<Search> mailSearch(); // the filters of Email/query and Mailbox/query
void addMailMethods(Shared &shared); // Email/import
// An account with the usual mailboxes and an identity; does nothing when it is there.
void ensureMailAccount(Storage &storage, std::string_view account, std::string_view person, std::string_view name,
                       std::int64_t nowMs);

} // namespace server
