// Who wins: the administrator, the person, the default; and that nothing odd in a file does harm.
#include "core/policy/policies.h"

#include <QFile>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace core;

class TestSettings : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString path(const char *name) const { return m_dir.filePath(QLatin1String(name)); }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

private Q_SLOTS:
    void everyKeyHasOneRowAndAFittingDefault()
    {
        QSet<QString> names;
        Settings settings(path("none.json"));
        for (const auto &row : settingTable()) {
            names.insert(QLatin1String(row.name));
            QCOMPARE(settings.value(row.key), row.fallback);
            QVERIFY2(settings.set(row.key, row.fallback), row.name);
        }
        QCOMPARE(names.size(), settingTable().size());
    }
    void keepsWhatWasChosen()
    {
        {
            Settings settings(path("kept.json"));
            QSignalSpy spy(&settings, &Settings::changed);
            QVERIFY(settings.set(Setting::TextPercent, 150));
            QVERIFY(settings.set(Setting::WindowGeometry, QByteArray("\0\1\2", 3)));
            QVERIFY(settings.set(Setting::TextPercent, 150));
            QCOMPARE(spy.count(), 2);
        }
        Settings again(path("kept.json"));
        QCOMPARE(again.number(Setting::TextPercent), 150);
        QCOMPARE(again.value(Setting::WindowGeometry).toByteArray(), QByteArray("\0\1\2", 3));
    }
    void refusesWhatDoesNotFit()
    {
        Settings settings(path("refuse.json"));
        QVERIFY(!settings.set(Setting::TextPercent, 500));
        QVERIFY(!settings.set(Setting::Appearance, QStringLiteral("pink")));
        QCOMPARE(settings.number(Setting::TextPercent), 100);
    }
    void anOddFileGivesDefaults()
    {
        write(path("odd.json"), R"({"text.percent": 9000, "appearance": 7, "from.a.newer.version": [1]})");
        {
            Settings settings(path("odd.json"));
            QCOMPARE(settings.number(Setting::TextPercent), 100);
            QCOMPARE(settings.text(Setting::Appearance), QStringLiteral("system"));
            QVERIFY(settings.set(Setting::ShrinkPhotos, false));
        }
        QFile file(path("odd.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("from.a.newer.version"));
        write(path("broken.json"), "{\"text.perc");
        QCOMPARE(Settings(path("broken.json")).number(Setting::TextPercent), 100);
    }
    void theAdministratorWins()
    {
        write(path("policies.conf"),
              "[enforced]\nnetwork.policy=metered\nappearance=pink\n[default]\nserver.url=https://school.example\n");
        const Policies policy = Policies::fromFile(path("policies.conf"));
        Settings settings(path("policy.json"), &policy);
        QVERIFY(settings.isEnforced(Setting::NetworkPolicy));
        QVERIFY(!settings.set(Setting::NetworkPolicy, QStringLiteral("online")));
        QCOMPARE(settings.text(Setting::NetworkPolicy), QStringLiteral("metered"));
        QVERIFY(!settings.isEnforced(Setting::Appearance)); // not a value it knows: told, not obeyed
        QCOMPARE(settings.text(Setting::ServerUrl), QStringLiteral("https://school.example"));
        QVERIFY(settings.set(Setting::ServerUrl, QStringLiteral("https://other.example")));
        QCOMPARE(settings.text(Setting::ServerUrl), QStringLiteral("https://other.example"));
        QCOMPARE(settings.enforcedBy(), path("policies.conf"));
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
