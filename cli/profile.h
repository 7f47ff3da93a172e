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

Profile loadProfile(const QString &folder); // empty when there is none
core::Result<void> saveProfile(const QString &folder, const Profile &profile);
core::Result<std::unique_ptr<store::Cache>> openCache(const QString &folder, const core::Settings &rules);
store::CacheOptions cacheOptions(const QString &folder);

} // namespace cli
