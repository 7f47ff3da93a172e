// What a person does with files: adding, naming, moving, the menu and the shortcuts.
#include "ui/files/fileinfo.h"
#include "ui/files/fileitems.h"
#include "ui/files/filelist.h"
#include "ui/files/filesview.h"
#include "ui/files/foldercrumbs.h"
#include "ui/gallery/fileopener.h"
#include "ui/gallery/intakepanel.h"
#include "ui/gallery/spaceinfo.h"
#include "ui/parts/trashpanel.h"
#include "ui/parts/undoable.h"
#include "ui/prompts.h"
#include "ui/shell/actions.h"
#include "ui/theme/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/menutext.h"

#include <QHeaderView>
#include <QMenu>

namespace ui {

namespace actions = models::actions;

namespace {

struct Shortcut
{
    const char *text;
    const char *icon;
    QKeySequence keys;
};

// In the order of FilesView::addActions().
const QVector<Shortcut> &shortcuts()
{
    static const QVector<Shortcut> list{
        { QT_TRANSLATE_NOOP("ui::FilesView", "Add files"), "upload-simple", Qt::CTRL | Qt::SHIFT | Qt::Key_A },
        { QT_TRANSLATE_NOOP("ui::FilesView", "Add a folder"), "folder-plus", {} },
        { QT_TRANSLATE_NOOP("ui::FilesView", "Paste files"), "copy", QKeySequence::Paste },
        { QT_TRANSLATE_NOOP("ui::FilesView", "New folder"), "folder-plus", Qt::CTRL | Qt::SHIFT | Qt::Key_N },
        { QT_TRANSLATE_NOOP("ui::FilesView", "Move chosen files to the trash"), "trash", QKeySequence::Delete },
        { QT_TRANSLATE_NOOP("ui::FilesView", "Show the trash of the files"), "trash", {} },
    };
    return list;
}

} // namespace

void FilesView::addActions()
{
    const std::function<void()> runs[]
        = { [this] { chooseFiles(); },     [this] { m_intake->chooseFolder(tr("Add a folder")); },
            [this] { m_intake->paste(); }, [this] { newFolder(); },
            [this] { trashChosen(); },     [this] { showTrash(); } };
    int i = 0;
    for (const Shortcut &shortcut : shortcuts()) {
        QWidget *owner = i == 4 ? static_cast<QWidget *>(m_list) : this;
        m_actions.append(m_context.actions.add(owner, tr("Files"), tr(shortcut.text),
                                               QString::fromLatin1(shortcut.icon), shortcut.keys, runs[i++]));
    }
    auto *add = new QMenu(m_add);
    add->addActions({ m_actions[0], m_actions[1], m_actions[2] });
    m_add->setMenu(add);
    m_intake->fillOptions(m_options);
}

void FilesView::retranslate()
{
    m_add->setText(tr("Add files"));
    m_newFolder->setText(tr("New folder"));
    m_options->setName(tr("What is sent"));
    m_list->setAccessibleName(tr("Files"));
    m_list->header()->setAccessibleName(tr("Columns"));
    for (int i = 0; i < m_actions.size(); ++i)
        m_context.actions.setTexts(m_actions[i], tr("Files"), tr(shortcuts()[i].text));
    m_intake->retranslate();
    m_trashButton->setName(tr("Trash of the files"));
    m_trash->setHint(tr("Files and folders you remove wait here; nothing is lost."));
    refreshPath();
    updateRights();
}

void FilesView::chooseFiles() { m_intake->chooseFiles(tr("Add files"), {}); }

void FilesView::showTrash()
{
    forgetWanted();
    m_info->hide();
    m_trash->show();
    m_trash->takeFocus();
}

QVector<int> FilesView::chosenRows() const { return m_list->chosen(); }

void FilesView::activate(int row)
{
    if (row < 0 || row >= m_items->rowCount())
        return;
    forgetWanted();
    if (m_items->isFolder(row)) {
        showFolder(m_items->idAt(row));
        return;
    }
    const auto &file = m_items->fileAt(row);
    m_opener->open(this, { file.account, file.blobId, file.name, file.size });
}

void FilesView::saveChosen() { save(chosenRows().value(0, -1)); }

void FilesView::save(int row)
{
    if (row < 0 || m_items->isFolder(row))
        return;
    const auto &file = m_items->fileAt(row);
    m_opener->saveAs(this, { file.account, file.blobId, file.name, file.size });
}

void FilesView::newFolder()
{
    if (!m_space->canEdit())
        return;
    const store::Key key{ m_account.toStdString(), "Folder", m_context.store.newId("Folder") };
    forgetWanted();
    m_made = QString::fromStdString(key.id);
    applyUndoable(m_context, this, actions::createFolder(key, tr("New folder"), m_items->folderId()), tr("Folder made"),
                  {}, [this, made = m_made] {
                      if (made == m_made)
                          m_made.clear();
                  });
}

void FilesView::rename(int row, const QString &name)
{
    const bool folder = m_items->isFolder(row);
    const store::Key key = folder ? m_items->folderAt(row).key() : m_items->fileAt(row).key();
    applyUndoable(m_context, this, actions::setText(key, folder ? "title" : "name", name), tr("Renamed"));
}

void FilesView::trashChosen() { trash(keysOf(chosenRows())); }

std::vector<store::Key> FilesView::keysOf(const QVector<int> &rows) const
{
    std::vector<store::Key> keys;
    for (const int row : rows)
        keys.push_back(m_items->isFolder(row) ? m_items->folderAt(row).key() : m_items->fileAt(row).key());
    return keys;
}

void FilesView::trash(std::vector<store::Key> keys)
{
    if (!m_space->canEdit())
        return;
    const int count = int(keys.size());
    trashWithContents(m_context, this, std::move(keys), tr("%n file(s) moved to the trash", "files or folders", count));
}

store::Key FilesView::keyOf(const QString &line) const
{
    const bool folder = line.startsWith(QLatin1String("folder:"));
    return { m_account.toStdString(), folder ? "Folder" : "FileItem", line.mid(line.indexOf(u':') + 1).toStdString() };
}

void FilesView::moveHere(const QMimeData *mime, const QString &folderId)
{
    moveTo(QString::fromUtf8(mime->data(QString::fromLatin1(FileItems::mimeType))).split(u'\n', Qt::SkipEmptyParts),
           folderId);
}

void FilesView::moveTo(const QStringList &lines, const QString &folderId)
{
    if (!m_space->canEdit())
        return;
    actions::Edits edits;
    for (const QString &line : lines) {
        const store::Key key = keyOf(line);
        if (QString::fromStdString(key.id) == folderId)
            continue;
        const char *property = key.type == "Folder" ? "parentId" : "folderId";
        for (auto &edit : actions::setText(key, property, folderId))
            edits.push_back(std::move(edit));
    }
    if (!edits.empty())
        applyUndoable(m_context, this, std::move(edits), tr("%n file(s) moved", "files or folders", int(edits.size())));
}

void FilesView::toggleUpload(int row)
{
    const UploadState state = m_items->upload(row);
    if (state.fileIsGone())
        chooseAgain(m_items->idAt(row));
    else if (state.state == UploadState::NotSent)
        m_uploads->sendAgain(state);
    else if (!state.localId.isEmpty())
        m_uploads->setPaused(state.localId, state.state != UploadState::Paused);
}

void FilesView::chooseAgain(const QString &fileId)
{
    m_context.prompts.chooseFiles(this, tr("Choose the file again"), {}, [this, fileId](const QStringList &paths) {
        if (!paths.isEmpty())
            m_intake->addAgain(fileId, paths.first());
    });
}

std::function<void()> FilesView::later(const QString &id, std::function<void(int)> what)
{
    return [this, id, what = std::move(what)] {
        if (const int row = m_items->rowOf(id); row >= 0)
            what(row);
    };
}

void FilesView::menu(const QPoint &position)
{
    const QVector<int> rows = chosenRows();
    if (rows.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int first = rows.first();
    const QString id = m_items->idAt(first);
    menu->addAction(icon(QStringLiteral("eye")), tr("Open"), this, later(id, [this](int row) { activate(row); }));
    if (rows.size() == 1 && !m_items->isFolder(first))
        menu->addAction(icon(QStringLiteral("download-simple")), tr("Save a copy"), this,
                        later(id, [this](int row) { save(row); }));
    if (m_space->canEdit()) {
        if (rows.size() == 1)
            menu->addAction(icon(QStringLiteral("pencil-simple")), tr("Rename"), m_list,
                            later(id, [this](int row) { m_list->choose(row, true); }));
        fillMoveMenu(menu->addMenu(icon(QStringLiteral("folder")), tr("Move to folder")), rows);
        const auto toggle = later(id, [this](int row) { toggleUpload(row); });
        const UploadState state = m_items->upload(first);
        if (state.state == UploadState::NotSent)
            menu->addAction(icon(QStringLiteral("arrow-clockwise")),
                            state.fileIsGone() ? tr("Choose the file again…") : tr("Send again"), this, toggle);
        else if (!state.localId.isEmpty())
            menu->addAction(icon(QStringLiteral("pause")),
                            state.state == UploadState::Paused ? tr("Go on sending") : tr("Pause sending"), this,
                            toggle);
        menu->addSeparator();
        menu->addAction(icon(QStringLiteral("trash")), tr("Move to the trash"), this,
                        [this, keys = keysOf(rows)] { trash(keys); });
    }
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

void FilesView::fillMoveMenu(QMenu *menu, const QVector<int> &rows)
{
    QStringList lines;
    for (const int row : rows)
        lines.append((m_items->isFolder(row) ? QStringLiteral("folder:") : QStringLiteral("file:"))
                     + m_items->idAt(row));
    const auto target = [&](const QString &title, const QString &id) {
        if (!lines.contains(QStringLiteral("folder:") + id))
            menu->addAction(menuText(title), this, [this, lines, id] { moveTo(lines, id); });
    };
    const auto &path = m_crumbs->path();
    for (int i = 0; i + 1 < path.size(); ++i)
        target(path[i].title, path[i].id);
    for (const auto &folder : m_items->folders().rows())
        target(folder.title, folder.id);
    menu->setEnabled(!menu->isEmpty());
}

} // namespace ui
