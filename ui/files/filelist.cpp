#include "ui/files/filelist.h"

#include "ui/files/filedelegate.h"
#include "ui/files/fileitems.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

namespace ui {

namespace {

// Column names in small, quiet letters over the rows' own margins.
class QuietHeader : public QHeaderView
{
public:
    explicit QuietHeader(QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
    { }
    QSize sizeHint() const override
    {
        return { QHeaderView::sizeHint().width(), QFontMetrics(fontFor(Type::Small)).height() + space::l };
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Colours &c = colours(this);
        painter->save();
        painter->setFont(fontFor(Type::Small));
        painter->setPen(c.muted);
        const QRect words = rect.adjusted(space::m, 0, -space::s, 0);
        const bool trailing = section == FileItems::Size;
        painter->drawText(words, (trailing ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(model()->headerData(section, Qt::Horizontal).toString(),
                                                            Qt::ElideRight, words.width()));
        painter->setPen(c.border);
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        painter->restore();
    }
};

} // namespace

FileList::FileList(const Context &context, FileItems &items, QWidget *parent)
    : QTreeView(parent)
    , m_items(items)
    , m_rows(new FileDelegate(context, items, this))
{
    setModel(&items);
    setItemDelegate(m_rows);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setAllColumnsShowFocus(true);
    setFrameShape(NoFrame);
    viewport()->setAutoFillBackground(false);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(EditKeyPressed);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(false);
    setExpandsOnDoubleClick(false);
    setTabKeyNavigation(false);
    setHeader(new QuietHeader(this));
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setSectionsClickable(false);
    header()->setHighlightSections(false);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setSectionResizeMode(FileItems::Name, QHeaderView::Stretch);
    header()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    connect(this, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) { Q_EMIT opened(index.row()); });
    connect(m_rows, &FileDelegate::uploadButtonPressed, this, &FileList::uploadButtonPressed);
    // A name takes a second line where its column is narrow.
    connect(header(), &QHeaderView::sectionResized, this, [this](int section, int before, int now) {
        if (section == FileItems::Name && before != now)
            scheduleDelayedItemsLayout();
    });
    for (const auto signal : { &FileItems::rowsInserted, &FileItems::rowsRemoved })
        connect(&items, signal, this, &FileList::measure);
    connect(&items, &FileItems::modelReset, this, &FileList::measure);
    measure();
    fit();
}

void FileList::setEditable(bool editable)
{
    m_editable = editable;
    setDragEnabled(editable);
    setAcceptDrops(editable);
}

QVector<int> FileList::chosen() const
{
    QVector<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    if (rows.isEmpty() && currentIndex().isValid())
        rows.append(currentIndex().row());
    return rows;
}

void FileList::choose(int row, bool rename)
{
    const QModelIndex index = m_items.index(row, FileItems::Name);
    setCurrentIndex(index);
    scrollTo(index);
    if (rename)
        edit(index);
}

// The view asks for every row's height before it draws the first: 80 ms for 10 000 names.
void FileList::measure()
{
    constexpr int most = 500;
    setUniformRowHeights(m_items.rowCount() > most);
}

void FileList::fit()
{
    const QFontMetrics metrics = fontMetrics();
    const bool narrow = viewport()->width() < scaled(560);
    setColumnHidden(FileItems::Who, narrow);
    setColumnHidden(FileItems::Size, viewport()->width() < scaled(400));
    setColumnWidth(FileItems::Who, metrics.averageCharWidth() * 20);
    setColumnWidth(FileItems::When, qMin(metrics.averageCharWidth() * 22, viewport()->width() * 2 / 5));
    setColumnWidth(FileItems::Size, metrics.averageCharWidth() * 12);
}

void FileList::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fit();
}

void FileList::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void FileList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    Q_EMIT chosenChanged();
}

bool FileList::accepts(const QDropEvent *event, const QModelIndex &index)
{
    if (!m_editable)
        return false;
    const auto *mime = event->mimeData();
    if (!mime->hasFormat(QString::fromLatin1(FileItems::mimeType)))
        return m_dragged(event);
    // Rows are moved into a folder, and no folder into itself.
    const auto lines = QString::fromUtf8(mime->data(QString::fromLatin1(FileItems::mimeType))).split(u'\n');
    return index.isValid() && m_items.isFolder(index.row())
        && !lines.contains(QStringLiteral("folder:") + m_items.idAt(index.row()));
}

void FileList::dragEnterEvent(QDragEnterEvent *event)
{
    m_dragged(event);
    if (m_editable)
        event->acceptProposedAction();
}

void FileList::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeView::dragMoveEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool into = index.isValid() && m_items.isFolder(index.row());
    const bool possible = accepts(event, index);
    m_rows->setDropTarget(possible && into ? index : QModelIndex());
    m_dropHere = possible && !into;
    viewport()->update();
    event->setAccepted(possible);
}

void FileList::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_rows->setDropTarget({});
    m_dropHere = false;
    viewport()->update();
    QTreeView::dragLeaveEvent(event);
}

void FileList::dropEvent(QDropEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    m_rows->setDropTarget({});
    m_dropHere = false;
    viewport()->update();
    setState(NoState);
    if (!accepts(event, index))
        return event->ignore();
    const bool into = index.isValid() && m_items.isFolder(index.row());
    const QString folder = into ? m_items.idAt(index.row()) : m_items.folderId();
    if (event->mimeData()->hasFormat(QString::fromLatin1(FileItems::mimeType)))
        Q_EMIT moved(event->mimeData(), folder);
    else
        Q_EMIT dropped(event->mimeData(), folder);
    event->accept();
}

void FileList::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (!m_dropHere)
        return;
    QPainter painter(viewport());
    paintBox(&painter, QRectF(viewport()->rect()).adjusted(2, 2, -2, -2), radius::m, Qt::transparent,
             colours(this).primary, 3);
}

void FileList::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid() && state() != EditingState)
        Q_EMIT opened(currentIndex().row());
    else if (event->key() == Qt::Key_Backspace && state() != EditingState)
        Q_EMIT up();
    else
        QTreeView::keyPressEvent(event);
}

} // namespace ui
