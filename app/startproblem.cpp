#include "app/startproblem.h"

#include "app/places.h"
#include "core/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSslCertificate>

namespace app {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(app::StartProblem)
};

constexpr int noSuchFile = 6, noProfile = 8;

} // namespace

std::optional<StartProblem> startProblem(const Options &options, const core::Policies &policies)
{
    const bool gives = core::Settings({}, &policies).isEnforced(core::Setting::ExtraCaFile);
    if (!options.caFile.isEmpty() && !gives && QSslCertificate::fromPath(options.caFile).isEmpty())
        return StartProblem{ Words::tr("There is no certificate in %1.").arg(QDir::toNativeSeparators(options.caFile)),
                             noSuchFile };
    if (isShared(policies))
        return {};
    const QString folder = profileFolder(options, policies);
    if (!QDir().mkpath(folder) && !QFileInfo(folder).isDir())
        return StartProblem{
            Words::tr("%1 cannot be used as the folder of the profile.").arg(QDir::toNativeSeparators(folder)),
            noProfile
        };
    return {};
}

} // namespace app
