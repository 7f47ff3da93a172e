#include "sync/check/apart.h"

#include <QTimer>

#include <thread>

namespace syncing {

Apart::Apart(QObject *asker, std::function<void()> told)
    : QObject(asker)
    , m_told(std::move(told))
    , m_line(std::make_shared<Line>())
{
    m_line->apart = this;
}

Apart::~Apart()
{
    const std::lock_guard lock(m_line->mutex);
    m_line->apart = nullptr;
}

void Apart::start(int patience, std::function<void(const Keep &)> job)
{
    std::thread([line = m_line, job = std::move(job)] {
        job([&line](const std::function<void()> &keep) {
            const std::lock_guard lock(line->mutex);
            if (!line->apart)
                return;
            keep();
            QMetaObject::invokeMethod(line->apart, &Apart::end, Qt::QueuedConnection);
        });
    }).detach();
    QTimer::singleShot(patience, this, &Apart::end);
}

void Apart::end()
{
    {
        const std::lock_guard lock(m_line->mutex);
        m_line->apart = nullptr; // from now on the answer is this thread's
    }
    if (const auto told = std::exchange(m_told, nullptr)) {
        deleteLater();
        told();
    }
}

} // namespace syncing
