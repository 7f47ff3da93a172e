// Two versions, uploads, what was given up and the box at the line at the bottom: by keys alone, and what a screen
// reader says of it. On a real store without a server.
#include "changestest.h"

#include "tests/support/accountactions.h"
#include "tests/support/uichecks.h"
#include "ui/changes/notsentview.h"
#include "ui/changes/versionsview.h"
#include "ui/dialogprompts.h"
#include "ui/queue/notsentdesk.h"
#include "ui/queue/queuelist.h"
#include "ui/translator.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/statepanel.h"

#include <QDir>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace ui;
using test::card;
using test::descriptionOf;
using test::nameOf;
using test::text;

namespace {

// All that can be read in it, from the top down.
QStringList readAll(QAccessibleInterface *from)
{
    QStringList all{ from->text(QAccessible::Name) };
    for (int i = 0; i < from->childCount(); ++i)
        all += readAll(from->child(i));
    all.removeAll(QString());
    return all;
}

// What was announced without the focus being there.
QString saidLast(const QWidget *in)
{
    QString said;
    for (auto *label : in->findChildren<QLabel *>())
        said += label->accessibleDescription();
    return said;
}

} // namespace

class tst_changesbykeys : public test::ChangesTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_english.setLanguage(QStringLiteral("en")); } // plurals
    void init() { prepare(); }
    void cleanup() { end(); }
    void whatIsShownIsKept();
    void theNextQuestionFollows();
    void aFileIsPausedAndGoesOn();
    void allFilesArePausedAndGoOn();
    void theBoxPausesToo();
    void rowsAreNoWindows();
    void whatWasGivenUpIsRemovedForEver();
    void theQuestionBeforeThatIsHeard();
    void theBoxTriesNow();
    void theBoxKeepsACopy();
    void theBoxLeadsToAllChanges();
    void theBoxStartsWhatTheProgramHas_data();
    void theBoxStartsWhatTheProgramHas();

private:
    std::string addPhoto(const char *name)
    {
        std::string local;
        write([&local, name](store::Cache &cache) -> core::Result<void> {
            const auto added = cache.addBytes(test::projectId, std::string(4000, 'x') + name, name, "image/jpeg");
            if (!added)
                return tl::unexpected(added.error());
            local = *added;
            return cache.uploadProgress(local, 1000, {});
        });
        return local;
    }
    int paused()
    {
        const auto all = uploads();
        return int(std::count_if(all.begin(), all.end(),
                                 [](const store::Upload &one) { return one.state == store::Upload::Paused; }));
    }
    void giveUpATitle()
    {
        refuseATitle();
        write([](store::Cache &cache) { return cache.discardParked(cache.outbox()->front().seq); });
        QCOMPARE(givenUp().size(), std::size_t(1));
    }

    Translator m_english;
};

void tst_changesbykeys::whatIsShownIsKept()
{
    open("versions");
    const QString shown = description("card-guide");
    QVERIFY(tabTo(text("keepShown")));
    QCOMPARE(spoken(), text("Keep what is shown – Card “Water sampling guide in four languages”, description"));
    const QString differs = descriptionOf(QApplication::focusWidget());
    QVERIFY2(differs.contains(text("removed: three times")) && differs.contains(text("added: twice")),
             qPrintable(differs));
    type(Qt::Key_Space);
    QTRY_COMPARE(versions("card-guide"), 0);
    QCOMPARE(description("card-guide"), shown);
    QCOMPARE(outbox().size(), std::size_t(1)); // so that nobody else is asked again
    const QString said = text("Card “Water sampling guide in four languages”: kept what is shown");
    QTRY_COMPARE(m_world->toasts().lastText(), said);
    auto *view = m_window->currentPage()->findChild<VersionsView *>();
    QTRY_COMPARE(descriptionOf(view), said);
    // Nothing is left to answer: the focus is at the parts of this page, not somewhere in the window.
    auto *panel = view->findChild<StatePanel *>();
    QTRY_VERIFY(panel->isVisible());
    QCOMPARE(nameOf(panel), text("Nothing to choose"));
    QVERIFY2(isOnPage(), qPrintable(spoken()));
    type(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(versions("card-guide"), 1);
    QCOMPARE(description("card-guide"), shown);
    type(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(versions("card-guide"), 0);
    QCOMPARE(description("card-guide"), shown);
}

void tst_changesbykeys::theNextQuestionFollows()
{
    write([](store::Cache &cache) -> core::Result<void> {
        store::Cache::Page page;
        page.account = test::projectId;
        page.type = "Card";
        page.newState = "1-99";
        page.list = { cache.record(card("card-logo"))->value().view };
        auto &logo = page.list.front();
        logo["rev"] = 99;
        logo["variants"] = store::json::object{ { "title-1",
                                                  store::json::object{ { "property", "title" },
                                                                       { "value", "Design the logo" },
                                                                       { "by", "p-janis" },
                                                                       { "at", "2026-03-10T16:10:00Z" } } } };
        return cache.storePage(page);
    });
    open("versions");
    QTRY_COMPARE(m_window->currentPage()->findChildren<VersionChoice *>().size(), 2);
    QVERIFY(tabTo(text("keepShown")));
    const QString first = spoken();
    type(Qt::Key_Space);
    QTRY_COMPARE(m_window->currentPage()->findChildren<VersionChoice *>().size(), 1);
    QTRY_VERIFY(spoken().startsWith(text("Keep what is shown – Card")) && spoken() != first);
    type(Qt::Key_Space);
    QTRY_COMPARE(versions("card-guide") + versions("card-logo"), 0);
}

void tst_changesbykeys::aFileIsPausedAndGoesOn()
{
    const auto button = text("pause f") + QString::fromStdString(addPhoto("beach.jpg"));
    open("waiting");
    QVERIFY(tabTo(button));
    QCOMPARE(spoken(), text("Pause “beach.jpg”"));
    // How far it is, for whoever hears only the button.
    QVERIFY2(descriptionOf(QApplication::focusWidget()).startsWith(text("Being sent")),
             qPrintable(descriptionOf(QApplication::focusWidget())));
    ProgressLine *progress = nullptr;
    for (auto *one : m_window->currentPage()->findChildren<ProgressLine *>())
        progress = one->isVisible() ? one : progress;
    QVERIFY(progress);
    QCOMPARE(nameOf(progress), text("beach.jpg"));
    QCOMPARE(QAccessible::queryAccessibleInterface(progress)->valueInterface()->currentValue().toInt(),
             1000 * 1000 / 4009);
    type(Qt::Key_Space);
    QTRY_COMPARE(paused(), 1);
    QTRY_COMPARE(spoken(), text("Go on with “beach.jpg”"));
    QCOMPARE(QApplication::focusWidget()->objectName(), button);
    QVERIFY(descriptionOf(QApplication::focusWidget()).startsWith(text("Paused")));
    QCOMPARE(test::accessibilityFaults(m_window.get()), QStringList());
    type(Qt::Key_Space);
    QTRY_COMPARE(paused(), 0);
    QTRY_COMPARE(spoken(), text("Pause “beach.jpg”"));
}

void tst_changesbykeys::allFilesArePausedAndGoOn()
{
    addPhoto("beach.jpg");
    addPhoto("boat.jpg");
    open("waiting");
    QVERIFY(tabToSpoken("Pause all photos and files"));
    type(Qt::Key_Space);
    QTRY_COMPARE(paused(), 2);
    QTRY_COMPARE(spoken(), text("Go on with all photos and files"));
    type(Qt::Key_Return);
    QTRY_COMPARE(paused(), 0);
    QTRY_COMPARE(spoken(), text("Pause all photos and files"));
}

void tst_changesbykeys::theBoxPausesToo()
{
    const auto button = text("pause f") + QString::fromStdString(addPhoto("beach.jpg"));
    open("activity");
    auto *panel = openPanel();
    QTRY_VERIFY(panel->findChild<QWidget *>(button));
    QVERIFY(tabTo(button));
    type(Qt::Key_Space);
    QTRY_COMPARE(paused(), 1);
    QTRY_COMPARE(spoken(), text("Go on with “beach.jpg”"));
    QVERIFY(panel->isAncestorOf(QApplication::focusWidget()));
    type(Qt::Key_Space);
    QTRY_COMPARE(paused(), 0);
}

// Two changes that come one upon the other, before the rows of the first were shown.
void tst_changesbykeys::rowsAreNoWindows()
{
    NotSentDesk desk(m_world->context(), m_window.get());
    auto *list = new QueueList(m_world->context(), desk, QueueList::Waiting, 10, false, m_window.get());
    list->show();
    models::QueueRow row;
    row.kind = models::QueueRow::File;
    row.title = text("beach.jpg");
    list->setRows({ row });
    list->setRows({ row });
    const auto windows = [] {
        const auto all = QApplication::topLevelWidgets();
        return std::count_if(all.begin(), all.end(), [](const QWidget *one) { return one->isVisible(); });
    };
    QCoreApplication::sendPostedEvents(nullptr, QEvent::MetaCall);
    QCOMPARE(windows(), 1);
}

void tst_changesbykeys::whatWasGivenUpIsRemovedForEver()
{
    giveUpATitle();
    open("notsent");
    QVERIFY(tabTo(text("forgetGivenUp")));
    QCOMPARE(spoken(), text("Remove all of these for ever…"));
    QVERIFY(descriptionOf(QApplication::focusWidget()).startsWith(text("Given up. ")));
    m_world->prompts().accept = false;
    type(Qt::Key_Space);
    QCOMPARE(m_world->prompts().asked.size(), 1);
    QCOMPARE(m_world->prompts().asked.front().title, text("Remove 1 given-up change for ever?"));
    QVERIFY(m_world->prompts().asked.front().destructive);
    QVERIFY(m_world->settle());
    QCOMPARE(givenUp().size(), std::size_t(1));
    QCOMPARE(spoken(), text("Remove all of these for ever…")); // back where one came from
    m_world->prompts().accept = true;
    type(Qt::Key_Space);
    QTRY_COMPARE(givenUp().size(), std::size_t(0));
    auto *panel = m_window->currentPage()->findChild<NotSentView *>()->findChild<StatePanel *>();
    QTRY_VERIFY(panel->isVisible());
    QCOMPARE(nameOf(panel), text("Everything could be sent"));
    QVERIFY2(isOnPage(), qPrintable(spoken()));
}

// Enter and Escape leave all as it is; removing needs a step to the other button.
void tst_changesbykeys::theQuestionBeforeThatIsHeard()
{
    giveUpATitle();
    open("notsent");
    m_world->prompts().accept = false;
    QVERIFY(tabTo(text("forgetGivenUp")));
    type(Qt::Key_Space);
    std::optional<bool> answer;
    const auto ask = [&]() -> QMessageBox * {
        answer.reset();
        DialogPrompts().confirm(m_window.get(), m_world->prompts().asked.front(), [&](bool yes) { answer = yes; });
        QMessageBox *box = nullptr;
        [&] {
            QTRY_VERIFY((box = m_window->findChild<QMessageBox *>()));
            QTRY_VERIFY(box->isAncestorOf(QApplication::focusWidget()));
        }();
        return box;
    };
    for (const auto key : { Qt::Key_Return, Qt::Key_Space, Qt::Key_Escape }) {
        auto *box = ask();
        QCOMPARE(spoken(), text("Cancel"));
        const QStringList heard = readAll(QAccessible::queryAccessibleInterface(box));
        QVERIFY2(heard.contains(text("Remove 1 given-up change for ever?")), qPrintable(heard.join(u'|')));
        QVERIFY2(heard.contains(text("Their words are then nowhere on this computer but in a copy that you kept.")),
                 qPrintable(heard.join(u'|')));
        QTest::keyClick(QApplication::focusWidget(), key);
        QTRY_COMPARE(answer, std::optional<bool>(false));
        QTRY_VERIFY(!m_window->findChild<QMessageBox *>());
    }
    ask();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(spoken(), text("Remove for ever"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(answer, std::optional<bool>(true));
}

// What comes of it is said, for nothing that has the focus changes.
void tst_changesbykeys::theBoxTriesNow()
{
    m_world->setStatus(store::SyncStatus::Offline, 2);
    open("activity");
    const auto *panel = openPanel();
    QVERIFY(tabToSpoken("Try now"));
    type(Qt::Key_Space);
    const auto wish = [this] {
        return read<std::optional<store::Wish>>([](store::Cache &cache) { return cache.wished("refresh"); });
    };
    QTRY_VERIFY(wish().has_value());
    const auto said = [panel] { return saidLast(panel); };
    m_world->setStatus(store::SyncStatus::Connecting, 2);
    QVERIFY(m_world->settle());
    QVERIFY2(!said().contains(text("Connecting")), "what lasts a moment is not said");
    m_world->setStatus(store::SyncStatus::UpToDate);
    QTRY_COMPARE(said(), text("Everything sent"));
    m_world->setStatus(store::SyncStatus::WorkingOffline);
    QVERIFY(m_world->settle());
    QTRY_VERIFY2(spoken() != text("Try now") && !spoken().isEmpty(), "it cannot be pressed now");
}

void tst_changesbykeys::theBoxKeepsACopy()
{
    refuseATitle();
    open("activity");
    openPanel();
    QTemporaryDir folder;
    m_world->prompts().folder = folder.path();
    QVERIFY(tabToSpoken("Keep a copy…"));
    type(Qt::Key_Space);
    QTRY_VERIFY(m_world->toasts().lastText().startsWith(text("Kept in")));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
    QCOMPARE(spoken(), text("Keep a copy…"));
}

void tst_changesbykeys::theBoxLeadsToAllChanges()
{
    open("activity");
    auto *panel = openPanel();
    QVERIFY(tabToSpoken("All changes and what happened"));
    type(Qt::Key_Space);
    QTRY_VERIFY(!panel->isVisible());
    QCOMPARE(m_world->navigator().current().kind, Place::Changes);
    QCOMPARE(m_world->navigator().current().view, text("waiting"));
}

void tst_changesbykeys::theBoxStartsWhatTheProgramHas_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("button");
    QTest::newRow("sign in") << text("account.signIn") << text("Sign in");
    QTest::newRow("take along") << text("courier.take") << text("Take along…");
    QTest::newRow("bring back") << text("courier.bring") << text("Bring back…");
}

void tst_changesbykeys::theBoxStartsWhatTheProgramHas()
{
    QFETCH(QString, action);
    QFETCH(QString, button);
    test::addAccountActions(*m_world, m_window.get());
    for (const char *name : { "courier.take", "courier.bring" })
        m_world->actions().add(m_window.get(), {}, {}, {}, {}, [] {})->setObjectName(text(name));
    QSignalSpy started(m_world->actions().named(action.toUtf8().constData()), &QAction::triggered);
    m_world->setStatus(store::SyncStatus::NeedsSignIn, 1);
    open("activity");
    auto *panel = openPanel();
    QCOMPARE(test::accessibilityFaults(panel), QStringList());
    QVERIFY(tabUntil([&](QWidget *widget) { return nameOf(widget) == button; }));
    type(Qt::Key_Space);
    QTRY_COMPARE(started.size(), 1);
    QVERIFY2(!panel->isVisible(), "what was started stands in its place");
}

QTEST_MAIN(tst_changesbykeys)
#include "tst_changesbykeys.moc"
