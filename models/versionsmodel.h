#pragma once
// Everything of which two versions are kept and this person may choose, over all accounts, grouped by account and
// record.
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
    VersionsModel(store::Service &service, const QString &personId, QObject *parent = nullptr); // who chooses

private:
    void changed(const store::ChangeSet &set);
    void lookAt(std::vector<store::Key> keys);
    void refresh();

    QPointer<store::Service> m_service;
    QString m_person;
    QTimer m_soon; // a page of news makes one reading
    bool m_reading = false;
    bool m_again = false;
};

} // namespace models
