// The gallery and the files in their states, with painted photos in a project space of their own.
#include "models/actions.h"
#include "models/intake/intake.h"
#include "tests/screens/inproject.h"
#include "tests/support/scenes.h"
#include "tests/support/world.h"
#include "ui/files/filesview.h"
#include "ui/gallery/galleryview.h"
#include "ui/gallery/mediagrid.h"
#include "ui/gallery/photoviewer.h"

#include <QBuffer>
#include <QPainter>
#include <QPainterPath>

using scenes::World;

namespace {

const std::string space = "gallery-scenes";

const QVector<QPair<const char *, const char *>> &photos()
{
    static const QVector<QPair<const char *, const char *>> list{
        { "Lowering the sample bottle from the old bathing jetty", "Three pupils seen from behind on a jetty." },
        { "Sea water under the microscope", "" },
        { "Our robot on the test track", "A yellow robot between two cones." },
        { "Harbour in the evening", "" },
        { "Reading the thermometer: 8.4 °C", "" },
        { "", "" },
        { "Planting reeds along the river with class 5b and their parents on a rainy Saturday", "" },
        { "Counting shells", "" },
        { "The weather station on the roof", "" },
        { "Film: how we take a sample", "" },
    };
    return list;
}

QByteArray painted(int number, const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto tone = [number](int shift, int saturation, int value) {
        return QColor::fromHsv((number * 47 + shift) % 360, saturation, value);
    };
    QLinearGradient sky(0, 0, 0, size.height());
    sky.setColorAt(0, tone(200, 90, 240));
    sky.setColorAt(1, tone(40, 70, 250));
    painter.fillRect(image.rect(), sky);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(255, 244, 214));
    painter.drawEllipse(QPointF(size.width() * (0.2 + 0.06 * number), size.height() * 0.28), size.height() * 0.09,
                        size.height() * 0.09);
    for (int ridge = 0; ridge < 3; ++ridge) {
        QPainterPath path(QPointF(0, size.height()));
        for (int i = 0; i <= 12; ++i) {
            const int up = (number * 31 + i * 17 + ridge * 53) % 23;
            path.lineTo(size.width() * i / 12.0, size.height() * (0.52 + ridge * 0.15 - up / 130.0));
        }
        path.lineTo(size.width(), size.height());
        painter.fillPath(path, tone(120 + ridge * 12, 110 + ridge * 30, 190 - ridge * 45));
    }
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPG", 88);
    return bytes;
}

std::string number(int i) { return std::to_string(i); }

core::Result<void> serve(store::Cache &cache, const char *type, std::vector<store::json::object> list)
{
    store::Cache::Page page;
    page.account = space;
    page.type = type;
    page.newState = "1-1";
    for (auto &one : list) {
        one["rev"] = 1;
        one["createdBy"] = "p-anna";
        one["createdAt"] = "2026-03-10T07:12:00Z";
        one["updatedAt"] = "2026-03-10T07:12:00Z";
        one.emplace("trashedAt", nullptr);
        page.list.push_back(std::move(one));
    }
    return cache.storePage(page);
}

core::Result<void> prepareSpace(store::Cache &cache, bool readOnly)
{
    auto accounts = cache.accounts();
    if (!accounts)
        return tl::unexpected(accounts.error());
    store::Account account;
    account.id = space;
    account.name = "Clean Seas, Clear Skies";
    account.readOnly = readOnly;
    account.limits = { { "maxSizeFile", 250'000'000 }, { "quota", 5'000'000'000 }, { "quotaUsed", 3'800'000'000 } };
    accounts->push_back(account);
    if (auto done = cache.setAccounts(*accounts); !done)
        return done;
    for (const char *type : { "Album", "MediaItem", "Folder", "FileItem", "Comment" })
        if (auto done = serve(cache, type, {}); !done)
            return done;
    return serve(cache, "Member",
                 { { { "id", "b1" }, { "personId", "p-anna" }, { "name", "Anna Lind" }, { "role", "founder" } },
                   { { "id", "b2" }, { "personId", "p-marta" }, { "name", "Marta Kowalska" }, { "role", "member" } } });
}

core::Result<void> fillAlbums(store::Cache &cache)
{
    const char *titles[] = { "Sampling day, Kalmar", "First video call", "Posters for the school fair" };
    std::vector<store::json::object> albums;
    for (int i = 0; i < 3; ++i)
        albums.push_back(
            { { "id", "album" + number(i) }, { "title", titles[i] }, { "position", "V" + number(i + 1) } });
    albums[0]["coverId"] = "photo2";
    return serve(cache, "Album", std::move(albums));
}

core::Result<void> fillPhotos(store::Cache &cache)
{
    std::vector<store::json::object> media;
    for (int i = 0; i < photos().size(); ++i) {
        const bool film = i + 1 == photos().size();
        const auto keep = [&cache](const QByteArray &bytes, const std::string &name) {
            return cache.addBytes(space, { bytes.constData(), std::size_t(bytes.size()) }, name, "image/jpeg");
        };
        const auto thumb = keep(painted(i, { 512, 384 }), "thumb");
        const auto preview = keep(painted(i, { 1600, 1200 }), "preview");
        if (!thumb || !preview)
            return tl::unexpected(thumb ? preview.error() : thumb.error());
        for (const auto &local : { *thumb, *preview })
            if (auto done = cache.uploadDone(local, "F" + local); !done)
                return done;
        media.push_back({ { "id", "photo" + number(i) },
                          { "albumId", "album0" },
                          { "position", std::string("V") + char('a' + i) },
                          { "kind", film ? "film" : "photo" },
                          { "blobId", film ? "Fnotfetched" : "F" + *preview },
                          { "thumbBlobId", "F" + *thumb },
                          { "previewBlobId", "F" + *preview },
                          { "name", "IMG_20" + number(41 + i) + (film ? ".mp4" : ".jpg") },
                          { "type", film ? "video/mp4" : "image/jpeg" },
                          { "size", film ? 48'300'000 : 4'200'000 },
                          { "width", 1600 },
                          { "height", 1200 },
                          { "takenAt", "2026-03-10T07:12:00Z" },
                          { "caption", photos()[i].first },
                          { "altText", photos()[i].second },
                          { "author", i % 3 == 0 ? "Class 5b, Havsviksskolan" : "" },
                          { "licence", "ccByNc" } });
    }
    media.push_back({ { "id", "photo" + number(photos().size()) },
                      { "albumId", "album0" },
                      { "position", "Vz" },
                      { "kind", "film" },
                      { "blobId", "Fnofilm" },
                      { "name", "Rinsing the bottle.webm" },
                      { "type", "video/webm" },
                      { "size", 21'700'000 },
                      { "width", 1280 },
                      { "height", 720 },
                      { "duration", 151 } });
    if (auto done = serve(cache, "MediaItem", std::move(media)); !done)
        return done;
    return serve(cache, "Comment",
                 { { { "id", "c1" },
                     { "subjectType", "MediaItem" },
                     { "subjectId", "photo0" },
                     { "body", "What a calm morning! Ours was all waves." } } });
}

// New photos at the end of the album in every state of being sent.
core::Result<void> fillUploads(store::Cache &cache)
{
    for (int i = 0; i < 4; ++i) {
        const QByteArray whole = painted(20 + i, { 900, 675 });
        const QByteArray small = painted(20 + i, { 512, 384 });
        const auto file
            = cache.addBytes(space, { whole.constData(), std::size_t(whole.size()) }, "new.jpg", "image/jpeg");
        const auto thumb
            = cache.addBytes(space, { small.constData(), std::size_t(small.size()) }, "t.jpg", "image/jpeg");
        if (!file || !thumb)
            return tl::unexpected(file ? thumb.error() : file.error());
        models::MediaRow row;
        row.blobId = QString::fromStdString(*file);
        row.thumbBlobId = QString::fromStdString(*thumb);
        row.name = QStringLiteral("IMG_21%1.jpg").arg(10 + i);
        row.size = whole.size();
        const store::Key key{ space, "MediaItem", cache.newId("MediaItem") };
        const models::actions::Place place{ QStringLiteral("album0"), QStringLiteral("V0%1").arg(i + 1),
                                            QStringLiteral("Va"), 7 };
        if (const auto done = cache.apply(models::actions::addMedia(key, row, place)); !done)
            return tl::unexpected(done.error());
        const auto told = i == 0 ? cache.uploadProgress(*file, whole.size() * 62 / 100, {})
            : i == 1             ? cache.setUploadPaused(*file, true)
            : i == 2             ? cache.uploadFailed(*file, "overQuota")
                                 : core::Result<void>();
        if (!told)
            return told;
    }
    return {};
}

core::Result<void> fillFiles(store::Cache &cache)
{
    auto folders = serve(
        cache, "Folder",
        { { { "id", "d1" }, { "title", "Plans and agreements" } }, { { "id", "d2" }, { "title", "Worksheets" } } });
    if (!folders)
        return folders;
    struct Row
    {
        const char *name, *type;
        int size;
    };
    const Row rows[] = { { "Measuring sea water, a guide for pupils.pdf", "application/pdf", 1'840'000 },
                         { "Timetable both schools.ods", "application/vnd.oasis.opendocument.spreadsheet", 48'000 },
                         { "Song of the project.mp3", "audio/mpeg", 3'900'000 },
                         { "Letter to parents.odt", "application/vnd.oasis.opendocument.text", 22'000 } };
    std::vector<store::json::object> files;
    for (const Row &row : rows)
        files.push_back({ { "id", "f" + number(int(files.size())) },
                          { "name", row.name },
                          { "type", row.type },
                          { "size", row.size },
                          { "blobId", "Fx" + number(int(files.size())) },
                          { "note", files.empty() ? "Print two pages on one sheet." : "" } });
    return serve(cache, "FileItem", std::move(files));
}

store::json::object gone(store::json::object one, const char *at, const char *by)
{
    one["trashedAt"] = at;
    one["updatedBy"] = by;
    return one;
}

// Containers with what went along, and single things, by oneself and by another.
core::Result<void> fillTrash(store::Cache &cache)
{
    const char *today = "2026-03-11T09:40:00Z";
    const char *before = "2026-02-27T13:05:00Z";
    const auto photo = [](const char *id, const char *album, const char *name) -> store::json::object {
        return { { "id", id }, { "albumId", album }, { "name", name }, { "kind", "photo" }, { "blobId", "Fgone" } };
    };
    const auto file = [](const char *id, const char *folder, const char *name) -> store::json::object {
        return { { "id", id }, { "folderId", folder }, { "name", name }, { "blobId", "Fgone" } };
    };
    const std::pair<const char *, std::vector<store::json::object>> all[] = {
        { "Album", { gone({ { "id", "album9" }, { "title", "Posters, first try" } }, today, "p-marta") } },
        { "MediaItem",
          { gone(photo("photo90", "album9", "Poster with fish.jpg"), today, "p-marta"),
            gone(photo("photo91", "album9", "Poster with a ship.jpg"), today, "p-marta"),
            gone(photo("photo92", "album0",
                       "IMG_2052, everybody with closed eyes and the thumb of the photographer.jpg"),
                 before, "p-anna") } },
        { "Folder", { gone({ { "id", "d9" }, { "title", "Drafts of the letter to parents" } }, today, "p-marta") } },
        { "FileItem",
          { gone(file("f90", "d9", "Letter 1.odt"), today, "p-marta"),
            gone(file("f91", "d9", "Letter 2.odt"), today, "p-marta"),
            gone(file("f92", "", "Timetable of last year.ods"), before, "p-anna") } },
    };
    for (const auto &[type, list] : all)
        if (auto done = serve(cache, type, list); !done)
            return done;
    return {};
}

// A folder that somebody put in the trash while another was adding to it.
core::Result<void> fillBack(store::Cache &cache)
{
    const store::json::object note{ { "property", "trashedAt" },
                                    { "value", "2026-03-11T08:00:00Z" },
                                    { "by", "p-marta" },
                                    { "at", "2026-03-11T08:30:00Z" } };
    return serve(
        cache, "Folder",
        { { { "id", "d3" }, { "title", "Texts for the exhibition" }, { "variants", { { "trashedAt-f7", note } } } } });
}

using Fill = core::Result<void> (*)(store::Cache &);

void fill(World &world, std::initializer_list<Fill> parts, bool readOnly = false)
{
    const std::vector<Fill> list(parts);
    world.store().write(
        nullptr,
        [list, readOnly](store::Cache &cache) -> core::Result<void> {
            auto done = prepareSpace(cache, readOnly);
            for (const Fill part : list)
                done = done ? part(cache) : done;
            return done;
        },
        [](const core::Result<void> &) {});
    if (!world.settle())
        qFatal("the store did not answer");
}

QWidget *gallery(World &world, std::initializer_list<Fill> parts, bool readOnly = false)
{
    fill(world, parts, readOnly);
    return new scenes::InProject(world.context(), new ui::GalleryView(world.context(), QString::fromStdString(space)));
}

void openAlbum(World &, QWidget *widget)
{
    auto *view = widget->findChild<ui::GalleryView *>();
    view->open(QStringLiteral("album0"));
    view->grid()->setFocus();
}

void openPhoto(World &world, QWidget *widget, const QString &id)
{
    openAlbum(world, widget);
    world.settle();
    widget->findChild<ui::GalleryView *>()->open(id);
    world.settle();
}

template <typename View> void openTrash(World &world, QWidget *widget)
{
    widget->findChild<View *>()->showTrash();
    world.settle();
    widget->findChild<View *>()->showTrash(); // with the first row in the focus
}

QWidget *files(World &world, std::initializer_list<Fill> parts, bool readOnly = false)
{
    fill(world, parts, readOnly);
    return new scenes::InProject(world.context(), new ui::FilesView(world.context(), QString::fromStdString(space)));
}

const QSize usual(1136, 760);

const bool added
    = scenes::add({ QStringLiteral("gallery/photos"),
                    [](World &w) {
                        return gallery(w, { fillAlbums, fillPhotos });
                    },
                    usual, true,
                    [](World &w, QWidget *widget) {
                        openAlbum(w, widget);
                        w.settle();
                        auto *grid = widget->findChild<ui::MediaGrid *>();
                        grid->setCurrentIndex(grid->model()->index(1, 0));
                    } })
    && scenes::add({ QStringLiteral("gallery/empty"), [](World &w) { return gallery(w, {}); }, usual, true, {} })
    && scenes::add({ QStringLiteral("gallery/uploading"),
                     [](World &w) {
                         return gallery(w, { fillAlbums, fillUploads, fillPhotos });
                     },
                     usual, true, openAlbum })
    && scenes::add({ QStringLiteral("gallery/preparing"),
                     [](World &w) {
                         return gallery(w, { fillAlbums, fillPhotos });
                     },
                     usual, true,
                     [](World &w, QWidget *widget) {
                         openAlbum(w, widget);
                         auto *intake = widget->findChild<models::Intake *>();
                         Q_EMIT intake->progress(0, 1);
                         Q_EMIT intake->preparing(0.86);
                     } })
    && scenes::add({ QStringLiteral("gallery/readonly"),
                     [](World &w) {
                         return gallery(w, { fillAlbums, fillPhotos }, true);
                     },
                     usual, true, openAlbum })
    && scenes::add({ QStringLiteral("gallery/viewer"),
                     [](World &w) {
                         return gallery(w, { fillAlbums, fillPhotos });
                     },
                     QSize(1240, 800), true,
                     [](World &w, QWidget *widget) { openPhoto(w, widget, QStringLiteral("photo0")); } })
    && scenes::add({ QStringLiteral("gallery/film"),
                     [](World &w) {
                         return gallery(w, { fillAlbums, fillPhotos });
                     },
                     QSize(1240, 800), true,
                     [](World &w, QWidget *widget) { openPhoto(w, widget, QStringLiteral("photo9")); } })
    && scenes::add({ QStringLiteral("gallery/film-without-picture"),
                     [](World &w) {
                         return gallery(w, { fillAlbums, fillPhotos });
                     },
                     QSize(1240, 800), true,
                     [](World &w, QWidget *widget) { openPhoto(w, widget, QStringLiteral("photo10")); } })
    && scenes::add({ QStringLiteral("files/list"), [](World &w) { return files(w, { fillFiles }); }, usual, true,
                     [](World &w, QWidget *widget) {
                         widget->findChild<ui::FilesView *>()->open(QStringLiteral("f0"));
                         w.settle();
                     } })
    && scenes::add(
          { QStringLiteral("files/readonly"), [](World &w) { return files(w, { fillFiles }, true); }, usual, true, {} })
    && scenes::add(
          { QStringLiteral("files/readonly-empty"), [](World &w) { return files(w, {}, true); }, usual, true, {} })
    && scenes::add({ QStringLiteral("files/empty"), [](World &w) { return files(w, {}); }, usual, true, {} })
    && scenes::add({ QStringLiteral("gallery/trash"),
                     [](World &w) {
                         return gallery(w, { fillAlbums, fillPhotos, fillTrash });
                     },
                     usual, true,
                     [](World &w, QWidget *widget) {
                         openAlbum(w, widget);
                         openTrash<ui::GalleryView>(w, widget);
                     } })
    && scenes::add({ QStringLiteral("gallery/trash-empty"), [](World &w) { return gallery(w, { fillAlbums }); }, usual,
                     true, openTrash<ui::GalleryView> })
    && scenes::add({ QStringLiteral("files/trash"),
                     [](World &w) {
                         return files(w, { fillFiles, fillTrash });
                     },
                     usual, true, openTrash<ui::FilesView> })
    && scenes::add({ QStringLiteral("files/back"),
                     [](World &w) {
                         return files(w, { fillFiles, fillBack });
                     },
                     usual,
                     true,
                     {} });

} // namespace
