// Questions before something that cannot be taken back.
#include "app/program.h"
#include "tests/screens/filespace.h"
#include "tests/screens/popups.h"
#include "tests/screens/waiting.h"
#include "tests/support/accountactions.h"
#include "tests/support/scenes.h"
#include "ui/changes/changespage.h"
#include "ui/dialogprompts.h"
#include "ui/files/filesview.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QTreeView>

using namespace ui;
using scenes::World;

namespace {

constexpr QSize size(1240, 800);

template <typename Shown> MainWindow *window(World &world, Place::Kind kind, const char *view)
{
    auto *window = new MainWindow(world.context());
    window->addPage(kind, [](const Context &context) -> Page * { return new Shown(context); });
    test::addAccountActions(world, window);
    world.navigator().open({ kind, {}, QString::fromLatin1(view), {} });
    return window;
}

void show(QWidget *page, const Confirmation &question)
{
    DialogPrompts().confirm(page, question, [](bool) {});
    scenes::takeDialog(page);
}

// The buttons whose names begin so stand in the lists that the page shows.
void press(World &world, QWidget *page, const char *name)
{
    world.prompts().accept = false;
    for (auto *button : page->findChildren<QAbstractButton *>())
        if (button->isVisible() && button->objectName().startsWith(QLatin1String(name))) {
            button->click();
            break;
        }
    world.settle(); // what would be lost is counted first
    if (world.prompts().asked.isEmpty())
        qFatal("no question came of %s", name);
    show(page, world.prompts().asked.last());
}

QWidget *notSent(World &world)
{
    test::addChanges(world);
    test::refuseFirst(world);
    test::change(world, [](store::Cache &cache) -> core::Result<void> {
        const auto waiting = cache.outbox();
        if (!waiting || waiting->size() < 2)
            return core::fail(core::Code::Bug, "the scene lacks changes");
        const auto seq = waiting->at(1).seq;
        const auto parked = cache.park(seq, "notFound");
        return parked ? cache.discardParked(seq) : parked;
    });
    world.setStatus(store::SyncStatus::UpToDate, 1);
    return window<ChangesPage>(world, Place::Changes, "notsent");
}

bool aboutNotSent(const char *name, const char *button)
{
    return scenes::add({ QStringLiteral("question/") + QLatin1String(name), notSent, size, true,
                         [button](World &world, QWidget *page) { press(world, page, button); } });
}

bool signOut(const char *name, bool shared, const char *before = nullptr)
{
    return scenes::add({ QStringLiteral("question/") + QLatin1String(name),
                         [](World &world) -> QWidget * { return window<SettingsPage>(world, Place::Settings, ""); },
                         size, true,
                         [shared, before](World &world, QWidget *page) {
                             test::addChanges(world);
                             world.setStatus(store::SyncStatus::Offline, 3);
                             if (before)
                                 world.letStore(before);
                             world.settings().set(core::Setting::SharedComputer, shared);
                             press(world, page, "signOut");
                         } });
}

void openAProgram(World &world, QWidget *widget)
{
    world.prompts().accept = false;
    auto *view = widget->findChild<FilesView *>();
    view->open(QStringLiteral("f-program"));
    world.settle();
    auto *list = view->findChild<QTreeView *>();
    Q_EMIT list->doubleClicked(list->currentIndex());
    world.settle();
    if (world.prompts().asked.isEmpty())
        qFatal("a program was opened without a question");
    show(widget, world.prompts().asked.last());
}

core::Result<void> fillAProgram(store::Cache &cache)
{
    return scenes::serve(cache, "FileItem",
                         { { { "id", "f-program" },
                             { "name", "Quiz about the sea.exe" },
                             { "type", "application/x-msdownload" },
                             { "size", 2'400'000 },
                             { "blobId", "Fprogram" } } });
}

const bool added[] = {
    aboutNotSent("give-up", "discard "),
    aboutNotSent("forget", "forgetGivenUp"),
    signOut("sign-out", false),
    signOut("sign-out-shared", true),
    signOut("sign-out-shared-unknown", true, "DROP TABLE carried"),
    scenes::add({ QStringLiteral("question/close-shared"), notSent, size, true,
                  [](World &, QWidget *page) { show(page, app::Program::closingQuestion(2)); } }),
    scenes::add({ QStringLiteral("question/program"),
                  [](World &world) {
                      return scenes::files(world, { scenes::fillFiles, fillAProgram });
                  },
                  QSize(1136, 760), true, openAProgram }),
};

} // namespace
