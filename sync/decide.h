#pragma once
// What to do with an outbox entry after the server spoke: a pure function, tested as a table.
#include "core/result.h"
#include "schema/type.h"
#include "store/types.h"

#include <optional>
#include <string>
#include <vector>

namespace syncing {

namespace json = boost::json;

// What one Foo/set (and the Foo/get behind it in the same request) said about one entry.
struct Verdict
{
    enum Kind { Done, Refused, CallFailed, Silent } kind = Silent;
    std::string error; // Refused: SetError type; CallFailed: method error type
    std::vector<std::string> properties; // of invalidProperties
    std::optional<json::object> current; // the record as the server has it now
    std::string id{}; // Done, of a create: the id the server gave it
    std::string state{}; // of the type, after the Foo/set
    std::vector<std::string> missingBlobs{}; // files it names and the server does not have
};

struct Action
{
    enum Kind {
        Acknowledge, // the server has it; `object` is the record now ({}: not known, changes will tell)
        Resend, // merged: `value` is the new patch ({}: nothing is left of it) and `object` the new base
        SendFiles, // the server lacks `files`: those first, then the entry again; `error` where they are not here
                   // either
        Later, // by itself, with back-off; `error` says why
        Park // needs a person; `error` is the word shown
    } kind
        = Later;
    json::object object;
    json::object value;
    std::string error;
    std::string state{}; // Verdict::state
    std::vector<std::string> files{};
};

// `merges`: how often the entry was merged and refused again already. `person`: whose change it is; "": not known.
Action decide(const store::OutboxEntry &entry, const Verdict &verdict, const schema::Type &type, int merges = 0,
              const std::string &person = {});

// The entry's patch with the versions it was made from (`propRevs/<property or group>`), so that a stale one is
// refused.
json::object withPreconditions(const store::OutboxEntry &entry, const schema::Type &type);

} // namespace syncing
