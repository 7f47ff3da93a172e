#pragma once
// Whether the desktop asks for dark windows: from the settings portal where there is one, else from the lightness of
// the palette the platform gave at start.
#include <QObject>

class QString;
class QDBusVariant;

namespace ui {

class SystemMode : public QObject
{
    Q_OBJECT
public:
    explicit SystemMode(QObject *parent = nullptr);
    bool isDark() const { return m_dark; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void ask();
    void set(bool dark);

    bool m_dark = false;
};

} // namespace ui
