// What stands between a script and its server, or is not the server it knew: the sign-in page of a hotel, a server that
// speaks another protocol, one that has no room. Each is named with what to do, and what was done is kept.
#include "tests/e2e/line.h"
#include "tests/support/serverprocess.h"
#include "tests/support/sparsefiles.h"

#include "cli/exitcode.h"
#include "store/cache.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

class TstCliBetween : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_server.run({ "demo", "--people", "20", "--schools", "8", "--announcements", "5", "--no-pictures" }),
                 0);
        QVERIFY2(m_server.start({ "--quotaPerSpace", "60000000" }), m_server.output().c_str());
        m_line = std::make_unique<e2e::Line>(m_server.port());
        QCOMPARE(signIn(QString::fromStdString(m_line->url())), int(cli::Ok));
        QCOMPARE(call({ "sync" }), int(cli::Ok));
    }
    void cleanupTestCase() { m_line.reset(); }

    void aPortalDuringWork_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("a page") << int(e2e::Portal::Page);
        QTest::newRow("elsewhere") << int(e2e::Portal::Elsewhere);
        QTest::newRow("its own page") << int(e2e::Portal::SameHost);
    }
    void aPortalDuringWork()
    {
        QFETCH(int, kind);
        e2e::Portal hotel(m_server.data() + "/tls/server.pem", m_server.data() + "/tls/server-key.pem");
        hotel.kind = e2e::Portal::Kind(kind);
        QVERIFY(hotel.isListening());
        m_line->leadTo(hotel.serverPort());
        QCOMPARE(call({ "set", "SavedSearch", "{\"name\": \"in the hotel\"}" }), int(cli::NotTrusted));
        QVERIFY(m_out.contains("id: ")); // it is here
        for (const char *words : { "captivePortal", "sign-in page of this Wi-Fi", "open a web page in a browser",
                                   "What was done is kept here." })
            QVERIFY2(m_err.contains(words), m_err.constData());
        QCOMPARE(call({ "sync" }), int(cli::NotTrusted));
        QVERIFY2(m_err.contains("open a web page in a browser"), m_err.constData());
        QVERIFY(hotel.asked > 1);
        QCOMPARE(call({ "--offline", "status" }), int(cli::Ok));
        QVERIFY2(m_out.contains("waitingChanges: 1"), m_out.constData());
        m_line->leadTo(m_server.port());
        QCOMPARE(call({ "sync" }), int(cli::Ok));
        QCOMPARE(call({ "--offline", "status" }), int(cli::Ok));
        QVERIFY2(m_out.contains("waitingChanges: 0"), m_out.constData());
    }

    void aServerOfAnotherProtocol()
    {
        e2e::Portal later(m_server.data() + "/tls/server.pem", m_server.data() + "/tls/server-key.pem");
        later.ofAServer = R"({"capability": "urn:x", "name": "Later", "version": "9.0", "protocol": [9]})";
        QVERIFY(later.isListening());
        const QString profile = m_folder.filePath(QStringLiteral("later"));
        QCOMPARE(signIn(QStringLiteral("https://localhost:%1").arg(later.serverPort()), profile), int(cli::Failed));
        for (const char *words : { "tooOld: 9.0", "do not understand each other: update the older of the two" })
            QVERIFY2(m_err.contains(words), m_err.constData());
        QVERIFY(!QFile::exists(profile + QStringLiteral("/token")));
        QVERIFY(!QFile::exists(profile + QStringLiteral("/profile.json")));
    }

    void aSignInThatEndedElsewhere()
    {
        QCOMPARE(m_server.stop(), 0); // it knows for a while whom it let in
        QCOMPARE(m_server.run({ "user", "password", "anna" }, "demo-demo\n"), 0); // ends her sign-ins
        QVERIFY2(m_server.start({ "--quotaPerSpace", "60000000" }), m_server.output().c_str());
        QCOMPARE(call({ "set", "SavedSearch", "{\"name\": \"kept\"}" }), int(cli::NotSignedIn));
        for (const char *words : { "auth", "run jumelle-cli sign-in again", "What was done is kept here." })
            QVERIFY2(m_err.contains(words), m_err.constData());
        QCOMPARE(call({ "--offline", "status" }), int(cli::Ok));
        QVERIFY2(m_out.contains("waitingChanges: 1"), m_out.constData());
        QCOMPARE(signIn(QString::fromStdString(m_line->url())), int(cli::Ok));
        QCOMPARE(call({ "sync" }), int(cli::Ok));
        QVERIFY2(m_out.contains("waitingChanges: 0"), m_out.constData());
    }

    // Known beforehand, nothing is sent; what others filled meanwhile only the server knows.
    void aProjectWithoutRoom_data()
    {
        QTest::addColumn<bool>("known");
        QTest::newRow("known here") << true;
        QTest::newRow("known to the server") << false;
    }
    void aProjectWithoutRoom()
    {
        QFETCH(bool, known);
        const QString path = m_folder.filePath(known ? QStringLiteral("known.zip") : QStringLiteral("later.zip"));
        QVERIFY(!test::sparseFile(path, 70'000'000).isEmpty());
        const std::string space = known ? aSpace() : spaceThatBelievesInRoom();
        QVERIFY(!space.empty());
        const int code = call({ "add-file", path.toUtf8(), "--account", space.c_str() });
        QCOMPARE(code, known ? int(cli::Refused) : int(cli::NotSent));
        const QByteArray named
            = known ? QByteArray("overQuota: known.zip does not fit, ") : QByteArray("Not sent: later.zip (overQuota)");
        QVERIFY2(m_err.contains(named), m_err.constData());
        QVERIFY2(m_err.contains("remove what is no longer needed there"), m_err.constData());
        if (!known) {
            QCOMPARE(call({ "--offline", "status" }), int(cli::Ok));
            QVERIFY2(m_err.contains(named), m_err.constData()); // still
        }
        QCOMPARE(QFileInfo(path).size(), 70'000'000);
        QCOMPARE(opened()->uploads()->size(), known ? 0U : 1U);
        QCOMPARE(opened()->outbox()->size(), known ? 0U : 1U);
    }

private:
    std::unique_ptr<store::Cache> opened() const
    {
        store::CacheOptions options;
        options.folder = m_folder.filePath(QStringLiteral("p")).toStdString();
        auto cache = store::Cache::open(options);
        return cache ? std::move(cache->cache) : nullptr;
    }
    std::string aSpace() const
    {
        for (const auto held = opened()->accounts().value(); const auto &account : held)
            if (account.kind == schema::AccountKind::Space && !account.readOnly)
                return account.id;
        return {};
    }
    // As before somebody else took the room.
    std::string spaceThatBelievesInRoom() const
    {
        const std::string space = aSpace();
        return opened()->setQuota(space, 0, 600'000'000) ? space : std::string();
    }
    int signIn(const QString &server, const QString &profile = {})
    {
        std::vector<QByteArray> words{ "sign-in", "--server", server.toUtf8(),           "--username",
                                       "anna",    "--ca",     m_server.caFile().c_str(), "--token-file" };
        if (!profile.isEmpty())
            words.insert(words.end(), { "--profile", profile.toUtf8() });
        return call(words);
    }
    int call(const std::vector<QByteArray> &words)
    {
        QStringList arguments;
        for (const QByteArray &word : words)
            arguments.append(QString::fromUtf8(word));
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : { "JUMELLE_TOKEN", "JUMELLE_PROXY", "JUMELLE_POLICIES" })
            environment.remove(QString::fromLatin1(name));
        environment.insert(QStringLiteral("JUMELLE_PROFILE"), m_folder.filePath(QStringLiteral("p")));
        environment.insert(QStringLiteral("JUMELLE_PASSWORD"), QStringLiteral("demo-demo"));
        process.setProcessEnvironment(environment);
        process.start(qEnvironmentVariable("JUMELLE_BIN_DIR") + QStringLiteral("/jumelle-cli"), arguments);
        // The line and the portal live in this thread.
        const bool ended = process.waitForStarted()
            && QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 60'000);
        m_out = process.readAllStandardOutput();
        m_err = process.readAllStandardError();
        return ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    ServerProcess m_server{ { "--durable", "false" } };
    QTemporaryDir m_folder;
    std::unique_ptr<e2e::Line> m_line;
    QByteArray m_out, m_err;
};

QTEST_GUILESS_MAIN(TstCliBetween)
#include "tst_cli_between.moc"
