// The loops of tst_loops with nothing simulated: Qt's network, TLS, threads, a real disk and a real jumelled. Each loop
// ends with the first round in which there was nothing left to fail.
#include "httpsdevice.h"

#include "sqlite/sqlite.h"
#include "store/service.h"
#include "sync/thread.h"

#include <QTimer>

using namespace syncing;
using namespace syncing::test;

class TstLoopsHttps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_server.addUser("kasia", "correct horse"));
        QVERIFY2(m_server.start(), m_server.output().c_str());
        m_other = std::make_unique<Device>(m_server);
        m_other->signIn(m_server, "kasia");
    }
    void cleanupTestCase() { m_other.reset(); }

    void theIthRequestDoesNotArrive() { loseEach(true); }
    void theAnswerToTheIthRequestIsLost() { loseEach(false); }

    // As in the program: a window's service and the engine's thread on one file, each with a connection of its own.
    void theIthAccessOfAServiceFails()
    {
        const QTemporaryDir folder;
        store::Service service(cacheIn(folder));
        ThreadOptions options;
        options.cache = cacheIn(folder);
        options.origin = m_server.url();
        options.network.caFile = QString::fromStdString(m_server.caFile());
        options.changes = [&service](const store::ChangeSet &changes) { service.report(changes); };
        Thread thread(options);
        connect(&service, &store::Service::changed, &thread, [&thread] { thread.nudge(); });
        thread.start(m_other->token.token);

        std::vector<std::string> ids;
        int rounds = 0;
        for (bool met = true; met; ++rounds) {
            const auto id = service.newId("SavedSearch");
            QVERIFY(!id.empty());
            failAfter(service, rounds);
            const bool made = write(service, store::Edit::Create, id, "made");
            const bool renamed = made && write(service, store::Edit::Patch, id, "renamed");
            met = disarm(service);
            if (!met)
                QVERIFY(made && renamed);
            // What did not go leaves nothing behind, and goes once the disk is well again.
            if (!made)
                QCOMPARE(shown(service, id), std::string());
            else if (!renamed)
                QCOMPARE(shown(service, id), std::string("made"));
            QVERIFY(made || write(service, store::Edit::Create, id, "made"));
            QVERIFY(renamed || write(service, store::Edit::Patch, id, "renamed"));
            QCOMPARE(shown(service, id), std::string("renamed"));
            ids.push_back(id);
        }
        QVERIFY2(rounds > 10, "the loop must have met something");
        qInfo("%d accesses failed one by one", rounds - 1);
        for (const auto &id : ids)
            QTRY_VERIFY_WITH_TIMEOUT(m_other->view(id).find("renamed") != std::string::npos, 60'000);
    }

private:
    void loseEach(bool beforeTheServer)
    {
        int rounds = 0;
        for (bool met = true; met; ++rounds) {
            Device device(m_server);
            device.token = m_other->token;
            device.forgetful.loseAt = rounds;
            device.forgetful.beforeTheServer = beforeTheServer;
            device.engine->start(device.token.token);
            // A person who sees that it hangs presses "Try again".
            QTimer impatience;
            connect(&impatience, &QTimer::timeout, this, [&device] {
                if (device.engine->status().state == store::SyncStatus::Offline)
                    device.engine->wake();
            });
            impatience.start(100);
            const auto id = device.search("made");
            device.engine->nudge();
            QTRY_VERIFY_WITH_TIMEOUT(device.sent() && !m_other->view(id).empty(), 60'000);
            QVERIFY(device.rename(id, "renamed"));
            const auto file
                = device.cache->addBytes(device.personal(), std::string(40'000, 'x'), "a.txt", "text/plain");
            QVERIFY(file.has_value());
            device.engine->nudge();
            QTRY_VERIFY_WITH_TIMEOUT(
                device.sent() && m_other->view(id).find("renamed") != std::string::npos && uploaded(device), 60'000);
            QCOMPARE(device.engine->status().parked, 0);
            QCOMPARE(device.view(id), m_other->view(id));
            device.askHistory(id);
            QTRY_COMPARE_WITH_TIMEOUT(device.entries(id), 2, 60'000); // each once, however often it was sent
            met = device.forgetful.number > rounds;
        }
        QVERIFY2(rounds > 8, "the loop must have met something");
        qInfo("%d requests lost one by one", rounds - 1);
    }
    static bool uploaded(Device &device)
    {
        const auto uploads = device.cache->uploads();
        return uploads && (uploads->empty() || uploads->front().state == store::Upload::Done);
    }

    // Runs a job in the writer's thread of the service and waits for it.
    template <typename Job> auto inService(store::Service &service, Job job)
    {
        std::optional<std::invoke_result_t<Job, store::Cache &>> answer;
        service.write(this, std::move(job), [&answer](auto result) { answer = std::move(result); });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 20'000); }();
        return *answer;
    }
    void failAfter(store::Service &service, int access)
    {
        inService(service, [access](store::Cache &cache) -> core::Result<void> {
            cache.connection().failAfter(access);
            return {};
        });
    }
    bool disarm(store::Service &service) // true: something failed
    {
        return inService(service,
                         [](store::Cache &cache) -> core::Result<bool> {
                             const bool failed = cache.connection().failed();
                             cache.connection().failAfter(-1);
                             return failed;
                         })
            .value();
    }
    bool write(store::Service &service, store::Edit::Op op, const std::string &id, const char *name)
    {
        std::optional<bool> well;
        service.apply(this, { { op, { m_other->personal(), "SavedSearch", id }, { { "name", name } } } },
                      [&well](const auto &undo) { well = undo.has_value(); });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(well.has_value(), 20'000); }();
        return *well;
    }
    std::string shown(store::Service &service, const std::string &id)
    {
        const store::Key key{ m_other->personal(), "SavedSearch", id };
        return inService(service,
                         [key](store::Cache &cache) -> core::Result<std::string> {
                             const auto record = cache.record(key);
                             if (!record || !*record)
                                 return std::string();
                             return std::string((*record)->view.at("name").as_string());
                         })
            .value();
    }

    ServerProcess m_server{ { "--durable", "false" } };
    std::unique_ptr<Device> m_other;
};

QTEST_GUILESS_MAIN(TstLoopsHttps)
#include "tst_loops_https.moc"
