#pragma once
// A few threads and a short queue for work that must not run on an I/O thread: password hashes, syncing files.
#include "server/http/asio.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <type_traits>
#include <vector>

namespace server {

// Suspends the coroutine until `resume`, given to `start`, was called once, from any thread. Whoever holds `resume`
// must have ended before the coroutine's io_context does.
// By reference here and below: g++ 12 destroys closures twice that are temporaries of a co_await expression, so callers
// give theirs a name.
template <typename Start> Task<void> suspendUntil(const Start &start)
{
    const auto executor = co_await asio::this_coro::executor;
    asio::steady_timer gate(executor, asio::steady_timer::time_point::max());
    start([&gate, executor] { asio::post(executor, [&gate] { gate.cancel(); }); });
    co_await gate.async_wait(asTask);
}

class WorkPool
{
public:
    WorkPool(int threads, std::size_t queueLimit);
    ~WorkPool(); // lets running work end, drops what waits
    WorkPool(const WorkPool &) = delete;
    WorkPool &operator=(const WorkPool &) = delete;

    bool post(std::function<void()> work); // false: the queue is full
    void stop();
    std::size_t waiting() const;

    // The result of `work`, run on a thread of the pool; nothing when the queue is full.
    template <typename Work> Task<std::optional<std::invoke_result_t<Work>>> run(const Work &work)
    {
        std::optional<std::invoke_result_t<Work>> result;
        const auto start = [&](const auto &resume) {
            const bool queued = post([&result, &work, resume] {
                result = work();
                resume();
            });
            if (!queued)
                resume();
        };
        co_await suspendUntil(start);
        co_return result;
    }

private:
    void loop();
    const std::size_t m_limit;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_queue;
    std::vector<std::thread> m_threads;
    bool m_stopping = false;
};

} // namespace server
