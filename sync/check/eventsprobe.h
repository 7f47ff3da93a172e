#pragma once
// Asks the server to tell of changes: as a stream, and where that is held back on the way, as one long answer. Lives in
// the thread that makes it; used once.
#include "core/check/finding.h"
#include "sync/transport.h"

#include <QElapsedTimer>
#include <QMap>
#include <QObject>
#include <QTimer>

namespace syncing {

class Remote;

class EventsProbe : public QObject
{
    Q_OBJECT
public:
    using Facts = QMap<QString, QString>;
    EventsProbe(Remote &remote, int milliseconds, QObject *parent = nullptr); // `remote`: with a session; outlives this
    ~EventsProbe() override; // gives up what is asked
    void start();

Q_SIGNALS:
    void told(core::Grade grade, core::What what, const QMap<QString, QString> &facts);
    void ended(); // once, last

private:
    void ask(bool stream);

    Remote &m_remote;
    const int m_milliseconds; // for each of the two
    QTimer m_limit;
    QElapsedTimer m_clock;
    Transport::Handle m_handle = 0;
    bool m_heard = false;
};

} // namespace syncing
