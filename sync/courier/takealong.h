#pragma once
// "Take along…": writes a courier file, or goes on with one whose writing was interrupted. Synchronous and without
// network; call it in a thread that owns `cache`, never in the one with the window.
#include "courier/file.h"
#include "sync/courier/plan.h"

namespace syncing {

// What a file written now would hold; changes nothing.
core::Result<core::CourierContents> surveyTakeAlong(store::Cache &cache, const TakeAlong &options);

struct Taken
{
    core::CourierContents contents;
    bool continued = false; // an interrupted file was completed
};
// Of a Conflict: the file is of another computer of this person (`detail` its name) and was not brought back here yet.
inline constexpr std::int64_t notBroughtBack = 1;
// May be repeated, also into several files: the server does each change once. Errors: Conflict (the file is something
// else and is not touched; see notBroughtBack), Cancelled, DiskFull, FileGone, ReadOnly, those of the cache.
core::Result<Taken> takeAlong(store::Cache &cache, courier::File &file, const TakeAlong &options);

} // namespace syncing
