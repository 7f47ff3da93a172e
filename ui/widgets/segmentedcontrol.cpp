#include "ui/widgets/segmentedcontrol.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <utility>

namespace ui {

Segment::Segment(const QString &text, const QString &icon, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setText(text);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    connect(this, &QAbstractButton::toggled, this, [this] { updateGeometry(); });
}

QSize Segment::sizeFor(bool compact) const
{
    const QFontMetrics metrics(fontFor(Type::Strong));
    const bool word = showsWord(compact);
    const int icon = m_icon.isEmpty() ? 0 : metrics.height() + (word ? int(space::xs) : 0);
    const int wide = (word ? metrics.horizontalAdvance(text()) : 0) + icon + 2 * space::m;
    return { qMax(minimumTarget, wide), qMax(minimumTarget, metrics.height() + 12) };
}

void Segment::setCompact(bool compact)
{
    setToolTip(compact ? text() : QString());
    if (std::exchange(m_compact, compact) != compact)
        updateGeometry();
}

void Segment::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = colours(this);
    const bool on = isChecked();
    if (on || underMouse())
        paintBox(&painter, QRectF(rect()).adjusted(3, 3, -3, -3), radius::s - 2,
                 on                   ? c.tonal
                     : c.highContrast ? QColor(0x333333)
                                      : c.neutral,
                 on && c.highContrast ? c.onTonal : QColor(Qt::transparent));
    if (hasFocus() && (!theme() || theme()->keyboardInUse()))
        paintFocus(&painter, rect(), radius::s, c);
    painter.setFont(fontFor(on ? Type::Strong : Type::Body));
    painter.setPen(on ? c.onTonal : c.text);
    const int side = m_icon.isEmpty() ? 0 : painter.fontMetrics().height();
    const bool word = showsWord(m_compact);
    const int words = word ? painter.fontMetrics().horizontalAdvance(text()) : 0;
    int x = (width() - words - (side ? side + (word ? int(space::xs) : 0) : 0)) / 2;
    if (side) {
        paintIcon(&painter, QRectF(x, 0, side, height()), m_icon, painter.pen().color());
        x += side + space::xs;
    }
    if (word)
        painter.drawText(QRect(x, 0, words + 1, height()), Qt::AlignCenter, text());
}

SegmentedControl::SegmentedControl(const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
}

void SegmentedControl::addSegment(const QString &text, const QString &icon)
{
    auto *segment = new Segment(text, icon, this);
    const int index = int(m_segments.size());
    segment->setChecked(index == 0);
    m_segments.append(segment);
    layout()->addWidget(segment);
    connect(segment, &QAbstractButton::clicked, this, [this, index] { Q_EMIT chosen(index); });
}

void SegmentedControl::setText(int index, const QString &text)
{
    m_segments[index]->setText(text);
    m_segments[index]->updateGeometry();
    updateGeometry();
    fit();
}

QSize SegmentedControl::sizeFor(bool compact) const
{
    const QMargins edge = layout()->contentsMargins();
    QSize size(edge.left() + edge.right(), 0);
    for (const Segment *segment : m_segments) {
        const QSize one = segment->sizeFor(compact);
        size = { size.width() + one.width(), qMax(size.height(), one.height()) };
    }
    return { size.width(), size.height() + edge.top() + edge.bottom() };
}

void SegmentedControl::setRoom(int px)
{
    const QSize before = sizeHint();
    m_room = px;
    if (sizeHint() != before)
        updateGeometry();
}

void SegmentedControl::fit()
{
    const bool compact = width() < sizeFor(false).width();
    for (Segment *segment : std::as_const(m_segments))
        segment->setCompact(compact);
}

void SegmentedControl::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

int SegmentedControl::current() const
{
    for (int i = 0; i < m_segments.size(); ++i) {
        if (m_segments[i]->isChecked())
            return i;
    }
    return -1;
}

void SegmentedControl::setCurrent(int index) { m_segments[index]->setChecked(true); }

void SegmentedControl::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = colours(this);
    paintBox(&painter, rect(), radius::s, c.card, c.controlBorder);
}

} // namespace ui
