// Where links into the gallery lead, also to what is gone; and what is meant while the gallery changes below it.
#include "models/roles.h"
#include "tests/ui/gallery/galleryworld.h"
#include "ui/gallery/albumlist.h"
#include "ui/gallery/intakepanel.h"
#include "ui/gallery/mediagrid.h"
#include "ui/gallery/photoviewer.h"
#include "ui/widgets/statepanel.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

using test::GalleryWorld;

class TestGalleryLinks : public QObject
{
    Q_OBJECT

    std::unique_ptr<GalleryWorld> w;
    ui::GalleryView *view = nullptr;

    void show()
    {
        w = std::make_unique<GalleryWorld>();
        view = new ui::GalleryView(w->world.context(), QStringLiteral("z1"));
        auto *layout = new QVBoxLayout(&w->window);
        layout->addWidget(view);
        w->world.toasts().setHost(&w->window);
        w->window.show();
        QVERIFY(w->world.settle());
    }
    int tiles() const { return view->grid()->model()->rowCount(); }
    QString idAt(int row) const { return view->grid()->model()->index(row, 0).data(models::IdRole).toString(); }
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

    void aLinkToWhatIsGoneTakesNoPhotos()
    {
        show();
        QTRY_COMPARE(view->stack()->panel()->state(), ui::StatePanel::Empty);
        view->open(QStringLiteral("gone"));
        QTRY_VERIFY(w->world.toasts().lastText().contains(QStringLiteral("not here")));
        addThree();
        QVERIFY(w->record("Album", w->text("MediaItem", idAt(0), "albumId")));
        // Nor does it open when it comes after all, while somebody is at something else.
        w->serve(
            "MediaItem",
            { { { "id", "gone" }, { "rev", 1 }, { "albumId", view->albumId().toStdString() }, { "position", "a" } } });
        QTRY_COMPARE(tiles(), 4);
        QVERIFY(w->world.settle());
        QVERIFY(!w->window.findChild<ui::PhotoViewer *>());
    }

    void anAlbumThatCouldNotBeMadeTakesNoPhotos()
    {
        show();
        w->world.letStore("CREATE TRIGGER full BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'no room'); END");
        for (QAction *action : view->actions())
            if (action->text() == QStringLiteral("New album"))
                action->trigger();
        QTRY_VERIFY(!w->world.toasts().lastText().isEmpty());
        w->world.letStore("DROP TRIGGER full");
        addThree();
        QVERIFY(w->record("Album", w->text("MediaItem", idAt(0), "albumId")));
        QVERIFY(!view->albumList()->findChild<QLineEdit *>()); // nobody asked to name this one
    }

    void aLinkLeadsToAPhotoOfAnotherAlbum()
    {
        show();
        const auto photo = [](const char *id, const char *album) {
            return store::json::object{
                { "id", id },    { "rev", 1 },        { "albumId", album },    { "kind", "photo" },
                { "name", "x" }, { "position", "V" }, { "trashedAt", nullptr }
            };
        };
        w->serve("Album",
                 { { { "id", "a1" }, { "title", "Sea" }, { "position", "a" } },
                   { { "id", "a2" }, { "title", "Land" }, { "position", "b" } } });
        w->serve("MediaItem", { photo("m1", "a1"), photo("m2", "a2") });
        QTRY_COMPARE(tiles(), 2);
        view->showAlbum(QStringLiteral("a1"));
        QTRY_COMPARE(tiles(), 1);
        view->open(QStringLiteral("m2"));
        QTRY_COMPARE(view->albumId(), QStringLiteral("a2"));
        QTRY_VERIFY(w->window.findChild<ui::PhotoViewer *>());
        QCOMPARE(w->window.findChild<ui::PhotoViewer *>()->current(), QStringLiteral("m2"));
    }

    void theMenuOfAnAlbumMovesItWhereItStandsNow()
    {
        show();
        const auto album = [](const char *id, const char *title, const char *position) {
            return store::json::object{
                { "id", id }, { "rev", 1 }, { "title", title }, { "position", position }, { "trashedAt", nullptr }
            };
        };
        const auto titles = [this] {
            QStringList list;
            for (int row = 1; row < view->albumList()->model()->rowCount(); ++row)
                list.append(view->albumList()->model()->index(row, 0).data().toString());
            return list;
        };
        w->serve("Album", { album("a2", "Sea", "d"), album("a3", "Land", "f") });
        QTRY_COMPARE(titles(), (QStringList{ QStringLiteral("Sea"), QStringLiteral("Land") }));
        Q_EMIT view->albumList()->menuWanted(QStringLiteral("a3"), {});
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        w->serve("Album", { album("a1", "Air", "b"), album("a2", "Sea", "d"), album("a3", "Land", "f") });
        QTRY_COMPARE(titles().size(), 3);
        for (QAction *action : menu->actions())
            if (action->text() == QStringLiteral("Move up"))
                action->trigger();
        menu->close();
        QTRY_COMPARE(titles(), (QStringList{ QStringLiteral("Air"), QStringLiteral("Land"), QStringLiteral("Sea") }));
    }
};

QTEST_MAIN(TestGalleryLinks)
#include "tst_gallerylinks.moc"
