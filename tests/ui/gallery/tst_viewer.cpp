// The viewer by keys, and what is written beside a photo.
#include "core/codes.h"
#include "tests/ui/gallery/galleryworld.h"
#include "ui/gallery/fileopener.h"
#include "ui/gallery/intakepanel.h"
#include "ui/gallery/mediagrid.h"
#include "ui/gallery/photoinfo.h"
#include "ui/gallery/photoviewer.h"
#include "ui/gallery/picturecanvas.h"
#include "ui/parts/commentbox.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/editabletext.h"

#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QVBoxLayout>

using test::GalleryWorld;

namespace {

class PlainPage : public ui::Page
{
public:
    using ui::Page::body;
    using ui::Page::Page;

protected:
    void retranslate() override { }
};

} // namespace

class TestViewer : public QObject
{
    Q_OBJECT

    std::unique_ptr<GalleryWorld> w;
    ui::GalleryView *view = nullptr;
    ui::PhotoViewer *viewer = nullptr;

    int tiles() const { return view->grid()->model()->rowCount(); }
    QString idAt(int row) const { return view->grid()->model()->index(row, 0).data(models::IdRole).toString(); }

    void show()
    {
        w = std::make_unique<GalleryWorld>();
        view = new ui::GalleryView(w->world.context(), QStringLiteral("z1"));
        auto *layout = new QVBoxLayout(&w->window);
        layout->addWidget(view);
        w->window.show();
        QVERIFY(w->world.settle());
    }
    void showThree()
    {
        show();
        view->intake()->addPaths({ GalleryWorld::photo("phone-with-place.jpg"),
                                   GalleryWorld::photo("nothing-inside.jpg"),
                                   GalleryWorld::photo("turned-with-place.jpg") });
        QTRY_COMPARE_WITH_TIMEOUT(tiles(), 3, 20000);
        QTRY_VERIFY(!view->albumId().isEmpty());
        QTRY_COMPARE(tiles(), 3);
        view->grid()->setCurrentIndex(view->grid()->model()->index(0, 0));
        QTest::keyClick(view->grid(), Qt::Key_Return);
        viewer = w->window.findChild<ui::PhotoViewer *>();
        QVERIFY(viewer);
        QVERIFY(viewer->isOpen());
    }

private Q_SLOTS:
    void cleanup()
    {
        w.reset();
        view = nullptr;
        viewer = nullptr;
    }

    void keysMoveAndEscapeGoesBack()
    {
        showThree();
        QTRY_VERIFY(viewer->canvas()->hasPicture());
        QVERIFY(viewer->showsOriginal());
        QCOMPARE(viewer->size(), w->window.size());
        QCOMPARE(viewer->current(), idAt(0));
        QTest::keyClick(viewer, Qt::Key_Right);
        QCOMPARE(viewer->current(), idAt(1));
        QTest::keyClick(viewer, Qt::Key_End);
        QCOMPARE(viewer->current(), idAt(2));
        QTest::keyClick(viewer, Qt::Key_Right);
        QCOMPARE(viewer->current(), idAt(2));
        QTest::keyClick(viewer, Qt::Key_Left);
        QCOMPARE(viewer->current(), idAt(1));
        QTest::keyClick(viewer, Qt::Key_Home);
        QCOMPARE(viewer->current(), idAt(0));
        QTest::keyClick(viewer, Qt::Key_Space);
        QVERIFY(viewer->canvas()->isZoomed());
        QTRY_COMPARE(viewer->canvas()->percent(), 100);
        QTest::keyClick(viewer, Qt::Key_Space);
        QVERIFY(!viewer->canvas()->isZoomed());
        QTest::keyClick(viewer, Qt::Key_Right);
        QTest::keyClick(viewer, Qt::Key_Escape);
        QVERIFY(!viewer->isOpen());
        QCOMPARE(view->grid()->currentIndex().data(models::IdRole).toString(), idAt(1));
    }

    void goingElsewhereClosesIt()
    {
        show();
        w->serve("Album", { { { "id", "a1" }, { "title", "Sea" } } });
        w->serve("MediaItem", { { { "id", "m1" }, { "albumId", "a1" }, { "kind", "photo" }, { "name", "sea.jpg" } } });
        QTRY_COMPARE(tiles(), 1);
        const auto &context = w->world.context();
        ui::MainWindow window(context);
        for (const auto kind : { ui::Place::Home, ui::Place::Project })
            window.addPage(kind, [](const ui::Context &of) { return new PlainPage(of); });
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto &navigator = w->world.navigator();
        navigator.open({ ui::Place::Home, {}, {}, {} });
        navigator.open({ ui::Place::Project, QStringLiteral("z1"), QStringLiteral("gallery"), {} });
        auto *inside = new ui::GalleryView(context, QStringLiteral("z1"));
        static_cast<PlainPage *>(window.currentPage())->body()->addWidget(inside);
        QTRY_COMPARE(inside->grid()->model()->rowCount(), 1);
        viewer = inside->openViewer(QStringLiteral("m1"));
        QVERIFY(viewer->isOpen());
        QTest::keyClick(viewer, Qt::Key_Left, Qt::AltModifier);
        QVERIFY(!viewer->isOpen());
        QCOMPARE(navigator.current().kind, ui::Place::Project);
        inside->openViewer(QStringLiteral("m1"));
        window.openPalette();
        QTest::keyClick(viewer, Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(navigator.current().kind, ui::Place::Home);
        QVERIFY(!viewer->isOpen());
        QVERIFY(!window.palette()->isOpen());
        QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(navigator.current().kind, ui::Place::Project);
    }

    void arrowsGoAboutInAZoomedPhoto()
    {
        show();
        QTemporaryDir folder;
        QStringList paths;
        for (const char *name : { "one.png", "two.png" }) {
            QImage large(3000, 2400, QImage::Format_RGB32);
            large.fill(name[0] == 'o' ? Qt::blue : Qt::green);
            paths.append(folder.filePath(QString::fromUtf8(name)));
            QVERIFY(large.save(paths.last()));
        }
        view->intake()->addPaths(paths);
        QTRY_COMPARE_WITH_TIMEOUT(tiles(), 2, 20000);
        QTRY_VERIFY(!view->albumId().isEmpty());
        QTRY_COMPARE(tiles(), 2);
        view->grid()->setCurrentIndex(view->grid()->model()->index(0, 0));
        QTest::keyClick(view->grid(), Qt::Key_Return);
        viewer = w->window.findChild<ui::PhotoViewer *>();
        QTRY_VERIFY(viewer->showsOriginal());
        auto *canvas = viewer->canvas();
        QTest::keyClick(viewer, Qt::Key_Z);
        QTRY_COMPARE(canvas->percent(), 100);
        QVERIFY(canvas->canPan());
        QCOMPARE(canvas->offset(), QPointF());
        QTest::keyClick(viewer, Qt::Key_Right);
        QVERIFY(canvas->offset().x() < 0); // what lies on the right comes into sight
        QTest::keyClick(viewer, Qt::Key_Left);
        QCOMPARE(canvas->offset(), QPointF());
        QTest::keyClick(viewer, Qt::Key_Down);
        QVERIFY(canvas->offset().y() < 0 && canvas->offset().x() == 0);
        QTest::keyClick(viewer, Qt::Key_Up);
        QTest::keyClick(viewer, Qt::Key_Up);
        QVERIFY(canvas->offset().y() > 0);
        for (int i = 0; i < 100; ++i)
            QTest::keyClick(viewer, Qt::Key_Up);
        QVERIFY(canvas->offset().y() < 1300); // not beyond the edge
        QCOMPARE(viewer->current(), idAt(0));
        QTest::keyClick(viewer, Qt::Key_PageDown);
        QCOMPARE(viewer->current(), idAt(1));
        QVERIFY(!canvas->isZoomed());
        QTest::keyClick(viewer, Qt::Key_Left); // fitted, they go to the next and the one before
        QCOMPARE(viewer->current(), idAt(0));
        QTest::keyClick(viewer, Qt::Key_PageUp);
        QCOMPARE(viewer->current(), idAt(0));
        int listed = 0; // by the list of shortcuts
        for (const auto &entry : w->world.actions().entries(false))
            listed += entry.action->parent() == viewer && !entry.action->shortcut().isEmpty()
                && !entry.action->text().isEmpty();
        QCOMPARE(listed, 9);
    }

    void captionKeepsItself()
    {
        showThree();
        auto *caption = viewer->info()->caption();
        caption->beginEditing();
        auto *line = caption->findChild<QLineEdit *>();
        QVERIFY(line);
        QTest::keyClicks(line, QStringLiteral("Lowering the bottle"));
        QTRY_COMPARE(w->text("MediaItem", idAt(0), "caption"), QStringLiteral("Lowering the bottle"));
        QTRY_COMPARE(view->grid()->model()->index(0, 0).data().toString(), QStringLiteral("Lowering the bottle"));
    }

    void whatIsBeingTypedIsKeptWhenMovingOn()
    {
        showThree();
        auto *alt = viewer->info()->altText();
        alt->beginEditing();
        auto *area = alt->findChild<QPlainTextEdit *>();
        QVERIFY(area);
        area->setPlainText(QStringLiteral("Three pupils on a jetty at sunrise."));
        QTest::keyClick(viewer, Qt::Key_Right);
        QTRY_COMPARE(w->text("MediaItem", idAt(0), "altText"), QStringLiteral("Three pupils on a jetty at sunrise."));
        QCOMPARE(w->text("MediaItem", idAt(1), "altText"), QString());
    }

    // The window is in the background, so that nothing in it loses the focus.
    void aCaptionStaysWithItsPhotoWhichAColleagueTrashed()
    {
        show();
        const auto photo = [](const char *id, const char *position, const char *caption) {
            return store::json::object{ { "id", id },
                                        { "rev", 1 },
                                        { "albumId", "a1" },
                                        { "kind", "photo" },
                                        { "blobId", "Faway" },
                                        { "name", "sea.jpg" },
                                        { "position", position },
                                        { "caption", caption },
                                        { "trashedAt", nullptr } };
        };
        w->serve("Album", { { { "id", "a1" }, { "title", "Sea" } } });
        w->serve("MediaItem", { photo("m1", "a", "First"), photo("m2", "b", "Second") });
        QTRY_COMPARE(tiles(), 2);
        viewer = view->openViewer(QStringLiteral("m1"));
        auto *caption = viewer->info()->caption();
        caption->beginEditing();
        QWidget other;
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        QVERIFY(caption->isEditing()); // somebody looks something up and comes back
        auto trashed = photo("m1", "a", "First");
        trashed["rev"] = 2;
        trashed["trashedAt"] = "2026-03-12T10:00:00Z";
        w->serve("MediaItem", { trashed, photo("m2", "b", "Second") });
        QTRY_COMPARE(viewer->current(), QStringLiteral("m2"));
        QVERIFY(!caption->isEditing());
        QCOMPARE(caption->text(), QStringLiteral("Second"));
        w->window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&w->window));
        QVERIFY(w->world.settle());
        QCOMPARE(w->text("MediaItem", QStringLiteral("m1"), "caption"), QStringLiteral("First"));
        QCOMPARE(w->text("MediaItem", QStringLiteral("m2"), "caption"), QStringLiteral("Second"));
    }

    void licenceIsChosen()
    {
        showThree();
        auto *licence = viewer->info()->licence();
        const int index = licence->findData(QStringLiteral("ccBy"));
        QVERIFY(index > 0);
        licence->setCurrentIndex(index);
        Q_EMIT licence->activated(index);
        QTRY_COMPARE(w->text("MediaItem", idAt(0), "licence"), QStringLiteral("ccBy"));
    }

    void commentsAreWritten()
    {
        showThree();
        auto *comments = viewer->info()->comments();
        comments->field()->setPlainText(QStringLiteral("What a morning!"));
        comments->send();
        QTRY_COMPARE(comments->count(), 1);
        QTRY_COMPARE(comments->field()->toPlainText(), QString());
        QCOMPARE(w->list("Comment").size(), std::size_t(1));
    }

    void theOriginalComesOnDemand()
    {
        show();
        QTemporaryDir folder;
        const QString preview = folder.filePath(QStringLiteral("preview.jpg"));
        QVERIFY(QFile::copy(GalleryWorld::photo("nothing-inside.jpg"), preview));
        w->serve(
            "Album",
            { { { "id", "a1" }, { "rev", 1 }, { "title", "Kalmar" }, { "position", "V" }, { "trashedAt", nullptr } } });
        w->serve("MediaItem",
                 { { { "id", "m1" },
                     { "rev", 1 },
                     { "albumId", "a1" },
                     { "position", "V" },
                     { "blobId", "Foriginal" },
                     { "previewBlobId", "Fpreview" },
                     { "name", "x.jpg" },
                     { "type", "image/jpeg" },
                     { "size", 4'200'000 },
                     { "trashedAt", nullptr } } });
        w->write(
            [path = preview.toStdString()](store::Cache &cache) { return cache.storeBlob("z1", "Fpreview", path); });
        QTRY_COMPARE(tiles(), 1);
        viewer = view->openViewer(QStringLiteral("m1"));
        QTRY_VERIFY(viewer->canvas()->hasPicture());
        QVERIFY(!viewer->showsOriginal());
        QVERIFY(viewer->fetchButton()->isVisible());
        QVERIFY2(viewer->fetchButton()->text().contains(QStringLiteral("4.2 MB")),
                 qPrintable(viewer->fetchButton()->text()));
        viewer->fetchButton()->click();
        QTRY_VERIFY(
            w->read<std::optional<store::Wish>>([](store::Cache &cache) { return cache.wished("blob:z1:Foriginal"); }));
        QTRY_VERIFY(!viewer->fetchButton()->isEnabled());
        const QString original = folder.filePath(QStringLiteral("original.jpg"));
        QVERIFY(QFile::copy(GalleryWorld::photo("phone-with-place.jpg"), original));
        w->write(
            [path = original.toStdString()](store::Cache &cache) { return cache.storeBlob("z1", "Foriginal", path); });
        QTRY_VERIFY(viewer->showsOriginal());
        QVERIFY(!viewer->fetchButton()->isVisible());
    }

    void whatCannotBeFetchedOrSavedSaysWhichAndWhy()
    {
        show();
        w->world.toasts().setHost(&w->window);
        ui::FileOpener opener(w->world.context());
        QString sentence;
        connect(&opener, &ui::FileOpener::failed, this,
                [&sentence](const QString &, const QString &told) { sentence = told; });
        opener.fetch({ QStringLiteral("z1"), QStringLiteral("Fgone"), QStringLiteral("Letter.pdf"), 1000 });
        QTRY_VERIFY(opener.isFetching(QStringLiteral("Fgone")));
        w->write([](store::Cache &cache) {
            return cache.answerWish("blob:z1:Fgone", store::Wish::Failed, {}, core::codeName(core::Code::NotFound));
        });
        QTRY_COMPARE(sentence,
                     QStringLiteral("“Letter.pdf” could not be fetched. This is not there any more. Perhaps somebody "
                                    "removed it; look in the trash."));

        QTemporaryDir folder;
        const QString bytes = folder.filePath(QStringLiteral("bytes"));
        QVERIFY(QFile::copy(GalleryWorld::photo("nothing-inside.jpg"), bytes));
        w->write([path = bytes.toStdString()](store::Cache &cache) { return cache.storeBlob("z1", "Fhere", path); });
        QFile stone(folder.filePath(QStringLiteral("stone"))); // a file where a folder is named
        QVERIFY(stone.open(QIODevice::WriteOnly));
        w->world.prompts().saveFile = stone.fileName() + QStringLiteral("/Letter.pdf");
        opener.saveAs(&w->window,
                      { QStringLiteral("z1"), QStringLiteral("Fhere"), QStringLiteral("Letter.pdf"), 1000 });
        const auto told = [this] { return w->world.toasts().lastText(); };
        QTRY_VERIFY2(told().startsWith(QStringLiteral("“Letter.pdf” could not be saved.")), qPrintable(told()));
        QVERIFY2(told().contains(QDir::toNativeSeparators(stone.fileName())), qPrintable(told()));
        QVERIFY2(told().endsWith(QStringLiteral("Please choose another place.")), qPrintable(told()));
    }

    void aPictureThatIsNotHereTellsWhyNot()
    {
        show();
        w->serve("Album", { { { "id", "a1" }, { "title", "Sea" } } });
        w->serve("MediaItem",
                 { { { "id", "m1" },
                     { "albumId", "a1" },
                     { "kind", "photo" },
                     { "blobId", "Faway" },
                     { "previewBlobId", "Fawaytoo" },
                     { "name", "sea.jpg" },
                     { "type", "image/jpeg" },
                     { "size", 1000 } } });
        QTRY_COMPARE_WITH_TIMEOUT(tiles(), 1, 20000);
        w->world.setStatus(store::SyncStatus::UpToDate);
        viewer = view->openViewer(QStringLiteral("m1"));
        QTRY_COMPARE(viewer->canvas()->message(), QStringLiteral("Fetching this picture…"));
        w->world.setStatus(store::SyncStatus::Offline);
        QTRY_VERIFY(viewer->canvas()->message().contains(QStringLiteral("when there is a network")));
        w->world.setStatus(store::SyncStatus::NeedsSignIn); // where there is one, it would not help
        QTRY_VERIFY(viewer->canvas()->message().contains(QStringLiteral("after you sign in again")));
        w->world.setStatus(store::SyncStatus::WorkingOffline);
        QTRY_VERIFY(viewer->canvas()->message().contains(QStringLiteral("when you stop working offline")));
        w->world.setStatus(store::SyncStatus::UpToDate);
        QTRY_COMPARE(viewer->canvas()->message(), QStringLiteral("Fetching this picture…"));
    }

    void aFilmThatIsNotHereSaysSo()
    {
        show();
        w->serve("Album", { { { "id", "a1" }, { "title", "Sea" } } });
        w->serve("MediaItem",
                 { { { "id", "m1" },
                     { "albumId", "a1" },
                     { "kind", "film" },
                     { "blobId", "Ffilm" },
                     { "name", "sea.mp4" },
                     { "type", "video/mp4" },
                     { "size", 48'300'000 } } });
        QTRY_COMPARE_WITH_TIMEOUT(tiles(), 1, 20000);
        w->world.setStatus(store::SyncStatus::Offline);
        viewer = view->openViewer(QStringLiteral("m1"));
        const auto told = [this] { return viewer->canvas()->message(); };
        QTRY_COMPARE(
            told(),
            QStringLiteral("This film is not on this computer. Play it, and it comes when there is a network."));
        QVERIFY(viewer->fetchButton()->isVisible() && viewer->fetchButton()->text().contains(QStringLiteral("48")));
        QTest::keyClick(viewer, Qt::Key_Space);
        QTRY_COMPARE(told(),
                     QStringLiteral("This film is not on this computer yet. It comes when there is a network."));
        // A server that cannot say all that is new sends files as ever.
        store::SyncStatus partOnly;
        partOnly.state = store::SyncStatus::Trouble;
        partOnly.error = "incomplete";
        w->world.store().setStatus(partOnly);
        QTRY_COMPARE(told(), QStringLiteral("Is fetched first, then opens in your video player"));
        w->world.setStatus(store::SyncStatus::Offline);
        QTRY_VERIFY(told().contains(QStringLiteral("when there is a network")));
        w->world.setStatus(store::SyncStatus::UpToDate);
        QTRY_COMPARE(told(), QStringLiteral("Is fetched first, then opens in your video player"));
        QTemporaryDir folder;
        QFile film(folder.filePath(QStringLiteral("film")));
        QVERIFY(film.open(QIODevice::WriteOnly) && film.write("a film") == 6);
        film.close();
        w->write([path = film.fileName().toStdString()](store::Cache &cache) {
            return cache.storeBlob("z1", "Ffilm", path);
        });
        QTRY_COMPARE(told(), QStringLiteral("Opens in your video player"));
        QTRY_COMPARE(w->world.prompts().opened.size(), 1);
        QVERIFY(!viewer->fetchButton()->isVisible());
    }

    void aFilmOpensInThePlayerAndTellsItsLength()
    {
        show();
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("Sampling.webm"));
        QFile film(path);
        QVERIFY(film.open(QIODevice::WriteOnly));
        const QByteArray bytes = QByteArray("\x1a\x45\xdf\xa3\x87\x42\x82\x84webm", 12)
            + QByteArray("\x18\x53\x80\x67\x8c\x15\x49\xa9\x66\x87\x44\x89\x84\x48\x13\x76\x00", 17); // 151 s
        QCOMPARE(film.write(bytes), bytes.size());
        film.close();
        view->intake()->addPaths({ path });
        QTRY_COMPARE_WITH_TIMEOUT(tiles(), 1, 20000);
        const QString id = idAt(0);
        QCOMPARE(w->text("MediaItem", id, "kind"), QStringLiteral("film"));
        QCOMPARE(w->text("MediaItem", id, "type"), QStringLiteral("video/webm"));
        viewer = view->openViewer(id);
        QVERIFY(viewer->isOpen());
        QTRY_VERIFY(viewer->canvas()->message().contains(QStringLiteral("video player")));
        const auto facts = [this] {
            QStringList texts;
            for (const auto *label : viewer->info()->findChildren<QLabel *>())
                texts.append(label->text());
            return texts.join(u'\n');
        };
        QTRY_VERIFY2(facts().contains(QStringLiteral("2:31")), qPrintable(facts()));
        QTest::keyClick(viewer, Qt::Key_Space);
        QTRY_COMPARE(w->world.prompts().opened.size(), 1);
        const QUrl opened = w->world.prompts().opened.first();
        QCOMPARE(QFileInfo(opened.toLocalFile()).fileName(), QStringLiteral("Sampling.webm"));
        QFile copy(opened.toLocalFile());
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.size(), bytes.size());
        // The same by mouse, without a key.
        QTest::mouseClick(viewer->canvas(), Qt::LeftButton);
        QTRY_COMPARE(w->world.prompts().opened.size(), 2);
    }

    void aCopyIsSaved()
    {
        showThree();
        QTemporaryDir folder;
        w->world.prompts().saveFile = folder.filePath(QStringLiteral("copy.jpg"));
        QTest::keyClick(viewer, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!QImage(w->world.prompts().saveFile).isNull());
    }

    void programsAreNeverStarted()
    {
        QVERIFY(ui::FileOpener::isProgram(QStringLiteral("Photo.JPG.exe")));
        QVERIFY(!ui::FileOpener::isProgram(QStringLiteral("film.mp4")));
        QCOMPARE(ui::FileOpener::safeName(QStringLiteral("../../.bashrc")), QStringLiteral("_.._.bashrc"));
        QCOMPARE(ui::FileOpener::safeName(QStringLiteral("con:trol|?.pdf")), QStringLiteral("con_trol__.pdf"));
    }
};

QTEST_MAIN(TestViewer)
#include "tst_viewer.moc"
