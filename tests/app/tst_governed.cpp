// What an administrator enforced holds for accounts and for what is stored, whatever a person types.
#include "app/accounts.h"
#include "core/memorysecretstore.h"
#include "core/policy/policies.h"
#include "core/policy/servers.h"
#include "core/profilelist.h"
#include "store/limits.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using core::Code;

namespace {

core::Profile anna(const char *server)
{
    core::Profile profile;
    profile.server = QUrl(QString::fromLatin1(server));
    profile.username = QStringLiteral("anna");
    profile.id = core::ProfileList::idFor(profile.server, profile.username);
    profile.signedIn = true;
    return profile;
}

struct Computer
{
    explicit Computer(const QByteArray &rules)
        : policies(core::Policies::fromText(QStringLiteral("rules"), "[enforced]\n" + rules))
        , settings({}, &policies)
        , profiles(folder.path())
        , accounts(profiles, secrets, settings, {})
    { }
    QTemporaryDir folder;
    core::Policies policies;
    core::Settings settings;
    core::ProfileList profiles;
    core::MemorySecretStore secrets;
    app::Accounts accounts;
};

bool againstRules(const QSignalSpy &spy)
{
    const auto error = spy.isEmpty() ? core::Error() : spy[0][0].value<core::Error>();
    return error.code == Code::Forbidden && error.number == core::byRules;
}

} // namespace

class TestGoverned : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<core::Error>(); }

    void noPasswordGoesToAServerThatIsNotAllowed()
    {
        Computer computer("server.allowed = good.example\n");
        QSignalSpy failed(&computer.accounts, &core::AccountService::signInFailed);
        QSignalSpy steps(&computer.accounts, &core::AccountService::signInProgress);
        computer.accounts.signIn(QUrl(QStringLiteral("https://bad.example")), QStringLiteral("anna"),
                                 QStringLiteral("secret"));
        QVERIFY(againstRules(failed));
        QVERIFY(steps.isEmpty()); // not even looked for
    }
    void anAccountThatIsNotAllowedAnyMoreDoesNotOpen()
    {
        Computer computer("server.allowed = good.example\n");
        const auto bad = anna("https://bad.example"), good = anna("https://good.example");
        QVERIFY(computer.profiles.put(bad) && computer.profiles.put(good) && computer.profiles.setCurrent(bad.id));
        QCOMPARE(computer.accounts.profiles().size(), 1);
        QSignalSpy failed(&computer.accounts, &core::AccountService::signInFailed);
        QSignalSpy changed(&computer.accounts, &core::AccountService::currentChanged);
        computer.accounts.restore();
        QVERIFY(againstRules(failed));
        QVERIFY(changed.last()[0].value<core::Profile>().id.isEmpty());
        computer.accounts.switchTo(good.id);
        QTRY_COMPARE(changed.last()[0].value<core::Profile>().id, good.id);
    }
    void whereNobodyStaysSignedInANameOpensNothing()
    {
        Computer computer("signIn.ways = password\n");
        const auto profile = anna("https://good.example");
        QVERIFY(computer.profiles.put(profile) && computer.profiles.setCurrent(profile.id));
        QSignalSpy changed(&computer.accounts, &core::AccountService::currentChanged);
        computer.accounts.restore();
        QCOMPARE(changed.size(), 1);
        QVERIFY(changed.last()[0].value<core::Profile>().id.isEmpty());
        QVERIFY(!computer.accounts.profiles().constFirst().signedIn); // a password is asked for
        computer.accounts.switchTo(profile.id);
        QVERIFY(changed.last()[0].value<core::Profile>().id.isEmpty());

        Computer free("");
        QVERIFY(free.profiles.put(profile) && free.profiles.setCurrent(profile.id));
        QSignalSpy opened(&free.accounts, &core::AccountService::currentChanged);
        free.accounts.restore();
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.last()[0].value<core::Profile>().id, profile.id);
    }
    void passwordsMayBeForbidden()
    {
        Computer computer("signIn.ways = kept\n");
        QSignalSpy failed(&computer.accounts, &core::AccountService::signInFailed);
        computer.accounts.signIn(QUrl(QStringLiteral("https://good.example")), QStringLiteral("anna"),
                                 QStringLiteral("secret"));
        QVERIFY(againstRules(failed));
    }
    void aLargestFileHoldsForEveryWayIn()
    {
        Computer computer("upload.maxMegabytes = 1\n");
        store::CacheOptions options;
        options.folder = computer.folder.filePath(QStringLiteral("cache")).toStdString();
        auto cache = store::Cache::open(options);
        QVERIFY(cache && store::setLimits(*cache->cache, store::limitsOf(computer.settings)));
        QFile file(computer.folder.filePath(QStringLiteral("film.mp4")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(1'000'001));
        const auto refused = cache->cache->addFile("z1", file.fileName().toStdString(), "film.mp4", "video/mp4");
        QVERIFY(!refused && refused.error().code == Code::TooLarge);
        QCOMPARE(refused.error().number, 1'000'000);
        QVERIFY(!cache->cache->addBytes("z1", std::string(1'000'001, 'x'), "f", "text/plain"));
        QVERIFY(file.resize(1'000'000));
        QVERIFY(cache->cache->addFile("z1", file.fileName().toStdString(), "film.mp4", "video/mp4"));
    }
    void rulesThatCannotBeReadStopTheProgram()
    {
        QTemporaryDir folder;
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("JUMELLE_POLICIES"), folder.path()); // a folder is no file
        process.setProcessEnvironment(environment);
        process.start(qEnvironmentVariable("JUMELLE_BIN_DIR") + QStringLiteral("/jumelle"),
                      { QStringLiteral("--profile-dir"), folder.filePath(QStringLiteral("profile")) });
        QByteArray said;
        connect(&process, &QProcess::readyReadStandardError, this, [&] { said += process.readAllStandardError(); });
        QTRY_VERIFY_WITH_TIMEOUT(said.contains("cannot be read"), 30'000);
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("profile"))));
        process.kill();
        QVERIFY(process.waitForFinished());
    }
};

QTEST_GUILESS_MAIN(TestGoverned)
#include "tst_governed.moc"
