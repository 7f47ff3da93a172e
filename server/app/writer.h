#pragma once
// The one thread that writes. What waits when it gets to its queue goes into one transaction, a savepoint a request;
// one sync of the disk then answers all of them.
#include "server/http/workpool.h"
#include "server/jmap/engine.h"

#include <atomic>

namespace server {

// What a commit changed, told to everybody who listens.
struct Effects
{
    StateChanges changed;
    std::set<std::string> sessionsChanged;
};

class Writer
{
public:
    // Runs inside the transaction; throwing undoes this piece of work only.
    using Work = std::function<Effects(Engine &, Storage &)>;
    using Committed = std::function<void(const Effects &)>; // on the writer's thread
    using Log = std::function<void(std::string_view event, std::string_view detail)>;

    Writer(std::unique_ptr<Storage> storage, std::unique_ptr<Engine> engine, Committed committed, Log log);
    ~Writer(); // does what is queued, then ends
    void stop();

    // False: nothing of it was written (disk full, damaged file …); the log knows why.
    Task<bool> submit(const Work &work); // a named one: see suspendUntil()
    void post(Work work); // nobody waits for it

    std::uint64_t commits() const { return m_commits; }
    std::uint64_t requests() const { return m_requests; }
    std::uint64_t failures() const { return m_failures; }
    std::size_t waiting() const;

private:
    struct Job
    {
        Work work;
        std::function<void(bool)> done;
        bool failed = false;
    };
    void enqueue(Job job);
    void loop();
    void runBatch(std::vector<Job> &batch);
    void runOne(Job &job, Effects &all);
    void fail(std::vector<Job> &batch, std::string_view why);

    std::unique_ptr<Storage> m_storage;
    std::unique_ptr<Engine> m_engine;
    Committed m_committed;
    Log m_log;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Job> m_queue;
    bool m_stopping = false;
    std::atomic<std::uint64_t> m_commits = 0;
    std::atomic<std::uint64_t> m_requests = 0;
    std::atomic<std::uint64_t> m_failures = 0;
    std::thread m_thread;
};

} // namespace server
