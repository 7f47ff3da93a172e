#include "core/settings.h"

#include <chrono>
#include <utility>

namespace core {

namespace {

constexpr std::chrono::milliseconds soon(150), again(300), afterTrouble(10'000);
constexpr int lastTries = 5; // when the program ends

} // namespace

Settings::Settings(QString file, const PolicySource *policy, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_policy(policy)
{
    m_thread.setMaxThreadCount(1);
    m_saveSoon.setSingleShot(true);
    connect(&m_saveSoon, &QTimer::timeout, this, &Settings::write);
    if (!m_file.isEmpty()) // Qt complains of an empty name
        m_values = m_kept = readSettings(m_file);
}

Settings::~Settings()
{
    m_thread.waitForDone();
    takeWritten();
    for (int tries = 0; (m_saveSoon.isActive() || m_writing.valid()) && tries < lastTries; ++tries)
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
    // Not later for what changes meanwhile: somebody may type on, and the program be killed. Not sooner where it
    // failed: a disk that is full or gone is not asked at every key.
    if (!m_saveSoon.isActive() || (!m_failed && m_saveSoon.remainingTimeAsDuration() > soon))
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

void Settings::write()
{
    m_saveSoon.stop();
    if (m_file.isEmpty())
        return;
    m_again = m_writing.valid();
    if (m_again)
        return;
    m_sent = m_values;
    auto task = std::make_shared<std::packaged_task<SettingsWritten()>>(
        [file = m_file, kept = m_kept, values = m_sent] { return writeSettings(file, kept, values); });
    m_writing = task->get_future();
    m_thread.start([this, task] {
        (*task)();
        QMetaObject::invokeMethod(this, &Settings::takeWritten, Qt::QueuedConnection);
    });
}

void Settings::takeWritten()
{
    if (!m_writing.valid() || m_writing.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
        return; // save() was first
    const SettingsWritten written = m_writing.get();
    m_failed = written.state == SettingsWritten::Failed;
    if (written.state == SettingsWritten::Done) {
        m_kept = written.kept;
        const QString drafts = QLatin1String(settingRow(Setting::Drafts).name);
        const QVariant ours = valueIn(m_values, drafts), sent = valueIn(m_sent, drafts), all = valueIn(m_kept, drafts);
        if (all.isValid())
            m_values[drafts] = ours == sent ? all : mergedObjects(sent, ours, all);
        if (std::exchange(m_again, false))
            write();
    } else {
        m_again = false;
        m_saveSoon.start(m_failed ? afterTrouble : again);
    }
}

bool Settings::save()
{
    m_thread.waitForDone();
    takeWritten(); // which may have begun the next
    m_thread.waitForDone();
    takeWritten();
    if (m_file.isEmpty())
        return true;
    write();
    m_thread.waitForDone();
    takeWritten();
    return !m_saveSoon.isActive();
}

} // namespace core
