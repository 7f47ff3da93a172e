#include "tests/support/uichecks.h"

#include "ui/widgets/labels.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QStyleOptionFrame>
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

namespace {

QSize roomOf(const QComboBox *combo)
{
    QStyleOptionComboBox option;
    option.initFrom(combo);
    option.editable = combo->isEditable();
    option.frame = combo->hasFrame();
    option.currentIcon = combo->itemIcon(combo->currentIndex());
    option.iconSize = combo->iconSize();
    QSize room
        = combo->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, combo).size();
    if (!option.currentIcon.isNull())
        room.rwidth() -= combo->iconSize().width() + 4;
    return room;
}

QSize roomOf(const QLineEdit *edit)
{
    QStyleOptionFrame option;
    option.initFrom(edit);
    option.lineWidth = edit->hasFrame() ? edit->style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, edit) : 0;
    QRect room = edit->style()->subElementRect(QStyle::SE_LineEditContents, &option, edit);
    room = room.marginsRemoved(edit->textMargins()).adjusted(2, 0, -2, 0); // Qt's own margin before the letters
    for (const auto *button : edit->findChildren<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly))
        if (button->isVisible())
            room.setWidth(room.width() - button->width());
    return room.size();
}

} // namespace

QStringList cutTexts(QWidget *root)
{
    QStringList faults;
    const auto checkIn = [&](QWidget *widget, const QSize &room, const QSize &needed, const QString &text) {
        if (needed.width() > room.width() + 1 || needed.height() > room.height() + 1)
            faults.append(QStringLiteral("cut \"%1\": needs %2x%3, has %4x%5: %6")
                              .arg(text.left(40))
                              .arg(needed.width())
                              .arg(needed.height())
                              .arg(room.width())
                              .arg(room.height())
                              .arg(pathOf(widget, root)));
    };
    const auto check = [&](QWidget *widget, const QSize &needed, const QString &text) {
        checkIn(widget, widget->size(), needed, text);
    };
    const auto oneLine = [](const QWidget *widget, const QString &text) {
        return QSize(widget->fontMetrics().horizontalAdvance(text), 0);
    };
    for (QWidget *widget : visibleWidgets(root)) {
        if (auto *label = qobject_cast<QLabel *>(widget)) {
            if (label->text().isEmpty() || qobject_cast<ui::ElidedLabel *>(label))
                continue; // an elided label gives way on purpose and has the whole text as tool tip
            if (label->wordWrap())
                check(label, { 0, label->heightForWidth(label->width()) }, label->text());
            else
                check(label, label->sizeHint(), label->text());
        } else if (auto *combo = qobject_cast<QComboBox *>(widget)) {
            checkIn(combo, roomOf(combo), oneLine(combo, combo->currentText()), combo->currentText());
        } else if (auto *edit = qobject_cast<QLineEdit *>(widget)) {
            if (edit->text().isEmpty())
                checkIn(edit, roomOf(edit), oneLine(edit, edit->placeholderText()), edit->placeholderText());
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
