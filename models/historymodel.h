#pragma once
// Who changed what in one record, and when; newest first. The server is asked with a Wish; what it told last time is
// there without a network, else loadState() is UnavailableOffline.
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

private:
    void read();
    void settle(bool answered);

    QPointer<store::Service> m_service;
    store::Key m_key;
    bool m_answered = false;
    int m_generation = 0;
};

} // namespace models
