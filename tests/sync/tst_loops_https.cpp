// The loops of tst_loops with nothing simulated: Qt's network, TLS, threads, a real disk and a real jumelled. Each loop
// ends with the first round in which there was nothing left to fail. JUMELLE_EVERY=1 fails each access of the engine;
// by default a part of them.
#include "httpsdevice.h"
#include "stride.h"

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

    void theIthRequestFails_data();
    void theIthRequestFails();
    void theIthAccessOfTheEngineFails();

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
    // A fresh computer: sign-in, a record, its change, a file, a history.
    void dayOf(Device &device)
    {
        device.token = m_other->token;
        device.engine->start(device.token.token);
        // A person who sees that it hangs presses "Try again".
        QTimer impatience;
        connect(&impatience, &QTimer::timeout, this, [&device] {
            if (device.engine->status().state != store::SyncStatus::UpToDate)
                device.engine->wake();
        });
        impatience.start(100);
        const auto until = [](auto holds) { return QTest::qWaitFor(holds, 60'000); };
        // The test looks through a connection of its own, so that no look of it is among what fails.
        auto onlyLooks = cacheIn(device.folder);
        onlyLooks.readOnly = true;
        const auto eyes = std::move(store::Cache::open(onlyLooks).value().cache);
        const auto sent = [&] {
            const auto waiting = eyes->outbox();
            return waiting && waiting->empty() && device.engine->settled();
        };
        std::string id; // each step again where the disk failed
        QVERIFY(until([&] { return !(id = device.search("made")).empty(); }));
        device.engine->nudge();
        QVERIFY(until([&] { return sent() && !m_other->view(id).empty(); }));
        QVERIFY(until([&] { return device.rename(id, "renamed"); }));
        const std::string file(40'000, 'x');
        QVERIFY(
            until([&] { return device.cache->addBytes(device.personal(), file, "a.txt", "text/plain").has_value(); }));
        device.engine->nudge();
        QVERIFY(
            until([&] { return sent() && m_other->view(id).find("renamed") != std::string::npos && uploaded(*eyes); }));
        m_met = device.cache->connection().failed();
        device.cache->connection().failAfter(-1); // what follows looks only
        QCOMPARE(device.engine->status().parked, 0);
        QCOMPARE(device.view(id), m_other->view(id));
        device.askHistory(id);
        QTRY_COMPARE_WITH_TIMEOUT(device.entries(id), 2, 60'000); // each once, however often it was sent
    }
    static bool uploaded(store::Cache &cache)
    {
        const auto uploads = cache.uploads();
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
    bool m_met = false; // an access that failed
};

void TstLoopsHttps::theIthRequestFails_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("does not arrive") << Fault::NotArrived;
    QTest::newRow("answer lost") << Fault::AnswerLost;
    QTest::newRow("half an answer") << Fault::HalfAnAnswer;
    QTest::newRow("portal") << Fault::Portal;
    QTest::newRow("busy") << Fault::Busy;
    QTest::newRow("unavailable") << Fault::Unavailable;
}

void TstLoopsHttps::theIthRequestFails()
{
    QFETCH(Fault, fault);
    int rounds = 0;
    for (bool met = true; met; ++rounds) {
        Device device(m_server);
        device.forgetful.loseAt = rounds;
        device.forgetful.fault = fault;
        dayOf(device);
        if (QTest::currentTestFailed())
            return;
        met = device.forgetful.number > rounds;
    }
    QVERIFY2(rounds > 8, "the loop must have met something");
    qInfo("%d requests failed one by one", rounds - 1);
}

// The connection that sync reads and writes with, where a person's edits come in, too.
void TstLoopsHttps::theIthAccessOfTheEngineFails()
{
    // Every round is a fresh computer, so the ordinary run takes few of them; `tst_loops_https_all` takes each third.
    const auto [step, first] = Stride(31);
    int rounds = 0;
    int at = first;
    for (bool met = true; met; at += step, ++rounds) {
        Device device(m_server);
        device.cache->connection().failAfter(at);
        dayOf(device);
        if (QTest::currentTestFailed()) {
            qWarning("access %d, JUMELLE_EVERY=%d", at, step);
            return;
        }
        met = m_met;
    }
    QVERIFY2(rounds > 10, "the loop must have met something");
    qInfo("every %dth of %d accesses failed, %d in all", step, at - step, rounds - 1);
}

QTEST_GUILESS_MAIN(TstLoopsHttps)
#include "tst_loops_https.moc"
