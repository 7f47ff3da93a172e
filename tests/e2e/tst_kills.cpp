// Everybody works, and again and again one of them is killed: the server, two teachers, a desktop client with its
// windows and jumelle-cli, all as processes over HTTPS and on a real disk. In the end all data bases are whole, all
// replicas are equal and nobody can contradict the history. JUMELLE_SEED repeats the choices of a run (not its times),
// JUMELLE_KILLS sets how many.
#include "tests/e2e/bustle.h"
#include "tests/e2e/caches.h"
#include "tests/e2e/story.h"

#include "sqlite/sqlite.h"
#include "store/filecopy.h"
#include "store/sha256.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>
#include <cmath>
#include <random>
#include <sys/wait.h>

using e2e::json::object;
namespace json = boost::json;

class TstKills : public QObject, private e2e::Story
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto seed
            = qEnvironmentVariableIsSet("JUMELLE_SEED") ? qEnvironmentVariableIntValue("JUMELLE_SEED") : m_seed;
        m_random.seed(unsigned(seed));
        qInfo("JUMELLE_SEED=%d", seed);
        QVERIFY(folder.isValid());
        qputenv("JUMELLE_HISTORY", folder.path().toUtf8());
        qputenv("JUMELLE_PASSWORD", "demo-demo");
        qputenv("JUMELLE_PROFILE", folder.filePath(QStringLiteral("cli")).toUtf8());
        QCOMPARE(server.run({ "demo", "--people", "30", "--schools", "10", "--announcements", "5" }), 0);
        QVERIFY2(server.start(), server.output().c_str());
        m_deskHistory = e2e::Chronicle::fromEnvironment("desktop");
    }

    void allSignIn()
    {
        anna = teacher("anna");
        pierre = teacher("eleni"); // the other founder of a demo project
        for (auto *who : { anna.get(), pierre.get() }) {
            QVERIFY(who->start());
            OK(signIn(*who, who == anna.get() ? "anna" : "eleni"));
            OK(who->ask("settled", {}, 60'000));
        }
        const auto mine = fetch(*anna, "/jmap/session").json().at("accounts").as_object();
        const auto theirs = fetch(*pierre, "/jmap/session").json().at("accounts").as_object();
        for (const auto &account : mine)
            if (account.key().starts_with("z") && theirs.contains(account.key()))
                m_space = account.key();
        QVERIFY(!m_space.empty());
        const auto list = OK(anna->ask("await", { { "account", m_space }, { "type", "BoardList" } }));
        for (int i = 0; i < 6; ++i) {
            const auto made = OK(anna->ask(
                "addCard",
                { { "account", m_space }, { "list", list.at("id") }, { "title", "Card " + std::to_string(i) } }));
            m_cards.emplace_back(made.at("id").as_string());
        }
        OK(anna->ask("settled"));
        for (const auto &id : m_cards) {
            OK(pierre->ask("await", { { "account", m_space }, { "type", "Card" }, { "id", id } }));
        }
        QCOMPARE(cli({ QStringLiteral("sign-in"), QStringLiteral("--server"), QString::fromStdString(server.url()),
                       QStringLiteral("--username"), QStringLiteral("anna"), QStringLiteral("--ca"),
                       QString::fromStdString(server.caFile()), QStringLiteral("--token-file") }),
                 0);
        QCOMPARE(cli({ QStringLiteral("sync") }), 0);
        startDesktop();
        QTRY_VERIFY_WITH_TIMEOUT(desktopHas(m_cards.back()), 40'000);
        m_deskBustle = std::make_unique<e2e::Bustle>(*m_deskHistory, "desktop", m_space, m_cards, unsigned(m_random()));
    }

    void oneAfterTheOtherIsKilled()
    {
        bustle(*anna);
        bustle(*pierre);
        const int kills
            = qEnvironmentVariableIsSet("JUMELLE_KILLS") ? qEnvironmentVariableIntValue("JUMELLE_KILLS") : 14;
        for (int i = 0; i < kills && !QTest::currentTestFailed(); ++i) {
            work(100 + roll(900));
            const unsigned what = i < 6 ? unsigned(i) : roll(6); // each at least once
            if (i % 3 == 0 && m_files.size() < mostFiles)
                addFile(what == 3 ? *pierre : *anna); // which is on its way when one of its ends dies
            if (what == 0 || what == 1) {
                killServer();
                if (what == 1) // and somebody who waits for an answer
                    kill(*anna, "anna");
                work(roll(400));
                QVERIFY2(server.start(), server.output().c_str());
                for (auto *who : { anna.get(), pierre.get() }) {
                    OK(who->ask("wake"));
                }
            } else if (what == 2) {
                kill(*anna, "anna");
            } else if (what == 3) {
                kill(*pierre, "eleni");
            } else if (what == 4) {
                killDesktop();
                work(roll(200));
                startDesktop();
            } else {
                killCommands();
                changeByCommand();
            }
        }
        const int least = kills < 6 ? 0 : std::max(1, kills / 20);
        for (const char *who : { "server", "anna", "eleni", "desktop", "cli" }) {
            qInfo("%s killed %d times", who, m_killed[who]);
            QVERIFY2(m_killed[who] >= least, who);
        }
        qInfo("jumelle-cli was killed after %.0f to %.0f %% of its time, and ended by itself before that %d times",
              100 * m_earliest, 100 * m_latest, m_tooLate);
    }

    void allComeToRest()
    {
        for (auto *who : { anna.get(), pierre.get() }) {
            OK(who->ask("calm"));
            OK(who->ask("wake"));
        }
        killDesktop(); // what it waits to send goes at its next start
        startDesktop();
        QTRY_COMPARE_WITH_TIMEOUT(cli({ QStringLiteral("sync") }), 0, 60'000);
        QTRY_VERIFY2_WITH_TIMEOUT(desktopSent(), json::serialize(m_deskWaits).c_str(), 60'000);
        for (auto *who : { anna.get(), pierre.get() }) {
            OK(who->ask("settled", {}, 60'000));
        }
        QTRY_COMPARE_WITH_TIMEOUT(cli({ QStringLiteral("sync") }), 0, 60'000);
        for (auto *who : { anna.get(), pierre.get() }) {
            std::string different;
            const bool equal = QTest::qWaitFor([&] { return (different = difference(*who)).empty(); }, 90'000);
            QVERIFY2(equal, different.c_str());
        }
        filesAreWhole();
        // The teachers' caches were compared with the server; each of them has a second computer.
        std::string other;
        QTRY_VERIFY2_WITH_TIMEOUT((other = e2e::difference(pierre->cache, desktopCache().toStdString())).empty(),
                                  other.c_str(), 90'000);
        other = e2e::difference(anna->cache, folder.filePath(QStringLiteral("cli")).toStdString());
        QVERIFY2(other.empty(), other.c_str());
        const auto since = history::sharedClock();
        QVERIFY(desktopSent());
        m_deskHistory->settled(*m_deskCache, since);
        m_deskCache.reset();
        killDesktop();
        QVERIFY(anna->quit());
        QVERIFY(pierre->quit());
        QCOMPARE(server.stop(), 0);
    }

    void allDataBasesAreWhole()
    {
        int whole = 0;
        for (const QString &place : { folder.path(), QString::fromStdString(server.data()) }) {
            QDirIterator files(place, { QStringLiteral("*.db"), QStringLiteral("*.sqlite") }, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const auto base = sqlite::Connection::open(files.next().toStdString(), {});
                for (const char *test : { "PRAGMA integrity_check", "PRAGMA foreign_key_check" }) {
                    auto check = base->prepare(test);
                    const std::string said = check.step() ? std::string(check.text(0)) : "ok";
                    QVERIFY2(said == "ok", (files.filePath().toStdString() + ": " + said).c_str());
                }
                ++whole;
            }
        }
        QCOMPARE(whole, 5);
    }

    void theHistoryHolds()
    {
        std::map<std::string, std::string> caches;
        caches["anna"] = anna->cache;
        caches["eleni"] = pierre->cache;
        caches["cli"] = folder.filePath(QStringLiteral("cli")).toStdString();
        caches["desktop"] = desktopCache().toStdString();
        const auto log = e2e::collect(folder.path(), server.data() + "/jumelle.sqlite", caches);
        QVERIFY2(log.has_value(), log ? "" : log.error().detail.c_str());
        const auto verdict = history::check(*log);
        qInfo("%s", history::report(verdict).c_str());
        if (!verdict.good() && qEnvironmentVariableIsSet("JUMELLE_KEEP")) {
            folder.setAutoRemove(false);
            for (const char *file : { "jumelle.sqlite", "jumelle.sqlite-wal" }) {
                const auto name = QString::fromUtf8(file);
                QFile::copy(QDir(QString::fromStdString(server.data())).filePath(name), folder.filePath(name));
            }
            qInfo("the logs are in %s", qPrintable(folder.path()));
        }
        QVERIFY(verdict.good());
        QVERIFY(verdict.counts.acknowledged > 100);
        QVERIFY(verdict.counts.reads > 100);
    }

private:
    unsigned roll(unsigned sides) { return unsigned(m_random() % sides); }

    // Time passes, in which everybody works; the desktop's person is this test.
    void work(unsigned ms)
    {
        QElapsedTimer timer;
        timer.start();
        static_cast<void>(QTest::qWaitFor(
            [&] {
                if (m_deskBustle && openDesktopCache())
                    static_cast<void>(m_deskBustle->act(*m_deskCache));
                return timer.hasExpired(ms);
            },
            int(ms) + 10'000));
    }

    // Several chunks, unlike any other.
    void addFile(e2e::TeacherProcess &who)
    {
        std::string bytes(std::size_t(9'000'000 + roll(4'000'000)), '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(m_random());
        const auto name = "report-" + std::to_string(m_files.size()) + ".bin";
        const auto path = folder.filePath(QString::fromStdString(name));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes.data(), qint64(bytes.size())) > 0);
        file.close();
        const auto added
            = OK(who.ask("addFile", { { "account", m_space }, { "folder", "" }, { "path", path.toStdString() } }));
        m_files[std::string(added.at("id").as_string())] = store::hashOfFile(path.toStdString()).value_or("");
        QVERIFY(file.remove()); // the cache has it
    }
    void filesAreWhole()
    {
        for (const auto &[id, hash] : m_files) {
            const auto seen
                = OK(pierre->ask("await", { { "account", m_space }, { "type", "FileItem" }, { "id", id } }));
            const auto bytes = bytesOf(*pierre, m_space, seen.at("view").at("blobId"));
            store::Sha256 sum;
            sum.add(bytes.data(), bytes.size());
            QCOMPARE(sum.hex(), hash);
        }
        qInfo("%zu files came whole", m_files.size());
    }

    void bustle(e2e::TeacherProcess &who)
    {
        OK(who.ask("bustle",
                   { { "account", m_space },
                     { "cards", json::array(m_cards.begin(), m_cards.end()) },
                     { "seed", m_random() } }));
    }
    // Only what ran until then counts as killed; what ended before it was a find of its own.
    void counted(const char *who, bool killed)
    {
        QVERIFY2(killed, (std::string(who) + " had ended before it was killed").c_str());
        ++m_killed[who];
    }
    void kill(e2e::TeacherProcess &who, const char *name)
    {
        counted(name, who.kill());
        OK(reopen(who));
        bustle(who);
    }
    void killServer()
    {
        siginfo_t ended{};
        const bool runs
            = ::waitid(P_PID, id_t(server.pid()), &ended, WEXITED | WNOHANG | WNOWAIT) == 0 && ended.si_pid == 0;
        server.kill();
        counted("server", runs);
    }
    void killDesktop() { counted("desktop", e2e::killNow(*m_desktop)); }

    // --- jumelle-cli, used by Anna
    struct Ended
    {
        int code = -1; // -1: not by itself
        bool killed = false;
        double ms = 0;
    };
    Ended command(const QStringList &arguments, double killAfterMs = -1)
    {
        QProcess process;
        QElapsedTimer timer;
        timer.start();
        process.start(qEnvironmentVariable("JUMELLE_BIN_DIR") + QStringLiteral("/jumelle-cli"), arguments);
        process.waitForStarted(30'000);
        Ended ended;
        if (killAfterMs >= 0 && !process.waitForFinished(std::max(0, int(killAfterMs - double(timer.elapsed())))))
            ended.killed = e2e::killNow(process);
        const bool whole = process.state() == QProcess::NotRunning || process.waitForFinished(60'000);
        ended.ms = double(timer.elapsed());
        m_output = process.readAllStandardOutput();
        if (whole && process.exitStatus() == QProcess::NormalExit)
            ended.code = process.exitCode();
        return ended;
    }
    int cli(const QStringList &arguments) { return command(arguments).code; }

    // Early, in the middle and late in its run. A run that was over before its moment tells how long one takes now.
    void killCommands()
    {
        constexpr double golden = 0.618034; // its multiples are spread evenly, wherever one stops
        for (int part = 0; part < 3; ++part) {
            bool killed = false;
            for (int attempt = 0; attempt < 20 && !killed && !QTest::currentTestFailed(); ++attempt) {
                m_moment = std::fmod(m_moment + golden, 1);
                killed = changeByCommand(m_moment * m_commandMs);
                if (!killed)
                    ++m_tooLate;
            }
            counted("cli", killed);
            m_earliest = std::min(m_earliest, m_moment);
            m_latest = std::max(m_latest, m_moment);
        }
    }
    // A title; true when it was killed on the way.
    bool changeByCommand(double killAfterMs = -1)
    {
        const auto id = QString::fromStdString(m_cards[roll(unsigned(m_cards.size()))]);
        const QStringList get{ QStringLiteral("--json"), QStringLiteral("--offline"), QStringLiteral("get"),
                               QStringLiteral("Card"), id };
        const auto since = history::sharedClock();
        if (cli(get + account()) != 0)
            return false;
        const auto view = schema::parseJson(m_output.trimmed().toStdString());
        if (!view || !view->is_object()) {
            QTest::qFail(m_output.constData(), __FILE__, __LINE__);
            return false;
        }
        const history::Key key{ m_space, "Card", id.toStdString() };
        m_cliRecorder.read(key, *view, since);
        const object change{ { "title", "title-cli-" + std::to_string(history::sharedClock()) } };
        const auto op = m_cliRecorder.invoke(key, change, *view);
        const auto [code, killed, ms] = command(QStringList{ QStringLiteral("set"), QStringLiteral("Card"), id,
                                                             QString::fromStdString(json::serialize(change)) }
                                                    + account(),
                                                killAfterMs);
        if (!killed)
            m_commandMs = ms;
        if (code == 0)
            m_cliRecorder.ok(op);
        else if (code == 5 || code == 4)
            m_cliRecorder.kept(op); // saved, not sent
        else if (code == 7)
            m_cliRecorder.fail(op);
        else
            m_cliRecorder.unknown(op, "exit " + std::to_string(code));
        return killed;
    }
    QStringList account() const { return { QStringLiteral("--account"), QString::fromStdString(m_space) }; }

    // --- the desktop client, used by Eleni; this test writes into its cache as its windows would
    void startDesktop()
    {
        m_desktop = std::make_unique<QProcess>();
        m_desktop->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_desktop->start(qEnvironmentVariable("JUMELLE_BIN_DIR") + QStringLiteral("/jumelle"),
                         { QStringLiteral("--profile-dir"), folder.filePath(QStringLiteral("desktop")),
                           QStringLiteral("--server"), QString::fromStdString(server.url()), QStringLiteral("--ca"),
                           QString::fromStdString(server.caFile()), QStringLiteral("--sign-in"),
                           QStringLiteral("eleni") });
        QVERIFY(m_desktop->waitForStarted(30'000));
    }
    QString desktopCache() const
    {
        QDirIterator files(folder.filePath(QStringLiteral("desktop")), { QStringLiteral("cache.db") }, QDir::Files,
                           QDirIterator::Subdirectories);
        return files.hasNext() ? QFileInfo(files.next()).path() : QString();
    }
    bool openDesktopCache()
    {
        if (m_deskCache)
            return true;
        store::CacheOptions options;
        options.folder = desktopCache().toStdString();
        options.nowMs = [] { return QDateTime::currentMSecsSinceEpoch(); };
        options.random = [this](unsigned char *bytes, std::size_t n) {
            for (std::size_t i = 0; i < n; ++i)
                bytes[i] = static_cast<unsigned char>(m_random());
        };
        auto opened = options.folder.empty() ? core::Result<store::Opened>(core::fail(core::Code::NotFound, ""))
                                             : store::Cache::open(options);
        if (opened)
            m_deskCache = std::move(opened->cache);
        return m_deskCache != nullptr;
    }
    bool desktopHas(const std::string &card)
    {
        const auto record = openDesktopCache()
            ? m_deskCache->record({ m_space, "Card", card })
            : core::Result<std::optional<store::Record>>(core::fail(core::Code::NotFound, ""));
        return record && *record;
    }
    bool desktopSent()
    {
        const auto outbox = m_deskCache->outbox();
        m_deskWaits = json::array();
        if (outbox)
            for (const auto &entry : *outbox)
                m_deskWaits.emplace_back(entry.key.type + ' ' + std::to_string(entry.state) + ' ' + entry.error);
        return outbox && outbox->empty();
    }

    int m_seed = int(history::sharedClock() / 1000 % 1'000'000);
    std::mt19937 m_random;
    std::string m_space;
    std::vector<std::string> m_cards;
    static constexpr std::size_t mostFiles = 12;
    std::map<std::string, std::string> m_files; // id of the record, hash of the content
    std::map<std::string, int> m_killed; // really
    double m_commandMs = 500; // of the newest command that ended by itself
    double m_moment = 0; // of the newest kill, as a part of that
    double m_earliest = 1, m_latest = 0;
    int m_tooLate = 0;
    QByteArray m_output;
    std::unique_ptr<e2e::Chronicle> m_deskHistory;
    history::Recorder m_cliRecorder{ "cli",
                                     [this](const history::Event &event) {
                                         history::fileSink(
                                             folder.filePath(QStringLiteral("cli.history")).toStdString())(event);
                                     },
                                     history::sharedClock };
    std::unique_ptr<QProcess> m_desktop;
    std::unique_ptr<store::Cache> m_deskCache;
    std::unique_ptr<e2e::Bustle> m_deskBustle;
    json::array m_deskWaits;
};

QTEST_GUILESS_MAIN(TstKills)
#include "tst_kills.moc"
