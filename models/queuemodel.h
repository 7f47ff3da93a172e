#pragma once
// What waits to be sent and what could not be sent: changes first, then files, each in the order of sending; what needs
// a decision stands on top.
#include "models/rowsmodel.h"
#include "store/service.h"

#include <QPointer>

namespace models {

class QueueModel final : public RowsModel<QueueRow>
{
    Q_OBJECT
public:
    static constexpr int limit = 1000; // rows shown; total() counts all
    explicit QueueModel(store::Service &service, QObject *parent = nullptr);
    int total() const { return m_total; }
    qint64 bytesTotal() const { return m_bytesTotal; } // of files
    qint64 bytesSent() const { return m_bytesSent; }

private:
    void refresh();

    QPointer<store::Service> m_service;
    int m_total = 0;
    qint64 m_bytesTotal = 0;
    qint64 m_bytesSent = 0;
    bool m_reading = false;
    bool m_again = false;
};

} // namespace models
