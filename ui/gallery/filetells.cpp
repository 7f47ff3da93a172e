#include "ui/gallery/filetells.h"

#include "core/metadata/metadata.h"
#include "store/sealed/openfile.h"
#include "store/service.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace ui {

namespace {

namespace metadata = core::metadata;

// Slow for films: in a thread of its own.
bool tellsMore(const QString &path)
{
    const auto file = store::fileDevice(path);
    if (!file->open(QIODevice::ReadOnly))
        return false;
    const auto format = metadata::sniff(file->peek(metadata::sniffBytes));
    if (!metadata::canClean(format)) // it was taken in as it is
        return format != metadata::Format::Other;
    const auto found = metadata::inspect(*file);
    return found && (found->place || found->camera || found->text);
}

} // namespace

FileTells::FileTells(const Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    connect(&context.store, &store::Service::changed, this, [this](const store::ChangeSet &set) {
        for (const auto &blob : set.blobs)
            if (const QString id = QString::fromStdString(blob); m_asked.contains(id))
                look(m_asked.value(id), id);
    });
}

QString FileTells::words() { return tr("May tell place and camera"); }

bool FileTells::tells(const QString &account, const QString &blobId, const QString &mediaType)
{
    const bool mayBe
        = mediaType.startsWith(u"image/") || mediaType.startsWith(u"video/") || mediaType.startsWith(u"audio/");
    if (!mayBe || blobId.isEmpty())
        return false;
    if (const auto known = m_known.constFind(blobId); known != m_known.constEnd())
        return *known;
    if (!m_asked.contains(blobId)) {
        m_asked.insert(blobId, account);
        look(account, blobId);
    }
    return false;
}

void FileTells::look(const QString &account, const QString &blobId)
{
    m_context.store.read(
        this,
        [account = account.toStdString(), blob = blobId.toStdString()](store::Cache &cache) {
            return cache.blobPath(account, blob);
        },
        [this, blobId](const core::Result<std::optional<std::string>> &path) {
            if (path && *path && m_asked.remove(blobId) > 0)
                inspect(blobId, QString::fromStdString(**path));
        });
}

void FileTells::inspect(const QString &blobId, const QString &path)
{
    auto *watcher = new QFutureWatcher<bool>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, blobId] {
        watcher->deleteLater();
        m_known.insert(blobId, watcher->result());
        if (watcher->result())
            Q_EMIT found();
    });
    watcher->setFuture(QtConcurrent::run([path] { return tellsMore(path); }));
}

} // namespace ui
