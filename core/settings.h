#pragma once
// Every setting in one typed table: name, type, default, where it is kept, whether an administrator may enforce it.
// Order of precedence: enforced by policy > the person's choice > default by policy > built-in default.
// GUI thread only; values are written through a QSaveFile shortly after they change, so a crash loses nothing else. A
// thread of its own does that: somebody may be typing, and the disk be slow.
// Several programs may have the same file: each writes only what was changed in it, entry by entry where a value is an
// object.
#include "core/policy/problem.h"
#include "core/settingsfile.h"
#include "core/settingtable.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <future>

namespace core {

// Where an administrator's values come from; see core/policy/policies.h.
class PolicySource
{
public:
    virtual ~PolicySource() = default;
    virtual QVariant enforced(const QString &name) const = 0; // invalid: not enforced
    virtual QVariant suggested(const QString &name) const = 0; // a default of the administrator's
    virtual QString description() const = 0; // "/etc/jumelle/policies.conf"
    virtual QVector<PolicyProblem> problems() const { return {}; }
};

class Settings : public QObject
{
    Q_OBJECT
public:
    // `file`: where this person's choices are kept; empty: nowhere. `policy` may be null and must outlive this.
    explicit Settings(QString file, const PolicySource *policy = nullptr, QObject *parent = nullptr);
    ~Settings() override;

    QVariant value(Setting key) const;
    QString text(Setting key) const { return value(key).toString(); }
    QStringList list(Setting key) const { return value(key).toStringList(); }
    int number(Setting key) const { return value(key).toInt(); }
    bool flag(Setting key) const { return value(key).toBool(); }
    // Ignored when enforced; a value outside the row's choices or bounds is refused: false.
    bool set(Setting key, const QVariant &value);
    // Also when the administrator's value cannot be understood and SettingRow::strict holds in its place.
    bool isEnforced(Setting key) const;
    QString enforcedBy() const; // the source, for the words beside a disabled control
    QVector<PolicyProblem> policyProblems() const; // for the words that tell an administrator
    // Now, and blocks until it is done. false: the file cannot be read or written, and stays as it is; the values stay
    // in memory, and it is tried again. A file that is no settings at all is put aside as *.damaged.
    bool save();

Q_SIGNALS:
    void changed(core::Setting key);

private:
    QVariant enforcedValue(const SettingRow &row) const; // invalid: the person may choose
    void write(); // begins it
    void takeWritten(); // when it is done
    QString m_file;
    const PolicySource *m_policy;
    SettingValues m_values;
    SettingValues m_kept; // of m_values, what the file had when it was last read or written
    QTimer m_saveSoon;
    bool m_failed = false; // the last time
    bool m_again = false; // something changed while it was written
    SettingValues m_sent; // what is being written
    std::future<SettingsWritten> m_writing;
    QThreadPool m_thread; // one, so that what was changed first is written first
};

} // namespace core
