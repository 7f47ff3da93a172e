#include "ui/board/boardpictures.h"
#include "store/sealed/openfile.h"

#include "store/service.h"

#include <QImageReader>
#include <QPainter>
#include <QPainterPath>
#include <QPointer>

namespace ui {

namespace {

constexpr int cacheKiB = 16 * 1024;
constexpr int largestSide = 30000; // pixels a side; larger ones are not decoded

QImage cropped(const QString &path, const QSize &pixels, qreal radius)
{
    const auto file = ::store::fileDevice(path);
    QImageReader reader(file.get());
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    if (whole.isValid() && (whole.width() > largestSide || whole.height() > largestSide))
        return {};
    if (whole.isValid())
        reader.setScaledSize(whole.scaled(pixels, Qt::KeepAspectRatioByExpanding));
    QImage image = reader.read();
    if (image.isNull())
        return {};
    image = image.scaled(pixels, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    QImage result(pixels, QImage::Format_ARGB32_Premultiplied);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(QPointF(), pixels), radius, radius);
    painter.setClipPath(shape);
    painter.drawImage((pixels.width() - image.width()) / 2, (pixels.height() - image.height()) / 2, image);
    return result;
}

} // namespace

BoardPictures::BoardPictures(store::Service &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_cache(cacheKiB)
{
    m_pool.setMaxThreadCount(1);
    connect(&service, &store::Service::changed, this, [this](const store::ChangeSet &changes) {
        bool wanted = false;
        for (const auto &blob : changes.blobs)
            wanted = m_missing.remove(QString::fromStdString(blob)) || wanted;
        if (wanted)
            Q_EMIT arrived();
    });
}

BoardPictures::~BoardPictures()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void BoardPictures::setAccount(const QString &account)
{
    m_account = account;
    m_missing.clear();
}

QPixmap BoardPictures::picture(const QString &blobId, const QSize &size, qreal ratio, int radius)
{
    if (blobId.isEmpty() || size.isEmpty())
        return {};
    const QSize pixels = size * ratio;
    const QString key = QStringLiteral("%1|%2|%3x%4").arg(m_account, blobId).arg(pixels.width()).arg(pixels.height());
    if (const auto *found = m_cache.object(key))
        return *found;
    if (!m_loading.contains(key) && !m_missing.contains(blobId)) {
        m_loading.insert(key);
        load({ key, blobId, pixels, ratio, radius });
    }
    return {};
}

void BoardPictures::load(const Wanted &wanted)
{
    const std::string account = m_account.toStdString();
    const std::string blob = wanted.blobId.toStdString();
    m_service.read(
        this, [account, blob](store::Cache &cache) { return cache.blobPath(account, blob); },
        [this, wanted, account, blob](core::Result<std::optional<std::string>> path) {
            if (path && *path) {
                decode(wanted, QString::fromStdString(**path));
                return;
            }
            m_loading.remove(wanted.key);
            m_missing.insert(wanted.blobId);
            store::Wish wish;
            wish.kind = store::Wish::Blob;
            wish.key = "blob:" + account + ":" + blob;
            wish.account = account;
            wish.what = { { "blobId", blob } };
            m_service.write(
                this, [wish](store::Cache &cache) { return cache.wish(wish); }, [](core::Result<void>) {});
        });
}

void BoardPictures::decode(const Wanted &wanted, const QString &path)
{
    QPointer<BoardPictures> self(this);
    m_pool.start([self, wanted, path] {
        const QImage image = cropped(path, wanted.pixels, wanted.radius * wanted.ratio);
        // The destructor waits for this pool, so the object lives until the call is queued.
        QMetaObject::invokeMethod(
            self.data(),
            [self, wanted, image] {
                if (!self)
                    return;
                self->m_loading.remove(wanted.key);
                QPixmap pixmap = QPixmap::fromImage(image);
                pixmap.setDevicePixelRatio(wanted.ratio);
                if (image.isNull())
                    self->m_missing.insert(wanted.blobId);
                else
                    self->m_cache.insert(wanted.key, new QPixmap(pixmap),
                                         int(std::max<qsizetype>(1, image.sizeInBytes() / 1024)));
                Q_EMIT self->arrived();
            },
            Qt::QueuedConnection);
    });
}

} // namespace ui
