#include "app/check.h"

#include <QFutureWatcher>
#include <QSaveFile>
#include <QtConcurrentRun>

namespace app {

Check::Check(std::function<syncing::CheckOptions()> surroundings, std::function<advice::CopyPlace()> copyPlace,
             QObject *parent)
    : core::CheckService(parent)
    , m_surroundings(std::move(surroundings))
    , m_copyPlace(std::move(copyPlace))
{ }

QString Check::server() const { return m_surroundings().server.toString(); }

void Check::start()
{
    m_run = std::make_unique<syncing::NetworkCheck>(m_surroundings());
    connect(m_run.get(), &syncing::NetworkCheck::found, this,
            [this](const core::Finding &finding) { Q_EMIT found(advice::about(finding, m_copyPlace())); });
    connect(m_run.get(), &syncing::NetworkCheck::finished, this, &core::CheckService::finished);
    m_run->start();
}

void Check::cancel() { m_run.reset(); }

// Elsewhere: the place may be a network drive that keeps whoever writes there waiting.
void Check::keep(const QString &path, const QByteArray &bytes)
{
    auto *watcher = new QFutureWatcher<bool>(this);
    connect(watcher, &QFutureWatcher<bool>::finished, this, [this, watcher, path] {
        watcher->deleteLater();
        Q_EMIT kept(path, watcher->result());
    });
    watcher->setFuture(QtConcurrent::run([path, bytes] {
        QSaveFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    }));
}

} // namespace app
