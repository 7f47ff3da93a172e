#include "models/notsentmodel.h"

#include "models/jsonread.h"

#include <utility>

namespace models {

DiscardedModel::DiscardedModel(store::Service &service, QObject *parent)
    : RowsModel(parent)
    , m_service(&service)
{
    connect(&service, &store::Service::changed, this, [this](const store::ChangeSet &set) {
        if (set.outbox)
            refresh();
    });
    refresh();
}

void DiscardedModel::refresh()
{
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    m_service->read(
        this,
        [](store::Cache &cache) -> core::Result<std::vector<QueueRow>> {
            const auto discarded = cache.discarded(limit);
            const auto accounts = cache.accounts();
            if (!discarded || !accounts)
                return tl::unexpected<core::Error>(!discarded ? discarded.error() : accounts.error());
            std::vector<QueueRow> rows;
            for (const auto &one : *discarded) {
                rows.push_back(changeRow(cache, one.entry));
                rows.back().id = QStringLiteral("d%1").arg(one.entry.seq);
                for (const auto &account : *accounts)
                    if (account.id == one.entry.key.account)
                        rows.back().place = fromUtf8(account.name);
            }
            return rows;
        },
        [this](core::Result<std::vector<QueueRow>> rows) {
            m_reading = false;
            if (!rows) {
                setFailed(rows.error());
                return;
            }
            setLoadState(LoadState::Ready);
            replaceRows(std::move(*rows));
            if (std::exchange(m_again, false))
                refresh();
        });
}

} // namespace models
