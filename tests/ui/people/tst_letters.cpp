// Letters that cannot be stored, and what comes back from the trash of the partners and of the messages.
#include "tests/support/scenestore.h"
#include "tests/ui/people/peopletest.h"
#include "ui/messages/contactpanel.h"
#include "ui/messages/inbox.h"
#include "ui/partners/announcementform.h"
#include "ui/partners/announcementpanel.h"
#include "ui/partners/partnerpanel.h"
#include "ui/parts/trashlist.h"
#include "ui/parts/trashpanel.h"
#include "ui/people/desk.h"
#include "ui/people/writebox.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>
#include <algorithm>

using namespace ui;

namespace {
QString text(const char *utf8) { return QString::fromUtf8(utf8); }
} // namespace

class tst_letters : public test::PeopleTest
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

    void aLetterThatCannotBeStoredStays_data()
    {
        QTest::addColumn<QString>("type"); // of the record
        QTest::newRow("a request") << text("ContactRequest");
        QTest::newRow("an answer") << text("AnnouncementReply");
    }

    void aLetterThatCannotBeStoredStays()
    {
        QFETCH(QString, type);
        const bool asks = type == text("ContactRequest");
        openPartners();
        QTRY_VERIFY(m_page->search().people().find(text("p-maria")));
        QTRY_VERIFY(m_page->desk().canWrite());
        if (asks) {
            m_page->showRecord(text("p-maria"));
            m_page->partnerPanel()->startRequest();
        } else {
            m_page->open({ Place::Partners, {}, text("announcements"), text("a-rivers") });
            QTRY_VERIFY(m_page->announcementPanel()->isVisible());
        }
        WriteBox *box = asks ? m_page->partnerPanel()->writeBox() : m_page->announcementPanel()->writeBox();
        m_world->letStore("CREATE TRIGGER no_room BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'no room'); END");
        box->editor()->setPlainText(text("Our river is the Almyros."));
        QTRY_VERIFY(m_world->settings().text(core::Setting::Drafts).contains(text("Almyros")));
        const QString said = m_world->toasts().lastText();
        box->sendButton()->click();
        QTRY_VERIFY(m_world->toasts().lastText() != said); // that it could not be stored
        QVERIFY(box->isVisible());
        QCOMPARE(box->editor()->toPlainText(), text("Our river is the Almyros."));
        QVERIFY(m_world->settings().text(core::Setting::Drafts).contains(text("Almyros")));

        m_world->letStore("DROP TRIGGER no_room");
        box->sendButton()->click();
        box->sendButton()->click(); // somebody in a hurry
        QTRY_VERIFY(box->editor()->toPlainText().isEmpty());
        QCOMPARE(box->isVisible(), !asks);
        QVERIFY(!m_world->settings().text(core::Setting::Drafts).contains(text("Almyros")));
        QVERIFY(m_world->settle());
        QCOMPARE(waiting(type.toLatin1().constData()), std::size_t(1));
    }

    void whatIsTypedOnWhileALetterIsStoredStays()
    {
        openPartners();
        QTRY_VERIFY(m_page->desk().canWrite());
        m_page->open({ Place::Partners, {}, text("announcements"), text("a-rivers") });
        QTRY_VERIFY(m_page->announcementPanel()->isVisible());
        WriteBox *box = m_page->announcementPanel()->writeBox();
        QTest::keyClicks(box->editor(), text("Our river is the Almyros."));
        QTest::keyClick(box->editor(), Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClicks(box->editor(), text(" It is short."));
        QTRY_COMPARE(m_page->announcementPanel()->replies().rowCount(), 1);
        QVERIFY(m_world->settle());
        QVERIFY2(box->editor()->toPlainText().endsWith(text("It is short.")), qPrintable(box->editor()->toPlainText()));
        QTRY_VERIFY(m_world->settings().text(core::Setting::Drafts).contains(text("It is short.")));
    }

    void anAnnouncementComesBackFromTheTrash()
    {
        openPartners();
        QTRY_VERIFY(m_page->desk().canWrite());
        m_page->writeAnnouncement();
        m_page->form()->titleField()->setText(text("Bridges of our towns"));
        m_page->form()->publishButton()->click();
        QTRY_VERIFY(m_page->announcementPanel()->isVisible());
        press(m_page->announcementPanel(), "Move to the trash");
        QTRY_VERIFY(m_page->announcementPanel()->isHidden());
        auto *opener = named<QToolButton>(m_page.get(), text("Trash of your announcements"));
        QVERIFY(opener && opener->isVisible());
        opener->click();
        QVERIFY(m_page->trash()->isVisible());
        QTRY_COMPARE(m_page->trash()->count(), 1); // nobody else's
        m_page->trash()->list()->selectAll();
        m_page->trash()->putBack();
        QTRY_COMPARE(m_page->trash()->count(), 0);
        opener->click();
        QVERIFY(m_page->trash()->isHidden());
        m_page->segments()->setCurrent(PartnerSearch::People);
        Q_EMIT m_page->segments()->chosen(PartnerSearch::People);
        QTRY_VERIFY(!opener->isVisible());
    }

    void aContactComesBackFromTheTrash()
    {
        openMessages();
        m_messages->showPart(MessagesPage::Contacts);
        m_messages->showContact(text("k-lukasz"));
        QTRY_VERIFY(m_messages->contactPanel()->isVisible());
        const int before = m_messages->inbox().desk().contacts().rowCount();
        press(m_messages->contactPanel(), "Remove from contacts");
        QTRY_COMPARE(m_messages->inbox().desk().contacts().rowCount(), before - 1);
        auto *opener = named<QToolButton>(m_messages.get(), text("Trash of your contacts"));
        QVERIFY(opener && opener->isVisible());
        opener->click();
        QVERIFY(m_messages->trash()->isVisible() && m_messages->contactPanel()->isHidden());
        QTRY_COMPARE(m_messages->trash()->count(), 1);
        m_messages->trash()->list()->selectAll();
        m_messages->trash()->putBack();
        QTRY_COMPARE(m_messages->inbox().desk().contacts().rowCount(), before);
        m_messages->showContact(text("k-lukasz"));
        QTRY_VERIFY(m_messages->contactPanel()->isVisible() && m_messages->trash()->isHidden());
        m_messages->showPart(MessagesPage::Sent);
        QVERIFY(!opener->isVisible());
    }

private:
    std::size_t waiting(const char *type) // to be sent
    {
        auto opened = store::Cache::open(m_world->store().options());
        const auto all = opened->cache->outbox().value();
        return std::size_t(
            std::count_if(all.begin(), all.end(), [&](const auto &one) { return one.key.type == type; }));
    }
    template <typename Widget> static Widget *named(QWidget *in, const QString &spoken)
    {
        for (auto *one : in->findChildren<Widget *>())
            if (one->accessibleName() == spoken)
                return one;
        return nullptr;
    }
    static void press(QWidget *in, const char *words)
    {
        Button *found = nullptr;
        QTRY_VERIFY((found = withWords(in, words)));
        found->click();
    }
    static Button *withWords(QWidget *in, const char *words)
    {
        for (auto *one : in->findChildren<Button *>())
            if (one->text() == text(words) && one->isVisibleTo(in))
                return one;
        return nullptr;
    }
};

QTEST_MAIN(tst_letters)
#include "tst_letters.moc"
