#pragma once
// The albums at the left of the gallery: chosen by mouse or keys, renamed in place, a place to drop photos onto.
#include "ui/widgets/draggedfiles.h"

#include <QListView>

namespace ui {

class AlbumItems;
class Thumbnails;
struct Context;

class AlbumList : public QListView
{
    Q_OBJECT
public:
    AlbumList(const Context &context, AlbumItems &items, Thumbnails &thumbnails, QWidget *parent = nullptr);
    void setAccount(const QString &account);
    QString current() const; // empty: all photos
    void choose(const QString &albumId);
    void rename(const QString &albumId); // opens the editor

Q_SIGNALS:
    void chosen(const QString &albumId);
    void mediaDropped(const QStringList &ids, const QString &albumId);
    void filesDropped(const QMimeData *mime, const QString &albumId);
    void removeWanted(const QString &albumId);
    void menuWanted(const QString &albumId, const QPoint &globalPosition);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QModelIndex target(const QDropEvent *event);

    AlbumItems &m_items;
    class AlbumDelegate *m_rows;
    DraggedFiles m_dragged{ offersFiles };
};

} // namespace ui
