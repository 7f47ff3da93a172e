// Folders and files by hand, over a real store.
#include "tests/ui/gallery/galleryworld.h"
#include "ui/files/fileinfo.h"
#include "ui/files/fileitems.h"
#include "ui/files/filelist.h"
#include "ui/files/filesview.h"
#include "ui/files/foldercrumbs.h"
#include "ui/gallery/intakepanel.h"
#include "ui/parts/backnote.h"
#include "ui/parts/trashlist.h"
#include "ui/parts/trashpanel.h"
#include "ui/translator.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/editabletext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/statepanel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using test::GalleryWorld;

class TestFiles : public QObject
{
    Q_OBJECT

    std::unique_ptr<GalleryWorld> w;
    ui::FilesView *view = nullptr;
    QTemporaryDir own;

    void show(bool readOnly = false)
    {
        w = std::make_unique<GalleryWorld>(readOnly);
        view = new ui::FilesView(w->world.context(), QStringLiteral("z1"));
        auto *layout = new QVBoxLayout(&w->window);
        layout->addWidget(view);
        w->window.show();
        QVERIFY(w->world.settle());
    }
    QString made(const char *name, const QByteArray &content = "words")
    {
        const QString path = own.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no temporary file");
        return path;
    }
    int rows() const { return view->items()->rowCount(); }
    void newFolder(const QString &name)
    {
        for (QAction *action : view->actions())
            if (action->text() == QStringLiteral("New folder"))
                action->trigger();
        QTRY_VERIFY(view->list()->findChild<QLineEdit *>());
        auto *edit = view->list()->findChild<QLineEdit *>();
        edit->setText(name);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(rows() > 0 && view->items()->isFolder(0));
        QTRY_COMPARE(view->items()->folderAt(0).title, name);
    }

    ui::Translator translator; // words for one and for many

private Q_SLOTS:
    void initTestCase() { translator.setLanguage(QStringLiteral("en")); }
    void cleanup()
    {
        w.reset();
        view = nullptr;
    }

    void foldersAndFilesAreOneList()
    {
        show();
        QTRY_COMPARE(view->stack()->panel()->state(), ui::StatePanel::Empty);
        QAbstractItemModelTester tester(view->items(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        view->intake()->addPaths({ made("letter.txt"), made("plan.pdf") });
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 2, 20000);
        newFolder(QStringLiteral("Plans"));
        QCOMPARE(rows(), 3);
        QVERIFY(view->items()->isFolder(0));
        const QString spoken = view->items()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.startsWith(QStringLiteral("Folder Plans")), qPrintable(spoken));
    }

    void enterAndBackspaceWalkThroughFolders()
    {
        show();
        newFolder(QStringLiteral("Plans"));
        QTest::keyClick(view->list(), Qt::Key_Return);
        QTRY_VERIFY(!view->items()->folderId().isEmpty());
        QTRY_COMPARE(view->crumbs()->path().size(), 2);
        QCOMPARE(view->crumbs()->path().last().title, QStringLiteral("Plans"));
        view->intake()->addPaths({ made("inside.txt") });
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, 20000);
        QTest::keyClick(view->list(), Qt::Key_Backspace);
        QTRY_COMPARE(view->items()->folderId(), QString());
        QTRY_COMPARE(rows(), 1);
    }

    void filesMoveIntoAFolderAndBack()
    {
        show();
        view->intake()->addPaths({ made("letter.txt") });
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, 20000);
        newFolder(QStringLiteral("Plans"));
        const QString folder = view->items()->idAt(0);
        const std::unique_ptr<QMimeData> mime(view->items()->mimeData({ view->items()->index(1, 0) }));
        Q_EMIT view->list()->moved(mime.get(), folder);
        QTRY_COMPARE(rows(), 1);
        QCOMPARE(models::readText(w->list("FileItem").front().view, "folderId"), folder);
        w->world.toasts().undo();
        QTRY_COMPARE(rows(), 2);
    }

    void namesInTypingOutliveTheProgram()
    {
        show();
        view->intake()->addPaths({ made("letter.txt") });
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, 20000);
        QVERIFY(w->keepsName(view->list(), 0));
        newFolder(QStringLiteral("Plans"));
        QVERIFY(w->keepsName(view->list(), 0));
    }

    void renameTrashAndUndo()
    {
        show();
        view->intake()->addPaths({ made("letter.txt") });
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, 20000);
        const QString id = view->items()->idAt(0);
        QVERIFY(
            view->items()->setData(view->items()->index(0, 0), QStringLiteral("Letter to parents.txt"), Qt::EditRole));
        QTRY_COMPARE(w->text("FileItem", id, "name"), QStringLiteral("Letter to parents.txt"));
        view->list()->choose(0);
        view->list()->setFocus();
        QTest::keyClick(view->list(), Qt::Key_Delete);
        QTRY_COMPARE(rows(), 0);
        w->world.toasts().undo();
        QTRY_COMPARE(rows(), 1);
    }

    void aFolderGoesWithWhatIsInsideAndComesBack()
    {
        show();
        newFolder(QStringLiteral("Plans"));
        view->showFolder(view->items()->idAt(0));
        view->intake()->addPaths({ made("letter.txt"), made("plan.pdf") });
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 2, 20000);
        view->showFolder({});
        QTRY_COMPARE(rows(), 1);
        view->list()->choose(0);
        view->list()->setFocus();
        QTest::keyClick(view->list(), Qt::Key_Delete);
        QTRY_COMPARE(rows(), 0);
        QTRY_VERIFY(w->list("FileItem").empty()); // nothing is left behind where nobody sees it
        view->showTrash();
        QTRY_COMPARE(view->trash()->count(), 1);
        auto *list = view->trash()->list();
        const QString detail = list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(detail.contains(QStringLiteral("with 2 things inside")), qPrintable(detail));
        QVERIFY2(detail.contains(QStringLiteral("by you")), qPrintable(detail));
        view->trash()->takeFocus();
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_COMPARE(rows(), 1);
        QTRY_COMPARE(w->list("FileItem").size(), std::size_t(2));
        QTRY_COMPARE(view->trash()->count(), 0);
        QTRY_COMPARE(view->trash()->states()->panel()->state(), ui::StatePanel::Empty);
        w->world.toasts().undo();
        QTRY_COMPARE(view->trash()->count(), 1);
    }

    void severalComeBackAtOnce()
    {
        show();
        view->intake()->addPaths({ made("a.txt"), made("b.txt"), made("c.txt") });
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 3, 20000);
        view->list()->setFocus();
        view->list()->selectAll();
        QTest::keyClick(view->list(), Qt::Key_Delete);
        QTRY_COMPARE(rows(), 0);
        view->showTrash();
        QTRY_COMPARE(view->trash()->count(), 3);
        view->trash()->list()->selectAll();
        QVERIFY(view->trash()->backButton()->isEnabled());
        QCOMPARE(view->trash()->backButton()->text(), QStringLiteral("Put 3 back"));
        QTest::mouseClick(view->trash()->backButton(), Qt::LeftButton);
        QTRY_COMPARE(rows(), 3);
        QTest::keyClick(view->trash(), Qt::Key_Escape);
        QTRY_VERIFY(view->trash()->isHidden());
    }

    void aDroppedFolderBecomesAFolder()
    {
        show();
        QVERIFY(QDir(own.path()).mkpath(QStringLiteral("Trip/photos")));
        made("Trip/list.txt");
        made("Trip/photos/one.txt");
        view->intake()->addPaths({ own.filePath(QStringLiteral("Trip")) });
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, 20000);
        QCOMPARE(view->items()->folderAt(0).title, QStringLiteral("Trip"));
        view->showFolder(view->items()->idAt(0));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 2, 20000);
        QCOMPARE(view->items()->folderAt(0).title, QStringLiteral("photos"));
    }

    // Where nothing is yet, on the page that says so: at the top and in a folder.
    void droppedFilesAreAdded()
    {
        show();
        QMimeData mime;
        mime.setUrls({ QUrl::fromLocalFile(made("first.txt")) });
        QTRY_VERIFY(view->stack()->panel()->isVisible());
        QVERIFY(w->drop(mime, view->stack()));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, 20000);
        newFolder(QStringLiteral("Plans"));
        const QString folder = view->items()->idAt(0);
        view->showFolder(folder);
        QTRY_VERIFY(view->stack()->panel()->isVisible() && rows() == 0);
        mime.setUrls({ QUrl::fromLocalFile(made("second.txt")) });
        QVERIFY(w->drop(mime, view->stack()));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, 20000);
        QCOMPARE(w->text("FileItem", view->items()->idAt(0), "folderId"), folder);

        show(true);
        QTRY_COMPARE(view->stack()->panel()->state(), ui::StatePanel::NoPermission);
        QVERIFY(!w->drop(mime, view->stack()));
    }

    void whatCameBackByItselfIsTold()
    {
        show();
        w->serve("Folder",
                 { { { "id", "d1" },
                     { "rev", 3 },
                     { "title", "Plans" },
                     { "trashedAt", nullptr },
                     { "variants",
                       { { "trashedAt-f1",
                           { { "property", "trashedAt" },
                             { "value", "2026-03-12T10:00:00Z" },
                             { "by", "p00000000000000000000000009" },
                             { "at", "2026-03-12T11:00:00Z" } } } } } } });
        QTRY_COMPARE(rows(), 1);
        auto *note = view->findChild<ui::BackNote *>();
        QVERIFY(note);
        QTRY_VERIFY(note->text().contains(QStringLiteral("“Plans” is back")));
        Q_EMIT note->actionWanted();
        QTRY_VERIFY(note->text().isEmpty());
        QTRY_VERIFY(w->record("Folder", QStringLiteral("d1"))->view.at("variants").as_object().empty());
    }

    void notesKeepThemselves()
    {
        show();
        view->intake()->addPaths({ made("letter.txt") });
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, 20000);
        view->list()->choose(0);
        QTRY_VERIFY(view->info()->isVisible());
        view->info()->note()->beginEditing();
        auto *area = view->info()->note()->findChild<QPlainTextEdit *>();
        QVERIFY(area);
        area->setPlainText(QStringLiteral("Print it twice."));
        QTRY_COMPARE(w->text("FileItem", view->items()->idAt(0), "note"), QStringLiteral("Print it twice."));
    }

    void aNoteStaysWithItsFileInTheBackgroundToo()
    {
        show();
        view->intake()->addPaths({ made("letter.txt"), made("plan.pdf") });
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 2, 20000);
        view->list()->choose(0);
        auto *note = view->info()->note();
        note->beginEditing();
        note->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("Print it twice."));
        QWidget other;
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        QVERIFY(note->isEditing());
        view->list()->choose(1); // as a link does, or the row that goes to the trash
        QVERIFY(!note->isEditing());
        QCOMPARE(note->text(), QString());
        QTRY_COMPARE(w->text("FileItem", view->items()->idAt(0), "note"), QStringLiteral("Print it twice."));
        QCOMPARE(w->text("FileItem", view->items()->idAt(1), "note"), QString());
    }

    void openingGivesACopyWithItsName()
    {
        show();
        view->intake()->addPaths({ made("letter.txt", "dear parents") });
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, 20000);
        view->list()->choose(0);
        QTest::keyClick(view->list(), Qt::Key_Return);
        QTRY_COMPARE(w->world.prompts().opened.size(), 1);
        QFile copy(w->world.prompts().opened.first().toLocalFile());
        QVERIFY(copy.fileName().endsWith(QStringLiteral("/letter.txt")));
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), QByteArray("dear parents"));
    }

    void programsAreSavedNotStarted()
    {
        show();
        view->intake()->addPaths({ made("game.exe", "MZ") });
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, 20000);
        w->world.prompts().saveFile = own.filePath(QStringLiteral("saved.exe"));
        view->list()->choose(0);
        QTest::keyClick(view->list(), Qt::Key_Return);
        QTRY_VERIFY(QFile::exists(w->world.prompts().saveFile));
        QCOMPARE(w->world.prompts().opened.size(), 0);
        QCOMPARE(w->world.prompts().asked.size(), 1);
    }

    void aPageLeadsToAFile()
    {
        show();
        w->serve(
            "Folder",
            { { { "id", "d1" }, { "rev", 1 }, { "title", "Plans" }, { "trashedAt", nullptr } },
              { { "id", "d2" }, { "rev", 1 }, { "title", "Deep" }, { "parentId", "d1" }, { "trashedAt", nullptr } } });
        w->serve("FileItem",
                 { { { "id", "f1" },
                     { "rev", 1 },
                     { "name", "far.pdf" },
                     { "blobId", "Ffar" },
                     { "folderId", "d2" },
                     { "trashedAt", nullptr } } });
        view->open(QStringLiteral("f1"));
        QTRY_COMPARE(view->items()->folderId(), QStringLiteral("d2"));
        QTRY_COMPARE(view->crumbs()->path().size(), 3);
        QTRY_COMPARE(view->list()->chosen(), QVector<int>{ 0 });
    }

    void aLinkToWhatIsGoneSaysSoAndLeadsIntoNoFolder()
    {
        show();
        QTRY_COMPARE(view->stack()->panel()->state(), ui::StatePanel::Empty);
        view->open(QStringLiteral("gone"));
        QTRY_VERIFY(w->world.toasts().lastText().contains(QStringLiteral("not here")));
        QCOMPARE(view->items()->folderId(), QString());
        view->intake()->addPaths({ made("letter.txt") });
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, 20000);
        QCOMPARE(w->text("FileItem", view->items()->idAt(0), "folderId"), QString());
        // A folder that goes for good while somebody stands in it.
        newFolder(QStringLiteral("Plans"));
        const store::Key folder = view->items()->folderAt(0).key();
        view->showFolder(view->items()->idAt(0));
        QTRY_COMPARE(view->crumbs()->path().size(), 2);
        w->world.store().apply(nullptr, { store::Edit{ store::Edit::Destroy, folder, {} } });
        QTRY_COMPARE(view->items()->folderId(), QString());
        QTRY_COMPARE(view->crumbs()->path().size(), 1);
    }

    void aLinkIntoTheTrashLeadsThere()
    {
        show();
        const auto file = [](const store::json::value &trashedAt) {
            return store::json::object{
                { "id", "f1" }, { "rev", 1 }, { "name", "far.pdf" }, { "blobId", "Ffar" }, { "trashedAt", trashedAt }
            };
        };
        w->serve("FileItem", { file("2026-03-12T10:00:00Z") });
        view->open(QStringLiteral("f1"));
        QTRY_COMPARE(w->world.toasts().lastText(), QStringLiteral("It is in the trash."));
        auto back = file(nullptr);
        back["rev"] = 2;
        w->serve("FileItem", { back });
        QTRY_COMPARE(rows(), 1);
        QVERIFY(w->world.settle());
        QVERIFY(!view->list()->selectionModel()->hasSelection()); // nobody waits for it any more
    }

    void theMenuMeansTheFileItWasOpenedFor()
    {
        show();
        const auto file = [](const char *id, const char *name) {
            return store::json::object{
                { "id", id }, { "rev", 1 }, { "name", name }, { "blobId", "Ffar" }, { "trashedAt", nullptr }
            };
        };
        w->serve("FileItem", { file("f2", "b.txt"), file("f3", "c.txt") });
        QTRY_COMPARE(rows(), 2);
        view->list()->choose(0);
        Q_EMIT view->list()->customContextMenuRequested({ 5, 5 });
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        w->serve("FileItem", { file("f1", "a.txt"), file("f2", "b.txt"), file("f3", "c.txt") });
        QTRY_COMPARE(rows(), 3);
        QCOMPARE(view->items()->idAt(0), QStringLiteral("f1"));
        for (QAction *action : menu->actions())
            if (action->text() == QStringLiteral("Rename"))
                action->trigger();
        auto *edit = view->list()->findChild<QLineEdit *>();
        QVERIFY(edit);
        QCOMPARE(edit->text(), QStringLiteral("b.txt"));
        menu->close();
    }

    void aLargeFileShowsHowFarItIs()
    {
        show();
        const auto *line = view->intake()->findChild<ui::ProgressLine *>();
        QVERIFY(line);
        QVector<int> shown;
        connect(line, &QProgressBar::valueChanged, this, [&shown](int value) { shown.append(value); });
        view->intake()->addPaths({ made("film.bin", QByteArray(24'000'000, 'f')) });
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, 20000);
        const int whole = line->maximum();
        const auto inside = std::count_if(shown.begin(), shown.end(), [whole](int v) { return v > 0 && v < whole; });
        QVERIFY2(inside > 5, qPrintable(QString::number(inside)));
        QTRY_VERIFY(!line->isVisible());
    }

    void aLongNameTakesASecondLineWhereThereIsNoRoom()
    {
        show();
        w->serve("FileItem",
                 { { { "id", "f1" }, { "name", "Letter.odt" }, { "blobId", "Fone" } },
                   { { "id", "f2" },
                     { "name", "Measuring sea water, a guide for the pupils of four schools.pdf" },
                     { "blobId", "Ftwo" } } });
        QTRY_COMPARE(rows(), 2);
        const auto height = [this](int row) { return view->list()->visualRect(view->items()->index(row, 0)).height(); };
        QTRY_COMPARE(height(1), height(0));
        w->theme.setTextPercent(200);
        w->window.resize(640, 700);
        // Where the system's letters are small, as on Windows, a row has room for two lines as it is.
        const int both = 2 * view->list()->fontMetrics().lineSpacing() + ui::space::l;
        QTRY_COMPARE(height(1), qMax(height(0), both));
        QTRY_VERIFY(height(1) >= ui::scaled(ui::minimumTarget) + ui::space::l); // in the new size
        w->theme.setTextPercent(100);
        w->window.resize(1240, 800);
        QTRY_COMPARE(height(1), height(0));
    }

    void ofVeryManyFilesNoNameIsMeasured()
    {
        show();
        std::vector<boost::json::object> files;
        for (int i = 0; i < 600; ++i)
            files.push_back({ { "id", "f" + std::to_string(i) },
                              { "name", "Letter " + std::to_string(i) + ".odt" },
                              { "blobId", "Fone" } });
        w->serve("FileItem", files);
        QTRY_COMPARE(rows(), 600);
        QVERIFY(view->list()->uniformRowHeights());
        const auto height = [this](int row) { return view->list()->visualRect(view->items()->index(row, 0)).height(); };
        const int wide = height(0);
        QVERIFY(wide > 0);
        w->theme.setTextPercent(200);
        w->window.resize(640, 700);
        QTRY_VERIFY(height(0) > wide);
        QCOMPARE(height(1), height(0));
        w->theme.setTextPercent(100);
        w->window.resize(1240, 800);
        QTRY_COMPARE(height(0), wide);
    }

    void theNameOfTheFolderStaysWholeInLargeText()
    {
        show();
        w->theme.setTextPercent(200);
        w->window.resize(760, 700);
        const qreal small = view->list()->font().pointSizeF();
        QTRY_VERIFY(view->list()->font().pointSizeF() > small);
        const auto *name = view->crumbs()->findChild<ui::ElidedLabel *>();
        QVERIFY(name);
        QTRY_VERIFY(name->width() >= name->sizeHint().width());
        w->theme.setTextPercent(100);
    }
};

QTEST_MAIN(TestFiles)
#include "tst_fileview.moc"
