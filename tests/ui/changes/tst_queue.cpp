// What waits to be sent, behind the line at the bottom.
#include "changestest.h"

#include "core/codes.h"
#include "core/settings.h"
#include "models/intake/journal.h"
#include "models/queuemodel.h"
#include "tests/support/accountactions.h"
#include "tests/support/uichecks.h"
#include "ui/changes/waitingview.h"
#include "ui/queue/notsentdesk.h"
#include "ui/queue/queuelist.h"
#include "ui/shell/statustext.h"
#include "ui/translator.h"
#include "ui/widgets/switch.h"

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>
#include <algorithm>

using namespace ui;
using test::nameOf;
using test::text;

class tst_queue : public test::ChangesTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { end(); }
    void byKeys();
    void offlineIsWhatTheActionSays();
    void offersToSignInAgain();
    void aFileThatIsGoneIsNotTriedAgain();
    void whatIsInTheWayIsSaid();
    void whatIsBeingPreparedWaits();
    void aFileThatIsRefusedIsNotSaidToBeSent();
    void whatIsNotListedGoesOutAllTheSame();
    void untilSaysWhatHasToHappen();
};

// Opened, read, and worked without a mouse.
void tst_queue::byKeys()
{
    Translator english; // plurals
    english.setLanguage(QStringLiteral("en"));
    const auto *offline = test::addAccountActions(*m_world, m_window.get()).offline;
    open("waiting");
    refuseATitle();
    const QString seq = QString::number(outbox().front().seq);
    store::SyncStatus status;
    status.state = store::SyncStatus::Offline;
    status.waitingChanges = 3;
    status.waitingFiles = status.waitingPhotos = 2;
    status.parked = 1;
    m_world->store().setStatus(status);
    QVERIFY(m_world->settle());
    auto *line = m_window->findChild<StatusButton *>();
    QCOMPARE(nameOf(line), text("Offline – 3 changes, 2 photos will be sent"));
    auto *panel = openPanel();
    QCOMPARE(test::accessibilityFaults(panel), QStringList());

    QTRY_VERIFY(panel->findChild<QToolButton *>(QStringLiteral("retry c") + seq)); // rows are read in another thread
    QTRY_VERIFY(panel->findChild<QToolButton *>(QStringLiteral("retry c") + seq)->isVisible());
    // In the order in which it is seen: what was not sent, then the switch below it.
    QList<int> tops;
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        tops.append(QApplication::focusWidget()->mapTo(panel, QPoint(0, 0)).y());
    }
    const auto turn = std::adjacent_find(tops.begin(), tops.end(), std::greater<>());
    QVERIFY2(turn == tops.end() || std::is_sorted(turn + 1, tops.end()), "Tab goes down the panel, and round once");
    QVERIFY(tabTo(QStringLiteral("retry c") + seq));
    QVERIFY(nameOf(QApplication::focusWidget()).contains(text("Dear <b>parents</b>")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(outbox().front().state, store::OutboxEntry::Waiting);

    QVERIFY(tabToSpoken("Work offline"));
    QVERIFY(!offline->isChecked());
    type(Qt::Key_Space);
    QVERIFY(offline->isChecked());
    type(Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<QueuePanel *>() || !m_window->findChild<QueuePanel *>()->isVisible());
    QVERIFY2(line->hasFocus(), "back where one came from");
}

// Whatever the settings say: a start may have been offline without them, and another window may change it.
void tst_queue::offlineIsWhatTheActionSays()
{
    auto *offline = test::addAccountActions(*m_world, m_window.get()).offline;
    offline->setChecked(true);
    QueuePanel panel(m_world->context());
    auto *change = panel.findChild<Switch *>();
    QVERIFY(change && change->isEnabled() && change->isChecked());
    QCOMPARE(m_world->settings().text(core::Setting::NetworkPolicy), text("online"));
    change->click();
    QVERIFY(!offline->isChecked());
    offline->trigger();
    QVERIFY(change->isChecked());
    offline->setEnabled(false); // decided by the school
    QVERIFY(!change->isEnabled());
}

void tst_queue::offersToSignInAgain()
{
    Translator english; // plurals
    english.setLanguage(QStringLiteral("en"));
    const auto actions = test::addAccountActions(*m_world, m_window.get());
    QSignalSpy asked(actions.signIn, &QAction::triggered);
    QueuePanel panel(m_world->context());
    panel.show();
    const auto button = [&panel](const char *words) -> QAbstractButton * {
        for (auto *one : panel.findChildren<QAbstractButton *>())
            if (one->text() == text(words) && one->isVisible())
                return one;
        return nullptr;
    };
    QVERIFY(!button("Sign in") && button("Try now"));
    m_world->setStatus(store::SyncStatus::NeedsSignIn, 2);
    QTRY_VERIFY(button("Sign in"));
    QVERIFY2(!button("Try now"), "it would do nothing");
    button("Sign in")->click();
    QCOMPARE(asked.count(), 1);
    m_world->setStatus(store::SyncStatus::UpToDate);
    QTRY_VERIFY(!button("Sign in") && button("Try now"));
}

// There is nothing to try again with.
void tst_queue::aFileThatIsGoneIsNotTriedAgain()
{
    QWidget window;
    NotSentDesk desk(m_world->context(), &window);
    QueueList list(m_world->context(), desk, QueueList::NotSent, 10, true);
    models::QueueRow row;
    row.kind = models::QueueRow::File;
    row.state = models::QueueRow::NotSent;
    row.title = text("plan.txt");
    row.id = text("one");
    row.error = text("overQuota");
    list.setRows({ row });
    QVERIFY(list.findChild<QToolButton *>(text("retry one")));
    row.error = text("fileGone");
    list.setRows({ row });
    QVERIFY(!list.findChild<QToolButton *>(text("retry one")));
    QVERIFY(list.findChild<QToolButton *>(text("discard one")));
    bool told = false;
    for (const auto *label : list.findChildren<QLabel *>())
        told = told || label->text().contains(text("choose it again where you added it"));
    QVERIFY(told);
}

// A copy that cannot be written keeps nothing, and a full disk is no network that is missing.
void tst_queue::whatIsInTheWayIsSaid()
{
    scenes::World broken(*m_theme, scenes::World::BrokenCache);
    QueuePanel panel(broken.context());
    const auto says = [&panel](const QString &words) {
        for (const auto *label : panel.findChildren<QLabel *>())
            if (label->text().contains(words))
                return true;
        return false;
    };
    QTRY_VERIFY(says(QDir::toNativeSeparators(QString::fromStdString(broken.folder()))));
    QVERIFY(says(text("Something is in the way")) && !says(text("kept here first")) && !says(text("Everything sent")));
}

// Photos that were given have no row yet, and are not sent either.
void tst_queue::whatIsBeingPreparedWaits()
{
    Translator english; // plurals
    english.setLanguage(QStringLiteral("en"));
    open("waiting");
    store::SyncStatus status;
    status.state = store::SyncStatus::UpToDate;
    m_world->store().setStatus(status);
    QTRY_VERIFY(nameOf(m_window->findChild<StatusButton *>()).startsWith(text("Everything sent")));
    const auto *panel = openPanel();
    const auto says = [&panel](const char *words) {
        for (const auto *label : panel->findChildren<QLabel *>())
            if (label->text().startsWith(text(words)))
                return true;
        return false;
    };
    QTRY_VERIFY(says("Everything sent") && says("Nothing waits"));
    models::IntakeJob film;
    film.id = "vfilm";
    film.account = test::projectId;
    film.path = text("/somewhere/film.mp4");
    write([film](store::Cache &cache) { return cache.together([&] { return models::noteJobs(cache, { film }); }); });
    store::ChangeSet changes;
    changes.uploads = true;
    m_world->store().report(changes);
    QTRY_VERIFY(says("1 file to be sent") && !says("Nothing waits"));

    WaitingView view(m_world->context());
    view.retranslate();
    const auto shows = [&view](const char *words) {
        const auto labels = view.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->text() == text(words) && label->isVisibleTo(&view);
        });
    };
    QTRY_VERIFY(shows("1 file to be sent") && shows("1 file is still being prepared on this computer."));
    write(
        [film](store::Cache &cache) { return cache.together([&] { return models::strikeJobs(cache, { film.id }); }); });
    m_world->store().report(changes);
    QTRY_VERIFY(!shows("1 file to be sent") && !shows("1 file is still being prepared on this computer."));
}

// It waits for somebody who decides, and so does the record that names it.
void tst_queue::aFileThatIsRefusedIsNotSaidToBeSent()
{
    Translator english; // plurals
    english.setLanguage(QStringLiteral("en"));
    store::SyncStatus status;
    status.state = store::SyncStatus::UpToDate;
    status.waitingChanges = 1;
    m_world->store().setStatus(status);
    const auto *line = m_window->findChild<StatusButton *>();
    QTRY_COMPARE(line->text(), text("1 change to be sent"));
    write([](store::Cache &cache) -> core::Result<void> {
        const auto file = cache.addBytes(test::projectId, "film", "film.mp4", "video/mp4");
        if (!file)
            return tl::unexpected(file.error());
        return cache.uploadFailed(*file, "overQuota");
    });
    QTRY_COMPARE(line->text(), text("1 change could not be sent"));
}

// The list ends after a thousand changes; the files behind them are on their way.
void tst_queue::whatIsNotListedGoesOutAllTheSame()
{
    write([](store::Cache &cache) -> core::Result<void> {
        const auto refused = cache.addBytes(test::projectId, "film", "film.mp4", "video/mp4");
        const auto sound = cache.addBytes(test::projectId, "photo", "photo.jpg", "image/jpeg");
        if (!refused || !sound)
            return tl::unexpected<core::Error>(!refused ? refused.error() : sound.error());
        std::vector<store::Edit> edits;
        for (int i = 0; i <= models::QueueModel::limit; ++i) {
            const auto more = models::actions::create(
                { test::projectId, "FileItem", cache.newId("FileItem") },
                { { "name", "photo.jpg" }, { "type", "image/jpeg" }, { "size", 5 }, { "blobId", *sound } });
            edits.insert(edits.end(), more.begin(), more.end());
        }
        if (const auto done = cache.apply(std::move(edits)); !done)
            return tl::unexpected(done.error());
        return cache.uploadFailed(*refused, "overQuota");
    });
    m_world->setStatus(store::SyncStatus::UpToDate);
    open("waiting");
    const auto says = [this](const char *words) {
        for (const auto *label : m_window->currentPage()->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(text(words)))
                return true;
        return false;
    };
    QTRY_VERIFY(says("goes out by itself"));
    QVERIFY(!says("until you decide"));
}

// What a full disk or an old program holds back does not come with the network.
void tst_queue::untilSaysWhatHasToHappen()
{
    store::SyncStatus status;
    status.state = store::SyncStatus::Trouble;
    const auto until = [&status](core::Code code) {
        status.error = core::codeName(code);
        return StatusWords::until(status);
    };
    for (const auto code : { core::Code::CaptivePortal, core::Code::UnknownServer, core::Code::Busy })
        QCOMPARE(until(code), text("when the server can be reached again"));
    QCOMPARE(until(core::Code::DiskFull), text("when there is room on the disk again"));
    QCOMPARE(until(core::Code::Incomplete), text("when the server can say what is new"));
    for (const auto code : { core::Code::TooOld, core::Code::TooNew, core::Code::Damaged, core::Code::Untrusted })
        QCOMPARE(until(code), text("when nothing is in the way any more"));
    status.error.clear();
    QCOMPARE(StatusWords::until(status), text("when nothing is in the way any more"));
}

QTEST_MAIN(tst_queue)
#include "tst_queue.moc"
