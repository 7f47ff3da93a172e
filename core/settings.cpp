#include "core/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace core {

namespace {

QJsonValue toJson(const QVariant &value)
{
    return value.typeId() == QMetaType::QByteArray ? QJsonValue(QString::fromLatin1(value.toByteArray().toBase64()))
                                                   : QJsonValue::fromVariant(value);
}

} // namespace

Settings::Settings(QString file, const PolicySource *policy, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_policy(policy)
{
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(300);
    connect(&m_saveSoon, &QTimer::timeout, this, &Settings::save);
    QFile stored(m_file);
    if (!m_file.isEmpty() && stored.open(QIODevice::ReadOnly)) { // Qt complains of an empty name
        const QJsonObject values = QJsonDocument::fromJson(stored.readAll()).object();
        for (auto it = values.begin(); it != values.end(); ++it)
            m_values.emplace(it.key(), it.value().toVariant());
    }
}

Settings::~Settings()
{
    if (m_saveSoon.isActive())
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
    m_saveSoon.start();
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
    QJsonObject values;
    for (const auto &[name, value] : m_values)
        values.insert(name, toJson(value));
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSaveFile file(m_file);
    const QByteArray bytes = QJsonDocument(values).toJson();
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace core
