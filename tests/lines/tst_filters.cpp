// Schools' proxies: with a name and a password, and with TLS opened under an authority of the school.
#include "tests/lines/slowserver.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace lines;

namespace {

constexpr const char *host = "school.test";

Options proxyFor(const ServerProcess &server, Options::Login login)
{
    Options options = before(server);
    options.proxy = true;
    options.login = login;
    options.user = "anna";
    options.password = "p:w with spaces";
    return options;
}

} // namespace

class TstFilters : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_server.addUser(person, password));
        QVERIFY2(m_server.start(), m_server.output().c_str());
        m_origin = std::string("https://") + host + ":" + std::to_string(m_server.port());
    }

    void aProxyThatAsksGetsWhatItAsksFor_data()
    {
        QTest::addColumn<int>("login");
        QTest::newRow("nothing") << int(Options::Login::None);
        QTest::newRow("basic") << int(Options::Login::Basic);
        QTest::newRow("digest") << int(Options::Login::Digest);
    }
    void aProxyThatAsksGetsWhatItAsksFor()
    {
        QFETCH(int, login);
        Line line(proxyFor(m_server, Options::Login(login)));
        auto network = options(line);
        network.logins->set(where(line), QStringLiteral("anna"), QStringLiteral("p:w with spaces"));
        bench::Device device({ m_origin, network }, person, password);
        device.start();
        QTRY_VERIFY_WITH_TIMEOUT(device.upToDate(), 20'000);
        QVERIFY(line.counts().tunnels > 0);
    }

    void withoutAPasswordItIsSaidWhoWantsOne()
    {
        Line line(proxyFor(m_server, Options::Login::Basic));
        const auto error = discover(options(line));
        QCOMPARE(error.code, core::Code::Offline);
        QCOMPARE(QString::fromStdString(error.detail), where(line));
        QCOMPARE(error.number, 1);
        QCOMPARE(line.counts().tunnels, 0);
    }

    void aWrongPasswordIsSaidAndNotTriedAgain_data() { aProxyThatAsksGetsWhatItAsksFor_data(); }
    void aWrongPasswordIsSaidAndNotTriedAgain()
    {
        QFETCH(int, login);
        if (Options::Login(login) == Options::Login::None)
            return;
        Line line(proxyFor(m_server, Options::Login(login)));
        auto network = options(line);
        network.logins->set(where(line), QStringLiteral("anna"), QStringLiteral("wrong"));
        syncing::QtTransport transport(network);
        auto error = discover(transport);
        QCOMPARE(error.code, core::Code::Offline);
        QCOMPARE(QString::fromStdString(error.detail), where(line));
        QCOMPARE(error.number, 2);
        const int denied = line.counts().denied;
        for (int i = 0; i < 5; ++i)
            error = discover(transport);
        QCOMPARE(line.counts().denied - denied, 5); // each without a password
        QCOMPARE(line.counts().tunnels, 0);
        network.logins->set(where(line), QStringLiteral("anna"), QStringLiteral("p:w with spaces"));
        error = discover(transport);
        QCOMPARE(error.code, core::Code::Cancelled);
    }

    void anUnknownFilterIsNamedAndGetsNothing()
    {
        Options o = proxyFor(m_server, Options::Login::None);
        o.intercept = true;
        o.trust = m_server.caFile();
        Line line(o);
        const auto error = discover(options(line));
        QCOMPARE(error.code, core::Code::Untrusted);
        QCOMPARE(error.detail, std::string("Example School Filter CA"));
        QCOMPARE(error.number, 1);
        QTRY_COMPARE_WITH_TIMEOUT(line.counts().untrusted, 1, 5000);
        QCOMPARE(line.counts().requests, 0);
    }

    void withTheSchoolsAuthorityAFilterIsNoObstacle()
    {
        Options o = proxyFor(m_server, Options::Login::Basic);
        o.intercept = true;
        o.trust = m_server.caFile();
        Line line(o);
        auto network = options(line);
        network.caFile = m_folder.filePath(QStringLiteral("filter.pem"));
        QFile file(network.caFile);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(line.authorityPem()));
        file.close();
        network.logins->set(where(line), QStringLiteral("anna"), QStringLiteral("p:w with spaces"));
        bench::Device device({ m_origin, network }, person, password);
        device.start();
        QTRY_VERIFY_WITH_TIMEOUT(device.upToDate(), 20'000);
        QVERIFY(line.counts().requests > 3);
    }

    void anAutomaticConfigurationIsUsed_data()
    {
        QTest::addColumn<QString>("from");
        QTest::newRow("environment") << QStringLiteral("pacrunner_*");
        QTest::newRow("settings of GNOME") << QStringLiteral("config_gnome3*");
    }
    void anAutomaticConfigurationIsUsed()
    {
        QFETCH(QString, from);
        for (const auto &part : { QStringLiteral("pacrunner_*"), from })
            if (!libproxyHas(part))
                QSKIP(qPrintable(QStringLiteral("libproxy comes without %1 here").arg(part)));
        Line line(proxyFor(m_server, Options::Login::Basic));
        const QString script = QStringLiteral("http://") + where(line) + QStringLiteral("/proxy.pac");
        QTemporaryDir settings;
        Environment environment;
        if (from.startsWith(QLatin1String("pac"))) {
            environment = { { "https_proxy", QStringLiteral("pac+") + script } };
        } else {
            QVERIFY(QDir(settings.path()).mkpath(QStringLiteral("glib-2.0/settings")));
            QFile file(settings.filePath(QStringLiteral("glib-2.0/settings/keyfile")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("[system/proxy]\nmode='auto'\nautoconfig-url='" + script.toUtf8() + "'\n");
            environment = { { "GSETTINGS_BACKEND", QStringLiteral("keyfile") },
                            { "XDG_CONFIG_HOME", settings.path() },
                            { "DESKTOP_SESSION", QStringLiteral("gnome") } };
        }
        QCOMPARE(status(environment), 4); // it was found, and wants a password
        QVERIFY(line.counts().denied > 0);
        environment.emplace_back("JUMELLE_PROXY_USER", QStringLiteral("anna"));
        environment.emplace_back("JUMELLE_PROXY_PASSWORD", QStringLiteral("p:w with spaces"));
        for (int i = 0; i < 3; ++i) // the engine of the script must not take the program with it when it ends
            QCOMPARE(status(environment), 0);
        QVERIFY(line.counts().tunnels > 0);
    }

    void theSystemsProxyIsUsed()
    {
        Line line(proxyFor(m_server, Options::Login::Basic));
        const QString proxy = QStringLiteral("http://") + where(line);
        QCOMPARE(status({ { "https_proxy", proxy } }), 4); // nobody told it a password
        QCOMPARE(line.counts().tunnels, 0);
        QVERIFY(line.counts().denied > 0);
        const QString name = QStringLiteral("anna"), word = QStringLiteral("p:w with spaces");
        QCOMPARE(
            status({ { "https_proxy", proxy }, { "JUMELLE_PROXY_USER", name }, { "JUMELLE_PROXY_PASSWORD", word } }),
            0);
        QCOMPARE(status({ { "https_proxy", QStringLiteral("http://anna:p%3Aw%20with%20spaces@") + where(line) } }), 0);
        const int before = line.counts().tunnels;
        QVERIFY(before > 0);
        QVERIFY(status({ { "https_proxy", proxy }, { "no_proxy", QLatin1String(host) } }) != 0); // no such name
        QVERIFY(status({ { "https_proxy", proxy }, { "JUMELLE_PROXY", QStringLiteral("none") } }) != 0);
        QCOMPARE(line.counts().tunnels, before);
    }

private:
    static QString where(const Line &line) { return QStringLiteral("127.0.0.1:%1").arg(line.port()); }
    syncing::NetworkOptions options(const Line &line) const
    {
        return { QString::fromStdString(m_server.caFile()), where(line), std::make_shared<syncing::ProxyLogins>(), {} };
    }
    core::Error discover(const syncing::NetworkOptions &network)
    {
        syncing::QtTransport transport(network);
        return discover(transport);
    }
    // Code::Cancelled when it worked.
    core::Error discover(syncing::QtTransport &transport)
    {
        syncing::Login login(transport);
        std::optional<core::Error> error;
        login.discover(m_origin, [&](core::Result<syncing::ServerInfo> info) {
            error = info ? core::Error{ core::Code::Cancelled, {}, 0 } : info.error();
        });
        return QTest::qWaitFor([&] { return error.has_value(); }, 20'000) ? *error
                                                                          : core::Error{ core::Code::Bug, "late", 0 };
    }
    static bool libproxyHas(const QString &module)
    {
        const QDir libraries(QStringLiteral("/usr/lib"));
        QStringList folders = libraries.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        folders << QString();
        for (const auto &folder : folders)
            for (QDirIterator it(libraries.filePath(folder + QStringLiteral("/libproxy")),
                                 { module + QStringLiteral(".so") }, QDir::Files, QDirIterator::Subdirectories);
                 it.hasNext();)
                return true;
        return false;
    }
    using Environment = std::vector<std::pair<const char *, QString>>;
    // Exit code of a jumelle-cli that signs in; below 0: it did not end well.
    int status(const Environment &environment)
    {
        QTemporaryDir profile;
        QProcess cli;
        auto values = QProcessEnvironment::systemEnvironment();
        for (const auto *name : { "http_proxy", "https_proxy", "all_proxy", "no_proxy" }) // those of this computer
            for (const auto &spelt : { QString::fromLatin1(name), QString::fromLatin1(name).toUpper() })
                values.remove(spelt);
        for (const auto &[name, value] : environment)
            values.insert(QLatin1String(name), value);
        values.insert(QStringLiteral("JUMELLE_PASSWORD"), QLatin1String(password));
        cli.setProcessEnvironment(values);
        cli.start(qEnvironmentVariable("JUMELLE_BIN_DIR") + QStringLiteral("/jumelle-cli"),
                  { QStringLiteral("--profile"), profile.path(), QStringLiteral("--server"),
                    QString::fromStdString(m_origin), QStringLiteral("--username"), QLatin1String(person),
                    QStringLiteral("--ca"), QString::fromStdString(m_server.caFile()), QStringLiteral("--token-file"),
                    QStringLiteral("sign-in") });
        bool ended = false;
        connect(&cli, &QProcess::finished, this, [&] { ended = true; });
        if (!QTest::qWaitFor([&] { return ended; }, 60'000))
            return -1;
        const QByteArray said = cli.readAllStandardError();
        qInfo("%s", said.constData());
        if (cli.exitStatus() != QProcess::NormalExit)
            return -3;
        return said.contains("p:w") ? -2 : cli.exitCode();
    }

    QTemporaryDir m_folder;
    ServerProcess m_server{ { "--durable", "false", "--hosts", host } };
    std::string m_origin;
};

QTEST_GUILESS_MAIN(TstFilters)
#include "tst_filters.moc"
