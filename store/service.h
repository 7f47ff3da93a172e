#pragma once
// The cache for a program with a window: jobs run in the store's own threads, answers come back in the thread of
// `context` and are dropped when it is gone. Reads and writes do not wait for each other. Errors arrive as results.
#include "store/cache.h"

#include <QMetaType>
#include <QObject>
#include <memory>
#include <type_traits>

namespace store {

class Service : public QObject
{
    Q_OBJECT
public:
    // `folder` as in CacheOptions; opens lazily in its threads. Destruction waits for running jobs.
    explicit Service(CacheOptions options, QObject *parent = nullptr);
    ~Service() override;

    // job: R(Cache &), R a core::Result; done: void(R). Call in the thread of `context`; nullptr: no answer.
    // Reads run in order among themselves, writes, too.
    template <typename Job, typename Done> void read(QObject *context, Job job, Done done)
    {
        run(false, context, std::move(job), std::move(done));
    }
    template <typename Job, typename Done> void write(QObject *context, Job job, Done done)
    {
        run(true, context, std::move(job), std::move(done));
    }
    // A person's action. `undo` of the answer is what the toast and Ctrl+Z apply.
    void apply(QObject *context, std::vector<Edit> edits, std::function<void(Result<std::vector<Edit>>)> done = {});
    std::string newId(std::string_view type); // any thread

    // Other caches on the same file (sync's) report their commits here; any thread.
    void report(const ChangeSet &changes);
    // Sync tells, the interface shows; any thread.
    void setStatus(const SyncStatus &status);
    SyncStatus status() const;
    const CacheOptions &options() const;

Q_SIGNALS:
    void changed(const store::ChangeSet &changes); // coalesced, at most every 30 ms
    void statusChanged(const store::SyncStatus &status);
    // Once: the cache was damaged and built anew; so many unsent changes were saved, the rest is fetched again.
    void salvaged(int entries);

private:
    using Task = std::function<void(Cache *, const core::Error *)>; // exactly one is set
    void post(bool write, Task task);
    void tellSalvage(Cache &cache); // in the writer's thread
    // Carries an answer into the thread of a context and drops it there when the context is gone.
    class Relay
    {
    public:
        explicit Relay(QObject *context);
        void call(std::function<void()> answer) const; // any thread

    private:
        struct Guard;
        std::shared_ptr<Guard> m_guard; // null without a context
    };
    template <typename Job, typename Done> void run(bool write, QObject *context, Job job, Done done)
    {
        using R = std::invoke_result_t<Job, Cache &>;
        const Relay relay(context);
        post(write,
             [relay, job = std::move(job), done = std::move(done)](Cache *cache, const core::Error *error) mutable {
                 auto result = std::make_shared<R>(cache ? job(*cache) : R(tl::unexpected<core::Error>(*error)));
                 relay.call([done, result]() mutable { done(std::move(*result)); });
             });
    }
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace store

Q_DECLARE_METATYPE(store::ChangeSet)
Q_DECLARE_METATYPE(store::SyncStatus)
