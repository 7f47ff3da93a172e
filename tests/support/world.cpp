#include "tests/support/world.h"

#include "sqlite/sqlite.h"
#include "tests/support/scenestore.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QTest>
#include <algorithm>

namespace scenes {
namespace {

const std::string marker = "scene-settled";

void connectOnce(store::Service &store, QObject &here, bool &told)
{
    QObject::connect(&store, &store::Service::changed, &here, [&told](const store::ChangeSet &changes) {
        told = told || std::find(changes.wishes.begin(), changes.wishes.end(), marker) != changes.wishes.end();
    });
}

// Whether a window was drawn anew.
class Drawn : public QObject
{
public:
    Drawn() { qApp->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        any = any || event->type() == QEvent::UpdateRequest || event->type() == QEvent::LayoutRequest;
        return false;
    }
    bool any = false;
};

} // namespace

World::World(ui::Theme &theme, Content content)
    : m_settings(std::make_unique<core::Settings>(m_folder.filePath(QStringLiteral("settings.conf"))))
{
    const std::string cache = m_folder.filePath(QStringLiteral("cache")).toStdString();
    if (content == Filled && !test::fillCache(cache))
        qFatal("the fixture records were refused");
    if (QFile file(QString::fromStdString(cache));
        content == BrokenCache && !(file.open(QIODevice::WriteOnly) && file.write("no folder") > 0))
        qFatal("no file could be written");
    store::CacheOptions options;
    options.folder = cache;
    options.nowMs = [] { return now; };
    options.random = [seed = 5U](unsigned char *bytes, std::size_t n) mutable {
        for (std::size_t i = 0; i < n; ++i)
            bytes[i] = static_cast<unsigned char>((seed = seed * 1664525U + 1013904223U) >> 24);
    };
    m_store = std::make_unique<store::Service>(options);
    setStatus(store::SyncStatus::UpToDate);
    m_context = std::make_unique<ui::Context>(ui::Context{ *m_store, *m_settings, m_accounts, m_prompts, m_navigator,
                                                           m_toasts, m_actions, theme, [] { return now; } });
}

World::~World() = default;

void World::letStore(const char *sql)
{
    sqlite::Connection::open(m_store->options().folder + "/cache.db", {})->exec(sql);
}

bool World::settle()
{
    // Twice at least, because an answer may change something, too; then as long as anything is drawn anew.
    for (int round = 0; round < 12; ++round) {
        Drawn drawn;
        if (!answered())
            return false;
        if (round > 0 && !drawn.any)
            return true;
    }
    return true; // something that never rests, as a progress bar without an end
}

// Changes are told together, up to 30 ms late: one of our own is told with all earlier ones. What that makes models ask
// is answered before a read asked for now.
bool World::answered()
{
    QObject here;
    bool told = false;
    bool read = false;
    connectOnce(*m_store, here, told);
    m_store->write(
        &here, [](store::Cache &cache) { return cache.sizeBytes(); },
        [&](const core::Result<std::int64_t> &) {
            store::ChangeSet own;
            own.wishes = { marker };
            m_store->report(own);
        });
    if (!QTest::qWaitFor([&] { return told; }, 10000))
        return false;
    m_store->read(
        &here, [](store::Cache &cache) { return cache.accounts(); },
        [&](const core::Result<std::vector<store::Account>> &) { read = true; });
    return QTest::qWaitFor([&] { return read; }, 10000);
}

void World::setStatus(store::SyncStatus::State state, int waitingChanges)
{
    store::SyncStatus status;
    status.state = state;
    status.waitingChanges = waitingChanges;
    status.lastSentMs = now;
    status.lastContactMs = now;
    m_store->setStatus(status);
}

} // namespace scenes
