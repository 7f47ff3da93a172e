#pragma once
// While what has the focus goes away: whoever works by keys inside of an area stays in it, or as near to it as
// something takes the focus. Qt hands it to the next in the row, wherever in the window that is.
#include <QPointer>
#include <QWidget>

namespace ui {

class FocusKeeper
{
public:
    explicit FocusKeeper(QWidget *area); // looks where the focus is
    ~FocusKeeper(); // gives it back
    FocusKeeper(const FocusKeeper &) = delete;
    FocusKeeper &operator=(const FocusKeeper &) = delete;

private:
    QPointer<QWidget> m_area;
    bool m_inside;
};

} // namespace ui
