// What the gallery says of what was just added, and the menu of what is sent.
#include "models/intake/intake.h"
#include "tests/screens/photospace.h"
#include "tests/support/scenes.h"
#include "ui/gallery/galleryview.h"
#include "ui/gallery/intakepanel.h"
#include "ui/widgets/buttons.h"

#include <QMenu>
#include <QMimeData>

using scenes::fillAlbums;
using scenes::fillPhotos;
using scenes::gallery;
using scenes::openAlbum;
using scenes::World;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

QWidget *build(World &world) { return gallery(world, { fillAlbums, fillPhotos }); }

void tellRemoved(models::Intake *intake, bool kept)
{
    models::Prepared photo;
    photo.name = text("IMG_2041.jpg");
    photo.removed.place = photo.removed.camera = true;
    photo.metadataKept = kept;
    for (int i = 0; i < 3; ++i)
        Q_EMIT intake->added({}, photo, {});
}

void removed(World &world, QWidget *widget)
{
    openAlbum(world, widget);
    tellRemoved(widget->findChild<models::Intake *>(), false);
}

// With a film of a kind that nothing can be removed from, and much that was not taken.
void refused(World &world, QWidget *widget)
{
    removed(world, widget);
    auto *intake = widget->findChild<models::Intake *>();
    models::Prepared film;
    film.name = text("Boat.avi");
    film.kind = models::Prepared::Film;
    film.metadataKept = true;
    Q_EMIT intake->added({}, film, {});
    Q_EMIT intake->refused(text("IMG_0042.HEIC"), core::metadata::notCleanedError(core::metadata::Format::Heif, {}));
    Q_EMIT intake->refused(text("Film of the whole sampling day.mov"), { core::Code::TooLarge, {}, 250'000'000 });
    Q_EMIT intake->skipped(text("Letter to parents.odt"));
}

// Offered as a picture by another program, but none.
void unreadable(World &world, QWidget *widget)
{
    openAlbum(world, widget);
    QMimeData mime;
    mime.setData(text("application/x-qt-image"), "none");
    widget->findChild<ui::GalleryView *>()->intake()->addHere(&mime);
}

void kept(World &world, QWidget *widget)
{
    world.settings().set(core::Setting::KeepPhotoMetadata, true);
    openAlbum(world, widget);
    tellRemoved(widget->findChild<models::Intake *>(), true);
}

// Inside of the page, because a window of its own is not in the picture.
void openOptions(World &world, QWidget *widget)
{
    openAlbum(world, widget);
    for (auto *button : widget->findChildren<ui::IconButton *>()) {
        QMenu *menu = button->menu();
        if (!menu)
            continue;
        Q_EMIT menu->aboutToShow();
        menu->setParent(widget, Qt::Widget);
        menu->adjustSize();
        const QPoint below = button->mapTo(widget, QPoint(button->width() - menu->width(), button->height()));
        menu->move(qMax(0, below.x()), below.y());
        menu->show();
        menu->raise();
    }
}

bool intake(const char *name, std::function<void(World &, QWidget *)> settle)
{
    return scenes::add({ text(name), build, QSize(1136, 760), true, std::move(settle) });
}

const bool added[] = {
    intake("gallery/removed", removed),          intake("gallery/kept", kept),
    intake("gallery/refused", refused),          intake("gallery/unreadable", unreadable),
    intake("gallery/what-is-sent", openOptions),
};

} // namespace
