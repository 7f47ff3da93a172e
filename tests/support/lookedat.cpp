#include "tests/support/lookedat.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTabBar>
#include <QWidget>

namespace test {
namespace {

// Parts that Qt makes inside its own widgets and that are reached through them.
bool isInner(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    if (!parent)
        return false;
    if (qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent)
        || qobject_cast<const QTabBar *>(parent) || qobject_cast<const QLineEdit *>(parent)
        || widget->objectName().startsWith(QLatin1String("qt_")))
        return true;
    if (const auto *area = qobject_cast<const QAbstractScrollArea *>(parent); area && area->viewport() == widget)
        return true;
    return false;
}

} // namespace

QList<QWidget *> visibleWidgets(QWidget *root)
{
    QList<QWidget *> result;
    const auto all = root->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (widget->isVisibleTo(root) && !isInner(widget) && !widget->inherits("QComboBoxPrivateContainer"))
            result.append(widget);
    }
    return result;
}

} // namespace test
