#pragma once
// The gallery of one project space: albums at the left, the photos of the chosen one at the right. Made to be embedded
// in the project's page; everything a person can do here is in the command palette, too.
#include "models/rows_media.h"
#include "ui/parts/linkedrecord.h"
#include "ui/shell/context.h"

#include <QPointer>
#include <QWidget>

class QMenu;
class QMimeData;

namespace ui {

class AlbumItems;
class AlbumList;
class BackNote;
class Button;
class Card;
class ElidedLabel;
class GalleryEdits;
class IconButton;
class IntakePanel;
class KeepOffline;
class LinkButton;
class MediaGrid;
class MediaItems;
class NoteBar;
class PhotoViewer;
class SpaceInfo;
class StateStack;
class Thumbnails;
class TrashPanel;
class UploadStates;

class GalleryView : public QWidget
{
    Q_OBJECT
public:
    GalleryView(const Context &context, const QString &account, QWidget *parent = nullptr);
    ~GalleryView() override;

    void open(const QString &id); // an album, or a photo in the viewer; empty: where one was
    void showAlbum(const QString &albumId);
    void showTrash();
    PhotoViewer *openViewer(const QString &mediaId);

    MediaGrid *grid() const { return m_grid; }
    AlbumList *albumList() const { return m_albumList; }
    IntakePanel *intake() const { return m_intake; }
    KeepOffline *keepOffline() const { return m_keep; }
    TrashPanel *trash() const { return m_trash; }
    StateStack *stack() const { return m_stack; }
    QString albumId() const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    using Rows = std::vector<models::MediaRow>;
    QWidget *makeAlbums();
    QWidget *makePhotos();
    void connectParts();
    void addActions();
    void arrange();
    void retranslate();
    void choose(const QString &albumId); // not by a person
    void openMade();
    bool openLinked(const QString &id);
    LinkedRecord::Ways linkWays();
    void refreshTitle();
    void refreshState();
    void updateRights();
    void updateActions();
    bool canAdd() const;
    Rows chosenRows() const;

    void newAlbum();
    void forgetMade(const QString &albumId); // it could not be stored
    void chooseFiles();
    QString albumForAdding(); // the open one, else one of today
    void trashChosen();
    void trash(const Rows &rows);
    void stepChosen(int by); // reorder by keys
    void moveBefore(const QStringList &ids, int row);
    void toggleUpload(const QString &mediaId);
    void chooseAgain(const QString &mediaId);
    static QString fileFilter();
    void albumMenu(const QString &albumId, const QPoint &position);
    void photoMenu(const QPoint &position);
    void fillMoveMenu(QMenu *menu, const Rows &rows);

    const Context &m_context;
    QString m_account;
    SpaceInfo *m_space;
    UploadStates *m_uploads;
    Thumbnails *m_thumbnails;
    MediaItems *m_items;
    AlbumItems *m_albums;
    GalleryEdits *m_edits;
    LinkedRecord *m_link; // to an album or a photo
    QWidget *m_albumCard = nullptr;
    AlbumList *m_albumList = nullptr;
    LinkButton *m_newAlbum = nullptr;
    ElidedLabel *m_title = nullptr;
    ElidedLabel *m_subtitle = nullptr;
    IconButton *m_trashButton = nullptr;
    IconButton *m_options = nullptr;
    Button *m_add = nullptr;
    NoteBar *m_readOnly = nullptr;
    BackNote *m_backNote = nullptr;
    IntakePanel *m_intake = nullptr;
    KeepOffline *m_keep = nullptr;
    MediaGrid *m_grid = nullptr;
    StateStack *m_stack = nullptr;
    TrashPanel *m_trash = nullptr;
    QPointer<PhotoViewer> m_viewer;
    QVector<QAction *> m_actions;
    QString m_comingAlbum; // made here, its row is not there yet
    QString m_madeAlbum; // for what is being added
    bool m_openComing = false;
    bool m_renameComing = false;
    bool m_leading = false; // an album is chosen by the program
};

} // namespace ui
