// Which folder is open, the way there, and where a link leads.
#include "models/jsonread.h"
#include "models/readrow.h"
#include "store/service.h"
#include "ui/files/fileinfo.h"
#include "ui/files/fileitems.h"
#include "ui/files/filelist.h"
#include "ui/files/filesview.h"
#include "ui/files/foldercrumbs.h"
#include "ui/parts/notfound.h"
#include "ui/widgets/statepanel.h"

#include <algorithm>

namespace ui {

namespace {

constexpr int deepest = 32; // folders; a circle of parents ends there

using Path = std::vector<models::FolderRow>;

// From the top to the folder itself; empty where there is no such folder.
Path readPath(store::Cache &cache, const std::string &account, QString folder)
{
    Path path;
    while (!folder.isEmpty() && path.size() < deepest) {
        const auto record = cache.record({ account, "Folder", folder.toStdString() });
        if (!record || !*record)
            break;
        path.emplace(path.begin());
        models::readRow(**record, path.front());
        folder = path.front().parentId;
    }
    return path;
}

bool isTrashed(const Path &path)
{
    return std::any_of(path.begin(), path.end(), [](const auto &row) { return row.trashedAt.isValid(); });
}

struct Found
{
    bool here = false;
    bool trashed = false;
    QString folder; // that shows it, or itself
};

core::Result<Found> findLinked(store::Cache &cache, const std::string &account, const QString &id)
{
    const auto record = cache.record({ account, "FileItem", id.toStdString() });
    if (!record)
        return tl::unexpected<core::Error>(record.error());
    Found found;
    models::FileRow file;
    if (*record)
        models::readRow(**record, file);
    found.folder = *record ? file.folderId : id;
    const Path path = readPath(cache, account, found.folder);
    found.here = !path.empty() || (*record && found.folder.isEmpty());
    found.trashed = file.trashedAt.isValid() || isTrashed(path);
    return found;
}

} // namespace

void FilesView::showFolder(const QString &folderId)
{
    forgetWanted();
    enter(folderId);
}

void FilesView::enter(const QString &folderId)
{
    if (folderId == m_items->folderId())
        return;
    m_info->hide();
    m_items->show(m_account, folderId);
    refreshPath();
    refreshState();
}

void FilesView::open(const QString &id)
{
    if (id.isEmpty())
        return;
    forgetWanted();
    m_wanted = id;
    chooseWanted();
}

void FilesView::forgetWanted()
{
    m_wanted.clear();
    m_renameWanted = false;
}

void FilesView::chooseWanted()
{
    if (m_wanted.isEmpty())
        return;
    const int row = m_items->rowOf(m_wanted);
    if (row < 0 || (m_items->isFolder(row) && !m_renameWanted)) {
        if (!m_renameWanted)
            seek();
        return;
    }
    m_wanted.clear();
    m_stack->showContent();
    m_list->choose(row, std::exchange(m_renameWanted, false));
}

// What a link leads to and is not on the screen: in another folder, a folder itself, or nothing that there is.
void FilesView::seek()
{
    m_context.store.read(
        this,
        [account = m_account.toStdString(), id = m_wanted](store::Cache &cache) {
            return findLinked(cache, account, id);
        },
        [this, id = m_wanted](const core::Result<Found> &found) {
            if (id != m_wanted || m_renameWanted || !found)
                return;
            const auto state = m_items->loadState();
            if (!found->here && (state == models::LoadState::Loading || state == models::LoadState::UnavailableOffline))
                return; // once it is fetched
            if (!found->here || found->trashed) {
                forgetWanted();
                tellNotFound(m_context.toasts, found->trashed, this, [this] { showTrash(); });
                return;
            }
            if (found->folder == id)
                return showFolder(id);
            enter(found->folder);
        });
}

void FilesView::refreshPath()
{
    m_context.store.read(
        this,
        [account = m_account.toStdString(), folder = m_items->folderId()](store::Cache &cache) -> core::Result<Path> {
            return readPath(cache, account, folder);
        },
        [this, folder = m_items->folderId()](const core::Result<Path> &path) {
            if (folder != m_items->folderId())
                return;
            m_path = path.value_or(Path());
            if (path && path->empty() && !folder.isEmpty())
                return enter({}); // it is not there any more, and what were added to it would be nowhere
            // Somebody put it in the trash: one stands where it was.
            if (const auto gone
                = std::find_if(m_path.begin(), m_path.end(), [](const auto &row) { return row.trashedAt.isValid(); });
                gone != m_path.end())
                return enter(gone->parentId);
            //: The top of the folders of a project
            QVector<Crumb> whole{ { QString(), tr("All files") } };
            for (const auto &row : m_path)
                whole.append({ row.id, row.title });
            m_crumbs->setPath(whole);
            showNotes();
        });
}

} // namespace ui
