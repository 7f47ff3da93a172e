#include "sync/check/eventsprobe.h"

#include "sync/remote.h"

#include <utility>

namespace syncing {

using core::Grade;
using core::What;

EventsProbe::EventsProbe(Remote &remote, int milliseconds, QObject *parent)
    : QObject(parent)
    , m_remote(remote)
    , m_milliseconds(milliseconds)
{
    m_limit.setSingleShot(true);
}

EventsProbe::~EventsProbe()
{
    if (m_handle != 0)
        m_remote.cancel(m_handle);
}

void EventsProbe::start() { ask(true); }

void EventsProbe::ask(bool stream)
{
    HttpRequest request;
    request.url = expand(m_remote.session().eventUrl,
                         { { "types", "*" }, { "closeafter", stream ? "no" : "state" }, { "ping", "30" } });
    request.headers = { { "Accept", "text/event-stream" }, { "Cache-Control", "no-cache" }, { "Last-Event-ID", "0" } };
    request.quietMs = 0;
    m_clock.start();
    m_heard = false;
    const auto over = [this, stream](bool heard) {
        m_limit.disconnect(this);
        m_limit.stop();
        m_remote.cancel(m_handle);
        if (stream && !heard)
            return ask(false);
        const QString ms = QString::number(m_clock.elapsed());
        if (stream)
            Q_EMIT told(Grade::Good, What::EventsStream, Facts{ { QStringLiteral("ms"), ms } });
        else
            Q_EMIT told(heard ? Grade::Warning : Grade::Problem, heard ? What::EventsHeld : What::EventsBlocked,
                        Facts());
        Q_EMIT ended();
    };
    // From the event loop: the answer being read must not be given up from inside itself.
    const auto later = [this, over](bool heard) {
        if (std::exchange(m_heard, true))
            return;
        QMetaObject::invokeMethod(
            this, [over, heard] { over(heard); }, Qt::QueuedConnection);
    };
    Transport::Stream reader;
    reader.data = [later](std::string_view bytes) {
        if (bytes.find("data:") != bytes.npos)
            later(true);
    };
    reader.end = [later](const Result<void> &) { later(false); };
    connect(&m_limit, &QTimer::timeout, this, [later] { later(false); });
    m_limit.start(m_milliseconds);
    m_handle = m_remote.stream(std::move(request), std::move(reader));
}

} // namespace syncing
