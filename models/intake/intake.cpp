#include "models/intake/intake.h"

#include "models/intake/storefile.h"
#include "store/filecopy.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <utility>

namespace models {

using core::Result;

namespace {

constexpr int tellEveryMs = 100;

// Where the cache keeps it, here and not in the store's thread: what people type meanwhile must not wait for a film.
void bringIn(Result<Prepared> &prepared, const std::string &blobs)
{
    const QString ours = prepared->path;
    const auto copied = store::copyIn(ours.toStdString(), blobs, {});
    QFile::remove(ours);
    if (copied)
        prepared->path = QString::fromStdString(copied->path);
    else
        prepared = tl::unexpected<core::Error>(copied.error());
}

// Pictures, but of a kind that most computers cannot show: an album takes them no more when they may tell everything.
void refuseClosed(Result<Prepared> &prepared)
{
    using core::metadata::Format;
    for (const Format kind : { Format::Heif, Format::Tiff })
        if (prepared && prepared->type == core::metadata::mimeType(kind)) {
            QFile::remove(prepared->path);
            prepared = tl::unexpected<core::Error>(core::metadata::notCleanedError(kind, prepared->name.toStdString()));
        }
}

} // namespace

Intake::Intake(store::Service &store, QString account, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_account(std::move(account))
{
    m_pool.setMaxThreadCount(1); // photos are large; one at a time keeps memory and an old PC calm
}

Intake::~Intake()
{
    *m_stop = true;
    m_queue.clear();
    m_pool.waitForDone();
}

void Intake::addToAlbum(const QString &albumId, const QStringList &paths) { enqueue(paths, albumId, true); }
void Intake::addToFolder(const QString &folderId, const QStringList &paths) { enqueue(paths, folderId, false); }

void Intake::addAgain(const QString &recordId, bool inAlbum, const QString &path)
{
    startCounting();
    m_queue.enqueue({ path, {}, {}, inAlbum, recordId });
    ++m_total;
    next();
}

void Intake::startCounting()
{
    if (waiting() == 0)
        m_total = m_added = m_refused = 0;
}

void Intake::enqueue(const QStringList &paths, const QString &parent, bool album)
{
    startCounting();
    ++m_walks;
    // The worker is shared with preparing, so a second drop is looked through after the file that is being prepared.
    m_pool.start([this, paths, parent, album, limits = m_limits, stop = m_stop] {
        QElapsedTimer since;
        since.start();
        const auto goOn = [&](int found) {
            if (since.elapsed() >= tellEveryMs) {
                since.restart();
                QMetaObject::invokeMethod(
                    this, [this, found] { Q_EMIT looking(found); }, Qt::QueuedConnection);
            }
            return !stop->load(std::memory_order_relaxed);
        };
        auto found = std::make_shared<Walked>(walk(paths, limits, goOn));
        QMetaObject::invokeMethod(
            this,
            [this, found, parent, album, stop] {
                found->stopped = found->stopped || *stop;
                walked(*found, parent, album);
            },
            Qt::QueuedConnection);
    });
}

void Intake::walked(const Walked &found, const QString &parent, bool album)
{
    --m_walks;
    if (!found.stopped) {
        for (const auto &what : found.leftOut) {
            if (what.why != LeftOut::Gone) {
                Q_EMIT leftOut(what);
                continue;
            }
            ++m_total; // a file like any other that cannot be taken
            ++m_refused;
            Q_EMIT refused(what.name, { core::Code::FileGone, what.name.toStdString(), 0 });
        }
        for (const auto &file : found.files)
            m_queue.enqueue({ file.path, parent, album ? QString() : file.folder, album, {} });
        m_total += int(found.files.size());
        m_leftOut = m_leftOut || !found.leftOut.isEmpty();
    }
    next();
}

void Intake::cancel()
{
    *m_stop = true;
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_total -= int(m_queue.size());
    m_queue.clear();
}

void Intake::next()
{
    if (m_busy)
        return;
    Q_EMIT progress(m_added + m_refused, m_total);
    if (m_queue.isEmpty()) {
        if (m_walks > 0)
            return;
        if (m_total > 0 || std::exchange(m_leftOut, false))
            Q_EMIT finished(m_added, m_refused);
        m_total = 0;
        return;
    }
    m_busy = true;
    const Job job = m_queue.dequeue();
    const QString folder = QString::fromStdString(m_store.options().folder) + QStringLiteral("/intake");
    m_pool.start([this, job, folder, blobs = store::blobFolder(m_store.options()), options = m_options] {
        QDir().mkpath(folder);
        const auto told = [this](double part) {
            QMetaObject::invokeMethod(
                this, [this, part] { Q_EMIT preparing(part); }, Qt::QueuedConnection);
        };
        auto result = std::make_shared<Result<Prepared>>(prepareFile(job.path, folder, options, told));
        if (*result && job.album && (*result)->kind == Prepared::File)
            refuseClosed(*result);
        else if (*result)
            bringIn(*result, blobs);
        QMetaObject::invokeMethod(
            this, [this, job, result] { prepared(job, *result); }, Qt::QueuedConnection);
    });
}

void Intake::prepared(const Job &job, const Result<Prepared> &result)
{
    if (!result || (job.album && result->kind == Prepared::File)) {
        m_busy = false;
        ++m_refused;
        const QString name = QFileInfo(job.path).fileName();
        if (result) {
            QFile::remove(result->path);
            Q_EMIT skipped(name);
        } else {
            Q_EMIT refused(name, result.error());
        }
        next();
        return;
    }
    const auto jitter = QRandomGenerator::global()->generate();
    m_store.write(
        this,
        [account = m_account.toStdString(), job, p = *result, jitter](store::Cache &cache) {
            const auto parent = folderAt(cache, account, job.parent.toStdString(), job.folder);
            auto id = parent ? storeFile(cache, account, { *parent, job.album, job.record.toStdString() }, p, jitter)
                             : parent;
            return id;
        },
        [this, job, p = *result](const Result<std::string> &id) { stored(job, p, id); });
}

void Intake::stored(const Job &job, const Prepared &prepared, const Result<std::string> &id)
{
    m_busy = false;
    if (id) {
        ++m_added;
        Q_EMIT added(QString::fromStdString(*id), prepared);
    } else {
        ++m_refused;
        Q_EMIT refused(QFileInfo(job.path).fileName(), id.error());
    }
    next();
}

} // namespace models
