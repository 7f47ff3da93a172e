#pragma once
// What a person gave up after it could not be sent: nothing of it is gone before they say so. Latest first.
#include "models/rowsmodel.h"
#include "store/service.h"

#include <QPointer>

namespace models {

class DiscardedModel final : public RowsModel<QueueRow>
{
    Q_OBJECT
public:
    static constexpr int limit = 500;
    explicit DiscardedModel(store::Service &service, QObject *parent = nullptr);

private:
    void refresh();

    QPointer<store::Service> m_service;
    bool m_reading = false;
    bool m_again = false;
};

// A change as a row, with its words; for entries of the outbox and for discarded ones.
QueueRow changeRow(store::Cache &cache, const store::OutboxEntry &entry);

} // namespace models
