#include "tests/support/uichecks.h"

#include "tests/support/lookedat.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSet>
#include <QWidget>

namespace test {
namespace {

constexpr int smallestTarget = 24;

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

constexpr int mostRows = 100; // looked at in one view

// What a screen reader says of the rows of a list; of a table, of its first column, which tells the whole row.
QStringList rowFaults(QAbstractItemView *view, const QString &where)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(view);
    QAccessibleTableInterface *table = interface ? interface->tableInterface() : nullptr;
    const int rows = view->model() ? view->model()->rowCount(view->rootIndex()) : 0;
    if (rows > 0 && !table)
        return { QStringLiteral("rows nobody can hear: %1").arg(where) };
    static const QRegularExpression markup(QStringLiteral("<[a-z/][^>]*>|&[a-z]+;"));
    QStringList faults;
    QSet<QString> heard;
    for (int row = 0; row < std::min(rows, mostRows); ++row) {
        QAccessibleInterface *cell = table->cellAt(row, 0);
        const QString name = cell ? cell->text(QAccessible::Name) : QString();
        const QString more = cell ? cell->text(QAccessible::Description) : QString();
        const auto fault = [&](const char *what) {
            faults.append(QStringLiteral("row %1 (%2; %3) %4: %5")
                              .arg(QString::number(row), name.left(60), more.left(60), QLatin1String(what), where));
        };
        if (name.trimmed().isEmpty())
            fault("has no name");
        else if (!more.isEmpty() && name.contains(more))
            fault("says its name twice");
        if (name.contains(markup) || more.contains(markup))
            fault("is told with its markup");
        if (heard.contains(name + u'\n' + more))
            fault("sounds like another");
        heard.insert(name + u'\n' + more);
    }
    return faults;
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
        if (auto *view = qobject_cast<QAbstractItemView *>(widget); view && !qobject_cast<QHeaderView *>(widget))
            faults += rowFaults(view, where);
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
