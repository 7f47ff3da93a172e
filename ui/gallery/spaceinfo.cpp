#include "ui/gallery/spaceinfo.h"

#include "models/intake/prepare.h"

#include <utility>

namespace ui {

namespace {

struct Known
{
    store::Account account;
    store::Room room;
};

} // namespace

SpaceInfo::SpaceInfo(store::Service &service, const QString &account, QObject *parent)
    : QObject(parent)
    , m_service(service)
{
    m_account.id = account.toStdString();
    connect(&service, &store::Service::changed, this, [this](const store::ChangeSet &set) {
        if (set.accounts || set.uploads)
            refresh();
    });
    refresh();
}

qint64 SpaceInfo::largestFile() const { return m_room.file > 0 ? m_room.file : models::IntakeOptions().maxBytes; }

void SpaceInfo::refresh()
{
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    m_service.read(
        this,
        [id = m_account.id](store::Cache &cache) -> core::Result<Known> {
            const auto accounts = cache.accounts();
            const auto room = cache.room(id);
            if (!accounts || !room)
                return tl::unexpected<core::Error>(accounts ? room.error() : accounts.error());
            for (const auto &account : *accounts)
                if (account.id == id)
                    return Known{ account, *room };
            return core::fail(core::Code::NotFound, id);
        },
        [this](const core::Result<Known> &known) {
            m_reading = false;
            if (known) {
                m_account = known->account;
                m_room = known->room;
                Q_EMIT changed();
            }
            if (std::exchange(m_again, false))
                refresh();
        });
}

} // namespace ui
