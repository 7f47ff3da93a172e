// Who set the proxy, as desktops and variables say it, and what people read about it.
#include "advice/checkwords.h"
#include "sync/check/networkcheck.h"
#include "sync/check/proxysource.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using core::Finding;
using core::Grade;
using core::What;

namespace {

// A desktop of its own, with nothing set; what was there comes back.
struct Surroundings
{
    Surroundings()
    {
        for (const char *name : { "https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY",
                                  "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "GSETTINGS_BACKEND", "XDG_CONFIG_HOME" }) {
            was.append({ name, qgetenv(name) });
            qunsetenv(name);
        }
        qputenv("XDG_CONFIG_HOME", config.path().toLocal8Bit());
    }
    ~Surroundings()
    {
        for (const auto &[name, value] : was)
            value.isNull() ? qunsetenv(name) : qputenv(name, value);
    }
    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(config.filePath(name));
        if (!QDir().mkpath(QFileInfo(file).path()) || !file.open(QIODevice::WriteOnly)
            || file.write(text) != text.size())
            qFatal("the settings of the test cannot be written");
        return file.fileName();
    }
    void gnome(const QByteArray &settings) const
    {
        qputenv("XDG_CURRENT_DESKTOP", "ubuntu:GNOME");
        qputenv("GSETTINGS_BACKEND", "keyfile");
        write(QStringLiteral("glib-2.0/settings/keyfile"), "[system/proxy]\n" + settings);
    }
    QTemporaryDir config;
    QList<std::pair<const char *, QByteArray>> was;
};

} // namespace

class TstProxySource : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<Finding>(); }
    void aProxyOfTheSystem()
    {
        const auto said = [](const char *by, const char *script) {
            return advice::words({ Grade::Good,
                                   What::ProxyUsed,
                                   { { QStringLiteral("proxy"), QStringLiteral("p:1") },
                                     { QStringLiteral("source"), QStringLiteral("https_proxy") },
                                     { QStringLiteral("by"), QLatin1String(by) },
                                     { QStringLiteral("script"), QLatin1String(script) } } })
                .sentence.section(QStringLiteral(", "), 1);
        };
        QCOMPARE(said("system", ""), QStringLiteral("set in the system."));
        QCOMPARE(said("computer", ""), QStringLiteral("set in the system for everybody on this computer."));
        QCOMPARE(said("system", "wpad"), QStringLiteral("found by automatic detection (WPAD)."));
        QCOMPARE(said("computer", "http://s.example/p.pac"),
                 QStringLiteral("found by the automatic configuration http://s.example/p.pac."));
        QCOMPARE(said("environment", ""), QStringLiteral("set by the environment variable https_proxy."));
    }
    void nobodyIsSentToAControlThatIsNotThere()
    {
        for (int what = 0; what <= int(What::ClockUnknown); ++what) {
            const auto words = advice::words({ Grade::Problem, What(what), {} });
            if (words.subject == QStringLiteral("Proxy"))
                QVERIFY2(!words.todo.contains(QStringLiteral("settings of Jumelle")), qPrintable(words.todo));
        }
    }
    void whoSetTheProxy()
    {
        const Surroundings around;
        QCOMPARE(syncing::proxySource(m_far).kind, syncing::ProxySource::Unknown);
        around.write(QStringLiteral("kioslaverc"),
                     "[Proxy Settings]\nProxyType=2\nProxy Config Script=http://wpad.school.example/proxy.pac\n");
        QCOMPARE(syncing::proxySource(m_far).script, QStringLiteral("http://wpad.school.example/proxy.pac"));
        around.write(QStringLiteral("kioslaverc"),
                     "[Proxy Settings]\nProxyType=1\nNoProxyFor=.school.test,a.example\n");
        QVERIFY(syncing::proxySource(m_far).manual);
        QVERIFY(!syncing::proxySource(QUrl(QStringLiteral("https://www.school.test"))).manual);
        qputenv("https_proxy", "http://proxy.school.example:8080");
        QCOMPARE(syncing::proxySource(m_far).name, QStringLiteral("https_proxy"));
    }
    void aPasswordInTheAddressIsNotTold_data()
    {
        QTest::addColumn<QString>("set");
        QTest::addColumn<QString>("told");
        QTest::newRow("an address") << "http://eva:secret@intranet.example/p.pac"
                                    << "http://intranet.example/p.pac";
        QTest::newRow("a name") << "http://eva@intranet.example:81/p.pac"
                                << "http://intranet.example:81/p.pac";
        QTest::newRow("hardly one") << "eva:secret@intranet/p.pac"
                                    << "intranet/p.pac";
        QTest::newRow("nothing to hide") << "http://intranet.example/p.pac?a=b"
                                         << "http://intranet.example/p.pac?a=b";
    }
    void aPasswordInTheAddressIsNotTold()
    {
        QFETCH(QString, set);
        QFETCH(QString, told);
        const Surroundings around;
        around.write(QStringLiteral("kioslaverc"),
                     "[Proxy Settings]\nProxyType=2\nProxy Config Script=" + set.toUtf8() + '\n');
        QCOMPARE(syncing::proxySource(m_far).script, told);
        around.gnome("mode='auto'\nautoconfig-url='" + set.toUtf8() + "'\n");
        QCOMPARE(syncing::proxySource(m_far).script, told);
        qputenv("https_proxy", "pac+" + set.toUtf8());
        QCOMPARE(syncing::proxySource(m_far).script, told);
    }
    void whatGnomeSays_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<bool>("named");
        QTest::addColumn<bool>("manual");
        QTest::addColumn<QString>("script");
        const QByteArray pac = "autoconfig-url='http://wpad.school.example/proxy.pac'\n";
        QTest::newRow("nothing") << QByteArray("mode='none'\n") + pac << false << false << QString();
        QTest::newRow("a script") << QByteArray("mode='auto'\n") + pac << true << false
                                  << "http://wpad.school.example/proxy.pac";
        QTest::newRow("detection") << QByteArray("mode='auto'\n") << true << false << "wpad";
        QTest::newRow("a proxy") << QByteArray("mode='manual'\n") << true << true << QString();
        QTest::newRow("a proxy for others")
            << QByteArray("mode='manual'\nignore-hosts=['localhost', 'school.test']\n") << true << false << QString();
    }
    void whatGnomeSays()
    {
        QFETCH(QByteArray, settings);
        QFETCH(bool, named);
        QFETCH(bool, manual);
        QFETCH(QString, script);
        const Surroundings around;
        around.gnome(settings);
        const auto source = syncing::proxySource(m_far);
        QCOMPARE(source.name, named ? QStringLiteral("GNOME") : QString());
        QCOMPARE(source.manual, manual);
        QCOMPARE(source.script, script);
    }
    void aProxyOfGnomeThatLeadsNowhere() // because libproxy does not read its settings in this session
    {
        const Surroundings around;
        around.gnome("mode='manual'\n");
        Finding found = proxyFound();
        QCOMPARE(core::name(found.what), "proxyUnused");
        const auto words = advice::words(found);
        QCOMPARE(words.sentence, QStringLiteral("GNOME names a proxy, but Jumelle goes to this server directly."));
        QVERIFY(words.todo.contains(QStringLiteral("libproxy1-plugin-gsettings")));
        around.gnome("mode='auto'\nautoconfig-url='http://127.0.0.1:1/proxy.pac'\n");
        found = proxyFound();
        QCOMPARE(core::name(found.what), "scriptUsed");
        QVERIFY(advice::words(found).sentence.contains(QStringLiteral("(http://127.0.0.1:1/proxy.pac)")));
    }
    void aDesktopThatDoesNotAnswer()
    {
        const Surroundings around;
        around.gnome("mode='auto'\n");
        QFile program(around.write(QStringLiteral("gsettings"), "#!/bin/sh\nexec sleep 60\n"));
        QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", QFileInfo(program).path().toLocal8Bit() + ':' + path);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(syncing::proxySource(m_far).kind, syncing::ProxySource::Unknown);
        qputenv("PATH", path);
        QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed())));
    }

private:
    // What a check says about the proxy to a server that no name server knows.
    Finding proxyFound() const
    {
        syncing::CheckOptions options;
        options.server = m_far;
        options.folder = QDir::tempPath();
        syncing::NetworkCheck check(options);
        Finding found;
        connect(&check, &syncing::NetworkCheck::found, this, [&found](const Finding &f) {
            if (advice::words(f).subject == QStringLiteral("Proxy"))
                found = f;
        });
        bool finished = false;
        connect(&check, &syncing::NetworkCheck::finished, this, [&finished] { finished = true; });
        check.start();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(finished, 60'000); }();
        return found;
    }
    const QUrl m_far{ QStringLiteral("https://school.test") };
};

QTEST_GUILESS_MAIN(TstProxySource)
#include "tst_proxy_source.moc"
