// Where a link leads: what is named is shown as soon as it is there, or said to be gone.
#include "models/jsonread.h"
#include "store/service.h"
#include "ui/gallery/albumitems.h"
#include "ui/gallery/albumlist.h"
#include "ui/gallery/galleryview.h"
#include "ui/gallery/mediaitems.h"
#include "ui/parts/notfound.h"

#include <QScopedValueRollback>

namespace ui {

using models::LoadState;

namespace {

struct Found
{
    bool here = false;
    bool trashed = false;
    bool photo = false;
    QString albumId; // of the photo
};

core::Result<Found> findLinked(store::Cache &cache, const std::string &account, const std::string &id)
{
    Found found;
    for (const char *type : { "MediaItem", "Album" }) {
        const auto record = cache.record({ account, type, id });
        if (!record)
            return tl::unexpected<core::Error>(record.error());
        if (!*record)
            continue;
        found.here = true;
        found.trashed = !models::readText((*record)->view, "trashedAt").isEmpty();
        found.photo = std::string_view(type) == "MediaItem";
        if (found.photo)
            found.albumId = models::readText((*record)->view, "albumId");
        break;
    }
    return found;
}

bool settled(const models::RowsModelBase &model)
{
    return model.loadState() == LoadState::Ready || model.loadState() == LoadState::Failed;
}

} // namespace

void GalleryView::open(const QString &id)
{
    if (id.isEmpty())
        return;
    m_openComing = false;
    m_sought = id;
    followLink();
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

void GalleryView::followLink()
{
    if (!m_sought.isEmpty() && !openSought())
        seek();
}

bool GalleryView::openSought()
{
    if (m_albums->rowOf(m_sought) > 0)
        choose(std::exchange(m_sought, {}));
    else if (m_items->media().find(m_sought))
        openViewer(std::exchange(m_sought, {}));
    else
        return false;
    return true;
}

// Not on the screen yet: an album whose row is still being read, a photo of another album, or nothing that there is.
void GalleryView::seek()
{
    m_context.store.read(
        this,
        [account = m_account.toStdString(), id = m_sought.toStdString()](store::Cache &cache) {
            return findLinked(cache, account, id);
        },
        [this, id = m_sought](const core::Result<Found> &found) {
            if (id != m_sought || openSought())
                return;
            const bool known = settled(m_albums->albums()) && settled(m_items->media());
            if (!found || (!found->here && !known))
                return; // once it is fetched
            if (!found->here || found->trashed) {
                m_sought.clear();
                tellNotFound(m_context.toasts, found->trashed, this, [this] { showTrash(); });
            } else if (found->photo && m_albums->albums().loadState() != LoadState::Loading) {
                const QString album = m_albums->rowOf(found->albumId) > 0 ? found->albumId : QString();
                if (album != albumId())
                    choose(album);
            }
        });
}

void GalleryView::forgetLink() { m_sought.clear(); }

} // namespace ui
