#include "ui/widgets/switch.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace ui {

Switch::Switch(const QString &accessibleName, QWidget *parent)
    : QAbstractButton(parent)
{
    setAccessibleName(accessibleName);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Switch::sizeHint() const { return { ui::scaled(44) + 6, ui::scaled(24) + 6 }; }

void Switch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = colours(this);
    const QRectF track = QRectF(rect()).adjusted(3, 3, -3, -3);
    const qreal round = track.height() / 2;
    const bool on = isChecked();
    const QColor strong = isEnabled() ? c.primary : c.disabled;
    paintBox(&painter, track, round, on ? strong : c.field,
             on                ? strong
                 : isEnabled() ? c.controlBorder
                               : c.disabled,
             1.6);
    const bool right = on != (layoutDirection() == Qt::RightToLeft);
    const qreal size = on ? track.height() - 6 : track.height() - 11;
    const QPointF centre(right ? track.right() - round : track.left() + round, track.center().y());
    const QRectF knob(centre.x() - size / 2, centre.y() - size / 2, size, size);
    paintBox(&painter, knob, size / 2, on ? c.onPrimary : isEnabled() ? c.controlBorder : c.disabled);
    if (on)
        paintTick(&painter, knob.adjusted(1, 1, -1, -1), strong, 1.8); // not by colour and place alone
    if (hasFocus() && (!theme() || theme()->keyboardInUse()))
        paintFocus(&painter, rect(), height() / 2.0, c);
}

} // namespace ui
