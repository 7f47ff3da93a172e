// Calls with a mistake in them: each says what is wrong and where, ends with the documented code, and leaves all that
// was there as it was.
#include "tests/support/serverprocess.h"

#include "cli/exitcode.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

class TstWrongCalls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_server.addUser("kasia", "correct horse"));
        QVERIFY2(m_server.start(), m_server.output().c_str());
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("adir")));
        put("afile", "homework");
        put("broken/profile.json", "{ half");
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("odd/profile.json")));
        QCOMPARE(call({ "sign-in", "--server", m_server.url().c_str(), "--username", "kasia", "--ca",
                        m_server.caFile().c_str(), "--token-file" },
                      { { "JUMELLE_PASSWORD", "correct horse" } }),
                 int(cli::Ok));
        QVERIFY(QFile::copy(at("p/profile.json"), at("tokenless-profile")));
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("tokenless/token")));
        QVERIFY(QFile::rename(at("tokenless-profile"), at("tokenless/profile.json")));
        QCOMPARE(call({ "sync" }), int(cli::Ok));
    }
    void eachIsNamedAndNothingChanges_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("named");
        QTest::addColumn<QStringList>("environment");
        const auto row = [](const char *what, std::initializer_list<const char *> words, cli::Exit code,
                            const char *named, const QStringList &environment = {}) {
            QStringList arguments;
            for (const char *word : words)
                arguments << QString::fromUtf8(word);
            QTest::newRow(what) << arguments << int(code) << QString::fromUtf8(named) << environment;
        };
        row("unknown option", { "sync", "--what" }, cli::Usage, "--what");
        row("no value", { "sync", "--ca" }, cli::Usage, "--ca needs a value");
        row("empty value", { "--offline", "status", "--profile", "" }, cli::Usage, "--profile needs a value");
        row("a word too many", { "--offline", "status", "surplus" }, cli::Usage, "surplus");
        row("a word too few", { "--offline", "get", "SavedSearch" }, cli::Usage, "get needs 2");
        row("no number", { "--offline", "list", "Person", "--limit", "many" }, cli::Usage, "--limit");
        row("a number too large", { "sync", "--timeout", "99999999" }, cli::Usage, "99999999");
        row("no address", { "sign-in", "--server", "not an address", "--username", "x" }, cli::Usage, "not an address");
        row("not https", { "sign-in", "--server", "http://school.example", "--username", "x" }, cli::Usage,
            "http://school.example");
        row("no address to check", { "check-network", "--server", "###" }, cli::Usage, "###");
        row("nobody listens", { "sign-in", "--server", "127.0.0.1:1", "--username", "x", "--profile", "%/other" },
            cli::NoServer, "https://127.0.0.1:1");
        row("no certificates", { "sync", "--ca", "%/nothing.pem" }, cli::Missing, "%/nothing.pem");
        row("a profile that is a file", { "sync", "--profile", "%/afile" }, cli::Storage, "%/afile is a file");
        row("a window's that is a file", { "prefetch", "--profile", "%/afile" }, cli::Storage, "%/afile is a file");
        row("a damaged profile", { "sync", "--profile", "%/broken" }, cli::Storage, "%/broken/profile.json");
        row("an odd profile", { "sign-in", "--server", "127.0.0.1:1", "--username", "x", "--profile", "%/odd" },
            cli::Storage, "%/odd/profile.json");
        row("an odd token", { "sync", "--profile", "%/tokenless" }, cli::Storage, "%/tokenless/token is no file");
        row("an unknown account", { "--offline", "list", "SavedSearch", "--account", "nowhere" }, cli::Missing,
            "nowhere");
        row("a file into nowhere", { "--offline", "add-file", "%/afile", "--account", "nowhere" }, cli::Missing,
            "nowhere");
        row("a folder as a file", { "--offline", "add-file", "%/adir", "--account", "community" }, cli::Missing,
            "%/adir is a folder");
        row("an unknown record", { "--offline", "set", "SavedSearch", "vnothing", "{\"name\": \"x\"}" }, cli::Missing,
            "vnothing");
        row("a courier file nowhere", { "--offline", "take-along", "%/nowhere/x.courier" }, cli::Missing, "%/nowhere");
        row("a folder as courier file", { "--offline", "take-along", "%/adir" }, cli::Missing, "%/adir is a folder");
        row("a folder brought back", { "--offline", "bring-back", "%/adir" }, cli::Missing, "%/adir is a folder");
        row("export onto a file", { "--offline", "export", "%/afile" }, cli::Storage, "%/afile");
        row("a note nowhere", { "check-network", "--note", "%/nowhere/note.txt" }, cli::Storage, "%/nowhere/note.txt");
        row("a page nowhere", { "check-network", "--note", "%/nowhere/note.PDF" }, cli::Storage, "%/nowhere/note.PDF");
        row("an odd token given", { "sync" }, cli::NotSignedIn, "JUMELLE_TOKEN",
            { QStringLiteral("JUMELLE_TOKEN=a b\nCookie: c") });
        row("no proxy", { "sync" }, cli::Usage, "JUMELLE_PROXY",
            { QStringLiteral("JUMELLE_PROXY=ftp://proxy.example:21") });
        row("what steers a terminal", { "--offline", "list", "\x1b[31mred" }, cli::Refused, "\ufffd[31mred");
    }
    void eachIsNamedAndNothingChanges()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QString, named);
        QFETCH(QStringList, environment);
        const auto before = everything();
        std::vector<std::pair<QByteArray, QByteArray>> set;
        for (const QString &entry : environment)
            set.emplace_back(entry.section(u'=', 0, 0).toUtf8(), entry.section(u'=', 1).toUtf8());
        std::vector<QByteArray> words;
        for (QString &word : arguments)
            words.push_back(word.replace(u'%', m_folder.path()).toUtf8());
        QCOMPARE(call(words, set), code);
        QVERIFY2(m_err.contains(named.replace(u'%', m_folder.path()).toUtf8()), m_err.constData());
        QVERIFY2(m_err.size() < 3000, m_err.constData());
        QCOMPARE(everything(), before);
    }
    void theCommandLineIsChecked()
    {
        using Words = std::vector<QByteArray>;
        for (const Words &bad :
             { Words{}, { "nonsense" }, { "list" }, { "sync", "--limit", "x" }, { "sync", "--what" } })
            QCOMPARE(call(bad), int(cli::Usage));
        QCOMPARE(call({ "--help" }), int(cli::Ok));
        QVERIFY(m_out.contains("Exit codes"));
    }
    // Behind the code stands what to do.
    void itSaysWhatToDo()
    {
        const QByteArray server = m_server.url().c_str();
        const std::vector<std::pair<QByteArray, QByteArray>> wrong{ { "JUMELLE_PASSWORD", "wrong" } };
        QCOMPARE(call({ "sign-in", "--server", server, "--username", "kasia", "--ca", m_server.caFile().c_str(),
                        "--token-file", "--profile", at("other").toUtf8() },
                      wrong),
                 int(cli::NotSignedIn));
        QVERIFY2(m_err.contains("check both, and Caps Lock"), m_err.constData());
        QCOMPARE(
            call({ "sign-in", "--server", server, "--username", "kasia", "--profile", at("other").toUtf8() }, wrong),
            int(cli::NotTrusted));
        QVERIFY2(m_err.contains("with --ca"), m_err.constData());
        QCOMPARE(
            call({ "sign-in", "--server", "127.0.0.1:1", "--username", "x", "--profile", at("other").toUtf8() }, wrong),
            int(cli::NoServer));
        QVERIFY2(m_err.count('\n') == 2, m_err.constData());
    }
    // What is no text would be kept as something nobody typed.
    void whatIsNoTextIsRefused()
    {
        QCOMPARE(call({ "--offline", "set", "SavedSearch", "{\"name\": \"a\xff\"}" }), int(cli::Usage));
        QVERIFY2(m_err.contains("word 4 "), m_err.constData());
        QCOMPARE(call({ "--offline", "status", "--profile", m_folder.path().toUtf8() + "/\xfe" }), int(cli::Usage));
        QVERIFY(QDir(m_folder.path()).entryList({ QStringLiteral("\ufffd*") }).isEmpty());
        QCOMPARE(call({ "--offline", "list", QByteArray(100'000, 'a') }), int(cli::Refused));
        QVERIFY(m_err.size() < 3000);
    }
    void nothingWaitsAfterAllOfThem()
    {
        QCOMPARE(call({ "--offline", "status" }), int(cli::Ok));
        QVERIFY2(m_out.contains("waitingChanges: 0\nwaitingFiles: 0"), m_out.constData());
    }
    // Signing in again is the way out of a damaged profile.
    void aDamagedProfileIsSignedInAnew()
    {
        QCOMPARE(call({ "sign-in", "--server", m_server.url().c_str(), "--username", "kasia", "--ca",
                        m_server.caFile().c_str(), "--token-file", "--profile", at("broken").toUtf8() },
                      { { "JUMELLE_PASSWORD", "correct horse" } }),
                 int(cli::Ok));
        QCOMPARE(call({ "sync", "--profile", at("broken").toUtf8() }), int(cli::Ok));
        // So is a damaged copy fetched anew, and it is told where the old one is.
        put("broken/cache.db", QByteArray(5000, 'x'));
        QCOMPARE(call({ "sync", "--profile", at("broken").toUtf8() }), int(cli::Ok));
        QVERIFY2(m_err.contains("broken/cache-damaged-"), m_err.constData());
    }

private:
    QString at(const char *path) const { return m_folder.filePath(QString::fromUtf8(path)); }
    void put(const char *path, const QByteArray &bytes)
    {
        QVERIFY(QFileInfo(at(path)).dir().mkpath(QStringLiteral(".")));
        QFile file(at(path));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    // Path and content, but for the data base and what a first look at a new profile makes.
    QMap<QString, QByteArray> everything() const
    {
        QMap<QString, QByteArray> found;
        QDirIterator files(m_folder.path(), QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            files.next();
            if (files.fileName().startsWith(QStringLiteral("cache.")) || files.filePath().startsWith(at("other"))
                || files.fileName() == QStringLiteral("blobs"))
                continue;
            QFile file(files.filePath());
            const bool read = files.fileInfo().isFile() && file.open(QIODevice::ReadOnly);
            found.insert(files.filePath(), read ? file.readAll() : QByteArray());
        }
        return found;
    }
    // Through a shell, which gives bytes on as they are.
    int call(const std::vector<QByteArray> &words, const std::vector<std::pair<QByteArray, QByteArray>> &set = {})
    {
        QByteArray script = "exec \"$JUMELLE_BIN_DIR/jumelle-cli\"";
        for (const QByteArray &word : words)
            script += " '" + QByteArray(word).replace('\'', "'\\''") + '\'';
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : { "JUMELLE_TOKEN", "JUMELLE_PROXY", "JUMELLE_POLICIES" })
            environment.remove(QString::fromLatin1(name));
        environment.insert(QStringLiteral("JUMELLE_PROFILE"), at("p"));
        for (const auto &[name, value] : set)
            environment.insert(QString::fromUtf8(name), QString::fromUtf8(value));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral("/bin/sh"), {});
        process.write(script + '\n');
        process.closeWriteChannel();
        const bool ended = process.waitForFinished(60'000);
        m_out = process.readAllStandardOutput();
        m_err = process.readAllStandardError();
        return ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    ServerProcess m_server{ { "--durable", "false" } };
    QTemporaryDir m_folder;
    QByteArray m_out, m_err;
};

QTEST_GUILESS_MAIN(TstWrongCalls)
#include "tst_wrong_calls.moc"
