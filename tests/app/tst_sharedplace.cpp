// Where a shared computer keeps things: what ended programs left goes, and nothing that is anybody else's.
#include "app/ownfolder.h"
#include "app/sharedplace.h"
#include "app/temporarybeside.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QThreadPool>
#include <QtTest>

#ifdef Q_OS_LINUX
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>

namespace {
bool knowsLocks = true;
}
// In place of the C library's, as on a network drive that has no locks.
extern "C" int flock(int fd, int how) noexcept
{
    if (knowsLocks)
        return static_cast<int>(::syscall(SYS_flock, fd, how));
    errno = ENOLCK;
    return -1;
}
#endif

namespace {

const QString hex = QStringLiteral("0123456789abcdef0123456789abcdef");

QStringList filesIn(const QString &folder)
{
    QStringList list;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        list.append(files.next());
    return list;
}

void put(const QString &path)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
}

void wait() { QVERIFY(QThreadPool::globalInstance()->waitForDone(30'000)); }

} // namespace

class TestSharedPlace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatEndedProgramsLeftIsRemovedAndWhatIsInUseStays()
    {
        QTemporaryDir root;
        auto first = app::SharedPlace::below(root.path());
        QVERIFY(first);
        put(first->folder() + QStringLiteral("/cache.db"));
        const QString left = leftBelow(root);
        auto second = app::SharedPlace::below(root.path()); // two people at once on one computer
        QVERIFY(second && second->folder() != first->folder());
        wait();
        QVERIFY(!QFile::exists(left));
        QVERIFY(QFile::exists(first->folder() + QStringLiteral("/cache.db")));
        first->clear();
        QVERIFY(!QFile::exists(first->folder() + QStringLiteral("/cache.db")));
        const QString was = first->folder();
        first.reset();
        second.reset();
        QVERIFY(!QFile::exists(was));
        QCOMPARE(filesIn(root.path()), QStringList{ placesOf(root) + QStringLiteral("/door") });
    }
    void signingOutIsCompleteHoweverMuchThereIs()
    {
        QTemporaryDir root;
        auto place = app::SharedPlace::below(root.path());
        QVERIFY(place);
        const auto fill = [&place] {
            for (int i = 0; i < 400; ++i)
                put(place->folder() + QStringLiteral("/person/%1/%2").arg(i % 7).arg(i));
            put(place->folder() + QStringLiteral("/.hidden"));
        };
        const qsizetype empty = filesIn(place->folder()).size();
        fill();
        place->clear();
        QCOMPARE(filesIn(place->folder()).size(), empty);
        // A second program that starts meanwhile lets the first one end its work.
        auto second = app::SharedPlace::below(root.path());
        QVERIFY(second);
        QTRY_COMPARE_WITH_TIMEOUT(filesIn(root.path()).size(), 2 * empty + 1, 30'000); // two places and the door
        fill();
        place->clear();
        place.reset(); // also when the program ends right after
        second.reset();
        QCOMPARE(filesIn(root.path()), QStringList{ placesOf(root) + QStringLiteral("/door") });
        QCOMPARE(QDir(placesOf(root)).entryList(QDir::Dirs | QDir::NoDotAndDotDot), QStringList());
    }
    void whatSomebodyElseMadeStays()
    {
        QTemporaryDir root, elsewhere;
        const QString places = placesOf(root);
        QStringList kept{
            root.filePath(QStringLiteral("shared/class 5b/plan.odt")), // anybody's folder of that name
            root.filePath(QStringLiteral("shared/%1/plan.odt").arg(hex)),
            root.filePath(hex + QStringLiteral("/plan.odt")),
        };
        QVERIFY(app::makeOwnFolder(places));
        kept += { places + QStringLiteral("/letters/plan.odt"), places + u'/' + hex + QStringLiteral("/plan.odt") };
        for (const QString &path : std::as_const(kept))
            put(path);
        QVERIFY(app::SharedPlace::below(root.path()));
        wait();
        for (const QString &path : std::as_const(kept))
            QVERIFY2(QFile::exists(path), qPrintable(path));
    }
    void temporaryFilesGoThereAsLongAsItIs()
    {
        QTemporaryDir root;
        const QString before = QDir::tempPath();
        auto place = app::SharedPlace::below(root.filePath(QStringLiteral("Ελένη Øst")));
        QVERIFY(place);
        place->takeOthersFiles();
        place->clear(); // takes them again
        {
            QTemporaryFile file;
            QVERIFY(file.open());
            QVERIFY2(file.fileName().startsWith(place->folder() + u'/'), qPrintable(file.fileName()));
        }
        place.reset();
        QCOMPARE(QDir::tempPath(), before);
        QVERIFY(QTemporaryDir().isValid());
    }
    // Of a portable copy: nothing of a school on somebody's computer.
    void aPortableCopysTemporaryFilesLieBesideIt()
    {
        QTemporaryDir stick;
        const QString before = QDir::tempPath(), left = stick.filePath(QStringLiteral("temporary/left/essay.odt"));
        put(left); // by a start that had no end
        QFile::setPermissions(left, QFile::ReadOwner); // as copies for other programs are
        put(stick.filePath(QStringLiteral("accounts/essay.odt")));
        auto first = app::TemporaryBeside::in(stick.path());
        QVERIFY(first);
        QVERIFY(!QFile::exists(left));
        QTemporaryDir folder;
        QVERIFY2(folder.path().startsWith(stick.path() + u'/'), qPrintable(folder.path()));
        auto second = app::TemporaryBeside::in(stick.path()); // another window of the same copy
        QVERIFY(second && QFile::exists(folder.path()));
        second.reset();
        first.reset();
        QCOMPARE(QDir::tempPath(), before);
        QVERIFY(QFile::exists(stick.filePath(QStringLiteral("accounts/essay.odt"))));
    }
#ifdef Q_OS_LINUX
    void linksAreNotFollowed()
    {
        QTemporaryDir root, elsewhere;
        const QString real = leftBelow(elsewhere); // as one that may go, were it not for the way there
        QVERIFY(app::makeOwnFolder(placesOf(root)));
        QVERIFY(QFile::link(real, placesOf(root) + u'/' + hex));
        QVERIFY(app::SharedPlace::below(root.path()));
        wait();
        QVERIFY(QFile::exists(real + QStringLiteral("/cache.db")));

        QTemporaryDir linked;
        QVERIFY(QFile::link(placesOf(elsewhere), placesOf(linked)));
        QVERIFY(!app::SharedPlace::below(linked.path()));
    }
    void whereLocksAreUnknownNothingGoesAndNothingIsKept()
    {
        QTemporaryDir root;
        const QString left = leftBelow(root);
        knowsLocks = false;
        const auto place = app::SharedPlace::below(root.path());
        wait();
        knowsLocks = true;
        QVERIFY(!place);
        QVERIFY(QFile::exists(left + QStringLiteral("/cache.db")));
        QCOMPARE(QDir(placesOf(root)).entryList(QDir::Dirs | QDir::NoDotAndDotDot), QStringList{ hex });
    }
    void othersCannotLookInside()
    {
        QTemporaryDir root;
        QVERIFY(QDir().mkdir(placesOf(root)));
        QVERIFY(::chmod(QFile::encodeName(placesOf(root)).constData(), 0777) == 0);
        const auto place = app::SharedPlace::below(root.path());
        QVERIFY(place);
        const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeOther;
        for (const QString &folder : { placesOf(root), place->folder() })
            QCOMPARE(QFile::permissions(folder) & (owner | others), owner);
    }
    void aFolderOfAnotherAccountIsNotUsed()
    {
        QTemporaryDir root;
        QVERIFY(QDir().mkdir(placesOf(root)));
        if (::chown(QFile::encodeName(placesOf(root)).constData(), 12345, 12345) != 0)
            QSKIP("only root gives folders away");
        QVERIFY(!app::SharedPlace::below(root.path()));
    }
#endif
    void withoutAPlaceTheProgramSaysSo()
    {
        QTemporaryDir folder;
        QFile rules(folder.filePath(QStringLiteral("rules.conf")));
        QVERIFY(rules.open(QIODevice::WriteOnly) && rules.write("[enforced]\ncomputer.shared = true\n") > 0);
        rules.close();
        const QString notAFolder = folder.filePath(QStringLiteral("file"));
        put(notAFolder);
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("JUMELLE_POLICIES"), rules.fileName());
        for (const char *name : { "TMPDIR", "TMP", "TEMP" })
            environment.insert(QLatin1String(name), notAFolder);
        process.setProcessEnvironment(environment);
        process.start(qEnvironmentVariable("JUMELLE_BIN_DIR") + QStringLiteral("/jumelle"),
                      { QStringLiteral("--profile-dir"), notAFolder });
        QByteArray said;
        connect(&process, &QProcess::readyReadStandardError, this, [&] { said += process.readAllStandardError(); });
        QTRY_VERIFY_WITH_TIMEOUT(said.contains("Jumelle does not start"), 30'000);
        QCOMPARE(process.state(), QProcess::Running); // until the person has read it
        process.kill();
        QVERIFY(process.waitForFinished());
    }

private:
    static QString placesOf(const QTemporaryDir &root)
    {
        return root.filePath(QStringLiteral("jumelle-shared-") + app::accountWord());
    }
    // What a program leaves that a power cut ended, under the name `hex`.
    static QString leftBelow(const QTemporaryDir &root)
    {
        const auto place = app::SharedPlace::below(root.path());
        const QString left = placesOf(root) + u'/' + hex;
        put(place->folder() + QStringLiteral("/cache.db"));
        [&] {
            QVERIFY(app::makeOwnFolder(left));
            for (const QString &file : filesIn(place->folder()))
                QVERIFY(QFile::copy(file, left + u'/' + QFileInfo(file).fileName()));
        }();
        return left;
    }
};

QTEST_GUILESS_MAIN(TestSharedPlace)
#include "tst_sharedplace.moc"
