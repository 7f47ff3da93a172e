#include "ui/widgets/popover.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollArea>
#include <QScrollBar>

namespace ui {

constexpr int tipSize = 9;
constexpr int fromEdge = 10;

Popover::Popover(QWidget *anchor, QWidget *content)
    : Overlay(anchor->window())
    , m_anchor(anchor)
    , m_scroll(new QScrollArea(this))
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    content->installEventFilter(this);
}

void Popover::arrange()
{
    if (!m_anchor)
        return;
    const QRect anchor(m_anchor->mapTo(hostWindow(), QPoint()), m_anchor->size());
    QWidget *content = m_scroll->widget();
    content->ensurePolished();
    const int widest = width() - 2 * fromEdge;
    const QSize least = content->minimumSizeHint().expandedTo(content->minimumSize());
    const int contentWidth = qMin(qMax(content->sizeHint().width(), least.width()), widest);
    const int wanted
        = qMax(content->hasHeightForWidth() ? content->heightForWidth(contentWidth) : content->sizeHint().height(),
               least.height());
    const int above = anchor.top() - tipSize - fromEdge;
    const int below = height() - anchor.bottom() - tipSize - fromEdge;
    m_above = above >= wanted || above >= below;
    const int panelHeight = qMin(wanted + 2, m_above ? above : below); // 1 px of edge at each side
    const int bar = panelHeight < wanted + 2 ? m_scroll->verticalScrollBar()->sizeHint().width() : 0;
    const int panelWidth = qMin(contentWidth + bar + 2, widest);
    // By where the anchor begins: its words may grow while this is open, and nothing may move away below a mouse.
    const int tip = anchor.left() + qMin(anchor.width() / 2, 40);
    const int x = qBound(fromEdge, tip - panelWidth / 4, width() - panelWidth - fromEdge);
    m_panel
        = QRect(x, m_above ? anchor.top() - tipSize - panelHeight : anchor.bottom() + tipSize, panelWidth, panelHeight);
    m_tip = qBound(m_panel.left() + 24, tip, m_panel.right() - 24);
    m_scroll->setGeometry(m_panel.adjusted(1, 1, -1, -1));
    update();
}

bool Popover::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll->widget() && event->type() == QEvent::LayoutRequest && isVisible())
        arrangeAgain();
    return Overlay::eventFilter(watched, event);
}

void Popover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours &c = colours(this);
    QPainterPath box;
    box.addRoundedRect(QRectF(m_panel).adjusted(0.5, 0.5, -0.5, -0.5), radius::l, radius::l);
    QPainterPath tip;
    const qreal base = m_above ? m_panel.bottom() - 0.5 : m_panel.top() + 1.5;
    const qreal end = base + (m_above ? tipSize : -tipSize);
    tip.addPolygon(
        QPolygonF{ { m_tip - 9.0, base }, { qreal(m_tip), end }, { m_tip + 9.0, base }, { m_tip - 9.0, base } });
    const QPainterPath shape = box.united(tip);
    painter.setPen(Qt::NoPen);
    // A wide soft shadow out of a few faint outlines.
    for (int step = 10; step > 0; step -= 2) {
        painter.setBrush(QColor(0, 0, 0, c.dark ? 16 : 8));
        painter.drawRoundedRect(QRectF(m_panel).adjusted(-step, -step + 4, step, step + 4), radius::l + step,
                                radius::l + step);
    }
    painter.setBrush(c.card);
    painter.setPen(QPen(c.highContrast || c.dark ? c.controlBorder : c.border, 1));
    painter.drawPath(shape);
}

} // namespace ui
