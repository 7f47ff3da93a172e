// Where and with which camera a file was made, where the file itself tells it.
#include "tests/ui/gallery/galleryworld.h"
#include "ui/files/fileinfo.h"
#include "ui/files/fileitems.h"
#include "ui/files/filelist.h"
#include "ui/files/filesview.h"
#include "ui/gallery/intakepanel.h"
#include "ui/widgets/chip.h"

#include <QFileInfo>
#include <QVBoxLayout>

using test::GalleryWorld;

class TestFileTells : public QObject
{
    Q_OBJECT

    std::unique_ptr<GalleryWorld> w;
    ui::FilesView *view = nullptr;

    void show()
    {
        w = std::make_unique<GalleryWorld>();
        view = new ui::FilesView(w->world.context(), QStringLiteral("z1"));
        auto *layout = new QVBoxLayout(&w->window);
        layout->addWidget(view);
        w->window.show();
        QVERIFY(w->world.settle());
    }
    int rows() const { return view->items()->rowCount(); }

private Q_SLOTS:
    void cleanup()
    {
        w.reset(); // the window owns the view
        view = nullptr;
    }

    // As long as it is so, and whoever looks; the note at the intake goes by.
    void aFileThatTellsItsPlaceSaysSo()
    {
        show();
        const auto told = [this] {
            for (const auto *chip : view->info()->findChildren<ui::Chip *>())
                if (chip->isVisible())
                    return chip->accessibleName();
            return QString();
        };
        const auto choose = [this](int row) {
            view->list()->setCurrentIndex(view->items()->index(row, 0));
            QTRY_VERIFY(view->info()->isVisible());
        };
        view->intake()->addPaths({ GalleryWorld::photo("phone-with-place.jpg") });
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, 20000);
        choose(0);
        QVERIFY(w->world.settle());
        QCOMPARE(told(), QString()); // nothing is left to tell
        w->world.settings().set(core::Setting::KeepPhotoMetadata, true);
        view->intake()->addPaths({ GalleryWorld::photo("phone-with-place.jpg") });
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 2, 20000);
        const auto size = QFileInfo(GalleryWorld::photo("phone-with-place.jpg")).size();
        const int kept = view->items()->fileAt(0).size == size ? 0 : 1;
        choose(kept);
        QTRY_COMPARE(told(), QStringLiteral("May tell place and camera"));
        choose(1 - kept);
        QTRY_COMPARE(told(), QString());
        // It is in the file itself: known also where it was sent, and by whoever did not send it.
        const QString local = view->items()->fileAt(kept).blobId;
        const QString sent = u'B' + QString(64, u'a');
        w->write([&](store::Cache &cache) { return cache.uploadDone(local.toStdString(), sent.toStdString()); });
        QTRY_COMPARE(view->items()->fileAt(kept).blobId, sent);
        choose(kept);
        QTRY_COMPARE(told(), QStringLiteral("May tell place and camera"));
    }
};

QTEST_MAIN(TestFileTells)
#include "tst_filetells.moc"
