#include "core/jsonfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace core {

JsonFile readJsonFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return { JsonFile::Missing };
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestJsonFile)
        return { JsonFile::Unreadable };
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return { JsonFile::Unreadable };
    const auto document = QJsonDocument::fromJson(bytes);
    return { document.isObject() ? JsonFile::There : JsonFile::Damaged, document.object() };
}

Result<void> writeJsonFile(const QString &path, const QJsonObject &object)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    const QByteArray bytes = QJsonDocument(object).toJson();
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    const bool full = file.error() == QFileDevice::WriteError || file.error() == QFileDevice::ResourceError;
    return fail(full ? Code::DiskFull : Code::ReadOnly, path.toStdString());
}

bool putAside(const QString &path)
{
    const QString aside = path + QStringLiteral(".damaged");
    return (!QFile::exists(aside) || QFile::remove(aside)) && QFile::rename(path, aside);
}

} // namespace core
