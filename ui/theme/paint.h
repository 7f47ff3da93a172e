#pragma once
// Shapes shared by the style, the widgets and the delegates.
#include "ui/theme/colours.h"
#include "ui/theme/tokens.h"

#include <QPixmap>
#include <QRectF>
#include <QString>

class QPainter;

namespace ui {

// `edge` may be transparent; its pen lies wholly inside `rect`.
void paintBox(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill,
              const QColor &edge = Qt::transparent, qreal edgeWidth = 1);
// A card with its soft shadow, inside `rect` (leaves cardMargins).
void paintCard(QPainter *painter, const QRectF &rect, const Colours &colours, qreal radius = radius::l,
               bool selected = false, bool raised = true);
inline constexpr int cardShadow = 3; // what paintCard leaves free at each side
void paintFocus(QPainter *painter, const QRectF &rect, qreal radius, const Colours &colours);
void paintTick(QPainter *painter, const QRectF &rect, const QColor &colour, qreal width = 2);

// A round picture of a person: photo, or initials on a colour that the name decides.
void paintAvatar(QPainter *painter, const QRectF &rect, const QString &name, const QPixmap &photo = {});
void paintOnlineMark(QPainter *painter, const QRectF &avatar, const Colours &colours);
QString initials(const QString &name);
QColor avatarColour(const QString &name); // white text on it is readable

void paintProgress(QPainter *painter, const QRectF &rect, double fraction, const Colours &colours);
// A label chip; returns the width used. Text is elided to `maxWidth` (0: no limit).
qreal paintChip(QPainter *painter, const QPointF &topLeft, const QString &text, Tone tone, const Colours &colours,
                const QString &icon = {}, qreal maxWidth = 0);
QSizeF chipSize(const QString &text, Tone tone, bool withIcon);

} // namespace ui
