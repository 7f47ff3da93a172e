// What waits to be sent, behind the line at the bottom.
#include "models/actions.h"
#include "tests/screens/moreprojects.h"
#include "tests/support/scenes.h"
#include "ui/home/homepage.h"
#include "ui/queue/queuepanel.h"
#include "ui/shell/mainwindow.h"

using namespace ui;
using scenes::World;

namespace {

constexpr QSize size(1240, 800);

MainWindow *window(World &world)
{
    auto *window = new MainWindow(world.context());
    window->addPage(Place::Home, [](const Context &context) -> Page * { return new HomePage(context); });
    window->setQueueWidgetFactory([](const Context &context) -> QWidget * { return new QueuePanel(context); });
    world.navigator().open({});
    return window;
}

template <typename Job> void change(World &world, Job job)
{
    world.store().write(nullptr, std::move(job), [](const core::Result<void> &done) {
        if (!done)
            qFatal("a change of the scene was refused: %s", done.error().detail.c_str());
    });
}

core::Result<void> keep(store::Cache &cache, const models::actions::Edits &edits)
{
    const auto done = cache.apply(edits);
    return done ? core::Result<void>() : tl::unexpected(done.error());
}

store::Key card(const char *id) { return { test::projectId, "Card", id }; }

void addChanges(World &world)
{
    change(world, [](store::Cache &cache) -> core::Result<void> {
        auto edits = models::actions::moveCard(card("card-beaches"), { QStringLiteral("l-doing"), {}, {}, 7 });
        for (auto &edit :
             models::actions::addComment({ test::projectId, "Comment", cache.newId("Comment") }, QStringLiteral("Card"),
                                         QStringLiteral("card-guide"), QStringLiteral("The pupils drew step 3.")))
            edits.push_back(edit);
        for (auto &edit : models::actions::setText(
                 card("card-letter"), "title",
                 QStringLiteral("Write the letter to parents, in all four languages, and have it signed by the head")))
            edits.push_back(edit);
        return keep(cache, edits);
    });
}

void addFiles(World &world)
{
    change(world, [](store::Cache &cache) -> core::Result<void> {
        const std::pair<const char *, int> files[]
            = { { "Lowering the bottle from the jetty.jpg", 2'400'000 }, { "At the tide line.jpg", 1'900'000 } };
        bool first = true;
        for (const auto &[name, bytes] : files) {
            const auto id = cache.addBytes(test::projectId, std::string(std::size_t(bytes), first ? 'a' : 'b'), name,
                                           "image/jpeg");
            if (!id)
                return tl::unexpected(id.error());
            if (first) {
                if (auto sent = cache.uploadProgress(*id, 1'500'000, {}); !sent)
                    return sent;
            } else if (auto paused = cache.setUploadPaused(*id, true); !paused) {
                return paused;
            }
            first = false;
        }
        return {};
    });
}

void refuseFirst(World &world)
{
    change(world, [](store::Cache &cache) -> core::Result<void> {
        const auto waiting = cache.outbox(1);
        if (!waiting)
            return tl::unexpected(waiting.error());
        return waiting->empty() ? core::Result<void>() : cache.park(waiting->front().seq, "forbidden");
    });
}

void open(World &world, QWidget *widget, store::SyncStatus::State state, int changes, int files, int parked)
{
    store::SyncStatus status;
    status.state = state;
    status.waitingChanges = changes;
    status.waitingFiles = files;
    status.parked = parked;
    status.lastSentMs = status.lastContactMs = World::now;
    world.store().setStatus(status);
    world.settle();
    qobject_cast<MainWindow *>(widget)->openQueue();
}

const bool added[] = {
    scenes::add({ QStringLiteral("queue/empty"), window, size, true,
                  [](World &world, QWidget *w) { open(world, w, store::SyncStatus::UpToDate, 0, 0, 0); } }),
    scenes::add({ QStringLiteral("queue/offline"),
                  [](World &world) {
                      addChanges(world);
                      addFiles(world);
                      return window(world);
                  },
                  size, true, [](World &world, QWidget *w) { open(world, w, store::SyncStatus::Offline, 3, 2, 0); } }),
    scenes::add({ QStringLiteral("queue/notsent"),
                  [](World &world) {
                      addChanges(world);
                      refuseFirst(world);
                      return window(world);
                  },
                  size, true, [](World &world, QWidget *w) { open(world, w, store::SyncStatus::UpToDate, 0, 0, 1); } }),
};

} // namespace
