// Where somebody at a board is after something was added, and when others take away what is open.
#include "tests/ui/boardtest.h"
#include "ui/shell/toasts.h"
#include "ui/widgets/buttons.h"

#include <QAccessible>
#include <QContextMenuEvent>
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

    void aNewTagLeavesTheFocusWithTheTags()
    {
        m_page->openCard(text("card-letter"));
        choose("Add or remove a tag", "New tag…");
        QTest::keyClicks(QApplication::focusWidget(), text("Field work"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(m_page->focusWidget(), field<QToolButton>("Add or remove a tag"));
    }

    // Where it is going to be, not at the far end of a short list.
    void aNewCardIsTypedBelowTheOthers()
    {
        m_page->view()->startAdding();
        auto *line = field<QLineEdit>("Title of the new card in “To do”");
        const auto gap = [this, line] {
            const auto *list = view(0);
            const int last = list->column()->rowCount() - 1;
            const int bottom = list->visualRect(list->column()->index(last, 0)).bottom();
            return line->mapTo(m_page.get(), QPoint()).y()
                - list->viewport()->mapTo(m_page.get(), QPoint(0, bottom)).y();
        };
        QVERIFY(line->isVisible());
        QTRY_VERIFY2(gap() >= 0 && gap() < 24, qPrintable(QString::number(gap())));
        QTest::keyClicks(line, text("Count the boats"));
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(titles(0).size(), 4);
        QTRY_VERIFY2(gap() >= 0 && gap() < 24, qPrintable(QString::number(gap())));
        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(!line->isVisible());
        QTRY_VERIFY(view(0)->height() > m_page->height() / 2);
    }

    void aCardHasAMenu()
    {
        auto *list = view(0);
        list->setFocus();
        const QPoint on = list->visualRect(list->column()->index(1, 0)).center();
        QContextMenuEvent asked(QContextMenuEvent::Mouse, on, list->viewport()->mapToGlobal(on));
        QApplication::sendEvent(list->viewport(), &asked);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        const QString title = titles(0).at(1);
        for (QAction *action : menu->actions())
            if (action->text() == text("Move to the trash"))
                action->trigger();
        menu->close();
        QTRY_COMPARE(titles(0).size(), 2);
        QVERIFY(!titles(0).contains(title));
    }

    void aMovedCardIsChosenAgainWhenThatIsUndone()
    {
        auto *list = view(0);
        list->setFocus();
        list->setCurrentCard(text("card-letter"));
        const auto chosenIn = [this](int column) {
            return view(column)->currentCard() == text("card-letter") && view(column)->hasFocus();
        };
        QTest::keyClick(list, Qt::Key_Right, Qt::ControlModifier);
        QTRY_VERIFY(chosenIn(1));
        QVERIFY(m_world->settle());
        m_world->toasts().undo();
        QTRY_VERIFY(chosenIn(0));
        QVERIFY(m_world->settle());
        m_world->toasts().redo();
        QTRY_VERIFY(chosenIn(1));
        QVERIFY(m_world->settle());
        // Whoever works beside the board by now goes on there.
        m_page->openCard(text("card-guide"));
        m_page->cardPanel()->takeFocus();
        QPointer<QWidget> inside = QApplication::focusWidget();
        QVERIFY(m_page->cardPanel()->isAncestorOf(inside));
        m_world->toasts().undo();
        QTRY_COMPARE(view(0)->currentCard(), text("card-letter"));
        QCOMPARE(QApplication::focusWidget(), inside.data());
    }

    void aClosedHistoryStaysClosed()
    {
        m_page->openCard(text("card-letter"));
        m_page->cardPanel()->showHistory(true);
        m_page->closePanel();
        m_page->openCard(text("card-letter"));
        QVERIFY(!m_page->cardPanel()->showsHistory());
    }

    void aCardThatAnotherTakesAwayIsNamed()
    {
        m_page->openCard(text("card-letter"));
        QVERIFY(m_page->cardPanel()->isVisible());
        const QString title = card().title;
        storeFromServer("Card", "card-letter", { { "trashedAt", "2026-03-12T08:00:00Z" } });
        QTRY_VERIFY(!m_page->cardPanel()->isVisible());
        QTRY_VERIFY2(m_world->toasts().lastText().contains(title), qPrintable(m_world->toasts().lastText()));
        QVERIFY(m_world->toasts().lastText().startsWith(m_page->data().personName(text("p-anna"))));
    }

    // Of the four lines that stand among the cards none takes a card away, or moves one.
    void keysInALineMeanItsWords()
    {
        auto *list = view(0);
        list->setFocus();
        list->setCurrentCard(text("card-letter"));
        m_page->view()->startAdding();
        editWords("Title of the new card in “To do”");
        m_page->view()->columnAt(0)->startRenaming();
        editWords("Title of the list");
        list->setFocus();
        m_page->view()->renameCurrent();
        editWords("Title");
        list->setFocus();
        for (auto *one : m_page->findChildren<ui::LinkButton *>())
            if (one->text() == text("Add a list"))
                one->click();
        editWords("Title of the new list");
        QVERIFY(m_world->settle());
        QCOMPARE(titles(0), m_cards);
        QVERIFY(!m_world->toasts().canUndo());
        // Back among the cards they mean a card.
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete, Qt::ControlModifier);
        QTRY_COMPARE(titles(0).size(), 2);
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(titles(0).size(), 1);
    }

    void aVersionIsChosenByKeys()
    {
        const auto versions = [this] { return card("card-guide").versions.size(); };
        m_page->openCard(text("card-guide"));
        QTRY_COMPARE(versions(), 1);
        QVERIFY(m_world->settle());
        auto *panel = m_page->cardPanel();
        panel->takeFocus();
        for (int i = 0; i < 60 && QApplication::focusWidget()->objectName() != text("keepShown"); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        auto *keep = QApplication::focusWidget();
        QCOMPARE(keep->objectName(), text("keepShown"));
        const auto *heard = QAccessible::queryAccessibleInterface(keep);
        QVERIFY(heard->text(QAccessible::Name).startsWith(text("Keep what is shown – Card")));
        QVERIFY2(heard->text(QAccessible::Description).contains(text("removed: three times")),
                 qPrintable(heard->text(QAccessible::Description)));
        const QString before = card("card-guide").description;
        QTest::keyClick(keep, Qt::Key_Space);
        QTRY_COMPARE(versions(), 0);
        QCOMPARE(card("card-guide").description, before);
        QVERIFY(m_world->settle());
        QVERIFY2(panel->isAncestorOf(QApplication::focusWidget()), "whoever chose goes on in the card");
        m_world->toasts().undo();
        QTRY_COMPARE(versions(), 1);
        m_world->toasts().redo();
        QTRY_COMPARE(versions(), 0);
        QCOMPARE(card("card-guide").description, before);
    }

    void aLinkToACardInTheTrashSaysSo()
    {
        storeFromServer("Card", "card-letter", { { "trashedAt", "2026-03-12T08:00:00Z" } });
        QTRY_VERIFY(!m_page->data().card(text("card-letter")));
        follow("card-letter");
        QTRY_COMPARE(m_world->toasts().lastText(), text("It is in the trash."));
        // Much later somebody puts it back, and nothing opens in front of whoever writes.
        storeFromServer("Card", "card-letter", { { "trashedAt", nullptr } });
        QTRY_COMPARE(titles(0), m_cards);
        QVERIFY(m_world->settle());
        QVERIFY(!m_page->cardPanel()->isVisible());
        follow("card-letter");
        QVERIFY(m_page->cardPanel()->isVisible());
    }

    void aLinkToNowhereSaysSo()
    {
        follow("card-of-old");
        QTRY_VERIFY(m_world->toasts().lastText().startsWith(
            text("It is not here: somebody removed it, or it has not come yet.")));
        storeFromServer("Card", "card-of-old",
                        { { "title", "Come late" }, { "listId", "l-todo" }, { "position", "d" } });
        QTRY_COMPARE(titles(0).size(), 4);
        QVERIFY(m_world->settle());
        QVERIFY(!m_page->cardPanel()->isVisible());
    }

    void whoOpensSomethingElseWantsTheLinkNoMore()
    {
        follow("card-of-old");
        m_page->showTrash();
        QVERIFY(m_world->settle());
        QCOMPARE(m_world->toasts().lastText(), QString());
        follow("card-of-old");
        m_page->hide();
        m_page->show();
        QVERIFY(m_world->settle());
        QCOMPARE(m_world->toasts().lastText(), QString());
    }

private:
    const QStringList m_cards{ text("Choose two beaches to sample"), text("Write the letter to parents"),
                               text("Design the project logo") };

    void follow(const char *card)
    {
        m_page->open({ ui::Place::Project, text(test::projectId.c_str()), text("board"), text(card) });
    }

    void editWords(const char *name)
    {
        auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY2(line, name);
        QCOMPARE(line->accessibleName(), text(name));
        line->setText(text("Sea shore"));
        line->setCursorPosition(0);
        for (const auto key : { Qt::Key_Up, Qt::Key_Down, Qt::Key_Delete })
            QTest::keyClick(line, key, Qt::ControlModifier);
        QTest::keyClick(line, Qt::Key_F2);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(line));
#ifndef Q_OS_MACOS // where a word goes by another key
        QCOMPARE(line->text(), text("shore"));
#endif
        line->clear();
        QTest::keyClick(line, Qt::Key_Escape);
    }
};

QTEST_MAIN(tst_boardfocus)
#include "tst_boardfocus.moc"
