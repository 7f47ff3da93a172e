// Where an administrator's rules are on each system.
#include "core/policy/policies.h"

#include <QFile>
#include <QSettings>

namespace core {

namespace {

#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
// Names come back with "/" where there was ".", because QSettings takes both for levels.
QVariantMap allOf(QSettings &source)
{
    QVariantMap values, recommended;
    const QString inner = QStringLiteral("Recommended/");
    const auto keys = source.allKeys();
    for (const QString &key : keys) {
        const bool suggested = key.startsWith(inner);
        QString name = suggested ? key.mid(inner.size()) : key;
        name.replace(u'/', u'.');
        const QVariant value = source.value(key);
        if (!suggested && name == QLatin1String("Recommended") && value.canConvert<QVariantMap>())
            recommended.insert(value.toMap());
        else
            (suggested ? recommended : values).insert(name, value);
    }
    if (!recommended.isEmpty())
        values.insert(QStringLiteral("Recommended"), recommended);
    return values;
}
#endif

Policies ofSystem(const QString &systemFile)
{
    if (!systemFile.isEmpty())
        return Policies::fromFile(systemFile);
#if defined(Q_OS_WIN)
    const QString place = QStringLiteral("HKEY_LOCAL_MACHINE\\Software\\Policies\\Jumelle");
    QSettings registry(place, QSettings::Registry64Format);
    const QVariantMap values = allOf(registry);
    return registry.status() == QSettings::NoError ? Policies::fromMap(place, values) : Policies::unreadableAt(place);
#elif defined(Q_OS_MACOS)
    const QString place = QStringLiteral("/Library/Managed Preferences/eu.jumelle.Jumelle.plist");
    if (const Policies file = Policies::fromFile(place); !file.exist() || file.unreadable())
        return file;
    QSettings list(place, QSettings::NativeFormat);
    return Policies::fromMap(place, allOf(list));
#else
    // A Flatpak sees an extension in place of the computer's own folder.
    const bool sandbox = QFile::exists(QStringLiteral("/.flatpak-info"));
    return Policies::fromFile(sandbox ? QStringLiteral("/app/etc/jumelle/policies.conf")
                                      : QStringLiteral("/etc/jumelle/policies.conf"));
#endif
}

} // namespace

Policies Policies::ofComputer(const QString &systemFile, const QString &ownFile)
{
    const Policies system = ofSystem(systemFile);
    return system.exist() || ownFile.isEmpty() ? system : fromFile(ownFile);
}

Policies Policies::ofThisComputer() { return ofComputer({}, qEnvironmentVariable("JUMELLE_POLICIES")); }

} // namespace core
