// Which folder is open, the way there, and where a link leads.
#include "models/jsonread.h"
#include "models/readrow.h"
#include "store/service.h"
#include "ui/files/fileinfo.h"
#include "ui/files/fileitems.h"
#include "ui/files/filelist.h"
#include "ui/files/filesview.h"
#include "ui/files/foldercrumbs.h"
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

core::Result<LinkedRecord::Found> findLinked(store::Cache &cache, const std::string &account, const QString &id)
{
    const auto record = cache.record({ account, "FileItem", id.toStdString() });
    if (!record)
        return tl::unexpected<core::Error>(record.error());
    LinkedRecord::Found found;
    models::FileRow file;
    if (*record)
        models::readRow(**record, file);
    found.place = *record ? file.folderId : id; // the folder that shows it, or itself
    const Path path = readPath(cache, account, found.place);
    found.here = !path.empty() || (*record && found.place.isEmpty());
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
    m_made.clear();
    m_link->follow(id);
}

void FilesView::forgetWanted()
{
    m_link->forget();
    m_made.clear();
}

void FilesView::openMade()
{
    const int row = m_made.isEmpty() ? -1 : m_items->rowOf(m_made);
    if (row < 0)
        return;
    m_made.clear();
    m_stack->showContent();
    m_list->choose(row, true);
}

LinkedRecord::Ways FilesView::linkWays()
{
    const auto find = [this](const QString &id) -> LinkedRecord::Find {
        return [account = m_account.toStdString(), id](store::Cache &cache) { return findLinked(cache, account, id); };
    };
    const auto show = [this](const QString &id) {
        const int row = m_items->rowOf(id);
        if (row < 0 || m_items->isFolder(row)) // which is opened, not chosen
            return false;
        m_stack->showContent();
        m_list->choose(row);
        return true;
    };
    const auto lead = [this](const QString &id, const LinkedRecord::Found &found) {
        if (found.place == id)
            showFolder(id);
        else
            enter(found.place);
    };
    return { find, show, [this] { return LinkedRecord::isSettled(m_items->loadState()); }, [this] { showTrash(); },
             lead };
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
