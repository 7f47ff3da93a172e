#include "ui/widgets/filesandtexts.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>

namespace ui {

namespace {

// The field that gets what is sent to `watched`: a line itself, an area through what it scrolls.
QWidget *fieldOf(QObject *watched)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    if (qobject_cast<QLineEdit *>(widget) || qobject_cast<QPlainTextEdit *>(widget))
        return widget;
    auto *area = widget ? qobject_cast<QPlainTextEdit *>(widget->parentWidget()) : nullptr;
    return area && area->viewport() == widget ? area : nullptr;
}

constexpr const char *pasteEntry = "&Paste"; // of Qt's own menus, which name it to programs in areas only

bool isPaste(const QAction &action)
{
    return action.objectName() == QLatin1String("edit-paste")
        || action.text().section(u'\t', 0, 0) == QCoreApplication::translate("QLineEdit", pasteEntry);
}

// The usual menu, in which nothing can be pasted.
void showMenu(QWidget *field, const QPoint &at)
{
    auto *line = qobject_cast<QLineEdit *>(field);
    QMenu *menu
        = line ? line->createStandardContextMenu() : static_cast<QPlainTextEdit *>(field)->createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (auto *action : menu->actions())
        if (isPaste(*action))
            action->setEnabled(false);
    menu->popup(at);
}

} // namespace

FilesAndTexts::FilesAndTexts(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool FilesAndTexts::eventFilter(QObject *watched, QEvent *event)
{
    const auto pastes = [] { return holdsFiles(QGuiApplication::clipboard()->mimeData()); };
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
        if (!fieldOf(watched) || !m_dragged(static_cast<QDropEvent *>(event)))
            break;
        event->ignore(); // what stands around the field is asked next
        return true;
    case QEvent::ShortcutOverride: // the field would keep the keys from an action
    case QEvent::KeyPress:
        if (!static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste) || !fieldOf(watched) || !pastes())
            break;
        event->ignore();
        return true;
    case QEvent::ContextMenu:
        if (auto *field = fieldOf(watched); field && field->contextMenuPolicy() == Qt::DefaultContextMenu && pastes()) {
            showMenu(field, static_cast<QContextMenuEvent *>(event)->globalPos());
            return true;
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui
