// Each thing that can be in the way is put there, and has to be found and named.
#include "tests/lines/slowserver.h"

#include "advice/checkwords.h"
#include "sync/check/networkcheck.h"

#include <QDateTime>
#include <QFile>
#include <QScopeGuard>
#include <QSemaphore>
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

Q_DECLARE_METATYPE(core::ProxyChoice)
Q_DECLARE_METATYPE(store::Place)

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
        QVERIFY(advice::summary(m_findings).contains(QStringLiteral("nothing is in the way")));
        QCOMPARE(fact(What::PortOpen, "port"), QString::number(m_server.port()));
    }
    void nobodySignedIn()
    {
        run(near());
        QVERIFY(has(What::EventsNotLooked));
        QCOMPARE(core::worst(m_findings), Grade::Good);
        QCOMPARE(advice::summary(m_findings),
                 QStringLiteral("The server can be reached. Not looked at: News at once."));
    }
    void aSignInThatTheServerDoesNotTake()
    {
        auto options = near();
        options.token = "nobody's";
        run(options);
        QVERIFY(!fact(What::EventsNotLooked, "text").isEmpty());
        const QString sentence = advice::words(*find(What::EventsNotLooked)).sentence;
        QVERIFY2(sentence.contains(QStringLiteral("could not be used")), qPrintable(sentence));
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
        options.keychain = [](const std::function<void(bool)> &done) { done(false); };
        run(options);
        QCOMPARE(fact(What::RulesWrong, "count"), QStringLiteral("2"));
        QVERIFY(has(What::KeychainNone));
        QCOMPARE(core::worst(m_findings), Grade::Warning);
    }
    void theDisk_data()
    {
        using store::Place;
        QTest::addColumn<store::Place>("place");
        QTest::addColumn<int>("what");
        QTest::addColumn<int>("grade");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const Place &place, What what, Grade grade, const char *words) {
            QTest::newRow(name) << place << int(what) << int(grade) << QString::fromUtf8(words);
        };
        const std::int64_t enough = 500'000'000;
        row("good", { Place::Local, "ext4", enough, true }, What::DiskGood, Grade::Good,
            "The offline copy is on a disk of this computer, with 500.0 MB free.");
        row("not known how much", { Place::Local, {}, -1, true }, What::DiskGood, Grade::Good,
            "The offline copy is on a disk of this computer, with an unknown amount free.");
        row("low", { Place::Local, "ext4", enough - 1'000'000, true }, What::DiskLow, Grade::Warning,
            "Only 499.0 MB are free at %1.");
        row("low on a share", { Place::Network, "nfs", 0, true }, What::DiskLow, Grade::Warning,
            "Only 0 bytes are free at %1.");
        row("read only", { Place::Local, "ext4", enough, false }, What::DiskReadOnly, Grade::Problem,
            "Nothing can be written at %1.");
        row("read only and full", { Place::Local, "ext4", 0, false }, What::DiskReadOnly, Grade::Problem,
            "Nothing can be written at %1.");
        row("share", { Place::Network, "cifs", 2 * enough, true }, What::DiskNetwork, Grade::Warning,
            "The offline copy is on a network drive (cifs), with 1.0 GB free.");
        row("memory", { Place::Memory, "tmpfs", enough, true }, What::DiskMemory, Grade::Warning,
            "The offline copy is in memory, with 500.0 MB free.");
    }
    void theDisk()
    {
        QFETCH(store::Place, place);
        QFETCH(int, what);
        QFETCH(int, grade);
        QFETCH(QString, words);
        auto options = near();
        std::string asked;
        options.placeOf = [&](const std::string &folder) {
            asked = folder;
            return place;
        };
        run(options);
        QCOMPARE(asked, m_folder.path().toStdString());
        const Finding *found = find(What(what));
        QVERIFY(found);
        QCOMPARE(int(found->grade), grade);
        QCOMPARE(advice::words(*found).sentence, words.contains(u'%') ? words.arg(m_folder.path()) : words);
        QCOMPARE(advice::words(*found).todo.isEmpty(), found->grade == Grade::Good);
        QCOMPARE(int(core::worst(m_findings)), grade);
    }
    // The drive of a share that is gone: the rest is looked at all the same.
    void aDiskThatDoesNotAnswer()
    {
        const auto gone = std::make_shared<QSemaphore>();
        const auto after = qScopeGuard([gone] { gone->release(); });
        auto options = near();
        options.times.disk = 2000; // the file of the authority is read in that time
        options.placeOf = [gone](const std::string &) {
            gone->acquire();
            return store::Place{};
        };
        run(options);
        QCOMPARE(fact(What::DiskSilent, "folder"), m_folder.path());
        QCOMPARE(core::worst(m_findings), Grade::Problem);
        QVERIFY(has(What::CertificateOwn) && has(What::ServerGood));
    }
    void whatTheRulesForbidIsNotLookedAt()
    {
        for (const bool connect : { true, false }) {
            m_findings.clear();
            auto options = near();
            options.rulesPlace = QStringLiteral("/etc/jumelle/policies.conf");
            options.rules = 1;
            options.mayUse = false;
            options.mayConnect = connect;
            run(options);
            QCOMPARE(m_findings.size(), 2);
            QCOMPARE(m_findings.constFirst().what, What::RulesHold);
            QCOMPARE(fact(What::RulesForbid, "host"), connect ? options.server.host() : QString());
            QCOMPARE(find(What::RulesForbid)->grade, Grade::NotLooked);
            QCOMPARE(advice::summary(m_findings), advice::words(m_findings.constLast()).sentence);
        }
    }
    void aFolderThatIsNotThere() // its parent is asked, and really written to
    {
        auto options = near();
        options.folder = m_folder.filePath(QStringLiteral("not yet/there"));
        run(options);
        QVERIFY(has(What::DiskGood) || has(What::DiskMemory) || has(What::DiskLow));
        m_findings.clear();
        options.folder = QStringLiteral("/proc/jumelle");
        run(options);
        QVERIFY(has(What::DiskReadOnly));
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
    // A folder of them may be on a drive that is gone.
    void whatWasAddedIsNotWaitedForWithoutEnd()
    {
        const auto gone = std::make_shared<QSemaphore>();
        const auto after = qScopeGuard([gone] { gone->release(); });
        auto options = near();
        options.times.connect = 2000;
        options.added = [gone] {
            gone->acquire();
            return syncing::AddedAuthorities{};
        };
        run(options);
        QVERIFY(has(What::CertificateOwn) && has(What::ServerGood));
    }
    void theFileWithAuthoritiesIsReadOnceAndElsewhere()
    {
        const QString file = m_folder.filePath(QStringLiteral("once.pem"));
        QVERIFY(QFile::copy(QString::fromStdString(m_server.caFile()), file));
        auto options = near();
        options.network.caFile = file;
        options.keychain = [&file](const std::function<void(bool)> &done) { // comes after the disk
            QFile::remove(file);
            done(true);
        };
        run(options);
        QVERIFY(!QFile::exists(file));
        QVERIFY(has(What::CertificateOwn) && has(What::ServerGood));
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
    void aProxyByWhoChoseIt_data()
    {
        using core::ProxyChoice;
        const QString rules = QStringLiteral("/etc/jumelle/policies.conf");
        QTest::addColumn<core::ProxyChoice>("choice");
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("words");
        QTest::newRow("person") << ProxyChoice{} << "person"
                                << "set by hand in settings.json of the profile";
        QTest::newRow("rules") << ProxyChoice{ ProxyChoice::Rules, rules } << "rules"
                               << "set by the rules for this computer (/etc/jumelle/policies.conf)";
        QTest::newRow("suggested") << ProxyChoice{ ProxyChoice::Suggested, rules } << "suggested"
                                   << "suggested by the rules for this computer (/etc/jumelle/policies.conf)";
        QTest::newRow("environment") << ProxyChoice{ ProxyChoice::Environment, QStringLiteral("JUMELLE_PROXY") }
                                     << "environment"
                                     << "set by the environment variable JUMELLE_PROXY";
    }
    void aProxyByWhoChoseIt()
    {
        QFETCH(core::ProxyChoice, choice);
        QFETCH(QString, by);
        QFETCH(QString, words);
        Line line(proxy(Options::Login::None));
        auto options = through(line);
        options.proxyChoice = choice;
        run(options);
        QCOMPARE(fact(What::ProxyUsed, "by"), by);
        QCOMPARE(fact(What::ProxyUsed, "proxy"), where(line));
        QVERIFY(has(What::NameByProxy) && has(What::ServerGood));
        QCOMPARE(advice::words(*find(What::ProxyUsed)).sentence, leadsThrough(line, words));
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
    static QString leadsThrough(const Line &line, const QString &words)
    {
        return QStringLiteral("The way leads through the proxy %1, %2.").arg(where(line), words);
    }
    syncing::CheckOptions near() const
    {
        syncing::CheckOptions options;
        options.server = QUrl(QString::fromStdString(m_server.url()));
        options.network = { QString::fromStdString(m_server.caFile()),
                            QStringLiteral("system"),
                            std::make_shared<syncing::ProxyLogins>(),
                            {} };
        options.folder = m_folder.path();
        options.keychain = [](const std::function<void(bool)> &done) { done(true); };
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
