#include "core/profilelist.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

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
    QFile file(QDir(m_folder).filePath(fileName));
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return fail(Code::ReadOnly, file.fileName().toStdString());
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject()) {
        file.close();
        QFile::remove(file.fileName() + QStringLiteral(".damaged"));
        QFile::rename(file.fileName(), file.fileName() + QStringLiteral(".damaged"));
        return fail(Code::Damaged, fileName.toStdString());
    }
    const auto list = document[QStringLiteral("profiles")].toArray();
    for (const auto &entry : list) {
        const Profile p = fromJson(entry.toObject());
        if (isSafeId(p.id))
            m_profiles.append(p);
    }
    m_current = document[QStringLiteral("current")].toString();
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
    QSaveFile file(QDir(m_folder).filePath(fileName));
    const QByteArray bytes
        = QJsonDocument(QJsonObject{ { QStringLiteral("current"), m_current }, { QStringLiteral("profiles"), list } })
              .toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(file.error() == QFileDevice::WriteError ? Code::DiskFull : Code::ReadOnly, m_folder.toStdString());
    return {};
}

} // namespace core
