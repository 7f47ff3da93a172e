#include "ui/parts/linkedrecord.h"

#include "store/service.h"
#include "ui/parts/notfound.h"

#include <QEvent>
#include <QWidget>
#include <utility>

namespace ui {

LinkedRecord::LinkedRecord(const Context &context, QWidget *page, Ways ways)
    : QObject(page)
    , m_context(context)
    , m_ways(std::move(ways))
{
    page->installEventFilter(this);
}

bool LinkedRecord::isSettled(models::LoadState state)
{
    return state == models::LoadState::Ready || state == models::LoadState::Failed;
}

void LinkedRecord::follow(const QString &id)
{
    forget();
    m_id = id;
    goOn();
}

void LinkedRecord::forget()
{
    m_id.clear();
    ++m_turn;
}

void LinkedRecord::goOn()
{
    if (!m_id.isEmpty() && !show())
        seek();
}

bool LinkedRecord::show()
{
    const QString id = std::exchange(m_id, {}); // what it opens may come back here
    if (m_ways.show(id)) {
        ++m_turn;
        return true;
    }
    m_id = id;
    return false;
}

// Not on the screen: its row is still being read, it is elsewhere, or there is no such record.
void LinkedRecord::seek()
{
    m_context.store.read(this, m_ways.find(m_id), [this, turn = m_turn](const core::Result<Found> &found) {
        if (turn == m_turn && !show() && found)
            answer(*found);
    });
}

void LinkedRecord::answer(const Found &found)
{
    if (!found.here && !m_ways.isSettled())
        return; // once it is fetched
    if (found.here && !found.trashed) {
        const QString id = m_id; // being led there may end the following
        if (m_ways.lead)
            m_ways.lead(id, found);
        return;
    }
    forget();
    // Said once: what comes back some day does not open in front of whoever writes then.
    tellNotFound(m_context.toasts, found.trashed, this, m_ways.showTrash);
}

bool LinkedRecord::eventFilter(QObject *watched, QEvent *event)
{
    // Who went elsewhere is not fetched back; a minimized window comes back by itself.
    if (event->type() == QEvent::Hide && !event->spontaneous())
        forget();
    return QObject::eventFilter(watched, event);
}

} // namespace ui
