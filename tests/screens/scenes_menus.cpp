// Menus that open at a click or with the menu key.
#include "tests/screens/boardscene.h"
#include "tests/screens/filespace.h"
#include "tests/screens/popups.h"
#include "tests/support/scenes.h"
#include "tests/support/scenestore.h"
#include "ui/board/attachmenttile.h"
#include "ui/board/cardpanel.h"
#include "ui/files/filesview.h"
#include "ui/gallery/albumlist.h"
#include "ui/gallery/mediagrid.h"
#include "ui/partners/partnerspage.h"
#include "ui/partners/savedsearchbar.h"
#include "ui/widgets/chip.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QTreeView>

using scenes::World;

namespace {

void overAnAlbum(World &world, QWidget *widget)
{
    scenes::openAlbum(world, widget);
    auto *list = widget->findChild<ui::AlbumList *>();
    scenes::pressMenuKey(widget, list, list->visualRect(list->currentIndex()).center());
}

void overAPhoto(World &world, QWidget *widget)
{
    scenes::openAlbum(world, widget);
    world.settle();
    auto *grid = widget->findChild<ui::MediaGrid *>();
    grid->setCurrentIndex(grid->model()->index(1, 0));
    const QPoint at = grid->visualRect(grid->currentIndex()).center();
    Q_EMIT grid->customContextMenuRequested(at);
    scenes::takeMenu(widget, grid->viewport()->mapTo(widget, at));
}

void overAnAttachment(World &world, QWidget *window)
{
    scenes::attach(world);
    auto *tile = window->findChild<ui::AttachmentTile *>();
    scenes::pressMenuKey(window, tile, tile->rect().center());
}

// Only what one wrote oneself has one.
void ofAComment(World &world, QWidget *window)
{
    world.store().write(
        nullptr,
        [](store::Cache &cache) {
            return cache.apply(
                models::actions::addComment({ test::projectId, "Comment", cache.newId("Comment") },
                                            QStringLiteral("Card"), QStringLiteral("card-letter"),
                                            QStringLiteral("The printer can do it in four languages until Friday.")));
        },
        [](const auto &) {});
    world.settle();
    auto *scroll = window->findChild<ui::CardPanel *>()->scrollArea();
    scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
    scenes::clickForMenu(window, "commentMenu");
}

void overAFile(World &world, QWidget *widget)
{
    widget->findChild<ui::FilesView *>()->open(QStringLiteral("f0"));
    world.settle();
    auto *list = widget->findChild<QTreeView *>();
    const QPoint at = list->visualRect(list->currentIndex()).center();
    Q_EMIT list->customContextMenuRequested(at);
    scenes::takeMenu(widget, list->viewport()->mapTo(widget, at));
}

// After one was kept.
void overASearch(World &world, QWidget *widget)
{
    world.store().write(
        nullptr,
        [](store::Cache &cache) {
            return cache.apply(models::actions::saveSearch(
                { test::personalId, "SavedSearch", cache.newId("SavedSearch") }, QStringLiteral("Rivers in Portugal"),
                QStringLiteral("people"), { { "text", "rivers" }, { "countries", { "PT" } } }, false));
        },
        [](const auto &) {});
    world.settle();
    auto *chip = widget->findChild<ui::SavedSearchBar *>()->findChild<ui::FilterChip *>();
    scenes::pressMenuKey(widget, chip, chip->rect().bottomLeft());
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
    onBoard("board/list-menu", "", [](World &, QWidget *window) { scenes::clickForMenu(window, "listMenu"); }),
    onBoard("board/owners-menu", "card-letter",
            [](World &, QWidget *window) { scenes::clickForMenu(window, "ownersMenu"); }),
    onBoard("board/tags-menu", "card-letter",
            [](World &, QWidget *window) { scenes::clickForMenu(window, "tagsMenu"); }),
    onBoard("board/attachment-menu", "card-letter", overAnAttachment),
    onBoard("board/comment-menu", "card-letter", ofAComment),
    inGallery("gallery/album-menu", overAnAlbum),
    inGallery("gallery/photo-menu", overAPhoto),
    inGallery("gallery/options-menu", [](World &, QWidget *widget) { scenes::openToolMenu(widget); }),
    scenes::add({ QStringLiteral("files/menu"),
                  [](World &world) { return scenes::files(world, { scenes::fillFiles }); }, QSize(1136, 760), true,
                  overAFile }),
    scenes::add({ QStringLiteral("partners/search-menu"),
                  [](World &world) -> QWidget * {
                      auto *page = new ui::PartnersPage(world.context());
                      page->open({ ui::Place::Partners, {}, {}, {} });
                      return page;
                  },
                  QSize(1136, 772), true, overASearch }),
};

} // namespace
