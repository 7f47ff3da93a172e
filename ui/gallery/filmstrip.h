#pragma once
// The neighbours of the photo in the viewer, as one row of small pictures.
#include <QListView>

namespace ui {

class MediaItems;
class Thumbnails;

class FilmStrip : public QListView
{
    Q_OBJECT
public:
    FilmStrip(MediaItems &items, Thumbnails &thumbnails, QWidget *parent = nullptr);
    void showRow(int row);
    QSize sizeHint() const override; // no wider than its pictures

Q_SIGNALS:
    void chosen(int row);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fit();
};

} // namespace ui
