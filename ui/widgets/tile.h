#pragma once
// An icon on a quiet coloured ground in front of a line of text, which says what the icon only underlines.
#include "ui/theme/colours.h"

#include <QWidget>

namespace ui {

class Tile : public QWidget
{
    Q_OBJECT
public:
    Tile(const QString &icon, Tone tone, int side, QWidget *parent = nullptr); // `side` at 100 % text
    void set(const QString &icon, Tone tone);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    Tone m_tone;
    int m_side;
};

} // namespace ui
