// The command line, as values and as the program itself answers it.
#include "app/options.h"
#include "app/startproblem.h"
#include "tests/support/wholepath.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

class TestOptions : public QObject
{
    Q_OBJECT

    struct Answer
    {
        int code;
        QString out, err;
    };
    static Answer run(const QStringList &arguments)
    {
        QProcess process;
        process.start(qEnvironmentVariable("JUMELLE_BIN_DIR") + QStringLiteral("/jumelle"), arguments);
        const bool ended = process.waitForFinished(30'000);
        return { ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                 QString::fromUtf8(process.readAllStandardOutput()),
                 QString::fromUtf8(process.readAllStandardError()) };
    }

private Q_SLOTS:
    void theHelpNamesTheProgramAndOnlyWhatThereIs()
    {
        const Answer help = run({ QStringLiteral("--help") });
        QCOMPARE(help.code, 0);
        QVERIFY2(help.out.startsWith(QStringLiteral("Usage: jumelle [options]")), qPrintable(help.out));
        QVERIFY(!help.out.contains(QStringLiteral("executable_name")));
        static const QRegularExpression offered(QStringLiteral("^ +(?:-\\w, )?(--[a-z-]+)( <\\w+>)?"),
                                                QRegularExpression::MultilineOption);
        int options = 0;
        for (auto it = offered.globalMatch(help.out); it.hasNext(); ++options) {
            const auto match = it.next();
            QStringList arguments{ QStringLiteral("jumelle"), match.captured(1) };
            if (match.hasCaptured(2))
                arguments.append(QStringLiteral("x"));
            QVERIFY2(app::parseOptions(arguments).exitCode != 2, qPrintable(match.captured(1)));
        }
        QCOMPARE(options, 7);
    }
    void whatIsNotOfferedIsRefused()
    {
        for (const char *bad : { "--help-all", "--nonsense", "word" }) {
            const Answer answer = run({ QLatin1String(bad) });
            QCOMPARE(answer.code, 2);
            QVERIFY(answer.out.isEmpty() && answer.err.contains(QLatin1String(bad).mid(2)));
        }
        QVERIFY(run({ QStringLiteral("-v") }).out.startsWith(QStringLiteral("Jumelle ")));
    }
    void wrongValuesAreNamed()
    {
        const QList<std::pair<QStringList, QString>> calls{
            { { QStringLiteral("--profile-dir") }, QStringLiteral("--profile-dir") },
            { { QStringLiteral("--profile-dir=") }, QStringLiteral("--profile-dir") },
            { { QStringLiteral("--ca"), QString() }, QStringLiteral("--ca") },
            { { QStringLiteral("--offline=yes") }, QStringLiteral("--offline") },
            { { QStringLiteral("--server"), QStringLiteral("not an address") }, QStringLiteral("not an address") },
            { { QStringLiteral("--server"), QStringLiteral("http://good.example") },
              QStringLiteral("http://good.example") },
        };
        for (const auto &[arguments, named] : calls) {
            const Answer answer = run(arguments);
            QCOMPARE(answer.code, 2);
            QVERIFY2(answer.err.contains(named), qPrintable(answer.err));
        }
#ifndef Q_OS_WIN
        QProcess shell; // gives bytes on as they are
        shell.start(QStringLiteral("/bin/sh"), {});
        shell.write("cd / && exec \"$JUMELLE_BIN_DIR/jumelle\" --profile-dir 'p\xff'\n");
        shell.closeWriteChannel();
        QVERIFY(shell.waitForFinished(30'000));
        QCOMPARE(shell.exitCode(), 2);
        QVERIFY(shell.readAllStandardError().contains("Word 2 "));
#endif
    }
    // Said where people see it, also when nobody looks at a terminal; the program starts with nothing else instead.
    void whatCannotBeHadIsToldInAWindow()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("homework")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("words") == 5);
        file.close();
        const auto none = core::Policies::fromText(QStringLiteral("rules"), {});
        app::Options options;
        options.usualFolder = folder.filePath(QStringLiteral("usual"));
        QVERIFY(!app::startProblem(options, none));
        for (const QString &wrong : { file.fileName(), folder.path(), folder.filePath(QStringLiteral("nothing")) }) {
            options.caFile = wrong;
            const auto problem = app::startProblem(options, none);
            QVERIFY(problem && problem->exitCode == 6 && problem->sentence.contains(QDir::toNativeSeparators(wrong)));
            // Enforced ones are used in its place, whatever it is.
            const QByteArray ca = test::wholePath(QStringLiteral("/ca.pem")).toLatin1();
            QVERIFY(!app::startProblem(
                options,
                core::Policies::fromText(QStringLiteral("rules"), "[enforced]\nserver.caFile = " + ca + '\n')));
        }
        options.caFile.clear();
        options.profileFolder = file.fileName() + QStringLiteral("/below");
        const auto problem = app::startProblem(options, none);
        QVERIFY(problem && problem->exitCode == 8
                && problem->sentence.contains(QDir::toNativeSeparators(options.profileFolder)));
        QVERIFY(!app::startProblem(
            options, core::Policies::fromText(QStringLiteral("rules"), "[enforced]\ncomputer.shared = true\n")));

        QProcess process;
        process.start(qEnvironmentVariable("JUMELLE_BIN_DIR") + QStringLiteral("/jumelle"),
                      { QStringLiteral("--profile-dir"), file.fileName() });
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT((said += process.readAllStandardError()).contains("homework"), 30'000);
        QCOMPARE(process.state(), QProcess::Running); // until somebody has read it
        process.kill();
        QVERIFY(process.waitForFinished(30'000));
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll() == "words");
    }
    void valuesAreTaken()
    {
        const auto parsed = app::parseOptions({ QStringLiteral("jumelle"), QStringLiteral("--profile-dir"),
                                                QStringLiteral("/media/stick"), QStringLiteral("--offline") });
        QCOMPARE(parsed.exitCode, -1);
        QCOMPARE(parsed.options.profileFolder, QDir(QStringLiteral("/media/stick")).absolutePath());
        QVERIFY(parsed.options.offline);
        QVERIFY(app::parseOptions({ QStringLiteral("jumelle") }).options.profileFolder.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
