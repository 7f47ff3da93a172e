// Where a program keeps things: the person's own folder, or beside a copy that is carried about.
#include "core/datafolder.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

class TstDataFolder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCopyWithTheMarkKeepsEverythingBesideItself()
    {
        QTemporaryDir stick;
        QFile mark(stick.filePath(QStringLiteral("portable.txt")));
        QVERIFY(mark.open(QIODevice::WriteOnly));
        const auto gui = core::dataFolder(stick.path(), QStringLiteral("jumelle"));
        QVERIFY(gui.portable);
        QCOMPARE(gui.path, stick.filePath(QStringLiteral("data/jumelle")));
        QVERIFY(!QDir(gui.path).exists()); // asking makes nothing
        const auto cli = core::dataFolder(stick.path(), QStringLiteral("jumelle-cli"));
        QCOMPARE(cli.path, stick.filePath(QStringLiteral("data/jumelle-cli")));
    }
    void anyOtherUsesThePersonsOwnFolder()
    {
        QTemporaryDir place;
        for (const QString &folder : { place.path(), QString() }) {
            const auto own = core::dataFolder(folder, QStringLiteral("jumelle"));
            QVERIFY(!own.portable);
            QCOMPARE(own.path,
                     QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
                         + QStringLiteral("/jumelle"));
            // What Windows copies from computer to computer at each sign-in is no place for a cache.
            QVERIFY(!own.path.contains(QStringLiteral("Roaming")));
        }
    }
};

QTEST_GUILESS_MAIN(TstDataFolder)
#include "tst_datafolder.moc"
