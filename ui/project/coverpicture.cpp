#include "ui/project/coverpicture.h"
#include "store/sealed/openfile.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QFutureWatcher>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>
#include <QtConcurrentRun>

namespace ui {

namespace {
constexpr int coverHeight = 132;
constexpr int coverWidth = 640; // px decoded: sharp on a screen of twice the density
} // namespace

CoverPicture::CoverPicture(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize CoverPicture::sizeHint() const { return { scaled(220), scaled(coverHeight) }; }

void CoverPicture::setPicture(const QString &path, const QString &title)
{
    m_title = title;
    update();
    if (path == m_path)
        return;
    m_path = path;
    m_picture = {};
    if (path.isEmpty())
        return;
    auto *watcher = new QFutureWatcher<QImage>(this);
    connect(watcher, &QFutureWatcher<QImage>::finished, this, [this, watcher, path] {
        if (path == m_path)
            m_picture = QPixmap::fromImage(watcher->result());
        watcher->deleteLater();
        update();
    });
    watcher->setFuture(QtConcurrent::run([path] {
        const auto file = ::store::fileDevice(path);
        QImageReader reader(file.get());
        reader.setDecideFormatFromContent(true);
        reader.setAutoTransform(true);
        const QSize size = reader.size();
        if (size.isValid() && size.width() > coverWidth)
            reader.setScaledSize(size.scaled(coverWidth, coverWidth, Qt::KeepAspectRatio));
        return reader.read();
    }));
}

void CoverPicture::setInside(bool inside)
{
    m_inside = inside;
    update();
}

void CoverPicture::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath clip;
    const QRectF r = rect();
    if (m_inside)
        clip.addRoundedRect(r, radius::m, radius::m);
    else
        clip.addRoundedRect(r.adjusted(0, 0, 0, radius::l), radius::l - 1, radius::l - 1);
    p.setClipPath(clip);
    if (!m_picture.isNull()) {
        const QSizeF filled = QSizeF(m_picture.size()).scaled(r.size(), Qt::KeepAspectRatioByExpanding);
        const QPointF at(r.center().x() - filled.width() / 2, r.center().y() - filled.height() / 2);
        p.drawPixmap(QRectF(at, filled), m_picture, m_picture.rect());
        return;
    }
    const QColor base = avatarColour(m_title);
    QLinearGradient ground(r.topLeft(), r.bottomRight());
    ground.setColorAt(0, base.lighter(128));
    ground.setColorAt(1, base);
    p.fillRect(r, ground);
    p.setPen(Qt::NoPen);
    p.setBrush(QColor(255, 255, 255, 38));
    const qreal round = r.height() * 0.42; // two rings that meet, as in the program's own mark
    for (const qreal side : { -0.6, 0.6 })
        p.drawEllipse(QPointF(r.width() * 0.42 + side * round, r.height() * 0.62), round, round);
}

} // namespace ui
