#include "app/places.h"

#include "core/policy/servers.h"
#include "core/settings.h"

#include <QDir>

namespace app {

QString profileFolder(const Options &options, const core::Policies &policies)
{
    const core::Settings onlyRules({}, &policies);
    const QString ruled = core::expandedPath(onlyRules.text(core::Setting::ProfileFolder));
    if (onlyRules.isEnforced(core::Setting::ProfileFolder) && !ruled.isEmpty())
        return ruled;
    if (!options.profileFolder.isEmpty())
        return options.profileFolder;
    return options.portable || ruled.isEmpty() ? options.usualFolder : ruled;
}

bool isShared(const core::Policies &policies)
{
    return core::Settings({}, &policies).flag(core::Setting::SharedComputer);
}

// Where nothing of a person may stay, even their choices and their name are in there.
std::unique_ptr<SharedPlace> sharedPlace(const Options &options, const core::Policies &policies)
{
    const core::Settings rules({}, &policies);
    const QString cache = core::expandedPath(rules.text(core::Setting::CacheFolder));
    for (const QString &root : { cache.isEmpty() ? profileFolder(options, policies) : cache, QDir::tempPath() })
        if (auto place = SharedPlace::below(root))
            return place;
    return nullptr;
}

} // namespace app
