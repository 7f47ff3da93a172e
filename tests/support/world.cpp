#include "tests/support/world.h"

#include "tests/support/scenestore.h"
#include "ui/theme/theme.h"

#include <QTest>

namespace scenes {

World::World(ui::Theme &theme, Content content)
    : m_settings(std::make_unique<core::Settings>(m_folder.filePath(QStringLiteral("settings.conf"))))
{
    const std::string cache = m_folder.filePath(QStringLiteral("cache")).toStdString();
    if (content == Filled && !test::fillCache(cache))
        qFatal("the fixture records were refused");
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

bool World::settle()
{
    // A read answered after all earlier ones; twice, because an answer may ask again, and a change is told 30 ms later.
    for (int round = 0; round < 3; ++round) {
        bool answered = false;
        QObject here;
        m_store->write(
            &here, [](store::Cache &cache) { return cache.sizeBytes(); },
            [&](const core::Result<std::int64_t> &) {
                m_store->read(
                    &here, [](store::Cache &cache) { return cache.accounts(); },
                    [&](const core::Result<std::vector<store::Account>> &) { answered = true; });
            });
        if (!QTest::qWaitFor([&] { return answered; }, 10000))
            return false;
        QTest::qWait(40);
    }
    return true;
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
