#include "ui/gallery/picturecanvas.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

namespace ui {

namespace {
constexpr int playSide = 72;
constexpr int keyStep = 80; // px at 100 % text
} // namespace

PictureCanvas::PictureCanvas(QWidget *parent)
    : QWidget(parent)
{
    setMinimumSize(160, 120);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PictureCanvas::setPicture(const QImage &image, const QSize &full)
{
    if (full != m_full)
        m_offset = {};
    m_image = image;
    m_full = full;
    m_message.clear();
    setAccessibleDescription({});
    update();
}

void PictureCanvas::setMessage(const QString &icon, const QString &text)
{
    m_image = QImage();
    m_full = QSize();
    m_icon = icon;
    m_message = text;
    setAccessibleDescription(text);
    update();
}

void PictureCanvas::setFilm(bool film)
{
    m_film = film;
    setCursor(film ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void PictureCanvas::setZoomed(bool zoomed)
{
    m_zoomed = zoomed;
    m_offset = {};
    if (!m_film)
        setCursor(zoomed ? Qt::OpenHandCursor : Qt::ArrowCursor);
    update();
}

QSize PictureCanvas::roomPixels() const { return (QSizeF(size()) * devicePixelRatioF()).toSize(); }

int PictureCanvas::percent() const
{
    return m_full.isEmpty() ? 100 : qRound(target().width() * devicePixelRatioF() * 100 / m_full.width());
}

QRectF PictureCanvas::target() const
{
    if (m_full.isEmpty())
        return {};
    const QSizeF natural = QSizeF(m_full) / devicePixelRatioF();
    QSizeF shown = natural;
    // Small pictures are not blown up.
    if (!m_zoomed && (natural.width() > width() || natural.height() > height()))
        shown = natural.scaled(size(), Qt::KeepAspectRatio);
    QRectF rect(QPointF(), shown);
    rect.moveCenter(QRectF(this->rect()).center() + (m_zoomed ? m_offset : QPointF()));
    return rect;
}

void PictureCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = colours(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (m_image.isNull()) {
        const int side = scaled(48);
        const QPointF middle = QRectF(rect()).center();
        paintBox(&painter, rect(), radius::m, c.sunken);
        if (!m_film) // the sign to play takes the place
            paintIcon(&painter, QRectF(middle.x() - side / 2.0, middle.y() - side, side, side), m_icon, c.muted);
        painter.setFont(fontFor(Type::Body));
        painter.setPen(c.muted);
        painter.drawText(rect().adjusted(space::xl, int(middle.y()) + space::m, -space::xl, 0),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_message);
    } else {
        painter.drawImage(target(), m_image);
    }
    if (m_film) {
        const qreal side = scaled(playSide);
        QRectF circle(0, 0, side, side);
        circle.moveCenter(QRectF(rect()).center() - QPointF(0, m_image.isNull() ? side / 2 : 0));
        paintBox(&painter, circle, side / 2, QColor(12, 17, 27, 200), Qt::white, 2);
        paintIcon(&painter, circle.adjusted(side * 0.28, side * 0.26, -side * 0.22, -side * 0.26),
                  QStringLiteral("play-fill"), Qt::white);
    }
}

void PictureCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    Q_EMIT resized();
}

bool PictureCanvas::canPan() const
{
    const QSizeF natural = QSizeF(m_full) / devicePixelRatioF();
    return m_zoomed && !m_full.isEmpty() && (natural.width() > width() || natural.height() > height());
}

void PictureCanvas::pan(const QPoint &steps) { moveBy(-QPointF(steps) * scaled(keyStep)); }

void PictureCanvas::moveBy(const QPointF &by)
{
    const QSizeF natural = QSizeF(m_full) / devicePixelRatioF();
    const qreal x = qMax(0.0, (natural.width() - width()) / 2);
    const qreal y = qMax(0.0, (natural.height() - height()) / 2);
    m_offset = { qBound(-x, m_offset.x() + by.x(), x), qBound(-y, m_offset.y() + by.y(), y) };
    update();
}

void PictureCanvas::mousePressEvent(QMouseEvent *event)
{
    m_grip = event->position();
    m_dragging = m_zoomed && event->button() == Qt::LeftButton;
    if (m_dragging)
        setCursor(Qt::ClosedHandCursor);
}

void PictureCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragging)
        return;
    moveBy(event->position() - m_grip);
    m_grip = event->position();
}

void PictureCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_dragging)
        setCursor(Qt::OpenHandCursor);
    m_dragging = false;
    if (m_film && event->button() == Qt::LeftButton)
        Q_EMIT playWanted();
}

void PictureCanvas::mouseDoubleClickEvent(QMouseEvent *)
{
    if (!m_film)
        Q_EMIT zoomWanted(!m_zoomed);
}

void PictureCanvas::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier)
        Q_EMIT zoomWanted(event->angleDelta().y() > 0);
    else if (m_zoomed)
        moveBy(event->pixelDelta().isNull() ? QPointF(event->angleDelta()) / 2 : QPointF(event->pixelDelta()));
    event->accept();
}

} // namespace ui
