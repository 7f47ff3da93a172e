#include "ui/widgets/splitrow.h"

#include "ui/theme/tokens.h"

#include <QBoxLayout>
#include <QEvent>

namespace ui {

SplitRow::SplitRow(QWidget *words, QWidget *whole, const QList<QWidget *> &buttons, QWidget *parent)
    : QWidget(parent)
    , m_words(words)
    , m_whole(whole)
    , m_buttons(new QWidget)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    auto *line = new QHBoxLayout(m_buttons);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    line->addStretch(1);
    for (QWidget *button : buttons)
        line->addWidget(button);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::s);
    m_row->addWidget(words, 1);
    m_row->addWidget(m_buttons);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

bool SplitRow::isSplit() const { return m_row->direction() == QBoxLayout::TopToBottom; }

QSize SplitRow::minimumSizeHint() const
{
    const QMargins around = contentsMargins();
    const int width = qMax(m_words->minimumSizeHint().width(), m_buttons->minimumSizeHint().width());
    return { width + around.left() + around.right(), m_row->minimumSize().height() };
}

void SplitRow::arrange()
{
    const int needed = m_whole->sizeHint().width() + space::s + m_buttons->sizeHint().width();
    m_row->setDirection(needed > contentsRect().width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

bool SplitRow::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) // a name or a button changed
        arrange();
    return done;
}

void SplitRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace ui
