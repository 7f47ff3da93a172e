// What people see of lists that are still on their way, not on this computer, cannot be read, or are not for them.
#include "tests/screens/inproject.h"
#include "tests/support/scenes.h"
#include "tests/support/scenestore.h"
#include "tests/support/world.h"
#include "ui/board/boardpage.h"
#include "ui/files/filesview.h"
#include "ui/gallery/galleryview.h"
#include "ui/messages/messagespage.h"
#include "ui/partners/partnerspage.h"

using namespace ui;
using scenes::Scene;
using scenes::World;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }
QString project() { return QString::fromStdString(test::projectId); }

const QSize usual(1136, 760);

using Build = std::function<QWidget *(World &)>;
using Settle = std::function<void(World &, QWidget *)>;

template <typename View> QWidget *inProject(World &world)
{
    return new scenes::InProject(world.context(), new View(world.context(), project()));
}

template <typename OnePage> QWidget *pageAt(World &world, const Place &place)
{
    auto *page = new OnePage(world.context());
    page->open(place);
    return page;
}

QWidget *board(World &world) { return pageAt<BoardPage>(world, { Place::Project, project(), text("board"), {} }); }
QWidget *partners(World &world) { return pageAt<PartnersPage>(world, { Place::Partners, {}, {}, {} }); }
QWidget *messages(World &world) { return pageAt<MessagesPage>(world, { Place::Messages, {}, {}, {} }); }

Build offline(Build build)
{
    return [build](World &world) {
        world.setStatus(store::SyncStatus::Offline);
        return build(world);
    };
}

Build signedOut(Build build)
{
    return [build](World &world) {
        world.accounts().signOut({}, true);
        return build(world);
    };
}

void openTrash(World &, QWidget *widget) { static_cast<BoardPage *>(widget)->showTrash(); }

enum Cache { Empty, Broken };

bool state(const char *name, Build build, Cache cache, Settle settle = {})
{
    return scenes::add(
        { text(name), std::move(build), usual, true, std::move(settle), cache == Empty, cache == Broken });
}

const bool added[] = {
    state("gallery/loading", inProject<GalleryView>, Empty),
    state("gallery/not-fetched-offline", offline(inProject<GalleryView>), Empty),
    state("gallery/error", inProject<GalleryView>, Broken),
    state("files/loading", inProject<FilesView>, Empty),
    state("files/not-fetched-offline", offline(inProject<FilesView>), Empty),
    state("files/error", inProject<FilesView>, Broken),
    state("partners/loading", partners, Empty),
    state("partners/error", partners, Broken),
    state("partners/signed-out", signedOut(partners), Empty),
    state("messages/loading", messages, Empty),
    state("messages/error", messages, Broken),
    state("messages/signed-out", signedOut(messages), Empty),
    state("board/error", board, Broken),
    state("board/trash-not-fetched-offline", offline(board), Empty, openTrash),
    state("board/trash-error", board, Broken, openTrash),
};

} // namespace
