#include "ui/theme/systemmode.h"

#include <QGuiApplication>
#include <QPalette>
#if defined(JUMELLE_DBUS)
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#else
class QDBusVariant
{ };
#endif

namespace ui {

SystemMode::SystemMode(QObject *parent)
    : QObject(parent)
    , m_dark(QGuiApplication::palette().color(QPalette::Window).lightness() < 128)
{
    ask();
}

void SystemMode::set(bool dark)
{
    if (dark == m_dark)
        return;
    m_dark = dark;
    Q_EMIT changed();
}

#if defined(JUMELLE_DBUS)
namespace {
const QString space = QStringLiteral("org.freedesktop.appearance");
const QString key = QStringLiteral("color-scheme");
const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");

// 0 no wish, 1 dark, 2 light; Read() wraps the number in a second variant.
uint schemeOf(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}
} // namespace

void SystemMode::ask()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // QDBusConnection knows no function pointers; the 1 marks a slot.
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
                "1settingChanged(QString,QString,QDBusVariant)");
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    call.setArguments({ space, key });
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        watcher->deleteLater();
        if (reply.isValid() && schemeOf(QVariant::fromValue(reply.value())) != 0)
            set(schemeOf(QVariant::fromValue(reply.value())) == 1);
    });
}

void SystemMode::settingChanged(const QString &changedSpace, const QString &changedKey, const QDBusVariant &value)
{
    if (changedSpace == space && changedKey == key)
        set(schemeOf(value.variant()) == 1);
}
#else
void SystemMode::ask() { }
void SystemMode::settingChanged(const QString &, const QString &, const QDBusVariant &) { }
#endif

} // namespace ui
