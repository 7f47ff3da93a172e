#include "store/place.h"

#include "sqlite/place.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QTemporaryFile>

#ifdef Q_OS_WIN
#include <windows.h>
#elif defined(Q_OS_LINUX)
#include <sys/vfs.h>
#endif

namespace store {

core::Error cannotWrite(const std::string &folder)
{
    return { core::Code::ReadOnly, QDir::toNativeSeparators(QString::fromStdString(folder)).toStdString(), 0 };
}

Place::Kind kindOfSystem(std::int64_t type)
{
    if (sqlite::isNetworkSystem(type))
        return Place::Network;
    switch (static_cast<std::uint32_t>(type)) {
    case 0x01021994: // tmpfs
    case 0x858458F6: // ramfs
        return Place::Memory;
    default:
        return Place::Local;
    }
}

namespace {

// What SQLite is told decides, so that nobody reads of a disk where no write-ahead log is kept.
Place::Kind kindOf(const QString &folder)
{
    if (sqlite::isOnNetwork(folder.toStdString() + '/'))
        return Place::Network;
#ifdef Q_OS_WIN
    const QString root = QDir::toNativeSeparators(QStorageInfo(folder).rootPath());
    const UINT type = GetDriveTypeW(reinterpret_cast<const wchar_t *>(root.utf16()));
    return type == DRIVE_REMOTE ? Place::Network : type == DRIVE_RAMDISK ? Place::Memory : Place::Local;
#elif defined(Q_OS_LINUX)
    struct statfs info;
    if (::statfs(QFile::encodeName(folder).constData(), &info) != 0)
        return Place::Local;
    return kindOfSystem(static_cast<std::int64_t>(info.f_type));
#else
    return Place::Local;
#endif
}

} // namespace

Place placeOf(const std::string &folder)
{
    QString path = QDir::cleanPath(QString::fromStdString(folder));
    while (!QFileInfo::exists(path) && QFileInfo(path).path() != path)
        path = QFileInfo(path).path();
    Place place;
    place.kind = kindOf(path);
    const QStorageInfo storage(path);
    place.system = storage.fileSystemType().toStdString();
    if (place.system == "fuseblk") // a disk in this computer, by NTFS-3G
        place.kind = Place::Local;
    place.freeBytes = storage.isValid() ? storage.bytesAvailable() : -1;
    QTemporaryFile probe(path + QStringLiteral("/.jumelle-XXXXXX"));
    place.writable = probe.open() && probe.write("x", 1) == 1 && probe.flush();
    return place;
}

} // namespace store
