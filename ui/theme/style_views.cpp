// Dispatch of the primitives and controls; scroll bars, tabs, menus, rows.
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOptionComplex>
#include <QTextEdit>

namespace ui {

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Colours &c = colours(widget);
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return drawPushButtonBevel(button, painter, widget);
        break;
    case PE_PanelButtonTool:
        return drawToolPanel(option, painter, widget);
    case PE_IndicatorCheckBox:
        return drawCheckMark(option, painter, widget);
    case PE_IndicatorItemViewItemCheck:
        return drawCheckMark(option, painter, widget);
    case PE_IndicatorRadioButton:
        return drawRadioMark(option, painter, widget);
    case PE_FrameFocusRect:
        if (!qobject_cast<const QAbstractItemView *>(widget) || showsFocus(option))
            paintFocus(painter, option->rect, radius::s, c);
        return;
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (!frame || frame->lineWidth > 0)
            drawField(option, painter, widget);
        return;
    }
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        if (qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget))
            return drawField(option, painter, widget);
        return paintBox(painter, option->rect, 0, Qt::transparent, c.border);
    case PE_FrameGroupBox:
        return paintBox(painter, option->rect, radius::m, c.card, c.border);
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), c.border);
        return;
    case PE_FrameTabWidget:
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
        return;
    case PE_PanelMenu:
    case PE_FrameMenu:
        return paintBox(painter, option->rect, 0, c.card, c.controlBorder);
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, option->palette.toolTipBase());
        return;
    case PE_PanelItemViewRow:
        return;
    case PE_PanelItemViewItem:
        return drawItemPanel(option, painter, widget);
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton:
        // Fusion draws no visible focus mark on push buttons; the bevel here holds the ring.
        drawControl(CE_PushButtonBevel, option, painter, widget);
        drawControl(CE_PushButtonLabel, option, painter, widget);
        return;
    case CE_PushButtonBevel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return drawPushButtonBevel(button, painter, widget);
        break;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return drawPushButtonLabel(button, painter, widget);
        break;
    case CE_CheckBoxLabel:
    case CE_RadioButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return drawCheckLabel(button, painter, widget);
        break;
    case CE_CheckBox:
    case CE_RadioButton: {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return drawTab(tab, painter, widget);
        break;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return drawTabLabel(tab, painter, widget);
        break;
    case CE_MenuItem:
        return drawMenuItem(option, painter, widget);
    case CE_MenuEmptyArea:
        painter->fillRect(option->rect, colours(widget).card);
        return;
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            const int range = bar->maximum - bar->minimum;
            const int height = ui::scaled(space::s);
            const QRect line(bar->rect.left(), bar->rect.top() + (bar->rect.height() - height) / 2, bar->rect.width(),
                             height);
            return paintProgress(painter, line, range > 0 ? double(bar->progress - bar->minimum) / range : 0,
                                 colours(widget));
        }
        break;
    case CE_Splitter:
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        return drawCombo(option, painter, widget);
    case CC_SpinBox:
        return drawSpin(option, painter, widget);
    case CC_ScrollBar:
        return drawScrollBar(static_cast<const QStyleOptionSlider *>(option), painter, widget);
    case CC_Slider:
        return drawSlider(static_cast<const QStyleOptionSlider *>(option), painter, widget);
    case CC_ToolButton: {
        QStyleOptionToolButton plain(*static_cast<const QStyleOptionToolButton *>(option));
        drawToolPanel(&plain, painter, widget);
        plain.state &= ~(State_HasFocus | State_Sunken);
        plain.features &= ~QStyleOptionToolButton::HasMenu;
        if (plain.toolButtonStyle == Qt::ToolButtonIconOnly && hasIcon(plain.icon.name()))
            return drawToolIcon(&plain, painter, widget);
        drawControl(CE_ToolButtonLabel, &plain, painter, widget);
        return;
    }
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

// Not through the icon itself, which does not know in whose colours it stands.
void Style::drawToolIcon(const QStyleOptionToolButton *option, QPainter *painter, const QWidget *widget) const
{
    const Colours &c = colours(widget);
    const bool on = option->state.testFlag(State_On);
    const QString filled = option->icon.name() + QStringLiteral("-fill");
    const QSize size = option->iconSize;
    const QRect centred = alignedRect(option->direction, Qt::AlignCenter, size, option->rect);
    paintIcon(painter, centred, on && hasIcon(filled) ? filled : option->icon.name(),
              !option->state.testFlag(State_Enabled) ? c.disabled
                  : on                               ? c.onTonal
                                                     : c.text);
}

void Style::drawScrollBar(const QStyleOptionSlider *option, QPainter *painter, const QWidget *widget) const
{
    const Colours &c = colours(widget);
    const bool active = option->state & (State_MouseOver | State_Sunken);
    const qreal inset = active ? 3 : 4;
    QRectF handle = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    if (option->orientation == Qt::Vertical)
        handle.adjust(inset, 2, -inset, -2);
    else
        handle.adjust(2, inset, -2, -inset);
    if (option->maximum > option->minimum)
        paintBox(painter, handle, 4, active ? c.muted : c.controlBorder);
}

void Style::drawSlider(const QStyleOptionSlider *option, QPainter *painter, const QWidget *widget) const
{
    const Colours &c = colours(widget);
    const QRectF handle = subControlRect(CC_Slider, option, SC_SliderHandle, widget);
    QRectF groove = option->rect;
    QRectF done = groove;
    if (option->orientation == Qt::Horizontal) {
        groove = QRectF(groove.left(), handle.center().y() - 2, groove.width(), 4);
        done = groove;
        if (option->upsideDown)
            done.setLeft(handle.center().x());
        else
            done.setRight(handle.center().x());
    } else {
        groove = QRectF(handle.center().x() - 2, groove.top(), 4, groove.height());
        done = groove;
        done.setTop(handle.center().y());
    }
    const QColor strong = option->state.testFlag(State_Enabled) ? c.primary : c.disabled;
    paintBox(painter, groove, 2, c.controlBorder);
    paintBox(painter, done, 2, strong);
    const qreal side = qMin(handle.width(), handle.height());
    const QRectF knob(handle.center().x() - side / 2, handle.center().y() - side / 2, side, side);
    paintBox(painter, knob.adjusted(1, 1, -1, -1), side / 2, c.card, strong, side * 0.25);
    if (showsFocus(option))
        paintFocus(painter, option->rect, radius::s, c);
}

void Style::drawTab(const QStyleOptionTab *option, QPainter *painter, const QWidget *widget) const
{
    const Colours &c = colours(widget);
    const QRectF r = option->rect;
    if (option->state.testFlag(State_MouseOver) && !option->state.testFlag(State_Selected))
        paintBox(painter, r.adjusted(2, 3, -2, -5), radius::s, c.highContrast ? QColor(0x333333) : c.neutral);
    if (option->state.testFlag(State_Selected))
        paintBox(painter, QRectF(r.left() + 15, r.bottom() - 3, r.width() - 30, 3), 1.5, c.primary);
    if (option->state.testFlag(State_Selected) && showsFocus(option))
        paintFocus(painter, r.adjusted(3, 3, -3, -6), radius::s, c);
}

void Style::drawTabLabel(const QStyleOptionTab *option, QPainter *painter, const QWidget *widget) const
{
    const Colours &c = colours(widget);
    const bool chosen = option->state.testFlag(State_Selected);
    QFont font = widget ? widget->font() : painter->font();
    if (chosen)
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(chosen ? c.primary : option->state.testFlag(State_Enabled) ? c.text : c.muted);
    QRect rect = option->rect.adjusted(15, 0, -15, -3);
    if (!option->icon.isNull() && hasIcon(option->icon.name())) {
        const int side = option->iconSize.width();
        paintIcon(painter,
                  visualRect(option->direction, option->rect, QRect(rect.left(), rect.top(), side, rect.height())),
                  option->icon.name(), painter->pen().color());
        rect.adjust(side + space::s, 0, 0, 0);
    }
    const int flags
        = styleHint(SH_UnderlineShortcut, option, widget, nullptr) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    painter->drawText(visualRect(option->direction, option->rect, rect), Qt::AlignCenter | flags, option->text);
}

void Style::drawMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return;
    const Colours &c = colours(widget);
    const QRect r = option->rect;
    painter->fillRect(r, c.card);
    if (item->menuItemType == QStyleOptionMenuItem::Separator && !item->text.isEmpty()) {
        painter->setFont(fontFor(Type::Small));
        painter->setPen(c.muted);
        const QRect title = r.adjusted(space::s, space::xs, -space::s, 0);
        painter->drawText(title, visualAlignment(option->direction, Qt::AlignLeft) | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(item->text, Qt::ElideRight, title.width()));
        return;
    }
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(r.left() + space::s, r.center().y(), r.width() - 2 * space::s, 1), c.border);
        return;
    }
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool chosen = enabled && option->state.testFlag(State_Selected);
    if (chosen)
        paintBox(painter, r, radius::s, c.tonal, c.highContrast ? c.onTonal : QColor(Qt::transparent));
    const QColor text = !enabled ? c.muted : chosen ? c.onTonal : c.text;
    const int side = qMax(16, option->fontMetrics.height());
    const QRect mark = visualRect(option->direction, r, QRect(r.left() + space::s, r.top(), side, r.height()));
    if (item->checked)
        paintIcon(painter, mark, QStringLiteral("check"), text);
    else if (hasIcon(item->icon.name()))
        paintIcon(painter, mark, item->icon.name(), text);
    else if (!item->icon.isNull())
        item->icon.paint(painter, mark);
    painter->setFont(item->font);
    painter->setPen(text);
    const QRect inner = visualRect(option->direction, r, r.adjusted(side + 2 * space::s, 0, -space::m - side, 0));
    const int mnemonic
        = styleHint(SH_UnderlineShortcut, option, widget, nullptr) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    const auto tab = item->text.indexOf(u'\t');
    painter->drawText(
        inner, visualAlignment(option->direction, Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine | mnemonic,
        item->text.left(tab < 0 ? item->text.size() : tab));
    if (tab >= 0) {
        painter->setPen(chosen ? c.onTonal : c.muted);
        const QRect keys = visualRect(option->direction, r, r.adjusted(0, 0, -space::m, 0));
        painter->drawText(keys, visualAlignment(option->direction, Qt::AlignRight) | Qt::AlignVCenter,
                          item->text.mid(tab + 1));
    }
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect arrow(r.right() - side - space::xs, r.top(), side, r.height());
        const bool rtl = option->direction == Qt::RightToLeft;
        paintIcon(painter, visualRect(option->direction, r, arrow),
                  rtl ? QStringLiteral("caret-left") : QStringLiteral("caret-right"), text);
    }
}

void Style::drawItemPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Colours &c = colours(widget);
    if (option->state.testFlag(State_Selected))
        paintBox(painter, QRectF(option->rect).adjusted(2, 1, -2, -1), radius::s, c.primary);
    else if (option->state.testFlag(State_MouseOver))
        paintBox(painter, QRectF(option->rect).adjusted(2, 1, -2, -1), radius::s,
                 c.highContrast ? QColor(0x333333) : c.neutral);
}

} // namespace ui
