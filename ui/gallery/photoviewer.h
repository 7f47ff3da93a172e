#pragma once
// One photo or film over the whole window, dark in every mode: arrows, Page Up and Down, Home and End move, Space plays
// or zooms, Z zooms, I shows what is known about it, Escape goes back. In a zoomed photo the arrows go about in it.
#include "models/rows_media.h"
#include "ui/gallery/fileopener.h"
#include "ui/widgets/overlay.h"

#include <QVector>

class QAction;

namespace ui {

class Button;
class ElidedLabel;
class FilmStrip;
class GalleryEdits;
class IconButton;
class MediaItems;
class PhotoInfo;
class PictureCanvas;
class PictureLoader;
class Thumbnails;
class WrapLabel;

class PhotoViewer : public Overlay
{
    Q_OBJECT
public:
    PhotoViewer(const Context &context, MediaItems &items, Thumbnails &thumbnails, GalleryEdits &edits,
                QWidget *window);
    void show(const QString &mediaId, const QString &place); // `place`: the album's name
    void setEditable(bool editable);
    QString current() const { return m_current.id; }
    int row() const;
    PictureCanvas *canvas() const { return m_canvas; }
    PhotoInfo *info() const { return m_info; }
    Button *fetchButton() const { return m_fetch; }
    bool showsOriginal() const { return m_original; }

Q_SIGNALS:
    void left(const QString &mediaId); // closed while this was shown

protected:
    QRect panelRect() const override { return rect(); }
    void arrange() override;
    QWidget *firstFocus() override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHeader();
    void connectParts();
    void retranslate();
    void addActions();
    void retranslateActions();
    bool act(int key); // without modifiers; whether it means something here
    void go(int row);
    void refresh();
    void refreshPicture();
    void refreshFetch();
    QString filmWords() const; // in place of its picture
    QString missingWords() const; // of a photo
    void setZoomed(bool zoomed);
    void setInfoShown(bool shown);
    void play();
    void save();
    bool isFilm() const;
    FileToOpen file() const;

    const Context &m_context;
    MediaItems &m_items;
    PictureLoader *m_loader;
    FileOpener *m_opener;
    models::MediaRow m_current;
    QString m_place;
    QString m_fetchProblem; // a sentence
    qint64 m_received = 0;
    bool m_original = false;
    bool m_filmMissing = false; // known not to be on this computer
    bool m_infoWanted = true;
    bool m_editable = true;
    ElidedLabel *m_title;
    ElidedLabel *m_subtitle;
    IconButton *m_back, *m_zoom, *m_play, *m_save, *m_about, *m_previous, *m_next;
    Button *m_fetch;
    PictureCanvas *m_canvas;
    FilmStrip *m_strip;
    PhotoInfo *m_info;
    QVector<QAction *> m_actions;
};

} // namespace ui
