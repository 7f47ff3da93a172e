#include "ui/signin/heropanel.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

namespace ui {

namespace {

void paintSky(QPainter &p, const QRectF &r)
{
    QLinearGradient sky(r.topLeft(), QPointF(r.left(), r.top() + r.height() * 0.48));
    sky.setColorAt(0, QColor(0x1b, 0x2f, 0x63));
    sky.setColorAt(0.55, QColor(0x45, 0x67, 0x9c));
    sky.setColorAt(0.85, QColor(0xc3, 0xa2, 0x8c));
    sky.setColorAt(1, QColor(0xe9, 0xb9, 0x84));
    p.fillRect(QRectF(r.left(), r.top(), r.width(), r.height() * 0.48), sky);
    p.setPen(Qt::NoPen);
    p.setBrush(QColor(255, 255, 255, 26));
    for (int i = 0; i < 5; ++i) { // long evening clouds
        const qreal w = r.width() * (0.28 + 0.07 * (i % 3)), x = r.left() + r.width() * (0.02 + 0.22 * i);
        p.drawRoundedRect(QRectF(x, r.top() + r.height() * (0.1 + 0.045 * ((i * 2) % 5)), w, 9), 4.5, 4.5);
    }
}

// `calm`: from here on down there are words.
void paintSea(QPainter &p, const QRectF &r, qreal calm)
{
    const qreal horizon = r.top() + r.height() * 0.48;
    QLinearGradient sea(QPointF(0, horizon), r.bottomLeft());
    sea.setColorAt(0, QColor(0xc9, 0xa8, 0x88));
    sea.setColorAt(0.12, QColor(0x5b, 0x8f, 0xa3));
    sea.setColorAt(0.5, QColor(0x24, 0x57, 0x80));
    sea.setColorAt(1, QColor(0x12, 0x2a, 0x55));
    p.fillRect(QRectF(r.left(), horizon, r.width(), r.bottom() - horizon), sea);
    p.setBrush(QColor(255, 255, 255, 30));
    for (int i = 0; i < 46; ++i) { // glints, spread by a fixed pattern
        const qreal t = ((i * 37) % 100) / 100.0, x = ((i * 61) % 100) / 100.0;
        const qreal y = horizon + 8 + t * t * (r.bottom() - horizon);
        if (y > calm - 8)
            continue;
        p.drawRoundedRect(QRectF(r.left() + x * r.width(), y, 10 + 34 * t, 2 + 1.5 * t), 1.5, 1.5);
    }
}

void paintLand(QPainter &p, const QRectF &r)
{
    const qreal horizon = r.top() + r.height() * 0.48, w = r.width();
    QPainterPath hills(QPointF(r.left(), horizon));
    hills.cubicTo(r.left() + w * 0.2, horizon - 50, r.left() + w * 0.45, horizon - 26, r.left() + w * 0.6,
                  horizon - 18);
    hills.cubicTo(r.left() + w * 0.8, horizon - 8, r.left() + w * 0.9, horizon - 40, r.right(), horizon - 34);
    hills.lineTo(r.right(), horizon);
    p.setBrush(QColor(0x4c, 0x64, 0x8a));
    p.drawPath(hills);
    QPainterPath island(QPointF(r.left() + w * 0.16, horizon + 6));
    island.cubicTo(r.left() + w * 0.3, horizon - 34, r.left() + w * 0.62, horizon - 40, r.left() + w * 0.8,
                   horizon + 6);
    p.setBrush(QColor(0x2e, 0x46, 0x4c));
    p.drawPath(island);
}

// `top`: below the words.
void paintLighthouse(QPainter &p, const QRectF &r, qreal top)
{
    const qreal foot = r.top() + r.height() * 0.48 - 22, x = r.left() + r.width() * 0.48;
    const qreal lamp = 46; // light and roof above the tower
    const qreal h = qMin(qMin(190.0, r.height() * 0.26), foot - top - lamp), half = h * 0.10;
    if (h < 40)
        return; // large text in a low window: the words come first
    const auto across = [&](qreal t) { return half * (1 - 0.35 * t); };
    for (int i = 0; i < 5; ++i) {
        const qreal a = i / 5.0, b = (i + 1) / 5.0;
        p.setBrush(i % 2 ? QColor(0xf6, 0xf1, 0xea) : QColor(0xc2, 0x4b, 0x43));
        p.drawPolygon(QPolygonF{ { x - across(a), foot - a * h },
                                 { x + across(a), foot - a * h },
                                 { x + across(b), foot - b * h },
                                 { x - across(b), foot - b * h } });
    }
    p.setBrush(QColor(0x24, 0x2c, 0x44));
    p.drawRect(QRectF(x - across(1) - 4, foot - h - 4, 2 * across(1) + 8, 4));
    p.setBrush(QColor(0xff, 0xe4, 0x9a));
    p.drawRect(QRectF(x - across(1) * 0.7, foot - h - 22, across(1) * 1.4, 18));
    p.setBrush(QColor(0xa8, 0x3a, 0x36));
    p.drawPolygon(QPolygonF{
        { x - across(1), foot - h - 22 }, { x + across(1), foot - h - 22 }, { x, foot - h - 22 - across(1) * 1.4 } });
}

} // namespace

HeroPanel::HeroPanel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    retranslate();
}

void HeroPanel::retranslate()
{
    //: the motto on the sign-in page, over a picture; two short lines
    m_motto = tr("Two classes,\none project.");
    m_promises = QStringList{ tr("Works without a network"), tr("Photos of pupils stay protected"),
                              tr("Nothing you write is lost") };
    update();
}

void HeroPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QSize HeroPanel::sizeHint() const { return { scaled(340), 640 }; }

void HeroPanel::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(Qt::NoPen);
    const QRectF r = rect();
    paintSky(p, r);
    p.setFont(fontFor(Type::Body));
    const int line = p.fontMetrics().height() + 20;
    const qreal promises = r.bottom() - line * m_promises.size() - 24;
    paintSea(p, r, promises);
    paintLand(p, r);
    const qreal left = 34;
    const QRectF mottoBox(left, 104, r.width() - left - 16, r.height() * 0.25);
    const QFontMetricsF title(fontFor(Type::Title));
    paintLighthouse(p, r, mottoBox.top() + title.boundingRect(mottoBox, Qt::TextWordWrap, m_motto).height());
    if (r.width() < 200)
        return;

    const QColor white(255, 255, 255);
    QPen ring(white, 4);
    p.setPen(ring);
    p.setBrush(Qt::NoBrush);
    p.drawEllipse(QPointF(left + 14, 60), 13, 13);
    p.drawEllipse(QPointF(left + 32, 60), 13, 13);
    p.setPen(white);
    p.setFont(fontFor(Type::Heading));
    // The name of the program is not translated.
    p.drawText(QRectF(left + 58, 40, r.width() - left - 66, 40), Qt::AlignVCenter | Qt::AlignLeft,
               QStringLiteral("Jumelle"));
    p.setFont(fontFor(Type::Title));
    p.drawText(mottoBox, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_motto);
    p.setFont(fontFor(Type::Body));
    static const QStringList icons{ QStringLiteral("cloud-check"), QStringLiteral("shield-check"),
                                    QStringLiteral("clock-counter-clockwise") };
    qreal y = promises;
    for (int i = 0; i < m_promises.size(); ++i, y += line) {
        paintIcon(&p, QRectF(left, y + 8, 22, 22), icons[i], white);
        p.setPen(white);
        p.drawText(QRectF(left + 34, y, r.width() - left - 42, line - 4),
                   Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, m_promises[i]);
    }
}

} // namespace ui
