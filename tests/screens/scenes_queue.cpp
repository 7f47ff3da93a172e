// What waits to be sent, behind the line at the bottom.
#include "tests/screens/waiting.h"
#include "tests/support/accountactions.h"
#include "tests/support/scenes.h"
#include "ui/home/homepage.h"
#include "ui/queue/queuepanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/statustext.h"
#include "ui/shell/toasts.h"

using namespace ui;
using scenes::World;

namespace {

constexpr QSize size(1240, 800);

MainWindow *window(World &world)
{
    auto *window = new MainWindow(world.context());
    window->addPage(Place::Home, [](const Context &context) -> Page * { return new HomePage(context); });
    window->setQueueWidgetFactory([](const Context &context) -> QWidget * { return new QueuePanel(context); });
    test::addAccountActions(world, window);
    world.navigator().open({});
    return window;
}

void open(World &world, QWidget *widget, store::SyncStatus::State state, int changes, int files, int parked)
{
    store::SyncStatus status;
    status.state = state;
    status.waitingChanges = changes;
    status.waitingFiles = status.waitingPhotos = files;
    status.parked = parked;
    status.lastSentMs = status.lastContactMs = World::now;
    status.lastReceivedMs = World::now + 60'000;
    if (state == store::SyncStatus::Offline)
        status.offlineSinceMs = World::now + 60'000;
    world.store().setStatus(status);
    world.settle();
    qobject_cast<MainWindow *>(widget)->openQueue();
}

MainWindow *withChanges(World &world)
{
    test::addChanges(world);
    return window(world);
}

// What the program tells its window when the offline copy cannot be used.
void openInTheWay(World &world, QWidget *widget, core::Code code, int changes,
                  const std::string &place = "/media/school/jumelle")
{
    store::SyncStatus status;
    status.waitingChanges = changes;
    status.offlineSinceMs = World::now;
    world.store().setStatus(
        StatusWords::inTheWay(status, { code, code == core::Code::ReadOnly ? place : std::string(), 0 }));
    world.settle();
    qobject_cast<MainWindow *>(widget)->openQueue();
}

const bool added[] = {
    scenes::add({ QStringLiteral("queue/sign-in"), withChanges, size, true,
                  [](World &world, QWidget *w) { open(world, w, store::SyncStatus::NeedsSignIn, 3, 0, 0); } }),
    scenes::add({ QStringLiteral("queue/sign-in-nothing-waits"), window, size, true,
                  [](World &world, QWidget *w) { open(world, w, store::SyncStatus::NeedsSignIn, 0, 0, 0); } }),
    scenes::add({ QStringLiteral("queue/with-message"), withChanges, size, true,
                  [](World &world, QWidget *w) {
                      open(world, w, store::SyncStatus::Offline, 3, 0, 0);
                      world.toasts().showUndo(QStringLiteral("Card moved to “In progress”"), [] {});
                  } }),
    scenes::add({ QStringLiteral("queue/disk-full"), withChanges, size, true,
                  [](World &world, QWidget *w) { openInTheWay(world, w, core::Code::DiskFull, 3); } }),
    scenes::add({ QStringLiteral("queue/read-only"), withChanges, size, true,
                  [](World &world, QWidget *w) { openInTheWay(world, w, core::Code::ReadOnly, 3); } }),
    scenes::add({ QStringLiteral("queue/unreadable"), window, size, true,
                  [](World &world, QWidget *w) {
                      openInTheWay(world, w, core::Code::ReadOnly, 0, world.store().options().folder);
                  },
                  false, true }),
    scenes::add({ QStringLiteral("queue/empty"), window, size, true,
                  [](World &world, QWidget *w) { open(world, w, store::SyncStatus::UpToDate, 0, 0, 0); } }),
    scenes::add({ QStringLiteral("queue/offline"),
                  [](World &world) {
                      test::addChanges(world);
                      test::addFiles(world);
                      return window(world);
                  },
                  size, true, [](World &world, QWidget *w) { open(world, w, store::SyncStatus::Offline, 3, 2, 0); } }),
    scenes::add({ QStringLiteral("queue/file-gone"),
                  [](World &world) {
                      test::addFiles(world);
                      world.store().write(
                          nullptr,
                          [](store::Cache &cache) -> core::Result<void> {
                              const auto files = cache.uploads();
                              return files ? cache.uploadFailed(files->front().localId, "fileGone")
                                           : tl::unexpected<core::Error>(files.error());
                          },
                          [](const core::Result<void> &) {});
                      return window(world);
                  },
                  size, true, [](World &world, QWidget *w) { open(world, w, store::SyncStatus::UpToDate, 0, 1, 1); } }),
    scenes::add({ QStringLiteral("queue/notsent"),
                  [](World &world) {
                      test::addChanges(world);
                      test::refuseFirst(world);
                      return window(world);
                  },
                  size, true, [](World &world, QWidget *w) { open(world, w, store::SyncStatus::UpToDate, 0, 0, 1); } }),
};

} // namespace
