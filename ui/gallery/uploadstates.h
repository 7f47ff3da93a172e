#pragma once
// How each file and each new record of a space is getting on with being sent: for the marks on tiles and rows.
#include "store/service.h"

#include <QHash>
#include <QObject>
#include <QString>

namespace ui {

struct UploadState
{
    enum State { Sent, Waiting, Sending, Paused, NotSent } state = Sent;
    QString localId; // for pause and retry
    QString name; // of the file
    qint64 size = 0;
    qint64 sent = 0;
    QString error; // code of the refusal
    bool fileIsGone() const { return state == NotSent && error == QLatin1String("fileGone"); } // to be chosen again
    qint64 parkedSeq = 0; // the record itself was refused: for Cache::retryParked
    int percent() const { return size > 0 ? int(sent * 100 / size) : 0; }
    bool operator==(const UploadState &) const = default;
};

class Toasts;
struct Context;

class UploadStates : public QObject
{
    Q_OBJECT
public:
    explicit UploadStates(const Context &context, QObject *parent = nullptr);
    // Of a record with one file; `blobId` as it stands in the record, `pending` whether the record waits itself.
    UploadState of(const QString &recordId, const QString &blobId, bool pending) const;
    void setPaused(const QString &localId, bool paused);
    void sendAgain(const UploadState &state);
    int countNotSent() const { return m_notSent; }

Q_SIGNALS:
    void changed();

private:
    void refresh();
    void write(const QString &name, std::function<core::Result<void>(store::Cache &)> job);

    Toasts &m_toasts;
    store::Service &m_service;
    QHash<QString, UploadState> m_files; // by local id
    QHash<QString, UploadState> m_records; // refused ones, by record id
    int m_notSent = 0;
    bool m_reading = false;
    bool m_again = false;
};

} // namespace ui
