// Each thing that can be in the way is put there, and has to be found and named.
#include "tests/lines/slowserver.h"

#include "advice/checkwords.h"
#include "sync/check/networkcheck.h"
#include "sync/check/proxysource.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace lines;
using core::Finding;
using core::Grade;
using core::What;

namespace {

constexpr const char *host = "school.test"; // no name server knows it: only a proxy leads there

} // namespace

class TstNetworkCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qRegisterMetaType<Finding>();
        QVERIFY(m_server.addUser(person, password));
        QVERIFY2(m_server.start(), m_server.output().c_str());
        m_far = QUrl(QStringLiteral("https://%1:%2").arg(QLatin1String(host)).arg(m_server.port()));
        bench::Device device(
            { m_server.url(), { QString::fromStdString(m_server.caFile()), QStringLiteral("none"), nullptr, {} } },
            person, password);
        m_token = device.token.token;
        QVERIFY(!m_token.empty());
    }
    void init() { m_findings.clear(); }

    void nothingIsInTheWay()
    {
        auto options = near();
        options.token = m_token;
        run(options);
        for (const What what :
             { What::RulesNone, What::DiskGood, What::KeychainGood, What::ProxyNone, What::NameFound, What::PortOpen,
               What::CertificateOwn, What::ServerGood, What::ClockGood, What::EventsStream })
            QVERIFY2(has(what), core::name(what));
        QCOMPARE(m_findings.size(), 10);
        QCOMPARE(core::worst(m_findings), Grade::Good);
        QCOMPARE(fact(What::PortOpen, "port"), QString::number(m_server.port()));
    }
    void nobodySignedIn()
    {
        run(near());
        QVERIFY(has(What::EventsNotLooked));
        QCOMPARE(core::worst(m_findings), Grade::Good);
    }
    void aClockThatIsWrong()
    {
        auto options = near();
        options.nowMs = [] { return QDateTime::currentMSecsSinceEpoch() - 3'600'000; };
        run(options);
        const int seconds = fact(What::ClockWrong, "seconds").toInt();
        QVERIFY2(seconds < -3590 && seconds > -3610, qPrintable(QString::number(seconds)));
    }
    void rulesThatCannotBeUnderstoodAndNoKeychain()
    {
        auto options = near();
        options.rulesPlace = QStringLiteral("/etc/jumelle/policies.conf");
        options.rulesWrong = 2;
        options.keychain = [](std::function<void(bool)> done) { done(false); };
        run(options);
        QCOMPARE(fact(What::RulesWrong, "count"), QStringLiteral("2"));
        QVERIFY(has(What::KeychainNone));
        QCOMPARE(core::worst(m_findings), Grade::Warning);
    }
    void anUnknownAuthority()
    {
        auto options = near();
        options.network.caFile.clear();
        run(options);
        QCOMPARE(fact(What::CertificateOwnUnknown, "issuer"), QStringLiteral("Jumelle community authority"));
        QVERIFY(!has(What::ServerGood));
        options.network.caFile = m_folder.filePath(QStringLiteral("nothing.pem"));
        m_findings.clear();
        run(options);
        QVERIFY(has(What::CaFileUnreadable));
    }
    void aProxyThatOpensTls_data()
    {
        QTest::addColumn<bool>("known");
        QTest::newRow("unknown to this computer") << false;
        QTest::newRow("with its certificate installed") << true;
    }
    void aProxyThatOpensTls()
    {
        QFETCH(bool, known);
        Options o = proxy(Options::Login::None);
        o.intercept = true;
        o.trust = m_server.caFile();
        Line line(o);
        auto options = through(line);
        if (known)
            options.network.caFile = authorityFile(line);
        run(options);
        QCOMPARE(fact(known ? What::CertificateAdded : What::CertificateIntercepted, "issuer"),
                 QStringLiteral("Example School Filter CA"));
        QCOMPARE(has(What::ServerGood), known);
        QCOMPARE(core::worst(m_findings), known ? Grade::Warning : Grade::Problem);
    }
    void aFilterThatTheSystemTrusts_data()
    {
        QTest::addColumn<bool>("known");
        QTest::addColumn<bool>("listed");
        QTest::addColumn<int>("what");
        QTest::newRow("among those that were added") << true << true << int(What::CertificateAdded);
        QTest::newRow("not among them") << true << false << int(What::CertificateGood);
        QTest::newRow("no list on this system") << false << false << int(What::CertificateUnsure);
    }
    void aFilterThatTheSystemTrusts()
    {
        QFETCH(bool, known);
        QFETCH(bool, listed);
        QFETCH(int, what);
        Options o = proxy(Options::Login::None);
        o.intercept = true;
        o.trust = m_server.caFile();
        Line line(o);
        const auto filter = QSslCertificate::fromPath(authorityFile(line));
        const auto before = QSslConfiguration::defaultConfiguration();
        const auto after = qScopeGuard([&before] { QSslConfiguration::setDefaultConfiguration(before); });
        auto trusting = before;
        trusting.addCaCertificates(filter);
        QSslConfiguration::setDefaultConfiguration(trusting);
        auto options = through(line);
        options.network.caFile.clear();
        options.added = [=] { return syncing::AddedAuthorities{ known, listed ? filter : QList<QSslCertificate>() }; };
        run(options);
        QCOMPARE(fact(What(what), "issuer"), QStringLiteral("Example School Filter CA"));
        QVERIFY(has(What::ServerGood));
        const QString sentence = advice::words(*find(What(what))).sentence;
        QCOMPARE(sentence.startsWith(QStringLiteral("Nobody looks in")), what == int(What::CertificateGood));
        if (what == int(What::CertificateUnsure))
            QCOMPARE(sentence,
                     QStringLiteral("The certificate is by “Example School Filter CA”; if that is your school's "
                                    "filter, it reads everything."));
    }
    void foldersWithAuthorities()
    {
        QTemporaryDir folder;
        QVERIFY(!syncing::authoritiesIn({ folder.filePath(QStringLiteral("none")) }).known);
        const auto empty = syncing::authoritiesIn({ folder.path() });
        QVERIFY(empty.known && empty.certificates.isEmpty());
        const QString inside = folder.filePath(QStringLiteral("school"));
        QVERIFY(QDir().mkpath(inside));
        QVERIFY(QFile::copy(QString::fromStdString(m_server.caFile()), inside + QStringLiteral("/filter.crt")));
        QCOMPARE(syncing::authoritiesIn({ folder.path() }).certificates.size(), 1);
    }
    void aProxyByItsSource_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("by");
        QTest::newRow("person") << QString() << QStringLiteral("person");
        QTest::newRow("rules") << QStringLiteral("/etc/jumelle/policies.conf") << QStringLiteral("rules");
    }
    void aProxyByItsSource()
    {
        QFETCH(QString, source);
        QFETCH(QString, by);
        Line line(proxy(Options::Login::None));
        auto options = through(line);
        options.proxySource = source;
        run(options);
        QCOMPARE(fact(What::ProxyUsed, "by"), by);
        QCOMPARE(fact(What::ProxyUsed, "proxy"), where(line));
        QVERIFY(has(What::NameByProxy) && has(What::ServerGood));
        QVERIFY(advice::words(*find(What::ProxyUsed)).sentence.contains(where(line)));
    }
    void aProxyThatWantsAPassword()
    {
        Line line(proxy(Options::Login::Basic));
        run(through(line));
        QCOMPARE(fact(What::ProxyAsks, "proxy"), where(line));
        m_findings.clear();
        auto options = through(line);
        options.network.logins->set(where(line), QStringLiteral("anna"), QStringLiteral("wrong"));
        run(options);
        QVERIFY(has(What::ProxyRefuses));
        m_findings.clear();
        options.network.logins->set(where(line), QStringLiteral("anna"), QStringLiteral("p:w"));
        run(options);
        QVERIFY(has(What::ServerGood));
    }
    void aProxyThatIsNotThere()
    {
        auto options = near();
        options.server = m_far;
        options.network.proxy = QStringLiteral("http://127.0.0.1:%1").arg(closedPort());
        run(options);
        QVERIFY(has(What::ProxyFailed));
        QVERIFY(has(What::ClockUnknown));
    }
    void aNameNobodyKnowsAndAPortThatIsClosed()
    {
        auto options = near();
        options.server = m_far;
        options.network.proxy = QStringLiteral("none");
        run(options);
        QCOMPARE(fact(What::NameMissing, "host"), QLatin1String(host));
        m_findings.clear();
        options.server = QUrl(QStringLiteral("https://localhost:%1").arg(closedPort()));
        run(options);
        QVERIFY(has(What::PortClosed));
    }
    void aServerThatIsSilent()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        auto options = near();
        options.server = QUrl(QStringLiteral("https://localhost:%1").arg(silent.serverPort()));
        options.times.connect = 300;
        run(options);
        QVERIFY(has(What::PortOpen) && has(What::CertificateWrong));
    }
    void eventsHeldBack_data()
    {
        QTest::addColumn<QString>("block");
        QTest::addColumn<int>("what");
        QTest::newRow("until they are complete") << QString() << int(What::EventsHeld);
        QTest::newRow("for good") << QStringLiteral("/events") << int(What::EventsBlocked);
    }
    void eventsHeldBack()
    {
        QFETCH(QString, block);
        QFETCH(int, what);
        Options o = before(m_server);
        o.intercept = true;
        o.trust = m_server.caFile();
        o.shape.hold = 1 << 30;
        o.shape.block = block.toStdString();
        Line line(o);
        auto options = near();
        options.server = QUrl(QStringLiteral("https://localhost:%1").arg(line.port()));
        options.network.caFile = authorityFile(line);
        options.token = m_token;
        options.times.events = 2000;
        run(options);
        QVERIFY2(has(What(what)), m_findings.isEmpty() ? "" : core::name(m_findings.constLast().what));
    }
    void whoSetTheProxy()
    {
        for (const char *name : { "https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY" })
            qunsetenv(name);
        QTemporaryDir config;
        qputenv("XDG_CONFIG_HOME", config.path().toLocal8Bit());
        QCOMPARE(syncing::proxySource(m_far).kind, syncing::ProxySource::Unknown);
        QFile kde(config.filePath(QStringLiteral("kioslaverc")));
        QVERIFY(kde.open(QIODevice::WriteOnly));
        kde.write("[Proxy Settings]\nProxyType=2\nProxy Config Script=http://wpad.school.example/proxy.pac\n");
        kde.close();
        QCOMPARE(syncing::proxySource(m_far).script, QStringLiteral("http://wpad.school.example/proxy.pac"));
        qputenv("https_proxy", "http://proxy.school.example:8080");
        QCOMPARE(syncing::proxySource(m_far).name, QStringLiteral("https_proxy"));
        qunsetenv("https_proxy");
    }
    void theProgramSaysTheSame()
    {
        Line line(proxy(Options::Login::None));
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("JUMELLE_PROFILE"), m_folder.filePath(QStringLiteral("p")));
        environment.insert(QStringLiteral("JUMELLE_PROXY"), QStringLiteral("http://") + where(line));
        process.setProcessEnvironment(environment);
        const QString note = m_folder.filePath(QStringLiteral("note.txt"));
        QStringList arguments{ QStringLiteral("check-network"),
                               QStringLiteral("--server"),
                               m_far.toString(),
                               QStringLiteral("--ca"),
                               QString::fromStdString(m_server.caFile()),
                               QStringLiteral("--note"),
                               note };
        const auto call = [&] {
            process.start(qEnvironmentVariable("JUMELLE_BIN_DIR") + QStringLiteral("/jumelle-cli"), arguments);
            return process.waitForFinished(60'000) ? process.exitCode() : -1;
        };
        QCOMPARE(call(), 0);
        QVERIFY(process.readAllStandardOutput().contains("The way leads through the proxy"));
        QFile written(note);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().contains("outgoing HTTPS to school.test"));
        arguments.remove(3, 2); // nobody is known
        arguments << QStringLiteral("--json");
        QCOMPARE(call(), 4);
        const auto told = schema::parseJson(process.readAllStandardOutput().trimmed().toStdString());
        QCOMPARE(told->at("grade").as_string().c_str(), "problem");
        bool found = false;
        for (const auto &finding : told->at("findings").as_array())
            found = found || finding.at("what") == "certificateOwnUnknown";
        QVERIFY(found);
    }
    void everythingHasWords()
    {
        QSet<QString> sentences;
        for (int what = 0; what <= int(What::ClockUnknown); ++what) {
            const auto words = advice::words({ Grade::Problem, What(what), {} });
            QVERIFY2(!words.subject.isEmpty() && !words.sentence.isEmpty(), core::name(What(what)));
            QVERIFY2(!sentences.contains(words.sentence), core::name(What(what)));
            sentences.insert(words.sentence);
        }
    }

private:
    syncing::CheckOptions near() const
    {
        syncing::CheckOptions options;
        options.server = QUrl(QString::fromStdString(m_server.url()));
        options.network = { QString::fromStdString(m_server.caFile()),
                            QStringLiteral("system"),
                            std::make_shared<syncing::ProxyLogins>(),
                            {} };
        options.folder = m_folder.path();
        options.keychain = [](std::function<void(bool)> done) { done(true); };
        return options;
    }
    syncing::CheckOptions through(const Line &line) const
    {
        auto options = near();
        options.server = m_far;
        options.network.proxy = QStringLiteral("http://") + where(line);
        return options;
    }
    Options proxy(Options::Login login) const
    {
        Options options = before(m_server);
        options.proxy = true;
        options.login = login;
        options.user = "anna";
        options.password = "p:w";
        return options;
    }
    static QString where(const Line &line) { return QStringLiteral("127.0.0.1:%1").arg(line.port()); }
    QString authorityFile(const Line &line) const
    {
        QFile file(m_folder.filePath(QStringLiteral("filter.pem")));
        if (file.open(QIODevice::WriteOnly))
            file.write(QByteArray::fromStdString(line.authorityPem()));
        return file.fileName();
    }
    static int closedPort()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        return server.serverPort();
    }
    void run(const syncing::CheckOptions &options)
    {
        syncing::NetworkCheck check(options);
        QSignalSpy done(&check, &syncing::NetworkCheck::finished);
        connect(&check, &syncing::NetworkCheck::found, this, [this](const Finding &f) { m_findings.append(f); });
        check.start();
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 30'000);
    }
    const Finding *find(What what) const
    {
        for (const Finding &finding : m_findings)
            if (finding.what == what)
                return &finding;
        return nullptr;
    }
    bool has(What what) const { return find(what) != nullptr; }
    QString fact(What what, const char *name) const
    {
        const Finding *finding = find(what);
        return finding ? finding->facts.value(QLatin1String(name)) : QStringLiteral("not found");
    }

    ServerProcess m_server{ { "--durable", "false", "--hosts", host } };
    QTemporaryDir m_folder;
    QUrl m_far;
    std::string m_token;
    QVector<Finding> m_findings;
};

QTEST_GUILESS_MAIN(TstNetworkCheck)
#include "tst_network_check.moc"
