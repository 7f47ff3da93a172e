#include "models/intake/intake.h"

#include "schema/order.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace models {

using core::Result;

namespace {

constexpr int tellEveryMs = 100;
constexpr qsizetype longestTitle = 200;

// Where a file goes.
struct FileFor
{
    std::string parent;
    bool album = false;
    std::string record; // that gets it; "": a new one
};

std::string lastPosition(store::Cache &cache, const std::string &account, const std::string &album)
{
    store::Query query;
    query.account = account;
    query.type = "MediaItem";
    query.parent = album;
    query.trash = store::Query::With;
    query.sortBy = "-position";
    query.limit = 1;
    const auto last = cache.list(query);
    if (!last || last->empty())
        return {};
    const auto *position = last->front().view.if_contains("position");
    return position && position->is_string() ? std::string(position->as_string()) : std::string();
}

// The folder for a path like "Plans/2026" below the parent: what is missing is made, in the store's writing thread.
Result<std::string> folderAt(store::Cache &cache, const std::string &account, std::string parent, const QString &path)
{
    for (const QString &step : path.split(u'/', Qt::SkipEmptyParts)) {
        const std::string title = cleanName(step).left(longestTitle).toStdString();
        store::Query query;
        query.account = account;
        query.type = "Folder";
        query.parent = parent;
        const auto folders = cache.list(query);
        if (!folders)
            return tl::unexpected(folders.error());
        const auto known = std::find_if(folders->begin(), folders->end(), [&title](const store::Record &folder) {
            const auto *text = folder.view.if_contains("title");
            return text && text->is_string() && text->get_string() == title;
        });
        if (known != folders->end()) {
            parent = known->key.id;
            continue;
        }
        store::Edit edit{ store::Edit::Create, { account, "Folder", cache.newId("Folder") }, { { "title", title } } };
        if (!parent.empty())
            edit.value["parentId"] = parent;
        parent = edit.key.id;
        if (const auto made = cache.apply({ std::move(edit) }); !made)
            return tl::unexpected(made.error());
    }
    return parent;
}

using Value = store::json::object;

// The bytes and the small pictures, queued; their local ids and what is known of them into `value`.
Result<void> storeBytes(store::Cache &cache, const std::string &account, bool album, const Prepared &p, Value &value)
{
    const auto blob = cache.addFile(account, p.path.toStdString(), p.name.toStdString(), p.type.toStdString());
    if (!blob)
        return tl::unexpected(blob.error());
    value["blobId"] = *blob;
    value["name"] = p.name.toStdString();
    value["type"] = p.type.toStdString();
    value["size"] = p.size;
    if (!album)
        return {};
    for (const auto &[property, bytes] :
         { std::pair{ "thumbBlobId", &p.thumb }, std::pair{ "previewBlobId", &p.preview } }) {
        if (bytes->isEmpty())
            continue;
        const std::string_view view(bytes->constData(), std::size_t(bytes->size()));
        const auto small = cache.addBytes(account, view, std::string(property) + ".jpg", "image/jpeg");
        if (!small)
            return tl::unexpected(small.error());
        value[property] = *small;
    }
    value["kind"] = p.kind == Prepared::Film ? "film" : "photo";
    value["width"] = p.pixels.width() > 0 ? store::json::value(p.pixels.width()) : store::json::value();
    value["height"] = p.pixels.height() > 0 ? store::json::value(p.pixels.height()) : store::json::value();
    value["metadataKept"] = p.metadataKept;
    if (p.taken.isValid()) // the camera's clock has no zone; it is kept as it stood there
        value["takenAt"] = (p.taken.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) + QLatin1Char('Z')).toStdString();
    return {};
}

// What the record named before and could not be sent is not waited for any more.
Result<void> dropOld(store::Cache &cache, const std::string &account, const Value &before, const Value &now)
{
    for (const char *property : { "blobId", "thumbBlobId", "previewBlobId" }) {
        const auto *old = before.if_contains(property);
        const auto *fresh = now.if_contains(property);
        if (!old || !old->is_string() || (fresh && *fresh == *old))
            continue;
        if (auto dropped = cache.dropFailedUpload(account, std::string(old->get_string())); !dropped)
            return dropped;
    }
    return {};
}

// Bytes, small pictures and the record in the store's writing thread; an upload without a record is harmless and is
// dropped with the cache's next clean-up.
Result<std::string> storeFile(store::Cache &cache, const std::string &account, const FileFor &target, const Prepared &p,
                              std::uint32_t jitter)
{
    store::Edit edit;
    const char *type = target.album ? "MediaItem" : "FileItem";
    edit.op = target.record.empty() ? store::Edit::Create : store::Edit::Patch;
    edit.key = { account, type, target.record.empty() ? cache.newId(type) : target.record };
    if (auto stored = storeBytes(cache, account, target.album, p, edit.value); !stored)
        return tl::unexpected(stored.error());
    Value before;
    if (!target.record.empty()) {
        const auto known = cache.record(edit.key);
        if (!known || !*known)
            return known ? core::fail(core::Code::NotFound, target.record) : tl::unexpected(known.error());
        before = (*known)->view;
    } else if (target.album) {
        edit.value["albumId"] = target.parent;
        edit.value["position"] = schema::keyBetween(lastPosition(cache, account, target.parent), "", jitter);
    } else if (!target.parent.empty()) {
        edit.value["folderId"] = target.parent;
    }
    const auto applied = cache.apply({ edit });
    if (!applied)
        return tl::unexpected(applied.error());
    if (auto dropped = dropOld(cache, account, before, edit.value); !dropped)
        return tl::unexpected(dropped.error());
    return edit.key.id;
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
    m_queue.enqueue({ path, {}, inAlbum, recordId });
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
        for (const auto &what : found.leftOut)
            Q_EMIT leftOut(what);
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
    m_pool.start([this, job, folder, options = m_options] {
        QDir().mkpath(folder);
        auto result = std::make_shared<Result<Prepared>>(prepareFile(job.path, folder, options));
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
            QFile::remove(p.path);
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
