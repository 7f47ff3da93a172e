#pragma once
// One profile folder: who on which server, beside the cache. The file holds no secret.
#include "core/result.h"
#include "core/settings.h"
#include "store/cache.h"

#include <QString>

namespace cli {

struct Profile
{
    std::string origin;
    std::string username;
    std::string personId;
    std::string caFile;
    bool empty() const { return origin.empty(); }
    QString secretKey() const; // name in the keychain
};

// Empty when there is none. Errors: Damaged, ReadOnly (it is there and cannot be read), with the file's name.
core::Result<Profile> loadProfile(const QString &folder);
core::Result<void> saveProfile(const QString &folder, const Profile &profile);
core::Result<store::Opened> openCache(const QString &folder, const core::Settings &rules);
store::CacheOptions cacheOptions(const QString &folder);

} // namespace cli
