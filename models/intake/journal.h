#pragma once
// What people gave to be added and what is not stored yet. It is kept with the cache, so that an end of the program, of
// whatever kind, takes nothing along: the next start goes on. For the store's writing thread, inside
// store::Service::write; reading it is for any of the store's threads.
#include "store/cache.h"

#include <QString>

#include <string>
#include <vector>

namespace models {

struct IntakeJob
{
    enum Where { Album, Folder, Card };
    std::string id; // made with newId()
    std::string account;
    QString path; // of a file, or of a folder that is still to be looked through
    Where where = Folder;
    std::string parent; // album, folder ("": the top) or card
    QString folder; // to be made below the parent folder, "Plans/2026"; "": none
    std::string record; // that gets this file, of a card its attachment; "": a new one
};

using IntakeJobs = std::vector<IntakeJob>;

// Both write several rows: inside Cache::together().
core::Result<void> noteJobs(store::Cache &cache, const IntakeJobs &jobs);
// Stored, refused or stopped.
core::Result<void> strikeJobs(store::Cache &cache, const std::vector<std::string> &ids);
core::Result<IntakeJobs> jobsLeft(store::Cache &cache); // in the order in which they were noted
core::Result<int> countJobs(store::Cache &cache); // cheaper

// Where pictures lie that were pasted and have no file of their own.
QString pastedFolder(const store::CacheOptions &options);
// Where files are prepared; what an end of the program left there is of no use.
QString preparingFolder(const store::CacheOptions &options);

} // namespace models
