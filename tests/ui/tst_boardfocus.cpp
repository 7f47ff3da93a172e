// Where somebody at a board is after something was added, and when others take away what is open.
#include "tests/ui/boardtest.h"
#include "ui/shell/toasts.h"
#include "ui/widgets/buttons.h"

#include <QLineEdit>

using test::text;

class tst_boardfocus : public test::BoardTest
{
    Q_OBJECT
private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { end(); }

    void afterAListComesTheNext()
    {
        ui::LinkButton *add = nullptr;
        for (auto *one : m_page->findChildren<ui::LinkButton *>())
            add = one->text() == text("Add a list") ? one : add;
        QVERIFY(add);
        add->click();
        QTest::keyClicks(QApplication::focusWidget(), text("Ideas"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(m_page->view()->columnCount(), 4);
        QCOMPARE(QApplication::focusWidget(), add);
    }

    void enterGoesIntoTheCardAndEscapeBack()
    {
        auto *list = view(0);
        list->setFocus();
        list->setCurrentCard(text("card-letter"));
        QTest::keyClick(list, Qt::Key_Return);
        auto *panel = m_page->cardPanel();
        QVERIFY(panel->isVisible());
        QCOMPARE(panel->cardId(), text("card-letter"));
        QVERIFY(panel->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(QApplication::focusWidget()->accessibleName().startsWith(text("Title")));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!panel->isVisible());
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(list));
        QCOMPARE(list->currentCard(), text("card-letter"));
        // With the mouse one goes on among the cards.
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->currentIndex()).center());
        QVERIFY(panel->isVisible());
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(list));
    }

    void aCardThatAnotherTakesAwayIsNamed()
    {
        m_page->openCard(text("card-letter"));
        QVERIFY(m_page->cardPanel()->isVisible());
        const QString title = card().title;
        write([](store::Cache &cache) -> core::Result<void> {
            const auto record = cache.record({ test::projectId, "Card", "card-letter" });
            store::Cache::Page page;
            page.account = test::projectId;
            page.type = "Card";
            page.newState = "1-99";
            auto gone = (*record)->view;
            gone["rev"] = 99;
            gone["trashedAt"] = "2026-03-12T08:00:00Z";
            gone["updatedBy"] = "p-anna";
            page.list = { gone };
            return cache.storePage(page);
        });
        QTRY_VERIFY(!m_page->cardPanel()->isVisible());
        QTRY_VERIFY2(m_world->toasts().lastText().contains(title), qPrintable(m_world->toasts().lastText()));
        QVERIFY(m_world->toasts().lastText().startsWith(m_page->data().personName(text("p-anna"))));
    }
};

QTEST_MAIN(tst_boardfocus)
#include "tst_boardfocus.moc"
