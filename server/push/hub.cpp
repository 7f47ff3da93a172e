#include "server/push/hub.h"

#include <algorithm>

namespace server {

PushHub::PushHub(int threads)
{
    for (int i = 0; i < threads; ++i)
        m_lanes.push_back(std::make_unique<Lane>());
}

void PushHub::attach(int thread, asio::io_context &io) { m_lanes.at(static_cast<std::size_t>(thread))->io = &io; }

void PushHub::detach() { m_attached = false; }

PushHub::Subscription::Subscription(PushHub &hub, int thread, Subscriber &subscriber)
    : m_hub(hub)
    , m_thread(thread)
    , m_subscriber(subscriber)
{
    hub.m_lanes.at(static_cast<std::size_t>(thread))->subscribers.insert(&subscriber);
    hub.m_count++;
}

PushHub::Subscription::~Subscription()
{
    m_hub.m_lanes.at(static_cast<std::size_t>(m_thread))->subscribers.erase(&m_subscriber);
    m_hub.m_count--;
}

void PushHub::publish(const StateChanges &changed, const std::set<std::string> &sessionsChanged)
{
    if (m_count == 0 || !m_attached || (changed.empty() && sessionsChanged.empty()))
        return;
    for (auto &lane : m_lanes) {
        const std::lock_guard lock(lane->mutex);
        for (const auto &[account, types] : changed)
            lane->accounts.insert(account);
        lane->sessions.insert(sessionsChanged.begin(), sessionsChanged.end());
        if (lane->posted || !lane->io)
            continue;
        lane->posted = true;
        asio::post(*lane->io, [l = lane.get()] { deliver(*l); });
    }
}

void PushHub::deliver(Lane &lane)
{
    std::set<std::string> accounts;
    std::set<std::string> sessions;
    {
        const std::lock_guard lock(lane.mutex);
        accounts.swap(lane.accounts);
        sessions.swap(lane.sessions);
        lane.posted = false;
    }
    for (Subscriber *subscriber : lane.subscribers) {
        const bool session = sessions.count(subscriber->userId) > 0;
        const bool concerned = std::any_of(accounts.begin(), accounts.end(), [subscriber](const std::string &account) {
            return subscriber->accounts.count(account) > 0;
        });
        if (session)
            subscriber->sessionChanged = true;
        if (session || concerned)
            subscriber->wake();
    }
}

} // namespace server
