#pragma once
// Several outbox entries as one request. Pure, so that what must be repeated under the same Idempotency-Key is made
// again from the entries themselves.
#include "sync/decide.h"
#include "sync/wire.h"

#include <cstdint>
#include <limits>

namespace syncing {

struct BatchLimits
{
    int calls = 16;
    int objects = 500;
    std::int64_t bytes = 1'000'000;
    static BatchLimits none()
    {
        return { std::numeric_limits<int>::max(), std::numeric_limits<int>::max(),
                 std::numeric_limits<std::int64_t>::max() };
    }
};

struct Batch
{
    std::string body;
    std::vector<store::OutboxEntry> entries; // those that are in it, in the order of sending
};

// Takes entries from the front as far as the limits allow. An entry that names a record made by an earlier one stands
// in a later call, so that the server meets them in order. Entries of unknown types are left out.
// The same entries give the same bytes.
Batch makeBatch(const std::vector<store::OutboxEntry> &entries, const schema::TypeTable &types,
                const BatchLimits &limits);

// What the answer says about one entry; found by account, type and id, because a replayed answer may be to a request
// that held more entries than are left.
Verdict verdictFor(const store::OutboxEntry &entry, const wire::Response &response);

// The id that the arguments of a Foo/set answer give to the record proposed under this one: the same, from a server of
// ours.
std::string madeId(std::string_view proposed, const json::object &arguments);

// The Foo/get call id that belongs to a Foo/set call id.
std::string readIdOf(std::string_view setId);

} // namespace syncing
