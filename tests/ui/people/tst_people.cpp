// Finding partners, writing to them and answering, on a real store without a server.
#include "tests/support/scenestore.h"
#include "tests/ui/people/peopletest.h"
#include "ui/messages/contactpanel.h"
#include "ui/messages/inbox.h"
#include "ui/messages/waitinglist.h"
#include "ui/partners/announcementform.h"
#include "ui/partners/announcementpanel.h"
#include "ui/partners/filterbar.h"
#include "ui/partners/partnerpanel.h"
#include "ui/partners/savedsearchbar.h"
#include "ui/people/desk.h"
#include "ui/people/notice.h"
#include "ui/people/partnerlist.h"
#include "ui/people/writebox.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/editabletext.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/statepanel.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTest>
#include <QTimer>

using namespace ui;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

store::json::object person(const char *id, const char *name, const char *town, const char *region, const char *country,
                           const char *language, int from, int to)
{
    using store::json::object;
    return { { "id", id },
             { "rev", 1 },
             { "propRevs", object() },
             { "variants", object() },
             { "createdAt", "2026-03-02T08:00:00Z" },
             { "createdBy", id },
             { "updatedAt", "2026-03-02T08:00:00Z" },
             { "updatedBy", id },
             { "name", name },
             { "town", town },
             { "region", region },
             { "country", country },
             { "languages", object{ { language, true } } },
             { "subjects", object{ { "biology", true } } },
             { "ageFrom", from },
             { "ageTo", to },
             { "available", true } };
}

} // namespace

class tst_people : public test::PeopleTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, Mode::Light); }

    void init()
    {
        m_world = std::make_unique<scenes::World>(*m_theme);
        keep("Person",
             { person("p-lodz", "Zofia Kowalska", "Łódź", "Łódzkie", "PL", "pl", 6, 9),
               person("p-hellas", "Γιώργος Παπαδόπουλος", "Αθήνα", "Ελλάδα", "GR", "el", 16, 18) });
    }
    void cleanup()
    {
        m_page.reset();
        m_messages.reset();
        m_world.reset();
    }

    void foldedWordsFindPeople_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found");
        QTest::newRow("Polish town") << text("lodz") << text("p-lodz");
        QTest::newRow("beginning of it") << text("lod") << text("p-lodz");
        QTest::newRow("Greek region") << text("ελλαδα") << text("p-hellas");
        QTest::newRow("two words") << text("zof kow") << text("p-lodz");
    }
    void foldedWordsFindPeople()
    {
        QFETCH(QString, typed);
        QFETCH(QString, found);
        openPartners();
        QTRY_VERIFY(m_page->search().shown() > 3);
        m_page->searchField()->setText(typed); // keyClicks() knows ASCII only
        QTRY_COMPARE(ids(), QStringList{ found });
        QVERIFY(m_page->list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(text("Ages")));
    }

    void filtersNarrowAndCount()
    {
        openPartners();
        QTRY_VERIFY(m_page->search().shown() > 3);
        const int all = m_page->search().total();
        QComboBox *countries = m_page->filters()->countries();
        QTRY_VERIFY(countries->findText(text("Poland (2)")) > 0);
        QCOMPARE(countries->findText(text("Portugal"), Qt::MatchStartsWith), -1);
        countries->setCurrentIndex(countries->findData(text("PL")));
        QTRY_COMPARE(m_page->search().total(), 2);
        // Each facet is counted without its own filter: the other countries can still be chosen.
        QVERIFY(countries->findText(text("Greece (2)")) > 0);
        QTRY_COMPARE(m_page->filters()->languages()->findText(text("Polish (2)")) > 0, true);
        m_page->filters()->ageFrom()->setValue(6);
        m_page->filters()->ageTo()->setValue(8);
        QTRY_COMPARE(ids(), QStringList{ text("p-lodz") });
        countries->setCurrentIndex(0);
        m_page->filters()->ageFrom()->setValue(m_page->filters()->ageFrom()->minimum());
        m_page->filters()->ageTo()->setValue(m_page->filters()->ageTo()->minimum());
        QTRY_COMPARE(m_page->search().total(), all);
    }

    void offlineSaysWhereItLooks()
    {
        openPartners();
        QTRY_VERIFY(m_page->search().shown() > 3);
        QVERIFY(m_page->notice()->isHidden());
        m_world->setStatus(store::SyncStatus::Offline);
        QTRY_VERIFY(!m_page->notice()->isHidden());
        QVERIFY2(m_page->notice()->text().contains(QString::number(m_page->search().total())),
                 qPrintable(m_page->notice()->text()));
        QTest::keyClicks(m_page->searchField(), text("nobodyiscalledthis"));
        QTRY_COMPARE(m_page->search().shown(), 0);
        QTRY_COMPARE(m_page->states()->currentIndex(), 1);
        QCOMPARE(m_page->states()->panel()->state(), StatePanel::Offline);
        m_world->setStatus(store::SyncStatus::UpToDate);
        Q_EMIT m_page->states()->panel()->actionWanted(); // "Search for everything"
        QTRY_VERIFY(m_page->search().shown() > 3);
        QVERIFY(m_page->searchField()->text().isEmpty());
    }

    void requestWaitsInTheOutbox()
    {
        openPartners();
        QTRY_VERIFY(m_page->search().people().find(text("p-maria")));
        QTRY_VERIFY(m_page->desk().canWrite());
        m_page->showRecord(text("p-maria"));
        QVERIFY(m_page->partnerPanel()->isVisible());
        m_page->partnerPanel()->startRequest();
        WriteBox *box = m_page->partnerPanel()->writeBox();
        QVERIFY(box->isVisible());
        QVERIFY(!box->sendButton()->isEnabled());
        box->editor()->setPlainText(text("Shall we count with robots?"));
        // A draft outlives the page.
        QTRY_VERIFY(m_world->settings().text(core::Setting::Drafts).contains(text("robots")));
        openPartners();
        QTRY_VERIFY(m_page->search().people().find(text("p-maria")));
        QTRY_VERIFY(m_page->desk().canWrite());
        m_page->showRecord(text("p-maria"));
        m_page->partnerPanel()->startRequest();
        box = m_page->partnerPanel()->writeBox();
        QCOMPARE(box->editor()->toPlainText(), text("Shall we count with robots?"));
        box->sendButton()->click();
        QTRY_COMPARE(outbox("ContactRequest").size(), std::size_t(1));
        const auto entry = outbox("ContactRequest").front();
        QCOMPARE(entry.op, store::Edit::Create);
        QCOMPARE(entry.key.account, test::personalId);
        QCOMPARE(entry.value.at("personId").as_string().c_str(), "p-maria");
        QCOMPARE(entry.value.at("message").as_string().c_str(), "Shall we count with robots?");
        QTRY_VERIFY(!m_world->settings().text(core::Setting::Drafts).contains(text("robots")));
        QTRY_VERIFY(m_page->partnerPanel()->stateChip()->isVisible());
        QVERIFY(m_page->partnerPanel()->requestButton()->isHidden());
        m_world->toasts().undo();
        QTRY_COMPARE(outbox("ContactRequest").size(), std::size_t(0));
        QTRY_VERIFY(!m_page->partnerPanel()->requestButton()->isHidden());
    }

    void acceptingARequest()
    {
        openMessages();
        QTRY_COMPARE(m_messages->inbox().waitingCount(), 1);
        Button *accept = nullptr; // the list is filled after the inbox
        QTRY_VERIFY((accept = button(m_messages->waiting(), text("Accept the request of Jānis Bērziņš"))));
        accept->click();
        QTRY_COMPARE(m_messages->inbox().waitingCount(), 0);
        QTRY_COMPARE(outbox("ContactRequest").size(), std::size_t(1));
        QCOMPARE(outbox("ContactRequest").front().value.at("answer").as_string().c_str(), "accepted");
        m_world->toasts().undo();
        QTRY_COMPARE(m_messages->inbox().waitingCount(), 1);
    }

    // Until the server has made the contact of it.
    void anAcceptedRequestIsNotOfferedAgain()
    {
        openMessages();
        QTRY_COMPARE(m_messages->inbox().waitingCount(), 1);
        press(m_messages->waiting(), text("Accept the request of Jānis Bērziņš"));
        QTRY_COMPARE(outbox("ContactRequest").size(), std::size_t(1));
        openPartners();
        QTRY_VERIFY(m_page->search().people().find(text("p-janis")));
        QTRY_VERIFY(m_page->desk().canWrite());
        m_page->showRecord(text("p-janis"));
        QTRY_VERIFY(m_page->partnerPanel()->stateChip()->isVisible());
        QCOMPARE(m_page->partnerPanel()->stateChip()->text(), text("Request accepted"));
        QVERIFY(m_page->partnerPanel()->requestButton()->isHidden());
    }

    // There is no trash for requests: what was answered is gone from what waits, here and for the server.
    void whatWasAnsweredIsAskedNoMore()
    {
        openMessages();
        QTRY_COMPARE(m_messages->inbox().waitingCount(), 1);
        press(m_messages->waiting(), text("Decline the request of Jānis Bērziņš"));
        QTRY_VERIFY(!button(m_messages->waiting(), text("Decline the request of Jānis Bērziņš")));
        for (const char *state : { "accepted", "declined", "withdrawn" }) {
            cleanup();
            init();
            bool stored = false;
            m_world->store().write(
                this,
                [state](store::Cache &cache) {
                    store::Cache::Page page;
                    page.account = test::personalId;
                    page.type = "ContactRequest";
                    page.newState = "1-2";
                    page.list.push_back({ { "id", "q-janis" },
                                          { "rev", 2 },
                                          { "propRevs", store::json::object() },
                                          { "variants", store::json::object() },
                                          { "personId", "p-janis" },
                                          { "personName", "Jānis Bērziņš" },
                                          { "direction", "in" },
                                          { "state", state } });
                    return cache.storePage(page);
                },
                [&stored](const auto &result) { stored = result.has_value(); });
            QTRY_VERIFY(stored);
            openMessages();
            QVERIFY(m_world->settle());
            QTRY_VERIFY(m_messages->inbox().isReady());
            QCOMPARE(m_messages->inbox().waitingCount(), 0);
            QVERIFY(m_messages->waiting()->isEmpty());
        }
    }

    void decliningAndWithdrawing()
    {
        openMessages();
        QTRY_COMPARE(m_messages->inbox().waitingCount(), 1);
        press(m_messages->waiting(), text("Decline the request of Jānis Bērziņš"));
        QTRY_COMPARE(outbox("ContactRequest").size(), std::size_t(1));
        QCOMPARE(outbox("ContactRequest").front().value.at("answer").as_string().c_str(), "declined");
        m_messages->showPart(MessagesPage::Sent);
        press(m_messages->sent(), text("Take back “Letters of Stone”"));
        QTRY_COMPARE(outbox("ProjectProposal").size(), std::size_t(1));
        QCOMPARE(outbox("ProjectProposal").front().value.at("answer").as_string().c_str(), "withdrawn");
    }

    void announcementFromDraftToList()
    {
        openPartners();
        QTRY_VERIFY(m_page->desk().canWrite());
        QTRY_VERIFY(!m_page->desk().me().id.isEmpty());
        m_world->setStatus(store::SyncStatus::Offline);
        m_page->writeAnnouncement();
        QVERIFY(m_page->form()->isVisible());
        QVERIFY(!m_page->form()->publishButton()->isEnabled());
        m_page->form()->titleField()->setText(text("Bridges of our towns"));
        m_page->form()->textField()->setPlainText(text("We build them from paper."));
        QTRY_VERIFY(m_world->settings().text(core::Setting::Drafts).contains(text("Bridges")));
        m_page->closePanel();
        m_page->writeAnnouncement();
        QCOMPARE(m_page->form()->titleField()->text(), text("Bridges of our towns"));
        m_page->form()->publishButton()->click();
        QTRY_COMPARE(outbox("Announcement").size(), std::size_t(1));
        const auto entry = outbox("Announcement").front();
        QCOMPARE(entry.value.at("country").as_string().c_str(), "GR");
        QVERIFY(entry.value.at("subjects").as_object().contains("biology"));
        QCOMPARE(m_page->search().kind(), PartnerSearch::Announcements);
        QTRY_VERIFY(m_page->announcementPanel()->isVisible()); // the new one is shown
        QTRY_VERIFY(!m_world->settings().text(core::Setting::Drafts).contains(text("Bridges")));
        m_world->toasts().undo();
        QTRY_COMPARE(outbox("Announcement").size(), std::size_t(0));
    }

    void draftsAreKeptWhileSomebodyTypesOn()
    {
        openPartners();
        QTRY_VERIFY(m_page->desk().canWrite());
        const auto stored = [this] {
            return core::Settings(QString::fromStdString(m_world->folder()) + text("/settings.conf"))
                .text(core::Setting::Drafts);
        };
        m_page->writeAnnouncement();
        m_world->accounts().profile.personId = text("p-anna"); // the window goes on for a moment while she signs in
        QPointer<QPlainTextEdit> field = m_page->form()->textField();
        QTimer typist; // never rests as long as a pause
        connect(&typist, &QTimer::timeout, this, [&field] { QTest::keyClick(field, Qt::Key_X); });
        typist.start(30);
        QTRY_VERIFY_WITH_TIMEOUT(stored().contains(text("xx")), 5000);
        QVERIFY(typist.isActive());
        QVERIFY2(stored().contains(text("p-eleni/")) && !stored().contains(text("p-anna/")), qPrintable(stored()));
        typist.stop();
        m_page->open({ Place::Partners, {}, text("announcements"), text("a-rivers") });
        QTRY_VERIFY(m_page->announcementPanel()->isVisible());
        field = m_page->announcementPanel()->writeBox()->editor();
        field->setPlainText(text("Dear Maria "));
        field->moveCursor(QTextCursor::End);
        typist.start(30);
        QTRY_VERIFY_WITH_TIMEOUT(stored().contains(text("Maria xx")), 5000);
        QVERIFY(typist.isActive());
    }

    void answeringAnAnnouncement()
    {
        openPartners();
        QTRY_VERIFY(m_page->desk().canWrite());
        m_page->open({ Place::Partners, {}, text("announcements"), text("a-rivers") });
        QTRY_VERIFY(m_page->announcementPanel()->isVisible());
        WriteBox *box = m_page->announcementPanel()->writeBox();
        box->editor()->setPlainText(text("Our river is the Almyros."));
        box->sendButton()->click();
        QTRY_COMPARE(outbox("AnnouncementReply").size(), std::size_t(1));
        QCOMPARE(outbox("AnnouncementReply").front().value.at("announcementId").as_string().c_str(), "a-rivers");
        QTRY_COMPARE(m_page->announcementPanel()->replies().rowCount(), 1);
        QTRY_VERIFY(box->editor()->toPlainText().isEmpty());
    }

    void regionsOfTheChosenCountry()
    {
        const auto person = [](const char *id, const char *country, const char *region) {
            return schema::json::object{ { "id", id },           { "rev", 9 },         { "name", id },
                                         { "country", country }, { "region", region }, { "available", true } };
        };
        store::Cache::Page page;
        page.account = test::communityId;
        page.type = "Person";
        page.list = { person("p-ewa", "PL", "Łódzkie"), person("p-ala", "PL", "Łódzkie"),
                      person("p-jan", "PL", "Śląskie"), person("p-bo", "SE", "Skåne") };
        m_world->store().write(
            this, [page](store::Cache &cache) { return cache.storePage(page); }, [](const auto &) {});
        openPartners();
        QComboBox *countries = m_page->filters()->countries(), *regions = m_page->filters()->regions();
        QTRY_VERIFY(countries->findData(text("PL")) > 0);
        QVERIFY(!regions->isVisible()); // of all countries they would be hundreds
        countries->setCurrentIndex(countries->findData(text("PL")));
        QTRY_COMPARE(regions->count(), 3);
        QVERIFY(regions->isVisible());
        QCOMPARE(regions->itemText(0), text("All regions"));
        QCOMPARE(regions->itemText(1), text("Łódzkie (3)"));
        QCOMPARE(regions->itemText(2), text("Śląskie (1)"));
        regions->setCurrentIndex(1);
        QTRY_COMPARE(m_page->search().total(), 3); // one was there before
        QVERIFY(m_page->search().people().find(text("p-ewa")) && !m_page->search().people().find(text("p-jan")));
        QCOMPARE(regions->itemText(2), text("Śląskie (1)")); // its own choice does not narrow it
        QTRY_VERIFY(m_page->desk().canWrite());
        m_page->savedSearches()->saveCurrent();
        QTRY_COMPARE(m_page->savedSearches()->searches().rowCount(), 1);
        QCOMPARE(m_page->savedSearches()->searches().at(0).name, text("Poland, Łódzkie"));
        const auto saved = m_page->filters()->filter();
        countries->setCurrentIndex(countries->findData(text("SE")));
        QVERIFY(!m_page->filters()->filter().contains("region")); // that of the other country
        QTRY_COMPARE(regions->itemText(1), text("Skåne (1)"));
        m_page->filters()->setFilter(saved);
        QCOMPARE(m_page->filters()->filter(), saved);
        countries->setCurrentIndex(0);
        QVERIFY(!regions->isVisible() && !m_page->filters()->filter().contains("region"));
    }

    void savedSearches()
    {
        openPartners();
        QTRY_VERIFY(m_page->desk().canWrite());
        QTRY_VERIFY(m_page->filters()->countries()->findData(text("PL")) > 0);
        m_page->filters()->countries()->setCurrentIndex(m_page->filters()->countries()->findData(text("PL")));
        QTRY_COMPARE(m_page->search().total(), 2);
        m_page->savedSearches()->saveCurrent();
        auto &saved = m_page->savedSearches()->searches();
        QTRY_COMPARE(saved.rowCount(), 1);
        QCOMPARE(saved.at(0).name, text("Poland"));
        const QString id = saved.at(0).id;
        m_page->savedSearches()->rename(id);
        m_page->savedSearches()->nameField()->setText(text("Our neighbours"));
        QTest::keyClick(m_page->savedSearches()->nameField(), Qt::Key_Return);
        QTRY_COMPARE(saved.at(0).name, text("Our neighbours"));
        m_page->filters()->countries()->setCurrentIndex(0);
        QTRY_VERIFY(m_page->search().total() > 2);
        FilterChip *chip = nullptr;
        for (auto *one : m_page->savedSearches()->findChildren<FilterChip *>())
            if (one->text() == text("Our neighbours"))
                chip = one;
        QVERIFY(chip);
        chip->click();
        QTRY_COMPARE(m_page->search().total(), 2);
        QVERIFY(chip->isChecked());
        m_page->savedSearches()->remove(id);
        QTRY_COMPARE(saved.rowCount(), 0);
        m_world->toasts().undo();
        QTRY_COMPARE(saved.rowCount(), 1);
        QCOMPARE(saved.at(0).name, text("Our neighbours"));
    }

    void contactsNotesAndProjects()
    {
        openMessages();
        m_messages->showPart(MessagesPage::Contacts);
        QTRY_COMPARE(m_messages->contacts()->model()->rowCount(), 2);
        QTest::keyClicks(m_messages->searchField(), text("lukasz"));
        QTRY_COMPARE(m_messages->contacts()->model()->rowCount(), 1);
        m_messages->showContact(text("k-lukasz"));
        QVERIFY(m_messages->contactPanel()->isVisible());
        Q_EMIT m_messages->contactPanel()->note()->edited(text("Met in Gdańsk"), Typed::Done);
        QTRY_COMPARE(outbox("Contact").size(), std::size_t(1));
        QCOMPARE(outbox("Contact").front().value.at("note").as_string().c_str(), "Met in Gdańsk");
        m_messages->contactPanel()->projectButton()->click();
        QCOMPARE(m_world->navigator().current(), (Place{ Place::Projects, {}, text("new"), text("p-lukasz") }));
    }

    void nobodySignedIn()
    {
        m_world->accounts().profile = {};
        m_world = std::make_unique<scenes::World>(*m_theme, scenes::World::EmptyCache);
        m_world->accounts().profile = {};
        openPartners();
        QTRY_COMPARE(m_page->states()->panel()->state(), StatePanel::NoPermission);
        openMessages();
        QTRY_COMPARE(m_messages->states()->panel()->state(), StatePanel::NoPermission);
    }

private:
    QStringList ids() const
    {
        QStringList list;
        for (const auto &row : m_page->search().people().rows())
            list.append(row.id);
        return list;
    }
    std::vector<store::OutboxEntry> outbox(const char *type)
    {
        std::optional<core::Result<std::vector<store::OutboxEntry>>> answer;
        m_world->store().read(
            this, [](store::Cache &cache) { return cache.outbox(); },
            [&answer](core::Result<std::vector<store::OutboxEntry>> entries) { answer = std::move(entries); });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 10000) || !*answer)
            return {};
        std::vector<store::OutboxEntry> found;
        for (const auto &entry : **answer)
            if (entry.key.type == type)
                found.push_back(entry);
        return found;
    }
    static Button *button(QWidget *in, const QString &spoken)
    {
        for (auto *one : in->findChildren<Button *>())
            if (one->accessibleName() == spoken && one->isVisibleTo(in))
                return one;
        return nullptr;
    }
    // The count is known before the row with the button stands there.
    static void press(QWidget *in, const QString &spoken)
    {
        QTRY_VERIFY(button(in, spoken));
        button(in, spoken)->click();
    }
};

QTEST_MAIN(tst_people)
#include "tst_people.moc"
