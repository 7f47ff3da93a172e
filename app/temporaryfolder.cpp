#include "app/temporaryfolder.h"

#include <QDir>
#include <QFile>

namespace app {

namespace {

// Null: there is none.
void setVariable(const std::string &name, const QString &value)
{
#ifdef Q_OS_WIN
    // qputenv() knows only the letters of the computer's old code page. What is empty is removed.
    _wputenv_s(std::wstring(name.begin(), name.end()).c_str(), value.toStdWString().c_str());
#else
    value.isNull() ? qunsetenv(name.c_str()) : qputenv(name.c_str(), QFile::encodeName(value));
#endif
}

} // namespace

void TemporaryFolder::moveTo(const QString &folder)
{
    QDir().mkpath(folder);
    for (const char *name : { "TMPDIR", "TMP", "TEMP" }) {
        m_before.emplace(name, qEnvironmentVariable(name)); // the first time only
        setVariable(name, QDir::toNativeSeparators(folder));
    }
}

void TemporaryFolder::putBack()
{
    for (const auto &[name, value] : m_before)
        setVariable(name, value);
    m_before.clear();
}

} // namespace app
