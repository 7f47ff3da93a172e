// The viewer of photos and films: what is here, what is on its way, and what nobody can show.
#include "tests/screens/photospace.h"
#include "tests/support/scenes.h"
#include "ui/gallery/photoviewer.h"
#include "ui/widgets/buttons.h"

using scenes::fillAlbums;
using scenes::fillPhotos;
using scenes::gallery;
using scenes::World;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

// Photos of which this computer has nothing but the record, one of which is no picture at all.
core::Result<void> fillNotHere(store::Cache &cache)
{
    const std::string_view broken = "not a picture";
    const auto local = cache.addBytes(scenes::photoSpace, broken, "broken.jpg", "image/jpeg");
    if (!local)
        return tl::unexpected(local.error());
    if (auto done = cache.uploadDone(*local, "F" + *local); !done)
        return done;
    // Small enough to be here, while the original is not.
    const QByteArray small = scenes::paintedPhoto(31, { 1600, 1200 });
    const auto preview
        = cache.addBytes(scenes::photoSpace, { small.constData(), std::size_t(small.size()) }, "preview", "image/jpeg");
    if (!preview)
        return tl::unexpected(preview.error());
    if (auto done = cache.uploadDone(*preview, "F" + *preview); !done)
        return done;
    const auto photo = [](const char *id, const std::string &blob, const char *name) -> store::json::object {
        return { { "id", id },        { "albumId", "album0" },  { "position", std::string("U") + id },
                 { "kind", "photo" }, { "blobId", blob },       { "previewBlobId", blob + "p" },
                 { "name", name },    { "type", "image/jpeg" }, { "size", 4'200'000 },
                 { "width", 1600 },   { "height", 1200 } };
    };
    auto damaged = photo("broken", "F" + *local, "IMG_2060.jpg");
    damaged["previewBlobId"] = nullptr;
    auto large = photo("large", "Flarge", "IMG_2061.jpg");
    large["previewBlobId"] = "F" + *preview;
    return scenes::serve(cache, "MediaItem",
                         { photo("away", "Faway", "IMG_2059.jpg"), std::move(damaged), std::move(large) });
}

QWidget *build(World &world) { return gallery(world, { fillAlbums, fillPhotos, fillNotHere }); }

QWidget *offline(World &world)
{
    world.setStatus(store::SyncStatus::Offline);
    return build(world);
}

using Settle = std::function<void(World &, QWidget *)>;

Settle open(const char *id)
{
    return [id](World &world, QWidget *widget) { scenes::openPhoto(world, widget, text(id)); };
}

// The button in the header that fetches the original.
void fetch(World &world, QWidget *widget)
{
    scenes::openPhoto(world, widget, text("large"));
    auto *viewer = widget->findChild<ui::PhotoViewer *>();
    viewer->fetchButton()->click();
    world.settle();
}

void tellWish(World &world, store::Wish::State state, const store::json::object &answer, const std::string &error)
{
    world.store().write(
        nullptr,
        [state, answer, error](store::Cache &cache) -> core::Result<void> {
            const auto wishes = cache.openWishes();
            if (!wishes)
                return tl::unexpected(wishes.error());
            for (const auto &wish : *wishes)
                if (wish.kind == store::Wish::Blob)
                    if (auto done = cache.answerWish(wish.key, state, answer, error); !done)
                        return done;
            return {};
        },
        [](const core::Result<void> &) {});
    world.settle();
}

bool viewer(const char *name, std::function<QWidget *(World &)> built, Settle settle)
{
    return scenes::add({ text(name), std::move(built), QSize(1240, 800), true, std::move(settle) });
}

const bool added[] = {
    viewer("gallery/viewer", build, open("photo0")),
    viewer("gallery/film", build, open("photo9")),
    viewer("gallery/film-without-picture", build, open("photo10")),
    viewer("gallery/viewer-on-its-way", build, open("away")),
    viewer("gallery/viewer-not-here-offline", offline, open("away")),
    viewer("gallery/viewer-broken", build, open("broken")),
    viewer("gallery/viewer-fetching", build,
           [](World &world, QWidget *widget) {
               fetch(world, widget);
               tellWish(world, store::Wish::Working, { { "received", 1'900'000 }, { "total", 4'200'000 } }, {});
           }),
    viewer("gallery/viewer-not-fetched", build,
           [](World &world, QWidget *widget) {
               fetch(world, widget);
               tellWish(world, store::Wish::Failed, {}, "notFound");
           }),
    viewer("gallery/film-offline", offline, open("photo10")),
};

} // namespace
