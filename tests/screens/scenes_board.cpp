// The board in all its states.
#include "models/historymodel.h"
#include "models/intake/intake.h"
#include "tests/screens/boardscene.h"
#include "tests/support/scenes.h"
#include "tests/support/scenestore.h"
#include "ui/board/boardcolumn.h"
#include "ui/board/boarddata.h"
#include "ui/board/boardview.h"
#include "ui/board/cardpanel.h"
#include "ui/board/filterbar.h"
#include "ui/parts/drafts.h"
#include "ui/widgets/searchfield.h"

#include <QScrollArea>
#include <QScrollBar>

using namespace ui;
using scenes::World;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

BoardPage *page(QWidget *window) { return window->findChild<BoardPage *>(); }

using Settle = std::function<void(World &, QWidget *)>;

scenes::Scene scene(const char *name, const std::string &account, const char *card, Settle settle = {})
{
    return { text(name), [account, card](World &world) { return scenes::board(world, account, card); },
             QSize(1240, 800), true, std::move(settle) };
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

// Of every colour, and with a name of the greatest length.
void tags(World &world, QWidget *window)
{
    auto &data = page(window)->data();
    for (const char *name : { "Αέρας και θάλασσα", "For the exhibition", "Jānis and Anna",
                              "What has to be ready before the schools meet in Heraklion", "With parents", "Źródło" }) {
        data.addTag(text(name), {});
        world.settle();
    }
    page(window)->showTags();
}

// What was taken out, what was not taken, and what the server did not take.
void tellOfFiles(World &world, QWidget *window)
{
    scenes::attach(world);
    world.store().write(
        nullptr,
        [](store::Cache &cache) -> core::Result<void> {
            const auto local = cache.addBytes(test::projectId, "pages", "Plan of the week.pdf", "application/pdf");
            models::Attachment file;
            file.id = file.position = text("V4");
            file.name = text("Plan of the week.pdf");
            file.mediaType = text("application/pdf");
            file.size = 420'000;
            file.blobId = QString::fromStdString(*local);
            if (auto done
                = cache.apply(models::actions::addAttachment({ test::projectId, "Card", "card-letter" }, file));
                !done)
                return tl::unexpected<core::Error>(done.error());
            return cache.uploadFailed(*local, "overQuota");
        },
        [](const core::Result<void> &) {});
    world.settle();
    auto *intake = page(window)->cardPanel()->findChild<models::Intake *>();
    models::Prepared photo;
    photo.name = text("Beach.jpg");
    photo.removed.place = true;
    Q_EMIT intake->added({}, photo, {});
    models::Prepared film;
    film.name = text("Boat.avi");
    film.kind = models::Prepared::Film;
    film.metadataKept = true;
    Q_EMIT intake->added({}, film, {});
    Q_EMIT intake->refused(text("IMG_0042.HEIC"), core::metadata::notCleanedError(core::metadata::Format::Heif, {}));
    Q_EMIT intake->progress(1, 3);
    world.settle();
}

// What the server knows of the letter's card.
void tellHistory(World &world, const schema::json::array &entries)
{
    world.store().write(
        nullptr,
        [entries](store::Cache &cache) {
            return cache.answerWish(models::HistoryModel::wishKey({ test::projectId, "Card", "card-letter" }),
                                    store::Wish::Done, { { "entries", entries } }, "");
        },
        [](const auto &) {});
    world.settle();
}

// As the server tells it.
void history(World &world, QWidget *window)
{
    page(window)->cardPanel()->showHistory(true);
    world.settle();
    using schema::json::array;
    using schema::json::object;
    const auto step = [](const char *words, bool done) {
        return object{ { "text", words }, { "done", done }, { "position", "a" } };
    };
    const auto entry = [](int rev, const char *at, const char *by, const char *op, object before, object after) {
        return object{ { "rev", rev },
                       { "at", at },
                       { "by", by },
                       { "op", op },
                       { "before", std::move(before) },
                       { "after", std::move(after) } };
    };
    const array entries{
        entry(3, "2026-03-02T08:12:00Z", "p-eleni", "create", {}, {}),
        entry(5, "2026-03-04T13:40:00Z", "p-anna", "update", { { "description", "" } },
              { { "description", "Say what we do at the beach, when, and that there are photos." } }),
        entry(6, "2026-03-09T09:05:00Z", "p-lukasz", "update",
              { { "assignees", { { "p-anna", true } } }, { "labels", object() }, { "dueOn", "2026-03-10" } },
              { { "assignees", { { "p-eleni", true } } },
                { "labels", { { "b-write", true } } },
                { "dueOn", "2026-03-11" } }),
        entry(8, "2026-03-11T15:30:00Z", "p-anna", "update",
              { { "description", "Say what we do at the beach, when, and that there are photos." } },
              { { "description", "Say what we do at the beach, when, and that nobody has to be in a photo." } }),
        entry(9, "2026-03-12T08:20:00Z", "p-eleni", "update", { { "checklist", { { "k1", step("Draft", false) } } } },
              { { "checklist", { { "k1", step("Draft", true) }, { "k2", step("Ask the head teacher", false) } } } }),
    };
    tellHistory(world, entries);
}

void changeOffline(World &world, QWidget *window)
{
    world.setStatus(store::SyncStatus::Offline, 1);
    page(window)->data().renameCard(text("card-letter"), text("A letter to the parents of all four schools"));
    world.settle();
}

void longHistory(World &world, QWidget *window)
{
    page(window)->cardPanel()->showHistory(true);
    world.settle();
    schema::json::array entries;
    for (int n = 1; n <= 30; ++n)
        entries.push_back({ { "rev", n },
                            { "at", "2026-03-11T10:00:00Z" },
                            { "by", n % 3 ? "p-anna" : "p-eleni" },
                            { "op", "update" },
                            { "before", { { "title", "Letter, draft " + std::to_string(n) } } },
                            { "after", { { "title", "Letter, draft " + std::to_string(n + 1) } } } });
    tellHistory(world, entries);
    auto *scroll = page(window)->cardPanel()->scrollArea();
    scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
}

const bool added[] = {
    scenes::add(scene("board/filled", test::projectId, "", openDone)),
    scenes::add(scene("board/card", test::projectId, "card-letter")),
    scenes::add(scene("board/school-owns", test::projectId, "card-schools", openDone)),
    scenes::add(scene("board/attachments", test::projectId, "card-letter",
                      [](World &world, QWidget *) { scenes::attach(world); })),
    // One person removed what another put on the card meanwhile.
    scenes::add(scene("board/picture-without-attachment", test::projectId, "card-letter",
                      [](World &world, QWidget *window) {
                          attach(world);
                          world.store().write(
                              nullptr,
                              [](store::Cache &cache) {
                                  return cache.apply(models::actions::setText(
                                      { test::projectId, "Card", "card-letter" }, "coverBlobId", text("Bremoved")));
                              },
                              [](const auto &) {});
                          world.settle();
                          auto *scroll = page(window)->cardPanel()->scrollArea();
                          scroll->ensureWidgetVisible(page(window)->findChild<QWidget *>(text("removePicture")));
                      })),
    scenes::add(scene("board/attachments-told", test::projectId, "card-letter", tellOfFiles)),
    scenes::add(scene("board/two-versions", test::projectId, "card-guide")),
    scenes::add(scene("board/history-offline", test::projectId, "card-guide",
                      [](World &world, QWidget *window) {
                          world.setStatus(store::SyncStatus::Offline, 2);
                          world.settle();
                          page(window)->cardPanel()->showHistory(true);
                      })),
    scenes::add(scene("board/history", test::projectId, "card-letter", history)),
    scenes::add(scene("board/history-waiting", test::projectId, "card-letter",
                      [](World &world, QWidget *window) {
                          history(world, window);
                          changeOffline(world, window);
                      })),
    scenes::add(scene("board/history-not-fetched", test::projectId, "card-letter",
                      [](World &world, QWidget *window) {
                          changeOffline(world, window);
                          page(window)->cardPanel()->showHistory(true);
                      })),
    scenes::add(scene("board/history-older", test::projectId, "card-letter", longHistory)),
    scenes::add(scene("board/not-fetched-offline", "zNowhere", "", offline)),
    scenes::add(scene("board/not-fetched", "zNowhere", "")),
    scenes::add(scene("board/nothing-fits", test::projectId, "", filterNothing)),
    scenes::add(scene("board/tags", test::projectId, "", tags)),
    scenes::add(scene("board/tags-none", test::projectId, "",
                      [](World &world, QWidget *window) {
                          for (const char *id : { "b-field", "b-write" })
                              page(window)->data().trashTag(text(id));
                          world.settle();
                          page(window)->showTags();
                      })),
    scenes::add(scene("board/trash", test::projectId, "",
                      [](World &world, QWidget *window) {
                          page(window)->data().trashCard(text("card-logo"));
                          page(window)->data().trashTag(text("b-write"));
                          world.settle();
                          page(window)->showTrash();
                      })),
    scenes::add(scene("board/long-texts", test::projectId, "", longTexts)),
    scenes::add({ text("board/begun"),
                  [](World &world) {
                      Drafts drafts(world.settings(), text("p-eleni"));
                      drafts.keep(text("card/seas/l-todo"), text("Count the g"));
                      drafts.keep(text("list/seas/l-doing"),
                                  QJsonObject{ { text("from"), text("In progress") },
                                               { text("text"), text("In progress this we") } });
                      drafts.keep(text("comment/seas/card-letter"),
                                  text("Shall I ask the printer whether they can do it in four languages until Fri"));
                      drafts.keep(text("step/seas/card-letter"), text("Buy sta"));
                      return board(world, test::projectId, "card-letter");
                  },
                  QSize(1240, 800),
                  true,
                  {} }),
    scenes::add(scene("board/adding", test::projectId, "",
                      [](World &, QWidget *window) { page(window)->view()->startAdding(); })),
};

} // namespace
