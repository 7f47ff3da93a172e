// What was not sent: given up only knowingly, back and forth, and a copy of it outside.
#include "changestest.h"

#include "ui/queue/notsentdesk.h"

#include <QClipboard>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>

using namespace ui;
using test::card;
using test::nameOf;
using test::text;

class tst_notsentview : public test::ChangesTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { end(); }
    void givesUpOnlyAfterTheWordsWereShown();
    void givingUpGoesBackAndForth();
    void aFileIsGivenUpAndBackAndForth();
    void whatWasChangedSinceIsNotGivenUp();
    void keepsACopyOutside();

private:
    void giveUpTheFirst()
    {
        QVERIFY(tabUntil([](const QWidget *widget) { return widget->objectName().startsWith(text("discard ")); }));
        type(Qt::Key_Space);
    }
    QString waitingTitle() // of the card with the letter, to be sent or refused
    {
        const auto all = outbox();
        return all.empty() ? QString() : models::readText(all.front().value, "title");
    }
};

void tst_notsentview::givesUpOnlyAfterTheWordsWereShown()
{
    refuseATitle();
    open("notsent");
    const QString seq = QString::number(outbox().front().seq);
    m_world->prompts().accept = false;
    QVERIFY(tabTo(QStringLiteral("discard c") + seq));
    QVERIFY(nameOf(QApplication::focusWidget()).contains(text("Dear <b>parents</b>")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(m_world->prompts().asked.size(), 1);
    QVERIFY(m_world->prompts().asked.front().text.contains(text("title: Dear <b>parents</b>")));
    QVERIFY(m_world->settle());
    QCOMPARE(outbox().size(), std::size_t(1));

    m_world->prompts().accept = true;
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(outbox().empty());
    // Given up, not gone: the words are still there to copy and to take back.
    QVERIFY(m_world->settle());
    QVERIFY(tabTo(QStringLiteral("copy d") + seq));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(QGuiApplication::clipboard()->text().contains(text("Dear <b>parents</b>")));
    QVERIFY(tabTo(QStringLiteral("restore d") + seq));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(outbox().size(), std::size_t(1));
    QCOMPARE(outbox().front().state, store::OutboxEntry::Parked);
    QCOMPARE(models::readText(outbox().front().value, "title"), text("Dear <b>parents</b>"));
}

void tst_notsentview::givingUpGoesBackAndForth()
{
    refuseATitle();
    const QString given = waitingTitle();
    open("notsent");
    giveUpTheFirst();
    QTRY_COMPARE(givenUp().size(), std::size_t(1));
    QTRY_VERIFY(m_world->toasts().canUndo());
    for (int round = 0; round < 2; ++round) {
        type(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(outbox().size(), std::size_t(1));
        QCOMPARE(outbox().front().state, store::OutboxEntry::Parked);
        QCOMPARE(waitingTitle(), given);
        QCOMPARE(givenUp().size(), std::size_t(0));
        QVERIFY(m_world->settle());
        QVERIFY(m_world->toasts().canRedo());
        type(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(givenUp().size(), std::size_t(1));
        QVERIFY(outbox().empty());
        QVERIFY(m_world->settle());
    }
    QCOMPARE(m_world->prompts().asked.size(), 1); // what was answered is not asked again
}

void tst_notsentview::aFileIsGivenUpAndBackAndForth()
{
    write([](store::Cache &cache) -> core::Result<void> {
        const auto local = cache.addBytes(test::projectId, "film", "film.mp4", "video/mp4");
        const auto done = cache.apply(models::actions::create(
            { test::projectId, "FileItem", cache.newId("FileItem") },
            { { "name", "film.mp4" }, { "type", "video/mp4" }, { "size", 4 }, { "blobId", *local } }));
        if (!done)
            return tl::unexpected(done.error());
        return cache.uploadFailed(*local, "overQuota");
    });
    open("notsent");
    giveUpTheFirst();
    QTRY_COMPARE(givenUp().size(), std::size_t(1));
    QTRY_VERIFY(m_world->toasts().canUndo());
    type(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(givenUp().size(), std::size_t(0));
    QCOMPARE(outbox().size(), std::size_t(1));
    QCOMPARE(uploads().size(), std::size_t(1));
    QVERIFY(m_world->settle());
    type(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(givenUp().size(), std::size_t(1));
    QVERIFY(outbox().empty() && uploads().empty());
}

// The store joins with what is taken back what was written meanwhile. Nobody gave that up.
void tst_notsentview::whatWasChangedSinceIsNotGivenUp()
{
    refuseATitle();
    open("notsent");
    giveUpTheFirst();
    QTRY_VERIFY(m_world->toasts().canUndo());
    write([](store::Cache &cache) -> core::Result<void> {
        const auto done = cache.apply(models::actions::setText(card("card-letter"), "description", text("At nine.")));
        return done ? core::Result<void>() : tl::unexpected(done.error());
    });
    type(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(givenUp().size(), std::size_t(0));
    QVERIFY(m_world->settle());
    type(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY2(m_world->toasts().lastText().startsWith(text("It is not as it was when you gave it up")),
                 qPrintable(m_world->toasts().lastText()));
    QCOMPARE(givenUp().size(), std::size_t(0));
    QCOMPARE(waitingTitle(), text("Dear <b>parents</b>"));
    QCOMPARE(description("card-letter"), text("At nine."));
}

void tst_notsentview::keepsACopyOutside()
{
    refuseATitle();
    write([](store::Cache &cache) -> core::Result<void> {
        const auto local = cache.addBytes(test::projectId, "bytes of a photo", "../beach: 1.jpg", "image/jpeg");
        const auto done = cache.apply(models::actions::create(
            { test::projectId, "FileItem", cache.newId("FileItem") },
            { { "name", "beach.jpg" }, { "type", "image/jpeg" }, { "size", 16 }, { "blobId", *local } }));
        if (!done)
            return tl::unexpected(done.error());
        const auto outbox = cache.outbox();
        for (const auto &entry : *outbox)
            if (entry.state != store::OutboxEntry::Parked)
                return cache.park(entry.seq, "accountNotFound");
        return core::fail(core::Code::Bug, "nothing to park");
    });
    open("notsent");
    QTemporaryDir folder;
    m_world->prompts().folder = folder.path();
    QPushButton *keep = nullptr;
    for (auto *button : m_window->currentPage()->findChildren<QPushButton *>())
        if (button->text() == text("Keep a copy of all…"))
            keep = button;
    QVERIFY(keep);
    keep->setFocus();
    QTest::keyClick(keep, Qt::Key_Space);
    QTRY_VERIFY(m_world->toasts().lastText().startsWith(text("Kept in")));
    const QStringList made = QDir(folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(made, QStringList(text("Not sent 2026-03-12")));
    const QDir copy(folder.filePath(made.front()));
    const auto read = [&](const char *name) {
        QFile file(copy.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    QVERIFY(read("not-sent.txt").contains(text("title: Dear <b>parents</b>")));
    QVERIFY(read("not-sent.html").contains(text("Dear &lt;b&gt;parents&lt;/b&gt;")));
    const auto json = QJsonDocument::fromJson(read("not-sent.json").toUtf8()).object().value(text("notSent")).toArray();
    QCOMPARE(json.size(), 2);
    QCOMPARE(json.at(0).toObject().value(text("value")).toObject().value(text("title")).toString(),
             text("Dear <b>parents</b>"));
    // The file lies inside the folder, whatever its name says.
    QCOMPARE(QDir(copy.filePath(text("files"))).entryList(QDir::Files), QStringList(text("_beach_ 1.jpg")));
    QFile photo(copy.filePath(text("files/_beach_ 1.jpg")));
    QVERIFY(photo.open(QIODevice::ReadOnly));
    QCOMPARE(photo.readAll(), QByteArray("bytes of a photo"));
    QCOMPARE(outbox().size(), std::size_t(2)); // a copy decides nothing
}

QTEST_MAIN(tst_notsentview)
#include "tst_notsentview.moc"
