// The page of changes: what waits, what was not sent, two versions, what happened.
#include "tests/screens/waiting.h"
#include "tests/support/accountactions.h"
#include "tests/support/scenes.h"
#include "ui/changes/changespage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/statustext.h"

using namespace ui;
using scenes::World;

namespace {

constexpr QSize size(1240, 800);

MainWindow *window(World &world, const char *view)
{
    auto *window = new MainWindow(world.context());
    window->addPage(Place::Changes, [](const Context &context) -> Page * { return new ChangesPage(context); });
    test::addAccountActions(world, window);
    world.navigator().open({ Place::Changes, {}, QString::fromLatin1(view), {} });
    return window;
}

void status(World &world, store::SyncStatus::State state, int changes, int photos, int parked)
{
    store::SyncStatus status;
    status.state = state;
    status.waitingChanges = changes;
    status.waitingFiles = status.waitingPhotos = photos;
    status.parked = parked;
    status.lastSentMs = status.lastContactMs = World::now;
    status.lastReceivedMs = World::now + 60'000;
    if (state == store::SyncStatus::Offline)
        status.offlineSinceMs = World::now + 60'000;
    world.store().setStatus(status);
    world.settle();
}

void giveUpSecond(World &world)
{
    test::change(world, [](store::Cache &cache) -> core::Result<void> {
        const auto waiting = cache.outbox();
        if (!waiting || waiting->size() < 2)
            return core::fail(core::Code::Bug, "the scene lacks changes");
        if (auto parked = cache.park(waiting->at(1).seq, "notFound"); !parked)
            return parked;
        return cache.discardParked(waiting->at(1).seq);
    });
}

scenes::Scene scene(const char *name, const char *view, std::function<void(World &)> fill,
                    std::function<void(World &)> settle)
{
    return { QStringLiteral("changes/") + QLatin1String(name),
             [view, fill](World &world) -> QWidget * {
                 if (fill)
                     fill(world);
                 return window(world, view);
             },
             size, true, [settle](World &world, QWidget *) { settle(world); } };
}

scenes::Scene unreadable(const char *name, const char *view)
{
    auto made = scene(name, view, {}, [](World &world) {
        const std::string folder = world.store().options().folder;
        world.store().setStatus(StatusWords::inTheWay({}, { core::Code::ReadOnly, folder, 0 }));
        world.settle();
    });
    made.brokenCache = true;
    return made;
}

void upToDate(World &world) { status(world, store::SyncStatus::UpToDate, 0, 0, 0); }
void offline(World &world) { status(world, store::SyncStatus::Offline, 3, 2, 0); }

const bool added[] = {
    scenes::add(scene("waiting-empty", "waiting", {}, upToDate)),
    scenes::add(scene(
        "waiting-offline", "waiting",
        [](World &world) {
            test::addChanges(world);
            test::addFiles(world);
        },
        offline)),
    scenes::add(scene("waiting-sign-in", "waiting", test::addChanges,
                      [](World &world) { status(world, store::SyncStatus::NeedsSignIn, 3, 0, 0); })),
    scenes::add(unreadable("waiting-unreadable", "waiting")),
    scenes::add(unreadable("notsent-unreadable", "notsent")),
    scenes::add(scene("notsent-empty", "notsent", {}, upToDate)),
    scenes::add(scene(
        "notsent", "notsent",
        [](World &world) {
            test::addChanges(world);
            giveUpSecond(world);
            test::refuseFirst(world);
        },
        [](World &world) { status(world, store::SyncStatus::UpToDate, 1, 0, 1); })),
    scenes::add(scene("versions", "versions", {}, upToDate)),
    scenes::add(scene("activity", "activity", test::tellActivity, upToDate)),
    scenes::add(scene("activity-offline", "activity", test::tellActivity, offline)),
    scenes::add(scene("activity-never", "activity", {}, offline)),
};

} // namespace
