// What a person does in the panel of a card, and that none of it is lost: texts while they are typed, people, tags,
// days, and the history of all that.
#include "models/historymodel.h"
#include "models/jsonread.h"
#include "tests/support/uichecks.h"
#include "tests/ui/boardtest.h"
#include "ui/board/historyview.h"
#include "ui/board/ownerssection.h"
#include "ui/parts/trashlist.h"
#include "ui/parts/trashpanel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/editabletext.h"
#include "ui/widgets/labels.h"

#include <QCalendarWidget>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTimer>

using namespace ui;
using test::text;

class tst_cardpanel : public test::BoardTest
{
    Q_OBJECT
private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { end(); }
    void isKeptWhileSomebodyTypesOn();
    void whatIsTypedStaysWithItsCardInTheBackgroundToo();
    void steadyTypingIsNoPause();
    void aTitleThatWasClearedIsAgainWhatItWas();
    void whatAnotherWritesIntoTheSameTextStays();
    void peopleOwnIt();
    void tagsOnAndOff();
    void aDayByKeyboard();
    void theHistoryTellsBeforeAndAfter();
    void theHistoryNamesTheCover();
    void aHistoryOfLongTextsIsShort();
    void aLongHistoryComesInParts();
    void theHistoryWithoutANetwork();
    void aCommentIsOneStepBack();
    void onesOwnCommentGoesToTheTrashAndComesBack();

private:
    // As the program finds it after it was killed: what another connection and another reader of the file see.
    std::optional<store::Record> storedCard(const char *id) const;
    QString stored(const char *property) const; // of the card with the letter
    EditableText *editable(const char *name) const;
    bool says(const char *words) const { return shownTexts(m_page->cardPanel()).contains(text(words)); }
    void comment(const char *words);
    HistoryView *history(const schema::json::array &entries); // of the card with the letter, as the server told it
};

std::optional<store::Record> tst_cardpanel::storedCard(const char *id) const
{
    auto opened = store::Cache::open(m_world->store().options());
    const auto record = opened->cache->record({ test::projectId, "Card", id });
    return record ? *record : std::nullopt;
}

QString tst_cardpanel::stored(const char *property) const
{
    const auto record = storedCard("card-letter");
    return record ? models::readText(record->view, property) : QString();
}

EditableText *tst_cardpanel::editable(const char *name) const
{
    for (auto *one : m_page->cardPanel()->findChildren<EditableText *>())
        if (one->accessibleName().startsWith(text(name)))
            return one;
    return nullptr;
}

void tst_cardpanel::steadyTypingIsNoPause()
{
    TypingPace pace;
    std::vector<Typed::When> kept;
    connect(&pace, &TypingPace::keep, this, [&](const Typed &typed) {
        kept.push_back(typed.when);
        if (kept.size() < 3)
            pace.letter(); // one in 300 ms
    });
    pace.letter();
    QTRY_COMPARE(kept.size(), std::size_t(4));
    const std::vector<Typed::When> expected{ Typed::GoesOn, Typed::GoesOn, Typed::GoesOn, Typed::Done };
    QCOMPARE(kept, expected);
}

void tst_cardpanel::aTitleThatWasClearedIsAgainWhatItWas()
{
    m_page->openCard(text("card-letter"));
    auto *title = editable("Title");
    QVERIFY(title);
    const QString before = stored("title");
    title->beginEditing();
    auto *line = title->findChild<QLineEdit *>();
    QTest::keyClick(line, Qt::Key_W);
    QTRY_COMPARE(stored("title"), text("w"));
    QTest::keyClick(line, Qt::Key_Backspace);
    QTRY_COMPARE(stored("title"), before); // kept on the way, too
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(title->text(), before);
    QTRY_VERIFY(outbox().empty() || outbox().back().notBeforeMs == 0);
    QCOMPARE(stored("title"), before);
}

void tst_cardpanel::whatAnotherWritesIntoTheSameTextStays()
{
    m_page->openCard(text("card-letter"));
    auto *description = editable("Description");
    description->beginEditing();
    auto *area = description->findChild<QPlainTextEdit *>();
    area->setPlainText({});
    QTest::keyClicks(area, text("We write to the port. "));
    QTRY_COMPARE(stored("description"), text("We write to the port. "));
    {
        auto opened = store::Cache::open(m_world->store().options());
        const auto words = "We write to the port. Bring boots!";
        QVERIFY(opened->cache->apply(
            { { store::Edit::Patch, { test::projectId, "Card", "card-letter" }, { { "description", words } } } }));
    }
    area->moveCursor(QTextCursor::Start);
    QTest::keyClicks(area, text("Dear all, "));
    const QString both = text("Dear all, We write to the port. Bring boots!");
    QTRY_COMPARE(stored("description"), both);
    QTRY_COMPARE(area->toPlainText(), both);
    QCOMPARE(area->textCursor().position(), 10); // where one types on
    QTest::keyClicks(area, text("dear Jan, "));
    QTRY_COMPARE(stored("description"), text("Dear all, dear Jan, We write to the port. Bring boots!"));
    QTest::keyClick(area, Qt::Key_Escape); // takes back only one's own
    QTRY_VERIFY(!stored("description").contains(text("Dear all")));
    QVERIFY(stored("description").contains(text("Bring boots!")));
}

void tst_cardpanel::isKeptWhileSomebodyTypesOn()
{
    m_page->openCard(text("card-letter"));
    auto *description = editable("Description");
    QVERIFY(description);
    const auto before = outbox().size();
    description->beginEditing();
    auto *area = description->findChild<QPlainTextEdit *>();
    const auto stored = [&] { return this->stored("description"); };
    QTimer typist; // never rests as long as a pause
    connect(&typist, &QTimer::timeout, area, [area] { QTest::keyClick(area, Qt::Key_X); });
    typist.start(30);
    QTRY_VERIFY_WITH_TIMEOUT(stored().endsWith(text("xx")), 5000);
    QVERIFY(typist.isActive());
    QCOMPARE(outbox().size(), before + 1); // one change, however often it was kept
    QCOMPARE(outbox().back().key.id, std::string("card-letter"));
    QVERIFY(outbox().back().notBeforeMs > scenes::World::now); // half a word is not sent
    typist.stop();
    const QString whole = area->toPlainText();
    QTRY_VERIFY(outbox().back().notBeforeMs == 0 && stored() == whole);
    QCOMPARE(outbox().size(), before + 1);
}

void tst_cardpanel::whatIsTypedStaysWithItsCardInTheBackgroundToo()
{
    m_page->openCard(text("card-letter"));
    auto *description = editable("Description");
    description->beginEditing();
    auto *area = description->findChild<QPlainTextEdit *>();
    area->setPlainText(text("We write to the port."));
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    QVERIFY(description->isEditing());
    QString next;
    for (const auto &one : m_page->data().cards().rows())
        next = one.id == text("card-letter") ? next : one.id;
    const QString itsOwn = card(next.toUtf8().constData()).description;
    m_page->openCard(next);
    QVERIFY(!description->isEditing());
    QCOMPARE(description->text(), itsOwn);
    QTRY_COMPARE(stored("description"), text("We write to the port."));
    QVERIFY(m_world->settle());
    QCOMPARE(card(next.toUtf8().constData()).description, itsOwn);
}

void tst_cardpanel::peopleOwnIt()
{
    m_page->openCard(text("card-letter"));
    QCOMPARE(card().assignees, QStringList{ text("p-eleni") });
    QTRY_VERIFY(m_page->data().members().rowCount() > 1); // they are read in another thread
    choose("Add or remove an owner", "Anna Lind");
    QTRY_COMPARE(card().assignees, (QStringList{ text("p-anna"), text("p-eleni") }));
    QTRY_VERIFY(shownTexts(m_page->cardPanel()).contains(text("Havsviksskolan, Kalmar")));
    QTRY_COMPARE(m_world->toasts().lastText(), text("Anna Lind owns this card"));
    m_world->toasts().undo();
    QTRY_COMPARE(card().assignees, QStringList{ text("p-eleni") });
    choose("Add or remove an owner", "Eleni Papadaki");
    QTRY_COMPARE(card().assignees, QStringList());
    QTRY_VERIFY(shownTexts(m_page->cardPanel()).contains(text("Nobody yet")));
}

void tst_cardpanel::tagsOnAndOff()
{
    m_page->openCard(text("card-letter"));
    QTRY_COMPARE(m_page->data().labels().rowCount(), 2);
    auto *add = field<QToolButton>("Add or remove a tag");
    QVERIFY(add);
    add->click();
    QVERIFY(choice("Outdoors"));
    choice("Outdoors")->trigger();
    QApplication::activePopupWidget()->close();
    QTRY_COMPARE(card().labels, (QStringList{ text("b-field"), text("b-write") }));
    QTRY_VERIFY(field<QWidget>("Outdoors"));
    add->click();
    auto *begin = choice("New tag…");
    QApplication::activePopupWidget()->close(); // as a click does, before the choice is told
    begin->trigger();
    auto *name = field<QLineEdit>("Name of the new tag");
    QTRY_VERIFY(name->isVisible() && m_page->focusWidget() == name);
    QTest::keyClicks(name, text("Sea"));
    QTRY_VERIFY(storedDrafts().contains(text("Sea")));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(card().labels.size(), 3);
    QTRY_COMPARE(m_page->data().labels().rowCount(), 3);
    QTRY_VERIFY(field<QWidget>("Sea"));
    QTRY_VERIFY(!storedDrafts().contains(text("Sea")));
    m_world->toasts().undo(); // both: the tag and its place here
    QTRY_COMPARE(card().labels.size(), 2);
    QTRY_COMPARE(m_page->data().labels().rowCount(), 2);
}

void tst_cardpanel::aDayByKeyboard()
{
    m_page->openCard(text("card-letter"));
    auto *due = m_page->cardPanel()->findChild<DateField *>();
    QCOMPARE(due->date(), QDate(2026, 3, 11));
    due->setFocus();
    QTest::keyClick(due, Qt::Key_Delete);
    QTRY_VERIFY(!card().dueOn.isValid());
    m_world->toasts().undo();
    QTRY_COMPARE(card().dueOn, QDate(2026, 3, 11));
    QTRY_COMPARE(due->date(), QDate(2026, 3, 11));
    due->openCalendar();
    QCalendarWidget *calendar = nullptr;
    QTRY_VERIFY((calendar = m_page->findChild<QCalendarWidget *>()));
    auto *days = calendar->findChild<QWidget *>(text("qt_calendar_calendarview"));
    QVERIFY(days);
    QTest::keyClick(days, Qt::Key_Right);
    QTest::keyClick(days, Qt::Key_Return);
    QTRY_COMPARE(card().dueOn, QDate(2026, 3, 12));
    QTRY_COMPARE(due->date(), QDate(2026, 3, 12));
}

void tst_cardpanel::theHistoryTellsBeforeAndAfter()
{
    const auto check = [](const char *words, bool done, const char *position) {
        return schema::json::object{ { "text", words }, { "done", done }, { "position", position } };
    };
    using schema::json::array;
    using schema::json::object;
    const object was{ { "description", "Ask the parents on Friday." },
                      { "assignees", { { "p-eleni", true } } },
                      { "labels", { { "b-write", true } } },
                      { "dueOn", "2026-03-11" },
                      { "checklist", { { "k1", check("Draft", false, "a") }, { "k2", check("Print", false, "b") } } } };
    const object is{ { "description", "Ask the parents on Monday." },
                     { "assignees", { { "p-anna", true } } },
                     { "labels", object() },
                     { "dueOn", "2026-03-13" },
                     { "checklist", { { "k1", check("Draft", true, "a") }, { "k3", check("Post", false, "c") } } } };
    const array entries{ { { "rev", 3 }, { "at", "2026-03-01T10:00:00Z" }, { "by", "p-anna" }, { "op", "create" } },
                         { { "rev", 8 },
                           { "at", "2026-03-11T10:00:00Z" },
                           { "byName", "Łukasz Wójcik" },
                           { "op", "update" },
                           { "before", was },
                           { "after", is } } };
    auto *history = this->history(entries);
    QTRY_VERIFY(shownTexts(history).contains(text("ticked “Draft”")));
    const QStringList texts = shownTexts(history);
    for (const char *sentence : { "Łukasz Wójcik", "Anna Lind", "changed the description", "gave the card to Anna Lind",
                                  "took the card from Eleni Papadaki", "removed the tag “Writing”", "ticked “Draft”",
                                  "added “Post” to the check list", "removed “Print” from the check list" })
        QVERIFY2(texts.contains(text(sentence)), qPrintable(text(sentence) + u'\n' + texts.join(u'\n')));
    QVERIFY(texts.indexOf(text("Łukasz Wójcik")) < texts.indexOf(text("Anna Lind"))); // newest first
    QVERIFY(texts.filter(text("moved the due date from")).size() == 1);
    // Both texts, with the word that differs marked.
    QTRY_COMPARE(shownTexts(history).filter(QRegularExpression(text("line-through.*>Friday<"))).size(), 1);
    QCOMPARE(shownTexts(history).filter(QRegularExpression(text("underline.*>Monday<"))).size(), 1);
    const auto faults = test::accessibilityFaults(m_page.get());
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

// “Show on the card” is the whole of what somebody did, and no choice between versions.
void tst_cardpanel::theHistoryNamesTheCover()
{
    using schema::json::object;
    const auto entry = [](int rev, const char *by, object before, object after) {
        return object{ { "rev", rev },     { "at", "2026-03-11T10:00:00Z" }, { "byName", by },
                       { "op", "update" }, { "before", std::move(before) },  { "after", std::move(after) } };
    };
    auto *history
        = this->history({ entry(8, "Łukasz Wójcik", { { "coverBlobId", nullptr } }, { { "coverBlobId", "Fbeach" } }),
                          entry(9, "Anna Lind", { { "coverBlobId", "Fbeach" } }, { { "coverBlobId", nullptr } }),
                          entry(10, "Eleni Papadaki", { { "variants", object{ { "title-k", object() } } } },
                                { { "variants", object() } }) });
    QTRY_COMPARE(shownTexts(history).filter(text("chose the picture that the card shows")).size(), 1);
    QCOMPARE(shownTexts(history).filter(text("removed the chosen picture from the card")).size(), 1);
    QCOMPARE(shownTexts(history).filter(text("chose one of two versions")).size(), 1);
}

HistoryView *tst_cardpanel::history(const schema::json::array &entries)
{
    m_page->openCard(text("card-letter"));
    m_page->cardPanel()->showHistory(true);
    m_world->store().write(
        this,
        [entries](store::Cache &cache) {
            return cache.answerWish(models::HistoryModel::wishKey({ test::projectId, "Card", "card-letter" }),
                                    store::Wish::Done, { { "entries", entries } }, "");
        },
        [](const auto &) {});
    return m_page->cardPanel()->findChild<HistoryView *>();
}

// Somebody wrote a description of the greatest length anew, and again.
void tst_cardpanel::aHistoryOfLongTextsIsShort()
{
    const auto version = [](int n) {
        std::string words;
        for (int i = 0; words.size() < 50'000; ++i)
            words += "w" + std::to_string(i % 7 == 0 ? i : i * 31 + n) + ' ';
        return schema::json::object{ { "description", words } };
    };
    schema::json::array entries;
    for (int n = 0; n < 30; ++n)
        entries.push_back({ { "rev", n + 3 },
                            { "at", "2026-03-11T10:00:00Z" },
                            { "by", "p-anna" },
                            { "op", "update" },
                            { "before", version(n) },
                            { "after", version(n + 1) } });
    auto *history = this->history(entries);
    const auto compared = [&] { return shownTexts(history).filter(text("line-through")); };
    QTRY_COMPARE_WITH_TIMEOUT(compared().size(), 10, 60'000);
    for (const QString &one : compared())
        QVERIFY2(one.size() < 12'000 && one.contains(text("[…]")), qPrintable(QString::number(one.size())));
}

// No step of it may hold the window, so that there is a greatest number of entries at once.
void tst_cardpanel::aLongHistoryComesInParts()
{
    schema::json::array entries;
    for (int n = 1; n <= 30; ++n)
        entries.push_back({ { "rev", n },
                            { "at", "2026-03-11T10:00:00Z" },
                            { "by", "p-anna" },
                            { "op", "update" },
                            { "before", { { "title", "Title " + std::to_string(n - 1) } } },
                            { "after", { { "title", "Title " + std::to_string(n) } } } });
    m_page->openCard(text("card-letter"));
    const auto *scroll = m_page->cardPanel()->scrollArea()->verticalScrollBar();
    QVERIFY(m_world->settle());
    const int most = scroll->maximum();
    auto *history = this->history(entries);
    const auto renamed = [&] { return shownTexts(history).filter(text("renamed the card")); };
    QTRY_COMPARE(renamed().size(), HistoryView::atOnce);
    QVERIFY(renamed().first().contains(text("“Title 30”")));
    auto *older = history->findChild<LinkButton *>();
    QVERIFY(older->isVisible() && older->text() == text("Show older"));
    older->click();
    QTRY_COMPARE(renamed().size(), 2 * HistoryView::atOnce);
    older->click();
    QTRY_COMPARE(renamed().size(), 30);
    QVERIFY(!older->isVisible());
    QVERIFY(renamed().last().contains(text("“Title 1”")));
    // A change made now is one more on top.
    m_page->data().renameCard(text("card-letter"), text("Title 31"));
    QTRY_COMPARE(renamed().size(), 31);
    QCOMPARE(renamed().filter(text("“Title 31”")).size(), 1);
    QCOMPARE(shownTexts(history).filter(text("not sent yet")).size(), 1);
    // Without it the card is as long as it was.
    QVERIFY(scroll->maximum() > most);
    m_page->cardPanel()->showHistory(false);
    QTRY_COMPARE(scroll->maximum(), most);
}

void tst_cardpanel::theHistoryWithoutANetwork()
{
    m_world->setStatus(store::SyncStatus::Offline, 1);
    m_page->openCard(text("card-letter"));
    const QString before = card().title;
    m_page->data().renameCard(text("card-letter"), text("A letter to all parents"));
    m_page->cardPanel()->showHistory(true);
    auto *history = m_page->cardPanel()->findChild<HistoryView *>();
    const QString renamed = text("renamed the card from “%1” to “A letter to all parents”").arg(before);
    QTRY_VERIFY(shownTexts(history).contains(renamed));
    const QStringList texts = shownTexts(history);
    QCOMPARE(texts.filter(text("not sent yet")).size(), 1);
    QVERIFY2(texts.contains(text("made the card")), qPrintable(texts.join(u'\n')));
    QVERIFY2(texts.filter(text("appears here when there is a network")).size() == 1, qPrintable(texts.join(u'\n')));
    const auto faults = test::accessibilityFaults(m_page.get());
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void tst_cardpanel::comment(const char *words)
{
    m_page->openCard(text("card-letter"));
    auto *line = field<QPlainTextEdit>("New comment");
    QVERIFY(line);
    QTest::keyClicks(line, text(words));
    QTest::keyClick(line, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(says(words));
    QVERIFY(m_world->settle());
}

void tst_cardpanel::aCommentIsOneStepBack()
{
    const QString before = card().listId;
    for (const auto &list : m_page->data().lists().rows())
        if (list.id != before)
            m_page->data().moveCard(card().id, list.id, {});
    QTRY_VERIFY(card().listId != before);
    const QString list = card().listId;
    comment("Lovely!");
    m_world->toasts().undo();
    QTRY_VERIFY(!says("Lovely!"));
    QCOMPARE(card().listId, list); // the step before it is left alone
    m_world->toasts().redo();
    QTRY_VERIFY(says("Lovely!"));
}

void tst_cardpanel::onesOwnCommentGoesToTheTrashAndComesBack()
{
    comment("Bring boots");
    auto *more = field<QToolButton>("More for your comment “Bring boots”");
    QVERIFY(more);
    QVERIFY(more->focusPolicy() & Qt::TabFocus);
    for (const auto *other : m_page->cardPanel()->findChildren<QToolButton *>())
        QVERIFY(other == more || !other->accessibleName().startsWith(text("More for your comment")));
    more->setFocus(Qt::TabFocusReason);
    QTest::keyClick(more, Qt::Key_Space);
    QVERIFY(choice("Move to the trash"));
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QTRY_VERIFY(!says("Bring boots"));
    m_page->showTrash();
    auto *trash = m_page->findChild<ui::TrashPanel *>();
    QTRY_COMPARE(trash->count(), 1);
    QVERIFY(trash->list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(text("Comment")));
    trash->list()->selectAll();
    trash->putBack();
    QTRY_COMPARE(trash->count(), 0);
    m_page->openCard(text("card-letter"));
    QTRY_VERIFY(says("Bring boots"));
}

QTEST_MAIN(tst_cardpanel)
#include "tst_cardpanel.moc"
