#include "ui/gallery/albumlist.h"

#include "ui/gallery/albumdelegate.h"
#include "ui/gallery/albumitems.h"
#include "ui/gallery/mediaitems.h"
#include "ui/gallery/thumbnails.h"

#include <QContextMenuEvent>
#include <QResizeEvent>

namespace ui {

AlbumList::AlbumList(const Context &context, AlbumItems &items, Thumbnails &thumbnails, QWidget *parent)
    : QListView(parent)
    , m_items(items)
    , m_rows(new AlbumDelegate(context, thumbnails, this))
{
    setModel(&items);
    setItemDelegate(m_rows);
    setFrameShape(NoFrame);
    viewport()->setAutoFillBackground(false);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(EditKeyPressed | DoubleClicked);
    setAcceptDrops(true);
    setDropIndicatorShown(false);
    connect(&thumbnails, &Thumbnails::ready, viewport(), qOverload<>(&QWidget::update));
}

void AlbumList::setAccount(const QString &account) { m_rows->setAccount(account); }

QString AlbumList::current() const { return m_items.albumId(currentIndex().row()); }

void AlbumList::choose(const QString &albumId)
{
    const int row = m_items.rowOf(albumId);
    if (row >= 0)
        setCurrentIndex(m_items.index(row));
}

void AlbumList::rename(const QString &albumId)
{
    const int row = m_items.rowOf(albumId);
    if (row < 1)
        return;
    scrollTo(m_items.index(row));
    setCurrentIndex(m_items.index(row));
    edit(m_items.index(row));
}

void AlbumList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT chosen(m_items.albumId(current.row()));
}

QModelIndex AlbumList::target(const QDropEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool possible = event->mimeData()->hasFormat(QString::fromLatin1(MediaItems::mimeType)) || m_dragged(event);
    return possible && index.isValid() && (index.flags() & Qt::ItemIsDropEnabled) ? index : QModelIndex();
}

void AlbumList::dragEnterEvent(QDragEnterEvent *event)
{
    m_dragged(event);
    event->acceptProposedAction();
}

void AlbumList::dragMoveEvent(QDragMoveEvent *event)
{
    QListView::dragMoveEvent(event);
    const QModelIndex index = target(event);
    m_rows->setDropTarget(index);
    viewport()->update();
    event->setAccepted(index.isValid());
}

void AlbumList::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_rows->setDropTarget({});
    viewport()->update();
    QListView::dragLeaveEvent(event);
}

void AlbumList::dropEvent(QDropEvent *event)
{
    const QModelIndex index = target(event);
    m_rows->setDropTarget({});
    viewport()->update();
    setState(NoState);
    if (!index.isValid())
        return event->ignore();
    const QString album = m_items.albumId(index.row());
    const QString own = QString::fromLatin1(MediaItems::mimeType);
    if (event->mimeData()->hasFormat(own))
        Q_EMIT mediaDropped(QString::fromUtf8(event->mimeData()->data(own)).split(u'\n', Qt::SkipEmptyParts), album);
    else
        Q_EMIT filesDropped(event->mimeData(), album);
    event->accept();
}

void AlbumList::resizeEvent(QResizeEvent *event)
{
    // The heights of rows follow from the width, which the view itself does not look at.
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
    QListView::resizeEvent(event);
}

void AlbumList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && !current().isEmpty())
        Q_EMIT removeWanted(current());
    else
        QListView::keyPressEvent(event);
}

void AlbumList::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (index.row() > 0)
        Q_EMIT menuWanted(m_items.albumId(index.row()), viewport()->mapToGlobal(visualRect(index).center()));
}

} // namespace ui
