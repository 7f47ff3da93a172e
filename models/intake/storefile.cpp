#include "models/intake/storefile.h"

#include "models/cardpicture.h"
#include "models/jsonread.h"
#include "models/readrow.h"
#include "schema/blobs.h"
#include "schema/order.h"

#include <algorithm>
#include <utility>

namespace models {

using core::Result;

namespace {

constexpr qsizetype longestTitle = 200;

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

using Value = store::json::object;

// A small picture, queued; its local id into `value`.
Result<void> storeSmall(store::Cache &cache, const std::string &account, const char *property, const QByteArray &bytes,
                        Value &value)
{
    if (bytes.isEmpty())
        return {};
    const std::string_view view(bytes.constData(), std::size_t(bytes.size()));
    const auto small = cache.addBytes(account, view, schema::smallPictureName(property), "image/jpeg");
    if (!small)
        return tl::unexpected(small.error());
    value[property] = *small;
    return {};
}

// The bytes and the small pictures, queued; their local ids and what is known of them into `value`.
Result<void> storeBytes(store::Cache &cache, const std::string &account, IntakeJob::Where where, const Prepared &p,
                        Value &value)
{
    const auto blob = cache.addFile(account, p.path.toStdString(), p.name.toStdString(), p.type.toStdString());
    if (!blob)
        return tl::unexpected(blob.error());
    value["blobId"] = *blob;
    value["name"] = p.name.toStdString();
    value["type"] = p.type.toStdString();
    value["size"] = p.size;
    if (where == IntakeJob::Folder)
        return {};
    if (auto stored = storeSmall(cache, account, "thumbBlobId", p.thumb, value); !stored)
        return stored;
    if (where == IntakeJob::Card)
        return {};
    if (auto stored = storeSmall(cache, account, "previewBlobId", p.preview, value); !stored)
        return stored;
    value["kind"] = p.kind == Prepared::Film ? "film" : "photo";
    value["width"] = p.pixels.width() > 0 ? store::json::value(p.pixels.width()) : store::json::value();
    value["height"] = p.pixels.height() > 0 ? store::json::value(p.pixels.height()) : store::json::value();
    value["duration"] = p.seconds > 0 ? store::json::value(p.seconds) : store::json::value();
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

// At the end of what the card has, or in the place of an attachment whose file is gone. The card shows its first
// picture until somebody chooses otherwise; from then on nothing that is added changes what it shows.
Result<StoredFile> attach(store::Cache &cache, const store::Key &card, const std::string &instead, const Prepared &p,
                          std::uint32_t jitter)
{
    const auto known = cache.record(card);
    if (!known || !*known)
        return known ? core::fail(core::Code::NotFound, card.id) : tl::unexpected(known.error());
    Value value;
    if (auto stored = storeBytes(cache, card.account, IntakeJob::Card, p, value); !stored)
        return tl::unexpected(stored.error());
    CardRow row;
    readRow(**known, row);
    const auto old = std::find_if(row.attachments.begin(), row.attachments.end(),
                                  [id = fromUtf8(instead)](const Attachment &one) { return one.id == id; });
    const bool again = !instead.empty();
    if (again && old == row.attachments.end())
        return core::fail(core::Code::NotFound, instead);
    Value before;
    if (again)
        before = { { "blobId", toUtf8(old->blobId) }, { "thumbBlobId", toUtf8(old->thumbBlobId) } };
    Attachment made;
    made.id = again ? old->id : fromUtf8(cache.newId(card.type));
    made.blobId = readText(value, "blobId");
    made.thumbBlobId = readText(value, "thumbBlobId");
    made.name = p.name;
    made.mediaType = QString::fromLatin1(p.type);
    made.size = p.size;
    const QString last = row.attachments.isEmpty() ? QString() : row.attachments.last().position;
    made.position = again ? old->position : actions::between(last, {}, jitter);
    auto edits = actions::addAttachment(card, made);
    const bool first = !again && row.coverBlobId.isEmpty()
        && std::none_of(row.attachments.begin(), row.attachments.end(),
                        [](const Attachment &one) { return isPicture(one); });
    if (isPicture(made) && (first || (again && isCover(row, *old))))
        edits.front().value["coverBlobId"] = toUtf8(pictureOf(made));
    else if (again && isCover(row, *old))
        edits.front().value["coverBlobId"] = nullptr;
    auto undo = cache.apply(edits);
    if (!undo)
        return tl::unexpected(undo.error());
    if (auto dropped = dropOld(cache, card.account, before, value); !dropped)
        return tl::unexpected(dropped.error());
    return StoredFile{ card.id, std::move(*undo) };
}

} // namespace

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

Result<StoredFile> storeFile(store::Cache &cache, const std::string &account, const FileFor &target, const Prepared &p,
                             std::uint32_t jitter)
{
    if (target.where == IntakeJob::Card)
        return attach(cache, { account, "Card", target.parent }, target.record, p, jitter);
    const bool album = target.where == IntakeJob::Album;
    store::Edit edit;
    const char *type = album ? "MediaItem" : "FileItem";
    edit.op = target.record.empty() ? store::Edit::Create : store::Edit::Patch;
    edit.key = { account, type, target.record.empty() ? cache.newId(type) : target.record };
    if (auto stored = storeBytes(cache, account, target.where, p, edit.value); !stored)
        return tl::unexpected(stored.error());
    Value before;
    if (!target.record.empty()) {
        const auto known = cache.record(edit.key);
        if (!known || !*known)
            return known ? core::fail(core::Code::NotFound, target.record) : tl::unexpected(known.error());
        before = (*known)->view;
    } else if (album) {
        edit.value["albumId"] = target.parent;
        edit.value["position"] = schema::keyBetween(lastPosition(cache, account, target.parent), "", jitter);
    } else if (!target.parent.empty()) {
        edit.value["folderId"] = target.parent;
    }
    auto applied = cache.apply({ edit });
    if (!applied)
        return tl::unexpected(applied.error());
    if (auto dropped = dropOld(cache, account, before, edit.value); !dropped)
        return tl::unexpected(dropped.error());
    return StoredFile{ edit.key.id, std::move(*applied) };
}

} // namespace models
