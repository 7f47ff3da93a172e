#include "ui/gallery/pictureloader.h"
#include "store/sealed/openfile.h"

#include "ui/gallery/thumbnails.h"

#include <QImageReader>

namespace ui {

namespace {

constexpr int largestSide = 30000;
constexpr qint64 mostPixels = 120'000'000; // as at the intake; others' clients may send more

Picture readPicture(const QString &path, const QSize &pixels)
{
    Picture picture;
    const auto file = ::store::fileDevice(path);
    QImageReader reader(file.get());
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    QSize size = reader.size();
    if (!size.isValid() || size.width() > largestSide || size.height() > largestSide
        || qint64(size.width()) * size.height() > mostPixels) {
        picture.broken = true;
        return picture;
    }
    const bool turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    picture.full = turned ? size.transposed() : size;
    if (!pixels.isEmpty()) {
        const QSize room = turned ? pixels.transposed() : pixels;
        const QSize fitted = size.scaled(room, Qt::KeepAspectRatio);
        if (fitted.width() < size.width())
            reader.setScaledSize(fitted);
    }
    picture.image = reader.read().convertToFormat(QImage::Format_ARGB32_Premultiplied);
    picture.broken = picture.image.isNull();
    return picture;
}

} // namespace

PictureLoader::PictureLoader(store::Service &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_cache(keptBytes)
{
    m_pool.setMaxThreadCount(1); // one large picture in memory at a time
}

PictureLoader::~PictureLoader()
{
    m_pool.clear();
    m_pool.waitForDone();
}

const Picture *PictureLoader::picture(const models::MediaRow &row, const QSize &pixels)
{
    const QString key = QStringLiteral("%1/%2/%3x%4").arg(row.id, row.blobId).arg(pixels.width()).arg(pixels.height());
    if (const Picture *found = m_cache.object(key))
        return found;
    if (m_loading.contains(key))
        return nullptr;
    m_loading.insert(key);
    m_service.read(
        this,
        [row](store::Cache &cache) -> core::Result<Paths> {
            const auto path = [&](const QString &blob) {
                const auto found = blob.isEmpty() ? core::Result<std::optional<std::string>>()
                                                  : cache.blobPath(row.account.toStdString(), blob.toStdString());
                return found && *found ? QString::fromStdString(**found) : QString();
            };
            return Paths{ path(row.blobId), path(row.previewBlobId) };
        },
        [this, key, row, pixels](const core::Result<Paths> &paths) {
            decode(key, row, paths ? *paths : Paths(), pixels);
        });
    return nullptr;
}

void PictureLoader::decode(const QString &key, const models::MediaRow &row, const Paths &paths, const QSize &pixels)
{
    const bool fileHere = !paths.original.isEmpty();
    const bool original = fileHere && row.kind != QLatin1String("film");
    const QString path = original ? paths.original : paths.preview;
    if (path.isEmpty()) {
        Picture none;
        none.missing = true;
        none.fileHere = fileHere;
        if (!row.previewBlobId.isEmpty() && !row.previewBlobId.startsWith(u'L'))
            m_service.write(
                nullptr,
                [wish = Thumbnails::fetchWish(row.account, row.previewBlobId)](store::Cache &cache) {
                    return cache.wish(wish);
                },
                [](const core::Result<void> &) {});
        take(key, row, none);
        return;
    }
    m_pool.start([this, key, row, path, pixels, original, fileHere] {
        Picture picture = readPicture(path, pixels);
        picture.original = original;
        picture.fileHere = fileHere;
        QMetaObject::invokeMethod(
            this, [this, key, row, picture] { take(key, row, picture); }, Qt::QueuedConnection);
    });
}

void PictureLoader::take(const QString &key, const models::MediaRow &row, const Picture &picture)
{
    m_loading.remove(key);
    if (m_stale.remove(row.id)) {
        Q_EMIT loaded(row.id); // whoever still wants it asks again
        return;
    }
    const int bytes = int(
        qBound(qsizetype(1), picture.image.sizeInBytes(), qsizetype(keptBytes))); // one huge one may fill it alone
    m_cache.insert(key, new Picture(picture), bytes);
    Q_EMIT loaded(row.id);
}

void PictureLoader::forget(const QString &mediaId)
{
    for (const QString &key : m_cache.keys())
        if (key.startsWith(mediaId + u'/'))
            m_cache.remove(key);
    for (const QString &key : std::as_const(m_loading))
        if (key.startsWith(mediaId + u'/'))
            m_stale.insert(mediaId);
}

} // namespace ui
