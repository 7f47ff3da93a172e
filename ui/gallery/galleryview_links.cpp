// Where a link leads: what is named is shown as soon as it is there, or said to be gone.
#include "models/jsonread.h"
#include "store/service.h"
#include "ui/gallery/albumitems.h"
#include "ui/gallery/albumlist.h"
#include "ui/gallery/galleryview.h"
#include "ui/gallery/mediaitems.h"

#include <QScopedValueRollback>

namespace ui {

using models::LoadState;

namespace {

core::Result<LinkedRecord::Found> findLinked(store::Cache &cache, const std::string &account, const std::string &id)
{
    for (const char *type : { "MediaItem", "Album" }) {
        const auto record = cache.record({ account, type, id });
        if (!record)
            return tl::unexpected<core::Error>(record.error());
        if (!*record)
            continue;
        const auto &view = (*record)->view;
        const bool photo = std::string_view(type) == "MediaItem";
        return LinkedRecord::Found{ true, !models::readText(view, "trashedAt").isEmpty(),
                                    photo ? models::readText(view, "albumId") : QString::fromStdString(id) };
    }
    return LinkedRecord::Found{};
}

} // namespace

void GalleryView::open(const QString &id)
{
    if (id.isEmpty())
        return;
    m_openComing = false;
    m_link->follow(id);
}

void GalleryView::choose(const QString &albumId)
{
    const QScopedValueRollback leading(m_leading, true);
    m_albumList->choose(albumId);
}

// What was made here, as soon as it has a row.
void GalleryView::openMade()
{
    if (m_comingAlbum.isEmpty() || m_albums->rowOf(m_comingAlbum) < 0)
        return;
    const QString id = std::exchange(m_comingAlbum, {});
    const bool rename = std::exchange(m_renameComing, false);
    if (!std::exchange(m_openComing, false))
        return;
    choose(id);
    if (rename)
        m_albumList->rename(id);
}

bool GalleryView::openLinked(const QString &id)
{
    if (m_albums->rowOf(id) > 0)
        choose(id);
    else if (m_items->media().find(id))
        openViewer(id);
    else
        return false;
    return true;
}

LinkedRecord::Ways GalleryView::linkWays()
{
    const auto find = [this](const QString &id) -> LinkedRecord::Find {
        return [account = m_account.toStdString(), id = id.toStdString()](store::Cache &cache) {
            return findLinked(cache, account, id);
        };
    };
    const auto settled = [this] {
        return LinkedRecord::isSettled(m_albums->albums().loadState())
            && LinkedRecord::isSettled(m_items->media().loadState());
    };
    // A photo of another album; the row of an album comes by itself.
    const auto lead = [this](const QString &id, const LinkedRecord::Found &found) {
        if (found.place == id || m_albums->albums().loadState() == LoadState::Loading)
            return;
        const QString album = m_albums->rowOf(found.place) > 0 ? found.place : QString();
        if (album != albumId())
            choose(album);
    };
    return { find, [this](const QString &id) { return openLinked(id); }, settled, [this] { showTrash(); }, lead };
}

} // namespace ui
