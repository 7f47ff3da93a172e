#pragma once
// Every setting in one typed table: name, type, default, where it is kept, whether an administrator may enforce it.
// Order of precedence: enforced by policy > the person's choice > default by policy > built-in default.
// GUI thread only; values are written through a QSaveFile shortly after they change, so a crash loses nothing else.
#include <QObject>
#include <QString>
#include <QTimer>
#include <QVariant>
#include <QVector>

#include <map>

namespace core {

enum class Setting {
    Language, // code, "" = the system's
    Appearance, // "system", "light", "dark", "highContrast"
    TextPercent, // 100 to 200
    CacheFolder, // "" = beside the profile
    CacheMaxMegabytes,
    NetworkPolicy, // "online", "metered", "offline"
    NetworkProxy, // "system", "none", or "http://host:port"
    ServerUrl, // offered at sign-in
    ExtraCaFile, // an authority besides the system's
    ShrinkPhotos,
    KeepPhotoMetadata,
    WindowGeometry,
    Drafts // JSON object: texts that were begun and not sent yet, by what they are for
};

struct SettingRow
{
    Setting key;
    const char *name; // in the file and in policies, e.g. "network.policy"
    QVariant fallback; // its type is the setting's type
    bool machine; // of this computer (not carried along with a profile)
    bool enforceable;
    const char *documentation; // one English sentence, for docs and policy templates
    QVector<QString> choices; // allowed values; empty = any
    int least = 0, most = 0; // for numbers, when most > least
};

const QVector<SettingRow> &settingTable();

// Where an administrator's values come from: a file here, the registry or a profile on other systems.
class PolicySource
{
public:
    virtual ~PolicySource() = default;
    virtual QVariant enforced(const QString &name) const = 0; // invalid: not enforced
    virtual QVariant suggested(const QString &name) const = 0; // a default of the administrator's
    virtual QString description() const = 0; // "/etc/jumelle/policies.conf"
};

// Reads [enforced] and [default] sections of an INI file; a missing file enforces nothing.
class FilePolicy final : public PolicySource
{
public:
    explicit FilePolicy(const QString &path);
    QVariant enforced(const QString &name) const override;
    QVariant suggested(const QString &name) const override;
    QString description() const override { return m_path; }

private:
    QString m_path;
    std::map<QString, QVariant> m_enforced, m_suggested;
};

class Settings : public QObject
{
    Q_OBJECT
public:
    // `file`: where this person's choices are kept. `policy` may be null and must outlive this.
    explicit Settings(QString file, const PolicySource *policy = nullptr, QObject *parent = nullptr);
    ~Settings() override;

    QVariant value(Setting key) const;
    QString text(Setting key) const { return value(key).toString(); }
    int number(Setting key) const { return value(key).toInt(); }
    bool flag(Setting key) const { return value(key).toBool(); }
    // Ignored when enforced; a value outside the row's choices or bounds is refused: false.
    bool set(Setting key, const QVariant &value);
    bool isEnforced(Setting key) const;
    QString enforcedBy() const; // the source, for the words beside a disabled control
    bool save(); // now; false: the file cannot be written, the values stay in memory

Q_SIGNALS:
    void changed(core::Setting key);

private:
    QString m_file;
    const PolicySource *m_policy;
    std::map<QString, QVariant> m_values; // by name; unknown names of a newer version are kept
    QTimer m_saveSoon;
};

} // namespace core
