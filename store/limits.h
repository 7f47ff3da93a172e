#pragma once
// What the settings allow a cache. Kept in the cache, so that all who opened it know, and hold from then on.
#include "store/cache.h"

namespace core {
class Settings;
}

namespace store {

struct Limits
{
    enum Ahead { NoFiles, SmallFiles, AllFiles } ahead = SmallFiles; // fetched before anybody asks
    std::int64_t largestUpload = 0; // bytes of one file, besides what the server says; 0: no limit
    std::int64_t mostBlobBytes = 0; // how far AllFiles goes; 0: no limit
};

Limits limitsOf(const core::Settings &settings);
Result<void> setLimits(Cache &cache, const Limits &limits);
Limits limitsIn(sqlite::Connection &db); // throws sqlite::Failure

} // namespace store
