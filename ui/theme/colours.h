#pragma once
// Colour roles. Every text role is readable (>= 4.5:1) on every ground it is used on, every edge and focus ring is
// visible (>= 3:1); tests/ui/tst_contrast measures the pairs of usedPairs().
#include <QColor>
#include <QPalette>
#include <QVector>

namespace ui {

enum class Mode { System, Light, Dark, HighContrast };

enum class Role { Text, Muted, Primary, OnPrimary, OnTonal, Ok, Warn, Bad, OnOk, OnWarn, OnBad, OnNeutral };

// What a chip, a banner or a badge says; never by colour alone, so callers give an icon or a word, too.
enum class Tone { Neutral, Tonal, Ok, Warn, Bad, Outline };

struct Colours
{
    QColor window; // behind everything
    QColor rail; // navigation, board columns
    QColor card; // cards, popovers, buttons
    QColor field; // where one types
    QColor sunken; // a quiet box inside a card
    QColor border; // decoration: separators, card edges
    QColor controlBorder; // edges one must see to know there is a control
    QColor text;
    QColor muted;
    QColor disabled;
    QColor primary;
    QColor onPrimary;
    QColor tonal; // chosen navigation, chips
    QColor onTonal;
    QColor selected; // ground of a chosen card or row
    QColor focus;
    QColor neutral; // ground of quiet chips
    QColor onNeutral;
    QColor ok; // a mark on window or card
    QColor warn;
    QColor bad;
    QColor okBg, onOk;
    QColor warnBg, onWarn;
    QColor badBg, onBad;
    QColor badge, onBadge; // the number on navigation
    bool dark = false;
    bool highContrast = false;
};

struct Ink
{
    QColor background;
    QColor foreground;
    QColor edge; // transparent unless high contrast or Outline
};

const Colours &coloursOf(Mode mode); // System counts as Light
QColor colour(const Colours &colours, Role role);
Ink ink(const Colours &colours, Tone tone);
QPalette paletteOf(const Colours &colours);

double contrast(const QColor &a, const QColor &b); // WCAG 2.1, 1 to 21

struct ColourPair
{
    const char *what;
    QColor front;
    QColor back;
    double atLeast;
};
QVector<ColourPair> usedPairs(const Colours &colours);

} // namespace ui
