// Where the focus is after a letter was sent, what a list says of what nobody has chosen, and where a list ends.
#include "models/roles.h"
#include "tests/ui/people/peopletest.h"
#include "ui/messages/lettercard.h"
#include "ui/messages/waitinglist.h"
#include "ui/partners/announcementpanel.h"
#include "ui/partners/partnerpanel.h"
#include "ui/people/desk.h"
#include "ui/people/partnerlist.h"
#include "ui/people/writebox.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>

using namespace ui;

namespace {
QString text(const char *utf8) { return QString::fromUtf8(utf8); }
} // namespace

class tst_keptfocus : public test::PeopleTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, Mode::Light); }
    void init()
    {
        m_world = std::make_unique<scenes::World>(*m_theme);
        openPartners();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_VERIFY(m_page->search().people().find(text("p-maria")));
        QTRY_VERIFY(m_page->desk().canWrite());
    }
    void cleanup()
    {
        m_page.reset();
        m_messages.reset();
        m_world.reset();
    }

    void aRequestThatIsSentLeavesTheFocusInThePanel()
    {
        PartnerPanel *panel = m_page->partnerPanel();
        m_page->showRecord(text("p-maria"));
        panel->startRequest();
        panel->writeBox()->editor()->setPlainText(text("Shall we count with robots?"));
        panel->writeBox()->sendButton()->setFocus();
        QTest::keyClick(panel->writeBox()->sendButton(), Qt::Key_Space);
        QTRY_VERIFY(panel->writeBox()->isHidden());
        QVERIFY2(panel->isAncestorOf(QApplication::focusWidget()),
                 QApplication::focusWidget() ? qPrintable(QApplication::focusWidget()->accessibleName()) : "nowhere");
    }

    void anAnswerThatIsSentLeavesTheFocusInItsText()
    {
        m_page->open({ Place::Partners, {}, text("announcements"), text("a-rivers") });
        QTRY_VERIFY(m_page->announcementPanel()->isVisible());
        WriteBox *box = m_page->announcementPanel()->writeBox();
        box->editor()->setPlainText(text("Our river is the Almyros."));
        box->sendButton()->setFocus();
        QTest::keyClick(box->sendButton(), Qt::Key_Space);
        QTRY_VERIFY(box->editor()->toPlainText().isEmpty());
        QCOMPARE(QApplication::focusWidget(), box->editor());
    }

    // The last letter is where the scrolling ends.
    void lettersDoNotScrollIntoEmptiness()
    {
        openMessages();
        m_messages->resize(1136, 300);
        const auto shown = [this]() -> WaitingList * {
            for (auto *one : m_messages->findChildren<WaitingList *>())
                if (one->isVisible() && !one->isEmpty())
                    return one;
            return nullptr;
        };
        QTRY_VERIFY(shown());
        const WaitingList *list = shown();
        QVERIFY(m_world->settle());
        const auto cards = list->widget()->findChildren<LetterCard *>();
        int end = 0;
        for (const auto *card : cards)
            end = qMax(end, card->geometry().bottom());
        const int least = list->widget()->minimumSizeHint().height();
        QVERIFY2(least <= end + space::s, qPrintable(QStringLiteral("%1 px for %2").arg(least).arg(end)));
    }

    // A search that goes on takes rows away; what becomes current then is nobody's choice.
    void rowsThatGoChooseNothing()
    {
        QStandardItemModel model;
        for (const char *id : { "one", "two", "three" }) {
            auto *item = new QStandardItem(text(id));
            item->setData(text(id), models::IdRole);
            model.appendRow(item);
        }
        PartnerList list;
        list.setSource(&model);
        list.show();
        QVERIFY(QTest::qWaitForWindowActive(&list));
        list.setFocus();
        list.select(text("one"));
        QSignalSpy chosen(&list, &PartnerList::chosen);
        model.removeRow(0);
        QCOMPARE(chosen.size(), 0);
        QTest::keyClick(&list, Qt::Key_Down);
        QCOMPARE(chosen.size(), 1);
    }
};

QTEST_MAIN(tst_keptfocus)
#include "tst_keptfocus.moc"
