#include "ui/people/notice.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace ui {

Notice::Notice(const QString &icon, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_label(new WrapLabel({}, Type::Body, Role::OnNeutral))
{
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_label);
    makeRoom();
    hide();
}

void Notice::makeRoom() // for the icon
{
    layout()->setContentsMargins(space::m + scaled(20) + space::s, space::s, space::m, space::s);
}

void Notice::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        makeRoom();
}

void Notice::setText(const QString &text)
{
    const bool news = text != m_label->text();
    m_label->setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    if (news && !text.isEmpty() && isVisible()) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

QString Notice::text() const { return m_label->text(); }

void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = colours(this);
    const Ink shades = ink(c, Tone::Neutral); // as a NoteBar
    paintBox(&painter, rect(), radius::m, shades.background, shades.edge);
    const int side = scaled(20);
    const int x = isRightToLeft() ? width() - space::m - side : space::m;
    const int first = m_label->y() + (m_label->fontMetrics().height() - side) / 2;
    paintIcon(&painter, QRectF(x, first, side, side), m_icon, shades.foreground);
}

} // namespace ui
