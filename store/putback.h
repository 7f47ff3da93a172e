#pragma once
// After the server went back to an older copy of itself: what this cache still has of the time that was lost.
#include "store/types.h"

#include <set>

namespace store {

// The edit that brings `old` (as the cache has it) back to the server, which now has `now` (absent: no such record).
// `contained`: up to this counter the server knows the old epoch. Nothing when nothing of `old` is missing there, or
// when `person` neither made nor last changed it: whoever did has it, too, and puts it back. What was changed before
// that last change, nobody is named for: it comes back from everybody who may write it (`mayChangeOthers`). So does,
// half a minute later, a record that is not there at all: its maker's computer may not have it any more (ADR 0004).
struct PutBack
{
    std::int64_t contained = 0;
    std::string person = {};
    bool mayChangeOthers = false;
    std::int64_t nowMs = 0;
    // What the server as it is now took, though this cache did not read it again since: others may have gone on from
    // there. Names of properties, "" for the whole record; sets and maps are not among them, for they may have keys of
    // the lost time as well.
    std::set<std::string, std::less<>> taken = {};
};
std::optional<OutboxEntry> putBack(const Key &key, const json::object &old, const std::optional<json::object> &now,
                                   const schema::Type &type, const PutBack &by);

// What is known of a record after `answer`, of a new epoch, took `entry` while `old` is still what the old epoch had:
// all of `old` that may have to be put back, and what was taken, for the server may go back once more.
json::object ofBothEpochs(const json::object &old, const OutboxEntry &entry, const json::object &answer,
                          const schema::Type &type);

// `page` was asked for before the server, of the same epoch, took some properties of `known` (PutBack::taken): those
// stay as the answer told, until a later page brings them.
void keepTaken(json::object &page, const json::object &known, const std::set<std::string, std::less<>> &taken,
               const schema::Type &type);

// PutBack::taken of one answered entry.
std::vector<std::string> takenBy(const OutboxEntry &entry, const schema::Type &type);

// True for a create by putBack(): a record that exists by now was put back by somebody else, and both are merged.
bool isPutBack(const OutboxEntry &entry);

} // namespace store
