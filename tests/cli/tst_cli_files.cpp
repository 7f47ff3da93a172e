// Files on their way in and out of the copy of a script: what photos and films tell, and what an export leaves behind.
#include "cli/errorwords.h"
#include "cli/exitcode.h"
#include "core/policy/policies.h"
#include "core/profilelist.h"
#include "schema/json.h"
#include "sqlite/sqlite.h"
#include "store/cache.h"
#include "tests/support/sparsefiles.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

namespace json = schema::json;

namespace {

const std::string elsewhere = "B" + std::string(64, 'a'); // on the server only

// A film as browsers record it, whose tags say where.
QByteArray webm()
{
    const auto element = [](const QByteArray &id, const QByteArray &body) {
        return id + QByteArray(1, char(0x80 | body.size())) + body;
    };
    const QByteArray tags = element("\x12\x54\xc3\x67", "LOCATION +56.66+016.36/");
    const QByteArray cluster = element("\x1f\x43\xb6\x75", element("\xa3", "pictures and sound"));
    // Numbers of versions come first, as in every file there is, and the kind of film only behind them.
    const QByteArray head = element("\x42\x86", "\x01") + element("\x42\xf7", "\x01") + element("\x42\xf2", "\x04")
        + element("\x42\xf3", "\x08") + element("\x42\x82", "webm");
    return element("\x1a\x45\xdf\xa3", head) + element("\x18\x53\x80\x67", tags + cluster);
}

QByteArray heic()
{
    return QByteArray("\0\0\0\x18"
                      "ftypheic\0\0\0\0mif1heic",
                      24)
        + QByteArray(80, 'x');
}
QByteArray raw() { return QByteArray("II*\0\x08\0\0\0", 8) + QByteArray(80, 'x'); }

} // namespace

class TstCliFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRuleOfTheSchoolIsNotBlamedOnTheServer()
    {
        const auto policies = core::Policies::fromText(QStringLiteral("/etc/jumelle/policies.conf"),
                                                       "[enforced]\nupload.maxMegabytes = 50\n");
        const core::Settings settings({}, &policies);
        const auto words = [&settings](std::int64_t limit) {
            return cli::whatToDo({ core::Code::TooLarge, "film.mp4", limit }, {}, settings);
        };
        QVERIFY(words(50'000'000)
                    .startsWith(QStringLiteral("Your school allows up to 50 MB a file (/etc/jumelle/policies.conf)")));
        QVERIFY(words(9'000'000).startsWith(QStringLiteral("The server takes nothing so large")));
    }
    // At a first sign-in there is nothing yet that could be kept and sent.
    void aSignInThatFailedPromisesNothing()
    {
        const core::Settings settings({});
        for (const auto code : { core::Code::Offline, core::Code::Transient, core::Code::CaptivePortal }) {
            const auto words = [&](bool signingIn) {
                return cli::whatToDo({ code, "there", 0 }, { signingIn, cli::Spot::Profile }, settings);
            };
            const QString kept = QStringLiteral("What was done is kept here");
            QVERIFY(words(false).contains(kept));
            QVERIFY2(!words(true).contains(kept), qPrintable(words(true)));
            QVERIFY(words(true).contains(QStringLiteral("ry again")));
        }
    }
    // --profile moves this program's own copy, and nothing else.
    void whereNothingCanBeWrittenSaysWhatIsPossible()
    {
        const core::Settings settings({});
        const auto words = [&settings](core::Code code, cli::Spot spot) {
            return cli::whatToDo({ code, "there", 0 }, { false, spot }, settings);
        };
        using cli::Spot;
        const QString profile = QStringLiteral("--profile"), window = QStringLiteral("settings of the window");
        for (const Spot spot : { Spot::Profile, Spot::Window, Spot::Portable, Spot::Enforced, Spot::Named }) {
            QCOMPARE(words(core::Code::ReadOnly, spot).contains(profile), spot == Spot::Profile);
            QCOMPARE(words(core::Code::ReadOnly, spot).contains(window), spot == Spot::Window);
            QCOMPARE(words(core::Code::DiskFull, spot).contains(QStringLiteral("name another place")),
                     spot == Spot::Named);
        }
    }
    void aProfileThatCannotBeReadIsNotOneToWrite()
    {
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("closed/profile.json"))); // a folder: nobody reads that
        QCOMPARE(run(QStringLiteral("closed"), { QStringLiteral("status") }), int(cli::Storage));
        QVERIFY2(m_err.contains("may be opened") && !m_err.contains("written"), m_err.constData());
    }
    void aTargetThatCannotBeWrittenIsNotThePlaceOfTheCopy()
    {
        QVERIFY(opened(QStringLiteral("ro")));
        QFile stone(m_folder.filePath(QStringLiteral("stone")));
        QVERIFY(stone.open(QIODevice::WriteOnly));
        QCOMPARE(run(QStringLiteral("ro"), { QStringLiteral("export"), stone.fileName() + QStringLiteral("/out") }),
                 int(cli::Storage));
        QVERIFY2(m_err.contains("name another place") && !m_err.contains("--profile"), m_err.constData());
    }
    void aPlaceOfTheRulesIsNotForThePersonToChoose_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("chosen") << QByteArray("[default]") << QByteArray("in the settings of the window");
        QTest::newRow("enforced") << QByteArray("[enforced]") << QByteArray("have the rules for this computer name");
    }
    void aPlaceOfTheRulesIsNotForThePersonToChoose()
    {
        QFETCH(QByteArray, rules);
        QFETCH(QByteArray, words);
        QTemporaryDir place;
        core::ProfileList profiles(place.path());
        core::Profile anna;
        anna.server = QUrl(QStringLiteral("https://school.example"));
        anna.username = QStringLiteral("anna");
        anna.id = core::ProfileList::idFor(anna.server, anna.username);
        anna.signedIn = true;
        QVERIFY(profiles.put(anna) && profiles.setCurrent(anna.id));
        QFile stone(m_folder.filePath(QStringLiteral("stone")));
        QVERIFY(stone.open(QIODevice::WriteOnly));
        QFile file(m_folder.filePath(QStringLiteral("place.conf")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(rules + "\ncache.folder = " + QFileInfo(stone).absoluteFilePath().toUtf8() + "/caches\n");
        file.close();
        m_rules = file.fileName();
        QCOMPARE(run(place.path(), { QStringLiteral("prefetch") }), int(cli::Storage));
        m_rules.clear();
        QVERIFY2(m_err.contains(words) && !m_err.contains("--profile"), m_err.constData());
    }
    void aFilmFromABrowserDoesNotTellWhere()
    {
        QCOMPARE(add(QStringLiteral("walk.webm"), webm()), int(cli::NotSent));
        QVERIFY2(m_err.contains("place"), m_err.constData());
        QVERIFY(lastSent().contains("pictures and sound"));
        QVERIFY(!lastSent().contains("LOCATION"));
    }
    void whatCannotBeCleanedIsRefusedWithAWordOnWhatToDo_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("kind");
        QTest::newRow("iPhone") << QStringLiteral("IMG_0042.HEIC") << heic() << QByteArray("HEIC");
        QTest::newRow("camera") << QStringLiteral("DSC_1.NEF") << raw() << QByteArray("TIFF");
    }
    void whatCannotBeCleanedIsRefusedWithAWordOnWhatToDo()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, kind);
        QCOMPARE(add(name, bytes), int(cli::Refused));
        for (const QByteArray &word : { name.toUtf8(), kind, QByteArray("JPEG") })
            QVERIFY2(m_err.contains(word), m_err.constData());
        QFile rules(m_folder.filePath(QStringLiteral("keep.conf")));
        QVERIFY(rules.open(QIODevice::WriteOnly) && rules.write("[enforced]\nphotos.keepMetadata = true\n") > 0);
        rules.close();
        m_rules = rules.fileName();
        QCOMPARE(add(name, bytes), int(cli::NotSent));
        m_rules.clear();
        QCOMPARE(lastSent(), bytes);
    }
    // The window refuses it, too; nothing of it is kept.
    void aPictureThatIsNoneIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("refused");
        const QByteArray words = "not a picture at all";
        QTest::newRow("jpg") << QStringLiteral("holiday.jpg") << words << true;
        QTest::newRow("JPEG") << QStringLiteral("holiday.JPEG") << words << true;
        QTest::newRow("png") << QStringLiteral("holiday.png") << words << true;
        QTest::newRow("empty") << QStringLiteral("empty.webp") << QByteArray() << true;
        QTest::newRow("cut off") << QStringLiteral("cut.jpg") << QByteArray("\xff\xd8\xff\xe1\x40\x00Exif", 10) << true;
        QTest::newRow("a drawing") << QStringLiteral("logo.svg") << QByteArray("<svg/>") << false;
        QTest::newRow("words") << QStringLiteral("words.txt") << words << false;
    }
    void aPictureThatIsNoneIsRefused()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(bool, refused);
        const auto before = inside(QStringLiteral("in"));
        QCOMPARE(add(name, bytes), int(refused ? cli::Refused : cli::NotSent));
        if (!refused)
            return;
        QVERIFY2(m_err.contains("notAPicture: " + name.toUtf8()), m_err.constData());
        QVERIFY2(m_err.contains("open it in another program"), m_err.constData());
        QCOMPARE(m_out, QByteArray());
        QCOMPARE(inside(QStringLiteral("in")), before);
        QFile own(m_folder.filePath(name));
        QVERIFY(own.open(QIODevice::ReadOnly) && own.readAll() == bytes);
    }
    // Before a byte of it is read: a film of 3 GB would fill the disk of who has no room for it.
    void whatIsTooLargeIsRefusedUnread_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("megabytes");
        QTest::addColumn<QByteArray>("named");
        QTest::addColumn<QByteArray>("todo");
        QTest::newRow("film") << QStringLiteral("trip.mp4") << qint64(3000)
                              << QByteArray("overQuota: trip.mp4 does not fit, 500.0 MB are free")
                              << QByteArray("remove what is no longer needed there");
        QTest::newRow("file") << QStringLiteral("scans.zip") << qint64(3000)
                              << QByteArray("overQuota: scans.zip does not fit, 500.0 MB are free")
                              << QByteArray("remove what is no longer needed there");
        QTest::newRow("huge film") << QStringLiteral("huge.mp4") << qint64(4100)
                                   << QByteArray("tooLarge: huge.mp4 is larger than the 4.0 GB that a file may have")
                                   << QByteArray("make a shorter or smaller version");
    }
    void whatIsTooLargeIsRefusedUnread()
    {
        QFETCH(QString, name);
        QFETCH(qint64, megabytes);
        QFETCH(QByteArray, named);
        QFETCH(QByteArray, todo);
        {
            store::Account account;
            account.id = "z1";
            account.limits
                = { { "maxSizeFile", 4'000'000'000 }, { "quota", 5'000'000'000 }, { "quotaUsed", 4'500'000'000 } };
            QVERIFY(opened(QStringLiteral("small"))->setAccounts({ account }));
        }
        const auto before = inside(QStringLiteral("small"));
        QElapsedTimer timer;
        timer.start();
        const QString path = test::sparseFile(m_folder.filePath(name), megabytes * 1'000'000);
        QCOMPARE(run(QStringLiteral("small"), { QStringLiteral("add-file"), path }), int(cli::Refused));
        QVERIFY2(timer.elapsed() < 10'000, "read as a whole");
        QVERIFY2(m_err.contains(named) && m_err.contains(todo), m_err.constData());
        QCOMPARE(inside(QStringLiteral("small")), before);
        QCOMPARE(QFileInfo(path).size(), megabytes * 1'000'000);
    }
#ifdef Q_OS_UNIX
    void aFullDiskIsNamed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("film") << QStringLiteral("full.mp4");
        QTest::newRow("file") << QStringLiteral("full.zip");
    }
    void aFullDiskIsNamed()
    {
        QFETCH(QString, name);
        QVERIFY(opened(QStringLiteral("full")));
        const auto before = inside(QStringLiteral("full"));
        const QString path = test::sparseFile(m_folder.filePath(name), 30'000'000);
        const QStringList command{ QStringLiteral("add-file"), path, QStringLiteral("--account"),
                                   QStringLiteral("z1") };
        m_fullDisk = true;
        QCOMPARE(run(QStringLiteral("full"), command), int(cli::Storage));
        m_fullDisk = false;
        QVERIFY2(m_err.contains("diskFull: " + name.toUtf8()), m_err.constData());
        QVERIFY2(m_err.contains("The disk is full: make room and try again."), m_err.constData());
        QCOMPARE(inside(QStringLiteral("full")), before);
        QCOMPARE(QFileInfo(path).size(), 30'000'000);
    }
#endif
    void aCopyOfANewerVersionIsLeftAsItIs_data()
    {
        QTest::addColumn<QStringList>("words");
        for (const char *words : { "sync", "status", "list SavedSearch", "set SavedSearch {}", "export out", "prefetch",
                                   "sign-out --remove-cache" })
            QTest::newRow(words) << QString::fromLatin1(words).split(u' ');
    }
    void aCopyOfANewerVersionIsLeftAsItIs()
    {
        QFETCH(QStringList, words);
        const bool ofTheWindow = words.first() == QStringLiteral("prefetch");
        QTemporaryDir place;
        QString folder = place.path();
        if (ofTheWindow) {
            core::ProfileList profiles(folder);
            core::Profile anna;
            anna.server = QUrl(QStringLiteral("https://school.example"));
            anna.username = QStringLiteral("anna");
            anna.id = core::ProfileList::idFor(anna.server, anna.username);
            anna.signedIn = true;
            QVERIFY(profiles.put(anna) && profiles.setCurrent(anna.id));
            folder = profiles.cacheFolder(anna.id);
            QVERIFY(QDir().mkpath(folder));
        }
        opened(folder)->connection().exec("PRAGMA user_version=9999");
        const auto before = inside(folder);
        QVERIFY(before.value(QStringLiteral("/cache.db")).size() > 1000);
        for (const bool json : { false, true }) {
            QCOMPARE(run(place.path(), json ? words + QStringList{ QStringLiteral("--json") } : words),
                     int(cli::Storage));
            QVERIFY2(m_err.contains("tooNew: the folder cannot be used: " + folder.toUtf8()), m_err.constData());
            QVERIFY2(m_err.contains("A newer version has used this profile, and it was left untouched: update this "
                                    "program."),
                     m_err.constData());
            QCOMPARE(m_out.startsWith("{\"error\":\"tooNew\""), json);
            QCOMPARE(inside(folder), before);
        }
    }
    void anExportTakesAttachmentsAndSaysWhatWasNotHere()
    {
        std::string here;
        {
            const auto cache = opened(QStringLiteral("out"));
            store::Account account;
            account.id = "z1";
            QVERIFY(cache->setAccounts({ account }));
            here = *cache->addBytes("z1", "the plan", "plan.txt", "text/plain");
            const auto small = *cache->addBytes("z1", "small", "thumb.jpg", "image/jpeg");
            const json::object attachments{
                { "a1", json::object{ { "blobId", here }, { "thumbBlobId", small }, { "name", "plan.txt" } } },
                { "a2", json::object{ { "blobId", elsewhere }, { "name", "film.mp4" } } },
            };
            const json::object card{
                { "title", "Plan" }, { "listId", "l1" }, { "position", "a" }, { "attachments", attachments }
            };
            const auto made = cache->apply({ { store::Edit::Create, { "z1", "Card", "c1" }, card } });
            QVERIFY2(made, made ? "" : made.error().detail.c_str());
        }
        const QString target = m_folder.filePath(QStringLiteral("exported"));
        QCOMPARE(run(QStringLiteral("out"), { QStringLiteral("export"), target }), int(cli::Ok));
        QFile plan(target + QStringLiteral("/z1/files/") + QString::fromStdString(here));
        QVERIFY2(plan.open(QIODevice::ReadOnly), "an attachment that is here is part of the export");
        QCOMPARE(plan.readAll(), QByteArray("the plan"));
        QVERIFY2(m_out.contains("files: 2") && m_out.contains("missing: 1"), m_out.constData());
        QVERIFY2(m_err.contains("1 file(s)"), m_err.constData());
    }

private:
    QString at(const QString &computer) const { return QDir(m_folder.path()).absoluteFilePath(computer); }
    // What is in each file of that computer, by its path there; the data base only where nobody may open it.
    QMap<QString, QByteArray> inside(const QString &computer) const
    {
        QMap<QString, QByteArray> all;
        const QString folder = at(computer);
        for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
            QFile file(it.next());
            const QString name = file.fileName().mid(folder.size());
            const bool alive = folder != computer && name.startsWith(QStringLiteral("/cache."));
            all[name] = alive || !file.open(QIODevice::ReadOnly) ? QByteArray() : file.readAll();
        }
        if (const auto cache = folder != computer ? opened(computer) : nullptr) {
            all[QStringLiteral("outbox")] = QByteArray::number(qsizetype(cache->outbox()->size()));
            all[QStringLiteral("uploads")] = QByteArray::number(qsizetype(cache->uploads()->size()));
        }
        return all;
    }
    std::unique_ptr<store::Cache> opened(const QString &computer) const
    {
        store::CacheOptions options;
        options.folder = at(computer).toStdString();
        auto cache = store::Cache::open(options);
        return cache ? std::move(cache->cache) : nullptr;
    }
    QByteArray lastSent()
    {
        const auto cache = opened(QStringLiteral("in"));
        const auto uploads = cache->uploads();
        QFile sent(uploads && !uploads->empty() ? QString::fromStdString(uploads->back().path) : QString());
        return sent.open(QIODevice::ReadOnly) ? sent.readAll() : QByteArray();
    }
    int add(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return -1;
        file.close();
        return run(QStringLiteral("in"),
                   { QStringLiteral("add-file"), file.fileName(), QStringLiteral("--account"), QStringLiteral("z1") });
    }
    int run(const QString &computer, const QStringList &arguments)
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("JUMELLE_TOKEN"));
        environment.insert(QStringLiteral("JUMELLE_PROFILE"), at(computer));
        environment.insert(QStringLiteral("JUMELLE_POLICIES"), m_rules);
        process.setProcessEnvironment(environment);
#ifdef Q_OS_UNIX
        if (m_fullDisk)
            process.setChildProcessModifier([] {
                std::signal(SIGXFSZ, SIG_IGN);
                const rlimit most{ 20'000'000, 20'000'000 }; // no file may become larger
                setrlimit(RLIMIT_FSIZE, &most);
            });
#endif
        process.start(qEnvironmentVariable("JUMELLE_BIN_DIR") + QStringLiteral("/jumelle-cli"),
                      QStringList{ QStringLiteral("--offline") } + arguments);
        const bool ended = process.waitForFinished(60'000);
        m_out = process.readAllStandardOutput();
        m_err = process.readAllStandardError();
        return ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    QTemporaryDir m_folder;
    QByteArray m_out, m_err;
    QString m_rules;
    bool m_fullDisk = false;
};

QTEST_GUILESS_MAIN(TstCliFiles)
#include "tst_cli_files.moc"
