#pragma once
// A box that belongs to a button: opens above or below it with a small tip, as wide and high as its content wants and
// the window allows, scrolling beyond that.
#include "ui/widgets/overlay.h"

class QScrollArea;

namespace ui {

class Popover : public Overlay
{
    Q_OBJECT
public:
    // `content` becomes a child. The popover lives in `anchor`'s window.
    Popover(QWidget *anchor, QWidget *content);

protected:
    QRect panelRect() const override { return m_panel; }
    void arrange() override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPointer<QWidget> m_anchor;
    QScrollArea *m_scroll;
    QRect m_panel;
    int m_tip = 0; // x of the tip
    bool m_above = true;
};

} // namespace ui
