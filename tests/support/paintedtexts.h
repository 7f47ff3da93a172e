#pragma once
// The texts that a widget paints, whoever paints them for it: its style, a delegate, a header. They are taken down
// while the widget paints itself onto a device that is no picture.
#include <QRectF>
#include <QString>
#include <QVector>

class QWidget;

namespace test {

struct PaintedText
{
    QString text; // a line, or the part of one that is painted in one go
    QRectF ink; // where its letters are, in the widget
    QRectF seat; // without what letters such as J reach into their neighbours' room
    QRectF clip; // what is seen of it at most
};

// Of the widget alone, without its children.
QVector<PaintedText> paintedTexts(QWidget *widget);

} // namespace test
