#pragma once
// The widgets that the checks look at: those that are seen, without what Qt makes inside its own widgets.
#include <QList>

class QWidget;

namespace test {

QList<QWidget *> visibleWidgets(QWidget *root);

} // namespace test
