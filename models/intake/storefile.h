#pragma once
// What Intake writes: in the store's writing thread, inside store::Service::write.
#include "models/intake/journal.h"
#include "models/intake/prepare.h"
#include "store/cache.h"

#include <cstdint>
#include <string>

namespace models {

// Where a file goes.
struct FileFor
{
    std::string parent;
    IntakeJob::Where where = IntakeJob::Folder;
    std::string record; // that gets it, of a card its attachment; "": a new one
};

struct StoredFile
{
    std::string id; // of the record; of the card, for its attachments
    std::vector<store::Edit> undo;
};

// The folder for a path like "Plans/2026" below the parent ("": the top); what is missing is made.
core::Result<std::string> folderAt(store::Cache &cache, const std::string &account, std::string parent,
                                   const QString &path);

// Bytes, small pictures and the record; an upload without a record is harmless and is dropped
// with the cache's next clean-up. `jitter`: for the place among those added at the same time elsewhere.
core::Result<StoredFile> storeFile(store::Cache &cache, const std::string &account, const FileFor &target,
                                   const Prepared &p, std::uint32_t jitter);

} // namespace models
