#include "tests/support/uichecks.h"

#include "ui/widgets/labels.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QTabBar>
#include <QWidget>

namespace test {
namespace {

constexpr int smallestTarget = 24;

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

QString accessibleName(QWidget *widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name) : widget->accessibleName();
}

bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
        || qobject_cast<const QAbstractItemView *>(widget) || widget->focusPolicy() != Qt::NoFocus;
}

QSet<const QWidget *> tabStops(QWidget *root)
{
    QSet<const QWidget *> stops;
    for (QWidget *w = root->nextInFocusChain(); w && w != root && !stops.contains(w); w = w->nextInFocusChain()) {
        if (w->focusPolicy() & Qt::TabFocus)
            stops.insert(w);
    }
    return stops;
}

} // namespace

QString pathOf(const QWidget *widget, const QWidget *root)
{
    QStringList parts;
    for (const QWidget *w = widget; w && w != root; w = w->parentWidget()) {
        QString part = QString::fromLatin1(w->metaObject()->className());
        if (!w->objectName().isEmpty())
            part += u'#' + w->objectName();
        if (const auto *button = qobject_cast<const QAbstractButton *>(w); button && !button->text().isEmpty())
            part += QStringLiteral("(%1)").arg(button->text());
        parts.prepend(part);
    }
    return parts.mid(qMax(0, int(parts.size()) - 4)).join(QStringLiteral(" > "));
}

QStringList accessibilityFaults(QWidget *root)
{
    QStringList faults;
    const QSet<const QWidget *> stops = tabStops(root);
    for (QWidget *widget : visibleWidgets(root)) {
        if (!isControl(widget) || !widget->isEnabledTo(root))
            continue;
        const QString where = pathOf(widget, root);
        // A combo box is named by its label; its own name is its value.
        const bool combo = qobject_cast<QComboBox *>(widget);
        bool buddy = false;
        for (const QLabel *label : root->findChildren<QLabel *>())
            buddy = buddy || label->buddy() == widget;
        if (combo ? !buddy && widget->accessibleName().isEmpty() : accessibleName(widget).isEmpty() && !buddy)
            faults.append(QStringLiteral("no name: %1").arg(where));
        if (qobject_cast<QAbstractButton *>(widget)) {
            if (widget->width() < smallestTarget || widget->height() < smallestTarget)
                faults.append(QStringLiteral("target %1x%2: %3").arg(widget->width()).arg(widget->height()).arg(where));
            // One of several exclusive buttons is the stop for all of them.
            if (widget->focusPolicy() == Qt::NoFocus)
                faults.append(QStringLiteral("not reachable by keyboard: %1").arg(where));
        }
        if ((widget->focusPolicy() & Qt::TabFocus) && !stops.contains(widget))
            faults.append(QStringLiteral("outside the Tab order: %1").arg(where));
    }
    return faults;
}

QStringList cutTexts(QWidget *root)
{
    QStringList faults;
    const auto check = [&](QWidget *widget, const QSize &needed, const QString &text) {
        if (needed.width() > widget->width() + 1 || needed.height() > widget->height() + 1)
            faults.append(QStringLiteral("cut \"%1\": needs %2x%3, has %4x%5: %6")
                              .arg(text.left(40))
                              .arg(needed.width())
                              .arg(needed.height())
                              .arg(widget->width())
                              .arg(widget->height())
                              .arg(pathOf(widget, root)));
    };
    for (QWidget *widget : visibleWidgets(root)) {
        if (auto *label = qobject_cast<QLabel *>(widget)) {
            if (label->text().isEmpty() || qobject_cast<ui::ElidedLabel *>(label))
                continue; // an elided label gives way on purpose and has the whole text as tool tip
            if (label->wordWrap())
                check(label, { 0, label->heightForWidth(label->width()) }, label->text());
            else
                check(label, label->sizeHint(), label->text());
        } else if (auto *button = qobject_cast<QAbstractButton *>(widget)) {
            if (!button->text().isEmpty() && !widget->inherits("ui::StatusButton"))
                check(button, button->sizeHint(), button->text());
        }
    }
    return faults;
}

QStringList tooLarge(QWidget *root, const QSize &available)
{
    const QSize least = root->minimumSizeHint().expandedTo(root->minimumSize());
    if (least.width() <= available.width() && least.height() <= available.height())
        return {};
    QStringList faults{ QStringLiteral("needs at least %1x%2, there are %3x%4")
                            .arg(least.width())
                            .arg(least.height())
                            .arg(available.width())
                            .arg(available.height()) };
    return faults;
}

} // namespace test
