// Rules about accounts and about what a cache takes.
#include "tests/app/governed.h"

#include "app/versions.h"
#include "core/policy/servers.h"
#include "store/limits.h"
#include "ui/gallery/mediawords.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>

using core::Code;
using test::anna;
using test::Computer;

namespace {

const QString good = QStringLiteral("https://good.example"), bad = QStringLiteral("https://bad.example");

bool againstRules(const QSignalSpy &spy)
{
    const auto error = spy.isEmpty() ? core::Error() : spy[0][0].value<core::Error>();
    return error.code == Code::Forbidden && error.number == core::byRules;
}

// Whether a sign-in is refused before anything goes over the line.
bool refusesToSignIn(Computer &computer, const QString &server)
{
    QSignalSpy failed(&computer.accounts, &core::AccountService::signInFailed);
    QSignalSpy steps(&computer.accounts, &core::AccountService::signInProgress);
    computer.accounts.signIn(QUrl(server), QStringLiteral("anna"), QStringLiteral("secret"));
    return againstRules(failed) && steps.isEmpty();
}

} // namespace

void TestGoverned::server_allowed_noPasswordGoesElsewhere()
{
    Computer computer("server.allowed = good.example\n");
    QVERIFY(refusesToSignIn(computer, bad));
    QVERIFY(!refusesToSignIn(computer, good));
}

void TestGoverned::server_url_isTheOnlyOne()
{
    Computer computer("server.url = https://good.example\n");
    QVERIFY(refusesToSignIn(computer, bad));
    QVERIFY(!refusesToSignIn(computer, good));
}

void TestGoverned::server_allowed_anAccountThatIsNotAllowedAnyMoreDoesNotOpen()
{
    Computer computer("server.allowed = good.example\n");
    const auto there = anna(bad), here = anna(good);
    QVERIFY(computer.profiles.put(there) && computer.profiles.put(here) && computer.profiles.setCurrent(there.id));
    QCOMPARE(computer.accounts.profiles().size(), 1);
    QSignalSpy failed(&computer.accounts, &core::AccountService::signInFailed);
    QSignalSpy changed(&computer.accounts, &core::AccountService::currentChanged);
    computer.accounts.restore();
    QVERIFY(againstRules(failed));
    QVERIFY(changed.last()[0].value<core::Profile>().id.isEmpty());
    computer.accounts.switchTo(here.id);
    QTRY_COMPARE(changed.last()[0].value<core::Profile>().id, here.id);
}

void TestGoverned::signIn_ways_whereNobodyStaysSignedInANameOpensNothing()
{
    Computer computer("signIn.ways = password\n");
    const auto profile = anna(good);
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

void TestGoverned::signIn_ways_passwordsMayBeForbidden()
{
    Computer computer("signIn.ways = kept\n");
    QVERIFY(refusesToSignIn(computer, good));
}

void TestGoverned::network_policy_withoutALineNobodySignsIn()
{
    Computer computer("network.policy = offline\n");
    QVERIFY(refusesToSignIn(computer, good));
    Computer free(""); // who chose it may still say otherwise with a password
    QVERIFY(free.settings.set(core::Setting::NetworkPolicy, QStringLiteral("offline")));
    QVERIFY(!refusesToSignIn(free, good));
}

void TestGoverned::upload_maxMegabytes_holdsForEveryWayIn()
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

void TestGoverned::updates_automatic_nothingIsLookedFor()
{
    const auto watches = [](const QByteArray &rules) {
        Computer computer(rules);
        computer.settings.set(core::Setting::UpdatesAutomatic, true);
        const app::Versions versions(computer.settings, {}, { "https://127.0.0.1:1/", {}, "linux", "0.1.0" }, false);
        return versions.state().on;
    };
    QVERIFY(!watches("updates.automatic = false\n"));
    QVERIFY(watches(""));
}

// What was found would be forgotten with each start, and told again to everybody.
void TestGoverned::computer_shared_noNewVersionsAreLookedFor()
{
    const char *key = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="; // anybody's
    Computer own(""), shared("computer.shared = true\n");
    QVERIFY(app::Versions::make(own.settings, {}, true, key));
    QVERIFY(!app::Versions::make(shared.settings, {}, true, key));
}

void TestGoverned::upload_maxMegabytes_isNotBlamedOnTheCommunity()
{
    using ui::MediaWords;
    const QString film = QStringLiteral("film.mp4");
    const core::Error byRule{ Code::TooLarge, "film.mp4", 50'000'000 },
        byServer{ Code::TooLarge, "film.mp4", 9'000'000 };
    store::Account account;
    account.limits[store::limit::file] = 250'000'000;
    Computer computer("upload.maxMegabytes = 50\n"), free("");
    QVERIFY(free.settings.set(core::Setting::UploadMaxMegabytes, 50)); // by hand, in settings.json
    const QString words = MediaWords::refused(film, byRule, computer.settings);
    QVERIFY2(words.contains(
                 QStringLiteral("your school allows up to 50 MB a file (%1)").arg(QLatin1String(test::rulesPlace))),
             qPrintable(words));
    QVERIFY(!words.contains(QStringLiteral("community")));
    QVERIFY(MediaWords::refused(film, byServer, computer.settings).contains(QStringLiteral("the community takes")));
    QVERIFY(!MediaWords::refused(film, byRule, free.settings).contains(QStringLiteral("school")));
    QCOMPARE(MediaWords::limits(account, computer.settings), QStringLiteral("Up to 50 MB a file"));
    account.limits[store::limit::file] = 9'000'000;
    QCOMPARE(MediaWords::limits(account, computer.settings), QStringLiteral("Up to 9 MB a file"));
    QCOMPARE(MediaWords::limits(store::Account(), computer.settings), QStringLiteral("Up to 50 MB a file"));
}

void TestGoverned::rulesThatCannotBeReadStopTheProgram()
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
