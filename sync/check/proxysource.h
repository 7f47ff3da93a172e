#pragma once
// Who told this computer which proxy to use, as far as the system says it.
#include <QString>
#include <QUrl>

namespace syncing {

struct ProxySource
{
    enum Kind {
        Unknown,
        Environment,
        Desktop, // the settings of the person on this computer
        Computer // those of everybody on it, by a policy (Windows)
    } kind
        = Unknown;
    QString name = {}; // of the variable, or of the desktop's settings
    // Address of an automatic configuration (PAC), without name and password; "wpad" where that was chosen; "" without.
    QString script = {};
    bool detects = false; // looks for a script by itself (WPAD); only told by Windows
    bool manual = false; // a proxy is named there, and `server` is not among the exceptions; not known on Windows
};

// Starts a program (gsettings) or reads files or the registry, for three seconds at most: not for the GUI thread.
// On macOS scripts are not looked for.
ProxySource proxySource(const QUrl &server);

} // namespace syncing
