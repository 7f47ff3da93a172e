#include "sync/check/proxysource.h"

#include <QSettings>

#ifdef Q_OS_WIN
#include <windows.h>

#include <winhttp.h>
#elif !defined(Q_OS_MACOS)
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>
#endif

namespace syncing {

namespace {

// What a check finds goes into a note that people send on. Of what is no address nothing can be told apart.
QString withoutPassword(const QString &script)
{
    if (!script.contains(u'@'))
        return script;
    const QUrl url(script);
    return url.isValid() && !url.host().isEmpty() ? url.toString(QUrl::RemoveUserInfo) : script.section(u'@', -1);
}

#ifdef Q_OS_WIN
QString taken(LPWSTR text)
{
    const QString copy = text ? QString::fromWCharArray(text) : QString();
    if (text)
        GlobalFree(text);
    return copy;
}

// Detection (WPAD) is on everywhere unless somebody switches it off, so it only counts as the source of a proxy.
ProxySource fromDesktop(const QUrl &)
{
    const QSettings policy(QStringLiteral("HKEY_LOCAL_MACHINE\\Software\\Policies\\Microsoft\\Windows\\CurrentVersion\\"
                                          "Internet Settings"),
                           QSettings::NativeFormat);
    const bool everybodys = policy.value(QStringLiteral("ProxySettingsPerUser"), 1).toInt() == 0;
    ProxySource source{ everybodys ? ProxySource::Computer : ProxySource::Desktop, QStringLiteral("Windows") };
    WINHTTP_CURRENT_USER_IE_PROXY_CONFIG settings = {};
    if (WinHttpGetIEProxyConfigForCurrentUser(&settings)) { // obeys that policy
        source.script = withoutPassword(taken(settings.lpszAutoConfigUrl));
        const QString named = taken(settings.lpszProxy);
        source.detects = settings.fAutoDetect && named.isEmpty();
        taken(settings.lpszProxyBypass);
    }
    return source;
}
#elif defined(Q_OS_MACOS)
ProxySource fromDesktop(const QUrl &) { return { ProxySource::Desktop, QStringLiteral("macOS") }; }
#else
constexpr int kdeManual = 1, kdeScript = 2, kdeDetected = 3; // ProxyType of KDE
constexpr int gnomePatienceMs = 3000;

bool isAmong(const QStringList &exceptions, const QString &host)
{
    return std::any_of(exceptions.begin(), exceptions.end(), [&host](QString one) {
        if (one.startsWith(u'*'))
            one.remove(0, 1);
        return !one.isEmpty() && (one == host || (one.startsWith(u'.') && host.endsWith(one)));
    });
}

ProxySource fromKde(const QUrl &server)
{
    const QString file = QStandardPaths::locate(QStandardPaths::GenericConfigLocation, QStringLiteral("kioslaverc"));
    if (file.isEmpty())
        return {};
    QSettings kde(file, QSettings::IniFormat);
    kde.beginGroup(QStringLiteral("Proxy Settings"));
    const int type = kde.value(QStringLiteral("ProxyType"), 0).toInt();
    if (type == 0)
        return {};
    ProxySource source{ ProxySource::Desktop, QStringLiteral("KDE") };
    if (type == kdeScript)
        source.script = withoutPassword(kde.value(QStringLiteral("Proxy Config Script")).toString());
    if (type == kdeDetected)
        source.script = QStringLiteral("wpad");
    source.manual
        = type == kdeManual && !isAmong(kde.value(QStringLiteral("NoProxyFor")).toStringList(), server.host());
    return source;
}

// By the program that comes with GLib: it knows defaults, locks and every place where they are kept.
QMap<QString, QString> gnomeSettings()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("gsettings"));
    if (program.isEmpty())
        return {};
    QProcess gsettings;
    gsettings.start(program, { QStringLiteral("list-recursively"), QStringLiteral("org.gnome.system.proxy") });
    gsettings.closeWriteChannel();
    if (!gsettings.waitForFinished(gnomePatienceMs)) {
        gsettings.kill();
        gsettings.waitForFinished(gnomePatienceMs);
        return {};
    }
    QMap<QString, QString> values;
    for (const QString &line : QString::fromUtf8(gsettings.readAllStandardOutput()).split(u'\n'))
        if (line.startsWith(QLatin1String("org.gnome.system.proxy ")))
            values.insert(line.section(u' ', 1, 1), line.section(u' ', 2));
    return values;
}

// The texts in a value as GLib prints it: 'auto', or ['localhost', '.school.example'].
QStringList textsIn(const QString &value)
{
    static const QRegularExpression quoted(QStringLiteral("'([^']*)'|\"([^\"]*)\""));
    QStringList texts;
    for (const auto &match : quoted.globalMatch(value))
        texts.append(match.captured(1) + match.captured(2));
    return texts;
}

ProxySource fromGnome(const QUrl &server)
{
    const auto values = gnomeSettings();
    const QString mode = textsIn(values.value(QStringLiteral("mode"))).value(0);
    if (mode != QLatin1String("auto") && mode != QLatin1String("manual"))
        return {};
    ProxySource source{ ProxySource::Desktop, QStringLiteral("GNOME") };
    source.manual = mode == QLatin1String("manual")
        && !isAmong(textsIn(values.value(QStringLiteral("ignore-hosts"))), server.host());
    if (mode == QLatin1String("auto"))
        source.script = withoutPassword(textsIn(values.value(QStringLiteral("autoconfig-url"))).value(0));
    if (mode == QLatin1String("auto") && source.script.isEmpty())
        source.script = QStringLiteral("wpad");
    return source;
}

// As libproxy finds out whose settings count, and where the newer variable says it.
bool isGnome()
{
    return qEnvironmentVariable("XDG_CURRENT_DESKTOP").split(u':').contains(QLatin1String("GNOME"))
        || qEnvironmentVariable("DESKTOP_SESSION").startsWith(QLatin1String("gnome"));
}

ProxySource fromDesktop(const QUrl &server) { return isGnome() ? fromGnome(server) : fromKde(server); }
#endif

} // namespace

ProxySource proxySource(const QUrl &server)
{
#ifndef Q_OS_WIN
    for (const char *name : { "https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY" }) {
        const QString value = qEnvironmentVariable(name);
        if (value.isEmpty())
            continue;
        const bool script = value.startsWith(QLatin1String("pac+"));
        return { ProxySource::Environment, QLatin1String(name), script ? withoutPassword(value.mid(4)) : QString() };
    }
#endif
    return fromDesktop(server);
}

} // namespace syncing
