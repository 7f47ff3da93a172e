#include "ui/a11y/focuskeeper.h"

#include <QApplication>

namespace ui {

namespace {

// A row that was made anew is shown in a moment only: then it has the focus already, but its window does not know.
bool isIn(const QWidget *area)
{
    const QWidget *window = area->window();
    const QWidget *focus = window->isActiveWindow() ? QApplication::focusWidget() : window->focusWidget();
    return focus && area->isAncestorOf(focus);
}

QWidget *firstStop(QWidget *area)
{
    for (QWidget *w = area->nextInFocusChain(); w && w != area; w = w->nextInFocusChain())
        if (area->isAncestorOf(w) && w->isVisible() && w->isEnabled() && (w->focusPolicy() & Qt::TabFocus)
            && !w->focusProxy())
            return w;
    return nullptr;
}

} // namespace

FocusKeeper::FocusKeeper(QWidget *area)
    : m_area(area)
    , m_inside(isIn(area))
{ }

FocusKeeper::~FocusKeeper()
{
    if (!m_inside || !m_area || isIn(m_area))
        return;
    for (QWidget *around = m_area; around; around = around->isWindow() ? nullptr : around->parentWidget())
        if (QWidget *stop = firstStop(around)) {
            stop->setFocus(Qt::OtherFocusReason);
            return;
        }
}

} // namespace ui
