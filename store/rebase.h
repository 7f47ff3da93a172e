#pragma once
// What a person sees = what the server has + what waits. Pure: no I/O, clock and randomness come in.
#include "store/types.h"

#include <functional>

namespace store {

struct Rebased
{
    std::optional<json::object> view; // absent: nothing is shown any more
    Pending pending = Pending::None;
    bool parked = false;
    std::vector<OutboxEntry> changed; // same seq, new value and base
    std::vector<std::int64_t> done; // nothing is left to send
};

using NewKey = std::function<std::string()>; // ids for variants

// The record as it stands after `entry`, on the entry's own base.
json::object mineOf(const OutboxEntry &entry, const schema::Type &type);

// Makes `entry` say "from its base to mine"; false when both are the same.
bool aim(OutboxEntry &entry, const json::object &mine, const schema::Type &type);

// Two entries of one record as one, in the place of the first; false when nothing is left to send.
bool join(OutboxEntry &first, const OutboxEntry &second, const schema::Type &type, const NewKey &newKey);

// Moves an unsent entry onto what the server has now; false when nothing is left to send. A record that is gone, and
// anything but a change, stay as they are.
bool moveOnto(OutboxEntry &entry, const std::optional<json::object> &server, const schema::Type &type,
              const NewKey &newKey);

struct Typing
{
    const json::object &before, &after; // what was shown, and what the person made of it
};

// What the unsent `last` says once the person's typing has joined it. While the entries `onTheWay` are unanswered it
// rests on an older record than the one shown: only what the person changed joins it, or what others changed meanwhile
// would go out as theirs, over what those write next. A text that was typed in stands as it was typed: its base becomes
// what was below it on the screen, and what `last` covers there is kept beside it as a version.
json::object typedOver(OutboxEntry &last, std::vector<OutboxEntry> onTheWay, const std::optional<json::object> &server,
                       const Typing &typing, const schema::Type &type, const NewKey &newKey);

// The entries of one record over what the server has now (nothing: it is gone there). An entry on its way is never
// changed; unsent ones behind it keep their base until its answer is known.
Rebased rebase(const std::optional<json::object> &server, std::vector<OutboxEntry> entries, const schema::Type &type,
               const NewKey &newKey);

} // namespace store
