#include "core/datafolder.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace core {

DataFolder dataFolder(const QString &programFolder, const QString &name)
{
    const QDir folder(programFolder);
    if (!programFolder.isEmpty() && QFile::exists(folder.filePath(QStringLiteral("portable.txt"))))
        return { folder.absoluteFilePath(QStringLiteral("data/") + name), true };
    const QDir own(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation));
    return { own.absoluteFilePath(name), false };
}

} // namespace core
