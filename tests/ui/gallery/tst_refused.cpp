// Files that cannot be taken in, over a real store: each is named with what to do, nothing of it stays, and all that
// was there is there after it.
#include "models/intake/journal.h"
#include "store/filecopy.h"
#include "tests/support/sparsefiles.h"
#include "tests/ui/gallery/galleryworld.h"
#include "ui/files/filesview.h"
#include "ui/gallery/intakepanel.h"
#include "ui/gallery/mediawords.h"
#ifdef Q_OS_LINUX
#include "tests/support/fulldisk.h"
#endif

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QVBoxLayout>

using test::GalleryWorld;

namespace {

constexpr qint64 MB = 1'000'000;

// What is in the way in this computer.
enum Obstacle { Nothing, FullDisk, NoFolderToPrepareIn, NoFolderToKeepIn };

struct Case
{
    const char *what;
    bool album;
    const char *name;
    qint64 size;
    store::json::object limits; // of the space
    Obstacle obstacle;
    const char *said; // the beginning; %1 is the name
    const char *todo;
};

store::json::object room(qint64 file, qint64 free)
{
    return { { store::limit::file, file },
             { store::limit::quota, 5000 * MB },
             { store::limit::used, 5000 * MB - free } };
}

const char *const removeFiles = "Remove files that are no longer needed, or ask those who run the community for more "
                                "room.";
const char *const smaller = "Make a shorter or smaller version, or put it elsewhere and add a link.";
const char *const makeRoom = "Make room and add it again.";
const char *const otherPlace = "Choose another place for the offline copy in the settings.";
const char *const noWriting = "“%1” was not added: nothing can be written to the folder of Jumelle.";

// clang-format off
const Case cases[] = {
    { "a film of 3 GB over quota", true, "trip.mp4", 3000 * MB, room(4000 * MB, 500 * MB), Nothing,
      "“%1” does not fit: 500 MB are free in this project.", removeFiles },
    { "a file of 3 GB over quota", false, "scans.zip", 3000 * MB, room(4000 * MB, 500 * MB), Nothing,
      "“%1” does not fit: 500 MB are free in this project.", removeFiles },
    { "a film where nothing is free", true, "trip.mp4", 30 * MB, room(4000 * MB, 0), Nothing,
      "“%1” does not fit: 0 bytes are free in this project.", removeFiles },
    { "a film larger than any may be", true, "long.mp4", 3000 * MB, room(250 * MB, 4000 * MB), Nothing,
      "“%1” is too large: the community takes up to 250 MB a file.", smaller },
    { "a file larger than any may be", false, "scans.zip", 251 * MB, room(250 * MB, 4000 * MB), Nothing,
      "“%1” is too large: the community takes up to 250 MB a file.", smaller },
#ifdef Q_OS_LINUX
    { "a film on a full disk", true, "full.mp4", 30 * MB, room(250 * MB, 4000 * MB), FullDisk,
      "“%1” was not added: the disk of this computer is full.", makeRoom },
    { "a file on a full disk", false, "full.zip", 30 * MB, room(250 * MB, 4000 * MB), FullDisk,
      "“%1” was not added: the disk of this computer is full.", makeRoom },
#endif
    { "a film where nothing can be prepared", true, "locked.mp4", MB, room(250 * MB, 4000 * MB), NoFolderToPrepareIn,
      noWriting, otherPlace },
    { "a file where nothing can be prepared", false, "locked.zip", MB, room(250 * MB, 4000 * MB), NoFolderToPrepareIn,
      noWriting, otherPlace },
    { "a film where nothing can be kept", true, "locked.mp4", MB, room(250 * MB, 4000 * MB), NoFolderToKeepIn,
      noWriting, otherPlace },
};
// clang-format on

} // namespace

class TestRefused : public QObject
{
    Q_OBJECT

    std::unique_ptr<GalleryWorld> w;
    QWidget *view = nullptr;
    ui::IntakePanel *intake = nullptr;
    bool album = false;

    // With one photo in an album, one file in a folder.
    void show(bool gallery, const store::json::object &limits)
    {
        w = std::make_unique<GalleryWorld>(false, limits);
        w->serve("Album", { { { "id", "a1" }, { "rev", 1 }, { "title", "Kalmar" }, { "position", "V" } } });
        w->serve("MediaItem",
                 { { { "id", "m1" },
                     { "rev", 1 },
                     { "albumId", "a1" },
                     { "position", "V" },
                     { "blobId", "Bfar" },
                     { "name", "x.jpg" },
                     { "type", "image/jpeg" },
                     { "size", 4000 } } });
        w->serve("FileItem", { { { "id", "f1" }, { "rev", 1 }, { "name", "plan.pdf" }, { "blobId", "Bplan" } } });
        album = gallery;
        if (gallery) {
            auto *made = new ui::GalleryView(w->world.context(), QStringLiteral("z1"));
            intake = made->intake();
            view = made;
        } else {
            auto *made = new ui::FilesView(w->world.context(), QStringLiteral("z1"));
            intake = made->intake();
            view = made;
        }
        auto *layout = new QVBoxLayout(&w->window);
        layout->addWidget(view);
        w->window.show();
        QVERIFY(w->world.settle());
        if (gallery) {
            static_cast<ui::GalleryView *>(view)->open(QStringLiteral("a1"));
            QTRY_COMPARE(static_cast<ui::GalleryView *>(view)->albumId(), QStringLiteral("a1"));
        }
    }
    const store::CacheOptions &options() const { return w->world.store().options(); }
    QStringList files() const // but those of the data base
    {
        QStringList all;
        QDirIterator it(QString::fromStdString(w->world.folder()), QDir::Files | QDir::Hidden,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            if (it.next(); !it.fileName().startsWith(QStringLiteral("cache.")))
                all.append(it.filePath());
        all.sort();
        return all;
    }
    std::string everything()
    {
        store::json::array all;
        for (const char *type : { "Album", "MediaItem", "Folder", "FileItem" })
            for (const auto &record : w->list(type, store::Query::With))
                all.emplace_back(record.view);
        all.emplace_back(w->read<std::size_t>([](store::Cache &cache) -> core::Result<std::size_t> {
            const auto uploads = cache.uploads();
            const auto outbox = cache.outbox();
            if (!uploads || !outbox)
                return tl::unexpected<core::Error>(uploads ? outbox.error() : uploads.error());
            return uploads->size() + outbox->size();
        }));
        return store::json::serialize(all);
    }
    int records() { return int(w->list(album ? "MediaItem" : "FileItem").size()); }
    int jobs() const
    {
        return w->read<int>([](store::Cache &cache) { return models::countJobs(cache); });
    }
    // Puts a file where the folder would be, and gives the way to take it away.
    QString put(Obstacle obstacle) const
    {
        const QString folder = obstacle == NoFolderToPrepareIn ? models::preparingFolder(options())
            : obstacle == NoFolderToKeepIn                     ? QString::fromStdString(store::blobFolder(options()))
                                                               : QString();
        if (folder.isEmpty())
            return {};
        QDir().rmdir(folder); // it is empty
        QFile file(folder);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no obstacle at %s", qPrintable(folder));
        return folder;
    }

private Q_SLOTS:
    void cleanup()
    {
        w.reset();
        view = nullptr;
    }

    void eachIsNamedAndNothingStays_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(cases)); ++i)
            QTest::newRow(cases[i].what) << i;
    }
    void eachIsNamedAndNothingStays()
    {
        QFETCH(int, index);
        const Case &row = cases[index];
        show(row.album, row.limits);
        QTemporaryDir own;
        const QString name = QString::fromLatin1(row.name);
        const QString path = test::sparseFile(own.filePath(name), row.size, 'f');
        QVERIFY(!path.isEmpty());
        const QDateTime touched = QFileInfo(path).lastModified();
        const QString obstacle = put(row.obstacle);
        const std::string before = everything();
        const QStringList there = files();
        QElapsedTimer timer;
        timer.start();
        {
#ifdef Q_OS_LINUX
            const auto disk = row.obstacle == FullDisk ? std::make_unique<test::FullDisk>(rlim_t(20 * MB)) : nullptr;
#endif
            intake->addPaths({ path });
            QTRY_VERIFY_WITH_TIMEOUT(!intake->refusedText().isEmpty(), 20'000);
        }
        if (row.size > 1000 * MB)
            QVERIFY2(timer.elapsed() < 5000, "read as a whole");
        const QString expected = QString::fromUtf8(row.said).arg(name) + u' ' + QString::fromUtf8(row.todo);
        QCOMPARE(intake->refusedText(), expected);
        QTRY_COMPARE(jobs(), 0);
        QCOMPARE(everything(), before);
        QCOMPARE(files(), there);
        QCOMPARE(QFileInfo(path).size(), row.size);
        QCOMPARE(QFileInfo(path).lastModified(), touched);
        if (row.obstacle == Nothing)
            return;
        // Once it is out of the way, what the sentence says helps.
        QVERIFY(obstacle.isEmpty() || QFile::remove(obstacle));
        const int count = records();
        intake->addPaths({ path });
        QTRY_COMPARE_WITH_TIMEOUT(records(), count + 1, 20'000);
        QCOMPARE(intake->refusedText(), QString());
    }

    void whoLeftThePageReadsItInAToast()
    {
        show(true, room(250 * MB, 4000 * MB));
        QTemporaryDir own;
        const QString path = test::sparseFile(own.filePath(QStringLiteral("long.mp4")), 300 * MB);
        intake->addPaths({ path });
        delete view;
        view = nullptr;
        QTRY_VERIFY2(w->world.toasts().lastText().startsWith(QStringLiteral("“long.mp4” is too large: ")),
                     qPrintable(w->world.toasts().lastText()));
    }

    // Whatever else a cache may answer: no sentence without the name, none without what to do.
    void everySentenceNamesTheFileAndSaysWhatToDo()
    {
        const core::Settings settings({}, nullptr);
        for (int code = 0; code <= int(core::Code::Bug); ++code)
            for (const qint64 number : { -1, 0, 250'000'000 }) {
                const QString text = ui::MediaWords::refused(QStringLiteral("trip.mp4"),
                                                             { core::Code(code), "a detail", number }, settings);
                QVERIFY2(text.startsWith(QStringLiteral("“trip.mp4” ")), qPrintable(text));
                QVERIFY2(text.contains(QRegularExpression(QStringLiteral("[.?] .*\\.$"))) && !text.contains(u'%'),
                         qPrintable(text));
            }
    }
};

QTEST_MAIN(TestRefused)
#include "tst_refused.moc"
