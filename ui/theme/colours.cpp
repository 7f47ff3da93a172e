#include "ui/theme/colours.h"

#include <cmath>

namespace ui {
namespace {

Colours light()
{
    Colours c;
    c.window = QColor(0xf5f7fb);
    c.rail = QColor(0xe9eef8);
    c.card = QColor(0xffffff);
    c.field = QColor(0xffffff);
    c.sunken = QColor(0xf0f4fa);
    c.border = QColor(0xd5dceb);
    c.controlBorder = QColor(0x7b869c);
    c.text = QColor(0x172033);
    c.muted = QColor(0x526079);
    c.disabled = c.muted;
    c.primary = QColor(0x2456c8);
    c.onPrimary = QColor(0xffffff);
    c.tonal = QColor(0xdce7ff);
    c.onTonal = QColor(0x173d94);
    c.selected = QColor(0xf1f6ff);
    c.focus = QColor(0x0b3fb3);
    c.neutral = QColor(0xe9eef8);
    c.onNeutral = QColor(0x4c5970);
    c.ok = QColor(0x1b7a3d);
    c.warn = QColor(0x8a5100);
    c.bad = QColor(0xb3261e);
    c.okBg = QColor(0xdff3e6);
    c.onOk = QColor(0x12592b);
    c.warnBg = QColor(0xfff1d9);
    c.onWarn = QColor(0x6f4200);
    c.badBg = QColor(0xfde6e3);
    c.onBad = QColor(0x9c231a);
    c.badge = QColor(0xb3261e);
    c.onBadge = QColor(0xffffff);
    return c;
}

Colours dark()
{
    Colours c;
    c.dark = true;
    c.window = QColor(0x12161f);
    c.rail = QColor(0x191f2b);
    c.card = QColor(0x1f2735);
    c.field = QColor(0x171d28);
    c.sunken = QColor(0x171d28);
    c.border = QColor(0x364258);
    c.controlBorder = QColor(0x8593ad);
    c.text = QColor(0xeaf0fb);
    c.muted = QColor(0xaab6cc);
    c.disabled = c.muted;
    c.primary = QColor(0x9dbcff);
    c.onPrimary = QColor(0x0c1f4d);
    c.tonal = QColor(0x29406f);
    c.onTonal = QColor(0xdbe6ff);
    c.selected = QColor(0x243352);
    c.focus = QColor(0xffd166);
    c.neutral = QColor(0x2a3343);
    c.onNeutral = QColor(0xb6c1d5);
    c.ok = QColor(0x7fd99a);
    c.warn = QColor(0xffc46b);
    c.bad = QColor(0xff9a8f);
    c.okBg = QColor(0x1c3a2a);
    c.onOk = QColor(0xa5e8bb);
    c.warnBg = QColor(0x40321a);
    c.onWarn = QColor(0xffd595);
    c.badBg = QColor(0x4a2523);
    c.onBad = QColor(0xffb9b0);
    c.badge = QColor(0xff9a8f);
    c.onBadge = QColor(0x40100b);
    return c;
}

Colours highContrast()
{
    const QColor black(0, 0, 0);
    const QColor white(255, 255, 255);
    Colours c;
    c.dark = true;
    c.highContrast = true;
    for (QColor *ground : { &c.window, &c.rail, &c.card, &c.field, &c.sunken, &c.tonal, &c.selected, &c.neutral,
                            &c.okBg, &c.warnBg, &c.badBg, &c.onPrimary, &c.onBadge })
        *ground = black;
    for (QColor *front : { &c.border, &c.controlBorder, &c.text, &c.muted, &c.onNeutral })
        *front = white;
    c.disabled = QColor(0xb0b0b0);
    c.primary = QColor(0xffff00);
    c.badge = QColor(0xffff00);
    c.onTonal = QColor(0x00ffff);
    c.focus = QColor(0x00ffff);
    c.ok = c.onOk = QColor(0x5cff5c);
    c.warn = c.onWarn = QColor(0xffff00);
    c.bad = c.onBad = QColor(0xffb0b0);
    return c;
}

double luminance(const QColor &colour)
{
    const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

const Colours &coloursOf(Mode mode)
{
    static const Colours tables[] = { light(), dark(), highContrast() };
    switch (mode) {
    case Mode::System:
    case Mode::Light:
        return tables[0];
    case Mode::Dark:
        return tables[1];
    case Mode::HighContrast:
        return tables[2];
    }
    return tables[0];
}

QColor colour(const Colours &c, Role role)
{
    switch (role) {
    case Role::Text:
        return c.text;
    case Role::Muted:
        return c.muted;
    case Role::Primary:
        return c.primary;
    case Role::OnPrimary:
        return c.onPrimary;
    case Role::OnTonal:
        return c.onTonal;
    case Role::Ok:
        return c.ok;
    case Role::Warn:
        return c.warn;
    case Role::Bad:
        return c.bad;
    case Role::OnOk:
        return c.onOk;
    case Role::OnWarn:
        return c.onWarn;
    case Role::OnBad:
        return c.onBad;
    case Role::OnNeutral:
        return c.onNeutral;
    }
    return c.text;
}

Ink ink(const Colours &c, Tone tone)
{
    Ink ink;
    switch (tone) {
    case Tone::Neutral:
        ink = { c.neutral, c.onNeutral, Qt::transparent };
        break;
    case Tone::Tonal:
        ink = { c.tonal, c.onTonal, Qt::transparent };
        break;
    case Tone::Ok:
        ink = { c.okBg, c.onOk, Qt::transparent };
        break;
    case Tone::Warn:
        ink = { c.warnBg, c.onWarn, Qt::transparent };
        break;
    case Tone::Bad:
        ink = { c.badBg, c.onBad, Qt::transparent };
        break;
    case Tone::Outline:
        ink = { Qt::transparent, c.text, c.controlBorder };
        break;
    }
    if (c.highContrast && tone != Tone::Outline)
        ink.edge = ink.foreground;
    return ink;
}

QPalette paletteOf(const Colours &c)
{
    QPalette p;
    p.setColor(QPalette::Window, c.window);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.field);
    p.setColor(QPalette::AlternateBase, c.rail);
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::Button, c.card);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.bad);
    p.setColor(QPalette::Highlight, c.primary);
    p.setColor(QPalette::HighlightedText, c.onPrimary);
    p.setColor(QPalette::Link, c.primary);
    p.setColor(QPalette::LinkVisited, c.primary);
    p.setColor(QPalette::ToolTipBase, c.highContrast ? c.window : c.text);
    p.setColor(QPalette::ToolTipText, c.highContrast ? c.text : c.window);
    p.setColor(QPalette::PlaceholderText, c.muted);
    p.setColor(QPalette::Light, c.card);
    p.setColor(QPalette::Midlight, c.border);
    p.setColor(QPalette::Mid, c.controlBorder);
    p.setColor(QPalette::Dark, c.controlBorder);
    p.setColor(QPalette::Shadow, QColor(0, 0, 0, 80));
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        p.setColor(QPalette::Disabled, role, c.disabled);
    p.setColor(QPalette::Disabled, QPalette::Highlight, c.neutral);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, c.onNeutral);
    return p;
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

QVector<ColourPair> usedPairs(const Colours &c)
{
    constexpr double readable = 4.5;
    constexpr double visible = 3.0;
    QVector<ColourPair> pairs;
    for (const QColor &ground : { c.window, c.rail, c.card, c.field, c.sunken, c.selected }) {
        pairs.append({ "text", c.text, ground, readable });
        pairs.append({ "muted text", c.muted, ground, readable });
        pairs.append({ "link", c.primary, ground, readable });
        pairs.append({ "ok mark", c.ok, ground, readable });
        pairs.append({ "warning mark", c.warn, ground, readable });
        pairs.append({ "bad mark", c.bad, ground, readable });
        pairs.append({ "control edge", c.controlBorder, ground, visible });
        pairs.append({ "focus ring", c.focus, ground, visible });
    }
    pairs.append({ "primary button", c.onPrimary, c.primary, readable });
    pairs.append({ "badge", c.onBadge, c.badge, readable });
    pairs.append({ "focus on warning", c.focus, c.warnBg, visible });
    pairs.append(
        { "tooltip", paletteOf(c).color(QPalette::ToolTipText), paletteOf(c).color(QPalette::ToolTipBase), readable });
    for (const Tone tone : { Tone::Neutral, Tone::Tonal, Tone::Ok, Tone::Warn, Tone::Bad }) {
        const Ink i = ink(c, tone);
        pairs.append({ "chip", i.foreground, i.background, readable });
        pairs.append({ "text on chip ground", c.text, i.background, readable });
    }
    return pairs;
}

} // namespace ui
