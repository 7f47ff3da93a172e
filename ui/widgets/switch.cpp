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
    // What cannot be changed is flat: no fill that looks like something to press.
    const bool live = isEnabled();
    const QColor strong = live ? c.primary : c.neutral;
    const QColor edge = live ? c.controlBorder : c.border;
    paintBox(&painter, track, round,
             on         ? strong
                 : live ? c.field
                        : c.neutral,
             on && live ? strong : edge, live ? 1.6 : 1);
    const bool right = on != (layoutDirection() == Qt::RightToLeft);
    const qreal size = on ? track.height() - 6 : track.height() - 11;
    const QPointF centre(right ? track.right() - round : track.left() + round, track.center().y());
    const QRectF knob(centre.x() - size / 2, centre.y() - size / 2, size, size);
    paintBox(&painter, knob, size / 2,
             on         ? (live ? c.onPrimary : c.card)
                 : live ? c.controlBorder
                        : c.disabled,
             on && !live ? c.disabled : QColor(Qt::transparent));
    if (on)
        paintTick(&painter, knob.adjusted(1, 1, -1, -1), live ? strong : c.disabled,
                  1.8); // not by colour and place alone
    if (hasFocus() && (!theme() || theme()->keyboardInUse()))
        paintFocus(&painter, rect(), height() / 2.0, c);
}

} // namespace ui
