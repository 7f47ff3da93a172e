#include "core/cacheplaces.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace core {

namespace {

constexpr qsizetype most = 8; // folders of one profile; who changes more often has looked at the oldest

QJsonObject load(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

CachePlaces::CachePlaces(QString profileFolder)
    : m_file(QDir(std::move(profileFolder)).filePath(QStringLiteral("caches.json")))
{ }

QStringList CachePlaces::of(const QString &profileId) const
{
    QStringList folders;
    const auto list = load(m_file).value(profileId).toArray();
    for (const auto &folder : list)
        if (!folder.toString().isEmpty())
            folders.append(folder.toString());
    return folders;
}

bool CachePlaces::put(const QString &profileId, const QStringList &folders)
{
    QJsonObject all = load(m_file);
    const QJsonArray list = QJsonArray::fromStringList(folders.mid(0, most));
    if (all.value(profileId).toArray() == list)
        return true;
    all.insert(profileId, list);
    QSaveFile file(m_file);
    const QByteArray bytes = QJsonDocument(all).toJson();
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace core
