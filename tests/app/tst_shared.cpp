// Shared computers: the program itself with a server, ended in every way.
#include "app/ownfolder.h"
#include "tests/support/serverprocess.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

namespace {

constexpr const char *person = "kasia";
constexpr const char *password = "correct horse";

QStringList filesIn(const QString &folder)
{
    QStringList list;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        list.append(files.next());
    return list;
}

bool anyContains(const QString &folder, const QByteArray &text)
{
    for (const QString &name : filesIn(folder)) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
            return true;
    }
    return false;
}

} // namespace

class TestShared : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_server.addUser(person, password, { "--name-shown", "Kasia Nowak" }));
        QVERIFY2(m_server.start(), m_server.output().c_str());
    }
    void withoutTheRuleTheNameIsThere()
    {
        QTemporaryDir profile;
        QProcess program;
        start(program, profile, false);
        QTRY_VERIFY_WITH_TIMEOUT(anyContains(profile.path(), "Kasia"), 60'000);
        program.kill();
        QVERIFY(program.waitForFinished());
        QVERIFY(anyContains(profile.path(), "Kasia"));
    }
    void killedItLeavesNoiseAndTheNextStartRemovesIt()
    {
        QTemporaryDir profile;
        QString left;
        {
            QProcess program;
            start(program, profile, true);
            QTRY_VERIFY_WITH_TIMEOUT(!(left = data(profile)).isEmpty(), 60'000);
            QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(left).size() > 30'000, 60'000); // somebody's records are in it
            QVERIFY(!anyContains(profile.path(), "Kasia") && !anyContains(profile.path(), person));
            program.kill();
            QVERIFY(program.waitForFinished());
        }
        QVERIFY(QFile::exists(left));
        QVERIFY(!anyContains(profile.path(), "Kasia") && !anyContains(profile.path(), "SQLite format"));
        QProcess program;
        start(program, profile, true);
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(left), 60'000);
        program.kill();
        QVERIFY(program.waitForFinished());
    }
    void twoAtOnceDoNotMeet()
    {
        QTemporaryDir profile;
        QProcess one, two;
        start(one, profile, true);
        start(two, profile, true);
        QTRY_COMPARE_WITH_TIMEOUT(places(profile).size(), 2, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(caches(profile), qsizetype(2), 60'000);
        one.kill();
        QVERIFY(one.waitForFinished());
        QCOMPARE(two.state(), QProcess::Running);
        two.kill();
        QVERIFY(two.waitForFinished());
    }

private:
    static QStringList places(const QTemporaryDir &profile)
    {
        return QDir(profile.filePath(QStringLiteral("jumelle-shared-") + app::accountWord()))
            .entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    }
    // How many of the places have one; what SQLite keeps beside it comes and goes.
    static qsizetype caches(const QTemporaryDir &profile)
    {
        QSet<QString> found;
        for (const QString &file : filesIn(profile.path()))
            if (file.endsWith(QStringLiteral("/cache.db")))
                found.insert(file.section(QStringLiteral("/jumelle-shared-"), 1).section(u'/', 1, 1));
        return found.size();
    }
    static QString data(const QTemporaryDir &profile)
    {
        const auto found = filesIn(profile.path()).filter(QStringLiteral("cache.db-wal"));
        return found.isEmpty() ? QString() : found.constFirst();
    }
    void start(QProcess &program, const QTemporaryDir &profile, bool shared)
    {
        QFile rules(m_rules.filePath(shared ? QStringLiteral("shared.conf") : QStringLiteral("none.conf")));
        QVERIFY(rules.open(QIODevice::WriteOnly));
        rules.write(shared ? "[enforced]\ncomputer.shared = true\n" : "[enforced]\n");
        rules.close();
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("JUMELLE_POLICIES"), rules.fileName());
        environment.insert(QStringLiteral("JUMELLE_PASSWORD"), QLatin1String(password));
        program.setProcessEnvironment(environment);
        program.setProcessChannelMode(QProcess::ForwardedChannels);
        program.start(qEnvironmentVariable("JUMELLE_BIN_DIR") + QStringLiteral("/jumelle"),
                      { QStringLiteral("--profile-dir"), profile.path(), QStringLiteral("--server"),
                        QString::fromStdString(m_server.url()), QStringLiteral("--ca"),
                        QString::fromStdString(m_server.caFile()), QStringLiteral("--sign-in"),
                        QLatin1String(person) });
        QVERIFY(program.waitForStarted());
    }

    ServerProcess m_server{ { "--durable", "false" } };
    QTemporaryDir m_rules;
};

QTEST_GUILESS_MAIN(TestShared)
#include "tst_shared.moc"
