#include "ui/widgets/tile.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace ui {

Tile::Tile(const QString &icon, Tone tone, int side, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_tone(tone)
    , m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Tile::set(const QString &icon, Tone tone)
{
    m_icon = icon;
    m_tone = tone;
    update();
}

QSize Tile::sizeHint() const { return { scaled(m_side), scaled(m_side) }; }

void Tile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Ink ink = ui::ink(colours(this), m_tone);
    paintBox(&painter, QRectF(rect()), radius::s, ink.background, ink.edge);
    const qreal side = width() * 0.5;
    paintIcon(&painter, QRectF((width() - side) / 2, (height() - side) / 2, side, side), m_icon, ink.foreground);
}

} // namespace ui
