#include "ui/files/filedelegate.h"

#include "ui/files/fileitems.h"
#include "ui/gallery/mediawords.h"
#include "ui/parts/fileicon.h"
#include "ui/parts/namedraft.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/textlines.h"

#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QTreeView>

namespace ui {

namespace {

constexpr int iconSide = 22;
constexpr int longestName = 255;
constexpr int nameLines = 2;
constexpr int usualName = 32; // characters that most names stay below

QRect stateButton(const QStyleOptionViewItem &option)
{
    const int side = qMax(minimumTarget, scaled(minimumTarget));
    const QRect rect(option.rect.right() - side - space::xs, option.rect.center().y() - side / 2, side, side);
    return QStyle::visualRect(option.direction, option.rect, rect);
}

// What is beside the icon, inside the column's own margins.
QRect wordsRect(const QRect &cell, bool first)
{
    return cell.adjusted(space::m + (first ? scaled(iconSide) + space::m : 0), 0, -space::s, 0);
}

QFont nameFont(const QFont &font, bool folder)
{
    QFont name = font;
    if (folder)
        name.setWeight(QFont::DemiBold);
    return name;
}

// Both ends of a name tell it from others: the beginning in the first line, the ending in the last.
QStringList nameIn(const QString &name, const QFont &font, int width, int lines = nameLines)
{
    return textLines(name, font, width, lines, Qt::ElideMiddle);
}

bool hasButton(const UploadState &state) { return !state.localId.isEmpty() || state.parkedSeq > 0; }

} // namespace

FileDelegate::FileDelegate(const Context &context, const FileItems &items, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_context(context)
    , m_items(items)
{ }

QSize FileDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    int words = option.fontMetrics.height();
    const auto *view = qobject_cast<const QTreeView *>(option.widget);
    if (view && index.column() == FileItems::Name) {
        const QFont font = nameFont(option.font, m_items.isFolder(index.row()));
        const int width = wordsRect({ 0, 0, view->columnWidth(FileItems::Name), 0 }, true).width();
        const QFontMetrics metrics(font);
        const int lines = !view->uniformRowHeights()         ? int(nameIn(index.data().toString(), font, width).size())
            : width < usualName * metrics.averageCharWidth() ? nameLines
                                                             : 1;
        words = lines * metrics.lineSpacing();
    }
    return { scaled(80), qMax(words, scaled(minimumTarget)) + space::l };
}

void FileDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &c = colours(option.widget);
    const bool selected = option.state & QStyle::State_Selected;
    const bool first = index.column() == FileItems::Name;
    const bool folder = m_items.isFolder(index.row());
    painter->save();
    if (selected)
        painter->fillRect(option.rect, c.selected);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, c.sunken);
    if (first && selected) { // not by colour alone
        const QRect bar(option.rect.left(), option.rect.top() + 6, 4, option.rect.height() - 12);
        paintBox(painter, QStyle::visualRect(option.direction, option.rect, bar), 2, c.primary);
    }
    if (m_target.isValid() && index.row() == m_target.row() && first)
        paintBox(painter, option.rect.adjusted(1, 1, -1, -1), radius::s, Qt::transparent, c.primary, 2);

    QRect words = wordsRect(option.rect, first);
    if (first) {
        const int side = scaled(iconSide);
        const QRect picture(option.rect.left() + space::m, words.center().y() - side / 2, side, side);
        const QString name = folder ? QStringLiteral("folder-fill")
                                    : fileIcon(m_items.fileAt(index.row()).mediaType, m_items.fileAt(index.row()).name);
        paintIcon(painter, QStyle::visualRect(option.direction, option.rect, picture), name,
                  folder ? c.primary : c.muted);
    }
    const UploadState state = index.column() == FileItems::When ? m_items.upload(index.row()) : UploadState();
    if (hasButton(state))
        words.setRight(words.right() - scaled(minimumTarget) - space::s);
    const QFont font = nameFont(option.font, folder && first);
    painter->setFont(font);
    painter->setPen(state.state == UploadState::NotSent ? c.bad : first ? c.text : c.muted);
    const bool trailing = index.column() == FileItems::Size;
    const QString text = index.data().toString();
    const int height = QFontMetrics(font).lineSpacing();
    const int fit = first && words.height() >= nameLines * height ? nameLines : 1;
    const QStringList lines
        = first ? nameIn(text, font, words.width(), fit) : textLines(text, font, words.width(), fit);
    QRect line(words.left(), words.center().y() - height * int(lines.size()) / 2, words.width(), height);
    for (const QString &one : lines) {
        painter->drawText(QStyle::visualRect(option.direction, option.rect, line),
                          (trailing ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter, one);
        line.translate(0, height);
    }
    if (hasButton(state)) {
        const QRect button = stateButton(option);
        paintBox(painter, button, button.width() / 2.0, c.card, c.controlBorder);
        const QString sign = state.state == UploadState::NotSent ? QStringLiteral("arrow-clockwise")
            : state.state == UploadState::Paused                 ? QStringLiteral("play")
                                                                 : QStringLiteral("pause");
        const qreal pad = button.width() * 0.24;
        paintIcon(painter, QRectF(button).adjusted(pad, pad, -pad, -pad), sign, c.text);
    }
    if (state.state == UploadState::Sending)
        paintProgress(painter, QRectF(words.left(), option.rect.bottom() - 6, words.width(), 4),
                      state.percent() / 100.0, c);
    painter->setPen(c.border);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (first && (option.state & QStyle::State_HasFocus) && (!theme() || theme()->keyboardInUse()))
        paintFocus(painter, option.rect.adjusted(1, 1, -1, -1), radius::s, c);
    painter->restore();
}

QWidget *FileDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *edit = new QLineEdit(parent);
    edit->setMaxLength(longestName);
    edit->setAccessibleName(tr("Name"));
    return edit;
}

void FileDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *edit = qobject_cast<QLineEdit *>(editor);
    const QString name = index.data(Qt::EditRole).toString();
    if (!showName(edit, this, m_context, QStringLiteral("filename/") + m_items.idAt(index.row()), name))
        return;
    const auto dot = m_items.isFolder(index.row()) ? -1 : name.lastIndexOf(u'.');
    // After the view has selected everything: the ending usually stays.
    QMetaObject::invokeMethod(
        edit, [edit, dot] { dot > 0 ? edit->setSelection(0, int(dot)) : edit->selectAll(); }, Qt::QueuedConnection);
}

void FileDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    QRect rect = option.rect.adjusted(scaled(iconSide) + space::l, 0, -space::xs, 0);
    const int height = qMin(editor->sizeHint().height(), rect.height());
    rect = QRect(rect.left(), rect.center().y() - height / 2, rect.width(), height);
    editor->setGeometry(QStyle::visualRect(option.direction, option.rect, rect));
}

bool FileDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (index.column() != FileItems::When
        || (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonRelease)
        || !hasButton(m_items.upload(index.row())))
        return false;
    if (!stateButton(option).contains(static_cast<QMouseEvent *>(event)->position().toPoint()))
        return false;
    if (event->type() == QEvent::MouseButtonRelease)
        Q_EMIT uploadButtonPressed(index.row());
    return true;
}

} // namespace ui
