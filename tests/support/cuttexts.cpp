#include "tests/support/lookedat.h"
#include "tests/support/paintedtexts.h"
#include "tests/support/uichecks.h"
#include "ui/widgets/labels.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QStyleOptionFrame>
#include <QTabBar>
#include <QTextEdit>

#include <algorithm>
#include <optional>

namespace test {
namespace {

constexpr QChar dots(0x2026);
constexpr qreal tolerance = 1.5; // px of the outermost letters' edges

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

// A part of a widget that tells its own text: a row, a tab, an action, a section; or the whole widget.
struct Part
{
    QRectF area; // nothing of the text may be outside
    QStringList whole; // what may be painted here as it is
    QStringList told; // where people find the whole of what is shortened
    QString name;
    bool wraps = false; // its lines begin at the edge; there a J may lose the tip of its hook
};

QString withoutMnemonics(QString text)
{
    static const QRegularExpression mnemonic(QStringLiteral("&(.)"));
    return text.replace(mnemonic, QStringLiteral("\\1"));
}

// A shortened text is allowed where its beginning and end are found in what is told, and more between them.
bool isToldElsewhere(const QString &painted, const Part &part)
{
    const QString before = painted.section(dots, 0, 0).trimmed();
    const QString after = painted.section(dots, -1).trimmed();
    for (const QString &told : part.told) {
        const auto from = before.isEmpty() ? 0 : told.indexOf(before);
        if (from < 0)
            continue;
        const auto to = after.isEmpty() ? told.size() : told.indexOf(after, from + before.size());
        if (to > from + before.size())
            return true;
    }
    return false;
}

QString told(const QRectF &rect)
{
    return QStringLiteral("%1+%2 %3x%4").arg(rect.x()).arg(rect.y()).arg(rect.width()).arg(rect.height());
}

QString faultIn(const PaintedText &painted, const Part &part)
{
    const auto isWithin = [](const QRectF &letters, const QRectF &place) {
        return place.adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(letters);
    };
    // A clip may take the tip of a hook; the edge of a widget where all else begins with it may not.
    const QRectF &ink = part.wraps ? painted.seat : painted.ink;
    if (!isWithin(ink, part.area) || !isWithin(painted.seat, painted.clip))
        return QStringLiteral("painted beyond its place (%1 of %2)").arg(told(ink), told(part.area & painted.clip));
    const auto isHere = [&](const QString &text) { return text.contains(painted.text); };
    if (!painted.text.contains(dots) || std::any_of(part.whole.begin(), part.whole.end(), isHere)
        || std::any_of(part.told.begin(), part.told.end(), isHere) || isToldElsewhere(painted.text, part))
        return {};
    return QStringLiteral("shortened, and told nowhere");
}

QStringList rolesOf(const QModelIndex &index, std::initializer_list<int> roles)
{
    QStringList texts;
    for (const int role : roles)
        if (const QString text = index.data(role).toString(); !text.isEmpty())
            texts.append(text);
    return texts;
}

QStringList hintsOf(const QWidget *widget)
{
    QStringList hints{ widget->toolTip(), widget->accessibleName(), widget->accessibleDescription() };
    hints.removeAll(QString());
    return hints;
}

// nullopt: nothing that can be judged, such as a row that is scrolled half out of sight.
std::optional<Part> partAt(QAbstractItemView *view, const QPoint &at)
{
    const QModelIndex index = view->indexAt(at);
    if (!index.isValid())
        return Part{ view->viewport()->rect(), {}, hintsOf(view), {} };
    QRect area = view->visualRect(index);
    const QRect port = view->viewport()->rect();
    const bool scrollsAside = view->horizontalScrollBar()->maximum() > 0;
    if (area.top() < port.top() || area.bottom() > port.bottom()
        || (scrollsAside && (area.left() < port.left() || area.right() > port.right())))
        return std::nullopt;
    return Part{ area & port, rolesOf(index, { Qt::DisplayRole, Qt::EditRole }),
                 rolesOf(index, { Qt::ToolTipRole, Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole }),
                 index.data().toString() };
}

std::optional<Part> partAt(QHeaderView *header, const QPoint &at)
{
    const int section = header->logicalIndexAt(at);
    if (section < 0)
        return std::nullopt;
    const auto along = header->orientation();
    const int start = header->sectionViewportPosition(section);
    const int size = header->sectionSize(section);
    const QRect area
        = along == Qt::Horizontal ? QRect(start, 0, size, header->height()) : QRect(0, start, header->width(), size);
    const auto data = [&](int role) { return header->model()->headerData(section, along, role).toString(); };
    return Part{
        area, { data(Qt::DisplayRole) }, { data(Qt::ToolTipRole), data(Qt::AccessibleTextRole) }, data(Qt::DisplayRole)
    };
}

std::optional<Part> partAt(QTabBar *bar, const QPoint &at)
{
    const int tab = bar->tabAt(at);
    if (tab < 0)
        return Part{ bar->rect(), {}, hintsOf(bar), {} };
    return Part{ bar->tabRect(tab) & bar->rect(),
                 { withoutMnemonics(bar->tabText(tab)) },
                 { bar->tabToolTip(tab), bar->accessibleTabName(tab) },
                 bar->tabText(tab) };
}

std::optional<Part> partAt(QMenu *menu, const QPoint &at)
{
    const QAction *action = menu->actionAt(at);
    if (!action)
        return Part{ menu->rect(), {}, hintsOf(menu), {} };
    // A menu shows the tool tips of its actions only when it is told to; without one of its own an action gives its
    // text.
    return Part{ menu->actionGeometry(const_cast<QAction *>(action)),
                 { withoutMnemonics(action->text()) },
                 { menu->toolTipsVisible() ? action->toolTip() : QString() },
                 action->text() };
}

Part wholeOf(QWidget *widget)
{
    Part part{ widget->rect(), {}, hintsOf(widget), {} };
    const auto *label = qobject_cast<const QLabel *>(widget);
    part.wraps = label && label->wordWrap();
    for (const char *property : { "text", "currentText", "title", "placeholderText" })
        if (const QString text = widget->property(property).toString(); !text.isEmpty())
            part.whole.append(withoutMnemonics(text));
    return part;
}

// What somebody types may be longer than its field, and is scrolled there.
bool scrollsItsText(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QTextEdit *>(widget)
        || qobject_cast<const QPlainTextEdit *>(widget);
}

class Search
{
public:
    explicit Search(QWidget *root)
        : m_root(root)
    { }
    QStringList faults;

    void painted(QWidget *widget)
    {
        if (scrollsItsText(widget))
            return;
        if (auto *header = qobject_cast<QHeaderView *>(widget))
            paintedBy(header, header->viewport(), [&](const QPoint &at) { return partAt(header, at); });
        else if (auto *view = qobject_cast<QAbstractItemView *>(widget))
            paintedBy(view, view->viewport(), [&](const QPoint &at) { return partAt(view, at); });
        else if (auto *tabs = qobject_cast<QTabBar *>(widget))
            paintedBy(tabs, tabs, [&](const QPoint &at) { return partAt(tabs, at); });
        else if (auto *menu = qobject_cast<QMenu *>(widget))
            paintedBy(menu, menu, [&](const QPoint &at) { return partAt(menu, at); });
        else
            paintedBy(widget, widget, [&](const QPoint &) { return std::optional(wholeOf(widget)); });
    }
    void checkIn(QWidget *widget, const QSize &room, const QSize &needed, const QString &text)
    {
        if (needed.width() > room.width() + 1 || needed.height() > room.height() + 1)
            faults.append(QStringLiteral("cut \"%1\": needs %2x%3, has %4x%5: %6")
                              .arg(text.left(40))
                              .arg(needed.width())
                              .arg(needed.height())
                              .arg(room.width())
                              .arg(room.height())
                              .arg(pathOf(widget, m_root)));
    }
    void check(QWidget *widget, const QSize &needed, const QString &text)
    {
        checkIn(widget, widget->size(), needed, text);
    }

    // Whatever can be chosen is whole at least in the list that opens; painted() looks at what is chosen.
    void entries(QComboBox *combo)
    {
        int longest = 0;
        for (int i = 0; i < combo->count(); ++i)
            longest = qMax(longest, combo->fontMetrics().horizontalAdvance(combo->itemText(i)));
        if (longest <= roomOf(combo).width())
            return;
        combo->showPopup();
        checkIn(combo, { combo->view()->viewport()->width(), 0 },
                { combo->view()->sizeHintForColumn(combo->modelColumn()), 0 }, combo->itemText(0));
        combo->hidePopup();
    }

private:
    template <typename PartAt> void paintedBy(QWidget *widget, QWidget *painter, const PartAt &partAt)
    {
        for (const PaintedText &painted : paintedTexts(painter)) {
            const std::optional<Part> part = partAt(painted.ink.center().toPoint());
            const QString fault = part ? faultIn(painted, *part) : QString();
            if (!fault.isEmpty())
                faults.append(QStringLiteral("cut \"%1\", %2: %3 %4")
                                  .arg(painted.text.left(60), fault, pathOf(widget, m_root), part->name.left(60)));
        }
    }

    QWidget *m_root;
};

} // namespace

QStringList cutTexts(QWidget *root)
{
    Search search(root);
    search.painted(root);
    const auto menus = root->findChildren<QMenu *>();
    for (QMenu *menu : menus) {
        if (menu->isVisible() || menu->isEmpty())
            continue;
        menu->ensurePolished();
        menu->resize(menu->sizeHint().boundedTo(root->window()->size())); // as large as it can open
        search.painted(menu);
    }
    const auto oneLine = [](const QWidget *widget, const QString &text) {
        return QSize(widget->fontMetrics().horizontalAdvance(text), 0);
    };
    for (QWidget *widget : visibleWidgets(root)) {
        search.painted(widget);
        if (auto *label = qobject_cast<QLabel *>(widget)) {
            if (label->text().isEmpty() || qobject_cast<ui::ElidedLabel *>(label))
                continue; // an elided label gives way on purpose and has the whole text as tool tip
            if (label->wordWrap())
                search.check(label, { 0, label->heightForWidth(label->width()) }, label->text());
            else
                search.check(label, label->sizeHint(), label->text());
        } else if (auto *combo = qobject_cast<QComboBox *>(widget)) {
            search.entries(combo);
        } else if (auto *edit = qobject_cast<QLineEdit *>(widget)) {
            if (edit->text().isEmpty())
                search.checkIn(edit, roomOf(edit), oneLine(edit, edit->placeholderText()), edit->placeholderText());
        } else if (auto *button = qobject_cast<QAbstractButton *>(widget)) {
            if (!button->text().isEmpty() && !widget->inherits("ui::StatusButton"))
                search.check(button, button->sizeHint(), button->text());
        }
    }
    return search.faults;
}

} // namespace test
