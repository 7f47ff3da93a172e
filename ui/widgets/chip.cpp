#include "ui/widgets/chip.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>

namespace ui {

Chip::Chip(const QString &text, Tone tone, const QString &icon, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void Chip::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Chip::setTone(Tone tone, const QString &icon)
{
    m_tone = tone;
    m_icon = icon;
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const { return chipSize(m_text, m_tone, !m_icon.isEmpty()).toSize(); }

QSize Chip::minimumSizeHint() const { return { qMin(sizeHint().width(), ui::scaled(80)), sizeHint().height() }; }

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const QSize size = sizeHint();
    paintChip(&painter, { 0, (height() - size.height()) / 2.0 }, m_text, m_tone, colours(this), m_icon, width());
}

FilterChip::FilterChip(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void FilterChip::setCount(int count)
{
    m_count = count;
    setAccessibleName(shownText());
    updateGeometry();
    update();
}

QString FilterChip::shownText() const
{
    return m_count < 0 ? text() : QStringLiteral("%1  %2").arg(text(), QLocale().toString(m_count));
}

QSize FilterChip::sizeHint() const
{
    const QFontMetrics metrics(font());
    // Room for the tick is kept when off, so that nothing jumps on a click.
    return { metrics.horizontalAdvance(shownText()) + metrics.height() + 2 * space::m + space::xs,
             qMax(minimumTarget, metrics.height() + 12) };
}

void FilterChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = colours(this);
    QRectF box = rect();
    const qreal round = box.height() / 2;
    if (hasFocus() && (!theme() || theme()->keyboardInUse())) {
        paintFocus(&painter, box, round, c);
        box.adjust(3, 3, -3, -3);
    }
    const bool on = isChecked();
    QColor fill = on ? c.tonal : c.card;
    if (isEnabled() && (underMouse() || isDown()))
        fill = c.highContrast ? QColor(0x333333) : c.dark ? fill.lighter(118) : fill.darker(105);
    paintBox(&painter, box, round, fill, on ? c.primary : c.controlBorder, on ? 1.6 : 1);
    const int mark = fontMetrics().height();
    const int text = fontMetrics().horizontalAdvance(shownText());
    const int total = text + (on ? mark + space::xs : 0);
    int x = (width() - total) / 2;
    const QColor ink = !isEnabled() ? c.disabled : on ? c.onTonal : c.text;
    const auto place = [&](int width) {
        const QRect r(x, 0, width, height());
        return layoutDirection() == Qt::RightToLeft ? QRect(this->width() - r.right() - 1, 0, width, height()) : r;
    };
    if (on) {
        paintIcon(&painter, place(mark), QStringLiteral("check"), ink);
        x += mark + space::xs;
    }
    painter.setFont(font());
    painter.setPen(ink);
    painter.drawText(place(text + 1), Qt::AlignCenter, shownText());
}

} // namespace ui
