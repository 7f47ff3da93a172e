#include "ui/widgets/overlay.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>

namespace ui {

Overlay::Overlay(QWidget *window)
    : QWidget(window)
{
    hide();
    window->installEventFilter(this);
}

void Overlay::open()
{
    m_before = hostWindow()->window()->focusWidget(); // also right while the window is not active
    setGeometry(hostWindow()->rect());
    arrange();
    show();
    raise();
    arrange(); // sizes are known only now that everything inside is polished
    QWidget *first = firstFocus();
    if (!first)
        first = stops().value(0);
    if (first)
        first->setFocus(Qt::OtherFocusReason);
}

void Overlay::dismiss()
{
    if (!isVisible())
        return;
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
}

void Overlay::arrangeAgain()
{
    const QRect before = panelRect();
    arrange();
    if (panelRect() != before)
        Q_EMIT panelChanged();
}

QList<QWidget *> Overlay::stops() const
{
    QList<QWidget *> result;
    QWidget *widget = const_cast<Overlay *>(this);
    for (QWidget *w = widget->nextInFocusChain(); w && w != widget; w = w->nextInFocusChain()) {
        if (isAncestorOf(w) && w->isVisible() && w->isEnabled() && (w->focusPolicy() & Qt::TabFocus)
            && !w->focusProxy())
            result.append(w);
    }
    return result;
}

bool Overlay::focusNextPrevChild(bool next)
{
    const QList<QWidget *> all = stops();
    if (all.isEmpty())
        return false;
    const auto at = all.indexOf(QApplication::focusWidget());
    const auto count = all.size();
    const auto target = at < 0 ? 0 : (at + (next ? 1 : count - 1)) % count;
    all[target]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

bool Overlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible()) {
        setGeometry(hostWindow()->rect());
        arrangeAgain();
    }
    return QWidget::eventFilter(watched, event);
}

void Overlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

void Overlay::mousePressEvent(QMouseEvent *event)
{
    if (!panelRect().contains(event->position().toPoint()))
        dismiss();
}

} // namespace ui
