// A stick between two computers of one person: secrets, threads and signals of the program itself.
#include "app/courier.h"
#include "tests/support/tempservice.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <map>

using core::CourierProblem;
using core::SecretStore;

namespace {

class Keychain : public SecretStore
{
public:
    void read(const QString &key, Read done) override
    {
        if (held)
            waiting.push_back([this, key, done] { answer(key, done); });
        else
            answer(key, done);
    }
    void write(const QString &key, const QString &secret, Done done) override
    {
        ++writes;
        if (status == Status::Ok)
            secrets[key] = secret;
        done(status);
    }
    void remove(const QString &key, Done done) override
    {
        secrets.erase(key);
        done(Status::Ok);
    }
    bool isPersistent() const override { return persistent; }

    Status status = Status::Ok;
    bool persistent = true;
    bool held = false; // answers wait in `waiting`
    int writes = 0;
    std::map<QString, QString> secrets;
    std::vector<std::function<void()>> waiting;

private:
    void answer(const QString &key, const Read &done)
    {
        if (status != Status::Ok)
            return done(status, {});
        const auto it = secrets.find(key);
        it == secrets.end() ? done(Status::NotFound, {}) : done(Status::Ok, it->second);
    }
};

const courier::Owner owner{ "https://community.example", "p1" };

struct Computer
{
    test::TempService store;
    Keychain keychain;
    std::unique_ptr<app::Courier> courier;

    Computer() { start(); }
    void start()
    {
        courier.reset();
        courier = std::make_unique<app::Courier>(store.service(), keychain, QStringLiteral("eleni"), owner);
    }
    bool ready()
    {
        return QTest::qWaitFor([this] { return !courier->code().isEmpty(); });
    }
    void addLists(int count)
    {
        for (int i = 0; i < count; ++i)
            store.apply({ { store::Edit::Create,
                            { "z1", "BoardList", "l" + std::to_string(i) },
                            { { "title", "Tide tables " + std::to_string(i) }, { "position", "V" } } } });
    }
};

} // namespace

class TstCourierService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QVERIFY(m_folder.isValid());
        m_file = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + QStringLiteral(".jumelle"));
    }

    void theCodeIsTheSameAtTheNextStart()
    {
        Computer school;
        QVERIFY(school.ready());
        const auto code = school.courier->code();
        QVERIFY(school.courier->codeKept());
        school.start();
        QVERIFY(school.ready());
        QCOMPARE(school.courier->code(), code);
    }

    void aLockedKeychainIsNotWrittenOver()
    {
        Computer school;
        QVERIFY(school.ready());
        const auto before = school.keychain.secrets;
        school.keychain.status = SecretStore::Status::Locked;
        school.start();
        QVERIFY(school.ready()); // a code for this time only
        QVERIFY(!school.courier->codeKept());
        school.keychain.status = SecretStore::Status::Ok; // unlocked meanwhile
        QVERIFY(school.courier->addCode(school.courier->code()));
        QCOMPARE(school.keychain.secrets, before);
    }

    void withoutAKeychainItSaysSo()
    {
        Computer school;
        school.keychain.persistent = false;
        school.start();
        QVERIFY(school.ready());
        QVERIFY(school.courier->addCode(school.courier->code()));
        QVERIFY(!school.courier->codeKept());
    }

    void anAnswerAfterTheEndHarmsNothing()
    {
        Computer school;
        QVERIFY(school.ready());
        school.keychain.held = true;
        school.start();
        QTRY_VERIFY(!school.keychain.waiting.empty());
        school.courier.reset();
        for (const auto &answer : school.keychain.waiting)
            answer();
        QVERIFY(!school.courier);
    }

    void beforeTheCodeIsKnownNothingIsWritten()
    {
        Computer school;
        school.keychain.held = true;
        school.start();
        QSignalSpy failed(school.courier.get(), &core::CourierService::failed);
        school.courier->takeAlong(m_file, false);
        QCOMPARE(failed.size(), 1);
        QVERIFY(!QFile::exists(m_file));
    }

    void changesTravelToTheOtherComputer()
    {
        Computer school, home;
        QVERIFY(school.ready() && home.ready());
        school.addLists(3);
        QSignalSpy surveyed(school.courier.get(), &core::CourierService::surveyed);
        school.courier->survey(false);
        QTRY_COMPARE(surveyed.size(), 1);
        QCOMPARE(surveyed[0][0].value<core::CourierContents>().changes, 3);

        QSignalSpy taken(school.courier.get(), &core::CourierService::taken);
        QSignalSpy progress(school.courier.get(), &core::CourierService::progress);
        school.courier->takeAlong(m_file, false);
        QTRY_COMPARE(taken.size(), 1);
        QCOMPARE(taken[0][0].toString(), m_file);
        QVERIFY(!progress.isEmpty());
        for (int i = 1; i < progress.size(); ++i)
            QVERIFY(progress[i][0].toLongLong() > progress[i - 1][0].toLongLong());

        QSignalSpy brought(home.courier.get(), &core::CourierService::brought);
        home.courier->bringBack(m_file, false);
        QTRY_COMPARE(brought.size(), 1);
        QCOMPARE(brought[0][0].value<core::CourierOutcome>().problem, CourierProblem::CodeNeeded);
        QVERIFY(!home.courier->addCode(QStringLiteral("not a code")));
        QVERIFY(home.courier->addCode(school.courier->code()));
        home.courier->bringBack(m_file, false);
        QTRY_COMPARE(brought.size(), 2);
        const auto outcome = brought[1][0].value<core::CourierOutcome>();
        QCOMPARE(outcome.problem, CourierProblem::None);
        QVERIFY(outcome.requests > 0);
        home.courier->bringBack(m_file, false);
        QTRY_COMPARE(brought.size(), 3);
        QVERIFY(brought[2][0].value<core::CourierOutcome>().nothingNew());
    }

    void aCancelledFileCanBeGoneOnWith()
    {
        Computer school;
        QVERIFY(school.ready());
        school.addLists(3);
        QSignalSpy failed(school.courier.get(), &core::CourierService::failed);
        QSignalSpy taken(school.courier.get(), &core::CourierService::taken);
        connect(school.courier.get(), &core::CourierService::progress, school.courier.get(),
                &core::CourierService::cancel, Qt::DirectConnection); // in the job's thread, after its first part
        school.courier->takeAlong(m_file, false);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<core::Error>().code, core::Code::Cancelled);
        disconnect(school.courier.get(), &core::CourierService::progress, nullptr, nullptr);
        school.courier->takeAlong(m_file, false);
        QTRY_COMPARE(taken.size(), 1);
        QCOMPARE(taken[0][1].value<core::CourierContents>().changes, 3);
    }

    void aStickThatIsGoneIsSaid()
    {
        Computer school;
        QVERIFY(school.ready());
        QSignalSpy failed(school.courier.get(), &core::CourierService::failed);
        school.courier->bringBack(m_folder.filePath(QStringLiteral("gone/away.jumelle")), false);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<core::Error>().code, core::Code::FileGone);
    }

private:
    QTemporaryDir m_folder;
    QString m_file;
};

QTEST_MAIN(TstCourierService)
#include "tst_courier_service.moc"
