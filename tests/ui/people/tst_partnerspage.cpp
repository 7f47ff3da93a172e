// The page of partners: what its places open, which searches it keeps, and the way back and forth.
#include "core/codes.h"
#include "models/actions.h"
#include "tests/support/scenestore.h"
#include "tests/ui/people/peopletest.h"
#include "ui/messages/waitinglist.h"
#include "ui/partners/announcementform.h"
#include "ui/partners/announcementpanel.h"
#include "ui/partners/filterbar.h"
#include "ui/partners/partnerpanel.h"
#include "ui/partners/savedsearchbar.h"
#include "ui/parts/trashpanel.h"
#include "ui/people/desk.h"
#include "ui/people/notice.h"
#include "ui/people/partnerlist.h"
#include "ui/people/writebox.h"
#include "ui/shell/toasts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/statepanel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <algorithm>

using namespace ui;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }
constexpr int many = 130; // more than the first page of a list

store::json::object record(const char *prefix, int i, const char *property, const char *words)
{
    const std::string number = std::to_string(1000 + i); // lists go by name: the first of all comes last
    return { { "id", prefix + number },
             { "rev", 1 },
             { "propRevs", store::json::object() },
             { "variants", store::json::object() },
             { "createdAt", "2026-01-01T08:00:00Z" },
             { "createdBy", "p-maria" },
             { "country", "PL" },
             { property, (i == 0 ? "Zzz " : "") + std::string(words) + " " + number } };
}

} // namespace

class tst_partnerspage : public test::PeopleTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, Mode::Light); }
    void init() { m_world = std::make_unique<scenes::World>(*m_theme); }
    void cleanup()
    {
        m_page.reset();
        m_messages.reset();
        m_world.reset();
    }

    // A message leads to what it is about, however long the list is.
    void anAnnouncementBeyondTheFirstPageOpens()
    {
        keepMany("Announcement", "a-", "title", "Bridges");
        openMessages();
        Q_EMIT m_messages->findChild<WaitingList *>()->announcementWanted(text("a-1000"));
        openPartners();
        m_page->open(m_world->navigator().current());
        QTRY_VERIFY(says(m_page->announcementPanel(), text("Zzz Bridges 1000")));
        QVERIFY(m_page->announcementPanel()->isVisible());
        QTRY_VERIFY(m_page->search().announcements().rowCount() > 0);
        QVERIFY2(!m_page->search().announcements().find(text("a-1000")), "the list begins with it: nothing is tested");
        QVERIFY(m_world->settle());
        QVERIFY(m_page->announcementPanel()->isVisible());
    }
    void aSchoolBeyondTheFirstPageOpens()
    {
        keepMany("School", "s-", "name", "School");
        openPartners();
        m_page->open({ Place::Partners, {}, text("schools"), text("s-1000") });
        QTRY_VERIFY(says(m_page->partnerPanel(), text("Zzz School 1000")));
        QVERIFY(m_page->partnerPanel()->isVisible());
        QTRY_VERIFY(m_page->search().schools().rowCount() > 0);
        QVERIFY2(!m_page->search().schools().find(text("s-1000")), "the list begins with it: nothing is tested");
    }

    // What is in the trash does not open as if it were there, with a box for an answer.
    void aLinkToWhatIsInTheTrashLeadsThere()
    {
        openPartners();
        QTRY_VERIFY(m_page->desk().canWrite());
        keepTrashed("a-own", "p-eleni");
        keepTrashed("a-other", "p-maria");
        const auto told = [this] { return m_world->toasts().lastText(); };
        m_page->open({ Place::Partners, {}, text("announcements"), text("a-other") });
        QTRY_VERIFY2(told().startsWith(text("It is not here")), "somebody else's trash is not shown here");
        QVERIFY(told().contains(text("ask whoever sent it")));
        m_page->open({ Place::Partners, {}, text("announcements"), text("a-own") });
        QTRY_COMPARE(told(), text("It is in the trash."));
        QVERIFY(m_world->settle());
        QVERIFY(!panelIsOpen());
    }
    // It says so, once nobody can bring it any more, and closes what was open before.
    void aLinkToNothingSaysSo()
    {
        openPartners();
        QTRY_VERIFY(m_page->search().people().find(text("p-maria")));
        for (const char *view : { "people", "schools", "announcements" }) {
            m_world->setStatus(store::SyncStatus::UpToDate);
            m_page->open({ Place::Partners, {}, text("people"), text("p-maria") });
            QTRY_VERIFY(m_page->partnerPanel()->isVisible());
            m_page->open({ Place::Partners, {}, text(view), text("gone-") + text(view) });
            QVERIFY(m_world->settle());
            QVERIFY2(m_world->toasts().lastText().isEmpty(), "the server was asked and may bring it");
            m_world->setStatus(store::SyncStatus::Offline);
            QTRY_VERIFY(m_world->toasts().lastText().startsWith(text("It is not here")));
            QTRY_VERIFY(!panelIsOpen());
            m_world->toasts().show({});
        }
    }
    void anAnnouncementInThePanelThatGoesSaysSo()
    {
        openPartners();
        QTRY_VERIFY(m_page->desk().canWrite());
        std::vector<store::json::object> one{ record("a-", 1, "title", "Bridges") };
        keep("Announcement", one);
        const QString id = text("a-1001");
        m_page->open({ Place::Partners, {}, text("announcements"), id });
        QTRY_VERIFY(m_page->announcementPanel()->isVisible());
        QTRY_VERIFY(m_page->announcementPanel()->writeBox()->isVisible());
        one.front()["rev"] = 2;
        one.front()["trashedAt"] = "2026-03-01T08:00:00Z";
        keep("Announcement", one);
        store::ChangeSet changes;
        changes.records.push_back(PeopleDesk::community("Announcement", id));
        m_world->store().report(changes);
        QTRY_VERIFY(!m_page->announcementPanel()->writeBox()->isVisible());
        QVERIFY2(m_page->announcementPanel()->isVisible(), "what is being read stays");
        const auto chips = m_page->announcementPanel()->findChildren<Chip *>();
        QVERIFY(std::any_of(chips.begin(), chips.end(), [](const Chip *chip) {
            return chip->isVisible() && chip->text() == text("In the trash");
        }));
    }
    // The server was asked for the list before it had the announcement.
    void whatWasPublishedComesIntoTheList()
    {
        openPartners();
        QTRY_VERIFY(m_page->desk().canWrite());
        m_page->writeAnnouncement();
        m_page->form()->titleField()->setText(text("Bridges of our towns"));
        m_page->form()->publishButton()->click();
        QTRY_VERIFY(m_page->announcementPanel()->isVisible());
        const auto &list = m_page->search().announcements();
        const auto published = [&list] {
            const auto &rows = list.rows();
            const auto at = std::find_if(rows.begin(), rows.end(),
                                         [](const auto &row) { return row.title == text("Bridges of our towns"); });
            return at == rows.end() ? QString() : at->id;
        };
        QTRY_VERIFY(!published().isEmpty());
        const QString id = published();
        QVERIFY(m_world->settle());
        answerAll();
        QTRY_COMPARE(list.rowCount(), 0);
        QCOMPARE(openWishes(), 0);
        bool sent = false; // what comes of it changes the record
        m_world->store().write(
            this,
            [id](store::Cache &cache) {
                return cache.apply(
                    models::actions::setText({ "community", "Announcement", id.toStdString() }, "title", text("Sent")));
            },
            [&sent](const auto &stored) { sent = stored.has_value(); });
        QTRY_VERIFY(sent);
        QTRY_COMPARE(openWishes(), 1);
    }

    void escapeInTheListClosesWhatIsOpen()
    {
        openPartners();
        QTRY_VERIFY(m_page->search().people().find(text("p-maria")));
        m_page->showRecord(text("p-maria"));
        QTRY_VERIFY(m_page->partnerPanel()->isVisible());
        QTest::keyClick(m_page->findChild<PartnerList *>(), Qt::Key_Escape);
        QVERIFY(!m_page->partnerPanel()->isVisible());
    }

    // By the keys a person has, however often they are pressed.
    void oneSearchIsKeptOnce()
    {
        openPartners();
        QTRY_VERIFY(m_page->desk().canWrite());
        QTRY_VERIFY(m_page->filters()->countries()->findData(text("PL")) > 0);
        auto &kept = m_page->savedSearches()->searches();
        QVERIFY(!save()->isEnabled());
        save()->trigger();
        m_page->savedSearches()->saveCurrent(); // whoever else asks for it
        QVERIFY(m_world->settle());
        QCOMPARE(kept.rowCount(), 0);

        m_page->filters()->countries()->setCurrentIndex(m_page->filters()->countries()->findData(text("PL")));
        QVERIFY(save()->isEnabled());
        save()->trigger();
        QVERIFY(!save()->isEnabled());
        m_page->savedSearches()->saveCurrent();
        QTRY_COMPARE(kept.rowCount(), 1);
        m_page->savedSearches()->saveCurrent();
        QVERIFY(m_world->settle());
        QCOMPARE(kept.rowCount(), 1);
        QVERIFY(!save()->isEnabled());

        // Back, forth and back again: it can be kept as soon as it is not.
        m_world->toasts().undo();
        QTRY_COMPARE(kept.rowCount(), 0);
        QTRY_VERIFY(save()->isEnabled());
        QVERIFY(m_world->toasts().canRedo());
        m_world->toasts().redo();
        QTRY_COMPARE(kept.rowCount(), 1);
        QCOMPARE(kept.at(0).name, text("Poland"));
        m_world->toasts().undo();
        QTRY_COMPARE(kept.rowCount(), 0);
    }
    void whatCouldNotBeKeptCanBeTriedAgain()
    {
        openPartners();
        QTRY_VERIFY(m_page->desk().canWrite());
        QTRY_VERIFY(m_page->filters()->countries()->findData(text("PL")) > 0);
        m_page->filters()->countries()->setCurrentIndex(m_page->filters()->countries()->findData(text("PL")));
        m_world->letStore("CREATE TRIGGER no_room BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'no room'); END");
        save()->trigger();
        QVERIFY(!save()->isEnabled());
        QTRY_VERIFY(save()->isEnabled());
        m_world->letStore("DROP TRIGGER no_room");
        save()->trigger();
        QTRY_COMPARE(m_page->savedSearches()->searches().rowCount(), 1);
    }

    void theNoticeSaysWhyItLooksHere()
    {
        openPartners();
        QTRY_VERIFY(m_page->search().shown() > 3);
        const auto begins = [this](const char *words) {
            return !m_page->notice()->isHidden() && m_page->notice()->text().startsWith(text(words));
        };
        m_world->setStatus(store::SyncStatus::Offline);
        QTRY_VERIFY(begins("You are offline. These"));
        m_world->setStatus(store::SyncStatus::WorkingOffline);
        QTRY_VERIFY(begins("You are working offline. These"));
        m_world->setStatus(store::SyncStatus::NeedsSignIn);
        QTRY_VERIFY(begins("Please sign in again. These"));
    }

    void aTrashThatNeverCameSaysWhenItComes()
    {
        m_world->setStatus(store::SyncStatus::Offline);
        TrashPanel trash(m_world->context(), { text("Card") });
        trash.show(text("zNowhere"));
        trash.QWidget::show();
        const auto ends = [&trash](const char *words) {
            return says(&trash, text("What lies in the trash has never been fetched. It comes ") + text(words));
        };
        QTRY_VERIFY(ends("when there is a network."));
        m_world->setStatus(store::SyncStatus::NeedsSignIn);
        QTRY_VERIFY(ends("after you sign in again."));
    }

    // A server that cannot tell all that is new takes what is sent.
    void whatIsSentAllTheSameIsNotSaidToWait()
    {
        openPartners();
        QTRY_VERIFY(m_page->desk().canWrite());
        openMessages();
        QTRY_VERIFY(m_messages->states()->currentIndex() == 0);
        store::SyncStatus status;
        status.state = store::SyncStatus::Trouble;
        const auto ask = [&](core::Code code, const char *message) {
            status.error = core::codeName(code);
            m_world->store().setStatus(status);
            models::PersonRow someone;
            someone.id = text("p-somebody");
            someone.name = text("Maria");
            m_page->desk().sendRequest(someone, text(message));
        };
        ask(core::Code::DiskFull, "Dear Maria");
        QTRY_COMPARE(m_world->toasts().lastText(),
                     text("Your request to Maria will be sent when there is room on the disk again"));
        QTRY_VERIFY(!m_messages->findChild<Notice *>()->isHidden());
        ask(core::Code::Incomplete, "Dear Maria again");
        QTRY_COMPARE(m_world->toasts().lastText(), text("Request sent to Maria"));
        QTRY_VERIFY(m_messages->findChild<Notice *>()->isHidden());
    }

    // Before the personal account is known, and where it may only be read.
    void nothingIsWrittenWhereNothingMayBe()
    {
        openPartners();
        QVERIFY(!m_page->desk().canWrite());
        QVERIFY(!save()->isEnabled() && !announce()->isEnabled());
        m_page->filters()->setFilter({ { "country", "PL" } });
        m_page->savedSearches()->setCurrent(text("people"), { { "country", "PL" } }, text("Poland"));
        m_page->savedSearches()->saveCurrent();
        m_page->writeAnnouncement();
        QVERIFY(!m_page->savedSearches()->canSave());
        QVERIFY(!panelIsOpen());
        QTRY_VERIFY(announce()->isEnabled());
        QVERIFY(m_world->settle());
        QCOMPARE(m_page->savedSearches()->searches().rowCount(), 0);

        bool done = false;
        m_world->store().write(
            this,
            [](store::Cache &cache) -> core::Result<void> {
                auto accounts = cache.accounts();
                if (!accounts)
                    return tl::unexpected(accounts.error());
                for (auto &account : *accounts)
                    account.readOnly = true;
                return cache.setAccounts(*accounts);
            },
            [&done](const core::Result<void> &stored) { done = stored.has_value(); });
        QTRY_VERIFY(done);
        QTRY_VERIFY(!announce()->isEnabled());
        QVERIFY(!m_page->desk().canWrite());
        m_page->writeAnnouncement();
        QVERIFY(!panelIsOpen());
    }

private:
    int openWishes()
    {
        int count = -1;
        m_world->store().read(
            this, [](store::Cache &cache) { return cache.openWishes(); },
            [&count](const auto &list) { count = list ? int(list->size()) : -2; });
        [&count] { QTRY_VERIFY(count != -1); }();
        return count;
    }
    void answerAll() // that there is nothing
    {
        bool answered = false;
        m_world->store().write(
            this,
            [](store::Cache &cache) -> core::Result<void> {
                const auto open = cache.openWishes();
                if (!open)
                    return tl::unexpected(open.error());
                for (const auto &wish : *open)
                    if (auto done = cache.answerWish(wish.key, store::Wish::Done,
                                                     { { "ids", store::json::array() }, { "total", 0 } }, {});
                        !done)
                        return done;
                return {};
            },
            [&answered](const core::Result<void> &stored) { answered = stored.has_value(); });
        QTRY_VERIFY(answered);
    }
    void keepMany(const char *type, const char *prefix, const char *property, const char *words)
    {
        std::vector<store::json::object> records;
        for (int i = 0; i < many; ++i)
            records.push_back(record(prefix, i, property, words));
        keep(type, std::move(records));
    }
    void keepTrashed(const char *id, const char *by)
    {
        auto one = record("", 1, "title", "Bridges");
        one["id"] = id;
        one["createdBy"] = by;
        one["trashedAt"] = "2026-03-01T08:00:00Z";
        keep("Announcement", { one });
    }
    QAction *action(const char *words) const
    {
        for (QAction *one : m_page->actions())
            if (one->text() == text(words))
                return one;
        return nullptr;
    }
    QAction *save() const { return action("Save this search"); }
    QAction *announce() const { return action("New announcement"); }
    bool panelIsOpen() const
    {
        const auto panels = m_page->findChildren<SidePanel *>();
        return std::any_of(panels.begin(), panels.end(), [](const SidePanel *panel) { return panel->isVisible(); });
    }
    static bool says(const QWidget *panel, const QString &words)
    {
        const auto labels = panel->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text() == words && label->isVisible(); });
    }
};

QTEST_MAIN(tst_partnerspage)
#include "tst_partnerspage.moc"
