// Where the buttons of the pages about people lead, and what takes the focus there.
#include "tests/support/accountactions.h"
#include "tests/support/scenestore.h"
#include "tests/ui/people/peopletest.h"
#include "ui/messages/inbox.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigator.h"
#include "ui/shell/rail.h"
#include "ui/shell/toasts.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/statepanel.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace ui;

namespace {
QString text(const char *utf8) { return QString::fromUtf8(utf8); }
const Place messages{ Place::Messages, {}, {}, {} };
} // namespace

class tst_ways : public test::PeopleTest
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

    void whoIsSignedOutFindsTheButton_data()
    {
        QTest::addColumn<bool>("partners");
        QTest::newRow("partners") << true;
        QTest::newRow("messages") << false;
    }

    void whoIsSignedOutFindsTheButton()
    {
        QFETCH(bool, partners);
        m_world = std::make_unique<scenes::World>(*m_theme, scenes::World::EmptyCache);
        m_world->accounts().profile.personId.clear();
        QWidget window;
        auto *signIn = test::addAccountActions(*m_world, &window).signIn;
        const QSignalSpy asked(signIn, &QAction::triggered);
        partners ? openPartners() : openMessages();
        const QWidget *page = m_page ? static_cast<QWidget *>(m_page.get()) : m_messages.get();
        QPushButton *button = nullptr;
        const auto stands = [&] {
            for (auto *one : page->findChildren<QPushButton *>())
                if (one->text() == text("Sign in") && one->isVisible())
                    button = one;
            return button != nullptr;
        };
        QTRY_VERIFY(stands());
        button->click();
        QCOMPARE(asked.size(), 1);
        signIn->setEnabled(false); // as long as nothing asks for the password
        button->click();
        QCOMPARE(m_world->navigator().current(), (Place{ Place::Settings, {}, text("account"), {} }));
    }

    void acceptingOpensTheProject_data()
    {
        QTest::addColumn<bool>("offline");
        QTest::addColumn<bool>("wentOn");
        QTest::newRow("at once") << false << false;
        QTest::newRow("without the server") << true << false;
        QTest::newRow("who went on to something else") << false << true;
    }

    void acceptingOpensTheProject()
    {
        QFETCH(bool, offline);
        QFETCH(bool, wentOn);
        keepProposal("pendingPartner", {});
        if (offline)
            m_world->setStatus(store::SyncStatus::Offline);
        m_world->navigator().open(messages);
        openMessages();
        auto &inbox = m_messages->inbox();
        QTRY_COMPARE(inbox.waitingProposals().size(), std::size_t(1));
        QPushButton *accept = nullptr;
        const auto accepts = [&] {
            for (auto *one : m_messages->findChildren<QPushButton *>())
                if (one->text() == text("Accept and open the project") && one->isVisible())
                    accept = one;
            return accept != nullptr;
        };
        QTRY_VERIFY(accepts());
        accept->click();
        QTRY_VERIFY(m_world->toasts().lastText().startsWith(text("“Bridges” accepted")));
        QCOMPARE(m_world->navigator().current(), messages); // there is no space yet
        if (wentOn)
            m_world->navigator().open({ Place::Home, {}, {}, {} });
        const Place before = m_world->navigator().current();
        m_world->setStatus(store::SyncStatus::UpToDate);
        keepProposal("active", "z-bridges");
        if (!offline && !wentOn) {
            QTRY_COMPARE(m_world->navigator().current(), (Place{ Place::Project, text("z-bridges"), {}, {} }));
        } else {
            QTRY_COMPARE(m_world->toasts().lastText(), text("The project space of “Bridges” is open."));
            QCOMPARE(m_world->navigator().current(), before);
        }
    }

    void aClickOnPartnersLeadsIntoTheSearch()
    {
        MainWindow window(m_world->context());
        PartnersPage *page = nullptr;
        window.addPage(Place::Home, [](const Context &context) { return new MessagesPage(context); });
        window.addPage(Place::Partners, [&page](const Context &context) { return page = new PartnersPage(context); });
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        m_world->navigator().open({ Place::Home, {}, {}, {} });
        const auto buttons = window.rail()->findChildren<RailButton *>();
        QCOMPARE(buttons.size(), 2);
        buttons.at(0)->setFocus(Qt::TabFocusReason);
        QTest::keyClick(buttons.at(0), Qt::Key_Down);
        QTRY_VERIFY(page && page->isVisible());
        QCOMPARE(QApplication::focusWidget(), buttons.at(1));
        m_world->navigator().open({ Place::Home, {}, {}, {} });
        QTest::mouseClick(buttons.at(1), Qt::LeftButton);
        QTRY_VERIFY(page->isVisible());
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(page->searchField()));
    }

private:
    void keepProposal(const char *state, const char *space)
    {
        store::Cache::Page page;
        page.account = test::personalId;
        page.type = "ProjectProposal";
        page.newState = std::string("1-") + state;
        page.list = { { { "id", "o-bridges" },
                        { "rev", space ? 3 : 2 },
                        { "title", "Bridges" },
                        { "partnerId", "p-janis" },
                        { "partnerName", "Jānis Bērziņš" },
                        { "direction", "in" },
                        { "sent", true },
                        { "state", state } } };
        if (space)
            page.list.front()["spaceId"] = space;
        bool stored = false;
        m_world->store().write(
            this, [page](store::Cache &cache) { return cache.storePage(page); },
            [&](const core::Result<void> &done) { stored = done.has_value(); });
        QTRY_VERIFY(stored);
    }
};

QTEST_MAIN(tst_ways)
#include "tst_ways.moc"
