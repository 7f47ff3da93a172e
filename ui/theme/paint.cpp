#include "ui/theme/paint.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QtMath>

namespace ui {
namespace {

class Saved
{
public:
    explicit Saved(QPainter *painter)
        : m_painter(painter)
    {
        m_painter->save();
        m_painter->setRenderHint(QPainter::Antialiasing);
        m_painter->setRenderHint(QPainter::SmoothPixmapTransform);
    }
    ~Saved() { m_painter->restore(); }
    Saved(const Saved &) = delete;
    Saved &operator=(const Saved &) = delete;

private:
    QPainter *m_painter;
};

// The part of `picture` that fills a square without distortion.
QRectF squareOf(const QSizeF &picture)
{
    const qreal side = qMin(picture.width(), picture.height());
    return { (picture.width() - side) / 2, (picture.height() - side) / 2, side, side };
}

QFont chipFont(Tone tone)
{
    QFont font = fontFor(Type::Small);
    if (tone != Tone::Neutral && tone != Tone::Outline)
        font.setWeight(QFont::DemiBold);
    return font;
}

int chipIconSize(const QFontMetricsF &metrics) { return qRound(metrics.height() * 0.9); }

} // namespace

void paintBox(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &edge,
              qreal edgeWidth)
{
    const Saved saved(painter);
    const bool edged = edge.alpha() > 0;
    const qreal inset = edged ? edgeWidth / 2 : 0;
    painter->setBrush(fill);
    painter->setPen(edged ? QPen(edge, edgeWidth) : QPen(Qt::NoPen));
    const QRectF box = rect.adjusted(inset, inset, -inset, -inset);
    const qreal limited = qMin(radius - inset, qMin(box.width(), box.height()) / 2);
    painter->drawRoundedRect(box, limited, limited);
}

void paintCard(QPainter *painter, const QRectF &rect, const Colours &c, qreal radius, bool selected, bool raised)
{
    const QRectF card = rect.adjusted(cardShadow, 1, -cardShadow, -(2 * cardShadow - 1));
    if (raised && !c.dark) {
        // Three faint boxes, each a little larger and lower: a soft shadow without an effect object.
        for (int step = cardShadow; step > 0; --step) {
            const QRectF shade = card.adjusted(1 - step, cardShadow - step, step - 1, step + 1);
            paintBox(painter, shade, radius + step, QColor(23, 32, 51, 7));
        }
    }
    paintBox(painter, card, radius, selected ? c.selected : c.card, selected ? c.primary : c.border, selected ? 2 : 1);
}

void paintFocus(QPainter *painter, const QRectF &rect, qreal radius, const Colours &c)
{
    paintBox(painter, rect, radius, Qt::transparent, c.focus, focusWidth);
}

void paintTick(QPainter *painter, const QRectF &r, const QColor &colour, qreal width)
{
    const Saved saved(painter);
    painter->setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF{ { r.left() + r.width() * 0.25, r.top() + r.height() * 0.52 },
                                     { r.left() + r.width() * 0.43, r.top() + r.height() * 0.70 },
                                     { r.left() + r.width() * 0.76, r.top() + r.height() * 0.32 } });
}

QString initials(const QString &name)
{
    QString result;
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    const auto add = [&result](const QString &word) {
        for (const QChar character : word) {
            if (character.isLetterOrNumber()) {
                result += QString(character).toUpper();
                return;
            }
        }
    };
    if (!words.isEmpty())
        add(words.first());
    if (words.size() > 1)
        add(words.last());
    return result;
}

QColor avatarColour(const QString &name)
{
    static constexpr QRgb palette[]
        = { 0xff2f6f6b, 0xff6a4c93, 0xffa4472e, 0xff2b5aa6, 0xff8a3a63, 0xff5c6b1f, 0xff7a5418, 0xff3f5873 };
    quint32 hash = 2166136261U; // FNV-1a: the same on every computer and in every run, unlike qHash
    for (const char byte : name.toUtf8())
        hash = (hash ^ quint8(byte)) * 16777619U;
    return QColor(palette[(hash >> 8) % std::size(palette)]);
}

void paintAvatar(QPainter *painter, const QRectF &rect, const QString &name, const QPixmap &photo)
{
    const Saved saved(painter);
    if (!photo.isNull()) {
        QPainterPath circle;
        circle.addEllipse(rect);
        painter->setClipPath(circle);
        painter->drawPixmap(rect, photo, squareOf(photo.size()));
        return;
    }
    painter->setPen(Qt::NoPen);
    painter->setBrush(avatarColour(name));
    painter->drawEllipse(rect);
    QFont font = fontFor(Type::Strong);
    font.setPixelSize(qMax(8, qRound(rect.width() * 0.38)));
    painter->setFont(font);
    painter->setPen(Qt::white);
    painter->drawText(rect, Qt::AlignCenter, initials(name));
}

void paintOnlineMark(QPainter *painter, const QRectF &avatar, const Colours &c)
{
    const Saved saved(painter);
    const qreal size = qMax(12.0, avatar.width() * 0.3);
    const QRectF mark(avatar.right() - size + 2, avatar.bottom() - size + 2, size, size);
    painter->setPen(QPen(c.card, 2));
    painter->setBrush(c.ok);
    painter->drawEllipse(mark);
    paintTick(painter, mark.adjusted(1, 1, -1, -1), c.card, 1.6);
}

void paintProgress(QPainter *painter, const QRectF &rect, double fraction, const Colours &c)
{
    const qreal radius = rect.height() / 2;
    paintBox(painter, rect, radius, c.highContrast ? c.card : c.border,
             c.highContrast ? c.border : QColor(Qt::transparent));
    if (fraction <= 0)
        return;
    QRectF filled = rect;
    filled.setWidth(qMax(rect.height(), rect.width() * qMin(1.0, fraction)));
    paintBox(painter, filled, radius, c.ok);
}

QSizeF chipSize(const QString &text, Tone tone, bool withIcon)
{
    const QFontMetricsF metrics(chipFont(tone));
    qreal width = metrics.horizontalAdvance(text) + 20;
    if (withIcon)
        width += chipIconSize(metrics) + space::xs;
    return { qreal(qCeil(width)), qreal(qCeil(metrics.height()) + 6) };
}

qreal paintChip(QPainter *painter, const QPointF &topLeft, const QString &text, Tone tone, const Colours &c,
                const QString &icon, qreal maxWidth)
{
    const Saved saved(painter);
    QSizeF size = chipSize(text, tone, !icon.isEmpty());
    if (maxWidth > 0)
        size.setWidth(qMin(size.width(), maxWidth));
    const Ink ink = ui::ink(c, tone);
    const QRectF box(topLeft, size);
    paintBox(painter, box, size.height() / 2, ink.background, ink.edge);
    painter->setFont(chipFont(tone));
    painter->setPen(ink.foreground);
    const QFontMetricsF metrics(painter->font());
    QRectF inner = box.adjusted(10, 0, -9, 0);
    const bool mirrored = painter->layoutDirection() == Qt::RightToLeft;
    if (!icon.isEmpty()) {
        const int side = chipIconSize(metrics);
        const qreal x = mirrored ? inner.right() - side + 2 : inner.left() - 2;
        paintIcon(painter, QRectF(x, box.top(), side, box.height()), icon, ink.foreground);
        inner.adjust(mirrored ? 0 : side + space::xs - 1, 0, mirrored ? -(side + space::xs - 1) : 0, 0);
    }
    painter->drawText(inner, Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft),
                      metrics.elidedText(text, Qt::ElideRight, inner.width() + 1));
    return size.width();
}

} // namespace ui
