// Jobs in the store's threads: order, answers in the context's thread, changes told together.
#include "store/service.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

using namespace store;

class tst_Service : public QObject
{
    Q_OBJECT

    static CacheOptions in(const QTemporaryDir &folder)
    {
        CacheOptions options;
        options.folder = folder.path().toStdString();
        return options;
    }
    static Edit label(const std::string &id) { return { Edit::Create, { "z1", "Label", id }, { { "name", id } } }; }

private Q_SLOTS:
    void answersComeInTheContextsThread()
    {
        QTemporaryDir folder;
        Service service(in(folder));
        QThread *answered = nullptr, *worked = nullptr;
        service.read(
            this,
            [&](Cache &cache) {
                worked = QThread::currentThread();
                return cache.device();
            },
            [&](Result<std::string> device) {
                QVERIFY(device && !device->empty());
                answered = QThread::currentThread();
            });
        QTRY_VERIFY(answered);
        QCOMPARE(answered, thread());
        QVERIFY(worked != thread());
    }

    void noAnswerForAContextThatIsGone()
    {
        QTemporaryDir folder;
        Service service(in(folder));
        bool wrong = false, done = false;
        auto *context = new QObject;
        service.apply(context, { label("b1") }, [&](auto) { wrong = true; });
        service.apply(nullptr, { label("b2") }, [&](auto) { wrong = true; });
        delete context;
        service.write(
            this, [](Cache &cache) { return cache.outbox(); },
            [&](Result<std::vector<OutboxEntry>> entries) {
                QCOMPARE(entries->size(), 2u); // done all the same
                done = true;
            });
        QTRY_VERIFY(done);
        QVERIFY(!wrong);
    }

    void changesAreToldTogether()
    {
        QTemporaryDir folder;
        Service service(in(folder));
        QSignalSpy spy(&service, &Service::changed);
        int done = 0;
        for (int i = 0; i < 40; ++i)
            service.apply(this, { label("b" + std::to_string(i)) }, [&](auto result) { done += bool(result); });
        QTRY_COMPARE(done, 40);
        QTRY_VERIFY(!spy.isEmpty());
        std::size_t keys = 0;
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                keys = 0;
                for (const auto &call : spy)
                    keys += call.at(0).value<ChangeSet>().records.size();
                return keys == 40;
            }(),
            3000);
        QVERIFY(spy.count() < 40);
        ChangeSet others;
        others.wishes = { "w" };
        spy.clear();
        service.report(others); // from sync's own cache
        QTRY_COMPARE(spy.count(), 1);
        QCOMPARE(spy.at(0).at(0).value<ChangeSet>().wishes, others.wishes);
    }

    void whenItCannotBeOpenedEveryJobHearsIt()
    {
        QTemporaryDir folder;
        auto options = in(folder);
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        options.folder = file.fileName().toStdString() + "/cache";
        Service service(options);
        int refused = 0;
        for (int i = 0; i < 2; ++i)
            service.read(
                this, [](Cache &cache) { return cache.device(); },
                [&](Result<std::string> device) { refused += !device && device.error().code == core::Code::ReadOnly; });
        QTRY_COMPARE(refused, 2);
    }

    void endingWaitsForWhatWasAsked()
    {
        QTemporaryDir folder;
        {
            Service service(in(folder));
            for (int i = 0; i < 20; ++i)
                service.apply(nullptr, { label("b" + std::to_string(i)) });
        }
        QCOMPARE(Cache::open(in(folder))->cache->outbox()->size(), 20u);
    }

    void aSalvageIsToldOnce()
    {
        QTemporaryDir folder;
        QVERIFY(Cache::open(in(folder))->cache->apply({ label("b1") }));
        QFile file(folder.filePath(QStringLiteral("cache.db")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write(QByteArray(100, '?'));
        file.close();
        for (const int told : { 1, 0 }) {
            Service service(in(folder));
            QSignalSpy spy(&service, &Service::salvaged);
            bool open = false;
            service.write(
                this, [](Cache &cache) { return cache.device(); }, [&](auto) { open = true; });
            QTRY_VERIFY(open);
            QCOMPARE(spy.count(), told);
        }
    }

    void statusIsPassedOn()
    {
        QTemporaryDir folder;
        Service service(in(folder));
        QSignalSpy spy(&service, &Service::statusChanged);
        SyncStatus status;
        status.waitingChanges = 3;
        service.setStatus(status);
        QCOMPARE(service.status().waitingChanges, 3);
        QTRY_COMPARE(spy.count(), 1);
        QVERIFY(service.newId("Card") != service.newId("Card"));
        QVERIFY(service.newId("Card").starts_with('c'));
    }
};

QTEST_GUILESS_MAIN(tst_Service)
#include "tst_service.moc"
