// Menus that open at a click or with the menu key.
#include "tests/screens/boardscene.h"
#include "tests/screens/photospace.h"
#include "tests/support/scenes.h"
#include "tests/support/scenestore.h"
#include "ui/gallery/albumlist.h"
#include "ui/gallery/mediagrid.h"

#include <QAbstractButton>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QMenu>

using scenes::World;

namespace {

// Into the page at that place, because a window of its own is not in the picture.
void takeIn(QWidget *page, const QPoint &at)
{
    for (auto *menu : page->findChildren<QMenu *>()) {
        if (!menu->isVisible() || !menu->isWindow())
            continue;
        menu->setParent(page, Qt::Widget);
        menu->adjustSize();
        menu->move(qBound(0, at.x(), qMax(0, page->width() - menu->width())),
                   qBound(0, at.y(), qMax(0, page->height() - menu->height())));
        menu->show();
        menu->raise();
        if (auto *first = menu->actions().value(0))
            menu->setActiveAction(first);
    }
}

// The first visible button of that name.
void click(QWidget *page, const char *button)
{
    for (auto *one : page->findChildren<QAbstractButton *>(QLatin1String(button)))
        if (one->isVisible()) {
            one->click();
            return takeIn(page, one->mapTo(page, QPoint(0, one->height())));
        }
}

void pressMenuKey(QWidget *page, QWidget *on, const QPoint &at)
{
    QContextMenuEvent event(QContextMenuEvent::Keyboard, at, on->mapToGlobal(at));
    QCoreApplication::sendEvent(on, &event);
    takeIn(page, on->mapTo(page, at));
}

void overAnAlbum(World &world, QWidget *widget)
{
    scenes::openAlbum(world, widget);
    auto *list = widget->findChild<ui::AlbumList *>();
    pressMenuKey(widget, list, list->visualRect(list->currentIndex()).center());
}

void overAPhoto(World &world, QWidget *widget)
{
    scenes::openAlbum(world, widget);
    world.settle();
    auto *grid = widget->findChild<ui::MediaGrid *>();
    grid->setCurrentIndex(grid->model()->index(1, 0));
    const QPoint at = grid->visualRect(grid->currentIndex()).center();
    Q_EMIT grid->customContextMenuRequested(at);
    takeIn(widget, grid->viewport()->mapTo(widget, at));
}

bool onBoard(const char *name, const char *card, std::function<void(World &, QWidget *)> settle)
{
    return scenes::add({ QLatin1String(name),
                         [card](World &world) { return scenes::board(world, test::projectId, card); }, QSize(1240, 800),
                         true, std::move(settle) });
}

bool inGallery(const char *name, std::function<void(World &, QWidget *)> settle)
{
    return scenes::add({ QLatin1String(name),
                         [](World &world) {
                             return scenes::gallery(world, { scenes::fillAlbums, scenes::fillPhotos });
                         },
                         QSize(1136, 760), true, std::move(settle) });
}

const bool added[] = {
    onBoard("board/list-menu", "", [](World &, QWidget *window) { click(window, "listMenu"); }),
    onBoard("board/owners-menu", "card-letter", [](World &, QWidget *window) { click(window, "ownersMenu"); }),
    onBoard("board/tags-menu", "card-letter", [](World &, QWidget *window) { click(window, "tagsMenu"); }),
    inGallery("gallery/album-menu", overAnAlbum),
    inGallery("gallery/photo-menu", overAPhoto),
};

} // namespace
