#include "sync/thread.h"

#include "sync/engine.h"
#include "sync/qttransport.h"

namespace syncing {

class Thread::Worker : public QObject
{
public:
    explicit Worker(ThreadOptions options)
        : m_options(std::move(options))
    { }
    ~Worker() override { m_engine.reset(); } // before the cache and the transport it uses

    Engine *engine()
    {
        if (m_engine || m_broken)
            return m_engine.get();
        auto opened = store::Cache::open(m_options.cache);
        if (!opened) {
            m_broken = true;
            if (m_options.failed)
                m_options.failed(opened.error());
            return nullptr;
        }
        m_cache = std::move(opened->cache);
        if (m_options.changes)
            m_cache->setObserver(m_options.changes);
        m_transport = std::make_unique<QtTransport>(m_options.network);
        m_timers = std::make_unique<QtTimers>();
        EngineOptions options;
        options.environment = qtEnvironment(*m_transport, *m_timers);
        options.origin = m_options.origin;
        options.folder = m_options.cache.folder;
        options.types = m_options.cache.types;
        m_engine = std::make_unique<Engine>(std::move(options), *m_cache);
        m_engine->statusChanged = m_options.status;
        return m_engine.get();
    }

private:
    ThreadOptions m_options;
    std::unique_ptr<store::Cache> m_cache;
    std::unique_ptr<QtTransport> m_transport;
    std::unique_ptr<QtTimers> m_timers;
    std::unique_ptr<Engine> m_engine;
    bool m_broken = false;
};

Thread::Thread(ThreadOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_worker(new Worker(m_options))
{
    m_thread.setObjectName(QStringLiteral("sync"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

Thread::~Thread()
{
    m_thread.quit();
    m_thread.wait();
}

void Thread::post(std::function<void(Worker &)> call)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, call = std::move(call)] { call(*worker); }, Qt::QueuedConnection);
}

void Thread::start(const std::string &token)
{
    post([token](Worker &worker) {
        if (auto *engine = worker.engine())
            engine->start(token);
    });
}

void Thread::stop()
{
    post([](Worker &worker) {
        if (auto *engine = worker.engine())
            engine->stop();
    });
}

void Thread::setToken(const std::string &token)
{
    post([token](Worker &worker) {
        if (auto *engine = worker.engine())
            engine->setToken(token);
    });
}

void Thread::setPolicy(Policy policy)
{
    post([policy](Worker &worker) {
        if (auto *engine = worker.engine())
            engine->setPolicy(policy);
    });
}

void Thread::nudge()
{
    post([](Worker &worker) {
        if (auto *engine = worker.engine())
            engine->nudge();
    });
}

void Thread::wake()
{
    post([](Worker &worker) {
        if (auto *engine = worker.engine())
            engine->wake();
    });
}

} // namespace syncing
