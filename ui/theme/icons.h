#pragma once
// Icons by Phosphor name ("house", "house-fill"; see resources/icons). They are masks: the colour is chosen when they
// are painted, the size by the device's pixel ratio. An unknown name asserts in debug builds and paints nothing.
#include "ui/theme/colours.h"

#include <QIcon>
#include <QPixmap>
#include <QStringList>

namespace ui {

// Follows mode and state by itself; `checked` is what a checked or chosen control shows.
QIcon icon(const QString &name, const QString &checked = {});
QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal ratio);
void paintIcon(QPainter *painter, const QRectF &rect, const QString &name, const QColor &colour);
bool hasIcon(const QString &name);
QStringList iconNames();
QIcon applicationIcon();

} // namespace ui
