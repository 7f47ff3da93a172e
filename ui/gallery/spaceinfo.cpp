#include "ui/gallery/spaceinfo.h"

#include "models/intake/prepare.h"
#include "models/jsonread.h"

namespace ui {

SpaceInfo::SpaceInfo(store::Service &service, const QString &account, QObject *parent)
    : QObject(parent)
    , m_service(service)
{
    m_account.id = account.toStdString();
    connect(&service, &store::Service::changed, this, [this](const store::ChangeSet &set) {
        if (set.accounts)
            refresh();
    });
    refresh();
}

qint64 SpaceInfo::largestFile() const
{
    const qint64 told = models::readInt(m_account.limits, "maxSizeUpload");
    return told > 0 ? told : models::IntakeOptions().maxBytes;
}

void SpaceInfo::refresh()
{
    m_service.read(
        this, [](store::Cache &cache) { return cache.accounts(); },
        [this](const core::Result<std::vector<store::Account>> &accounts) {
            if (!accounts)
                return;
            for (const auto &account : *accounts) {
                if (account.id == m_account.id) {
                    m_account = account;
                    Q_EMIT changed();
                }
            }
        });
}

} // namespace ui
