#include "ui/widgets/card.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace ui {

Card::Card(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_outer(new QVBoxLayout(this))
    , m_body(new QVBoxLayout)
{
    m_outer->setSpacing(space::s);
    m_body->setSpacing(space::s);
    m_outer->addLayout(m_body, 1);
    m_outer->addStretch(0);
    setPadding(space::l);
    if (!title.isEmpty())
        setTitle(title);
}

QHBoxLayout *Card::header()
{
    if (!m_header) {
        auto *strip = new QWidget(this);
        strip->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // surplus height belongs to the body
        m_header = new QHBoxLayout(strip);
        m_header->setContentsMargins(0, 0, 0, 0);
        m_header->setSpacing(space::s);
        m_header->addStrut(28); // titles with and without a button at their right stand on one line
        m_header->addStretch(1);
        m_outer->insertWidget(0, strip);
    }
    return m_header;
}

void Card::setTitle(const QString &title)
{
    if (!m_title) {
        m_title = new Label(title, Type::Heading);
        header()->insertWidget(0, m_title);
    }
    m_title->setText(title);
}

void Card::addToHeader(QWidget *widget, bool nextToTitle)
{
    header()->insertWidget(nextToTitle && m_title ? 1 : header()->count(), widget, 0, Qt::AlignVCenter);
}

void Card::setPadding(int padding)
{
    // A picture that fills the card touches its edge; text sits one pixel higher than its box.
    m_outer->setContentsMargins(padding + cardShadow, padding > 0 ? padding - 1 : 1, padding + cardShadow,
                                padding + cardShadow);
}

void Card::setRaised(bool raised)
{
    m_raised = raised;
    update();
}

void Card::setSelected(bool selected)
{
    m_selected = selected;
    update();
}

void Card::setClickable(const QString &accessibleName)
{
    m_clickable = true;
    setAccessibleName(accessibleName);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = colours(this);
    paintCard(&painter, rect(), c, radius::l, m_selected, m_raised);
    if (m_clickable && hasFocus() && (!theme() || theme()->keyboardInUse()))
        paintFocus(&painter, QRectF(rect()).adjusted(1, 0, -1, -3), radius::l + 1, c);
}

void Card::mousePressEvent(QMouseEvent *event)
{
    if (!m_clickable || event->button() != Qt::LeftButton)
        QWidget::mousePressEvent(event);
}

void Card::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_clickable && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
    else
        QWidget::mouseReleaseEvent(event);
}

void Card::keyPressEvent(QKeyEvent *event)
{
    const bool activates
        = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (m_clickable && activates && !event->isAutoRepeat())
        Q_EMIT clicked();
    else
        QWidget::keyPressEvent(event);
}

void Card::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void Card::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace ui
