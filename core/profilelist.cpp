#include "core/profilelist.h"

#include "core/jsonfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace core {

namespace {

const QString fileName = QStringLiteral("profiles.json");

QJsonObject toJson(const Profile &p)
{
    return { { QStringLiteral("id"), p.id },
             { QStringLiteral("server"), p.server.toString() },
             { QStringLiteral("username"), p.username },
             { QStringLiteral("personId"), p.personId },
             { QStringLiteral("displayName"), p.displayName },
             { QStringLiteral("schoolName"), p.schoolName },
             { QStringLiteral("signedIn"), p.signedIn } };
}

Profile fromJson(const QJsonObject &o)
{
    Profile p;
    p.id = o[QStringLiteral("id")].toString();
    p.server = QUrl(o[QStringLiteral("server")].toString());
    p.username = o[QStringLiteral("username")].toString();
    p.personId = o[QStringLiteral("personId")].toString();
    p.displayName = o[QStringLiteral("displayName")].toString();
    p.schoolName = o[QStringLiteral("schoolName")].toString();
    p.signedIn = o[QStringLiteral("signedIn")].toBool();
    return p;
}

bool isSafeId(const QString &id)
{
    return !id.isEmpty() && std::all_of(id.begin(), id.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == QLatin1Char('-'));
    });
}

} // namespace

ProfileList::ProfileList(QString folder, bool written)
    : m_folder(std::move(folder))
    , m_written(written)
{
    QDir().mkpath(m_folder);
}

Result<void> ProfileList::load()
{
    m_profiles.clear();
    m_current.clear();
    const QString path = QDir(m_folder).filePath(fileName);
    const JsonFile file = readJsonFile(path);
    if (file.state == JsonFile::Unreadable)
        return fail(Code::ReadOnly, path.toStdString());
    if (file.state == JsonFile::Damaged) {
        putAside(path);
        return fail(Code::Damaged, fileName.toStdString());
    }
    const auto list = file.object[QStringLiteral("profiles")].toArray();
    for (const auto &entry : list) {
        const Profile p = fromJson(entry.toObject());
        if (isSafeId(p.id))
            m_profiles.append(p);
    }
    m_current = file.object[QStringLiteral("current")].toString();
    return {};
}

QString ProfileList::cacheFolder(const QString &profileId) const
{
    return QDir(m_folder).filePath(QStringLiteral("people/") + profileId);
}

Result<void> ProfileList::put(const Profile &profile)
{
    const auto it
        = std::find_if(m_profiles.begin(), m_profiles.end(), [&](const auto &p) { return p.id == profile.id; });
    if (it == m_profiles.end())
        m_profiles.append(profile);
    else
        *it = profile;
    return save();
}

Result<void> ProfileList::setCurrent(const QString &profileId)
{
    m_current = profileId;
    return save();
}

Result<void> ProfileList::remove(const QString &profileId, bool cacheToo)
{
    m_profiles.removeIf([&](const auto &p) { return p.id == profileId; });
    if (m_current == profileId)
        m_current.clear();
    if (cacheToo && isSafeId(profileId))
        QDir(cacheFolder(profileId)).removeRecursively();
    return save();
}

QString ProfileList::idFor(const QUrl &server, const QString &username)
{
    const QString key = server.host() + QLatin1Char(':') + QString::number(server.port(443)) + QLatin1Char('/')
        + username.trimmed().toLower();
    return QString::fromLatin1(QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(20));
}

Result<void> ProfileList::save() const
{
    if (!m_written)
        return {};
    QJsonArray list;
    for (const Profile &p : m_profiles)
        list.append(toJson(p));
    const QString path = QDir(m_folder).filePath(fileName);
    // Whoever could not be read at the start would be gone with this.
    if (readJsonFile(path).state == JsonFile::Unreadable)
        return fail(Code::ReadOnly, path.toStdString());
    const QJsonObject all{ { QStringLiteral("current"), m_current }, { QStringLiteral("profiles"), list } };
    return writeJsonFile(path, all);
}

} // namespace core
