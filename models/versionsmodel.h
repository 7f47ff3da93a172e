#pragma once
// Everything of which two versions are kept, over all accounts, grouped by account and record.
#include "models/rowsmodel.h"
#include "store/service.h"

#include <QPointer>
#include <QTimer>

namespace models {

class VersionsModel final : public RowsModel<ChoiceRow>
{
    Q_OBJECT
public:
    static constexpr int limit = 500; // records looked at
    explicit VersionsModel(store::Service &service, QObject *parent = nullptr);

private:
    void changed(const store::ChangeSet &set);
    void lookAt(std::vector<store::Key> keys);
    void refresh();

    QPointer<store::Service> m_service;
    QTimer m_soon; // a page of news makes one reading
    bool m_reading = false;
    bool m_again = false;
};

} // namespace models
