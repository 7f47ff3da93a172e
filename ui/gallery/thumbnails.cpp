#include "ui/gallery/thumbnails.h"
#include "store/sealed/openfile.h"

#include <QImageReader>
#include <QPainter>
#include <QPainterPath>

namespace ui {

namespace {

constexpr int atOnce = 16; // looked up in one go
constexpr int mostWanted = 256; // older wishes have been scrolled past
constexpr int mostDecoding = 32; // so that a newer wish never waits for long
constexpr int largestSide = 20000;

// The part of a picture in the proportions of `target`.
QRect middle(const QSize &picture, const QSize &target)
{
    const QSize part = target.scaled(picture, Qt::KeepAspectRatio);
    return { QPoint((picture.width() - part.width()) / 2, (picture.height() - part.height()) / 2), part };
}

QImage rounded(const QImage &image, const QSize &pixels, qreal radius)
{
    QImage result(pixels, QImage::Format_ARGB32_Premultiplied);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(image));
    painter.drawRoundedRect(QRect(QPoint(), pixels), radius, radius);
    return result;
}

QImage read(const QString &path, const QSize &pixels, qreal radius)
{
    const auto file = ::store::fileDevice(path);
    QImageReader reader(file.get());
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > largestSide || size.height() > largestSide)
        return {};
    const QSize enough = size.scaled(pixels * 2, Qt::KeepAspectRatioByExpanding);
    if (enough.width() < size.width())
        reader.setScaledSize(enough); // a JPEG is then decoded at a fraction of its cost
    const QImage image = reader.read();
    if (image.isNull())
        return {};
    const QImage cut = image.copy(middle(image.size(), pixels))
                           .scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                           .convertToFormat(QImage::Format_ARGB32_Premultiplied);
    return rounded(cut, pixels, radius);
}

} // namespace

Thumbnails::Thumbnails(store::Service &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_cache(maxBytes)
{
    m_pool.setMaxThreadCount(2); // the GUI thread must not starve on an old computer with two cores
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &Thumbnails::lookUp);
    connect(&service, &store::Service::changed, this, [this](const store::ChangeSet &set) {
        for (const auto &blob : set.blobs) {
            const QString id = QString::fromStdString(blob);
            if (m_missing.remove(id) || m_broken.remove(id))
                Q_EMIT ready(id); // painting asks for it again
        }
    });
}

Thumbnails::~Thumbnails()
{
    m_pool.clear();
    m_pool.waitForDone();
}

store::Wish Thumbnails::fetchWish(const QString &account, const QString &blobId, qint64 size)
{
    store::Wish wish;
    wish.kind = store::Wish::Blob;
    wish.account = account.toStdString();
    wish.key = "blob:" + wish.account + ":" + blobId.toStdString();
    wish.what = { { "blobId", blobId.toStdString() } };
    if (size > 0)
        wish.what["size"] = size;
    return wish;
}

QPixmap Thumbnails::picture(const QString &account, const QString &blobId, const QSize &size, qreal ratio, int radius)
{
    if (blobId.isEmpty() || size.isEmpty())
        return {};
    const QSize pixels = (QSizeF(size) * ratio).toSize();
    const QString key = QStringLiteral("%1/%2x%3/%4").arg(blobId).arg(pixels.width()).arg(pixels.height()).arg(radius);
    if (const QPixmap *found = m_cache.object(key))
        return *found;
    if (!m_loading.contains(key) && !m_missing.contains(blobId) && !m_broken.contains(blobId)) {
        // Asked for again means that it is still seen: it moves to the front.
        m_wanted.removeIf([&key](const Want &want) { return want.key == key; });
        m_wanted.append({ key, account, blobId, pixels, ratio, radius });
        if (m_wanted.size() > mostWanted)
            m_wanted.remove(0, m_wanted.size() - mostWanted);
        if (!m_soon.isActive())
            m_soon.start();
    }
    const QPixmap *standIn = m_cache.object(m_latest.value(blobId));
    return standIn ? *standIn : QPixmap();
}

Thumbnails::State Thumbnails::state(const QString &blobId) const
{
    if (m_broken.contains(blobId))
        return State::Broken;
    if (m_missing.contains(blobId))
        return State::Missing;
    return m_latest.contains(blobId) ? State::Here : State::Loading;
}

void Thumbnails::lookUp()
{
    if (m_reading || m_wanted.isEmpty() || m_loading.size() >= mostDecoding)
        return;
    QVector<Want> turn;
    while (!m_wanted.isEmpty() && turn.size() < atOnce)
        turn.append(m_wanted.takeLast());
    for (const Want &want : turn)
        m_loading.insert(want.key);
    m_reading = true;
    m_service.read(
        this,
        [turn](store::Cache &cache) -> core::Result<QStringList> {
            QStringList paths;
            for (const Want &want : turn) {
                const auto path = cache.blobPath(want.account.toStdString(), want.blobId.toStdString());
                paths.append(path && *path ? QString::fromStdString(**path) : QString());
            }
            return paths;
        },
        [this, turn](const core::Result<QStringList> &paths) {
            m_reading = false;
            for (int i = 0; i < turn.size(); ++i) {
                const QString path = paths ? paths->at(i) : QString();
                if (path.isEmpty())
                    missing(turn[i]);
                else
                    decode(turn[i], path);
            }
            lookUp();
        });
}

void Thumbnails::missing(const Want &want)
{
    m_loading.remove(want.key);
    if (m_missing.contains(want.blobId))
        return;
    m_missing.insert(want.blobId);
    // What was made here and has vanished cannot be had from anywhere.
    if (!want.blobId.startsWith(u'L'))
        m_service.write(
            nullptr, [wish = fetchWish(want.account, want.blobId)](store::Cache &cache) { return cache.wish(wish); },
            [](const core::Result<void> &) {});
    Q_EMIT ready(want.blobId);
}

void Thumbnails::decode(const Want &want, const QString &path)
{
    m_pool.start(
        [this, want, path] {
            const QImage image = read(path, want.pixels, want.radius * want.ratio);
            QMetaObject::invokeMethod(
                this, [this, want, image] { decoded(want, image); }, Qt::QueuedConnection);
        },
        ++m_turn); // a later one goes first
}

void Thumbnails::decoded(const Want &want, const QImage &image)
{
    m_loading.remove(want.key);
    if (image.isNull()) {
        m_broken.insert(want.blobId);
    } else {
        auto *pixmap = new QPixmap(QPixmap::fromImage(image, Qt::NoFormatConversion));
        pixmap->setDevicePixelRatio(want.ratio);
        const int cost = image.width() * image.height() * 4;
        m_cache.insert(want.key, pixmap, cost);
        m_latest.insert(want.blobId, want.key);
    }
    Q_EMIT ready(want.blobId);
    lookUp();
}

} // namespace ui
