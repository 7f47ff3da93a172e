// The engine over real HTTPS against a real jumelled.
#include "httpsdevice.h"

#include "sync/thread.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <memory>

using namespace syncing;
using namespace syncing::test;

class TstContract : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_server.addUser("kasia", "correct horse"));
        QVERIFY2(m_server.start(), m_server.output().c_str());
    }
    void init()
    {
        m_a = std::make_unique<Device>(m_server);
        m_b = std::make_unique<Device>(m_server);
        m_a->signIn(m_server, "kasia");
        m_b->signIn(m_server, "kasia");
    }
    void cleanup()
    {
        m_a.reset();
        m_b.reset();
    }

    void anEditIsSeenOnTheOtherDeviceWithinASecond()
    {
        const auto id = m_a->search("rivers");
        m_a->engine->nudge();
        QTRY_VERIFY_WITH_TIMEOUT(!m_b->view(id).empty(), 5000);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(m_a->rename(id, "mountains"));
        m_a->engine->nudge();
        QTRY_VERIFY_WITH_TIMEOUT(m_b->view(id).find("mountains") != std::string::npos, 5000);
        qInfo("seen after %lld ms", static_cast<long long>(timer.elapsed()));
        QVERIFY(timer.elapsed() < 1000);
    }

    void aLostAnswerIsAppliedOnce()
    {
        const auto id = m_a->search("once");
        m_a->forgetful.bodies.clear();
        m_a->forgetful.loseNext = true;
        m_a->engine->nudge();
        QTRY_VERIFY_WITH_TIMEOUT(m_a->sent(), 20'000);
        QCOMPARE(m_a->forgetful.bodies.size(), std::size_t(2));
        QVERIFY(m_a->forgetful.bodies[0] == m_a->forgetful.bodies[1]);
        m_a->askHistory(id);
        QTRY_COMPARE_WITH_TIMEOUT(m_a->entries(id), 1, 10'000);
    }

    void offlineEditsOfTwoDevicesBothSurvive()
    {
        const auto id = m_a->search("both");
        m_a->engine->nudge();
        QTRY_VERIFY_WITH_TIMEOUT(!m_b->view(id).empty(), 5000);
        QTRY_VERIFY_WITH_TIMEOUT(m_a->sent(), 5000);
        m_a->engine->setPolicy(Policy::Offline);
        QVERIFY(m_a->rename(id, "Łódź"));
        QVERIFY(m_b->rename(id, "Porto"));
        m_b->engine->nudge();
        QTRY_VERIFY_WITH_TIMEOUT(m_b->sent(), 10'000);
        m_a->engine->setPolicy(Policy::Online);
        QTRY_VERIFY_WITH_TIMEOUT(m_a->sent() && m_b->view(id) == m_a->view(id), 20'000);
        QVERIFY(m_b->view(id).find("Łódź") != std::string::npos);
        QVERIFY(m_b->view(id).find("Porto") != std::string::npos);
    }

    void aServerThatIsKilledLosesNothing()
    {
        m_server.kill();
        const auto id = m_a->search("while it was down");
        m_a->engine->nudge();
        QTRY_COMPARE_WITH_TIMEOUT(m_a->engine->status().state, store::SyncStatus::Offline, 20'000);
        QCOMPARE(m_a->engine->status().waitingChanges, 1);
        QVERIFY2(m_server.start(), m_server.output().c_str());
        m_a->engine->wake();
        m_b->engine->wake();
        QTRY_VERIFY_WITH_TIMEOUT(m_a->sent(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(!m_b->view(id).empty(), 30'000);
    }

    void anEndedTokenNeedsSignIn()
    {
        Login login(m_a->transport);
        bool done = false;
        login.signOut(m_server.url(), m_a->token.token, [&](Result<void> result) { done = result.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(done, 10'000);
        const auto id = m_a->search("kept");
        m_a->engine->nudge();
        QTRY_COMPARE_WITH_TIMEOUT(m_a->engine->status().state, store::SyncStatus::NeedsSignIn, 10'000);
        QVERIFY(m_a->view(id).find("kept") != std::string::npos);
        m_a->signIn(m_server, "kasia");
        m_a->engine->setToken(m_a->token.token);
        QTRY_VERIFY_WITH_TIMEOUT(m_a->sent(), 20'000);
    }

    void anUnknownCertificateIsRefusedAndNamed()
    {
        QtTransport stranger;
        Login login(stranger);
        std::optional<core::Error> error;
        login.discover(m_server.url(), [&](Result<ServerInfo> info) { error = info ? core::Error{} : info.error(); });
        QTRY_VERIFY_WITH_TIMEOUT(error.has_value(), 10'000);
        QCOMPARE(error->code, Code::Untrusted);
        QCOMPARE(error->detail, std::string("Jumelle community authority"));
        QCOMPARE(error->number, 2);
    }

    void namesThatDoNotExistAndClosedPorts()
    {
        Login login(m_a->transport);
        std::optional<core::Error> error;
        const auto look = [&](const std::string &address) {
            error.reset();
            login.discover(address, [&](Result<ServerInfo> info) { error = info ? core::Error{} : info.error(); });
        };
        look("https://nothing-here.invalid");
        QTRY_VERIFY_WITH_TIMEOUT(error.has_value(), 20'000);
        QCOMPARE(error->code, Code::UnknownServer);
        look("https://127.0.0.1:1");
        QTRY_VERIFY_WITH_TIMEOUT(error.has_value(), 20'000);
        QCOMPARE(error->code, Code::Offline);
    }

    void aBigFileGoesInPiecesAndComesBack()
    {
        std::string bytes(12'000'000, '\0');
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<char>((i * 2654435761u) >> 13);
        const auto local = m_a->cache->addBytes(m_a->personal(), bytes, "film.mp4", "video/mp4");
        QVERIFY(local.has_value());
        m_a->engine->nudge();
        const std::string blobId = "B" + local->substr(1);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_a->cache->uploads()->empty() || m_a->cache->uploads()->front().state == store::Upload::Done, 60'000);
        store::Wish wish;
        wish.kind = store::Wish::Blob;
        wish.key = "film";
        wish.account = m_b->personal();
        wish.what = { { "blobId", blobId } };
        QVERIFY(m_b->cache->wish(wish).has_value());
        m_b->engine->nudge();
        QTRY_VERIFY_WITH_TIMEOUT(m_b->cache->wished("film").value()->state == store::Wish::Done, 60'000);
        const auto path = m_b->cache->blobPath(m_b->personal(), blobId).value();
        QVERIFY(path.has_value());
        QFile file(QString::fromStdString(*path));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().toStdString() == bytes);
    }

    void theEngineRunsInAThreadOfItsOwn()
    {
        QTemporaryDir folder;
        ThreadOptions options;
        options.cache = cacheIn(folder);
        options.origin = m_server.url();
        options.network.caFile = QString::fromStdString(m_server.caFile());
        std::atomic<int> state{ -1 }, changes{ 0 };
        options.status = [&](const store::SyncStatus &status) { state = status.state; };
        options.changes = [&](const store::ChangeSet &) { ++changes; };
        auto mine = std::move(store::Cache::open(options.cache).value().cache);
        {
            Thread thread(options);
            thread.start(m_b->token.token);
            QTRY_COMPARE_WITH_TIMEOUT(state.load(), int(store::SyncStatus::UpToDate), 20'000);
            const auto id = mine->newId("SavedSearch");
            const json::object value{ { "name", "thread" } };
            QVERIFY(
                mine->apply({ { store::Edit::Create, { m_b->personal(), "SavedSearch", id }, value } }).has_value());
            thread.nudge();
            QTRY_VERIFY_WITH_TIMEOUT(!m_b->view(id).empty(), 10'000);
            QVERIFY(changes > 0);
            thread.setPolicy(Policy::Offline);
            QTRY_COMPARE_WITH_TIMEOUT(state.load(), int(store::SyncStatus::WorkingOffline), 10'000);
        }
        QVERIFY(mine->outbox()->empty());
    }

private:
    ServerProcess m_server{ { "--durable", "false" } };
    std::unique_ptr<Device> m_a, m_b;
};

QTEST_GUILESS_MAIN(TstContract)
#include "tst_contract.moc"
