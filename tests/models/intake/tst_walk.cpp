// Looking through what was dropped: order, limits, links, and that all of it happens in another thread.
#include "models/intake/intake.h"
#include "models/intake/walk.h"
#include "tests/support/nobody.h"
#include "tests/support/tempservice.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <ctime>

using namespace models;

namespace {

const auto always = [](int) { return true; };

// Processor time of this thread: what other programs take meanwhile does not count.
qint64 threadNs()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

} // namespace

class TestWalk : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    QString path(const QString &name) const { return m_dir->filePath(name); }
    void make(const QString &name, const QByteArray &bytes = "x")
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QStringList found(const Walked &walked) const
    {
        QStringList names;
        for (const auto &file : walked.files)
            names.append(file.folder + u'|' + QFileInfo(file.path).fileName());
        return names;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(QFile::setPermissions(m_dir->path(), QFile::Permissions(0x7755)));
    }

    void filesOfAFolderComeBeforeItsFolders()
    {
        make(QStringLiteral("day/b.txt"));
        make(QStringLiteral("day/a.txt"));
        make(QStringLiteral("day/deep/c.txt"));
        make(QStringLiteral("day/.hidden"));
        make(QStringLiteral("single.txt"));
        const auto walked = walk({ path(QStringLiteral("single.txt")), path(QStringLiteral("day")) }, {}, always);
        QCOMPARE(found(walked),
                 QStringList({ QStringLiteral("|single.txt"), QStringLiteral("day|a.txt"), QStringLiteral("day|b.txt"),
                               QStringLiteral("day/deep|c.txt") }));
        QVERIFY(walked.leftOut.isEmpty());
    }

    void linksAreNotFollowed()
    {
        make(QStringLiteral("day/a.txt"));
        make(QStringLiteral("private/secret.txt"));
        QVERIFY(QFile::link(path(QStringLiteral("day")), path(QStringLiteral("day/circle"))));
        QVERIFY(QFile::link(path(QStringLiteral("private")), path(QStringLiteral("day/elsewhere"))));
        QVERIFY(QFile::link(path(QStringLiteral("private/secret.txt")), path(QStringLiteral("day/secret.txt"))));
        const auto walked = walk({ path(QStringLiteral("day")) }, {}, always);
        QCOMPARE(found(walked), QStringList{ QStringLiteral("day|a.txt") });
        QCOMPARE(walked.leftOut.size(), 1);
        QCOMPARE(walked.leftOut[0].why, LeftOut::Link);
        QCOMPARE(walked.leftOut[0].number, 3);
    }

    void aLinkThatWasPointedAtIsMeant()
    {
        make(QStringLiteral("day/a.txt"));
        QVERIFY(QFile::link(path(QStringLiteral("day")), path(QStringLiteral("shortcut"))));
        QCOMPARE(found(walk({ path(QStringLiteral("shortcut")) }, {}, always)),
                 QStringList{ QStringLiteral("shortcut|a.txt") });
    }

    void limits()
    {
        for (int i = 0; i < 30; ++i)
            make(QStringLiteral("day/%1.txt").arg(i, 2, 10, QLatin1Char('0')));
        make(QStringLiteral("day/in/to/the/deep/last.txt"));
        WalkLimits few;
        few.files = 10;
        auto walked = walk({ path(QStringLiteral("day")) }, few, always);
        QCOMPARE(walked.files.size(), 10);
        QCOMPARE(walked.leftOut.size(), 1);
        QCOMPARE(walked.leftOut[0].why, LeftOut::TooMany);
        QCOMPARE(walked.leftOut[0].name, QStringLiteral("10.txt"));
        WalkLimits flat;
        flat.depth = 3;
        walked = walk({ path(QStringLiteral("day")) }, flat, always);
        QCOMPARE(walked.files.size(), 30);
        QCOMPARE(walked.leftOut.size(), 1);
        QCOMPARE(walked.leftOut[0].why, LeftOut::TooDeep);
        QCOMPARE(walked.leftOut[0].name, QStringLiteral("the"));
        WalkLimits short_;
        short_.entries = 5;
        walked = walk({ path(QStringLiteral("day")) }, short_, always);
        QCOMPARE(walked.leftOut.size(), 1);
        QCOMPARE(walked.leftOut[0].why, LeftOut::TooMuch);
        QVERIFY(walked.files.size() <= 5);
    }

    void whatCannotBeRead()
    {
        make(QStringLiteral("day/a.txt"));
        make(QStringLiteral("day/locked/b.txt"));
        QVERIFY(QFile::setPermissions(path(QStringLiteral("day/locked")), {}));
        Walked walked;
        {
            const Nobody nobody;
            walked
                = walk({ path(QStringLiteral("day")), path(QStringLiteral("gone.txt")), QStringLiteral("/dev/null") },
                       {}, always);
        }
        QFile::setPermissions(path(QStringLiteral("day/locked")), QFile::Permissions(0x7755));
        QCOMPARE(found(walked), QStringList{ QStringLiteral("day|a.txt") });
        QCOMPARE(walked.leftOut.size(), 3);
        QCOMPARE(walked.leftOut[0].why, LeftOut::Unreadable);
        QCOMPARE(walked.leftOut[0].name, QStringLiteral("locked"));
        QCOMPARE(walked.leftOut[1].why, LeftOut::Gone);
        QCOMPARE(walked.leftOut[2].why, LeftOut::NoFile);
    }

    void endsWhenTold()
    {
        for (int i = 0; i < 30; ++i)
            make(QStringLiteral("day/%1.txt").arg(i));
        int asked = 0;
        const auto walked = walk({ path(QStringLiteral("day")) }, {}, [&asked](int) { return ++asked < 5; });
        QVERIFY(walked.stopped);
        QCOMPARE(asked, 5);
    }

    // A tree of 20 000 entries: the thread that asked goes on turning, and stopping ends the walk.
    void aLargeTreeIsWalkedElsewhere()
    {
        for (int folder = 0; folder < 100; ++folder) {
            const QDir dir(path(QStringLiteral("day/%1").arg(folder)));
            QVERIFY(QDir().mkpath(dir.path()));
            for (int i = 0; i < 200; ++i)
                QVERIFY(QFile(dir.filePath(QString::number(i))).open(QIODevice::WriteOnly));
        }
        WalkLimits all;
        all.files = 100000;
        const qint64 before = threadNs();
        QCOMPARE(walk({ path(QStringLiteral("day")) }, all, always).files.size(), 20000);
        const qint64 walkNs = threadNs() - before;

        test::TempService temp;
        Intake intake(temp.service(), QStringLiteral("z1"));
        intake.setLimits(all);
        int total = 0;
        connect(&intake, &Intake::progress, this, [&](int, int count) {
            total = std::max(total, count);
            intake.cancel(); // the files themselves are not wanted here
        });
        const qint64 start = threadNs();
        intake.addToFolder({}, { path(QStringLiteral("day")) });
        const qint64 callNs = threadNs() - start;
        while (intake.waiting() > 0)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        const qint64 hereNs = threadNs() - start;
        QCOMPARE(total, 20000);
        qInfo("walk %.1f ms of processor; in this thread: the call %.2f ms, everything %.1f ms", double(walkNs) / 1e6,
              double(callNs) / 1e6, double(hereNs) / 1e6);
        QVERIFY2(callNs < walkNs / 10, "the call only hands over");
        QVERIFY2(hereNs < walkNs, "the walk itself is not done here");
    }

    void stoppingEndsTheWalk()
    {
        make(QStringLiteral("day/a.txt"));
        test::TempService temp;
        Intake intake(temp.service(), QStringLiteral("z1"));
        QSignalSpy added(&intake, &Intake::added);
        QSignalSpy progress(&intake, &Intake::progress);
        intake.addToFolder({}, { path(QStringLiteral("day")) });
        QCOMPARE(intake.waiting(), 1);
        intake.cancel();
        QTRY_COMPARE(intake.waiting(), 0);
        QCOMPARE(added.count(), 0);
        QCOMPARE(progress.count(), 1); // so that whoever shows it stops showing it
        intake.addToFolder({}, { path(QStringLiteral("day")) }); // and it goes on afterwards
        QTRY_COMPARE(added.count(), 1);
    }

    void whatIsLeftOutIsToldAndTheRestTaken()
    {
        make(QStringLiteral("Plans/a.txt"), "a");
        make(QStringLiteral("Plans/2026/b.txt"), "b");
        make(QStringLiteral("Plans/2026/c.txt"), "c");
        QVERIFY(QFile::link(QStringLiteral("/etc/passwd"), path(QStringLiteral("Plans/passwd"))));
        test::TempService temp;
        Intake intake(temp.service(), QStringLiteral("z1"));
        QVector<LeftOut> left;
        connect(&intake, &Intake::leftOut, this, [&left](const LeftOut &what) { left.append(what); });
        QSignalSpy finished(&intake, &Intake::finished);
        intake.addToFolder({}, { path(QStringLiteral("Plans")) });
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(finished[0][0].toInt(), 3);
        QCOMPARE(left.size(), 1);
        QCOMPARE(left[0].why, LeftOut::Link);

        store::Query query;
        query.account = "z1";
        query.type = "Folder";
        const auto folders = temp.list(query);
        QCOMPARE(folders.size(), std::size_t(2)); // "Plans" and "2026" inside it
        std::string plans;
        for (const auto &folder : folders)
            if (folder.view.at("title") == "Plans")
                plans = folder.key.id;
        for (const auto &folder : folders)
            if (folder.view.at("title") == "2026")
                QCOMPARE(std::string(folder.view.at("parentId").as_string()), plans);
        query.type = "FileItem";
        query.parent = plans;
        QCOMPARE(temp.list(query).size(), std::size_t(1));

        // Once more: into the same folders.
        intake.addToFolder({}, { path(QStringLiteral("Plans")) });
        QTRY_COMPARE(finished.count(), 2);
        query.type = "Folder";
        query.parent.reset();
        QCOMPARE(temp.list(query).size(), std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestWalk)
#include "tst_walk.moc"
