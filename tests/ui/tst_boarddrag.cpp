// Cards and lists held with the mouse while the board moves below them: it scrolls, or others take a list away.
#include "tests/ui/boardtest.h"
#include "ui/board/listtitle.h"
#include "ui/shell/toasts.h"

#include <QScrollBar>

using test::text;

class tst_boarddrag : public test::BoardTest
{
    Q_OBJECT
private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { end(); }
    void heldAtAnEdgeItLandsWhereTheListHasCome();
    void heldAtTheSideItLandsInTheListThatHasCome();
    void aListThatGoesTakesItsCardHome();
    void aListThatGoesIsDraggedNoMore();
    void aListLandsAmongThoseThatAreThereThen();

private:
    QStringList lists() const
    {
        QStringList all;
        for (int i = 0; i < m_page->view()->columnCount(); ++i)
            all.append(m_page->view()->columnAt(i)->listId());
        return all;
    }
    QPoint first(int column) const { return view(column)->visualRect(view(column)->model()->index(0, 0)).center(); }
    int ghosts() const // pictures of what is held, over the page
    {
        int count = 0;
        for (const auto *label : m_page->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly))
            count += label->pixmap().isNull() ? 0 : 1;
        return count;
    }
    void trashFirstList()
    {
        storeFromServer("BoardList", "l-todo", { { "trashedAt", "2026-03-12T08:00:00Z" } });
        QTRY_COMPARE(m_page->view()->columnCount(), 2);
    }
    void moveOneOn() // another drag can begin
    {
        const QString moved = titles(0).first();
        const QPoint target = view(0)->viewport()->mapToGlobal(QPoint(40, view(0)->viewport()->height() - 40));
        auto *port = view(0)->viewport();
        drag(port, first(0), target);
        QCOMPARE(ghosts(), 1);
        letGo(port, target);
        QTRY_COMPARE(titles(0).last(), moved);
        QCOMPARE(ghosts(), 0);
    }
};

void tst_boarddrag::heldAtAnEdgeItLandsWhereTheListHasCome()
{
    const QString moved = titles(0).first();
    for (int i = 0; i < 20; ++i)
        m_page->data().addCard(text("l-todo"), text("Card"));
    QTRY_COMPARE(titles(0).size(), 23);
    auto *port = view(0)->viewport();
    auto *bar = view(0)->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    bar->setValue(0);
    const QPoint edge = port->mapToGlobal(QPoint(40, port->height() - 4));
    drag(port, first(0), edge);
    QTRY_COMPARE(bar->value(), bar->maximum()); // nobody moves the mouse meanwhile
    letGo(port, edge);
    QTRY_COMPARE(titles(0).last(), moved);
}

void tst_boarddrag::heldAtTheSideItLandsInTheListThatHasCome()
{
    m_page->resize(400, 740);
    auto *bar = m_page->view()->horizontalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    const QString moved = titles(0).first();
    auto *port = view(0)->viewport();
    const auto *board = m_page->view()->viewport();
    const QPoint edge = board->mapToGlobal(QPoint(board->width() - 4, 300));
    drag(port, first(0), edge);
    QTRY_COMPARE(bar->value(), bar->maximum());
    letGo(port, edge);
    QTRY_COMPARE(titles(0).size(), 2);
    QTRY_VERIFY(titles(2).contains(moved)); // the last one, out of sight when it began
}

void tst_boarddrag::aListThatGoesTakesItsCardHome()
{
    drag(view(0)->viewport(), first(0), view(1)->viewport()->mapToGlobal(first(1)));
    QCOMPARE(ghosts(), 1);
    trashFirstList();
    QCOMPARE(ghosts(), 0);
    QVERIFY(!m_world->toasts().canUndo());
    moveOneOn();
}

void tst_boarddrag::aListThatGoesIsDraggedNoMore()
{
    auto *words = m_page->view()->columnAt(0)->title()->findChild<QLabel *>();
    auto *last = m_page->view()->columnAt(2);
    drag(words, words->rect().center(), last->mapToGlobal(QPoint(last->width() - 2, 60)));
    QCOMPARE(ghosts(), 1);
    trashFirstList();
    QCOMPARE(ghosts(), 0);
    moveOneOn();
}

void tst_boarddrag::aListLandsAmongThoseThatAreThereThen()
{
    // The last one is held where it stands while another goes: it stays the last.
    auto *last = m_page->view()->columnAt(2);
    const QPoint place = last->mapToGlobal(last->rect().center());
    drag(last, last->rect().center(), place);
    storeFromServer("BoardList", "l-doing", { { "trashedAt", "2026-03-12T08:00:00Z" } });
    QTRY_COMPARE(lists(), (QStringList{ text("l-todo"), text("l-done") }));
    QVERIFY(m_world->settle());
    letGo(last, place);
    QVERIFY(m_world->settle());
    QVERIFY(!m_world->toasts().canUndo());
    storeFromServer("BoardList", "l-doing", { { "trashedAt", nullptr } });
    QTRY_COMPARE(lists(), (QStringList{ text("l-todo"), text("l-doing"), text("l-done") }));
    QVERIFY(m_world->settle());
    // The first one is held over the end while another comes before it: it lands at the end.
    auto *words = m_page->view()->columnAt(0)->title()->findChild<QLabel *>();
    const QPoint end = last->mapToGlobal(QPoint(last->width() - 2, 60)) + QPoint(200, 0);
    drag(words, words->rect().center(), end);
    storeFromServer("BoardList", "l-done", { { "position", "A" } });
    QTRY_COMPARE(lists().first(), text("l-done"));
    QVERIFY(m_world->settle());
    letGo(words, end);
    QTRY_COMPARE(lists(), (QStringList{ text("l-done"), text("l-doing"), text("l-todo") }));
}

QTEST_MAIN(tst_boarddrag)
#include "tst_boarddrag.moc"
