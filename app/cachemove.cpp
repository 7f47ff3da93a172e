#include "app/cachemove.h"

#include "store/cache.h"
#include "store/uselock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace app {

namespace {

enum class Inside { Waiting, Own, Nothing, Unknown };

// What of a person is in a copy that can be fetched from nowhere else.
Inside lookInto(const QString &folder)
{
    store::CacheOptions options;
    options.folder = folder.toStdString();
    auto opened = store::Cache::open(options);
    if (!opened)
        return Inside::Unknown;
    store::Cache &cache = *opened->cache;
    const auto entries = cache.outbox(1);
    const auto files = cache.uploads();
    const auto carried = cache.carried();
    const auto discarded = cache.discarded(1);
    if (!entries || !files || !carried || !discarded)
        return Inside::Unknown;
    if (!entries->empty() || !files->empty() || !carried->empty())
        return Inside::Waiting;
    return discarded->empty() ? Inside::Nothing : Inside::Own;
}

std::string lockOf(const QString &folder) { return (folder + QStringLiteral("/cache.lock")).toStdString(); }

bool isCache(const QString &folder) { return QFileInfo(folder + QStringLiteral("/cache.db")).isFile(); }

// Only what is a cache's: somebody may have put other things beside it. Not while another program has it open.
bool removeCache(const QString &folder)
{
    auto lock = store::UseLock::takeAlone(lockOf(folder));
    if (!lock)
        return false;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({ QStringLiteral("cache.db*") }, QDir::Files))
        QFile::remove(dir.filePath(name));
    for (const char *name : { "blobs", "incoming" })
        QDir(dir.filePath(QLatin1String(name))).removeRecursively();
    lock.reset(); // Windows removes no file that is open
    QFile::remove(QString::fromStdString(lockOf(folder)));
    QDir().rmdir(folder);
    return true;
}

} // namespace

CacheMove::CacheMove(QString profileFolder, QObject *parent)
    : QObject(parent)
    , m_places(std::move(profileFolder))
{
    m_pool.setMaxThreadCount(1);
}

CacheMove::~CacheMove() { m_pool.waitForDone(); }

void CacheMove::settle(const QString &profileId, const QString &wanted, const QString &usual,
                       std::function<void(const Settled &)> done)
{
    const int call = ++m_call;
    QStringList known = m_places.of(profileId);
    if (known.isEmpty())
        known.append(usual);
    known.removeAll(wanted);
    QStringList there = known;
    there.removeIf([](const QString &folder) { return !isCache(folder); });
    if (there.isEmpty()) {
        m_places.put(profileId, QStringList(wanted) + known); // a drive that is away comes back
        return done({ wanted, false });
    }
    m_pool.start([this, call, profileId, wanted, known, there, done = std::move(done)] {
        QStringList left = known;
        QString waiting;
        for (const QString &folder : there) {
            const Inside inside = lookInto(folder);
            if (inside == Inside::Waiting && waiting.isEmpty())
                waiting = folder;
            if (inside == Inside::Nothing && removeCache(folder))
                left.removeAll(folder);
        }
        QMetaObject::invokeMethod(
            this,
            [this, call, profileId, wanted, left, waiting, done] {
                if (call != m_call)
                    return;
                QStringList places = left;
                places.removeAll(waiting);
                if (waiting.isEmpty())
                    m_places.put(profileId, QStringList(wanted) + places);
                else
                    m_places.put(profileId, QStringList(waiting) + places + QStringList(wanted));
                done({ waiting.isEmpty() ? wanted : waiting, !waiting.isEmpty() });
            },
            Qt::QueuedConnection);
    });
}

} // namespace app
