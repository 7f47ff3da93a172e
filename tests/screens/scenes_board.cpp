// The board in all its states.
#include "tests/support/scenes.h"
#include "tests/support/scenestore.h"
#include "tests/support/world.h"
#include "ui/board/boardcolumn.h"
#include "ui/board/boarddata.h"
#include "ui/board/boardpage.h"
#include "ui/board/boardview.h"
#include "ui/board/cardpanel.h"
#include "ui/board/filterbar.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/searchfield.h"

using namespace ui;
using scenes::World;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

BoardPage *page(QWidget *window) { return window->findChild<BoardPage *>(); }

MainWindow *board(World &world, const std::string &account, const char *card)
{
    auto *window = new MainWindow(world.context());
    for (const auto kind : { Place::Home, Place::Partners, Place::Messages, Place::Settings, Place::Projects })
        window->addPage(kind, [](const Context &context) { return new BoardPage(context); });
    window->addPage(Place::Project, [](const Context &context) { return new BoardPage(context); });
    world.navigator().open({ Place::Project, QString::fromStdString(account), text("board"), text(card) });
    return window;
}

using Settle = std::function<void(World &, QWidget *)>;

scenes::Scene scene(const char *name, std::string account, const char *card, Settle settle = {})
{
    return { text(name), [account, card](World &world) { return board(world, account, card); }, QSize(1240, 800), true,
             std::move(settle) };
}

void openDone(World &, QWidget *window)
{
    auto *view = page(window)->view();
    view->columnAt(view->columnCount() - 1)->setCollapsed(false);
}

void offline(World &world, QWidget *) { world.setStatus(store::SyncStatus::Offline, 2); }

void filterNothing(World &, QWidget *window)
{
    auto *field = window->findChild<SearchField *>();
    field->setText(text("xylophone"));
    Q_EMIT field->searchChanged(field->text());
}

void longTexts(World &world, QWidget *window)
{
    auto &data = page(window)->data();
    data.renameCard(
        text("card-beaches"),
        text(
            "Donaudampfschifffahrtsgesellschaftskapitänsmützenausstellung an zwei verschiedenen Stränden vorbereiten"));
    data.renameCard(text("card-logo"),
                    text("Ένα λογότυπο για το έργο μας που να αρέσει σε όλα τα σχολεία και σε όλες τις χώρες"));
    world.settle();
}

// A film, a letter, and what is not sent yet.
void attach(World &world, QWidget *)
{
    const auto add = [&world](const char *id, const char *name, const char *type, qint64 size, const char *blob) {
        models::Attachment file;
        file.id = text(id);
        file.position = text(id);
        file.name = text(name);
        file.mediaType = text(type);
        file.size = size;
        file.blobId = text(blob);
        world.store().write(
            nullptr,
            [file](store::Cache &cache) {
                return cache.apply(models::actions::addAttachment({ test::projectId, "Card", "card-letter" }, file));
            },
            [](const auto &) {});
        world.settle();
    };
    add("V1", "How we take a sample, step by step.mp4", "video/mp4", 48'300'000, "Ffilm");
    add("V2", "Letter to parents.pdf", "application/pdf", 180'000, "Fletter");
    add("V3", "Song.mp3", "audio/mpeg", 3'900'000, "Lsong");
}

const bool added[] = {
    scenes::add(scene("board/filled", test::projectId, "", openDone)),
    scenes::add(scene("board/card", test::projectId, "card-letter")),
    scenes::add(scene("board/attachments", test::projectId, "card-letter", attach)),
    scenes::add(scene("board/two-versions", test::projectId, "card-guide")),
    scenes::add(scene("board/history-offline", test::projectId, "card-guide",
                      [](World &world, QWidget *window) {
                          world.setStatus(store::SyncStatus::Offline, 2);
                          world.settle();
                          page(window)->cardPanel()->showHistory(true);
                      })),
    scenes::add(scene("board/not-fetched-offline", "zNowhere", "", offline)),
    scenes::add(scene("board/not-fetched", "zNowhere", "")),
    scenes::add(scene("board/nothing-fits", test::projectId, "", filterNothing)),
    scenes::add(scene("board/trash", test::projectId, "",
                      [](World &world, QWidget *window) {
                          page(window)->data().trashCard(text("card-logo"));
                          world.settle();
                          page(window)->showTrash();
                      })),
    scenes::add(scene("board/long-texts", test::projectId, "", longTexts)),
    scenes::add(scene("board/adding", test::projectId, "",
                      [](World &, QWidget *window) { page(window)->view()->startAdding(); })),
};

} // namespace
