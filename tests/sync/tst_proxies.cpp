// Which proxy leads to a server, where the system answers late or never.
#include "sync/proxies.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QtTest>

#include <atomic>

using syncing::ProxyFinder;

namespace {

// A system that answers when it is let; it outlives the threads that ask it.
struct System
{
    QSemaphore answers;
    QSemaphore ended;
    std::atomic<int> asked = 0;
};

ProxyFinder::Ask asking(const std::shared_ptr<System> &system)
{
    return [system](const QUrl &) {
        ++system->asked;
        system->answers.acquire();
        system->ended.release();
        return QList<QNetworkProxy>{ QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("proxy.school"), 3128) };
    };
}

} // namespace

class TestProxies : public QObject
{
    Q_OBJECT

    const QUrl m_server{ QStringLiteral("https://community.example.org/api") };
    const QUrl m_other{ QStringLiteral("https://pictures.example.org") };

private Q_SLOTS:
    void aPlaceIsAskedForOnceAtATime()
    {
        const auto system = std::make_shared<System>();
        ProxyFinder finder(QStringLiteral("system"), asking(system), 60'000);
        QObject asker;
        int found = 0;
        for (int i = 0; i < 5; ++i)
            finder.find(m_server, &asker, [&] { ++found; });
        QTRY_COMPARE(system->asked.load(), 1);
        QCOMPARE(found, 0);
        finder.find(m_other, &asker, [&] { ++found; });
        QTRY_COMPARE(system->asked.load(), 2); // which does not wait for the first
        system->answers.release(2);
        QTRY_COMPARE(found, 6);
        QCOMPARE(finder.known(m_server).constFirst().hostName(), QStringLiteral("proxy.school"));
        QCOMPARE(system->asked.load(), 2);
    }
    void aSilentSystemIsPassedOver()
    {
        const auto system = std::make_shared<System>();
        ProxyFinder finder(QStringLiteral("system"), asking(system), 20);
        QObject asker;
        int found = 0;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("does not say which proxy")));
        finder.find(m_server, &asker, [&] { ++found; });
        finder.find(m_server, &asker, [&] { ++found; });
        QTRY_COMPARE(found, 2);
        QCOMPARE(finder.known(m_server).constFirst().type(), QNetworkProxy::NoProxy);
        QVERIFY(finder.isSilent(m_server));
        finder.forget(); // the line failed
        finder.find(m_server, &asker, [&] { ++found; });
        QCOMPARE(found, 3);
        QCOMPARE(system->asked.load(), 1); // the thread that waits is not joined by more
        system->answers.release();
        QTRY_VERIFY(!finder.isSilent(m_server));
        QCOMPARE(finder.known(m_server).constFirst().hostName(), QStringLiteral("proxy.school"));
        QCOMPARE(found, 3);
    }
    void nobodyWaitsAtTheEnd()
    {
        const auto system = std::make_shared<System>();
        QElapsedTimer clock;
        {
            QObject asker;
            ProxyFinder finder(QStringLiteral("system"), asking(system), 60'000);
            finder.find(m_server, &asker, [] { QFAIL("after the end"); });
            QTRY_COMPARE(system->asked.load(), 1);
            clock.start();
        }
        QVERIFY(clock.elapsed() < 5'000);
        system->answers.release();
        QVERIFY(system->ended.tryAcquire(1, 5'000));
    }
    void anAskerThatIsGoneHearsNothing()
    {
        const auto system = std::make_shared<System>();
        ProxyFinder finder(QStringLiteral("system"), asking(system), 60'000);
        auto asker = std::make_unique<QObject>();
        QObject other;
        bool found = false;
        finder.find(m_server, asker.get(), [] { QFAIL("its asker is gone"); });
        finder.find(m_server, &other, [&] { found = true; });
        asker.reset();
        system->answers.release();
        QTRY_VERIFY(found);
    }
};

QTEST_GUILESS_MAIN(TestProxies)
#include "tst_proxies.moc"
