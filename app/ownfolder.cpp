#include "app/ownfolder.h"

#include <QFile>

#ifdef Q_OS_WIN
#include <QDir>
#include <QFileInfo>

#include <windows.h>

#include <aclapi.h>
#include <sddl.h>

#include <memory>
#else
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace app {

#ifdef Q_OS_WIN

namespace {

struct Freed
{
    void operator()(void *memory) const { LocalFree(memory); }
};
template <typename T> using Local = std::unique_ptr<T, Freed>;

std::wstring native(const QString &path) { return QDir::toNativeSeparators(path).toStdWString(); }

QString textOf(PSID sid)
{
    LPWSTR text = nullptr;
    if (!ConvertSidToStringSidW(sid, &text))
        return {};
    const Local<wchar_t> kept(text);
    return QString::fromWCharArray(text);
}

} // namespace

QString accountWord()
{
    HANDLE token = nullptr;
    if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token))
        return {};
    alignas(TOKEN_USER) unsigned char bytes[sizeof(TOKEN_USER) + SECURITY_MAX_SID_SIZE];
    DWORD size = 0;
    const bool known = GetTokenInformation(token, TokenUser, bytes, sizeof bytes, &size);
    CloseHandle(token);
    return known ? textOf(reinterpret_cast<TOKEN_USER *>(bytes)->User.Sid) : QString();
}

bool isOwnFolder(const QString &path)
{
    const DWORD what = GetFileAttributesW(native(path).c_str());
    if (what == INVALID_FILE_ATTRIBUTES || !(what & FILE_ATTRIBUTE_DIRECTORY) || what & FILE_ATTRIBUTE_REPARSE_POINT)
        return false;
    PSID owner = nullptr;
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    std::wstring name = native(path);
    if (GetNamedSecurityInfoW(name.data(), SE_FILE_OBJECT, OWNER_SECURITY_INFORMATION, &owner, nullptr, nullptr,
                              nullptr, &descriptor)
        != ERROR_SUCCESS)
        return false;
    const Local<void> kept(descriptor);
    const QString ours = accountWord();
    return !ours.isEmpty() && textOf(owner) == ours;
}

bool makeOwnFolder(const QString &path)
{
    const QString who = accountWord();
    // We, the system and administrators; nothing is inherited from the parent, everything inside inherits this.
    const QString rights = QStringLiteral("O:%1D:P(A;OICI;FA;;;%1)(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)").arg(who);
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    if (who.isEmpty()
        || !ConvertStringSecurityDescriptorToSecurityDescriptorW(rights.toStdWString().c_str(), SDDL_REVISION_1,
                                                                 &descriptor, nullptr))
        return false;
    const Local<void> kept(descriptor);
    SECURITY_ATTRIBUTES attributes{ sizeof(SECURITY_ATTRIBUTES), descriptor, FALSE };
    if (CreateDirectoryW(native(path).c_str(), &attributes))
        return true;
    return GetLastError() == ERROR_ALREADY_EXISTS && isOwnFolder(path);
}

#else

QString accountWord() { return QString::number(::geteuid()); }

bool isOwnFolder(const QString &path)
{
    struct stat what
    { };
    return ::lstat(QFile::encodeName(path).constData(), &what) == 0 && S_ISDIR(what.st_mode)
        && what.st_uid == ::geteuid();
}

bool makeOwnFolder(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    return ::mkdir(name.constData(), S_IRWXU) == 0 || (isOwnFolder(path) && ::chmod(name.constData(), S_IRWXU) == 0);
}

#endif

} // namespace app
