#include "models/queuemodel.h"

#include "models/jsonread.h"
#include "models/notsentmodel.h"
#include "models/recordname.h"
#include "schema/blobs.h"
#include "schema/patch.h"

#include <algorithm>
#include <map>

namespace models {

namespace {

struct Waiting
{
    std::vector<QueueRow> rows;
    int total = 0;
    int changes = 0;
    int files = 0;
    int smallPictures = 0; // of files
    int photos = 0; // of files, without the small pictures
    qint64 bytesTotal = 0;
    qint64 bytesSent = 0;
};

void describe(store::Cache &cache, const store::OutboxEntry &entry, QueueRow &row)
{
    const auto record = cache.record(entry.key);
    const json::object &view = record && *record ? (*record)->view : entry.value;
    row.title = nameOf(view);
    if (row.title.isEmpty())
        row.title = nameOf(entry.base);
    row.media = mediaOf(row.type, view);
    const auto *type = schema::recordTypes().find(entry.key.type);
    if (!type)
        return;
    if (entry.key.type == "Comment" || entry.key.type == "AnnouncementReply")
        row.text = readText(view, "body");
    const auto *parent = type->parent.empty() ? nullptr : type->find(type->parent);
    if (parent) {
        const std::string refers = entry.key.type == "Comment" ? toUtf8(readText(view, "subjectType")) : parent->refers;
        row.context = nameOf(cache, { entry.key.account, refers, toUtf8(readText(view, parent->name)) });
    }
    if (entry.op == store::Edit::Patch)
        for (const auto &name : schema::touchedProperties(entry.value, *type))
            row.properties.append(QString::fromStdString(name));
}

} // namespace

QueueRow changeRow(store::Cache &cache, const store::OutboxEntry &entry)
{
    QueueRow row;
    row.account = fromUtf8(entry.key.account);
    row.type = fromUtf8(entry.key.type);
    row.id = QStringLiteral("c%1").arg(entry.seq);
    row.kind = QueueRow::Change;
    row.seq = entry.seq;
    row.op = entry.op;
    row.size = qint64(schema::toText(entry.value).size());
    row.waitsForFiles = !entry.needsBlobs.empty();
    row.error = fromUtf8(entry.error);
    row.since = QDateTime::fromMSecsSinceEpoch(entry.createdAtMs, Qt::UTC);
    row.state = entry.state == store::OutboxEntry::Parked ? QueueRow::NotSent
        : entry.state == store::OutboxEntry::Sending      ? QueueRow::Sending
                                                          : QueueRow::Waiting;
    row.recordId = fromUtf8(entry.key.id);
    if (row.state == QueueRow::NotSent)
        row.value = entry.value;
    describe(cache, entry, row);
    return row;
}

namespace {

using Names = std::map<std::string, QString>; // by local id

// What the small pictures that this change names are made of.
void nameSmallPictures(const json::object &value, Names &names)
{
    for (const char *property : { "thumbBlobId", "previewBlobId" })
        if (const auto *local = value.if_contains(property); local && local->is_string())
            names[std::string(local->get_string())] = readText(value, "name");
    for (const auto &member : value)
        if (const auto *inside = member.value().if_object())
            nameSmallPictures(*inside, names);
}

QueueRow fileRow(const store::Upload &upload, const Names &smallPictures)
{
    QueueRow row;
    row.account = fromUtf8(upload.account);
    row.id = QStringLiteral("f%1").arg(fromUtf8(upload.localId));
    row.kind = QueueRow::File;
    row.localId = fromUtf8(upload.localId);
    row.title = fromUtf8(upload.name);
    row.isSmall = schema::isSmallPicture(upload.name);
    if (row.isSmall) {
        const auto of = smallPictures.find(upload.localId);
        row.title = of == smallPictures.end() ? QString() : of->second;
    }
    row.mediaType = fromUtf8(upload.type);
    row.path = fromUtf8(upload.path);
    row.size = upload.size;
    row.sent = upload.sent;
    row.error = fromUtf8(upload.error);
    switch (upload.state) {
    case store::Upload::Sending:
        row.state = QueueRow::Sending;
        break;
    case store::Upload::Paused:
        row.state = QueueRow::Paused;
        break;
    case store::Upload::Failed:
        row.state = QueueRow::NotSent;
        break;
    case store::Upload::Waiting:
    case store::Upload::Done:
        row.state = QueueRow::Waiting;
        break;
    }
    return row;
}

core::Result<Waiting> readWaiting(store::Cache &cache)
{
    const auto accounts = cache.accounts();
    const auto outbox = cache.outbox();
    const auto uploads = cache.uploads();
    if (!accounts || !outbox || !uploads)
        return tl::unexpected<core::Error>(!accounts ? accounts.error() : !outbox ? outbox.error() : uploads.error());
    std::map<std::string, QString> names;
    for (const auto &account : *accounts)
        names[account.id] = fromUtf8(account.name);
    Waiting waiting;
    Names smallPictures;
    for (const auto &entry : *outbox) {
        if (!entry.needsBlobs.empty())
            nameSmallPictures(entry.value, smallPictures);
        // Whatever needs a decision is always shown, however much waits behind it.
        const bool shown = waiting.total < QueueModel::limit || entry.state == store::OutboxEntry::Parked;
        ++waiting.total;
        waiting.changes += entry.state == store::OutboxEntry::Parked ? 0 : 1;
        if (shown)
            waiting.rows.push_back(changeRow(cache, entry));
    }
    for (const auto &upload : *uploads) {
        if (upload.state == store::Upload::Done)
            continue;
        waiting.bytesTotal += upload.size;
        waiting.bytesSent += upload.sent;
        const bool shown = waiting.total < QueueModel::limit || upload.state == store::Upload::Failed;
        ++waiting.total;
        if (upload.state != store::Upload::Failed) {
            const bool small = schema::isSmallPicture(upload.name);
            ++waiting.files;
            waiting.smallPictures += small ? 1 : 0;
            waiting.photos += !small && upload.type.starts_with("image/") ? 1 : 0;
        }
        if (shown)
            waiting.rows.push_back(fileRow(upload, smallPictures));
    }
    for (auto &row : waiting.rows)
        row.place = names[toUtf8(row.account)];
    std::stable_partition(waiting.rows.begin(), waiting.rows.end(),
                          [](const QueueRow &row) { return row.state == QueueRow::NotSent; });
    return waiting;
}

} // namespace

QueueModel::QueueModel(store::Service &service, QObject *parent)
    : RowsModel(parent)
    , m_service(&service)
{
    connect(&service, &store::Service::changed, this, [this](const store::ChangeSet &set) {
        if (set.outbox || set.uploads || set.accounts)
            refresh();
    });
    refresh();
}

void QueueModel::refresh()
{
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    m_service->read(this, readWaiting, [this](core::Result<Waiting> waiting) {
        m_reading = false;
        if (!waiting) {
            setFailed(waiting.error());
            return;
        }
        m_total = waiting->total;
        m_changes = waiting->changes;
        m_files = waiting->files;
        m_photos = waiting->photos;
        m_smallPictures = waiting->smallPictures;
        m_bytesTotal = waiting->bytesTotal;
        m_bytesSent = waiting->bytesSent;
        setLoadState(LoadState::Ready);
        replaceRows(std::move(waiting->rows));
        if (m_again) {
            m_again = false;
            refresh();
        }
    });
}

} // namespace models
