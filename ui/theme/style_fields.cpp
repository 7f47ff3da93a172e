// Line edits, combo boxes, spin boxes, text areas.
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleOptionComplex>
#include <QWidget>

namespace ui {
namespace {

// Signs grow with the text, and the room at their sides stays.
int comboSign() { return ui::scaled(16); }
int spinSign() { return ui::scaled(13); }
int comboRoom() { return qMax(32, comboSign() + space::s); }
int spinRoom() { return qMax(32, spinSign() + space::s); }

void drawSpinArrow(QPainter *painter, const QRect &rect, bool up, bool enabled, const Colours &c)
{
    const int side = spinSign();
    const QRectF sign(rect.center().x() - side / 2, rect.top(), side, rect.height());
    paintIcon(painter, QRectF(rect).adjusted(0, 1, 0, -1).intersected(sign),
              up ? QStringLiteral("caret-up") : QStringLiteral("caret-down"), enabled ? c.text : c.muted);
}

} // namespace

// A field shows its focus after a click, too: there is where the typed letters go.
void Style::drawField(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Colours &c = colours(widget);
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool focused = option->state.testFlag(State_HasFocus);
    const bool hover = enabled && option->state.testFlag(State_MouseOver);
    paintBox(painter, option->rect, radius::s, enabled ? c.field : c.neutral,
             focused        ? c.focus
                 : !enabled ? c.disabled
                 : hover    ? c.muted
                            : c.controlBorder,
             focused ? focusWidth : 1);
}

void Style::drawCombo(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *combo = static_cast<const QStyleOptionComboBox *>(option);
    const Colours &c = colours(widget);
    if (combo->frame)
        drawField(option, painter, widget);
    const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    const int side = comboSign();
    paintIcon(painter, QRectF(arrow.center().x() - side / 2 + 1, arrow.top(), side, arrow.height()),
              QStringLiteral("caret-down"), option->state.testFlag(State_Enabled) ? c.text : c.muted);
}

void Style::drawSpin(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *spin = static_cast<const QStyleOptionSpinBox *>(option);
    const Colours &c = colours(widget);
    if (spin->frame)
        drawField(option, painter, widget);
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    drawSpinArrow(painter, subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget), true,
                  spin->stepEnabled.testFlag(QAbstractSpinBox::StepUpEnabled), c);
    drawSpinArrow(painter, subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget), false,
                  spin->stepEnabled.testFlag(QAbstractSpinBox::StepDownEnabled), c);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                            const QWidget *widget) const
{
    const QRect whole = option->rect;
    const auto mirrored = [option, &whole](const QRect &rect) { return visualRect(option->direction, whole, rect); };
    if (control == CC_ComboBox) {
        const int left = whole.right() - comboRoom() + 1;
        if (sub == SC_ComboBoxArrow)
            return mirrored({ left, whole.top(), comboRoom() - space::xs, whole.height() });
        if (sub == SC_ComboBoxEditField)
            return mirrored(
                { whole.left() + space::s, whole.top() + 1, left - whole.left() - space::s, whole.height() - 2 });
    }
    if (control == CC_SpinBox) {
        const int left = whole.right() - spinRoom() + 1;
        const int half = whole.height() / 2;
        if (sub == SC_SpinBoxUp)
            return mirrored({ left, whole.top() + 2, spinRoom() - 2, half - 2 });
        if (sub == SC_SpinBoxDown)
            return mirrored({ left, whole.top() + half, spinRoom() - 2, half - 2 });
        if (sub == SC_SpinBoxEditField)
            return mirrored(
                { whole.left() + space::s, whole.top() + 2, left - whole.left() - space::s, whole.height() - 4 });
    }
    if (control == CC_ScrollBar && (sub == SC_ScrollBarAddLine || sub == SC_ScrollBarSubLine))
        return {};
    if (control == CC_ScrollBar && sub != SC_None) {
        const auto *bar = static_cast<const QStyleOptionSlider *>(option);
        const bool upright = bar->orientation == Qt::Vertical;
        const int length = upright ? whole.height() : whole.width();
        const int range = bar->maximum - bar->minimum;
        int handle = length;
        if (range > 0) {
            const auto share = qint64(length) * bar->pageStep / (qint64(range) + bar->pageStep);
            handle = qBound(qMin(36, length), int(share), length);
        }
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle,
                                                  bar->upsideDown);
        const auto piece = [&](int from, int size) {
            return upright ? QRect(whole.left(), whole.top() + from, whole.width(), size)
                           : QRect(whole.left() + from, whole.top(), size, whole.height());
        };
        switch (sub) {
        case SC_ScrollBarSlider:
            return mirrored(piece(start, handle));
        case SC_ScrollBarSubPage:
            return mirrored(piece(0, start));
        case SC_ScrollBarAddPage:
            return mirrored(piece(start + handle, length - start - handle));
        case SC_ScrollBarGroove:
            return whole;
        default:
            break;
        }
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth <= 0)
            return option->rect;
        return option->rect.adjusted(space::s, 1, -space::s, -1);
    }
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
    case SE_PushButtonFocusRect:
        return option->rect;
    case SE_CheckBoxIndicator:
    case SE_RadioButtonIndicator: {
        const int side = pixelMetric(PM_IndicatorWidth, option, widget);
        const QRect mark(option->rect.left() + 3, option->rect.top() + (option->rect.height() - side) / 2, side, side);
        return visualRect(option->direction, option->rect, mark);
    }
    case SE_CheckBoxContents:
    case SE_RadioButtonContents: {
        const int side = pixelMetric(PM_IndicatorWidth, option, widget) + space::s + 3;
        return visualRect(option->direction, option->rect, option->rect.adjusted(side, 0, -2, 0));
    }
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
    case SE_ProgressBarLabel:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

} // namespace ui
