#include "cli/profile.h"

#include "core/jsonfile.h"
#include "schema/json.h"
#include "store/limits.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSaveFile>

namespace cli {

namespace json = boost::json;
using core::Code;

namespace {

QString fileIn(const QString &folder) { return folder + QStringLiteral("/profile.json"); }

} // namespace

QString Profile::secretKey() const { return QString::fromStdString(origin + "/" + username); }

core::Result<Profile> loadProfile(const QString &folder)
{
    const core::JsonFile file = core::readJsonFile(fileIn(folder));
    if (file.state == core::JsonFile::Damaged || file.state == core::JsonFile::Unreadable)
        return core::fail(file.state == core::JsonFile::Damaged ? Code::Damaged : Code::FileGone,
                          "cannot read " + fileIn(folder).toStdString());
    const auto text
        = [&file](const char *name) { return file.object.value(QLatin1String(name)).toString().toStdString(); };
    return Profile{ text("server"), text("username"), text("personId"), text("ca") };
}

core::Result<void> saveProfile(const QString &folder, const Profile &profile)
{
    QDir().mkpath(folder);
    QSaveFile file(fileIn(folder));
    const json::object object{ { "server", profile.origin },
                               { "username", profile.username },
                               { "personId", profile.personId },
                               { "ca", profile.caFile } };
    const std::string text = json::serialize(object) + "\n";
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0
        || !file.commit())
        return core::fail(Code::ReadOnly, folder.toStdString());
    return {};
}

store::CacheOptions cacheOptions(const QString &folder)
{
    store::CacheOptions options;
    options.folder = folder.toStdString();
    options.nowMs = [] { return QDateTime::currentMSecsSinceEpoch(); };
    options.random = [](unsigned char *bytes, std::size_t n) {
        for (std::size_t i = 0; i < n; ++i)
            bytes[i] = static_cast<unsigned char>(QRandomGenerator::system()->generate());
    };
    return options;
}

core::Result<store::Opened> openCache(const QString &folder, const core::Settings &rules)
{
    const bool fresh = !QFile::exists(folder);
    QDir().mkpath(folder);
    if (fresh) // what is in there is one person's affair
        QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    auto opened = store::Cache::open(cacheOptions(folder));
    if (!opened)
        return tl::unexpected<core::Error>(opened.error());
    if (auto set = store::setLimits(*opened->cache, store::limitsOf(rules)); !set)
        return tl::unexpected<core::Error>(set.error());
    return std::move(*opened);
}

} // namespace cli
