#pragma once
// Who told this computer which proxy to use, as far as the system says it.
#include <QString>
#include <QUrl>

namespace syncing {

struct ProxySource
{
    enum Kind { Unknown, Environment, Desktop } kind = Unknown;
    QString name; // of the variable, or of the desktop's settings
    QString script; // address of an automatic configuration (PAC), or "wpad"; "" without
};

ProxySource proxySource(const QUrl &server);

} // namespace syncing
