// The rules of an administrator: read, checked with their place, and never opened by a mistake in them.
#include "core/policy/policies.h"
#include "core/policy/proxychoice.h"
#include "core/policy/servers.h"
#include "tests/support/wholepath.h"

#include <QFile>
#include <QTemporaryDir>
#include <QUrl>
#include <QtTest>

using namespace core;

class TestPolicies : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString path(const char *name) const { return m_dir.filePath(QLatin1String(name)); }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    static Policies policies(const QByteArray &text) { return Policies::fromText(QStringLiteral("p.conf"), text); }

private Q_SLOTS:
    void eachMistakeIsToldWithItsPlaceAndTheOthersHold()
    {
        const auto p = policies("text.percent = 120\n"
                                "[enforced]\n"
                                "# a comment\n"
                                "text.percent = 900\n"
                                "text.percnt = 120\n"
                                "window.geometry = x\n"
                                "nonsense\n"
                                "photos.shrink = flase\n"
                                "network.policy = metered\n"
                                "network.policy = offline\n"
                                "[enforcd]\n"
                                "appearance = light\n"
                                "[ Default ]\n"
                                "appearance = \"dark\"\n");
        using P = PolicyProblem;
        const std::vector<std::tuple<P::Kind, int, QString>> expected{
            { P::OutsideSection, 1, QStringLiteral("text.percent") },
            { P::BadValue, 4, QStringLiteral("text.percent") },
            { P::UnknownKey, 5, QStringLiteral("text.percnt") },
            { P::NotForPolicy, 6, QStringLiteral("window.geometry") },
            { P::NotALine, 7, QStringLiteral("nonsense") },
            { P::BadValue, 8, QStringLiteral("photos.shrink") },
            { P::Twice, 10, QStringLiteral("network.policy") },
            { P::UnknownSection, 11, QStringLiteral("[enforcd]") },
        };
        QCOMPARE(p.problems().size(), qsizetype(expected.size()));
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const auto &problem = p.problems()[qsizetype(i)];
            QCOMPARE(std::tuple(problem.kind, problem.line, problem.key), expected[i]);
            QCOMPARE(problem.place, QStringLiteral("p.conf"));
        }
        QCOMPARE(p.problems()[1].value, QStringLiteral("900"));
        const Settings settings({}, &p);
        QCOMPARE(settings.text(Setting::NetworkPolicy), QStringLiteral("offline"));
        // A mistyped [enforced] opens nothing.
        QCOMPARE(settings.text(Setting::Appearance), QStringLiteral("light"));
        QVERIFY(settings.isEnforced(Setting::Appearance));
        QVERIFY(settings.flag(Setting::ShrinkPhotos));
    }
    void peoplesOwnSettingsOpenNoServerThatAnEnforcedAddressCloses()
    {
        QTemporaryDir folder;
        QFile own(folder.filePath(QStringLiteral("settings.json")));
        QVERIFY(own.open(QIODevice::WriteOnly));
        own.write("{\"server.allowed\": [\"evil.example\"]}");
        own.close();
        const auto p = policies("[enforced]\nserver.url = good.example\n");
        const Settings settings(own.fileName(), &p);
        QVERIFY(!mayUse(settings, QUrl(QStringLiteral("https://evil.example"))));
        QVERIFY(mayUse(settings, QUrl(QStringLiteral("https://good.example"))));
        const auto both = policies("[enforced]\nserver.url = good.example\nserver.allowed = *.school.example\n");
        const Settings ruled(own.fileName(), &both);
        QVERIFY(mayUse(ruled, QUrl(QStringLiteral("https://a.school.example"))));
        QVERIFY(!mayUse(ruled, QUrl(QStringLiteral("https://evil.example"))));
    }
    void anEnforcedAddressWithAMistakeClosesAll()
    {
        const auto p = policies("[enforced]\nserver.url = https://good.example/login\n");
        QVERIFY(!mayUse(Settings({}, &p), QUrl(QStringLiteral("https://good.example"))));
        const auto suggested = policies("[default]\nserver.url = https://good.example/login\n");
        QVERIFY(mayUse(Settings({}, &suggested), QUrl(QStringLiteral("https://good.example"))));
    }
    void aProxysPasswordIsNoSetting()
    {
        const auto p = policies("[enforced]\nnetwork.proxy = http://kasia:secret@proxy.example:8080\n");
        QCOMPARE(p.problems().size(), 1);
        QCOMPARE(Settings({}, &p).text(Setting::NetworkProxy), QStringLiteral("system"));
    }
    void whoChoseTheProxy()
    {
        const QByteArray proxy = "network.proxy = http://proxy.example:8080\n";
        QTemporaryDir folder;
        const auto by = [&folder](const QByteArray &rules, const QString &own) {
            const auto p = policies(rules);
            Settings settings(own.isEmpty() ? QString() : folder.filePath(QStringLiteral("settings.json")), &p);
            if (!own.isEmpty() && !settings.isEnforced(Setting::NetworkProxy))
                settings.set(Setting::NetworkProxy, own);
            return QLatin1String(core::name(core::proxyChoice(settings, p).by));
        };
        const QString own = QStringLiteral("socks5://own.example:1080");
        QCOMPARE(by("[enforced]\n" + proxy, own), QLatin1String("rules"));
        QCOMPARE(by("[default]\n" + proxy, {}), QLatin1String("suggested"));
        QCOMPARE(by("[default]\n" + proxy, own), QLatin1String("person"));
        QCOMPARE(by({}, own), QLatin1String("person"));
    }
    void aTypingMistakeOpensNothing()
    {
        const auto p = policies("[enforced]\nserver.allowed = http://a.example/x\nsignIn.ways = anything\n"
                                "computer.shared = yess\nphotos.keepMetadata = no!\nupload.maxMegabytes = ten\n"
                                "updates.automatic=off\n");
        QCOMPARE(p.problems().size(), 6);
        Settings settings({}, &p);
        QVERIFY(!mayUse(settings, QUrl(QStringLiteral("https://a.example"))));
        QCOMPARE(settings.list(Setting::SignInWays), QStringList{ QStringLiteral("password") });
        QVERIFY(settings.flag(Setting::SharedComputer) && settings.isEnforced(Setting::SharedComputer));
        QVERIFY(!settings.set(Setting::SharedComputer, false));
        QVERIFY(!settings.flag(Setting::KeepPhotoMetadata));
        QCOMPARE(settings.number(Setting::UploadMaxMegabytes), 10);
        QVERIFY(!settings.flag(Setting::UpdatesAutomatic));
    }
    void everyKeyTakesItsExampleAndRefusesNonsense()
    {
        for (const SettingRow &row : settingTable()) {
            if (!row.enforceable)
                continue;
            const QByteArray example = test::exampleHere(QLatin1String(row.example)).toLatin1();
            const QByteArray line = QByteArray("[enforced]\n") + row.name + " = " + example + "\n";
            QVERIFY2(*row.example && policies(line).problems().isEmpty(), row.name);
            QVERIFY2(policies(QByteArray("[enforced]\n") + row.name + " = \x01 /nonsense/").problems().size() == 1,
                     row.name);
        }
    }
    void registriesAndPropertyListsHoldTheSame()
    {
        const auto p = Policies::fromMap(
            QStringLiteral("HKLM"),
            { { QStringLiteral("computer.shared"), 1 }, // DWORD
              { QStringLiteral("server.allowed"), QStringList{ QStringLiteral("a.example") } }, // REG_MULTI_SZ
              { QStringLiteral("text.percent"), QStringLiteral("150") },
              { QStringLiteral("cache.maxMegabytes"), 3 },
              { QStringLiteral("Recommended"), QVariantMap{ { QStringLiteral("language"), QStringLiteral("de") } } } });
        Settings settings({}, &p);
        QVERIFY(settings.flag(Setting::SharedComputer));
        QVERIFY(mayUse(settings, QUrl(QStringLiteral("https://a.example:8443"))));
        QCOMPARE(settings.number(Setting::TextPercent), 150);
        QCOMPARE(settings.text(Setting::Language), QStringLiteral("de"));
        QVERIFY(!settings.isEnforced(Setting::Language));
        QCOMPARE(p.problems().size(), 1);
        QCOMPARE(p.problems()[0].key, QStringLiteral("cache.maxMegabytes"));
    }
    void serversAreMatchedByName_data()
    {
        QTest::addColumn<QString>("rules");
        QTest::addColumn<QString>("server");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char *name, const char *rules, const char *server, bool allowed) {
            QTest::newRow(name) << QString::fromLatin1(rules) << QString::fromLatin1(server) << allowed;
        };
        row("any", "", "https://x.example", true);
        row("named", "server.allowed=a.example, b.example", "https://B.example", true);
        row("other", "server.allowed=a.example, b.example", "https://c.example", false);
        row("below", "server.allowed=*.a.example", "https://x.y.a.example", true);
        row("not itself", "server.allowed=*.a.example", "https://a.example", false);
        row("not a look-alike", "server.allowed=*.a.example", "https://evila.example", false);
        row("not an ending", "server.allowed=a.example", "https://a.example.evil.example", false);
        row("port", "server.allowed=a.example:8443", "https://a.example:8443", true);
        row("other port", "server.allowed=a.example:8443", "https://a.example", false);
        row("usual port", "server.allowed=a.example:443", "https://a.example", true);
        row("none", "server.allowed=-", "https://a.example", false);
        row("enforced address", "server.url=https://a.example", "https://b.example", false);
        row("the enforced one", "server.url=a.example", "https://a.example", true);
        row("list before address", "server.url=a.example\nserver.allowed=b.example", "https://b.example", true);
    }
    void serversAreMatchedByName()
    {
        QFETCH(QString, rules);
        QFETCH(QString, server);
        QFETCH(bool, allowed);
        const auto p = policies("[enforced]\n" + rules.toUtf8());
        QVERIFY(p.problems().isEmpty());
        QCOMPARE(mayUse(Settings({}, &p), QUrl(server)), allowed);
    }
    void nobodyUndoesTheRulesOfTheComputer()
    {
        write(path("own.conf"), "[enforced]\nappearance = light\n");
        write(path("system.conf"), "[enforced]\nappearance = dark\n");
        QCOMPARE(Policies::ofComputer(path("system.conf"), path("own.conf")).description(), path("system.conf"));
        QCOMPARE(Policies::ofComputer(path("none.conf"), path("own.conf")).description(), path("own.conf"));
        QVERIFY(!Policies::ofComputer(path("none.conf"), {}).exist());
        write(path("empty.conf"), {}); // nothing decided, but decided by the administrator
        QCOMPARE(Policies::ofComputer(path("empty.conf"), path("own.conf")).description(), path("empty.conf"));
    }
    void rulesThatCannotBeReadCloseEverything()
    {
        const auto folder = Policies::ofComputer(m_dir.path(), path("own.conf")); // a folder is no file
        QVERIFY(folder.exist() && folder.unreadable());
        write(path("huge.conf"), QByteArray((1 << 20) + 1, '#'));
        QVERIFY(Policies::fromFile(path("huge.conf")).unreadable());
        QVERIFY(!Policies::fromFile(path("none.conf")).unreadable());
#ifndef Q_OS_WIN // where such a link is a file like any other
        // Behind a loop nobody can say whether there is a file.
        QVERIFY(QFile::link(path("loop"), path("loop")));
        QVERIFY(Policies::fromFile(path("loop")).unreadable());
#endif
    }
    void pathsAreFilledIn()
    {
        const QString there = test::wholePath(QStringLiteral("/media/h"));
        qputenv("DRIVE", there.toUtf8());
        QCOMPARE(expandedPath(QStringLiteral("${DRIVE}/Jumelle")), there + QStringLiteral("/Jumelle"));
        QCOMPARE(expandedPath(QStringLiteral("%DRIVE%/Jumelle/")), there + QStringLiteral("/Jumelle"));
        QCOMPARE(expandedPath(QStringLiteral("~/x")), QDir::homePath() + QStringLiteral("/x"));
        QCOMPARE(expandedPath(QStringLiteral("${NOT_SET}/x")), QString());
        QCOMPARE(expandedPath(QStringLiteral("x/y")), QString());
        QCOMPARE(expandedPath(there + QStringLiteral("/../x/")), test::wholePath(QStringLiteral("/media/x")));
#ifdef Q_OS_WIN
        // What depends on the folder that happens to be the current one there is not whole.
        for (const char *path : { "/media/h", "\\media\\h", "C:h", "C:" })
            QCOMPARE(expandedPath(QLatin1String(path)), QString());
        QCOMPARE(expandedPath(QStringLiteral("\\\\school\\home\\x")), QStringLiteral("//school/home/x"));
#endif
    }
};

QTEST_GUILESS_MAIN(TestPolicies)
#include "tst_policies.moc"
