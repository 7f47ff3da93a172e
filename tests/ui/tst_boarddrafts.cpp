// What was begun on a board and in its cards is there again: after going elsewhere, after the end of the program, and
// when it could not be stored.
#include "tests/ui/boardtest.h"
#include "ui/parts/drafts.h"
#include "ui/widgets/editabletext.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollBar>
#include <algorithm>

using test::text;
using ui::Drafts;

class tst_boarddrafts : public test::BoardTest
{
    Q_OBJECT
private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { end(); }
    void aCommentWaitsAtItsCard();
    void aCommentIsSentOnce();
    void aLongDraftIsSeenWhole();
    void whatWasBegunIsThereAgain();
    void aListsNewNameIsThereAgain();
    void aCardsNewNameIsThereAgain();
    void whatCannotBeStoredIsThereAgain_data();
    void whatCannotBeStoredIsThereAgain();
    void aTextThatCannotBeStoredStays();
    void nothingIsBegunWhereNothingMayBeWritten();

private:
    void setReadOnly(bool readOnly);
};

void tst_boarddrafts::aCommentWaitsAtItsCard()
{
    m_page->openCard(text("card-letter"));
    auto *comment = field<QPlainTextEdit>("New comment");
    QVERIFY(comment);
    QTest::keyClicks(comment, text("Shall I ask the printer"));
    m_page->openCard(text("card-beaches"));
    QCOMPARE(comment->toPlainText(), QString());
    QTest::keyClicks(comment, text("Zante"));
    m_page->openCard(text("card-letter"));
    QCOMPARE(comment->toPlainText(), text("Shall I ask the printer"));
    QTest::keyClicks(comment, text("?"));
    QTRY_VERIFY(storedDrafts().contains(text("the printer?")) && storedDrafts().contains(text("Zante")));
    openBoard();
    m_page->openCard(text("card-letter"));
    comment = field<QPlainTextEdit>("New comment");
    QCOMPARE(comment->toPlainText(), text("Shall I ask the printer?"));
    QTest::keyClick(comment, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(comment->toPlainText(), QString());
    QTRY_VERIFY(!storedDrafts().contains(text("printer")));
    m_page->openCard(text("card-beaches"));
    QCOMPARE(comment->toPlainText(), text("Zante"));
    comment->clear();
    QTRY_VERIFY(!storedDrafts().contains(text("Zante")));
    m_page->openCard(text("card-letter"));
    QCOMPARE(comment->toPlainText(), QString());
}

// An impatient second Ctrl+Enter is no second comment, and what is typed on while the first is stored stays.
void tst_boarddrafts::aCommentIsSentOnce()
{
    m_page->openCard(text("card-beaches"));
    auto *comment = field<QPlainTextEdit>("New comment");
    const auto said = [this](const char *words) {
        return int(std::ranges::count_if(m_page->findChildren<QLabel *>(),
                                         [&](const QLabel *label) { return label->text() == text(words); }));
    };
    QTest::keyClicks(comment, text("Zante is lovely"));
    QTest::keyClick(comment, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(comment, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(said("Zante is lovely"), 1);
    QCOMPARE(comment->toPlainText(), QString());
    QTest::keyClicks(comment, text("And"));
    QTest::keyClick(comment, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClicks(comment, text(" warm"));
    QTRY_COMPARE(said("And"), 1);
    QCOMPARE(comment->toPlainText(), text("And warm"));
    QCOMPARE(said("Zante is lovely"), 1);
}

void tst_boarddrafts::aLongDraftIsSeenWhole()
{
    Drafts(m_world->settings(), text("p-eleni"))
        .keep(text("comment/seas/card-letter"),
              text("Shall I ask the printer whether they can do it in four languages until Friday, or is it enough to "
                   "print the two that most parents read, and to send the others by mail?"));
    openBoard();
    m_page->openCard(text("card-letter"));
    auto *comment = field<QPlainTextEdit>("New comment");
    m_page->grab();
    QTRY_VERIFY(comment->document()->lineCount() > 1);
    QTRY_COMPARE(comment->verticalScrollBar()->maximum(), 0); // nothing is out of sight
    const int height = comment->height();
    comment->clear();
    QTRY_VERIFY(comment->height() < height);
}

void tst_boarddrafts::whatWasBegunIsThereAgain()
{
    m_page->view()->columnAt(0)->startAdding();
    QTest::keyClicks(QApplication::focusWidget(), text("Count the g"));
    m_page->openCard(text("card-letter"));
    auto *step = field<QLineEdit>("New line of the check list");
    step->setFocus();
    QTest::keyClicks(step, text("Buy sta"));
    QTRY_VERIFY(storedDrafts().contains(text("Count the g")) && storedDrafts().contains(text("Buy sta")));
    QCOMPARE(titles(0).size(), 3);
    openBoard();
    auto *card = field<QLineEdit>("Title of the new card in “To do”");
    QVERIFY(card->isVisible());
    QCOMPARE(card->text(), text("Count the g"));
    m_page->openCard(text("card-letter"));
    step = field<QLineEdit>("New line of the check list");
    QCOMPARE(step->text(), text("Buy sta"));
    QTest::keyClicks(step, text("mps"));
    QTest::keyClick(step, Qt::Key_Return);
    QTRY_COMPARE(m_page->data().card(text("card-letter"))->checklist.size(), 1);
    QCOMPARE(m_page->data().card(text("card-letter"))->checklist.first().text, text("Buy stamps"));
    QTRY_VERIFY(!storedDrafts().contains(text("Buy sta")));
    QTest::keyClick(card, Qt::Key_Escape); // given up
    QTRY_VERIFY(!storedDrafts().contains(text("Count the g")));
}

void tst_boarddrafts::aListsNewNameIsThereAgain()
{
    m_page->view()->columnAt(1)->startRenaming();
    QPointer<QWidget> name = QApplication::focusWidget();
    QTest::keyClick(name, Qt::Key_End);
    QTest::keyClicks(name, text(" this we"));
    QTRY_VERIFY(storedDrafts().contains(text("In progress this we")));
    const QString drafts = storedDrafts();
    QTest::keyClick(name, Qt::Key_Escape); // given up
    QTRY_VERIFY(!storedDrafts().contains(text("this we")));
    m_world->settings().set(core::Setting::Drafts, drafts); // as if it had been killed before
    openBoard();
    auto *again = m_page->view()->columnAt(1)->findChild<QLineEdit *>();
    QVERIFY(again->isVisible());
    QCOMPARE(again->text(), text("In progress this we"));
    QCOMPARE(m_page->data().lists().at(1).title, text("In progress")); // nobody said yes
    QTest::keyClicks(again, text("ek"));
    QTest::keyClick(again, Qt::Key_Return);
    QTRY_COMPARE(m_page->data().lists().at(1).title, text("In progress this week"));
    QTRY_VERIFY(!storedDrafts().contains(text("this we")));

    m_world->settings().set(core::Setting::Drafts, drafts); // of the name that it had before
    openBoard();
    QVERIFY(!m_page->view()->columnAt(1)->findChild<QLineEdit *>()->isVisible());
    m_page->view()->columnAt(1)->startRenaming();
    QCOMPARE(m_page->view()->columnAt(1)->findChild<QLineEdit *>()->text(), text("In progress this week"));
}

// By F2, on the board.
void tst_boarddrafts::aCardsNewNameIsThereAgain()
{
    const auto edit = [this] {
        view(0)->setFocus();
        view(0)->setCurrentIndex(view(0)->model()->index(0, 0));
        QTest::keyClick(view(0), Qt::Key_F2);
        return QPointer(view(0)->findChild<QLineEdit *>());
    };
    const QString before = titles(0).first();
    auto name = edit();
    QTest::keyClick(name, Qt::Key_End);
    QTest::keyClicks(name, text(" and so"));
    QTRY_VERIFY(storedDrafts().contains(before + text(" and so")));
    const QString drafts = storedDrafts();
    QTest::keyClick(name, Qt::Key_Escape); // given up
    QTRY_VERIFY(!storedDrafts().contains(text(" and so")));
    m_world->settings().set(core::Setting::Drafts, drafts); // as if it had been killed before
    openBoard();
    QCOMPARE(titles(0).first(), before); // nobody said yes
    name = edit();
    QVERIFY(name);
    QCOMPARE(name->text(), before + text(" and so"));
    QTRY_VERIFY(!name->hasSelectedText()); // or the next letter would take its place
    QTest::keyClicks(name, text(" on"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(titles(0).first(), before + text(" and so on"));
    QTRY_VERIFY(!storedDrafts().contains(text(" and so")));
}

void tst_boarddrafts::whatCannotBeStoredIsThereAgain_data()
{
    QTest::addColumn<QString>("name"); // of the field
    QTest::newRow("a card") << text("Title of the new card in “To do”");
    QTest::newRow("a list") << text("Title of the new list");
    QTest::newRow("a list's name") << text("Title of the list");
    QTest::newRow("a step") << text("New line of the check list");
    QTest::newRow("a tag") << text("Name of the new tag");
}

void tst_boarddrafts::whatCannotBeStoredIsThereAgain()
{
    QFETCH(QString, name);
    m_page->openCard(text("card-letter"));
    auto *column = m_page->view()->columnAt(0);
    QLineEdit *edit = name == text("Title of the list") ? column->findChild<QLineEdit *>()
                                                        : field<QLineEdit>(name.toUtf8().constData());
    QVERIFY(edit);
    edit == column->findChild<QLineEdit *>() ? column->startRenaming() : edit->show();
    edit->setFocus();
    edit->selectAll();
    m_world->letStore("CREATE TRIGGER no_room BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'no room'); END");
    QTest::keyClicks(edit, text("Count the gulls"));
    QTRY_VERIFY(storedDrafts().contains(text("gulls")));
    const QString before = m_world->toasts().lastText();
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(m_world->toasts().lastText() != before);
    QTRY_VERIFY(edit->isVisible());
    QCOMPARE(edit->text(), text("Count the gulls"));
    QVERIFY(m_world->settings().text(core::Setting::Drafts).contains(text("gulls")));

    m_world->letStore("DROP TRIGGER no_room");
    edit->setFocus();
    const auto waiting = outbox().size();
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(outbox().size() > waiting);
    QTRY_VERIFY(!storedDrafts().contains(text("gulls")));
    QVERIFY(m_world->settle());
    QVERIFY(!edit->isVisible() || edit->text().isEmpty());
    QCOMPARE(outbox().size(), waiting + (name == text("Name of the new tag") ? 2 : 1)); // once
}

// The card is drawn anew, somebody looks at another and comes back: what they typed is there until it can be stored.
void tst_boarddrafts::aTextThatCannotBeStoredStays()
{
    m_page->openCard(text("card-letter"));
    auto *panel = m_page->cardPanel();
    ui::EditableText *description = nullptr;
    for (auto *one : panel->findChildren<ui::EditableText *>())
        if (one->accessibleName().startsWith(text("Description")))
            description = one;
    QVERIFY(description);
    const auto isMarked = [&] { return description->accessibleDescription().contains(text("Not saved yet")); };
    auto *elsewhere = field<QPlainTextEdit>("New comment");
    const QString beaches = card("card-beaches").description;
    m_world->letStore("CREATE TRIGGER no_room BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'no room'); END");
    description->beginEditing();
    QTest::keyClicks(description->findChild<QPlainTextEdit *>(), text(" Count the gulls"));
    QTRY_VERIFY(isMarked());
    elsewhere->setFocus();
    QVERIFY(!description->isEditing());
    QVERIFY(m_world->settle());
    panel->showCard(text("card-letter"));
    QVERIFY(description->text().endsWith(text("Count the gulls")));
    QVERIFY(isMarked());

    description->beginEditing();
    QTest::keyClicks(description->findChild<QPlainTextEdit *>(), text("!"));
    m_page->openCard(text("card-beaches")); // before the answer
    QCOMPARE(description->text(), beaches);
    QVERIFY(m_world->settle());
    QCOMPARE(description->text(), beaches);
    QVERIFY(!isMarked());
    m_page->openCard(text("card-letter"));
    QVERIFY(description->text().endsWith(text("Count the gulls!")));
    QVERIFY(isMarked());

    m_world->letStore("DROP TRIGGER no_room");
    description->beginEditing();
    elsewhere->setFocus();
    QTRY_VERIFY(!isMarked());
    QTRY_VERIFY(card().description.endsWith(text("Count the gulls!")));
    QCOMPARE(card("card-beaches").description, beaches);
    QVERIFY(description->text().endsWith(text("Count the gulls!")));
}

void tst_boarddrafts::setReadOnly(bool readOnly)
{
    m_world->store().write(
        this,
        [readOnly](store::Cache &cache) -> core::Result<void> {
            auto accounts = cache.accounts();
            if (!accounts)
                return tl::unexpected<core::Error>(accounts.error());
            for (auto &account : *accounts)
                account.readOnly = account.id == test::projectId && readOnly;
            return cache.setAccounts(*accounts);
        },
        [](core::Result<void>) {});
    QTRY_COMPARE(m_page->data().isReadOnly(), readOnly);
}

void tst_boarddrafts::nothingIsBegunWhereNothingMayBeWritten()
{
    const QString list = m_page->data().lists().at(0).id;
    Drafts drafts(m_world->settings(), text("p-eleni"));
    drafts.keep(text("list/seas"), text("Ideas"));
    drafts.keep(text("card/seas/") + list, text("Count the gulls"));
    drafts.keep(text("label/seas/card-letter"), text("Sea"));
    setReadOnly(true);
    openBoard();
    QTRY_VERIFY(m_page->data().isReadOnly());
    m_page->openCard(text("card-letter"));
    const QVector<QLineEdit *> fields{ field<QLineEdit>("Title of the new list"),
                                       field<QLineEdit>("Title of the new card in “To do”"),
                                       field<QLineEdit>("Name of the new tag") };
    for (auto *one : fields)
        QVERIFY2(!one->isVisible(), qPrintable(one->accessibleName()));
    setReadOnly(false);
    for (auto *one : fields)
        QTRY_VERIFY2(one->isVisible() && !one->text().isEmpty(), qPrintable(one->accessibleName()));
    fields.last()->setFocus();
    setReadOnly(true);
    for (auto *one : fields)
        QVERIFY2(!one->isVisible(), qPrintable(one->accessibleName()));
    QVERIFY(m_world->settle());
    QVERIFY(outbox().empty()); // losing the field was no yes
    QVERIFY(drafts.value(text("label/seas/card-letter")) == text("Sea"));
}

QTEST_MAIN(tst_boarddrafts)
#include "tst_boarddrafts.moc"
