// Push buttons, tool buttons, check boxes, radio buttons.
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>
#include <QtMath>

namespace ui {
namespace {

QFont labelFont(const QWidget *widget)
{
    QFont font = widget ? widget->font() : fontFor(Type::Body);
    const ButtonKind kind = buttonKind(widget);
    if (kind == ButtonKind::Primary || kind == ButtonKind::Link || kind == ButtonKind::Danger)
        font.setWeight(QFont::DemiBold);
    return font;
}

// One step darker on light grounds, lighter on dark ones.
QColor shaded(const QColor &colour, const Colours &c, int percent)
{
    if (!c.dark)
        return colour.darker(100 + percent);
    QColor lighter = colour.lighter(100 + 2 * percent);
    return colour.lightness() < 8 ? QColor(0x33, 0x33, 0x33) : lighter;
}

struct ButtonInk
{
    QColor fill;
    QColor edge;
    QColor text;
};

ButtonInk inkOf(const QStyleOption *option, ButtonKind kind, const Colours &c)
{
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool on = option->state.testFlag(QStyle::State_On);
    ButtonInk ink{ c.card, c.controlBorder, c.text };
    switch (kind) {
    case ButtonKind::Secondary:
        break;
    case ButtonKind::Primary:
        ink = { c.primary, Qt::transparent, c.onPrimary };
        break;
    case ButtonKind::Danger:
        ink = { c.card, c.bad, c.bad };
        break;
    case ButtonKind::Flat:
        ink = { Qt::transparent, Qt::transparent, c.text };
        break;
    case ButtonKind::Link:
        ink = { Qt::transparent, Qt::transparent, c.primary };
        break;
    }
    if (on)
        ink = { c.tonal, c.primary, c.onTonal };
    if (!enabled) {
        const bool bare = kind == ButtonKind::Flat || kind == ButtonKind::Link;
        return { bare ? QColor(Qt::transparent) : c.neutral,
                 c.highContrast && !bare ? c.disabled : QColor(Qt::transparent),
                 bare || c.highContrast ? c.disabled : c.onNeutral };
    }
    const bool down = option->state.testFlag(QStyle::State_Sunken);
    if (down || option->state.testFlag(QStyle::State_MouseOver)) {
        const QColor ground = ink.fill.alpha() ? ink.fill : c.rail;
        if (kind != ButtonKind::Link || down)
            ink.fill = shaded(ground, c, down ? 12 : 5);
    }
    return ink;
}

int iconSide(const QStyleOptionButton *option)
{
    return option->icon.isNull() ? 0 : qMax(16, qRound(option->fontMetrics.height() * 1.1));
}

} // namespace

QSize Style::pushButtonSize(const QStyleOptionButton *option, const QWidget *widget) const
{
    const QFontMetrics metrics(labelFont(widget));
    const bool compact = isCompact(widget);
    const bool link = buttonKind(widget) == ButtonKind::Link;
    const int height = qMax(minimumTarget, metrics.height() + (compact || link ? 10 : 16));
    const int icon = iconSide(option);
    if (option->text.isEmpty())
        return { height, height };
    int width = metrics.size(Qt::TextShowMnemonic, option->text).width() + 1;
    if (icon)
        width += icon + space::s;
    if (option->features.testFlag(QStyleOptionButton::HasMenu))
        width += ui::scaled(space::l) + space::xs;
    return { width + (link ? 2 * space::xs : compact ? 2 * space::m : 2 * space::l), height };
}

void Style::drawPushButtonBevel(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget) const
{
    const Colours &c = colours(widget);
    const ButtonKind kind
        = option->features.testFlag(QStyleOptionButton::Flat) && buttonKind(widget) == ButtonKind::Secondary
        ? ButtonKind::Flat
        : buttonKind(widget);
    const ButtonInk ink = inkOf(option, kind, c);
    QRectF box = option->rect;
    if (showsFocus(option)) {
        // The ring takes the outer edge and the fill steps back, so it is seen on any ground and never clipped.
        paintFocus(painter, box, radius::s + 2, c);
        box.adjust(focusWidth + 1, focusWidth + 1, -focusWidth - 1, -focusWidth - 1);
    }
    paintBox(painter, box, radius::s, ink.fill, ink.edge, option->state.testFlag(State_On) ? 1.6 : 1);
}

void Style::drawPushButtonLabel(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget) const
{
    const Colours &c = colours(widget);
    const QColor text = inkOf(option, buttonKind(widget), c).text;
    const QFont font = labelFont(widget);
    const QFontMetrics metrics(font);
    const int icon = iconSide(option);
    const int menu = option->features.testFlag(QStyleOptionButton::HasMenu) ? ui::scaled(space::l) : 0;
    const int gap = icon && !option->text.isEmpty() ? space::s : 0;
    const int textWidth = option->text.isEmpty() ? 0 : metrics.size(Qt::TextShowMnemonic, option->text).width() + 1;
    const QRect inner = option->rect.adjusted(space::xs, 0, -space::xs, 0);
    const int shown = qMin(textWidth, inner.width() - icon - gap - menu);
    const int total = icon + gap + shown + (menu ? menu + space::xs : 0);
    int x = inner.left() + (inner.width() - total) / 2;
    const auto place = [&](int width) {
        const QRect rect(x, option->rect.top(), width, option->rect.height());
        x += width;
        return visualRect(option->direction, option->rect, rect);
    };
    const auto drawIcon = [&] {
        if (icon && hasIcon(option->icon.name()))
            paintIcon(painter, place(icon), option->icon.name(), text);
        else if (icon)
            option->icon.paint(painter, place(icon), Qt::AlignCenter);
    };
    const bool trailing = hasTrailingIcon(widget);
    if (!trailing) {
        drawIcon();
        x += gap;
    }
    painter->setFont(font);
    painter->setPen(text);
    const int flags = Qt::AlignCenter
        | (styleHint(SH_UnderlineShortcut, option, widget, nullptr) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    painter->drawText(place(shown), flags,
                      shown < textWidth ? metrics.elidedText(option->text, Qt::ElideRight, shown) : option->text);
    if (trailing) {
        x += gap;
        drawIcon();
    }
    if (menu) {
        x += space::xs;
        paintIcon(painter, place(menu), QStringLiteral("caret-down"), text);
    }
}

void Style::drawCheckMark(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Colours &c = colours(widget);
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool some = option->state.testFlag(State_NoChange);
    const bool filled = some || option->state.testFlag(State_On);
    const QColor strong = enabled ? c.primary : c.muted;
    const bool hover = enabled && option->state.testFlag(State_MouseOver);
    paintBox(painter, option->rect, 5, filled ? strong : c.field,
             filled      ? strong
                 : hover ? c.primary
                         : c.controlBorder,
             1.6);
    if (some) {
        const QRectF r = option->rect;
        paintBox(painter, QRectF(r.left() + r.width() * 0.25, r.center().y() - 1, r.width() * 0.5, 2.4), 1,
                 c.onPrimary);
    } else if (filled) {
        paintTick(painter, option->rect, c.onPrimary, 2.2);
    }
}

void Style::drawRadioMark(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Colours &c = colours(widget);
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool on = option->state.testFlag(State_On);
    const qreal side = option->rect.width();
    paintBox(painter, option->rect, side / 2, c.field, on ? (enabled ? c.primary : c.muted) : c.controlBorder,
             on ? side * 0.3 : 1.6);
}

void Style::drawCheckLabel(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget) const
{
    QRect rect = option->rect;
    if (!option->icon.isNull()) {
        const int side = iconSide(option);
        option->icon.paint(painter,
                           visualRect(option->direction, rect, QRect(rect.left(), rect.top(), side, rect.height())));
        rect.adjust(side + space::s, 0, 0, 0);
    }
    const int flags = visualAlignment(option->direction, Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextWordWrap
        | (styleHint(SH_UnderlineShortcut, option, widget, nullptr) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    drawItemText(painter, visualRect(option->direction, option->rect, rect), flags, option->palette,
                 option->state.testFlag(State_Enabled), option->text, QPalette::WindowText);
}

void Style::drawToolPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Colours &c = colours(widget);
    QColor fill = Qt::transparent;
    if (option->state.testFlag(State_On))
        fill = c.tonal;
    else if (option->state.testFlag(State_Enabled) && option->state.testFlag(State_Sunken))
        fill = c.highContrast ? QColor(0x555555) : c.border;
    else if (option->state.testFlag(State_Enabled) && option->state.testFlag(State_MouseOver))
        fill = c.highContrast ? QColor(0x333333) : c.neutral;
    const bool edged = c.highContrast && option->state.testFlag(State_On);
    paintBox(painter, option->rect, radius::s, fill, edged ? c.onTonal : QColor(Qt::transparent));
    if (showsFocus(option))
        paintFocus(painter, option->rect, radius::s, c);
}

} // namespace ui
