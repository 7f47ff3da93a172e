// The board over a real store: everything a person does there, by mouse and by keys, and the way back.
#include "tests/support/uichecks.h"
#include "tests/ui/boardtest.h"
#include "ui/board/attachmentssection.h"
#include "ui/board/attachmenttile.h"
#include "ui/board/cardface.h"
#include "ui/board/filterbar.h"
#include "ui/board/historyview.h"
#include "ui/gallery/intakepanel.h"
#include "ui/parts/trashlist.h"
#include "ui/parts/trashpanel.h"
#include "ui/widgets/editabletext.h"
#include "ui/widgets/searchfield.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace ui;
using test::text;

class tst_board : public test::BoardTest
{
    Q_OBJECT
private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { end(); }
    void showsListsAndCards();
    void addsACardByKeyboard();
    void renamesInPlace();
    void movesByKeyboardAndBack();
    void movesByDrag();
    void escapeEndsADrag();
    void heightsFollowTheWidth();
    void filters();
    void whatIsFinishedIsNotLate();
    void trashAndRestore();
    void panelSavesByItself();
    void checkListAndComments();
    void twoVersions();
    void attachesAFile();
    void beginsAnEmptyBoard();
    void readOnlyChangesNothing();
    void labelsCanBeRead();
    void dueDatesInWords();

private:
    QPoint center(int column, int row) const;
    void press(int column, int row, const QPoint &target);
};

QPoint tst_board::center(int column, int row) const
{
    return view(column)->visualRect(view(column)->column()->index(row, 0)).center();
}

void tst_board::showsListsAndCards()
{
    QCOMPARE(titles(0).first(), text("Choose two beaches to sample"));
    QVERIFY(!m_page->view()->columnAt(0)->isCollapsed());
    QVERIFY(m_page->view()->columnAt(2)->isCollapsed()); // finished cards are folded away
    const auto index = view(1)->column()->index(0, 0);
    QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), text("Water sampling guide in four languages"));
    const QString spoken = index.data(Qt::AccessibleDescriptionRole).toString();
    QVERIFY2(spoken.contains(text("3 of 5 done")) && spoken.contains(text("two versions")), qPrintable(spoken));
    const auto faults = test::accessibilityFaults(m_page.get());
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void tst_board::addsACardByKeyboard()
{
    view(0)->setFocus();
    QTest::keyClick(m_page->window(), Qt::Key_N, Qt::ControlModifier);
    auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(line);
    QTest::keyClicks(line, text("Count the gulls"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(titles(0).size(), 4);
    QCOMPARE(titles(0).last(), text("Count the gulls"));
    QVERIFY(line->text().isEmpty()); // ready for the next
    QTRY_VERIFY(m_world->toasts().canUndo());
    m_world->toasts().undo();
    QTRY_COMPARE(titles(0).size(), 3);
}

void tst_board::renamesInPlace()
{
    view(0)->setFocus();
    view(0)->setCurrentIndex(view(0)->column()->index(1, 0));
    QTest::keyClick(view(0), Qt::Key_F2);
    auto *line = view(0)->findChild<QLineEdit *>();
    QVERIFY(line);
    line->selectAll();
    QTest::keyClicks(line, text("Write to"));
    const auto index = view(0)->currentIndex();
    Q_EMIT view(0)->model()->dataChanged(index, index); // others change it meanwhile
    QTest::keyClicks(line, text(" parents"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(titles(0).at(1), text("Write to parents"));
}

void tst_board::movesByKeyboardAndBack()
{
    const QStringList before = titles(0);
    view(0)->setFocus();
    view(0)->setCurrentIndex(view(0)->column()->index(0, 0));
    QTest::keyClick(view(0), Qt::Key_Down, Qt::ControlModifier);
    QTRY_COMPARE(titles(0), (QStringList{ before[1], before[0], before[2] }));
    QCOMPARE(view(0)->currentCard(), text("card-beaches")); // the selection goes along
    QTest::keyClick(view(0), Qt::Key_Right, Qt::ControlModifier);
    QTRY_COMPARE(titles(1).value(1), before[0]);
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(view(1)));
    QTRY_COMPARE(view(1)->currentCard(), text("card-beaches"));
    QTRY_COMPARE(m_world->toasts().lastText(), text("Card moved to “In progress”"));
    m_world->toasts().undo();
    QTRY_COMPARE(titles(0).size(), 3);
    m_world->toasts().undo();
    QTRY_COMPARE(titles(0), before);
}

void tst_board::press(int column, int row, const QPoint &target)
{
    drag(view(column)->viewport(), center(column, row), target);
}

void tst_board::movesByDrag()
{
    const QString moved = titles(0).first();
    const QPoint target = view(1)->viewport()->mapToGlobal(center(1, 1) - QPoint(0, 10));
    press(0, 0, target);
    QCOMPARE(view(1)->grab().isNull(), false); // the gap can be painted
    QTest::mouseRelease(view(0)->viewport(), Qt::LeftButton, {}, view(0)->viewport()->mapFromGlobal(target));
    QTRY_COMPARE(titles(1).size(), 3);
    QCOMPARE(titles(1).at(1), moved);
    QCOMPARE(titles(0).size(), 2);
    m_world->toasts().undo();
    QTRY_COMPARE(titles(0).first(), moved);
    // Onto the folded list: to its end.
    auto *folded = m_page->view()->columnAt(2);
    const QPoint strip = folded->mapToGlobal(folded->rect().center());
    press(0, 0, strip);
    QTest::mouseRelease(view(0)->viewport(), Qt::LeftButton, {}, view(0)->viewport()->mapFromGlobal(strip));
    QTRY_COMPARE(titles(2).size(), 3);
    QCOMPARE(titles(2).last(), moved);
}

void tst_board::escapeEndsADrag()
{
    const QStringList before = titles(0);
    const QPoint target = view(1)->viewport()->mapToGlobal(center(1, 1));
    press(0, 0, target);
    QTest::keyClick(view(0), Qt::Key_Escape);
    QTest::mouseRelease(view(0)->viewport(), Qt::LeftButton, {}, view(0)->viewport()->mapFromGlobal(target));
    QVERIFY(m_world->settle());
    QCOMPARE(titles(0), before);
    QVERIFY(!m_world->toasts().canUndo());
}

void tst_board::heightsFollowTheWidth()
{
    // Each card begins where the one above it ends.
    const auto cardsFit = [this](int column) {
        int next = 0;
        for (int row = 0; row < view(column)->column()->rowCount(); ++row) {
            const QRect rect = view(column)->visualRect(view(column)->column()->index(row, 0));
            if (rect.top() != next)
                return false;
            next = rect.bottom() + 1;
        }
        return true;
    };
    m_page->view()->columnAt(2)->setCollapsed(false);
    m_page->grab(); // what is seen next
    QVERIFY(view(2)->width() > 200 && cardsFit(2));
    m_page->data().addCard(text("l-todo"), text("Measure how salt the water is at three places"));
    QTRY_COMPARE(titles(0).size(), 4);
    for (const int width : { 1500, 1180, 1500 }) { // nothing but the width changes
        m_page->resize(width, 740);
        m_page->grab();
        for (int column = 0; column < 3; ++column)
            QVERIFY(cardsFit(column));
    }
}

void tst_board::filters()
{
    auto *field = m_page->findChild<SearchField *>();
    field->setText(text("pARents"));
    Q_EMIT field->searchChanged(field->text());
    QTRY_COMPARE(titles(0), QStringList{ text("Write the letter to parents") });
    QCOMPARE(titles(1), QStringList());
    m_page->filterBar()->clear();
    QTRY_COMPARE(titles(0).size(), 3);
    // What a card is known by beside its own words: labels, files, and what people said about it.
    const auto search = [field](const QString &words) {
        field->setText(words);
        Q_EMIT field->searchChanged(words);
    };
    const auto letter = m_page->data().key("Card", text("card-letter"));
    models::Attachment plan;
    plan.id = text("f1");
    plan.blobId = QLatin1Char('B') + QString(64, QLatin1Char('b'));
    plan.name = text("Bus-timetable.pdf");
    m_page->data().apply(models::actions::addAttachment(letter, plan));
    m_page->data().apply(
        { { store::Edit::Create,
            { letter.account, "Comment", m_page->data().newId("Comment").toStdString() },
            { { "subjectType", "Card" }, { "subjectId", letter.id }, { "body", "Ask the caretaker" } } } });
    QVERIFY(m_world->settle());
    const QStringList found{ text("Write the letter to parents") };
    search(text("timetable"));
    QTRY_COMPARE(titles(0), found);
    search(text("nothing of this"));
    QTRY_COMPARE(titles(0), QStringList());
    search(text("letter caretaker"));
    QTRY_COMPARE(titles(0), QStringList());
    search(text("caretaker ask"));
    QTRY_COMPARE(titles(0), found);
    QString label;
    for (const auto &one : m_page->data().labels().rows())
        if (one.id == text("b-write"))
            label = one.name;
    QVERIFY(!label.isEmpty());
    search(label);
    QTRY_COMPARE(titles(0), found);
    m_page->filterBar()->clear();
    QTRY_COMPARE(titles(0).size(), 3);
    BoardFilter filter;
    filter.assignee = text("p-janis");
    m_page->view()->setFilter(filter);
    QCOMPARE(titles(0), QStringList{ text("Design the project logo") });
    filter = {};
    filter.label = text("b-write");
    m_page->view()->setFilter(filter);
    QCOMPARE(titles(0), QStringList{ text("Write the letter to parents") });
    filter = {};
    filter.due = BoardFilter::Overdue;
    m_page->view()->setFilter(filter);
    QCOMPARE(titles(0), QStringList{ text("Write the letter to parents") }); // 11 March; today is the 12th
}

void tst_board::whatIsFinishedIsNotLate()
{
    auto &data = m_page->data();
    const QString id = data.addCard(text("l-done"), text("Book the bus"));
    QTRY_VERIFY(data.card(id));
    data.apply(models::actions::setDate(data.key("Card", id), "dueOn", QDate(2026, 3, 2)));
    QTRY_VERIFY(data.card(id)->dueOn.isValid());
    const QString letter = text("Write the letter to parents"); // was due yesterday
    for (const auto due : { BoardFilter::ThisWeek, BoardFilter::Overdue }) {
        BoardFilter filter;
        filter.due = due;
        m_page->view()->setFilter(filter);
        QVERIFY(titles(0).contains(letter));
        QCOMPARE(titles(2), QStringList());
    }
    // And as soon as a list says that its cards are finished.
    data.apply(models::actions::setText(data.key("BoardList", text("l-todo")), "meaning", text("done")));
    QTRY_COMPARE(titles(0), QStringList());
    data.apply(models::actions::setText(data.key("BoardList", text("l-todo")), "meaning", {}));
    QTRY_COMPARE(titles(0), QStringList{ letter });
    m_page->view()->setFilter({});
    QVERIFY(titles(2).contains(text("Book the bus")));
}

void tst_board::trashAndRestore()
{
    view(0)->setFocus();
    view(0)->setCurrentIndex(view(0)->column()->index(2, 0));
    QTest::keyClick(view(0), Qt::Key_Delete, Qt::ControlModifier);
    QTRY_COMPARE(titles(0).size(), 2);
    m_page->showTrash();
    QTRY_COMPARE(m_page->trashPanel()->count(), 1);
    auto *list = m_page->trashPanel()->list();
    QVERIFY(list->model()->index(0, 0).data().toString().contains(text("Design the project logo")));
    m_page->trashPanel()->takeFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(titles(0).size(), 3);
    QTRY_COMPARE(m_page->trashPanel()->count(), 0);
}

void tst_board::panelSavesByItself()
{
    m_page->openCard(text("card-letter"));
    auto *panel = m_page->cardPanel();
    QVERIFY(panel->isVisible());
    const auto texts = panel->findChildren<EditableText *>();
    EditableText *title = nullptr;
    for (auto *one : texts)
        if (one->text() == text("Write the letter to parents"))
            title = one;
    QVERIFY(title);
    title->beginEditing();
    auto *editor = QApplication::focusWidget();
    QVERIFY(editor && title->isAncestorOf(editor));
    QTest::keyClick(editor, Qt::Key_End);
    QTest::keyClicks(editor, text(" today"));
    // No Enter, no Save: a moment later it is kept.
    QTRY_COMPARE(titles(0).at(1), text("Write the letter to parents today"));
    QTest::keyClick(panel, Qt::Key_Escape);
    QTest::keyClick(panel, Qt::Key_Escape);
    QTRY_VERIFY(!panel->isVisible());
}

void tst_board::checkListAndComments()
{
    const QString id = m_page->data().addCard(text("l-todo"), text("Pack the bottles"));
    QTRY_VERIFY(m_page->data().card(id));
    m_page->openCard(id);
    auto *panel = m_page->cardPanel();
    QLineEdit *step = nullptr;
    for (auto *line : panel->findChildren<QLineEdit *>())
        if (line->accessibleName() == text("New line of the check list"))
            step = line;
    QVERIFY(step);
    const auto card = [this, id] { return m_page->data().card(id); };
    QTest::keyClicks(step, text("Labels"));
    QTest::keyClick(step, Qt::Key_Return);
    QTRY_COMPARE(card()->checklist.size(), 1);
    QTest::keyClicks(step, text("Corks"));
    QTest::keyClick(step, Qt::Key_Return);
    QTRY_COMPARE(card()->checklist.size(), 2);
    QCOMPARE(card()->checklist.last().text, text("Corks"));
    QCheckBox *corks = nullptr;
    for (auto *box : panel->findChildren<QCheckBox *>())
        if (box->accessibleName() == text("Corks"))
            corks = box;
    QVERIFY(corks);
    QTest::keyClick(corks, Qt::Key_Space);
    QTRY_COMPARE(card()->checksDone(), 1);
    m_world->toasts().undo();
    QTRY_COMPARE(card()->checksDone(), 0);
    QPlainTextEdit *comment = nullptr;
    for (auto *edit : panel->findChildren<QPlainTextEdit *>())
        if (edit->accessibleName() == text("New comment"))
            comment = edit;
    QVERIFY(comment);
    QTest::keyClicks(comment, text("Lovely!"));
    QTest::keyClick(comment, Qt::Key_Return, Qt::ControlModifier);
    store::Query query;
    query.account = test::projectId;
    query.type = "Comment";
    query.parent = id.toStdString();
    int count = 0;
    QTRY_VERIFY2((m_world->store().read(
                      this, [query](store::Cache &cache) { return cache.count(query); },
                      [&count](core::Result<int> found) { count = found.value_or(0); }),
                  count == 1),
                 "the comment is in the cache");
    QVERIFY(comment->toPlainText().isEmpty());
}

void tst_board::twoVersions()
{
    m_page->openCard(text("card-guide"));
    QPushButton *theirs = nullptr;
    QTRY_VERIFY([&] { // the name is read after the card
        for (auto *button : m_page->cardPanel()->findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == text("Use Anna’s"))
                theirs = button;
        return theirs != nullptr;
    }());
    QTest::mouseClick(theirs, Qt::LeftButton);
    const auto card = [this] { return m_page->data().card(text("card-guide")); };
    QTRY_COMPARE(card()->description,
                 text("Rinse the bottle twice with sea water, then fill it at knee depth. Wear gloves."));
    QTRY_VERIFY(card()->versions.isEmpty());
    m_world->toasts().undo();
    QTRY_COMPARE(card()->versions.size(), 1);
    QCOMPARE(card()->description, text("Rinse the bottle three times with sea water, then fill it below the surface."));
}

void tst_board::attachesAFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(text("Übersicht.txt"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("plan");
    file.close();
    m_page->openCard(text("card-letter"));
    m_page->cardPanel()->findChild<AttachmentsSection *>()->addFiles({ path });
    const auto card = [this] { return m_page->data().card(text("card-letter")); };
    QTRY_COMPARE(card()->attachments.size(), 1);
    QCOMPARE(card()->attachments.first().name, text("Übersicht.txt"));
    QVERIFY(card()->attachments.first().blobId.startsWith(u'L')); // waits to be sent
    // Another program gets a copy under the file's name: what is saved there is not the only one of what waits.
    AttachmentTile *tile = nullptr;
    QTRY_VERIFY((tile = m_page->cardPanel()->findChild<AttachmentTile *>()));
    auto &opened = m_world->prompts().opened;
    tile->click();
    QTRY_COMPARE(opened.size(), 1);
    QFile copy(opened.first().toLocalFile());
    QCOMPARE(QFileInfo(copy).fileName(), text("Übersicht.txt"));
    QVERIFY(!copy.fileName().contains(QStringLiteral("/blobs/")));
    QVERIFY(copy.open(QIODevice::ReadOnly) && copy.readAll() == "plan");
    QVERIFY(!(copy.permissions() & QFile::WriteOwner)); // what was saved there would go with the window
    auto *section = m_page->cardPanel()->findChild<AttachmentsSection *>();
    section->addFiles({ folder.filePath(text("gone.txt")) });
    QTRY_VERIFY(section->intake()->refusedText().contains(text("gone.txt"))); // told in words
    QCOMPARE(card()->attachments.size(), 1);
}

void tst_board::beginsAnEmptyBoard()
{
    auto &data = m_page->data();
    for (const char *id : { "l-todo", "l-doing", "l-done" })
        data.trashList(text(id));
    QTRY_COMPARE(m_page->view()->columnCount(), 0);
    QPushButton *begin = nullptr;
    QTRY_VERIFY([&] {
        for (auto *button : m_page->findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == text("Begin with three lists"))
                begin = button;
        return begin != nullptr;
    }());
    QTest::mouseClick(begin, Qt::LeftButton);
    QTRY_COMPARE(m_page->view()->columnCount(), 3);
    QCOMPARE(data.lists().at(0).title, text("To do"));
    QCOMPARE(data.lists().at(2).meaning, text("done"));
}

void tst_board::readOnlyChangesNothing()
{
    m_world->store().write(
        this,
        [](store::Cache &cache) -> core::Result<void> {
            auto accounts = cache.accounts();
            if (!accounts)
                return tl::unexpected<core::Error>(accounts.error());
            for (auto &account : *accounts)
                account.readOnly = account.id == test::projectId || account.readOnly;
            return cache.setAccounts(*accounts);
        },
        [](core::Result<void>) {});
    QTRY_VERIFY(m_page->data().isReadOnly());
    const QStringList before = titles(0);
    view(0)->setFocus();
    view(0)->setCurrentIndex(view(0)->column()->index(0, 0));
    QTest::keyClick(view(0), Qt::Key_Down, Qt::ControlModifier);
    QVERIFY(!(view(0)->currentIndex().flags() & Qt::ItemIsEditable));
    QVERIFY(m_world->settle());
    QCOMPARE(titles(0), before);
}

void tst_board::labelsCanBeRead()
{
    for (const Mode mode : { Mode::Light, Mode::Dark, Mode::HighContrast }) {
        for (const QString &name : labelColours()) {
            const Ink made = labelInk(name, coloursOf(mode));
            QVERIFY2(contrast(made.background, made.foreground) >= 4.5, qPrintable(name));
        }
    }
}

void tst_board::dueDatesInWords()
{
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    const QDate today(2026, 3, 12);
    const auto of = [&](const QDate &date, bool done = false) { return dueText(date, done, today, english); };
    QCOMPARE(of(today).text, text("Today"));
    QCOMPARE(of(today.addDays(1)).text, text("Tomorrow"));
    QCOMPARE(of(QDate(2026, 3, 16)).text, text("Mon 16"));
    QCOMPARE(of(QDate(2026, 3, 20)).text, text("20 Mar"));
    QCOMPARE(of(QDate(2027, 1, 2)).text, text("2 Jan 2027"));
    QVERIFY(of(today.addDays(-3)).tone == Tone::Bad && !of(today.addDays(-3)).icon.isEmpty());
    QVERIFY(of(today.addDays(-3), true).tone == Tone::Ok);
    QVERIFY(of({}).text.isEmpty());
}

QTEST_MAIN(tst_board)
#include "tst_board.moc"
