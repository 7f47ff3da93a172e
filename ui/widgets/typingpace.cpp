#include "ui/widgets/typingpace.h"

namespace ui {

TypingPace::TypingPace(QObject *parent)
    : QObject(parent)
{
    m_keep.setSingleShot(true);
    m_keep.setInterval(keepMs);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_keep, &QTimer::timeout, this, [this] {
        constexpr int slackMs = 20; // of timers that are coarse
        if (m_pause.remainingTime() <= pauseMs - keepMs + slackMs)
            m_pause.stop(); // nobody typed on: once is enough
        Q_EMIT keep(m_pause.isActive() ? Typed::GoesOn : Typed::Done);
    });
    connect(&m_pause, &QTimer::timeout, this, [this] {
        m_keep.stop();
        Q_EMIT keep(Typed::Done);
    });
}

void TypingPace::letter()
{
    if (!m_keep.isActive())
        m_keep.start();
    m_pause.start();
}

void TypingPace::stop()
{
    m_keep.stop();
    m_pause.stop();
}

} // namespace ui
