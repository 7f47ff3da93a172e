#include "ui/gallery/galleryedits.h"

#include "models/jsonread.h"
#include "ui/parts/typed.h"
#include "ui/parts/undoable.h"

#include "store/service.h"

#include <QRandomGenerator>

namespace ui {

namespace actions = models::actions;

namespace {
quint32 jitter() { return QRandomGenerator::global()->generate(); }
} // namespace

GalleryEdits::GalleryEdits(const Context &context, const QString &account, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_account(account)
{ }

QDateTime GalleryEdits::now() const { return QDateTime::fromMSecsSinceEpoch(m_context.nowMs(), Qt::UTC); }

QString GalleryEdits::createAlbum(const QString &title, const QString &lastPosition, Failed failed)
{
    return newAlbum(title, lastPosition, tr("Album made"), std::move(failed));
}

QString GalleryEdits::makeAlbum(const QString &title, const QString &lastPosition, Failed failed)
{
    return newAlbum(title, lastPosition, {}, std::move(failed));
}

QString GalleryEdits::newAlbum(const QString &title, const QString &lastPosition, const QString &done, Failed failed)
{
    const store::Key key{ m_account.toStdString(), "Album", m_context.store.newId("Album") };
    const QString id = QString::fromStdString(key.id);
    applyUndoable(m_context, this, actions::createAlbum(key, title, { {}, lastPosition, {}, jitter() }), done, {},
                  [id, failed = std::move(failed)] {
                      if (failed)
                          failed(id);
                  });
    return id;
}

void GalleryEdits::takeBackAlbum(const QString &albumId)
{
    const store::Key key{ m_account.toStdString(), "Album", albumId.toStdString() };
    store::Query inside;
    inside.account = key.account;
    inside.type = "MediaItem";
    inside.parent = key.id;
    inside.trash = store::Query::With;
    inside.limit = 1;
    m_context.store.read(
        this, [inside](store::Cache &cache) { return cache.list(inside); },
        [this, key](const core::Result<std::vector<store::Record>> &found) {
            if (found && found->empty())
                applyUndoable(m_context, this, { store::Edit{ store::Edit::Destroy, key, {} } }, {});
        });
}

void GalleryEdits::renameAlbum(const QString &albumId, const QString &title)
{
    applyUndoable(m_context, this,
                  actions::setText({ m_account.toStdString(), "Album", albumId.toStdString() }, "title", title),
                  tr("Album renamed"));
}

void GalleryEdits::trashAlbum(const models::AlbumRow &album)
{
    trashWithContents(m_context, this, album.key(), tr("Album “%1” moved to the trash").arg(album.title));
}

void GalleryEdits::moveAlbum(const models::AlbumRow &album, const QString &before, const QString &after)
{
    applyUndoable(m_context, this, actions::setText(album.key(), "position", actions::between(before, after, jitter())),
                  tr("Album moved"));
}

void GalleryEdits::setCover(const QString &albumId, const QString &mediaId)
{
    applyUndoable(m_context, this,
                  actions::setText({ m_account.toStdString(), "Album", albumId.toStdString() }, "coverId", mediaId),
                  tr("Cover chosen"));
}

void GalleryEdits::setText(const models::MediaRow &row, const char *property, const QString &text, const Typed &typed)
{
    applyTyped(m_context, this, actions::setText(row.key(), property, text), typed);
}

void GalleryEdits::rememberText(const models::MediaRow &row, const char *property, const QString &before,
                                const QString &after, const QString &field)
{
    rememberTyped(m_context, actions::setText(row.key(), property, before),
                  actions::setText(row.key(), property, after), field);
}

void GalleryEdits::trash(const Rows &rows)
{
    actions::Edits edits;
    for (const auto &row : rows)
        for (auto &edit : actions::trash(row.key(), now()))
            edits.push_back(std::move(edit));
    applyUndoable(m_context, this, std::move(edits), tr("%n photo(s) moved to the trash", nullptr, int(rows.size())));
}

void GalleryEdits::moveTo(const Rows &rows, const models::AlbumRow &album)
{
    store::Query last;
    last.account = m_account.toStdString();
    last.type = "MediaItem";
    last.parent = album.id.toStdString();
    last.trash = store::Query::With;
    last.sortBy = "-position";
    last.limit = 1;
    m_context.store.read(
        this, [last](store::Cache &cache) { return cache.list(last); },
        [this, rows, album](const core::Result<std::vector<store::Record>> &found) {
            const QString end
                = found && !found->empty() ? models::readText(found->front().view, "position") : QString();
            place(rows, album.id, end, {}, tr("%n photo(s) moved to “%1”", nullptr, int(rows.size())).arg(album.title));
        });
}

void GalleryEdits::reorder(const Rows &rows, const QString &before, const QString &after)
{
    if (!rows.empty())
        place(rows, rows.front().albumId, before, after, tr("%n photo(s) moved", nullptr, int(rows.size())));
}

void GalleryEdits::place(const Rows &rows, const QString &albumId, QString before, const QString &after,
                         const QString &done)
{
    actions::Edits edits;
    for (const auto &row : rows) {
        const actions::Place place{ albumId, before, after, jitter() };
        auto moved = actions::moveMedia(row.key(), place);
        before = models::readText(moved.front().value, "position");
        for (auto &edit : moved)
            edits.push_back(std::move(edit));
    }
    applyUndoable(m_context, this, std::move(edits), done);
}

} // namespace ui
