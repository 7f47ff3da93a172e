#include "app/temporarybeside.h"

#include <QDir>

namespace app {

std::unique_ptr<TemporaryBeside> TemporaryBeside::in(const QString &folder)
{
    const QString place = QDir(folder).filePath(QStringLiteral("temporary"));
    if (!QDir().mkpath(folder))
        return nullptr;
    std::unique_ptr<TemporaryBeside> beside(new TemporaryBeside);
    beside->m_use = store::UseLock::take((place + QStringLiteral(".in-use")).toStdString());
    if (beside->m_use && beside->m_use->alone()) {
        QDir(place).removeRecursively();
        beside->m_use->share();
    }
    if (!QDir().mkpath(place))
        return nullptr;
    beside->m_folder.moveTo(place);
    return beside;
}

} // namespace app
