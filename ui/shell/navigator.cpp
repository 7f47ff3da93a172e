#include "ui/shell/navigator.h"

namespace ui {

constexpr int remembered = 50;

void Navigator::open(const Place &place)
{
    if (m_started && place != m_current) {
        m_past.append(m_current);
        if (m_past.size() > remembered)
            m_past.removeFirst();
    }
    m_started = true;
    m_current = place;
    Q_EMIT opened(m_current);
}

void Navigator::replace(const Place &place)
{
    m_started = true;
    m_current = place;
    Q_EMIT replaced(m_current);
}

void Navigator::back()
{
    if (m_past.isEmpty())
        return;
    m_current = m_past.takeLast();
    Q_EMIT opened(m_current);
}

} // namespace ui
