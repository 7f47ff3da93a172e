// The gallery by hand: adding, renaming, ordering, trash and undo, over a real store.
#include "models/actions.h"
#include "sqlite/sqlite.h"
#include "tests/ui/gallery/galleryworld.h"
#include "ui/gallery/albumitems.h"
#include "ui/gallery/albumlist.h"
#include "ui/gallery/intakepanel.h"
#include "ui/gallery/keepoffline.h"
#include "ui/gallery/leftintake.h"
#include "ui/gallery/mediagrid.h"
#include "ui/gallery/mediaitems.h"
#include "ui/gallery/mediawords.h"
#include "ui/gallery/uploadstates.h"
#include "ui/parts/notebar.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/switch.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QVBoxLayout>

using test::GalleryWorld;

class TestGallery : public QObject
{
    Q_OBJECT

    std::unique_ptr<GalleryWorld> w;
    ui::GalleryView *view = nullptr;

    void show(bool readOnly = false)
    {
        w = std::make_unique<GalleryWorld>(readOnly);
        view = new ui::GalleryView(w->world.context(), QStringLiteral("z1"));
        auto *layout = new QVBoxLayout(&w->window);
        layout->addWidget(view);
        w->world.toasts().setHost(&w->window);
        w->window.show();
        QVERIFY(w->world.settle());
    }
    int tiles() const { return view->grid()->model()->rowCount(); }
    QString idAt(int row) const { return view->grid()->model()->index(row, 0).data(models::IdRole).toString(); }
    QStringList ids() const
    {
        QStringList list;
        for (int i = 0; i < tiles(); ++i)
            list.append(idAt(i));
        return list;
    }
    void addThree()
    {
        view->intake()->addPaths({ GalleryWorld::photo("phone-with-place.jpg"),
                                   GalleryWorld::photo("nothing-inside.jpg"),
                                   GalleryWorld::photo("place-in-png.png") });
        QTRY_COMPARE_WITH_TIMEOUT(tiles(), 3, 20000);
        QTRY_VERIFY(!view->albumId().isEmpty());
        QTRY_COMPARE(tiles(), 3);
    }

private Q_SLOTS:
    void cleanup()
    {
        w.reset(); // the window owns the view
        view = nullptr;
    }

    void filmsThatCannotBeCleanedAreCounted()
    {
        show();
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("Boat.avi"));
        QFile film(path);
        QVERIFY(film.open(QIODevice::WriteOnly));
        film.write(QByteArray("RIFF\0\0\0\0AVI LIST", 16));
        film.close();
        view->intake()->addPaths({ path });
        QTRY_VERIFY2_WITH_TIMEOUT(view->intake()->removedText().contains(QStringLiteral("1 film")),
                                  qPrintable(view->intake()->removedText()), 20000);
        view->intake()->addPaths({ GalleryWorld::photo("phone-with-place.jpg"), path });
        QTRY_VERIFY_WITH_TIMEOUT(view->intake()->removedText().contains(QStringLiteral("1 photo")), 20000);
        QTRY_VERIFY2(view->intake()->removedText().contains(QStringLiteral("1 film")),
                     qPrintable(view->intake()->removedText()));
    }

    void whatCannotBeStoredIsTold()
    {
        show();
        addThree();
        sqlite::Connection::open(w->world.store().options().folder + "/cache.db", {})
            ->exec("CREATE TRIGGER no_pin BEFORE INSERT ON pin BEGIN SELECT RAISE(ABORT, 'no room'); END;"
                   "CREATE TRIGGER no_pause BEFORE UPDATE ON upload BEGIN SELECT RAISE(ABORT, 'no room'); END");
        auto *keep = view->keepOffline();
        const auto told = [this] { return w->world.toasts().lastText(); };
        QString before = told();
        keep->button()->click();
        QTRY_VERIFY(told() != before);
        QTRY_VERIFY(!keep->button()->isChecked());
        before = told();
        Q_EMIT view->grid()->uploadButtonPressed(idAt(0));
        QTRY_VERIFY2(told() != before && told().contains(QStringLiteral("“phone-with-place.jpg” stays as it was.")),
                     qPrintable(told()));
    }

    void namesInTypingOutliveTheProgram()
    {
        show();
        addThree();
        QVERIFY(w->keepsName(view->grid(), 0)); // a caption
        QVERIFY(w->keepsName(view->albumList(), 1));
    }

    void emptySaysWhatToDo()
    {
        show();
        QTRY_COMPARE(view->stack()->panel()->state(), ui::StatePanel::Empty);
        QVERIFY(!view->stack()->panel()->title().isEmpty());
    }

    void addingCleansPhotosAndQueuesThem()
    {
        show();
        QAbstractItemModelTester tester(view->grid()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        addThree();
        QCOMPARE(w->list("Album").size(), std::size_t(1));
        for (const auto &media : w->list("MediaItem")) {
            const QString blob = models::readText(media.view, "blobId");
            const auto path = w->read<std::optional<std::string>>(
                [blob](store::Cache &cache) { return cache.blobPath(test::space, blob.toStdString()); });
            QVERIFY(path);
            QFile file(QString::fromStdString(*path));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains("GPS"));
        }
        QTRY_VERIFY2(view->intake()->removedText().contains(QStringLiteral("2 photo")),
                     qPrintable(view->intake()->removedText()));
        const QString spoken = view->grid()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.startsWith(QStringLiteral("Photo 1 of 3, phone-with-place.jpg")), qPrintable(spoken));
        QVERIFY2(spoken.endsWith(QStringLiteral("waits to be sent")), qPrintable(spoken));
    }

    void whatWasTakenOutIsSaidWhereItWas()
    {
        show();
        addThree();
        QTRY_VERIFY(view->intake()->removedText().contains(QStringLiteral("2 photo")));
        const auto said = [this] {
            for (const auto *note : view->intake()->findChildren<ui::NoteBar *>())
                if (note->isVisible())
                    return true;
            return false;
        };
        QTRY_VERIFY(said()); // the album was opened by the program
        view->intake()->chooseFiles({}, {});
        QCOMPARE(w->world.prompts().among, ui::Prompts::Among::Pictures);
        view->albumList()->choose({}); // as a person does
        QTRY_VERIFY(view->albumId().isEmpty());
        QVERIFY(!said());
        QVERIFY(!view->intake()->isVisible()); // it takes no room either
    }

    void whatIsNoPictureIsRefusedInWords()
    {
        show();
        QTemporaryDir folder;
        QFile fake(folder.filePath(QStringLiteral("fake.jpg")));
        QVERIFY(fake.open(QIODevice::WriteOnly));
        fake.write("this is no picture at all");
        fake.close();
        view->intake()->addPaths({ fake.fileName() });
        QTRY_VERIFY(view->intake()->refusedText().contains(QStringLiteral("“fake.jpg” is not a picture")));
        QTRY_COMPARE(w->list("Album").size(), std::size_t(0)); // none stays behind for nothing
        view->intake()->addPaths({ fake.fileName(), folder.filePath(QStringLiteral("vanished.png")),
                                   GalleryWorld::photo("nothing-inside.jpg") });
        QTRY_COMPARE_WITH_TIMEOUT(tiles(), 1, 20000);
        QTRY_VERIFY(view->intake()->refusedText().contains(QStringLiteral("“fake.jpg” is not a picture")));
        QVERIFY(view->intake()->refusedText().contains(QStringLiteral("“vanished.png” is no longer there")));
    }

    void whoAddsAPictureOfAnIPhoneReadsWhatToDo()
    {
        show();
        QTemporaryDir folder;
        QFile heic(folder.filePath(QStringLiteral("IMG_0042.HEIC"))), raw(folder.filePath(QStringLiteral("DSC_1.NEF")));
        QVERIFY(heic.open(QIODevice::WriteOnly)
                && heic.write(QByteArray("\0\0\0\x18"
                                         "ftypheic\0\0\0\0mif1heic",
                                         24))
                    == 24);
        QVERIFY(raw.open(QIODevice::WriteOnly) && raw.write(QByteArray("II*\0\x08\0\0\0", 8)) == 8);
        heic.close();
        raw.close();
        const auto told = [this] { return view->intake()->refusedText(); };
        view->intake()->addPaths({ heic.fileName(), raw.fileName() });
        QTRY_VERIFY(told().contains(QStringLiteral("“IMG_0042.HEIC” is a HEIC picture")));
        QTRY_VERIFY(told().contains(QStringLiteral("“DSC_1.NEF” is a TIFF")));
        QVERIFY(told().contains(QStringLiteral("Save it as JPEG")));
        QVERIFY(told().contains(QStringLiteral("once “Keep place, camera and names inside photos” is on")));
        // Kept as they are, they are still no pictures that a gallery can show.
        w->world.settings().set(core::Setting::KeepPhotoMetadata, true);
        view->intake()->addPaths({ heic.fileName() });
        QTRY_VERIFY(!told().contains(QStringLiteral("DSC_1.NEF")));
        QTRY_VERIFY(told().contains(QStringLiteral("“IMG_0042.HEIC” is a HEIC picture")));
        QVERIFY(told().contains(QStringLiteral("Under Files and on cards it can be added as it is.")));
        QCOMPARE(tiles(), 0);
    }

    void thePageIsLeftWhilePhotosAreOnTheirWay()
    {
        show();
        QStringList paths;
        QTemporaryDir folder;
        for (int i = 0; i < 4; ++i) {
            paths.append(folder.filePath(QStringLiteral("p%1.jpg").arg(i)));
            QVERIFY(QFile::copy(GalleryWorld::photo("phone-with-place.jpg"), paths.last()));
        }
        view->intake()->addPaths(paths);
        const auto count
            = [this] { return w->read<int>([](store::Cache &cache) { return models::countJobs(cache); }); };
        QTRY_VERIFY(count() > 0);
        delete view;
        view = nullptr;
        QTRY_COMPARE_WITH_TIMEOUT(count(), 0, 20000);
        QCOMPARE(w->list("MediaItem").size(), std::size_t(4));
    }

    void whatWasLeftIsTakenInAtTheNextStart()
    {
        w = std::make_unique<GalleryWorld>();
        const std::string album = w->world.store().newId("Album");
        w->write([album](store::Cache &cache) -> core::Result<void> {
            const auto made = cache.apply({ { store::Edit::Create,
                                              { test::space, "Album", album },
                                              { { "title", "Day" }, { "position", "a" } } } });
            return made ? core::Result<void>() : tl::unexpected<core::Error>(made.error());
        });
        QTemporaryDir folder;
        const QString pasted = models::pastedFolder(w->world.store().options());
        QVERIFY(QDir().mkpath(pasted));
        QVERIFY(QFile::copy(GalleryWorld::photo("nothing-inside.jpg"), pasted + QStringLiteral("/Picture 1.jpg")));
        QVERIFY(QFile::copy(GalleryWorld::photo("nothing-inside.jpg"), pasted + QStringLiteral("/forgotten.jpg")));
        const auto job = [album](const char *id, const QString &path) {
            models::IntakeJob made;
            made.id = id;
            made.account = test::space;
            made.path = path;
            made.where = models::IntakeJob::Album;
            made.parent = album;
            return made;
        };
        const models::IntakeJobs jobs{ job("v1", pasted + QStringLiteral("/Picture 1.jpg")),
                                       job("v2", folder.filePath(QStringLiteral("on-a-stick.jpg"))) };
        w->write([jobs](store::Cache &cache) { return cache.together([&] { return models::noteJobs(cache, jobs); }); });
        ui::LeftIntake left(w->world.context());
        QSignalSpy finished(&left, &ui::LeftIntake::finished);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
        QCOMPARE(w->list("MediaItem").size(), std::size_t(1));
        const QString told = w->world.toasts().lastText();
        QVERIFY2(told.contains(QStringLiteral("“on-a-stick.jpg” is no longer there")), qPrintable(told));
        QCOMPARE(QDir(pasted).entryList(QDir::Files), QStringList());
        QCOMPARE(w->read<int>([](store::Cache &cache) { return models::countJobs(cache); }), 0);
    }

    void aWholeFolderIsTaken()
    {
        show();
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("day/one")));
        QVERIFY(QFile::copy(GalleryWorld::photo("nothing-inside.jpg"), folder.filePath(QStringLiteral("day/a.jpg"))));
        QVERIFY(
            QFile::copy(GalleryWorld::photo("phone-with-place.jpg"), folder.filePath(QStringLiteral("day/one/b.jpg"))));
        QFile notes(folder.filePath(QStringLiteral("day/notes.txt")));
        QVERIFY(notes.open(QIODevice::WriteOnly));
        notes.write("words");
        notes.close();
        view->intake()->addPaths({ folder.filePath(QStringLiteral("day")) });
        QTRY_COMPARE_WITH_TIMEOUT(tiles(), 2, 20000);
        QTRY_VERIFY(view->intake()->refusedText().contains(QStringLiteral("notes.txt")));
    }

    void anAlbumIsNamedInPlaceAndUndone()
    {
        show();
        for (QAction *action : view->actions())
            if (action->text() == QStringLiteral("New album"))
                action->trigger();
        QTRY_COMPARE(w->list("Album").size(), std::size_t(1));
        auto *list = view->albumList();
        QTRY_VERIFY(list->findChild<QLineEdit *>());
        auto *edit = list->findChild<QLineEdit *>();
        const auto index = list->currentIndex();
        Q_EMIT list->model()->dataChanged(index, index); // news of it before the first letter
        QTest::keyClicks(edit, QStringLiteral("Sampling"));
        const QString id = QString::fromStdString(w->list("Album").front().key.id);
        Q_EMIT list->model()->dataChanged(index, index); // news of it meanwhile
        QTest::keyClicks(edit, QStringLiteral(" day"));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(w->text("Album", id, "title"), QStringLiteral("Sampling day"));
        QTRY_VERIFY(w->world.toasts().canUndo());
        w->world.toasts().undo();
        QTRY_COMPARE(w->text("Album", id, "title"), QStringLiteral("New album"));
    }

    void everyWidthShowsTheFirstPhoto()
    {
        show();
        addThree();
        for (const int percent : { 100, 200 }) {
            w->theme.setTextPercent(percent);
            for (const int width : { 700, 836, 1024, 1240, 1600 }) {
                w->window.resize(width, 800);
                QVERIFY(w->world.settle());
                const QRect first = view->grid()->visualRect(view->grid()->model()->index(0, 0));
                QVERIFY2(view->grid()->viewport()->rect().contains(first.topLeft()),
                         qPrintable(QString::number(width)));
                QVERIFY(view->grid()->columns() >= 1);
                QVERIFY(first.right() <= view->grid()->viewport()->width());
                // As many stand in a row as there is room for, also without a scroll bar.
                const int inRow = qMin(3, view->grid()->columns());
                QCOMPARE(view->grid()->visualRect(view->grid()->model()->index(inRow - 1, 0)).top(), first.top());
            }
        }
        w->theme.setTextPercent(100);
    }

    void trashAndUndo()
    {
        show();
        addThree();
        const QStringList before = ids();
        view->grid()->setCurrentIndex(view->grid()->model()->index(1, 0));
        view->grid()->setFocus();
        QTest::keyClick(view->grid(), Qt::Key_Delete);
        QTRY_COMPARE(tiles(), 2);
        QCOMPARE(w->list("MediaItem", store::Query::Only).size(), std::size_t(1));
        QTRY_VERIFY(w->world.toasts().canUndo());
        w->world.toasts().undo();
        QTRY_COMPARE(tiles(), 3);
        QCOMPARE(ids(), before);
    }

    void anAlbumTakesItsPhotosToTheTrashAndBack()
    {
        show();
        addThree();
        const QString album = view->albumId();
        QTest::keyClick(view->albumList(), Qt::Key_Delete);
        QTRY_COMPARE(w->list("Album").size(), std::size_t(0));
        QTRY_COMPARE(w->list("MediaItem").size(), std::size_t(0));
        QTRY_COMPARE(view->albumId(), QString());
        w->world.toasts().undo();
        QTRY_COMPARE(w->list("MediaItem").size(), std::size_t(3));
        QVERIFY(!album.isEmpty());
    }

    void keysReorder()
    {
        show();
        addThree();
        const QStringList before = ids();
        QVERIFY(QTest::qWaitForWindowActive(&w->window));
        view->grid()->setFocus();
        view->grid()->setCurrentIndex(view->grid()->model()->index(0, 0));
        QTest::keyClick(view->grid(), Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(ids(), (QStringList{ before[1], before[0], before[2] }));
        QTest::keyClick(view->grid(), Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(ids(), before);
        const auto mayStep = [this] {
            for (const QAction *action : view->grid()->actions())
                if (action->text() == QStringLiteral("Move chosen photos back"))
                    return action->isEnabled();
            return false;
        };
        QVERIFY(mayStep());
        view->showAlbum({});
        QVERIFY(!mayStep());
    }

    void keysChoosePhotosThatStandApart()
    {
        show();
        addThree();
        const QStringList before = ids();
        QVERIFY(QTest::qWaitForWindowActive(&w->window));
        auto *grid = view->grid();
        grid->setFocus();
        grid->setCurrentIndex(grid->model()->index(0, 0));
        QTest::keyClick(grid, Qt::Key_Right, Qt::ControlModifier);
        QTest::keyClick(grid, Qt::Key_Right, Qt::ControlModifier);
        QTest::keyClick(grid, Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(grid->chosen(), (QStringList{ before[0], before[2] }));
        QVERIFY(w->world.settle());
        QCOMPARE(ids(), before);
    }

    void draggedPhotosStandWhereTheyAreDropped()
    {
        show();
        addThree();
        const QStringList before = ids();
        view->grid()->selectionModel()->select(view->grid()->model()->index(2, 0), QItemSelectionModel::ClearAndSelect);
        Q_EMIT view->grid()->movedBefore({ before[2] }, 0);
        QTRY_COMPARE(ids(), (QStringList{ before[2], before[0], before[1] }));
        w->world.toasts().undo();
        QTRY_COMPARE(ids(), before);
    }

    void photosMoveToAnotherAlbum()
    {
        show();
        addThree();
        const QString first = view->albumId();
        w->world.store().apply(nullptr,
                               models::actions::createAlbum({ test::space, "Album", w->world.store().newId("Album") },
                                                            QStringLiteral("Second"), {}));
        QTRY_COMPARE(view->albumList()->model()->rowCount(), 3);
        QString second;
        for (const auto &album : w->list("Album"))
            if (QString::fromStdString(album.key.id) != first)
                second = QString::fromStdString(album.key.id);
        view->grid()->selectionModel()->select(view->grid()->model()->index(0, 0), QItemSelectionModel::ClearAndSelect);
        Q_EMIT view->albumList()->mediaDropped(view->grid()->chosen(), second);
        QTRY_COMPARE(tiles(), 2);
        view->showAlbum(second);
        QTRY_COMPARE(tiles(), 1);
    }

    void keepOfflineTellsWhatItNeeds()
    {
        show();
        w->serve(
            "Album",
            { { { "id", "a1" }, { "rev", 1 }, { "title", "Kalmar" }, { "position", "V" }, { "trashedAt", nullptr } } });
        QTRY_COMPARE(view->albumList()->model()->rowCount(), 2);
        view->open(QStringLiteral("a1"));
        QTRY_COMPARE(view->albumId(), QStringLiteral("a1"));
        QVERIFY(w->world.settle());
        QCOMPARE(view->keepOffline()->facts(), QString()); // nothing is in it
        w->serve("MediaItem",
                 { { { "id", "m1" },
                     { "rev", 1 },
                     { "albumId", "a1" },
                     { "position", "V" },
                     { "blobId", "Bfar" },
                     { "name", "x.jpg" },
                     { "type", "image/jpeg" },
                     { "size", 4'200'000 },
                     { "trashedAt", nullptr } } });
        QTRY_VERIFY2(view->keepOffline()->facts().startsWith(QStringLiteral("Needs 4.2 MB")),
                     qPrintable(view->keepOffline()->facts()));
        view->keepOffline()->button()->click();
        QTRY_VERIFY(w->read<bool>([](store::Cache &cache) { return cache.isPinned(test::space, "a1"); }));
        QTRY_VERIFY(view->keepOffline()->facts().contains(QStringLiteral("still to fetch")));
    }

    void onlyLookingWhenReadOnly()
    {
        show(true);
        QTRY_COMPARE(view->stack()->panel()->state(), ui::StatePanel::NoPermission);
        view->intake()->addPaths({ GalleryWorld::photo("nothing-inside.jpg") });
        QVERIFY(w->world.settle());
        QCOMPARE(w->list("MediaItem", store::Query::With).size(), std::size_t(0));
        QCOMPARE(w->list("Album", store::Query::With).size(), std::size_t(0));
    }

    void aRefusedUploadCanBeSentAgain()
    {
        show();
        view->intake()->addPaths({ GalleryWorld::photo("nothing-inside.jpg") });
        QTRY_COMPARE_WITH_TIMEOUT(tiles(), 1, 20000);
        const std::string blob = w->text("MediaItem", idAt(0), "blobId").toStdString();
        w->write([blob](store::Cache &cache) { return cache.uploadFailed(blob, "overQuota"); });
        const auto *items = qobject_cast<ui::MediaItems *>(view->grid()->model());
        QVERIFY(items);
        QTRY_COMPARE(items->upload(0).state, ui::UploadState::NotSent);
        QVERIFY(items->index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("no room left")));
        Q_EMIT view->grid()->uploadButtonPressed(idAt(0));
        QTRY_COMPARE(items->upload(0).state, ui::UploadState::Waiting);
        Q_EMIT view->grid()->uploadButtonPressed(idAt(0));
        QTRY_COMPARE(items->upload(0).state, ui::UploadState::Paused);
    }
};

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
