#include "store/fingerprint.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSysInfo>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <sys/stat.h>
#endif

namespace store {

namespace {
std::string identityOf(const std::string &file)
{
#ifdef Q_OS_WIN
    const auto name = QString::fromStdString(file).toStdWString();
    const auto handle = CreateFileW(name.c_str(), 0, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                                    OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    BY_HANDLE_FILE_INFORMATION info{};
    const bool known = handle != INVALID_HANDLE_VALUE && GetFileInformationByHandle(handle, &info);
    if (handle != INVALID_HANDLE_VALUE)
        CloseHandle(handle);
    return known ? std::to_string(info.nFileIndexHigh) + ':' + std::to_string(info.nFileIndexLow) : std::string();
#else
    struct stat info
    { };
    return ::stat(file.c_str(), &info) == 0 ? std::to_string(info.st_ino) : std::string();
#endif
}
} // namespace

std::string fingerprintOf(const std::string &folder, const std::string &file)
{
    const auto place = QDir(QString::fromStdString(folder)).canonicalPath().toUtf8();
    const auto text = place + '\n' + QSysInfo::machineUniqueId() + '\n' + QByteArray::fromStdString(identityOf(file));
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().toStdString();
}

} // namespace store
