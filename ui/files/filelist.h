#pragma once
// The rows of one folder: chosen and renamed by mouse and keys, dragged into folders, a place to drop files onto.
#include "ui/widgets/draggedfiles.h"

#include <QTreeView>

namespace ui {

class FileItems;
struct Context;

class FileList : public QTreeView
{
    Q_OBJECT
public:
    FileList(const Context &context, FileItems &items, QWidget *parent = nullptr);
    void setEditable(bool editable);
    QVector<int> chosen() const; // rows
    void choose(int row, bool rename = false);

Q_SIGNALS:
    void opened(int row);
    void up(); // Backspace: to the folder above
    void dropped(const QMimeData *mime, const QString &folderId); // "here" when the id is the open folder's
    void moved(const QMimeData *mime, const QString &folderId);
    void chosenChanged();
    void uploadButtonPressed(int row);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    bool accepts(const QDropEvent *event, const QModelIndex &index);
    void fit();
    void measure(); // whether each row has its own height

    FileItems &m_items;
    class FileDelegate *m_rows;
    bool m_editable = true;
    bool m_dropHere = false;
    DraggedFiles m_dragged{ offersFiles };
};

} // namespace ui
