// What is dropped on the gallery or pasted into it, over a real store: taken where it can be, said where it cannot.
#include "tests/ui/gallery/galleryworld.h"
#include "ui/gallery/albumlist.h"
#include "ui/gallery/galleryedits.h"
#include "ui/gallery/intakepanel.h"
#include "ui/gallery/mediagrid.h"
#include "ui/widgets/statepanel.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QVBoxLayout>

using test::GalleryWorld;

class TestGalleryDrops : public QObject
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

private Q_SLOTS:
    void cleanup()
    {
        w.reset(); // the window owns the view
        view = nullptr;
    }

    // Where nothing is yet, on the page that says so; later on the photos.
    void droppedFilesAreAdded()
    {
        show();
        QMimeData mime;
        mime.setUrls({ QUrl::fromLocalFile(GalleryWorld::photo("nothing-inside.jpg")) });
        QTRY_VERIFY(view->stack()->panel()->isVisible());
        QVERIFY(w->drop(mime, view->stack()));
        QTRY_COMPARE_WITH_TIMEOUT(tiles(), 1, 20000);
        QTRY_VERIFY(view->grid()->isVisible());
        mime.setUrls({ QUrl::fromLocalFile(GalleryWorld::photo("place-in-png.png")) });
        QVERIFY(w->drop(mime, view->stack()));
        QTRY_COMPARE_WITH_TIMEOUT(tiles(), 2, 20000);
        const QString album = view->albumId();
        for (QAction *action : view->actions())
            if (action->text() == QStringLiteral("New album"))
                action->trigger();
        QTRY_VERIFY(view->albumId() != album && view->stack()->panel()->isVisible()); // an empty album
        mime.setUrls({ QUrl::fromLocalFile(GalleryWorld::photo("phone-with-place.jpg")) });
        QVERIFY(w->drop(mime, view->stack()));
        QTRY_COMPARE_WITH_TIMEOUT(tiles(), 1, 20000);
        QVERIFY(view->albumId() != album);
    }

    // Somebody may drag thousands.
    void addressesAreNotReadAtEachMove()
    {
        class Counted : public QMimeData
        {
        public:
            mutable int read = 0;

        protected:
            QVariant retrieveData(const QString &type, QMetaType wanted) const override
            {
                read += type == QLatin1String("text/uri-list");
                return QMimeData::retrieveData(type, wanted);
            }
        };
        show();
        QTRY_VERIFY(view->stack()->panel()->isVisible());
        Counted files;
        files.setUrls({ QUrl::fromLocalFile(GalleryWorld::photo("nothing-inside.jpg")) });
        for (QWidget *over : { static_cast<QWidget *>(view->stack()->panel()), view->grid()->viewport() }) {
            files.read = 0;
            const QPoint at = over->rect().center();
            QDragEnterEvent enter(at, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(over, &enter);
            QVERIFY(enter.isAccepted());
            for (int i = 0; i < 5; ++i) {
                QDragMoveEvent move(at, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
                QCoreApplication::sendEvent(over, &move);
                QVERIFY(move.isAccepted());
            }
            QCOMPARE(files.read, 1);
            QDragLeaveEvent leave;
            QCoreApplication::sendEvent(over, &leave);
        }
    }

    void whatCannotBeAddedIsNotTaken()
    {
        show();
        QTRY_VERIFY(view->stack()->panel()->isVisible());
        QMimeData words;
        words.setText(QStringLiteral("no file"));
        QVERIFY(!w->drop(words, view->stack()));
        show(true);
        QTRY_COMPARE(view->stack()->panel()->state(), ui::StatePanel::NoPermission);
        QMimeData mime;
        mime.setUrls({ QUrl::fromLocalFile(GalleryWorld::photo("nothing-inside.jpg")) });
        QVERIFY(!w->drop(mime, view->stack()));
    }

    void aPastedPictureIsAdded()
    {
        show();
        QImage image(640, 480, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        QApplication::clipboard()->setImage(image);
        view->intake()->paste();
        QTRY_COMPARE_WITH_TIMEOUT(tiles(), 1, 20000);
        QVERIFY(w->text("MediaItem", idAt(0), "name").endsWith(QStringLiteral(".png")));
    }

    // Offered as a picture by another program, but none that Qt reads.
    void aPictureThatCannotBeReadMakesNoAlbum()
    {
        show();
        QMimeData mime;
        mime.setData(QStringLiteral("application/x-qt-image"), "none");
        QVERIFY(mime.hasImage());
        QTRY_VERIFY(view->stack()->panel()->isVisible());
        QVERIFY(w->drop(mime, view->stack()));
        QVERIFY2(view->intake()->refusedText().startsWith(QStringLiteral("This picture could not be read; nothing")),
                 qPrintable(view->intake()->refusedText()));
        QVERIFY(w->world.settle());
        QCOMPARE(w->list("Album", store::Query::With).size(), std::size_t(0));
        view->intake()->addPaths({ GalleryWorld::photo("nothing-inside.jpg") });
        QTRY_COMPARE_WITH_TIMEOUT(tiles(), 1, 20000);
        QCOMPARE(view->intake()->refusedText(), QString());
    }

    // What is refused takes the album back that was made for it, but not with photos that came into it meanwhile.
    void anAlbumWithPhotosIsNotTakenBack()
    {
        show();
        ui::GalleryEdits edits(w->world.context(), QStringLiteral("z1"));
        w->serve("Album", { { { "id", "a1" }, { "rev", 1 }, { "title", "Day" }, { "position", "V" } } });
        w->serve("MediaItem", { { { "id", "m1" }, { "rev", 1 }, { "albumId", "a1" }, { "position", "V" } } });
        edits.takeBackAlbum(QStringLiteral("a1"));
        QVERIFY(w->world.settle());
        QCOMPARE(w->list("Album").size(), std::size_t(1));
        const QString empty = edits.makeAlbum(QStringLiteral("Night"), {}, {});
        QTRY_COMPARE(w->list("Album").size(), std::size_t(2));
        edits.takeBackAlbum(empty);
        QTRY_COMPARE(w->list("Album").size(), std::size_t(1));
    }
};

QTEST_MAIN(TestGalleryDrops)
#include "tst_gallerydrops.moc"
