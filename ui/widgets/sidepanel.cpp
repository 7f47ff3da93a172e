#include "ui/widgets/sidepanel.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>

namespace ui {

SidePanel::SidePanel(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new WrapLabel(title, Type::Heading))
    , m_close(new IconButton({}, QStringLiteral("x")))
    , m_actions(new QHBoxLayout)
    , m_scroll(new QScrollArea)
{
    auto *header = new QHBoxLayout;
    header->setContentsMargins(space::l + 4, space::m, space::m, space::xs);
    header->setSpacing(space::xs);
    header->addWidget(m_title, 1, Qt::AlignVCenter);
    header->addLayout(m_actions);
    header->addWidget(m_close, 0, Qt::AlignTop);
    auto *content = new QWidget;
    m_body = new QVBoxLayout(content);
    m_body->setContentsMargins(space::l + 4, space::xs, space::l, space::l);
    m_body->setSpacing(space::m);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false); // setWidget() had switched it on
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(1, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(header);
    whole->addWidget(m_scroll, 1);
    setMinimumWidth(280);
    setTitle(title);
    m_close->setName(tr("Close"));
    connect(m_close, &QToolButton::clicked, this, &SidePanel::closeRequested);
}

void SidePanel::setAsCard()
{
    m_asCard = true;
    layout()->setContentsMargins(cardShadow, 0, cardShadow, cardShadow);
    setMinimumWidth(280 + 2 * cardShadow);
    update();
}

void SidePanel::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setHidden(title.isEmpty()); // the actions take its place
    setAccessibleName(title);
}

void SidePanel::addFooter(QWidget *widget)
{
    auto *frame = new QVBoxLayout;
    frame->setContentsMargins(space::l + 4, space::s, space::l, space::l);
    frame->addWidget(widget);
    static_cast<QVBoxLayout *>(layout())->addLayout(frame);
}

void SidePanel::holdFocus(const QWidget &leaving)
{
    const QWidget *focus = QApplication::focusWidget();
    if (focus && leaving.isAncestorOf(focus))
        m_close->setFocus(Qt::OtherFocusReason);
}

void SidePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = colours(this);
    if (m_asCard) {
        paintCard(&painter, rect(), c);
        return;
    }
    painter.fillRect(rect(), c.card);
    const int x = layoutDirection() == Qt::RightToLeft ? width() - 1 : 0;
    painter.fillRect(QRect(x, 0, 1, height()), c.border);
}

void SidePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

void SidePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_close->setName(tr("Close"));
    QWidget::changeEvent(event);
}

} // namespace ui
