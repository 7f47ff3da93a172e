#pragma once
// What floats over a window without being one: fits it, keeps the focus inside while open, closes with Escape or a
// click beside it, and gives the focus back. A child widget needs no window manager and follows every platform alike.
#include <QPointer>
#include <QWidget>

namespace ui {

class Overlay : public QWidget
{
    Q_OBJECT
public:
    explicit Overlay(QWidget *window);

    void open(); // takes the focus to the first thing inside
    bool isOpen() const { return isVisible(); }
    QRect panel() const { return panelRect(); } // what it covers of the window

public Q_SLOTS:
    void dismiss();

Q_SIGNALS:
    void closed();
    void panelChanged(); // what is in it needs more room, or less

protected:
    virtual QRect panelRect() const = 0; // clicks outside it close
    virtual void arrange() = 0; // the window has a new size
    void arrangeAgain(); // what is in it has
    virtual QWidget *firstFocus() { return nullptr; }
    QWidget *hostWindow() const { return parentWidget(); }

    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QList<QWidget *> stops() const;

    QPointer<QWidget> m_before;
};

} // namespace ui
