// What a teacher does with folders, files, labels and dates, and what is in the trash.
#include "tests/e2e/teacher.h"

#include <QDate>
#include <QFileInfo>

namespace e2e {

namespace actions = models::actions;

void Teacher::replyTo(const Arguments &arguments, Reply reply)
{
    const store::Key key{ "community", "AnnouncementReply", m_store->newId("AnnouncementReply") };
    apply(actions::replyTo(key, words(arguments, "announcement"), words(arguments, "name"), words(arguments, "text")),
          std::move(reply), { { "id", key.id } });
}

void Teacher::addLabel(const Arguments &arguments, Reply reply)
{
    const auto key = fresh(arguments, "Label");
    apply(actions::createLabel(key, words(arguments, "name"), words(arguments, "colour")), std::move(reply),
          { { "id", key.id } });
}

void Teacher::mark(const Arguments &arguments, Reply reply)
{
    apply(actions::setMark(keyOf(arguments), text(arguments, "set").c_str(), words(arguments, "entry"), true),
          std::move(reply));
}

void Teacher::choose(const Arguments &arguments, Reply reply)
{
    const auto key = keyOf(arguments);
    m_store->read(
        this, [key](store::Cache &cache) { return cache.record(key); },
        [this, key, keep = text(arguments, "keep"), reply](const core::Result<std::optional<store::Record>> &record) {
            models::CardRow row;
            if (record && *record)
                models::readRow(**record, row);
            if (row.versions.isEmpty())
                return reply({ { "error", "no versions" } });
            const auto &version = row.versions.front();
            apply(keep == "mine"         ? actions::keepMine(key, version)
                      : keep == "theirs" ? actions::keepTheirs(key, version)
                                         : actions::keepBoth(key, version, row.description),
                  reply);
        });
}

void Teacher::setDate(const Arguments &arguments, Reply reply)
{
    const auto date = QDate::fromString(words(arguments, "date"), Qt::ISODate);
    apply(actions::setDate(keyOf(arguments), text(arguments, "property").c_str(), date), std::move(reply));
}

void Teacher::addFolder(const Arguments &arguments, Reply reply)
{
    const auto key = fresh(arguments, "Folder");
    apply(actions::createFolder(key, words(arguments, "title"), words(arguments, "parent")), std::move(reply),
          { { "id", key.id } });
}

void Teacher::addFile(const Arguments &arguments, Reply reply)
{
    listenToIntake(words(arguments, "account"), std::move(reply));
    m_intake->addToFolder(words(arguments, "folder"), { words(arguments, "path") });
}

void Teacher::attach(const Arguments &arguments, Reply reply)
{
    const QFileInfo file(words(arguments, "path"));
    m_store->write(
        this,
        [account = text(arguments, "account"), path = file.filePath().toStdString(),
         name = file.fileName().toStdString()](store::Cache &cache) {
            return cache.addFile(account, path, name, "text/plain");
        },
        [this, arguments, file, reply](const core::Result<std::string> &blob) {
            if (!blob)
                return reply(failure(blob.error()));
            models::Attachment made;
            made.id = words(arguments, "attachment");
            made.blobId = QString::fromStdString(*blob);
            made.name = file.fileName();
            made.mediaType = QStringLiteral("text/plain");
            made.size = file.size();
            made.position = QStringLiteral("V");
            apply(actions::addAttachment(keyOf(arguments), made), reply);
        });
}

namespace {

const char *stateName(store::Upload::State state)
{
    static constexpr const char *names[] = { "waiting", "sending", "paused", "done", "failed" };
    return names[std::size_t(state)];
}

std::optional<store::Upload> uploadNamed(store::Cache &cache, const std::string &name)
{
    const auto uploads = cache.uploads();
    if (uploads)
        for (const auto &upload : *uploads)
            if (upload.name == name)
                return upload;
    return std::nullopt;
}

} // namespace

// As ui/gallery/keepoffline does.
void Teacher::keepOffline(const Arguments &arguments, Reply reply)
{
    store::Wish wish;
    wish.kind = store::Wish::PinAlbum;
    wish.account = text(arguments, "account");
    wish.key = "pin:" + wish.account + ":" + text(arguments, "album");
    wish.what = { { "albumId", text(arguments, "album") } };
    m_store->write(
        this,
        [wish, album = text(arguments, "album")](store::Cache &cache) -> core::Result<void> {
            const auto pinned = cache.pinAlbum(wish.account, album, true);
            return pinned ? cache.wish(wish) : pinned;
        },
        [reply](const core::Result<void> &done) { reply(done ? json::object() : failure(done.error())); });
}

void Teacher::bytesHere(const Arguments &arguments, Reply reply)
{
    m_store->read(
        this,
        [arguments](store::Cache &cache) {
            return cache.blobPath(text(arguments, "account"), text(arguments, "blob"));
        },
        [reply](const core::Result<std::optional<std::string>> &path) {
            reply(path ? json::object{ { "path", path->value_or("") } } : failure(path.error()));
        });
}

void Teacher::awaitBytes(const Arguments &arguments, Reply reply)
{
    wait(
        [arguments](store::Cache &cache) -> std::optional<json::object> {
            const auto path = cache.blobPath(text(arguments, "account"), text(arguments, "blob"));
            return path && *path ? std::optional(json::object{ { "path", **path } }) : std::nullopt;
        },
        std::move(reply));
}

void Teacher::awaitUpload(const Arguments &arguments, Reply reply)
{
    const auto *wanted = arguments.if_contains("sent");
    wait(
        [name = text(arguments, "name"),
         least = wanted ? wanted->as_int64() : 0](store::Cache &cache) -> std::optional<json::object> {
            const auto upload = uploadNamed(cache, name);
            if (!upload || upload->sent < least)
                return std::nullopt;
            return json::object{ { "state", stateName(upload->state) },
                                 { "sent", upload->sent },
                                 { "size", upload->size } };
        },
        std::move(reply));
}

void Teacher::pauseUpload(const Arguments &arguments, Reply reply)
{
    m_store->write(
        this,
        [name = text(arguments, "name"),
         paused = arguments.at("paused").as_bool()](store::Cache &cache) -> core::Result<void> {
            const auto upload = uploadNamed(cache, name);
            return upload ? cache.setUploadPaused(upload->localId, paused) : core::fail(core::Code::FileGone, name);
        },
        [reply](const core::Result<void> &done) { reply(done ? json::object() : failure(done.error())); });
}

void Teacher::saveSearch(const Arguments &arguments, Reply reply)
{
    const auto key = fresh(arguments, "SavedSearch");
    apply(actions::saveSearch(key, words(arguments, "name"), words(arguments, "what"),
                              arguments.at("filter").as_object(), false),
          std::move(reply), { { "id", key.id } });
}

} // namespace e2e
