#pragma once
// Who changed what in one record, and when; newest first. The server is asked with a Wish, and what it told last time
// is there without a network. On top stands what waits in the outbox. While the server never told, the rows are those
// and what the record itself says of who made and last changed it, and loadState() is Loading or UnavailableOffline.
#include "models/rowsmodel.h"
#include "store/service.h"

#include <QPointer>

namespace models {

class HistoryModel final : public RowsModel<HistoryRow>
{
    Q_OBJECT
public:
    explicit HistoryModel(store::Service &service, QObject *parent = nullptr);
    void show(const store::Key &key);
    static std::string wishKey(const store::Key &key);
    static constexpr std::size_t kept = 200; // histories, over restarts; the ones looked at last

private:
    void ask();
    void read();
    void settle(bool answered);

    QPointer<store::Service> m_service;
    store::Key m_key;
    bool m_answered = false;
    std::size_t m_waiting = 0;
    int m_generation = 0;
};

} // namespace models
