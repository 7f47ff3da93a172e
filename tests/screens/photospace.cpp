#include "tests/screens/photospace.h"

#include "tests/screens/inproject.h"
#include "ui/gallery/galleryview.h"
#include "ui/gallery/mediagrid.h"

#include <QBuffer>
#include <QPainter>
#include <QPainterPath>

namespace scenes {

namespace {

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

std::string number(int i) { return std::to_string(i); }

core::Result<void> prepareSpace(store::Cache &cache, bool readOnly)
{
    auto accounts = cache.accounts();
    if (!accounts)
        return tl::unexpected(accounts.error());
    store::Account account;
    account.id = photoSpace;
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

} // namespace

QByteArray paintedPhoto(int number, const QSize &size)
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

core::Result<void> serve(store::Cache &cache, const char *type, std::vector<store::json::object> list)
{
    store::Cache::Page page;
    page.account = photoSpace;
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
            return cache.addBytes(photoSpace, { bytes.constData(), std::size_t(bytes.size()) }, name, "image/jpeg");
        };
        const auto thumb = keep(paintedPhoto(i, { 512, 384 }), "thumb");
        const auto preview = keep(paintedPhoto(i, { 1600, 1200 }), "preview");
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

void fill(World &world, std::initializer_list<Fill> parts, bool readOnly)
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

QWidget *gallery(World &world, std::initializer_list<Fill> parts, bool readOnly)
{
    fill(world, parts, readOnly);
    return new InProject(world.context(), new ui::GalleryView(world.context(), QString::fromStdString(photoSpace)));
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

} // namespace scenes
