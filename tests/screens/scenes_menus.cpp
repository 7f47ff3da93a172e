// Menus that open at a click or with the menu key.
#include "tests/screens/boardscene.h"
#include "tests/screens/photospace.h"
#include "tests/support/scenes.h"
#include "tests/support/scenestore.h"
#include "ui/board/attachmenttile.h"
#include "ui/gallery/albumlist.h"
#include "ui/gallery/mediagrid.h"

#include <QAbstractButton>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QMenu>

using scenes::World;

namespace {

// Into the page, because a window of its own is not in the picture.
void takeIn(QWidget *page)
{
    for (auto *menu : page->findChildren<QMenu *>()) {
        if (!menu->isVisible() || !menu->isWindow())
            continue;
        const QPoint at = page->mapFromGlobal(menu->pos());
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
            break;
        }
    takeIn(page);
}

void pressMenuKey(QWidget *page, QWidget *on, const QPoint &at)
{
    QContextMenuEvent event(QContextMenuEvent::Keyboard, at, on->mapToGlobal(at));
    QCoreApplication::sendEvent(on, &event);
    takeIn(page);
}

void overAnAttachment(World &, QWidget *window)
{
    if (auto *tile = window->findChild<ui::AttachmentTile *>())
        pressMenuKey(window, tile, tile->rect().center());
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
    Q_EMIT grid->customContextMenuRequested(grid->visualRect(grid->currentIndex()).center());
    takeIn(widget);
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
    onBoard("board/attachment-menu", "card-letter", overAnAttachment),
    inGallery("gallery/album-menu", overAnAlbum),
    inGallery("gallery/photo-menu", overAPhoto),
};

} // namespace
