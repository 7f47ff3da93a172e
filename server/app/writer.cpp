#include "server/app/writer.h"

#include <algorithm>
#include <iterator>

namespace server {

namespace {

constexpr std::size_t MostInOneCommit = 128;

void merge(Effects &all, Effects &&one)
{
    for (auto &[account, types] : one.changed)
        for (auto &[type, state] : types)
            all.changed[account][type] = std::move(state);
    all.sessionsChanged.merge(one.sessionsChanged);
}

} // namespace

Writer::Writer(std::unique_ptr<Storage> storage, std::unique_ptr<Engine> engine, Committed committed, Log log)
    : m_storage(std::move(storage))
    , m_engine(std::move(engine))
    , m_committed(std::move(committed))
    , m_log(std::move(log))
    , m_thread([this] { loop(); })
{ }

Writer::~Writer() { stop(); }

void Writer::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

std::size_t Writer::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_queue.size();
}

void Writer::enqueue(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(job));
    }
    m_wake.notify_one();
}

Task<bool> Writer::submit(const Work &work)
{
    bool written = false;
    const auto start = [&](const auto &resume) {
        const auto done = [&written, resume](bool ok) {
            written = ok;
            resume();
        };
        enqueue({ work, done });
    };
    co_await suspendUntil(start);
    co_return written;
}

void Writer::post(Work work)
{
    enqueue({ std::move(work), [](bool) {} });
}

void Writer::loop()
{
    for (;;) {
        std::vector<Job> batch;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
            if (m_queue.empty())
                return;
            const std::size_t count = std::min(m_queue.size(), MostInOneCommit);
            const auto end = m_queue.begin() + static_cast<std::ptrdiff_t>(count);
            std::move(m_queue.begin(), end, std::back_inserter(batch));
            m_queue.erase(m_queue.begin(), end);
        }
        runBatch(batch);
        for (Job &job : batch)
            job.done(!job.failed);
    }
}

void Writer::runOne(Job &job, Effects &all)
{
    m_storage->savepoint();
    try {
        Effects effects = job.work(*m_engine, *m_storage);
        m_storage->release();
        merge(all, std::move(effects));
    } catch (const std::exception &e) {
        m_log("write-failed", e.what());
        job.failed = true;
        m_storage->rollbackTo();
        if (!m_storage->inTransaction())
            throw; // a full disk takes the whole transaction with it
    }
}

void Writer::fail(std::vector<Job> &batch, std::string_view why)
{
    m_log("commit-failed", why);
    for (Job &job : batch)
        job.failed = true;
    try {
        m_storage->rollback();
    } catch (const std::exception &e) {
        m_log("rollback-failed", e.what());
    }
}

void Writer::runBatch(std::vector<Job> &batch)
{
    Effects all;
    m_requests += batch.size();
    try {
        m_storage->begin(true);
        for (Job &job : batch)
            runOne(job, all);
        m_storage->commit();
        m_commits++;
    } catch (const std::exception &e) {
        fail(batch, e.what());
        m_failures++;
        return;
    }
    m_committed(all);
}

} // namespace server
