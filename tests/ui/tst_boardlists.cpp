// The lists of a board themselves: renamed where their title stands, and moved by hand and by keys, each as one step.
#include "tests/ui/boardtest.h"
#include "ui/board/listtitle.h"
#include "ui/shell/toasts.h"
#include "ui/widgets/buttons.h"

#include <QLineEdit>

using test::text;

class tst_boardlists : public test::BoardTest
{
    Q_OBJECT
private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { end(); }
    void isRenamedByF2();
    void isRenamedByADoubleClick();
    void isMovedByKeys();
    void isMovedByItsHead();
    void aFoldedOneIsMovedToo();
    void keysAtAFoldedOneMeanNoCard();
    void aFoldedOneHasTheMenu();
    void aFoldedOneOpensByAWholeClickAlone();
    void tabFollowsTheOrderOfReading();
    void escapeLetsItGoHome();
    void whereNothingMayBeChangedItStays();

private:
    QStringList lists() const
    {
        QStringList all;
        for (int i = 0; i < m_page->view()->columnCount(); ++i)
            all.append(m_page->view()->columnAt(i)->title()->accessibleName());
        return all;
    }
    ui::BoardColumn *column(int i) const { return m_page->view()->columnAt(i); }
    QLineEdit *editor() const // of a title; null: none is open
    {
        for (auto *line : m_page->view()->findChildren<QLineEdit *>())
            if (line->isVisible() && line->accessibleName() == text("Title of the list"))
                return line;
        return nullptr;
    }
    const QWidget *landingBar() const // null: it shows none
    {
        const auto *bar = m_page->view()->findChild<QWidget *>(text("landingBar"));
        return bar && bar->isVisible() ? bar : nullptr;
    }
    static void drag(QWidget *from, const QPoint &globalTarget)
    {
        BoardTest::drag(from, from->rect().center(), globalTarget);
    }
    const QStringList m_asTheyWere{ text("To do"), text("In progress"), text("Done") };
};

void tst_boardlists::isRenamedByF2()
{
    QCOMPARE(lists(), m_asTheyWere);
    auto *title = column(0)->title();
    title->setFocus(Qt::TabFocusReason);
    QTest::keyClick(title, Qt::Key_F2);
    QVERIFY(editor());
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(editor()));
    QTest::keyClicks(editor(), text("Ideas"));
    QTest::keyClick(editor(), Qt::Key_Return);
    QTRY_COMPARE(lists().first(), text("Ideas"));
    QVERIFY(!editor());
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(title));
    QTest::keyClick(title, Qt::Key_Return); // as Enter does, too
    QVERIFY(editor());
    QTest::keyClicks(editor(), text("Nothing"));
    QTest::keyClick(editor(), Qt::Key_Escape);
    QVERIFY(!editor());
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(title));
    QVERIFY(m_world->settle());
    QCOMPARE(lists().first(), text("Ideas"));
    m_world->toasts().undo();
    QTRY_COMPARE(lists(), m_asTheyWere);
}

void tst_boardlists::isRenamedByADoubleClick()
{
    auto *words = column(1)->title()->findChild<QLabel *>();
    QVERIFY(words);
    QTest::mouseDClick(words, Qt::LeftButton);
    QVERIFY(editor());
    QCOMPARE(editor()->text(), text("In progress"));
    QTest::keyClicks(editor(), text("Under way")); // all of it was chosen
    view(0)->setFocus();
    QTRY_COMPARE(lists().at(1), text("Under way"));
}

void tst_boardlists::isMovedByKeys()
{
    auto *title = column(0)->title();
    title->setFocus(Qt::TabFocusReason);
    QTest::keyClick(title, Qt::Key_Right, Qt::ControlModifier);
    QTRY_COMPARE(lists(), (QStringList{ text("In progress"), text("To do"), text("Done") }));
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(title)); // it goes along
    QTest::keyClick(title, Qt::Key_Left, Qt::ControlModifier);
    QTRY_COMPARE(lists(), m_asTheyWere);
    // What is meant for a card is not done to one that nobody sees chosen.
    QTest::keyClick(title, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(title, Qt::Key_Delete, Qt::ControlModifier);
    QVERIFY(m_world->settle());
    QCOMPARE(titles(0).size(), 3);
    QCOMPARE(lists(), m_asTheyWere);
    m_world->toasts().undo();
    QTRY_COMPARE(lists().first(), text("In progress"));
}

void tst_boardlists::isMovedByItsHead()
{
    auto *words = column(0)->title()->findChild<QLabel *>();
    auto *last = column(2);
    const QPoint target = last->mapToGlobal(QPoint(last->width() - 2, 60));
    drag(words, target);
    QVERIFY(landingBar());
    QVERIFY(landingBar()->x() > last->geometry().right()); // behind the last one, over its whole height
    QCOMPARE(landingBar()->height(), last->height());
    letGo(words, target);
    QVERIFY(!landingBar());
    QTRY_COMPARE(lists(), (QStringList{ text("In progress"), text("Done"), text("To do") }));
    QTRY_COMPARE(m_world->toasts().lastText(), text("List moved"));
    QTRY_COMPARE(titles(2).size(), 3); // its cards went along
    QVERIFY(m_world->settle());
    m_world->toasts().undo();
    QTRY_COMPARE(lists(), m_asTheyWere);
    // Back to the left, and nowhere.
    words = column(1)->title()->findChild<QLabel *>();
    const QPoint first = column(0)->mapToGlobal(QPoint(3, 60));
    drag(words, first);
    QVERIFY(landingBar() && landingBar()->x() < column(0)->x() + 1);
    letGo(words, first);
    QTRY_COMPARE(lists(), (QStringList{ text("In progress"), text("To do"), text("Done") }));
    QVERIFY(m_world->settle());
    words = column(0)->title()->findChild<QLabel *>();
    const QPoint same = column(0)->mapToGlobal(column(0)->rect().center());
    drag(words, same);
    QVERIFY(!landingBar());
    letGo(words, same);
    QVERIFY(m_world->settle());
    QCOMPARE(lists().first(), text("In progress"));
    m_world->toasts().undo(); // the one before
    QTRY_COMPARE(lists(), m_asTheyWere);
}

void tst_boardlists::aFoldedOneIsMovedToo()
{
    auto *folded = column(2);
    QVERIFY(folded->isCollapsed());
    const QPoint target = column(0)->mapToGlobal(QPoint(3, 60));
    drag(folded, target);
    letGo(folded, target);
    QTRY_COMPARE(lists().first(), text("Done"));
    QVERIFY(folded->isCollapsed()); // a click would have opened it
    QTest::mouseClick(folded, Qt::LeftButton);
    QVERIFY(!folded->isCollapsed());
}

// A card may have been the current one there before it was folded; nobody sees it now.
void tst_boardlists::keysAtAFoldedOneMeanNoCard()
{
    auto *folded = column(2);
    folded->setFocus(Qt::TabFocusReason);
    QTest::keyClick(folded, Qt::Key_Return);
    view(2)->setCurrentIndex(view(2)->column()->index(0, 0));
    QVERIFY(!m_page->view()->currentCard().isEmpty());
    folded->setCollapsed(true); // as its menu does
    QCOMPARE(m_page->view()->currentCard(), QString()); // the focus is elsewhere
    folded->setFocus(Qt::TabFocusReason);
    QCOMPARE(m_page->view()->currentCard(), QString());
    QTest::keyClick(folded, Qt::Key_Delete, Qt::ControlModifier);
    QTest::keyClick(folded, Qt::Key_Up, Qt::ControlModifier);
    QVERIFY(m_world->settle());
    QCOMPARE(titles(2).size(), 2);
    QVERIFY(!m_world->toasts().canUndo());
    QVERIFY(folded->accessibleDescription().contains(text("F2")));
    QTest::keyClick(folded, Qt::Key_Left, Qt::ControlModifier);
    QTRY_COMPARE(lists(), (QStringList{ text("To do"), text("Done"), text("In progress") }));
    QVERIFY(folded->isCollapsed());
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(folded));
    QCOMPARE(titles(1).size(), 2);
    QTest::keyClick(folded, Qt::Key_F2);
    QVERIFY(editor());
    QCOMPARE(editor()->text(), text("Done"));
}

void tst_boardlists::aFoldedOneOpensByAWholeClickAlone()
{
    auto *folded = column(2);
    QTest::mouseClick(folded, Qt::RightButton);
    QVERIFY(folded->isCollapsed());
    const QPoint target = column(0)->mapToGlobal(QPoint(3, 60));
    drag(folded, target);
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    letGo(folded, target);
    QVERIFY(folded->isCollapsed());
    QVERIFY(m_world->settle());
    QCOMPARE(lists(), m_asTheyWere);
    QTest::mouseClick(folded, Qt::LeftButton);
    QVERIFY(!folded->isCollapsed());
}

void tst_boardlists::tabFollowsTheOrderOfReading()
{
    const auto names = [] {
        QStringList all;
        for (const char *list : { "To do", "In progress" })
            for (const char *stop : { "%1", "Add a card to “%1”", "More for “%1”", "Cards of the list “%1”" })
                all.append(text(stop).arg(text(list)));
        return all << text("Done") << text("Add a list");
    };
    const auto met = [this](int count) {
        QStringList all;
        for (int i = 0; i < count; ++i) {
            const auto *at = QApplication::focusWidget();
            const auto *link = qobject_cast<const ui::LinkButton *>(at);
            all.append(link                  ? link->text()
                           : at == column(2) ? column(2)->title()->accessibleName()
                                             : at->accessibleName());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        return all;
    };
    column(0)->title()->setFocus(Qt::TabFocusReason);
    QCOMPARE(met(10), names());
    // From the field of a title on to what stands behind it, not past the cards.
    column(0)->startRenaming();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), text("Add a card to “To do”"));
    // Where one stands that was folded and is not any more.
    column(2)->setCollapsed(false);
    column(2)->title()->setFocus(Qt::TabFocusReason);
    QCOMPARE(met(5).last(), text("Add a list"));
}

void tst_boardlists::aFoldedOneHasTheMenu()
{
    auto *folded = column(2);
    folded->setFocus(Qt::TabFocusReason);
    const QPoint on = folded->rect().center();
    const auto ask = [&] {
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, on, folded->mapToGlobal(on));
        QApplication::sendEvent(folded, &asked);
    };
    ask();
    QVERIFY(choice("Unfold the list"));
    choice("Unfold the list")->trigger();
    QApplication::activePopupWidget()->close();
    QVERIFY(!folded->isCollapsed());
    ask(); // among the cards, which have a menu of their own
    QVERIFY(!QApplication::activePopupWidget());
    folded->setCollapsed(true);
    ask();
    QVERIFY(choice("Move the list to the trash"));
    choice("Move the list to the trash")->trigger();
    QApplication::activePopupWidget()->close();
    QTRY_COMPARE(lists(), (QStringList{ text("To do"), text("In progress") }));
    QVERIFY(m_world->settle());
    m_world->toasts().undo();
    QTRY_COMPARE(lists(), m_asTheyWere);
}

void tst_boardlists::escapeLetsItGoHome()
{
    m_page->openCard(text("card-letter"));
    QVERIFY(m_world->settle());
    auto *words = column(0)->title()->findChild<QLabel *>();
    const QPoint target = column(1)->mapToGlobal(QPoint(column(1)->width() - 3, 60));
    drag(words, target);
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    letGo(words, target);
    QVERIFY(m_page->cardPanel()->isVisible()); // which the next one closes
    QVERIFY(m_world->settle());
    QCOMPARE(lists(), m_asTheyWere);
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QVERIFY(!m_page->cardPanel()->isVisible());
    QVERIFY(!m_world->toasts().canUndo());
}

void tst_boardlists::whereNothingMayBeChangedItStays()
{
    write([](store::Cache &cache) -> core::Result<void> {
        auto accounts = cache.accounts();
        if (!accounts)
            return tl::unexpected<core::Error>(accounts.error());
        for (auto &account : *accounts)
            account.readOnly = account.id == test::projectId || account.readOnly;
        return cache.setAccounts(*accounts);
    });
    QTRY_VERIFY(m_page->data().isReadOnly());
    auto *words = column(0)->title()->findChild<QLabel *>();
    const QPoint target = column(1)->mapToGlobal(QPoint(column(1)->width() - 3, 60));
    drag(words, target);
    letGo(words, target);
    QTest::mouseDClick(words, Qt::LeftButton);
    QVERIFY(!editor());
    QVERIFY(column(0)->title()->focusPolicy() == Qt::NoFocus);
    QVERIFY(column(2)->isCollapsed());
    QTest::mouseClick(column(2), Qt::LeftButton); // to look into it
    QVERIFY(!column(2)->isCollapsed());
    QVERIFY(m_world->settle());
    QCOMPARE(lists(), m_asTheyWere);
}

QTEST_MAIN(tst_boardlists)
#include "tst_boardlists.moc"
