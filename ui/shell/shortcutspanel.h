#pragma once
// F1: every shortcut that works here, by section.
#include "ui/shell/actions.h"
#include "ui/widgets/overlay.h"

class QScrollArea;

namespace ui {

class IconButton;
class Label;

class ShortcutsPanel : public Overlay
{
    Q_OBJECT
public:
    ShortcutsPanel(QWidget *window, const Actions &actions);
    void openFresh();

protected:
    QRect panelRect() const override { return m_panel; }
    void arrange() override;
    QWidget *firstFocus() override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void retranslate();

    const Actions &m_actions;
    QWidget *m_box;
    Label *m_title;
    IconButton *m_close;
    QScrollArea *m_scroll;
    QRect m_panel;
};

} // namespace ui
