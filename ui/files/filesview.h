#pragma once
// The folders and files of one project space. Made to be embedded in the project's page.
#include "models/actions.h"
#include "models/rows_media.h"
#include "ui/parts/linkedrecord.h"
#include "ui/shell/context.h"

#include <QPersistentModelIndex>
#include <QWidget>
#include <functional>

class QAction;
class QMenu;
class QMimeData;
class QTreeView;

namespace ui {

class BackNote;
class Button;
class FileInfo;
class FileItems;
class FileList;
class FileOpener;
class FileTells;
class FolderCrumbs;
class IconButton;
class IntakePanel;
class ElidedLabel;
class NoteBar;
class SpaceInfo;
class StateStack;
class TrashPanel;
class UploadStates;

class FilesView : public QWidget
{
    Q_OBJECT
public:
    FilesView(const Context &context, const QString &account, QWidget *parent = nullptr);
    ~FilesView() override;

    void open(const QString &id); // a folder, or a file shown in its folder; empty: where one was
    void showFolder(const QString &folderId); // empty: the top
    void showTrash();

    FileItems *items() const { return m_items; }
    FileList *list() const { return m_list; }
    StateStack *stack() const { return m_stack; }
    IntakePanel *intake() const { return m_intake; }
    FileInfo *info() const { return m_info; }
    TrashPanel *trash() const { return m_trash; }
    FolderCrumbs *crumbs() const { return m_crumbs; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void connectParts();
    void addActions();
    void retranslate();
    void refreshState();
    void refreshPath();
    void enter(const QString &folderId); // not by a person
    void openMade();
    void forgetWanted();
    LinkedRecord::Ways linkWays();
    void refreshInfo();
    void showNotes();
    void updateRights();
    bool canAdd() const;
    QVector<int> chosenRows() const;
    void activate(int row);
    void newFolder();
    void chooseFiles();
    void rename(int row, const QString &name);
    void trashChosen();
    void trash(std::vector<store::Key> keys);
    void moveHere(const QMimeData *mime, const QString &folderId);
    void moveTo(const QStringList &lines, const QString &folderId);
    void toggleUpload(int row);
    void chooseAgain(const QString &fileId);
    void saveChosen();
    void save(int row);
    void menu(const QPoint &position);
    void fillMoveMenu(QMenu *menu, const QVector<int> &rows);
    std::vector<store::Key> keysOf(const QVector<int> &rows) const;
    store::Key keyOf(const QString &line) const;
    // Does `what` to the row of `id` when it is called: other rows may have come meanwhile.
    std::function<void()> later(const QString &id, std::function<void(int row)> what);

    const Context &m_context;
    QString m_account;
    SpaceInfo *m_space;
    UploadStates *m_uploads;
    FileItems *m_items;
    FileOpener *m_opener;
    FileTells *m_tells;
    FolderCrumbs *m_crumbs;
    ElidedLabel *m_limits;
    IconButton *m_options;
    IconButton *m_trashButton;
    Button *m_newFolder;
    Button *m_add;
    NoteBar *m_readOnly;
    NoteBar *m_fetching;
    BackNote *m_backNote;
    IntakePanel *m_intake;
    FileList *m_list;
    StateStack *m_stack;
    FileInfo *m_info;
    TrashPanel *m_trash;
    QVector<QAction *> m_actions;
    std::vector<models::FolderRow> m_path; // the folders above what is shown, and the shown one
    LinkedRecord *m_link; // to a folder or a file
    QString m_made; // a folder, here: named in its row as soon as that is there
};

} // namespace ui
