#include "core/cacheplaces.h"

#include "core/jsonfile.h"
#include "core/profilelist.h"
#include "core/settings.h"

#include <QDir>
#include <QJsonArray>

namespace core {

namespace {

constexpr qsizetype most = 8; // folders of one profile; who changes more often has looked at the oldest

} // namespace

QString cachesFolder(const Settings &settings, bool portable)
{
    const bool beside = portable && !settings.isEnforced(Setting::CacheFolder);
    return beside ? QString() : expandedPath(settings.text(Setting::CacheFolder));
}

QString cacheFolder(const Settings &settings, const ProfileList &profiles, const QString &profileId, bool portable)
{
    const QString chosen = cachesFolder(settings, portable);
    return chosen.isEmpty() ? profiles.cacheFolder(profileId)
                            : QDir(chosen).filePath(QStringLiteral("jumelle-") + profileId);
}

CachePlaces::CachePlaces(QString profileFolder)
    : m_file(QDir(std::move(profileFolder)).filePath(QStringLiteral("caches.json")))
{ }

QStringList CachePlaces::of(const QString &profileId) const
{
    QStringList folders;
    const auto list = readJsonFile(m_file).object.value(profileId).toArray();
    for (const auto &folder : list)
        if (!folder.toString().isEmpty())
            folders.append(folder.toString());
    return folders;
}

bool CachePlaces::put(const QString &profileId, const QStringList &folders)
{
    JsonFile file = readJsonFile(m_file);
    if (file.state == JsonFile::Unreadable || (file.state == JsonFile::Damaged && !putAside(m_file)))
        return false;
    const QJsonArray list = QJsonArray::fromStringList(folders.mid(0, most));
    if (file.object.value(profileId).toArray() == list)
        return true;
    file.object.insert(profileId, list);
    return writeJsonFile(m_file, file.object).has_value();
}

} // namespace core
