#include "ui/gallery/mediagrid.h"

#include "ui/gallery/mediadelegate.h"
#include "ui/gallery/mediaitems.h"
#include "ui/gallery/thumbnails.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QDrag>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <algorithm>

namespace ui {

namespace {
constexpr int narrowestTile = 196; // at 100 % text
}

MediaGrid::MediaGrid(const Context &context, MediaItems &items, Thumbnails &thumbnails, QWidget *parent)
    : QListView(parent)
    , m_items(items)
    , m_thumbnails(thumbnails)
    , m_tiles(new MediaDelegate(context, items, thumbnails, this))
{
    setModel(&items);
    setItemDelegate(m_tiles);
    setFlow(LeftToRight);
    setWrapping(true);
    setResizeMode(Adjust);
    setUniformItemSizes(true);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    viewport()->setAutoFillBackground(false);
    setEditTriggers(EditKeyPressed);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(false); // drawn here, between tiles
    connect(this, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT opened(m_items.at(index.row()).id); });
    connect(m_tiles, &MediaDelegate::uploadButtonPressed, this,
            [this](const QModelIndex &index) { Q_EMIT uploadButtonPressed(m_items.at(index.row()).id); });
    connect(&m_thumbnails, &Thumbnails::ready, viewport(), qOverload<>(&QWidget::update));
}

QStringList MediaGrid::chosen() const
{
    QModelIndexList indexes = selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    QStringList ids;
    for (const QModelIndex &index : indexes)
        ids.append(m_items.at(index.row()).id);
    if (ids.isEmpty() && currentIndex().isValid())
        ids.append(m_items.at(currentIndex().row()).id);
    return ids;
}

void MediaGrid::setEditable(bool editable)
{
    m_editable = editable;
    setDragEnabled(editable);
    setAcceptDrops(editable);
}

void MediaGrid::setReorderable(bool reorderable) { m_reorderable = reorderable; }

void MediaGrid::select(const QString &id)
{
    const int row = m_items.media().indexOf(id);
    if (row < 0)
        return;
    const QModelIndex index = m_items.index(row, 0);
    setCurrentIndex(index);
    scrollTo(index);
}

void MediaGrid::fit()
{
    // The view breaks its rows as if the scroll bar were always there. Tiles that grew when it went would be one too
    // many for a row, make more rows, and bring the bar back: the photos would jump to and fro.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, verticalScrollBar());
    const int width = maximumViewportSize().width() - bar;
    // Pictures need not grow as fast as text: half the way keeps two columns in a small window.
    m_columns = qMax(1, width / ((narrowestTile + scaled(narrowestTile)) / 2));
    // One pixel less than the room: a cell as wide as the view itself would be laid out beyond it.
    const QSize cell = MediaDelegate::cellFor(qMax(narrowestTile / 2, (width - 1) / m_columns), fontMetrics());
    if (cell == m_tiles->cell())
        return;
    m_tiles->setCell(cell);
    setGridSize(cell);
    verticalScrollBar()->setSingleStep(cell.height() / 4);
}

void MediaGrid::resizeEvent(QResizeEvent *event)
{
    fit();
    QListView::resizeEvent(event);
}

void MediaGrid::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

bool MediaGrid::accepts(const QDropEvent *event)
{
    const bool files = m_dragged(event); // asked first: what may be done can change while it is held
    const bool own = event->mimeData()->hasFormat(QString::fromLatin1(MediaItems::mimeType));
    return m_editable && (own ? m_reorderable : files);
}

int MediaGrid::rowForDrop(const QPoint &point) const
{
    const QModelIndex index = indexAt(point);
    if (!index.isValid())
        return m_items.rowCount();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const bool behind = (point.x() > visualRect(index).center().x()) != mirrored;
    return index.row() + (behind ? 1 : 0);
}

void MediaGrid::dragEnterEvent(QDragEnterEvent *event)
{
    if (accepts(event))
        event->acceptProposedAction();
}

void MediaGrid::dragMoveEvent(QDragMoveEvent *event)
{
    if (!accepts(event))
        return event->ignore();
    QListView::dragMoveEvent(event); // scrolls near the edges
    m_dropFiles = !event->mimeData()->hasFormat(QString::fromLatin1(MediaItems::mimeType));
    m_dropRow = m_dropFiles ? -1 : rowForDrop(event->position().toPoint());
    event->setDropAction(m_dropFiles ? Qt::CopyAction : Qt::MoveAction);
    event->accept();
    viewport()->update();
}

void MediaGrid::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_dropRow = -1;
    m_dropFiles = false;
    viewport()->update();
    QListView::dragLeaveEvent(event);
}

void MediaGrid::dropEvent(QDropEvent *event)
{
    const QMimeData *mime = event->mimeData();
    m_dropRow = -1;
    m_dropFiles = false;
    viewport()->update();
    setState(NoState);
    if (!accepts(event))
        return event->ignore();
    const QString own = QString::fromLatin1(MediaItems::mimeType);
    if (mime->hasFormat(own)) {
        event->setDropAction(Qt::MoveAction);
        Q_EMIT movedBefore(QString::fromUtf8(mime->data(own)).split(u'\n', Qt::SkipEmptyParts),
                           rowForDrop(event->position().toPoint()));
    } else {
        event->setDropAction(Qt::CopyAction);
        Q_EMIT dropped(mime);
    }
    event->accept();
}

void MediaGrid::startDrag(Qt::DropActions)
{
    QModelIndexList indexes = selectionModel()->selectedIndexes();
    if (indexes.isEmpty())
        return;
    std::sort(indexes.begin(), indexes.end());
    const auto &media = m_items.at(indexes.first().row());
    auto *drag = new QDrag(this);
    drag->setMimeData(m_items.mimeData(indexes));
    const QPixmap picture = m_thumbnails.picture(media.account, media.thumbBlobId, { scaled(96), scaled(72) },
                                                 devicePixelRatioF(), radius::s);
    if (!picture.isNull())
        drag->setPixmap(picture.scaled(picture.size().scaled(scaled(96), scaled(72), Qt::KeepAspectRatio)));
    drag->exec(Qt::MoveAction); // style-ok: the platform's drag runs here, timers and sockets go on
}

void MediaGrid::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_dropRow < 0 && !m_dropFiles)
        return;
    const Colours &c = colours(this);
    QPainter painter(viewport());
    if (m_dropFiles) {
        paintBox(&painter, QRectF(viewport()->rect()).adjusted(2, 2, -2, -2), radius::l, Qt::transparent, c.primary, 3);
        return;
    }
    const int count = m_items.rowCount();
    if (count == 0)
        return;
    const bool end = m_dropRow >= count;
    const QRect tile = visualRect(m_items.index(end ? count - 1 : m_dropRow, 0));
    const bool right = end != (layoutDirection() == Qt::RightToLeft);
    paintBox(&painter, QRectF(right ? tile.right() - 2 : tile.left() - 1, tile.top() + 6, 4, tile.height() - 12), 2,
             c.primary);
}

void MediaGrid::keyPressEvent(QKeyEvent *event)
{
    // Activation by keys is left to QListView on some platforms only; here Enter opens everywhere.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT opened(m_items.at(currentIndex().row()).id);
        return;
    }
    QListView::keyPressEvent(event);
}

} // namespace ui
