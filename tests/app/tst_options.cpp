// The command line, as values and as the program itself answers it.
#include "app/options.h"

#include <QProcess>
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
