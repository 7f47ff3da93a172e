// What jumelle-cli says of the way to the server, and of the window's disk and sign-in.
#include "tests/lines/slowserver.h"

#include "core/cacheplaces.h"
#include "core/check/finding.h"
#include "core/profilelist.h"
#include "tests/lines/interception.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <openssl/pem.h>

using namespace lines;

namespace {

constexpr const char *host = "school.test"; // no name server knows it: only a proxy leads there

} // namespace

class TstNetworkCheckProgram : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_server.addUser(person, password));
        QVERIFY2(m_server.start(), m_server.output().c_str());
        m_far = QUrl(QStringLiteral("https://%1:%2").arg(QLatin1String(host)).arg(m_server.port()));
        bench::Device device(
            { m_server.url(), { QString::fromStdString(m_server.caFile()), QStringLiteral("none"), nullptr, {} } },
            person, password);
        m_token = device.token.token;
        QVERIFY(!m_token.empty());
    }
    void theProgramSaysTheSame()
    {
        Line line(proxy());
        const QString note = m_folder.filePath(QStringLiteral("note.txt"));
        QStringList arguments{ QStringLiteral("--ca"), QString::fromStdString(m_server.caFile()),
                               QStringLiteral("--note"), note };
        const QString proxy = QStringLiteral("http://") + where(line);
        const QProcessEnvironment variable = with(QStringLiteral("JUMELLE_PROXY"), proxy);
        QCOMPARE(call(arguments, variable), 0);
        const QString byVariable = leadsThrough(line, QStringLiteral("set by the environment variable JUMELLE_PROXY"));
        QVERIFY2(m_said.contains(byVariable), qPrintable(m_said));
        QFile written(note);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(written.readAll());
        QVERIFY(text.contains(QStringLiteral("outgoing HTTPS to school.test")) && text.contains(byVariable));
        QCOMPARE(call({ QStringLiteral("--json") }, variable), 4); // nobody is known
        const auto told = schema::parseJson(m_said.trimmed().toStdString());
        QCOMPARE(told->at("grade").as_string().c_str(), "problem");
        bool found = false;
        for (const auto &finding : told->at("findings").as_array())
            found = found || finding.at("what") == "certificateOwnUnknown";
        QVERIFY(found);
    }
    void theProgramWritesAPage() // also where there is no screen
    {
        Line line(proxy());
        const QString page = m_folder.filePath(QStringLiteral("note.pdf"));
        auto environment = with(QStringLiteral("JUMELLE_PROXY"), QStringLiteral("http://") + where(line));
        for (const char *screen : { "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM" })
            environment.remove(QLatin1String(screen));
        QCOMPARE(
            call({ QStringLiteral("--ca"), QString::fromStdString(m_server.caFile()), QStringLiteral("--note"), page },
                 environment),
            0);
        QFile written(page);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray bytes = written.readAll();
        QVERIFY2(bytes.startsWith("%PDF-") && bytes.trimmed().endsWith("%%EOF"), bytes.left(20).constData());
        static const QRegularExpression one(QStringLiteral("/Type\\s*/Page\\b"));
        QCOMPARE(QString::fromLatin1(bytes).count(one), 1);
        QVERIFY(bytes.contains("/FontFile")); // its letters come along
    }
    // Qt asks the system for one authority at a time, and stops that as soon as any is named.
    void theSystemsAuthoritiesHoldBesideAFile_data()
    {
        QTest::addColumn<bool>("besideAFile");
        QTest::newRow("alone") << false;
        QTest::newRow("beside a file of another authority") << true;
    }
    void theSystemsAuthoritiesHoldBesideAFile()
    {
        if (QProcess::execute(QStringLiteral("unshare"), { QStringLiteral("-rm"), QStringLiteral("true") }) != 0) {
            if (!qEnvironmentVariableIsSet("JUMELLE_NO_NAMESPACES"))
                QFAIL("No such system can be made here: this machine forbids namespaces (docs/testing.md).");
            QSKIP("no such system can be made here, and JUMELLE_NO_NAMESPACES says that this is known");
        }
        QFETCH(bool, besideAFile);
        QTemporaryDir system; // as update-ca-certificates leaves it: a file, and a link by the hash of its name
        QVERIFY(QFile::copy(QString::fromStdString(m_server.caFile()), system.filePath(QStringLiteral("school.pem"))));
        QVERIFY(QFile::link(QStringLiteral("school.pem"), system.filePath(hashedName(m_server.caFile()))));
        QStringList words{ QStringLiteral("-rm"),
                           QStringLiteral("sh"),
                           QStringLiteral("-c"),
                           QStringLiteral("mount --bind \"$0\" /etc/ssl/certs && exec \"$@\""),
                           system.path(),
                           qEnvironmentVariable("JUMELLE_BIN_DIR") + QStringLiteral("/jumelle-cli"),
                           QStringLiteral("check-network"),
                           QStringLiteral("--json"),
                           QStringLiteral("--server"),
                           QString::fromStdString(m_server.url()) };
        if (besideAFile) {
            const QString other = m_folder.filePath(QStringLiteral("other.pem"));
            write(other, QByteArray::fromStdString(Interception("Another School", {}).authorityPem()));
            words << QStringLiteral("--ca") << other;
        }
        QProcess process;
        process.setProcessEnvironment(with(QStringLiteral("JUMELLE_PROXY"), QStringLiteral("none")));
        process.start(QStringLiteral("unshare"), words);
        QVERIFY(process.waitForFinished(60'000));
        m_said = QString::fromUtf8(process.readAllStandardOutput());
        QVERIFY2(!told("certificateOwn").isNull() && !told("serverGood").isNull(), qPrintable(m_said));
        QCOMPARE(process.exitCode(), 0);
    }
    void theProgramNamesTheRules_data()
    {
        QTest::addColumn<QByteArray>("section");
        QTest::addColumn<QString>("words");
        QTest::newRow("enforced") << QByteArray("[enforced]") << "set by the rules for this computer (%1)";
        QTest::newRow("suggested") << QByteArray("[default]") << "suggested by the rules for this computer (%1)";
    }
    void theProgramNamesTheRules()
    {
        QFETCH(QByteArray, section);
        QFETCH(QString, words);
        Line line(proxy());
        QFile rules(m_folder.filePath(QStringLiteral("rules.conf")));
        QVERIFY(rules.open(QIODevice::WriteOnly));
        rules.write(section + "\nnetwork.proxy = http://" + where(line).toUtf8() + '\n');
        rules.close();
        QCOMPARE(call({ QStringLiteral("--ca"), QString::fromStdString(m_server.caFile()) },
                      with(QStringLiteral("JUMELLE_POLICIES"), rules.fileName())),
                 0);
        QVERIFY2(m_said.contains(leadsThrough(line, words.arg(rules.fileName()))), qPrintable(m_said));
    }
    // What the program keeps in a terminal is not what people work with.
    void theProgramLooksAtTheWindowsDisk()
    {
        const QString window = m_folder.filePath(QStringLiteral("data/jumelle"));
        auto environment = with(QStringLiteral("XDG_DATA_HOME"), m_folder.filePath(QStringLiteral("data")));
        environment.remove(QStringLiteral("JUMELLE_PROFILE"));
        const QStringList here{ QStringLiteral("--server"), QString::fromStdString(m_server.url()),
                                QStringLiteral("--ca"), QString::fromStdString(m_server.caFile()),
                                QStringLiteral("--json") };
        QCOMPARE(call(here, environment, {}), 0);
        QCOMPARE(told("diskGood"), window);
        QVERIFY(!QFile::exists(window)); // looking makes nothing
        QVERIFY(!told("eventsNotLooked").isNull());
        // No folder for copies, wherever the one of the terminal is: only what the rules name counts.
        const QString file = m_folder.filePath(QStringLiteral("no folder"));
        write(file, "x");
        const QString rules = m_folder.filePath(QStringLiteral("caches.conf"));
        write(rules, "[enforced]\ncache.folder = ${HERE}/no folder/copies\n");
        environment.insert(QStringLiteral("HERE"), m_folder.path());
        environment.insert(QStringLiteral("JUMELLE_POLICIES"), rules);
        QCOMPARE(call(here, environment, {}), 4);
        QCOMPARE(told("diskReadOnly"), file + QStringLiteral("/copies"));
    }
    void theProgramLooksAtWhoIsSignedInAtTheWindow()
    {
        const QString data = m_folder.filePath(QStringLiteral("signed in"));
        auto environment = with(QStringLiteral("XDG_DATA_HOME"), data);
        environment.remove(QStringLiteral("JUMELLE_PROFILE"));
        environment.insert(QStringLiteral("JUMELLE_TOKEN"), QString::fromStdString(m_token));
        const QString window = data + QStringLiteral("/jumelle");
        core::ProfileList profiles(window);
        core::Profile her;
        her.server = QUrl(QString::fromStdString(m_server.url()));
        her.username = QString::fromLatin1(person);
        her.id = core::ProfileList::idFor(her.server, her.username);
        her.signedIn = true;
        QVERIFY(profiles.put(her) && profiles.setCurrent(her.id));
        const QString moved = m_folder.filePath(QStringLiteral("moved"));
        QVERIFY(core::CachePlaces(window).put(her.id, { moved }) && QDir().mkpath(moved));
        write(moved + QStringLiteral("/cache.db"), "");
        write(window + QStringLiteral("/settings.json"),
              "{\"server.caFile\": \"" + QByteArray::fromStdString(m_server.caFile()) + "\"}");
        QCOMPARE(call({ QStringLiteral("--json") }, environment, {}), 0); // server and authority are the window's
        QCOMPARE(told("diskGood"), moved);
        QVERIFY(!told("eventsStream").isNull());
        // A token is not shown to another server, and the window's profile is not that of somebody who names one.
        environment.insert(QStringLiteral("JUMELLE_PROFILE"), m_folder.filePath(QStringLiteral("p")));
        QCOMPARE(call({ QStringLiteral("--server"), QString::fromStdString(m_server.url()), QStringLiteral("--ca"),
                        QString::fromStdString(m_server.caFile()), QStringLiteral("--json") },
                      environment, {}),
                 0);
        QCOMPARE(told("diskGood"), m_folder.filePath(QStringLiteral("p")));
        QVERIFY(!told("eventsNotLooked").isNull());
    }

private:
    static QString leadsThrough(const Line &line, const QString &words)
    {
        return QStringLiteral("The way leads through the proxy %1, %2.").arg(where(line), words);
    }
    QProcessEnvironment with(const QString &name, const QString &value) const
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("JUMELLE_PROFILE"), m_folder.filePath(QStringLiteral("p")));
        environment.insert(name, value);
        return environment;
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    static QString hashedName(const std::string &caFile)
    {
        const std::unique_ptr<BIO, server::Freed<BIO_free_all>> file(BIO_new_file(caFile.c_str(), "r"));
        const server::Certificate certificate(PEM_read_bio_X509(file.get(), nullptr, nullptr, nullptr));
        return QStringLiteral("%1.0").arg(X509_subject_name_hash(certificate.get()), 8, 16, QLatin1Char('0'));
    }
    // The folder of a finding that `--json` told, "" when it has none; null: it was not told.
    QString told(const char *what) const
    {
        const auto said = schema::parseJson(m_said.trimmed().toStdString());
        if (!said)
            return {};
        for (const auto &finding : said->at("findings").as_array())
            if (finding.at("what") == what) {
                const auto *folder = finding.at("facts").as_object().if_contains("folder");
                return folder ? QString::fromUtf8(folder->as_string().c_str()) : QStringLiteral("");
            }
        return {};
    }
    int call(const QStringList &arguments, const QProcessEnvironment &environment)
    {
        return call(arguments, environment, { QStringLiteral("--server"), m_far.toString() });
    }
    int call(const QStringList &arguments, const QProcessEnvironment &environment, const QStringList &server)
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(qEnvironmentVariable("JUMELLE_BIN_DIR") + QStringLiteral("/jumelle-cli"),
                      QStringList{ QStringLiteral("check-network") } + server + arguments);
        const bool ended = process.waitForFinished(60'000);
        m_said = QString::fromUtf8(process.readAllStandardOutput());
        return ended ? process.exitCode() : -1;
    }
    Options proxy() const
    {
        Options options = before(m_server);
        options.proxy = true;
        return options;
    }
    static QString where(const Line &line) { return QStringLiteral("127.0.0.1:%1").arg(line.port()); }

    ServerProcess m_server{ { "--durable", "false", "--hosts", host } };
    QTemporaryDir m_folder;
    QUrl m_far;
    std::string m_token;
    QString m_said; // by the program
};

QTEST_GUILESS_MAIN(TstNetworkCheckProgram)
#include "tst_network_check_program.moc"
