#include "store/service.h"

#include "store/cacheprivate.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace store {

namespace {

constexpr int coalesceMs = 30;

void merge(ChangeSet &into, const ChangeSet &more)
{
    const auto addTo = [](auto &list, const auto &items) {
        for (const auto &item : items)
            if (std::find(list.begin(), list.end(), item) == list.end())
                list.push_back(item);
    };
    addTo(into.records, more.records);
    addTo(into.wishes, more.wishes);
    addTo(into.blobs, more.blobs);
    into.outbox = into.outbox || more.outbox;
    into.uploads = into.uploads || more.uploads;
    into.accounts = into.accounts || more.accounts;
}

// One thread with its own Cache; tasks run in order. Opens with the first task.
class Worker
{
public:
    using Task = std::function<void(Cache *, const core::Error *)>;
    using Opener = std::function<void(Cache &)>;
    Worker(CacheOptions options, Cache::Observer observer, Opener opened)
        : m_options(std::move(options))
        , m_observer(std::move(observer))
        , m_opened(std::move(opened))
        , m_thread([this] { run(); })
    { }
    ~Worker()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stop = true;
        }
        m_wake.notify_all();
        m_thread.join();
    }
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    void post(Task task)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_tasks.push_back(std::move(task));
        }
        m_wake.notify_one();
    }

private:
    void run()
    {
        std::unique_ptr<Cache> cache;
        for (;;) {
            Task task;
            {
                std::unique_lock lock(m_mutex);
                m_wake.wait(lock, [this] { return m_stop || !m_tasks.empty(); });
                if (m_tasks.empty())
                    return;
                task = std::move(m_tasks.front());
                m_tasks.pop_front();
            }
            core::Error error;
            if (!cache) { // tried again each time: a stick may be put back in
                auto opened = Cache::open(m_options);
                if (opened) {
                    cache = std::move(opened->cache);
                    cache->setObserver(m_observer);
                    m_opened(*cache);
                } else {
                    error = opened.error();
                }
            }
            task(cache.get(), cache ? nullptr : &error);
        }
    }

    CacheOptions m_options;
    Cache::Observer m_observer;
    Opener m_opened;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    bool m_stop = false;
    std::thread m_thread; // last: it uses everything above
};

} // namespace

// Made in the context's thread and asked there: only so is its QPointer true.
struct Service::Relay::Guard
{
    QPointer<QObject> context;
    QObject *post = nullptr; // lives in the context's thread
    ~Guard()
    {
        // When the program ends, Qt drops queued calls while it holds the very lock that deleteLater() needs.
        if (QCoreApplication::closingDown())
            delete post;
        else
            post->deleteLater();
    }
};

Service::Relay::Relay(QObject *context)
{
    if (!context)
        return;
    m_guard = std::make_shared<Guard>();
    m_guard->context = context;
    m_guard->post = new QObject;
    m_guard->post->moveToThread(context->thread());
}

void Service::Relay::call(std::function<void()> answer) const
{
    if (m_guard)
        QMetaObject::invokeMethod(
            m_guard->post,
            [guard = m_guard, answer = std::move(answer)] {
                if (guard->context)
                    answer();
            },
            Qt::QueuedConnection);
}

struct Service::Private
{
    CacheOptions options;
    QTimer timer; // lives in the service's thread
    std::mutex mutex; // guards what follows
    ChangeSet pending;
    bool armed = false;
    SyncStatus status;
    std::unique_ptr<Worker> reader;
    std::unique_ptr<Worker> writer;
};

Service::Service(CacheOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    qRegisterMetaType<store::ChangeSet>();
    qRegisterMetaType<store::SyncStatus>();
    d->options = std::move(options);
    fillDefaults(d->options);
    d->timer.setSingleShot(true);
    d->timer.setInterval(coalesceMs);
    connect(&d->timer, &QTimer::timeout, this, [this] {
        ChangeSet changes;
        {
            const std::lock_guard lock(d->mutex);
            std::swap(changes, d->pending);
            d->armed = false;
        }
        Q_EMIT changed(changes);
    });
    const auto observer = [this](const ChangeSet &changes) { report(changes); };
    d->writer = std::make_unique<Worker>(d->options, observer, [this](Cache &cache) { tellSalvage(cache); });
    d->reader = std::make_unique<Worker>(d->options, observer, [](Cache &) {});
}

Service::~Service()
{
    d->reader.reset();
    d->writer.reset();
}

void Service::tellSalvage(Cache &cache)
{
    const auto entries = cache.meta("salvaged");
    if (!entries || entries->empty() || !cache.setMeta("salvaged", ""))
        return;
    const int count = std::atoi(entries->c_str());
    QMetaObject::invokeMethod(
        this, [this, count] { Q_EMIT salvaged(count); }, Qt::QueuedConnection);
}

void Service::post(bool write, Task task) { (write ? d->writer : d->reader)->post(std::move(task)); }

void Service::apply(QObject *context, std::vector<Edit> edits, std::function<void(Result<std::vector<Edit>>)> done)
{
    write(
        context, [edits = std::move(edits)](Cache &cache) { return cache.apply(edits); },
        [done = std::move(done)](Result<std::vector<Edit>> result) {
            if (done)
                done(std::move(result));
        });
}

std::string Service::newId(std::string_view type)
{
    const auto &types = d->options.types ? *d->options.types : schema::recordTypes();
    const auto *known = types.find(type);
    return makeNewId(d->options, known ? known->idLetter : 'x');
}

void Service::report(const ChangeSet &changes)
{
    const std::lock_guard lock(d->mutex);
    merge(d->pending, changes);
    if (d->armed)
        return;
    d->armed = true;
    QMetaObject::invokeMethod(&d->timer, qOverload<>(&QTimer::start), Qt::QueuedConnection);
}

void Service::setStatus(const SyncStatus &status)
{
    {
        const std::lock_guard lock(d->mutex);
        d->status = status;
    }
    QMetaObject::invokeMethod(
        this, [this, status] { Q_EMIT statusChanged(status); }, Qt::QueuedConnection);
}

SyncStatus Service::status() const
{
    const std::lock_guard lock(d->mutex);
    return d->status;
}

const CacheOptions &Service::options() const { return d->options; }

} // namespace store
