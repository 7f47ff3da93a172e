// Who wins: the administrator, the person, the default; and that nothing odd in a file does harm.
#include "core/cacheplaces.h"
#include "core/forgetchoices.h"
#include "core/jsonfile.h"
#include "core/policy/policies.h"
#include "core/profilelist.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSemaphore>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#ifdef Q_OS_UNIX
#include <atomic>
#include <fcntl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#endif

using namespace core;

class TestSettings : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString path(const char *name) const { return m_dir.filePath(QLatin1String(name)); }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

private Q_SLOTS:
    void everyKeyHasOneRowAndAFittingDefault()
    {
        QSet<QString> names;
        Settings settings(path("none.json"));
        for (const auto &row : settingTable()) {
            names.insert(QLatin1String(row.name));
            QCOMPARE(settings.value(row.key), row.fallback);
            QVERIFY2(settings.set(row.key, row.fallback), row.name);
        }
        QCOMPARE(names.size(), settingTable().size());
    }
    void theLastDraftLeavesNothing() // taken back while it was being written
    {
        const QString had = QStringLiteral(R"({"a":"Dear Anna"})");
        QCOMPARE(mergedObjects(had, QString(), had).toString(), QString());
    }
    void keepsWhatWasChosen()
    {
        {
            Settings settings(path("kept.json"));
            QSignalSpy spy(&settings, &Settings::changed);
            QVERIFY(settings.set(Setting::TextPercent, 150));
            QVERIFY(settings.set(Setting::WindowGeometry, QByteArray("\0\1\2", 3)));
            QVERIFY(settings.set(Setting::TextPercent, 150));
            QCOMPARE(spy.count(), 2);
        }
        Settings again(path("kept.json"));
        QCOMPARE(again.number(Setting::TextPercent), 150);
        QCOMPARE(again.value(Setting::WindowGeometry).toByteArray(), QByteArray("\0\1\2", 3));
    }
    void twoWindowsKeepWhatTheOtherWrote()
    {
        const QString file = path("two.json");
        const auto draft = [](const char *texts) { return QString::fromUtf8(texts).replace(u'\'', u'"'); };
        Settings one(file), two(file);
        QVERIFY(one.set(Setting::Drafts, draft("{'a':'Dear Anna','b':'first'}")) && one.save());
        QVERIFY(two.set(Setting::TextPercent, 150));
        QVERIFY(two.set(Setting::Drafts, draft("{'c':'Dear Chris'}")) && two.save());
        QCOMPARE(two.text(Setting::Drafts), draft("{'a':'Dear Anna','b':'first','c':'Dear Chris'}"));
        QVERIFY(one.set(Setting::Appearance, QStringLiteral("dark")));
        QVERIFY(one.set(Setting::Drafts, draft("{'b':'second'}")) && one.save()); // "a" was sent
        Settings later(file);
        QCOMPARE(later.text(Setting::Drafts), draft("{'b':'second','c':'Dear Chris'}"));
        QCOMPARE(later.number(Setting::TextPercent), 150);
        QCOMPARE(later.text(Setting::Appearance), QStringLiteral("dark"));
    }
    // A program that is killed while somebody types on.
    void isWrittenWhileItGoesOnChanging()
    {
        const QString file = path("typing.json");
        Settings settings(file);
        QString typed;
        QTimer typist;
        connect(&typist, &QTimer::timeout, &settings, [&] {
            typed += u'a';
            settings.set(Setting::VersionsKnown, typed);
        });
        typist.start(20);
        QTRY_VERIFY_WITH_TIMEOUT(!Settings(file).text(Setting::VersionsKnown).isEmpty(), 20'000);
        const QString first = Settings(file).text(Setting::VersionsKnown);
        QTRY_VERIFY_WITH_TIMEOUT(Settings(file).text(Setting::VersionsKnown).size() > first.size(), 20'000);
        QVERIFY(typist.isActive());
    }
    // A disk that takes its time, here a pipe that nobody writes to, does not keep the window waiting.
    void whoeverTypesDoesNotWaitForTheDisk()
    {
#ifndef Q_OS_UNIX
        QSKIP("there are no such pipes here");
#else
        const QString file = path("slow.json");
        Settings settings(file);
        QCOMPARE(::mkfifo(file.toLocal8Bit().constData(), 0600), 0);
        QSemaphore typed;
        std::atomic<bool> waitedInVain = false, wrote = false;
        std::thread disk([&, name = file.toLocal8Bit()] {
            const int pipe = ::open(name.constData(), O_WRONLY); // once it is being read
            const std::string theirs = "{\"drafts\":\"{\\\"theirs\\\":\\\"Dear Chris\\\"}\"}";
            wrote = ::write(pipe, theirs.data(), theirs.size()) == ssize_t(theirs.size());
            waitedInVain = !typed.tryAcquire(1, 3000);
            ::close(pipe);
        });
        int letters = 0;
        const auto draft = [](int n) { return QStringLiteral("{\"a\":\"%1\"}").arg(n); };
        QTimer typist;
        connect(&typist, &QTimer::timeout, &settings, [&] { settings.set(Setting::Drafts, draft(++letters)); });
        typist.start(20);
        QTRY_VERIFY(letters >= 30); // 600 ms: the first of them are being written
        typist.stop();
        typed.release();
        disk.join();
        QVERIFY(wrote && !waitedInVain);
        const QString all = QStringLiteral("{\"a\":\"%1\",\"theirs\":\"Dear Chris\"}").arg(letters);
        QTRY_VERIFY(QFileInfo(file).isFile()); // written in the pipe's place
        QTRY_COMPARE(Settings(file).text(Setting::Drafts), all);
        QCOMPARE(settings.text(Setting::Drafts), all);
#endif
    }
    void aDiskThatFailsIsNotAskedAtEveryKey()
    {
        const QString file = path("failing.json");
        QVERIFY(QDir().mkdir(file));
        Settings settings(file);
        QVERIFY(settings.set(Setting::TextPercent, 150));
        QVERIFY(!settings.save());
        QVERIFY(QDir().rmdir(file));
        QVERIFY(settings.set(Setting::TextPercent, 125));
        QVERIFY(!QTest::qWaitFor([&file] { return QFile::exists(file); }, 1000));
        QVERIFY(settings.save()); // at the end, or when somebody wants it now
        QCOMPARE(Settings(file).number(Setting::TextPercent), 125);
    }
    void aFailedReadLosesNothing()
    {
        const QString file = path("unreadable.json");
        write(file, "{\"drafts\": \"{\\\"a\\\":\\\"Dear Anna\\\"}\", \"text.percent\": 150}");
        const QString aside = path("aside.json");
        QVERIFY(QFile::rename(file, aside) && QDir().mkdir(file)); // as a file that another program keeps closed
        {
            Settings settings(file);
            QVERIFY(settings.set(Setting::Appearance, QStringLiteral("dark")));
            QVERIFY(!settings.save());
            QVERIFY(QDir().rmdir(file) && QFile::rename(aside, file));
            QVERIFY(settings.save());
        }
        Settings later(file);
        QCOMPARE(later.number(Setting::TextPercent), 150);
        QCOMPARE(later.text(Setting::Appearance), QStringLiteral("dark"));
        QVERIFY(later.text(Setting::Drafts).contains(QStringLiteral("Dear Anna")));
    }
    void whatIsNoSettingsFileIsPutAside()
    {
        const QString file = path("half.json");
        write(file, "{\"drafts\": \"Dear An");
        Settings settings(file);
        QVERIFY(settings.set(Setting::Appearance, QStringLiteral("dark")) && settings.save());
        QFile aside(file + QStringLiteral(".damaged"));
        QVERIFY(aside.open(QIODevice::ReadOnly) && aside.readAll().contains("Dear An"));
        QCOMPARE(Settings(file).text(Setting::Appearance), QStringLiteral("dark"));
    }
    void refusesWhatDoesNotFit()
    {
        Settings settings(path("refuse.json"));
        QVERIFY(!settings.set(Setting::TextPercent, 500));
        QVERIFY(!settings.set(Setting::Appearance, QStringLiteral("pink")));
        QCOMPARE(settings.number(Setting::TextPercent), 100);
    }
    void anOddFileGivesDefaults()
    {
        write(path("odd.json"), R"({"text.percent": 9000, "appearance": 7, "from.a.newer.version": [1]})");
        {
            Settings settings(path("odd.json"));
            QCOMPARE(settings.number(Setting::TextPercent), 100);
            QCOMPARE(settings.text(Setting::Appearance), QStringLiteral("system"));
            QVERIFY(settings.set(Setting::ShrinkPhotos, false));
        }
        QFile file(path("odd.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("from.a.newer.version"));
        write(path("broken.json"), "{\"text.perc");
        QCOMPARE(Settings(path("broken.json")).number(Setting::TextPercent), 100);
    }
    void listsOfOursAreNotWrittenOverWhatCannotBeRead()
    {
        const QByteArray tooLarge(core::largestJsonFile + 1, ' '); // the only unreadable file that root meets, too
        write(path("profiles.json"), tooLarge);
        write(path("caches.json"), tooLarge);
        ProfileList profiles(m_dir.path());
        QCOMPARE(profiles.load().error().code, Code::ReadOnly);
        QCOMPARE(profiles.setCurrent(QStringLiteral("x")).error().code, Code::ReadOnly);
        QVERIFY(!CachePlaces(m_dir.path()).put(QStringLiteral("x"), { QStringLiteral("/a") }));
        QCOMPARE(QFileInfo(path("profiles.json")).size(), tooLarge.size());
        QCOMPARE(QFileInfo(path("caches.json")).size(), tooLarge.size());
        write(path("profiles.json"), "{\"curr"); // what is no list of ours is put aside, and a new one begun
        write(path("caches.json"), "{\"curr");
        QCOMPARE(profiles.load().error().code, Code::Damaged);
        QVERIFY(profiles.setCurrent(QStringLiteral("x")));
        QVERIFY(CachePlaces(m_dir.path()).put(QStringLiteral("x"), { QStringLiteral("/a") }));
        QCOMPARE(CachePlaces(m_dir.path()).of(QStringLiteral("x")), QStringList{ QStringLiteral("/a") });
        for (const char *name : { "profiles.json.damaged", "caches.json.damaged" })
            QCOMPARE(QFileInfo(path(name)).size(), 6);
    }
    void whatIsForgottenIsTold() // key by key, and only where something changes
    {
        const Policies policy = Policies::fromText(QStringLiteral("rules"),
                                                   "[enforced]\nappearance = dark\n[default]\ntext.percent = 120\n");
        Settings settings({}, &policy);
        QVERIFY(settings.set(Setting::KeepPhotoMetadata, true));
        QVERIFY(settings.set(Setting::TextPercent, 150));
        QVERIFY(settings.set(Setting::Language, QStringLiteral("de")) && settings.set(Setting::Language, QString()));
        QSignalSpy changed(&settings, &Settings::changed);
        forgetChoices(settings, policy);
        QSet<int> keys;
        for (const auto &one : changed)
            keys.insert(int(one.first().value<Setting>()));
        QCOMPARE(keys, (QSet<int>{ int(Setting::KeepPhotoMetadata), int(Setting::TextPercent) }));
        QCOMPARE(changed.size(), 2);
        QVERIFY(!settings.flag(Setting::KeepPhotoMetadata));
        QCOMPARE(settings.number(Setting::TextPercent), 120);
        QCOMPARE(settings.text(Setting::Appearance), QStringLiteral("dark"));
    }
    void theAdministratorWins()
    {
        write(path("policies.conf"),
              "[enforced]\nnetwork.policy=metered\nappearance=pink\n[default]\nserver.url=https://school.example\n");
        const Policies policy = Policies::fromFile(path("policies.conf"));
        Settings settings(path("policy.json"), &policy);
        QVERIFY(settings.isEnforced(Setting::NetworkPolicy));
        QVERIFY(!settings.set(Setting::NetworkPolicy, QStringLiteral("online")));
        QCOMPARE(settings.text(Setting::NetworkPolicy), QStringLiteral("metered"));
        QVERIFY(!settings.isEnforced(Setting::Appearance)); // not a value it knows: told, not obeyed
        QCOMPARE(settings.text(Setting::ServerUrl), QStringLiteral("https://school.example"));
        QVERIFY(settings.set(Setting::ServerUrl, QStringLiteral("https://other.example")));
        QCOMPARE(settings.text(Setting::ServerUrl), QStringLiteral("https://other.example"));
        QCOMPARE(settings.enforcedBy(), path("policies.conf"));
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
