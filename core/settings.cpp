#include "core/settings.h"

#include "core/jsonfile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>

#include <chrono>

namespace core {

namespace {

QJsonValue toJson(const QVariant &value)
{
    return value.typeId() == QMetaType::QByteArray ? QJsonValue(QString::fromLatin1(value.toByteArray().toBase64()))
                                                   : QJsonValue::fromVariant(value);
}

using Values = std::map<QString, QVariant>;

constexpr std::chrono::milliseconds soon(150), again(300), afterTrouble(10'000);
constexpr int lockMs = 30; // another program needs a few to write the file; the window waits meanwhile
constexpr int lastTries = 5; // when the program ends

Values valuesOf(const QJsonObject &object)
{
    Values values;
    for (auto it = object.begin(); it != object.end(); ++it)
        values.emplace(it.key(), it.value().toVariant());
    return values;
}

QVariant valueIn(const Values &values, const QString &name)
{
    const auto it = values.find(name);
    return it == values.end() ? QVariant() : it->second;
}

// Drafts are one value, and two windows may each have begun one.
QVariant merged(const QVariant &before, const QVariant &ours, const QVariant &theirs)
{
    const auto objectOf = [](const QVariant &v) { return QJsonDocument::fromJson(v.toString().toUtf8()).object(); };
    const QJsonObject had = objectOf(before), have = objectOf(ours);
    QJsonObject all = objectOf(theirs);
    for (const QString &key : had.keys() + have.keys()) {
        if (had.value(key) == have.value(key))
            continue;
        if (have.contains(key))
            all.insert(key, have.value(key));
        else
            all.remove(key);
    }
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

} // namespace

Settings::Settings(QString file, const PolicySource *policy, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_policy(policy)
{
    m_saveSoon.setSingleShot(true);
    connect(&m_saveSoon, &QTimer::timeout, this, &Settings::save);
    if (!m_file.isEmpty()) // Qt complains of an empty name
        m_values = m_kept = valuesOf(readJsonFile(m_file).object);
}

Settings::~Settings()
{
    for (int tries = 0; m_saveSoon.isActive() && tries < lastTries; ++tries)
        save();
}

QVariant Settings::enforcedValue(const SettingRow &row) const
{
    if (!m_policy || !row.enforceable)
        return {};
    const QVariant given = m_policy->enforced(QLatin1String(row.name));
    if (!given.isValid())
        return {};
    const QVariant fits = fitting(row, given);
    return fits.isValid() ? fits : row.strict;
}

QVariant Settings::value(Setting key) const
{
    const SettingRow &r = settingRow(key);
    const QString name = QLatin1String(r.name);
    if (const QVariant v = enforcedValue(r); v.isValid())
        return v;
    if (const auto it = m_values.find(name); it != m_values.end())
        if (const QVariant v = fitting(r, it->second); v.isValid())
            return v;
    if (m_policy)
        if (const QVariant v = fitting(r, m_policy->suggested(name)); v.isValid())
            return v;
    return r.fallback;
}

bool Settings::set(Setting key, const QVariant &value)
{
    const SettingRow &r = settingRow(key);
    const QVariant fits = fitting(r, value);
    if (!fits.isValid())
        return false;
    if (isEnforced(key) || this->value(key) == fits)
        return !isEnforced(key);
    m_values[QLatin1String(r.name)] = fits;
    // Not later for what changes meanwhile: somebody may type on, and the program be killed.
    if (!m_saveSoon.isActive() || m_saveSoon.remainingTimeAsDuration() > soon)
        m_saveSoon.start(soon);
    Q_EMIT changed(key);
    return true;
}

bool Settings::isEnforced(Setting key) const { return enforcedValue(settingRow(key)).isValid(); }

QString Settings::enforcedBy() const { return m_policy ? m_policy->description() : QString(); }

QVector<PolicyProblem> Settings::policyProblems() const
{
    return m_policy ? m_policy->problems() : QVector<PolicyProblem>();
}

bool Settings::save()
{
    m_saveSoon.stop();
    if (m_file.isEmpty())
        return true;
    m_saveSoon.start(afterTrouble); // until it is done
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QLockFile lock(m_file + QStringLiteral(".lock"));
    // A folder without locks, or one that cannot be written, is found out by writing.
    if (!lock.tryLock(lockMs) && lock.error() == QLockFile::LockFailedError) {
        m_saveSoon.start(again);
        return false;
    }
    const JsonFile file = readJsonFile(m_file);
    if (file.state == JsonFile::Unreadable || (file.state == JsonFile::Damaged && !putAside(m_file)))
        return false;
    const bool there = file.state == JsonFile::There;
    Values stored = valuesOf(file.object);
    const QString drafts = QLatin1String(settingRow(Setting::Drafts).name);
    for (const auto &[name, value] : m_values) {
        const QVariant before = valueIn(m_kept, name);
        if (value == before && there)
            continue;
        QVariant &theirs = stored[name];
        theirs = name == drafts && there ? merged(before, value, theirs) : value;
    }
    QJsonObject values;
    for (const auto &[name, value] : stored)
        values.insert(name, toJson(value));
    if (!writeJsonFile(m_file, values))
        return false;
    if (const QVariant all = valueIn(stored, drafts); all.isValid())
        m_values[drafts] = all;
    m_kept = m_values;
    m_saveSoon.stop();
    return true;
}

} // namespace core
