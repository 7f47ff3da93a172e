// Files on a card as a person gives them: what is kept of a photo is said, wishes and limits hold, what cannot be taken
// is named, and each file can be had back.
#include "models/cardpicture.h"
#include "models/jsonread.h"
#include "tests/support/scenestore.h"
#include "tests/support/world.h"
#include "ui/board/attachmentssection.h"
#include "ui/board/attachmenttile.h"
#include "ui/board/boarddata.h"
#include "ui/board/boardpage.h"
#include "ui/board/cardface.h"
#include "ui/board/cardpanel.h"
#include "ui/gallery/intakepanel.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/editabletext.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ui;

namespace {
QString text(const char *utf8) { return QString::fromUtf8(utf8); }
QString photo(const char *name)
{
    return qEnvironmentVariable("JUMELLE_SOURCE_DIR") + text("/tests/fixtures/photos/") + text(name);
}
} // namespace

class tst_attachments : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, Mode::Light); }
    void init();
    void cleanup();
    void aPhotoLosesItsPlaceAndThatIsSaid();
    void whoeverKeepsPlacesKeepsThem();
    void whatCannotBeTakenIsNamed();
    void aFolderIsLookedThrough();
    void itIsOneStepBackAndForth();
    void aPictureThatIsRemovedIsShownNoMore();
    void theCardNeedNotShowAPicture();
    void aPictureWithoutItsAttachmentCanGo();
    void filesDroppedOnAFieldAreAttached();
    void filesPastedIntoAFieldAreAttached();
    void aCopyIsSaved();
    void aCopyThatFailsLeavesWhatWasThere();
    void noProgramForIt();
    void whatIsNotHereIsSaid();
    void saysWhyItWasNotSent();
    void aFileThatIsGoneIsChosenAgain();

private:
    const models::CardRow &card() const { return *m_page->data().card(text("card-letter")); }
    QString file(const char *name, const QByteArray &bytes = "words")
    {
        QDir().mkpath(QFileInfo(m_folder.filePath(text(name))).path());
        QFile made(m_folder.filePath(text(name)));
        return made.open(QIODevice::WriteOnly) && made.write(bytes) == bytes.size() ? made.fileName() : QString();
    }
    QString shown() const // all that the section says
    {
        QStringList all;
        for (const auto *label : section()->findChildren<QLabel *>())
            if (label->isVisible())
                all.append(label->text());
        return all.join(u'\n') + section()->intake()->removedText() + section()->intake()->refusedText();
    }
    QString toasts() const
    {
        QStringList all;
        for (const auto *label : m_page->findChildren<QLabel *>())
            if (label->isVisible())
                all.append(label->text());
        return all.join(u'\n');
    }
    AttachmentsSection *section() const { return m_page->cardPanel()->findChild<AttachmentsSection *>(); }
    AttachmentTile *tile(const QString &name) const
    {
        for (auto *one : section()->findChildren<AttachmentTile *>())
            if (one->file().name == name && one->isVisible())
                return one;
        return nullptr;
    }
    QMenu *menuOf(const QString &name)
    {
        auto *one = tile(name);
        Q_EMIT one->customContextMenuRequested({});
        return section()->findChildren<QMenu *>().value(0);
    }
    void choose(const QString &name, const char *words) // in the menu of that file
    {
        auto *menu = menuOf(name);
        QVERIFY(action(menu, words));
        action(menu, words)->trigger();
        menu->close();
        QTRY_VERIFY(section()->findChildren<QMenu *>().isEmpty());
    }
    QString shownPicture() const { return CardFace(card(), m_page->data(), QLocale()).coverBlobId; }
    QPlainTextEdit *comment() const
    {
        for (auto *one : m_page->cardPanel()->findChildren<QPlainTextEdit *>())
            if (one->accessibleName() == text("New comment"))
                return one;
        return nullptr;
    }
    static QAction *action(QMenu *menu, const char *words)
    {
        for (auto *one : menu->actions())
            if (one->text() == text(words))
                return one;
        return nullptr;
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<scenes::World> m_world;
    std::unique_ptr<BoardPage> m_page;
    QTemporaryDir m_folder;
};

void tst_attachments::init()
{
    m_world = std::make_unique<scenes::World>(*m_theme);
    m_page = std::make_unique<BoardPage>(m_world->context());
    m_world->toasts().setHost(m_page.get());
    m_page->resize(1140, 740);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->open({ Place::Project, text(test::projectId.c_str()), text("board"), {} });
    QTRY_VERIFY(m_page->data().card(text("card-letter")));
    m_page->openCard(text("card-letter"));
    QVERIFY(m_world->settle());
}

void tst_attachments::cleanup()
{
    m_page.reset();
    m_world.reset();
}

void tst_attachments::aPhotoLosesItsPlaceAndThatIsSaid()
{
    section()->addFiles({ photo("phone-with-place.jpg") });
    QTRY_COMPARE_WITH_TIMEOUT(card().attachments.size(), 1, 20000);
    QTRY_VERIFY2(section()->intake()->removedText().contains(text("Place and camera removed")), qPrintable(shown()));
    QVERIFY(m_world->settle());
    QVERIFY(!shown().contains(text("May tell")));
    // What was said of one card is not said of the next.
    m_page->openCard(text("card-logo"));
    QTRY_VERIFY(!section()->intake()->isVisible() || section()->intake()->removedText().isEmpty());
}

void tst_attachments::whoeverKeepsPlacesKeepsThem()
{
    m_world->settings().set(core::Setting::KeepPhotoMetadata, true);
    section()->addFiles({ photo("phone-with-place.jpg") });
    QTRY_COMPARE_WITH_TIMEOUT(card().attachments.size(), 1, 20000);
    QCOMPARE(card().attachments.first().size, QFileInfo(photo("phone-with-place.jpg")).size());
    QTRY_VERIFY2(section()->intake()->removedText().contains(text("still tell")), qPrintable(shown()));
    // That note goes by; what the file tells is said as long as it hangs there, and is heard at the file, too.
    m_page->openCard(text("card-logo"));
    m_page->openCard(text("card-letter"));
    const QString said = text("May tell place and camera: phone-with-place.jpg");
    QTRY_VERIFY2(shown().contains(said), qPrintable(shown()));
    QTRY_VERIFY(tile(text("phone-with-place.jpg"))); // made anew with its card
    QVERIFY(tile(text("phone-with-place.jpg"))->accessibleName().endsWith(text("May tell place and camera")));
    choose(text("phone-with-place.jpg"), "Remove");
    QTRY_COMPARE(card().attachments.size(), 0);
    QTRY_VERIFY(!shown().contains(said));
}

void tst_attachments::whatCannotBeTakenIsNamed()
{
    section()->addFiles({ file("IMG_1.HEIC",
                               QByteArray("\0\0\0\x18"
                                          "ftypheic\0\0\0\0mif1heic",
                                          24)),
                          file("fake.jpg"), m_folder.filePath(text("gone.txt")) });
    const auto told = [this] { return section()->intake()->refusedText(); };
    QTRY_VERIFY(told().contains(text("“IMG_1.HEIC” is a HEIC picture")));
    QTRY_VERIFY(told().contains(text("“fake.jpg” is not a picture")));
    QTRY_VERIFY(told().contains(text("“gone.txt” is no longer there")));
    QVERIFY(card().attachments.isEmpty());
}

void tst_attachments::aFolderIsLookedThrough()
{
    file("lesson/plan.txt");
    file("lesson/more/list.txt");
    QMimeData mime;
    mime.setUrls({ QUrl::fromLocalFile(m_folder.filePath(text("lesson"))) });
    QVERIFY(AttachmentsSection::canTake(&mime));
    section()->take(&mime);
    QTRY_COMPARE_WITH_TIMEOUT(card().attachments.size(), 2, 20000);
}

void tst_attachments::itIsOneStepBackAndForth()
{
    section()->addFiles({ file("plan.txt") });
    QTRY_COMPARE_WITH_TIMEOUT(card().attachments.size(), 1, 20000);
    QTRY_VERIFY(m_world->toasts().canUndo());
    m_world->toasts().undo();
    QTRY_COMPARE(card().attachments.size(), 0);
    m_world->toasts().redo();
    QTRY_COMPARE(card().attachments.size(), 1);
}

// A photo of a child that should not have been there: what removes it removes it from everybody's board, too.
void tst_attachments::aPictureThatIsRemovedIsShownNoMore()
{
    const QString name = text("phone-with-place.jpg");
    section()->addFiles({ photo("phone-with-place.jpg") });
    QTRY_VERIFY_WITH_TIMEOUT(tile(name), 20000);
    QTRY_VERIFY(models::isCover(card(), card().attachments.first()));
    const QString picture = shownPicture();
    QVERIFY(!picture.isEmpty());
    choose(name, "Remove");
    QTRY_COMPARE(card().attachments.size(), 0);
    QCOMPARE(shownPicture(), QString());
    m_world->toasts().undo();
    QTRY_COMPARE(card().attachments.size(), 1);
    QCOMPARE(shownPicture(), picture);
}

void tst_attachments::theCardNeedNotShowAPicture()
{
    const QString name = text("phone-with-place.jpg");
    section()->addFiles({ photo("phone-with-place.jpg") });
    QTRY_VERIFY_WITH_TIMEOUT(tile(name), 20000);
    const QString picture = shownPicture();
    QVERIFY(!picture.isEmpty()); // the first one is shown by itself
    choose(name, "Do not show on the card");
    QTRY_COMPARE(shownPicture(), QString());
    QCOMPARE(card().attachments.size(), 1);
    m_world->toasts().undo();
    QTRY_COMPARE(shownPicture(), picture);
    m_world->toasts().redo();
    QTRY_COMPARE(shownPicture(), QString());
    choose(name, "Show on the card");
    QTRY_COMPARE(shownPicture(), picture);
}

// One person removed the attachment while another put its picture on the card.
void tst_attachments::aPictureWithoutItsAttachmentCanGo()
{
    const auto offer = [this]() -> LinkButton * {
        for (auto *one : section()->findChildren<LinkButton *>())
            if (one->text() == text("Remove the picture") && one->isVisible())
                return one;
        return nullptr;
    };
    QVERIFY(!offer());
    bool done = false;
    const store::Key key{ test::projectId, "Card", "card-letter" };
    m_world->store().write(
        this,
        [key](store::Cache &cache) {
            return cache.apply(models::actions::setText(key, "coverBlobId", text("Bpicture")));
        },
        [&](const auto &result) { done = result.has_value(); });
    QTRY_VERIFY(done);
    QTRY_COMPARE(shownPicture(), text("Bpicture"));
    QTRY_VERIFY(offer());
    m_page->openCard(text("card-logo"));
    QVERIFY(!offer());
    m_page->openCard(text("card-letter"));
    QVERIFY(offer());
    offer()->setFocus();
    offer()->click();
    QTRY_COMPARE(shownPicture(), QString());
    QTRY_VERIFY(!offer());
    QVERIFY(section()->isAncestorOf(QApplication::focusWidget()));
    m_world->toasts().undo();
    QTRY_COMPARE(shownPicture(), text("Bpicture"));
    QVERIFY(offer());
}

void tst_attachments::filesDroppedOnAFieldAreAttached()
{
    const MainWindow window(m_world->context()); // which keeps files out of all texts
    QMimeData mime;
    mime.setUrls({ QUrl::fromLocalFile(file("plan.txt")) });
    const auto drop = [&](QWidget *on) {
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(on, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(on, &dropped);
    };
    drop(comment()->viewport());
    QTRY_COMPARE(card().attachments.size(), 1);
    QCOMPARE(comment()->toPlainText(), QString());
    auto *title = m_page->cardPanel()->findChild<EditableText *>();
    title->beginEditing();
    const QString before = title->text();
    drop(title->findChild<QLineEdit *>());
    QTRY_COMPARE(card().attachments.size(), 2);
    QCOMPARE(title->text(), before);
    mime.clear(); // words are words
    mime.setText(text("Bring boots"));
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(comment()->viewport(), &enter);
    QDropEvent dropped(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(comment()->viewport(), &dropped);
    QCOMPARE(comment()->toPlainText(), text("Bring boots"));
}

void tst_attachments::filesPastedIntoAFieldAreAttached()
{
    const MainWindow window(m_world->context());
    const auto copy = [](auto fill) {
        auto *mime = new QMimeData;
        fill(*mime);
        QGuiApplication::clipboard()->setMimeData(mime);
    };
    const auto paste = [] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier); };
    copy([this](QMimeData &mime) { mime.setUrls({ QUrl::fromLocalFile(file("plan.txt")) }); });
    comment()->setFocus();
    paste();
    QTRY_COMPARE(card().attachments.size(), 1);
    QCOMPARE(comment()->toPlainText(), QString());
    auto *title = m_page->cardPanel()->findChild<EditableText *>();
    title->beginEditing();
    const QString before = title->text();
    paste();
    QTRY_COMPARE(card().attachments.size(), 2);
    QCOMPARE(title->text(), before);
    m_page->cardPanel()->takeFocus(); // and where no text is typed
    paste();
    QTRY_COMPARE(card().attachments.size(), 3);
    QImage picture(40, 30, QImage::Format_RGB32);
    picture.fill(Qt::blue);
    copy([&](QMimeData &mime) { mime.setImageData(picture); });
    comment()->setFocus();
    paste();
    QTRY_COMPARE_WITH_TIMEOUT(card().attachments.size(), 4, 20000);
    QCOMPARE(comment()->toPlainText(), QString());
    // Cells of a table come as words and as a picture of them: in a text they are words.
    copy([&](QMimeData &mime) {
        mime.setImageData(picture);
        mime.setText(text("12 bottles"));
    });
    paste();
    QCOMPARE(comment()->toPlainText(), text("12 bottles"));
    // Where nothing takes files, as in a line elsewhere in the program, they are nothing.
    copy([this](QMimeData &mime) { mime.setUrls({ QUrl::fromLocalFile(file("plan.txt")) }); });
    QLineEdit line;
    line.show();
    QTest::keyClick(&line, Qt::Key_V, Qt::ControlModifier);
    QContextMenuEvent menu(QContextMenuEvent::Mouse, QPoint(3, 3), line.mapToGlobal(QPoint(3, 3)));
    QCoreApplication::sendEvent(&line, &menu);
    auto *shown = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(shown);
    int off = 0;
    for (const auto *one : shown->actions())
        off += one->text().startsWith(text("&Paste")) && !one->isEnabled();
    QCOMPARE(off, 1);
    shown->close();
    QCOMPARE(line.text(), QString());
    QCOMPARE(card().attachments.size(), 4);
    // It is an action, which the list of shortcuts and the palette have.
    int listed = 0;
    for (const auto &entry : m_world->actions().entries(true))
        listed += entry.action->text() == text("Attach what was copied to the card")
            && entry.action->shortcut() == QKeySequence(QKeySequence::Paste);
    QCOMPARE(listed, 1);
}

void tst_attachments::aCopyIsSaved()
{
    section()->addFiles({ file("plan.txt", "the plan") });
    QTRY_VERIFY(tile(text("plan.txt")));
    m_world->prompts().saveFile = m_folder.filePath(text("saved.txt"));
    auto *save = action(menuOf(text("plan.txt")), "Save a copy");
    QVERIFY(save);
    save->trigger();
    QFile saved(m_world->prompts().saveFile);
    QTRY_VERIFY(saved.exists());
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), QByteArray("the plan"));
}

void tst_attachments::aCopyThatFailsLeavesWhatWasThere()
{
    section()->addFiles({ file("plan.txt", "the plan") });
    QTRY_VERIFY(tile(text("plan.txt")));
    const QDir folder(QFileInfo(file("mine/saved.txt.part", "my own")).absolutePath());
    QVERIFY(folder.mkpath(text("saved.txt/full"))); // what cannot be replaced by a file
    m_world->prompts().saveFile = folder.filePath(text("saved.txt"));
    action(menuOf(text("plan.txt")), "Save a copy")->trigger();
    QTRY_VERIFY2(toasts().contains(text("“saved.txt” could not be saved.")), qPrintable(toasts()));
    QVERIFY(folder.exists(text("saved.txt/full")));
    QCOMPARE(folder.entryList(QDir::Files | QDir::Hidden), QStringList{ text("saved.txt.part") });

    file("mine/older.txt", "older");
    m_world->prompts().saveFile = folder.filePath(text("older.txt"));
    action(menuOf(text("plan.txt")), "Save a copy")->trigger();
    QTRY_VERIFY2(toasts().contains(text("Saved as older.txt")), qPrintable(toasts()));
    QFile saved(folder.filePath(text("older.txt")));
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), QByteArray("the plan"));
}

void tst_attachments::noProgramForIt()
{
    section()->addFiles({ file("plan.txt") });
    QTRY_VERIFY(tile(text("plan.txt")));
    m_world->prompts().opens = false;
    action(menuOf(text("plan.txt")), "Open")->trigger();
    QTRY_VERIFY2(toasts().contains(text("No program on this computer opens “plan.txt”.")), qPrintable(toasts()));
}

void tst_attachments::whatIsNotHereIsSaid()
{
    models::Attachment film;
    film.id = text("e-film");
    film.blobId = u'B' + QString(64, u'a');
    film.name = text("film.mp4");
    film.size = 1000;
    film.position = text("V");
    m_world->store().apply(m_page.get(),
                           models::actions::addAttachment(m_page->data().key("Card", text("card-letter")), film),
                           [](const auto &) {});
    QTRY_VERIFY(tile(text("film.mp4")));
    m_world->prompts().saveFile = m_folder.filePath(text("film.mp4"));
    action(menuOf(text("film.mp4")), "Save a copy")->trigger();
    QTRY_VERIFY2(toasts().contains(text("“film.mp4” is not on this computer yet; it is being fetched.")),
                 qPrintable(toasts()));
    m_world->setStatus(store::SyncStatus::Offline);
    action(menuOf(text("film.mp4")), "Open")->trigger();
    QTRY_VERIFY2(toasts().contains(text("It comes when there is a network.")), qPrintable(toasts()));
}

void tst_attachments::saysWhyItWasNotSent()
{
    section()->addFiles({ file("plan.txt") });
    QTRY_VERIFY(tile(text("plan.txt")));
    QTRY_VERIFY2(tile(text("plan.txt"))->accessibleName().contains(text("Waits to be sent")),
                 qPrintable(tile(text("plan.txt"))->accessibleName()));
    m_world->store().write(
        nullptr,
        [local = card().attachments.first().blobId.toStdString()](store::Cache &cache) {
            return cache.uploadFailed(local, "overQuota");
        },
        [](const core::Result<void> &) {});
    QTRY_VERIFY2(shown().contains(text("“plan.txt” was not sent.")), qPrintable(shown()));
    QVERIFY(shown().contains(text("no room left")));
    QVERIFY(tile(text("plan.txt"))->accessibleName().contains(text("Not sent")));
    auto *again = action(menuOf(text("plan.txt")), "Send again");
    QVERIFY(again);
    again->trigger();
    QTRY_VERIFY(!shown().contains(text("was not sent.")));
}

void tst_attachments::aFileThatIsGoneIsChosenAgain()
{
    section()->addFiles({ file("plan.txt") });
    QTRY_VERIFY(tile(text("plan.txt")));
    const models::Attachment before = card().attachments.first();
    m_world->store().write(
        nullptr,
        [local = before.blobId.toStdString()](store::Cache &cache) { return cache.uploadFailed(local, "fileGone"); },
        [](const core::Result<void> &) {});
    QTRY_VERIFY2(shown().contains(text("“plan.txt” was not sent.")), qPrintable(shown()));
    QVERIFY(shown().contains(text("Choose the file again.")));
    m_world->prompts().files = { file("better plan.txt", "more words") };
    auto *menu = menuOf(text("plan.txt"));
    QVERIFY(!action(menu, "Send again")); // it would fail again
    auto *again = action(menu, "Choose the file again…");
    QVERIFY(again);
    again->trigger();
    QTRY_VERIFY2(tile(text("better plan.txt")), qPrintable(shown()));
    QTRY_VERIFY(!shown().contains(text("was not sent.")));
    QCOMPARE(card().attachments.size(), 1);
    QCOMPARE(card().attachments.first().id, before.id);
}

QTEST_MAIN(tst_attachments)
#include "tst_attachments.moc"
