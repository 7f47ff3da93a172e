#pragma once
// What waits to be sent and what could not be sent: changes first, then files, each in the order of sending; what needs
// a decision stands on top.
#include "models/rowsmodel.h"
#include "store/service.h"

#include <QPointer>
#include <algorithm>

namespace models {

class QueueModel final : public RowsModel<QueueRow>
{
    Q_OBJECT
public:
    static constexpr int limit = 1000; // rows shown; total() counts all
    explicit QueueModel(store::Service &service, QObject *parent = nullptr);
    int total() const { return m_total; }
    // What still goes out by itself; photos() and smallPictures() are parts of files().
    int changes() const { return m_changes; }
    int files() const { return m_files; }
    int photos() const { return m_photos; } // without small pictures
    int smallPictures() const { return m_smallPictures; } // of files(): what is made of photos and films
    int notSent() const { return int(std::count_if(m_rows.begin(), m_rows.end(), isNotSent)); }
    qint64 bytesTotal() const { return m_bytesTotal; } // of files
    qint64 bytesSent() const { return m_bytesSent; }

private:
    void refresh();
    static bool isNotSent(const QueueRow &row) { return row.state == QueueRow::NotSent; }

    QPointer<store::Service> m_service;
    int m_total = 0;
    int m_changes = 0;
    int m_files = 0;
    int m_photos = 0;
    int m_smallPictures = 0;
    qint64 m_bytesTotal = 0;
    qint64 m_bytesSent = 0;
    bool m_reading = false;
    bool m_again = false;
};

} // namespace models
