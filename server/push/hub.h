#pragma once
// Wakes the EventSources a change concerns. A commit is told from any thread; each I/O thread wakes its own
// subscribers, and changes that come while it has not yet done so join into one.
#include "server/http/asio.h"
#include "server/jmap/engine.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

namespace server {

// One EventSource; lives in its coroutine, on one I/O thread.
struct Subscriber
{
    std::string userId;
    std::set<std::string, std::less<>> accounts; // those it can see
    std::function<void()> wake;
    bool sessionChanged = false; // look again which accounts those are
};

class PushHub
{
public:
    explicit PushHub(int threads);
    void attach(int thread, asio::io_context &io); // before the first subscriber of the thread
    void detach(); // before the io_contexts go; nothing is told any more

    class Subscription
    {
    public:
        Subscription(PushHub &hub, int thread, Subscriber &subscriber);
        ~Subscription();
        Subscription(const Subscription &) = delete;
        Subscription &operator=(const Subscription &) = delete;

    private:
        PushHub &m_hub;
        int m_thread;
        Subscriber &m_subscriber;
    };

    // Any thread, after the commit.
    void publish(const StateChanges &changed, const std::set<std::string> &sessionsChanged);
    std::int64_t subscribers() const { return m_count; }

private:
    struct Lane
    {
        asio::io_context *io = nullptr;
        std::unordered_set<Subscriber *> subscribers; // of its thread
        std::mutex mutex;
        std::set<std::string> accounts; // changed, not yet told
        std::set<std::string> sessions;
        bool posted = false;
    };
    static void deliver(Lane &lane);
    std::vector<std::unique_ptr<Lane>> m_lanes;
    std::atomic<std::int64_t> m_count = 0;
    std::atomic<bool> m_attached = true;
};

} // namespace server
