// Where a link to a person, a school or an announcement leads, also when there is nothing.
#include "models/jsonread.h"
#include "models/readrow.h"
#include "store/service.h"
#include "ui/partners/announcementpanel.h"
#include "ui/partners/partnerpanel.h"
#include "ui/partners/partnerspage.h"
#include "ui/parts/notfound.h"
#include "ui/parts/trashpanel.h"
#include "ui/people/desk.h"

#include <QHideEvent>

namespace ui {

using namespace models;

namespace {

template <typename Row> Row rowOf(const store::Record &record)
{
    Row row;
    readRow(record, row);
    return row;
}

} // namespace

void PartnersPage::follow(const char *type, const QString &id)
{
    m_sought = PeopleDesk::community(type, id);
    seek();
}

void PartnersPage::seek()
{
    if (m_sought.id.empty())
        return;
    context().store.read(
        this, [key = m_sought](store::Cache &cache) { return cache.record(key); },
        [this, key = m_sought](const core::Result<std::optional<store::Record>> &record) {
            if (key != m_sought || !record)
                return;
            if (!*record && m_search->isAskingServer() && !m_desk->isCutOff())
                return; // the answer may bring it
            m_sought = {};
            if (*record)
                showFound(**record);
            else
                tellNotThere(fromUtf8(key.id), false);
        });
}

void PartnersPage::showFound(const store::Record &record)
{
    if (record.key.type == "Person") {
        m_shown.clear();
        m_partner->showPerson(rowOf<PersonRow>(record));
        return showPanel(m_partner);
    }
    if (record.key.type == "School") {
        m_partner->showSchool(rowOf<SchoolRow>(record));
        return showPanel(m_partner);
    }
    const auto announcement = rowOf<AnnouncementRow>(record);
    if (announcement.trashedAt.isValid()) { // the trash here is only of one's own
        const bool own = announcement.createdBy.isEmpty() || announcement.createdBy == m_desk->ownId();
        return tellNotThere(announcement.id, own);
    }
    m_announcement->showAnnouncement(announcement);
    showPanel(m_announcement);
}

void PartnersPage::tellNotThere(const QString &id, bool trashed)
{
    if (m_shown == id)
        closePanel(); // what was open before is not what the link leads to
    tellNotFound(context().toasts, trashed, this, [this] {
        if (m_panel != m_trash)
            showTrash();
    });
}

void PartnersPage::readAgain()
{
    context().store.read(
        this, [key = PeopleDesk::community("Announcement", m_shown)](store::Cache &cache) { return cache.record(key); },
        [this, id = m_shown](const core::Result<std::optional<store::Record>> &record) {
            if (record && *record && id == m_shown && m_panel == m_announcement)
                m_announcement->showAnnouncement(rowOf<AnnouncementRow>(**record));
        });
}

void PartnersPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    if (!event->spontaneous()) // somebody went elsewhere
        m_sought = {};
}

} // namespace ui
