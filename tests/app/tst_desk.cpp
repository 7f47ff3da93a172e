// One person's window: working offline and back, signing in again, and an offline copy that cannot be opened.
#include "tests/app/atwork.h"

#include "core/codes.h"
#include "models/intake/journal.h"
#include "sqlite/sqlite.h"
#include "ui/errortext/errortext.h"
#include "ui/queue/queuepanel.h"
#include "ui/shell/statusline.h"
#include "ui/translator.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QSignalSpy>
#include <QTcpServer>

using core::Setting;
using test::AtWork;

namespace {

QString text(const char *latin1) { return QString::fromLatin1(latin1); }

} // namespace

class TestDesk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Started with --offline: the settings never said so, and say nothing new when the switch is turned off.
    void anOfflineStartCanEnd()
    {
        QTcpServer server; // that it is spoken to is enough
        QVERIFY(server.listen(QHostAddress::LocalHost));
        AtWork work("");
        work.start(text("https://127.0.0.1:%1").arg(server.serverPort()), true);
        QTRY_COMPARE(state(work), store::SyncStatus::WorkingOffline);
        QSignalSpy ended(work.desk.get(), &app::Desk::offlineStartEnded);
        auto *offline = work.desk->actions().named("network.offline");
        QVERIFY(offline && offline->isCheckable() && offline->isChecked());
        QCOMPARE(offline->text(), text("Stop working offline"));
        offline->trigger();
        QTRY_VERIFY(server.hasPendingConnections());
        QTRY_VERIFY(state(work) != store::SyncStatus::WorkingOffline);
        QVERIFY(!offline->isChecked());
        QCOMPARE(offline->text(), text("Work offline"));
        QCOMPARE(ended.count(), 1);
        QCOMPARE(work.settings.text(Setting::NetworkPolicy), text("online"));
    }
    void savingDataOutlastsWorkingOffline()
    {
        AtWork work("");
        QVERIFY(work.settings.set(Setting::NetworkPolicy, text("metered")));
        work.start(text("https://good.example"));
        auto *offline = work.desk->actions().named("network.offline");
        QVERIFY(offline && !offline->isChecked());
        for (const bool bySwitch : { true, false }) {
            if (bySwitch)
                offline->trigger();
            else
                QVERIFY(work.settings.set(Setting::NetworkPolicy, text("offline"))); // in the settings
            QTRY_COMPARE(state(work), store::SyncStatus::WorkingOffline);
            QCOMPARE(work.settings.text(Setting::NetworkPolicy), text("offline"));
            QVERIFY(offline->isChecked());
            offline->trigger();
            QCOMPARE(work.settings.text(Setting::NetworkPolicy), text("metered"));
            QVERIFY(!offline->isChecked());
            QTRY_VERIFY(state(work) != store::SyncStatus::WorkingOffline);
        }
    }
    // Another window, or the next start, knows what it was before.
    void savingDataOutlastsTheStartToo()
    {
        AtWork work("");
        QVERIFY(work.settings.set(Setting::NetworkPolicy, text("metered")));
        work.start(text("https://good.example"));
        work.desk->actions().named("network.offline")->trigger();
        work.desk.reset();
        work.start(text("https://good.example"), true);
        work.desk->actions().named("network.offline")->trigger();
        QCOMPARE(work.settings.text(Setting::NetworkPolicy), text("metered"));
    }
    void whatTheSchoolDecidedIsNoSwitch()
    {
        for (const char *rule : { "offline", "metered" }) {
            AtWork work(QByteArray("network.policy = ") + rule + '\n');
            work.start(text("https://good.example"));
            auto *offline = work.desk->actions().named("network.offline");
            QVERIFY(offline && !offline->isEnabled());
            QCOMPARE(offline->isChecked(), qstrcmp(rule, "offline") == 0);
        }
        AtWork work("network.policy = metered\n"); // the start was the person's own
        work.start(text("https://good.example"), true);
        auto *offline = work.desk->actions().named("network.offline");
        QVERIFY(offline->isEnabled() && offline->isChecked());
        offline->trigger();
        QVERIFY(!offline->isEnabled() && !offline->isChecked());
        QTRY_VERIFY(state(work) != store::SyncStatus::WorkingOffline);
    }
    // As long as it is needed, and not before.
    void signingInAgainIsOffered()
    {
        AtWork work("");
        work.start(text("https://good.example"), true);
        QTRY_COMPARE(state(work), store::SyncStatus::WorkingOffline);
        auto *signIn = work.desk->actions().named("account.signIn");
        QVERIFY(signIn && !signIn->isEnabled());
        store::SyncStatus status;
        status.state = store::SyncStatus::NeedsSignIn;
        work.desk->store().setStatus(status);
        QTRY_VERIFY(signIn->isEnabled());
        QSignalSpy wanted(work.desk.get(), &app::Desk::signInWanted);
        signIn->trigger();
        QCOMPARE(wanted.count(), 1);
        status.state = store::SyncStatus::UpToDate;
        work.desk->store().setStatus(status);
        QTRY_VERIFY(!signIn->isEnabled());
    }
    // Also those that the program gives a window which knows nothing of them; the pseudo-language brackets its texts.
    void everyActionFollowsTheLanguage()
    {
        AtWork work("");
        work.start(text("https://good.example"), true);
        for (const auto place : { ui::Place::Partners, ui::Place::Messages, ui::Place::Settings, ui::Place::Changes })
            work.desk->navigator().open({ place, {}, {}, {} });
        const auto others = [&](bool pseudo) {
            QStringList texts;
            for (const auto &entry : work.desk->actions().entries(false))
                if (entry.action->text().startsWith(u'[') != pseudo || entry.section.startsWith(u'[') != pseudo)
                    texts.append(entry.section + u' ' + entry.action->text());
            return texts.join(u'\n');
        };
        QVERIFY(work.desk->actions().entries(false).size() > 10);
        ui::Translator translator;
        for (const bool pseudo : { true, false }) {
            translator.setLanguage(pseudo ? text("pseudo") : text("en"));
            QTRY_VERIFY2(others(pseudo).isEmpty(), qPrintable(others(pseudo)));
        }
    }
    // On a shared computer they would be gone with the person, who is asked before.
    void photosThatAreBeingPreparedCountAsNotSent()
    {
        AtWork work("");
        work.start(text("https://good.example"), true);
        QTRY_COMPARE(state(work), store::SyncStatus::WorkingOffline);
        bool read = false; // whoever goes on with what an earlier start left has found nothing
        work.desk->store().read(work.desk.get(), models::countJobs,
                                [&read](const core::Result<int> &) { read = true; });
        QTRY_VERIFY(read);
        models::IntakeJobs jobs;
        for (int i = 0; i < 300; ++i)
            jobs.push_back({ "F" + std::to_string(i),
                             "z1",
                             text("/stick/%1.jpg").arg(i),
                             models::IntakeJob::Album,
                             "a1",
                             {},
                             {} });
        const auto noted = work.in<core::Result<void>>(
            [&jobs](store::Cache &cache) { return cache.together([&] { return models::noteJobs(cache, jobs); }); });
        QVERIFY(noted);
        store::ChangeSet changes;
        changes.uploads = true;
        work.desk->store().report(changes);
        QTRY_COMPARE(work.desk->unsent(), 300);
    }
    // The engine tells figures when it has looked: a window may be closed before, or while it cannot look.
    void whatTheStatusDoesNotKnowIsNotLostEither()
    {
        AtWork work("");
        work.start(text("https://good.example"), true);
        QTRY_COMPARE(state(work), store::SyncStatus::WorkingOffline);
        QCOMPARE(work.desk->unsent(), 0);
        auto &store = work.desk->store();
        const store::Key own{ "uAnna", "SavedSearch", store.newId("SavedSearch") };
        store.apply(work.desk.get(), { { store::Edit::Create, own, { { "name", "rivers" } } } });
        QCOMPARE(store.status().waitingChanges, 0);
        QCOMPARE(work.desk->unsent(), 1); // also what is still on its way into the copy
    }
    // The line, the list behind it and every page know what is in the way, and where.
    void aCopyThatCannotBeOpenedIsNamed()
    {
        AtWork work("");
        const QString place = work.folder.filePath(QStringLiteral("cache"));
        QFile file(place);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no folder") > 0);
        file.close();
        work.start(text("https://good.example"), true);
        QTRY_COMPARE(state(work), store::SyncStatus::Trouble);
        const store::SyncStatus status = work.desk->store().status();
        QVERIFY2(core::codeNamed(status.error).has_value(), status.error.c_str());
        const QString sentence = ui::errorText(status.error, status.errorDetail).title;
        QVERIFY2(sentence.contains(QDir::toNativeSeparators(place)), qPrintable(sentence));
    }
    // Nothing of it is written over, and whoever updates goes on where they were.
    void aCopyOfANewerVersionIsNamedAndLeftAsItIs()
    {
        AtWork work("");
        const QDir place(work.folder.filePath(QStringLiteral("cache")));
        {
            store::CacheOptions options;
            options.folder = place.path().toStdString();
            QVERIFY(place.mkpath(text(".")));
            auto opened = store::Cache::open(options);
            QVERIFY(opened);
            const store::Key own{ "uAnna", "SavedSearch", opened->cache->newId("SavedSearch") };
            QVERIFY(opened->cache->apply({ { store::Edit::Create, own, { { "name", "rivers" } } } }));
            opened->cache->connection().exec("PRAGMA user_version=9999");
        }
        const auto copy = [&place] {
            QFile file(place.filePath(text("cache.db")));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray before = copy();
        const QStringList files = place.entryList(QDir::Files | QDir::Hidden);
        QVERIFY(before.contains("rivers"));
        work.start(text("https://good.example"), true);
        QTRY_COMPARE(state(work), store::SyncStatus::Trouble);
        auto &window = work.desk->window();
        window.resize(1240, 800);
        window.show();
        const QString told = work.desk->toasts().lastText();
        for (const char *words : { "A newer Jumelle has used this place before.", "Nothing in it was touched.",
                                   "Please update Jumelle on this computer." })
            QVERIFY2(told.contains(text(words)), qPrintable(told));
        auto *line = window.findChild<ui::StatusLine *>();
        QVERIFY(line);
        QTRY_COMPARE(line->button()->text(), text("Something is in the way")); // told a little later
        QCOMPARE(line->findChild<ui::ElidedLabel *>()->fullText(), text("A newer Jumelle has used this place before."));
        line->button()->click();
        auto *panel = window.findChild<ui::QueuePanel *>();
        QVERIFY(panel);
        const auto says = [panel](const char *words) {
            const auto labels = panel->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [words](const QLabel *label) { return label->text().contains(text(words)); });
        };
        QTRY_VERIFY(says("Please update Jumelle on this computer."));
        work.desk.reset();
        QVERIFY(copy() == before);
        QCOMPARE(place.entryList(QDir::Files | QDir::Hidden), files);
    }

private:
    static store::SyncStatus::State state(const AtWork &work) { return work.desk->store().status().state; }
};

QTEST_MAIN(TestDesk)
#include "tst_desk.moc"
