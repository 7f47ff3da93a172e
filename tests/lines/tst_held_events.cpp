// Events behind filters that hold answers back until they are complete, or end them: event stream, long poll, asking,
// and back again when the filter is gone.
#include "tests/lines/slowserver.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lines;
using Mode = syncing::Push::Mode;

class TstHeldEvents : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_server.addUser(person, password));
        QVERIFY2(m_server.start(), m_server.output().c_str());
        Options options = before(m_server);
        options.intercept = true;
        options.trust = m_server.caFile();
        m_line = std::make_unique<Line>(options);
        QCOMPARE(m_line->problem(), std::string());
        m_authority = m_folder.filePath(QStringLiteral("filter.pem"));
        QFile file(m_authority);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(m_line->authorityPem()));
    }
    void init()
    {
        m_near = std::make_unique<bench::Device>(
            bench::DeviceOptions{ m_server.url(),
                                  { QString::fromStdString(m_server.caFile()), QStringLiteral("none"), nullptr, {} } },
            person, password);
        m_near->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_near->upToDate(), 20'000);
    }
    void cleanup()
    {
        m_near.reset();
        m_line->setShape({});
    }

    void anEventStreamPassesAFilterThatLetsItThrough()
    {
        auto far = device(60'000);
        QTRY_VERIFY_WITH_TIMEOUT(far->upToDate(), 20'000);
        QVERIFY(seenBy(*far, "through", 5000));
        QCOMPARE(far->engine->pushMode(), Mode::Stream);
    }

    void whatIsHeldBackIsAskedForOneByOne()
    {
        Shape shape;
        shape.hold = 1 << 30; // until complete
        m_line->setShape(shape);
        auto far = device(60'000);
        QTRY_VERIFY_WITH_TIMEOUT(far->upToDate(), 20'000);
        QElapsedTimer timer;
        timer.start();
        QTRY_COMPARE_WITH_TIMEOUT(far->engine->pushMode(), Mode::LongPoll, 20'000);
        qInfo("noticed after %lld ms", static_cast<long long>(timer.elapsed()));
        QVERIFY(seenBy(*far, "first long poll", 5000));
        QVERIFY(seenBy(*far, "second long poll", 5000)); // and stays there
        QCOMPARE(far->engine->pushMode(), Mode::LongPoll);
        QVERIFY(m_line->counts().held > 0);
    }

    void whatIsEndedIsAskedForNowAndThenAndComesBack()
    {
        Shape shape;
        shape.block = "/jmap/events";
        m_line->setShape(shape);
        auto far = device(8000);
        QTRY_VERIFY_WITH_TIMEOUT(far->upToDate(), 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(far->engine->pushMode(), Mode::Poll, 60'000);
        QVERIFY(seenBy(*far, "asked for", 10'000));
        m_line->setShape({});
        QTRY_COMPARE_WITH_TIMEOUT(far->engine->pushMode(), Mode::Stream, 40'000);
        QVERIFY(seenBy(*far, "stream again", 5000));
        QCOMPARE(far->engine->pushMode(), Mode::Stream);
    }

private:
    std::unique_ptr<bench::Device> device(int promoteMs)
    {
        bench::DeviceOptions options = through(*m_line, m_server);
        options.network.caFile = m_authority;
        options.pushTimes.first = 2000;
        options.pushTimes.poll = 1500;
        options.pushTimes.promote = promoteMs;
        auto made = std::make_unique<bench::Device>(options, person, password);
        made->start();
        return made;
    }
    // Somebody elsewhere makes a saved search; true when the device has it within `ms`.
    bool seenBy(bench::Device &device, const char *name, int ms)
    {
        const auto id = m_near->cache->newId("SavedSearch");
        const store::Key key{ m_near->personal(), "SavedSearch", id };
        const auto made = m_near->cache->apply({ { store::Edit::Create, key, { { "name", name } } } });
        if (!made)
            return false;
        m_near->engine->nudge();
        return QTest::qWaitFor([&] { return device.cache->record(key).value().has_value(); }, ms);
    }

    QTemporaryDir m_folder;
    ServerProcess m_server{ { "--durable", "false" } };
    std::unique_ptr<Line> m_line;
    std::unique_ptr<bench::Device> m_near;
    QString m_authority;
};

QTEST_GUILESS_MAIN(TstHeldEvents)
#include "tst_held_events.moc"
