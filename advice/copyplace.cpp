#include "advice/copyplace.h"

#include "core/settings.h"

namespace advice {

namespace {

QString fact() { return QStringLiteral("copyPlace"); }

constexpr const char *names[] = { "chosen", "enforced", "portable", "given" }; // by CopyPlace

} // namespace

CopyPlace copyPlace(const core::Settings &settings, bool portable)
{
    if (settings.isEnforced(core::Setting::CacheFolder) || settings.flag(core::Setting::SharedComputer))
        return CopyPlace::Enforced;
    return portable ? CopyPlace::Portable : CopyPlace::Chosen;
}

core::Finding about(core::Finding finding, CopyPlace place)
{
    using core::What;
    switch (finding.what) {
    case What::DiskMemory:
    case What::DiskLow:
    case What::DiskReadOnly:
    case What::DiskSilent:
        finding.facts.insert(fact(), QLatin1String(names[int(place)]));
        break;
    default:
        break;
    }
    return finding;
}

CopyPlace placeOf(const core::Finding &finding)
{
    const QString name = finding.facts.value(fact());
    for (const CopyPlace place : { CopyPlace::Enforced, CopyPlace::Portable, CopyPlace::Given })
        if (name == QLatin1String(names[int(place)]))
            return place;
    return CopyPlace::Chosen;
}

} // namespace advice
