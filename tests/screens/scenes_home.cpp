// Where the day starts: on a full day, on the first day, and without a network.
#include "tests/screens/moreprojects.h"
#include "tests/support/scenes.h"
#include "ui/home/homepage.h"
#include "ui/shell/mainwindow.h"

using namespace ui;
using scenes::World;

namespace {

MainWindow *window(World &world, store::SyncStatus::State state = store::SyncStatus::UpToDate)
{
    world.setStatus(state);
    auto *window = new MainWindow(world.context());
    window->addPage(Place::Home, [](const Context &context) -> Page * { return new HomePage(context); });
    world.navigator().open({});
    return window;
}

const bool added[] = {
    scenes::add({ QStringLiteral("home/filled"),
                  [](World &world) {
                      scenes::addMoreProjects(world);
                      return window(world);
                  },
                  QSize(1240, 800),
                  true,
                  {} }),
    scenes::add({ QStringLiteral("home/one"), [](World &world) { return window(world); }, QSize(1240, 800), true, {} }),
    scenes::add({ QStringLiteral("home/loading"),
                  [](World &world) { return window(world, store::SyncStatus::Receiving); },
                  QSize(1240, 800),
                  true,
                  {},
                  true }),
    scenes::add({ QStringLiteral("home/offline"),
                  [](World &world) { return window(world, store::SyncStatus::Offline); },
                  QSize(1240, 800),
                  true,
                  {},
                  true }),
    scenes::add({ QStringLiteral("home/error"),
                  [](World &world) { return window(world); },
                  QSize(1240, 800),
                  true,
                  {},
                  false,
                  true }),
    scenes::add({ QStringLiteral("home/empty"),
                  [](World &world) {
                      scenes::addFreshAccount(world);
                      return window(world);
                  },
                  QSize(1240, 800),
                  true,
                  {},
                  true }),
};

} // namespace
