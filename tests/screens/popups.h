#pragma once
// Menus and dialogs have windows of their own: they are taken into the page, where a picture of it shows them and the
// checks of every scene walk through them.
#include <QPoint>

class QWidget;

namespace scenes {

void takeMenu(QWidget *page, const QPoint &at); // the one that is open
void clickForMenu(QWidget *page, const char *button); // the first visible button of that name
void openToolMenu(QWidget *page); // of the first visible tool button that has one
void pressMenuKey(QWidget *page, QWidget *on, const QPoint &at);
void takeDialog(QWidget *page); // the one that is open, over a page as dark as below a question

} // namespace scenes
