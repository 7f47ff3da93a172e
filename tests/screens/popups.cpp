#include "tests/screens/popups.h"

#include <QAbstractButton>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QDialog>
#include <QMenu>
#include <QToolButton>

namespace scenes {

void takeMenu(QWidget *page, const QPoint &at)
{
    for (auto *menu : page->findChildren<QMenu *>()) {
        if (!menu->isVisible() || !menu->isWindow())
            continue;
        menu->setParent(page, Qt::Widget);
        menu->adjustSize();
        menu->move(qBound(0, at.x(), qMax(0, page->width() - menu->width())),
                   qBound(0, at.y(), qMax(0, page->height() - menu->height())));
        menu->show();
        menu->raise();
        if (auto *first = menu->actions().value(0))
            menu->setActiveAction(first);
    }
}

void clickForMenu(QWidget *page, const char *button)
{
    for (auto *one : page->findChildren<QAbstractButton *>(QLatin1String(button)))
        if (one->isVisible()) {
            one->click();
            return takeMenu(page, one->mapTo(page, QPoint(0, one->height())));
        }
}

void openToolMenu(QWidget *page)
{
    for (auto *button : page->findChildren<QToolButton *>())
        if (button->isVisible() && button->menu()) {
            const QPoint below(0, button->height());
            button->menu()->popup(button->mapToGlobal(below));
            return takeMenu(page, button->mapTo(page, below));
        }
}

void pressMenuKey(QWidget *page, QWidget *on, const QPoint &at)
{
    QContextMenuEvent event(QContextMenuEvent::Keyboard, at, on->mapToGlobal(at));
    QCoreApplication::sendEvent(on, &event);
    takeMenu(page, on->mapTo(page, at));
}

void takeDialog(QWidget *page)
{
    auto *shade = new QWidget(page);
    shade->setPalette(QPalette(QColor(8, 12, 24, 110)));
    shade->setAutoFillBackground(true);
    shade->setGeometry(page->rect());
    shade->show();
    auto *dialog = page->findChild<QDialog *>();
    dialog->setWindowFlags(Qt::Widget);
    dialog->setAutoFillBackground(true);
    dialog->adjustSize();
    dialog->move((page->width() - dialog->width()) / 2, (page->height() - dialog->height()) / 2);
    dialog->show();
    dialog->raise();
}

} // namespace scenes
