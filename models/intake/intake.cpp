#include "models/intake/intake.h"

#include "models/intake/storefile.h"
#include "store/filecopy.h"
#include "store/sealed/openfile.h"

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

std::vector<std::string> idsOf(const IntakeJobs &jobs)
{
    std::vector<std::string> ids;
    for (const auto &job : jobs)
        ids.push_back(job.id);
    return ids;
}

// No file of the person's but the only copy of what they pasted.
bool isPasted(const IntakeJob &job, const QString &folder) { return QFileInfo(job.path).path() == folder; }

store::ChangeSet waitingChanged()
{
    store::ChangeSet changes;
    changes.uploads = true;
    return changes;
}

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

void Intake::goOnAlone(std::unique_ptr<Intake> intake)
{
    if (intake->waiting() == 0)
        return;
    Intake *alone = intake.release();
    alone->m_alone = true;
    alone->setParent(&alone->m_store);
}

void Intake::addToAlbum(const QString &albumId, const QStringList &paths) { enqueue(IntakeJob::Album, albumId, paths); }
void Intake::addToFolder(const QString &folderId, const QStringList &paths)
{
    enqueue(IntakeJob::Folder, folderId, paths);
}
void Intake::addToCard(const QString &cardId, const QStringList &paths) { enqueue(IntakeJob::Card, cardId, paths); }

void Intake::addAgain(const QString &recordId, bool inAlbum, const QString &path)
{
    IntakeJob again = job(inAlbum ? IntakeJob::Album : IntakeJob::Folder, {}, path);
    again.record = recordId.toStdString();
    enqueueAgain(again);
}

void Intake::attachAgain(const QString &cardId, const QString &attachmentId, const QString &path)
{
    IntakeJob again = job(IntakeJob::Card, cardId, path);
    again.record = attachmentId.toStdString();
    enqueueAgain(again);
}

void Intake::enqueueAgain(const IntakeJob &again)
{
    startCounting();
    note({ again });
    m_queue.enqueue(again);
    ++m_total;
    next();
}

void Intake::addPicture(IntakeJob::Where where, const QString &parentId, const QImage &image, const QString &name)
{
    const QString folder = pastedFolder(m_store.options());
    const QString path = folder + u'/' + name + QStringLiteral(".png");
    const IntakeJobs roots{ job(where, parentId, path) };
    startCounting();
    note(roots);
    walk(roots, [image, folder, path] {
        const auto file = store::fileDevice(path); // sealed where the offline copy is
        return QDir().mkpath(folder) && file->open(QIODevice::WriteOnly) && image.save(file.get(), "PNG")
            && store::flushed(*file);
    });
}

void Intake::goOn(const IntakeJobs &jobs)
{
    startCounting();
    IntakeJobs folders;
    for (const auto &one : jobs) {
        if (one.record.empty() && one.folder.isEmpty()) {
            folders.push_back(one); // or a file, which a walk passes on as it is
            continue;
        }
        m_queue.enqueue(one);
        ++m_total;
    }
    // Each has a place of its own.
    for (const auto &one : folders)
        walk({ one });
    next();
}

void Intake::startCounting()
{
    if (waiting() == 0)
        m_total = m_added = m_refused = 0;
}

IntakeJob Intake::job(IntakeJob::Where where, const QString &parent, const QString &path) const
{
    return { m_store.newId("FileItem"), m_account.toStdString(), path, where, parent.toStdString(), {}, {} };
}

void Intake::note(const IntakeJobs &jobs)
{
    m_store.write(
        this, [jobs](store::Cache &cache) { return cache.together([&] { return noteJobs(cache, jobs); }); },
        [this](const Result<void> &) { m_store.report(waitingChanged()); });
}

void Intake::strike(IntakeJobs jobs)
{
    m_store.write(
        this,
        [jobs = std::make_shared<const IntakeJobs>(std::move(jobs)),
         pasted = pastedFolder(m_store.options())](store::Cache &cache) {
            for (const auto &one : *jobs)
                if (isPasted(one, pasted))
                    QFile::remove(one.path);
            return cache.together([&] { return strikeJobs(cache, idsOf(*jobs)); });
        },
        [this](const Result<void> &) { m_store.report(waitingChanged()); });
}

void Intake::enqueue(IntakeJob::Where where, const QString &parent, const QStringList &paths)
{
    startCounting();
    IntakeJobs roots;
    for (const QString &path : paths)
        roots.push_back(job(where, parent, path));
    note(roots);
    walk(roots);
}

void Intake::walk(const IntakeJobs &roots, const Before &before)
{
    ++m_walks;
    QStringList paths;
    for (const auto &root : roots)
        paths.append(root.path);
    // The worker is shared with preparing, so a second drop is looked through after the file that is being prepared.
    m_pool.start([this, paths, roots, before, limits = m_limits, stop = m_stop] {
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
        const bool ready = !before || before();
        auto found = std::make_shared<Walked>(ready ? models::walk(paths, limits, goOn) : Walked());
        const auto files = std::make_shared<IntakeJobs>();
        const IntakeJob &given = roots.front();
        for (const auto &file : found->files) {
            IntakeJob one = job(given.where, QString::fromStdString(given.parent), file.path);
            one.folder = given.where == IntakeJob::Folder ? file.folder : QString();
            files->push_back(std::move(one));
        }
        QMetaObject::invokeMethod(
            this,
            [this, found, files, roots, stop, ready] {
                found->stopped = found->stopped || *stop;
                if (!ready) {
                    ++m_total;
                    ++m_refused;
                    Q_EMIT refused(QFileInfo(roots.front().path).fileName(), { core::Code::DiskFull, {}, 0 });
                }
                if (found->stopped)
                    files->clear();
                walked(*found, roots, files);
            },
            Qt::QueuedConnection);
    });
}

// What was given gives way to the files that were found in it, each of which is done with by itself.
void Intake::walked(const Walked &found, const IntakeJobs &roots, const std::shared_ptr<const IntakeJobs> &files)
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
        for (const auto &one : *files)
            m_queue.enqueue(one);
        m_total += int(files->size());
        m_leftOut = m_leftOut || !found.leftOut.isEmpty();
    }
    m_store.write(
        this,
        [roots, files](store::Cache &cache) {
            return cache.together([&]() -> Result<void> {
                auto noted = files->empty() ? Result<void>() : noteJobs(cache, *files);
                return noted ? strikeJobs(cache, idsOf(roots)) : noted;
            });
        },
        [this](const Result<void> &) { m_store.report(waitingChanged()); });
    next();
}

void Intake::cancel()
{
    *m_stop = true;
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_total -= int(m_queue.size());
    strike({ std::make_move_iterator(m_queue.begin()), std::make_move_iterator(m_queue.end()) });
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
        if (m_alone)
            deleteLater();
        return;
    }
    m_busy = true;
    const IntakeJob job = m_queue.dequeue();
    const QString folder = preparingFolder(m_store.options());
    m_pool.start([this, job, folder, blobs = store::blobFolder(m_store.options()), options = m_options] {
        QDir().mkpath(folder);
        const auto told = [this](double part) {
            QMetaObject::invokeMethod(
                this, [this, part] { Q_EMIT preparing(part); }, Qt::QueuedConnection);
        };
        auto result = std::make_shared<Result<Prepared>>(prepareFile(job.path, folder, options, told));
        if (*result && job.where == IntakeJob::Album && (*result)->kind == Prepared::File)
            refuseClosed(*result);
        else if (*result)
            bringIn(*result, blobs);
        QMetaObject::invokeMethod(
            this, [this, job, result] { prepared(job, *result); }, Qt::QueuedConnection);
    });
}

void Intake::prepared(const IntakeJob &job, const Result<Prepared> &result)
{
    if (!result || (job.where == IntakeJob::Album && result->kind == Prepared::File)) {
        m_busy = false;
        ++m_refused;
        const QString name = QFileInfo(job.path).fileName();
        strike({ job });
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
        [job, p = *result, jitter, pasted = pastedFolder(m_store.options())](store::Cache &cache) {
            Result<StoredFile> file;
            // Or a file would be there twice after a kill in between.
            const auto done = cache.together([&]() -> Result<void> {
                const auto parent = folderAt(cache, job.account, job.parent, job.folder);
                file = parent ? storeFile(cache, job.account, { *parent, job.where, job.record }, p, jitter)
                              : tl::unexpected<core::Error>(parent.error());
                return file ? strikeJobs(cache, { job.id }) : tl::unexpected<core::Error>(file.error());
            });
            if (!done)
                return Result<StoredFile>(tl::unexpected<core::Error>(done.error()));
            if (isPasted(job, pasted))
                QFile::remove(job.path);
            return file;
        },
        [this, job, p = *result](const Result<StoredFile> &file) { stored(job, p, file); });
}

void Intake::stored(const IntakeJob &job, const Prepared &prepared, const Result<StoredFile> &file)
{
    m_busy = false;
    if (file) {
        ++m_added;
        Q_EMIT added(QString::fromStdString(file->id), prepared, file->undo);
    } else {
        ++m_refused;
        strike({ job });
        Q_EMIT refused(QFileInfo(job.path).fileName(), file.error());
    }
    next();
}

} // namespace models
