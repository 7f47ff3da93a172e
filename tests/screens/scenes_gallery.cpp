// The gallery and the files in their states, with painted photos in a project space of their own.
#include "models/actions.h"
#include "models/intake/intake.h"
#include "tests/screens/filespace.h"
#include "tests/screens/photospace.h"
#include "tests/support/scenes.h"
#include "ui/files/filesview.h"
#include "ui/gallery/galleryview.h"
#include "ui/gallery/mediagrid.h"
#include "ui/widgets/statepanel.h"

#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QUrl>
#include <QWindow>

using scenes::files;
using scenes::fillAlbums;
using scenes::fillFiles;
using scenes::fillPhotos;
using scenes::gallery;
using scenes::openAlbum;
using scenes::paintedPhoto;
using scenes::photoSpace;
using scenes::serve;
using scenes::World;

namespace {

// A file, held over the middle of the page.
void holdFiles(World &w, QWidget *widget)
{
    w.settle();
    QMimeData mime;
    mime.setUrls({ QUrl::fromLocalFile(QStringLiteral("/photos/river.jpg")) });
    auto *page = widget->findChild<ui::GalleryView *>()->stack();
    QDragEnterEvent enter(page->mapTo(widget, page->rect().center()), Qt::CopyAction, &mime, Qt::LeftButton,
                          Qt::NoModifier);
    QCoreApplication::sendEvent(widget->windowHandle(), &enter);
}

// New photos at the end of the album in every state of being sent.
core::Result<void> fillUploads(store::Cache &cache)
{
    for (int i = 0; i < 4; ++i) {
        const QByteArray whole = paintedPhoto(20 + i, { 900, 675 });
        const QByteArray small = paintedPhoto(20 + i, { 512, 384 });
        const auto file
            = cache.addBytes(photoSpace, { whole.constData(), std::size_t(whole.size()) }, "new.jpg", "image/jpeg");
        const auto thumb
            = cache.addBytes(photoSpace, { small.constData(), std::size_t(small.size()) }, "t.jpg", "image/jpeg");
        if (!file || !thumb)
            return tl::unexpected(file ? thumb.error() : file.error());
        models::MediaRow row;
        row.blobId = QString::fromStdString(*file);
        row.thumbBlobId = QString::fromStdString(*thumb);
        row.name = QStringLiteral("IMG_21%1.jpg").arg(10 + i);
        row.size = whole.size();
        const store::Key key{ photoSpace, "MediaItem", cache.newId("MediaItem") };
        const models::actions::Place place{ QStringLiteral("album0"), QStringLiteral("V0%1").arg(i + 1),
                                            QStringLiteral("Va"), 7 };
        if (const auto done = cache.apply(models::actions::addMedia(key, row, place)); !done)
            return tl::unexpected(done.error());
        const auto told = i == 0 ? cache.uploadProgress(*file, whole.size() * 62 / 100, {})
            : i == 1             ? cache.setUploadPaused(*file, true)
            : i == 2             ? cache.uploadFailed(*file, "overQuota")
                                 : core::Result<void>();
        if (!told)
            return told;
    }
    return {};
}

store::json::object gone(store::json::object one, const char *at, const char *by)
{
    one["trashedAt"] = at;
    one["updatedBy"] = by;
    return one;
}

// Containers with what went along, and single things, by oneself and by another.
core::Result<void> fillTrash(store::Cache &cache)
{
    const char *today = "2026-03-11T09:40:00Z";
    const char *before = "2026-02-27T13:05:00Z";
    const auto photo = [](const char *id, const char *album, const char *name) -> store::json::object {
        return { { "id", id }, { "albumId", album }, { "name", name }, { "kind", "photo" }, { "blobId", "Fgone" } };
    };
    const auto file = [](const char *id, const char *folder, const char *name) -> store::json::object {
        return { { "id", id }, { "folderId", folder }, { "name", name }, { "blobId", "Fgone" } };
    };
    const std::pair<const char *, std::vector<store::json::object>> all[] = {
        { "Album", { gone({ { "id", "album9" }, { "title", "Posters, first try" } }, today, "p-marta") } },
        { "MediaItem",
          { gone(photo("photo90", "album9", "Poster with fish.jpg"), today, "p-marta"),
            gone(photo("photo91", "album9", "Poster with a ship.jpg"), today, "p-marta"),
            gone(photo("photo92", "album0",
                       "IMG_2052, everybody with closed eyes and the thumb of the photographer.jpg"),
                 before, "p-anna") } },
        { "Folder", { gone({ { "id", "d9" }, { "title", "Drafts of the letter to parents" } }, today, "p-marta") } },
        { "FileItem",
          { gone(file("f90", "d9", "Letter 1.odt"), today, "p-marta"),
            gone(file("f91", "d9", "Letter 2.odt"), today, "p-marta"),
            gone(file("f92", "", "Timetable of last year.ods"), before, "p-anna") } },
    };
    for (const auto &[type, list] : all)
        if (auto done = serve(cache, type, list); !done)
            return done;
    return {};
}

// A folder that somebody put in the trash while another was adding to it.
core::Result<void> fillBack(store::Cache &cache)
{
    const store::json::object note{ { "property", "trashedAt" },
                                    { "value", "2026-03-11T08:00:00Z" },
                                    { "by", "p-marta" },
                                    { "at", "2026-03-11T08:30:00Z" } };
    return serve(
        cache, "Folder",
        { { { "id", "d3" }, { "title", "Texts for the exhibition" }, { "variants", { { "trashedAt-f7", note } } } } });
}

template <typename View> void openTrash(World &world, QWidget *widget)
{
    widget->findChild<View *>()->showTrash();
    world.settle();
    widget->findChild<View *>()->showTrash(); // with the first row in the focus
}

const QSize usual(1136, 760);

const bool added
    = scenes::add({ QStringLiteral("gallery/photos"),
                    [](World &w) {
                        return gallery(w, { fillAlbums, fillPhotos });
                    },
                    usual, true,
                    [](World &w, QWidget *widget) {
                        openAlbum(w, widget);
                        w.settle();
                        auto *grid = widget->findChild<ui::MediaGrid *>();
                        grid->setCurrentIndex(grid->model()->index(1, 0));
                    } })
    && scenes::add({ QStringLiteral("gallery/empty"), [](World &w) { return gallery(w, {}); }, usual, true, {} })
    && scenes::add({ QStringLiteral("gallery/drop"), [](World &w) { return gallery(w, {}); }, usual, true, holdFiles })
    && scenes::add({ QStringLiteral("gallery/uploading"),
                     [](World &w) {
                         return gallery(w, { fillAlbums, fillUploads, fillPhotos });
                     },
                     usual, true, openAlbum })
    && scenes::add({ QStringLiteral("gallery/preparing"),
                     [](World &w) {
                         return gallery(w, { fillAlbums, fillPhotos });
                     },
                     usual, true,
                     [](World &w, QWidget *widget) {
                         openAlbum(w, widget);
                         auto *intake = widget->findChild<models::Intake *>();
                         Q_EMIT intake->progress(0, 1);
                         Q_EMIT intake->preparing(0.86);
                     } })
    && scenes::add({ QStringLiteral("gallery/readonly"),
                     [](World &w) {
                         return gallery(w, { fillAlbums, fillPhotos }, true);
                     },
                     usual, true, openAlbum })
    && scenes::add({ QStringLiteral("files/list"), [](World &w) { return files(w, { fillFiles }); }, usual, true,
                     [](World &w, QWidget *widget) {
                         widget->findChild<ui::FilesView *>()->open(QStringLiteral("f0"));
                         w.settle();
                     } })
    && scenes::add(
          { QStringLiteral("files/readonly"), [](World &w) { return files(w, { fillFiles }, true); }, usual, true, {} })
    && scenes::add(
          { QStringLiteral("files/readonly-empty"), [](World &w) { return files(w, {}, true); }, usual, true, {} })
    && scenes::add({ QStringLiteral("files/empty"), [](World &w) { return files(w, {}); }, usual, true, {} })
    && scenes::add({ QStringLiteral("gallery/trash"),
                     [](World &w) {
                         return gallery(w, { fillAlbums, fillPhotos, fillTrash });
                     },
                     usual, true,
                     [](World &w, QWidget *widget) {
                         openAlbum(w, widget);
                         openTrash<ui::GalleryView>(w, widget);
                     } })
    && scenes::add({ QStringLiteral("gallery/trash-empty"), [](World &w) { return gallery(w, { fillAlbums }); }, usual,
                     true, openTrash<ui::GalleryView> })
    && scenes::add({ QStringLiteral("files/trash"),
                     [](World &w) {
                         return files(w, { fillFiles, fillTrash });
                     },
                     usual, true, openTrash<ui::FilesView> })
    && scenes::add({ QStringLiteral("files/back"),
                     [](World &w) {
                         return files(w, { fillFiles, fillBack });
                     },
                     usual,
                     true,
                     {} });

} // namespace
