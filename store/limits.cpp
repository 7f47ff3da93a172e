#include "store/limits.h"

#include "store/notes.h"

#include "core/policy/uploads.h"
#include "core/settings.h"
#include "sqlite/sqlite.h"

namespace store {

using core::Setting;

namespace {

constexpr const char *aheadKey = "limit.ahead", *uploadKey = "limit.upload", *blobsKey = "limit.blobs";

std::int64_t numberIn(sqlite::Connection &db, const char *key, std::int64_t otherwise)
{
    auto s = db.prepare("SELECT CAST(value AS INTEGER) FROM meta WHERE key=?");
    const auto name = userNote(key);
    s.bindAll(name);
    return s.step() ? s.integer(0) : otherwise;
}

} // namespace

Limits limitsOf(const core::Settings &settings)
{
    constexpr std::int64_t megabyte = 1'000'000;
    const QString ahead = settings.text(Setting::FilesAhead);
    return { ahead == QLatin1String("none")      ? Limits::NoFiles
                 : ahead == QLatin1String("all") ? Limits::AllFiles
                                                 : Limits::SmallFiles,
             core::largestUpload(settings), settings.number(Setting::CacheMaxMegabytes) * megabyte };
}

Result<void> setLimits(Cache &cache, const Limits &limits)
{
    const std::pair<const char *, std::int64_t> values[]
        = { { aheadKey, limits.ahead }, { uploadKey, limits.largestUpload }, { blobsKey, limits.mostBlobBytes } };
    for (const auto &[key, value] : values)
        if (auto set = cache.setMeta(key, std::to_string(value)); !set)
            return set;
    return {};
}

Limits limitsIn(sqlite::Connection &db)
{
    const auto ahead = numberIn(db, aheadKey, Limits::SmallFiles);
    return { ahead == Limits::NoFiles        ? Limits::NoFiles
                 : ahead == Limits::AllFiles ? Limits::AllFiles
                                             : Limits::SmallFiles,
             numberIn(db, uploadKey, 0), numberIn(db, blobsKey, 0) };
}

} // namespace store
