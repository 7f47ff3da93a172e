#include "ui/widgets/typingpace.h"

namespace ui {

Typed Typed::simplified() const
{
    Typed simple = *this;
    if (simple.from)
        simple.from = simple.from->simplified();
    return simple;
}

TypingPace::TypingPace(QObject *parent)
    : QObject(parent)
{
    m_keep.setSingleShot(true);
    m_keep.setInterval(keepMs);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_keep, &QTimer::timeout, this, [this] { Q_EMIT keep(Typed::GoesOn); });
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
