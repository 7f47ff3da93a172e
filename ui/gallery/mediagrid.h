#pragma once
// The grid of photos: tiles in rows that fill the width, chosen with mouse or keys, reordered by drag, and a place to
// drop or paste files onto.
#include "ui/widgets/draggedfiles.h"

#include <QListView>
#include <QStringList>

namespace ui {

class MediaDelegate;
class MediaItems;
class Thumbnails;
struct Context;

class MediaGrid : public QListView
{
    Q_OBJECT
public:
    MediaGrid(const Context &context, MediaItems &items, Thumbnails &thumbnails, QWidget *parent = nullptr);

    QStringList chosen() const; // ids, in the order of the grid; the current one when none is selected
    void setEditable(bool editable); // may things be dropped and moved
    void setReorderable(bool reorderable);
    MediaDelegate *tiles() const { return m_tiles; }
    void select(const QString &id);
    int columns() const { return m_columns; }

Q_SIGNALS:
    void opened(const QString &id);
    void dropped(const QMimeData *mime); // files or a picture from outside
    void movedBefore(const QStringList &ids, int row); // to stand before what is at `row` now
    void uploadButtonPressed(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fit();
    bool accepts(const QDropEvent *event);
    int rowForDrop(const QPoint &point) const;

    MediaItems &m_items;
    Thumbnails &m_thumbnails;
    MediaDelegate *m_tiles;
    int m_columns = 1;
    int m_dropRow = -1; // where a mark shows that dragged photos would go
    bool m_dropFiles = false;
    DraggedFiles m_dragged{ offersFiles };
    bool m_editable = true;
    bool m_reorderable = true;
};

} // namespace ui
