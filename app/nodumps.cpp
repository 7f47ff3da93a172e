#include "app/nodumps.h"

#include <QFile>

#if defined(Q_OS_WIN)
#include <windows.h>
#elif defined(Q_OS_LINUX)
#include <sys/prctl.h>
#endif

namespace app {

void leaveNoDumps()
{
#if defined(Q_OS_WIN)
    SetErrorMode(GetErrorMode() | SEM_NOGPFAULTERRORBOX); // Windows' error reporting is what would write one
#elif defined(Q_OS_LINUX)
    // Of a Flatpak the portals must be able to look at who asks them, so only the dump is emptied there.
    QFile filter(QStringLiteral("/proc/self/coredump_filter"));
    if (filter.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        filter.write("0");
    if (!QFile::exists(QStringLiteral("/.flatpak-info")))
        prctl(PR_SET_DUMPABLE, 0);
#endif
}

} // namespace app
