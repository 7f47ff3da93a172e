#include "sync/check/proxysource.h"

#include <QSettings>
#include <QStandardPaths>

namespace syncing {

namespace {

constexpr int kdeScript = 2, kdeDetected = 3; // ProxyType of KDE

#ifdef Q_OS_WIN
ProxySource fromDesktop()
{
    const QSettings internet(
        QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings"),
        QSettings::NativeFormat);
    ProxySource source{ ProxySource::Desktop, QStringLiteral("Windows"), {} };
    source.script = internet.value(QStringLiteral("AutoConfigURL")).toString();
    return source;
}
#elif defined(Q_OS_MACOS)
ProxySource fromDesktop() { return { ProxySource::Desktop, QStringLiteral("macOS"), {} }; }
#else
ProxySource fromDesktop()
{
    const QString file = QStandardPaths::locate(QStandardPaths::GenericConfigLocation, QStringLiteral("kioslaverc"));
    if (file.isEmpty())
        return {};
    QSettings kde(file, QSettings::IniFormat);
    kde.beginGroup(QStringLiteral("Proxy Settings"));
    const int type = kde.value(QStringLiteral("ProxyType"), 0).toInt();
    if (type == 0)
        return {};
    ProxySource source{ ProxySource::Desktop, QStringLiteral("KDE"), {} };
    if (type == kdeScript)
        source.script = kde.value(QStringLiteral("Proxy Config Script")).toString();
    if (type == kdeDetected)
        source.script = QStringLiteral("wpad");
    return source;
}
#endif

} // namespace

ProxySource proxySource(const QUrl &server)
{
#ifndef Q_OS_WIN
    Q_UNUSED(server);
    for (const char *name : { "https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY" }) {
        const QString value = qEnvironmentVariable(name);
        if (value.isEmpty())
            continue;
        const bool script = value.startsWith(QLatin1String("pac+"));
        return { ProxySource::Environment, QLatin1String(name), script ? value.mid(4) : QString() };
    }
#else
    Q_UNUSED(server);
#endif
    return fromDesktop();
}

} // namespace syncing
