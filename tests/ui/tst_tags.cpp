// The tags of a board themselves: renamed, coloured, made, moved to the trash and brought back, by mouse and keyboard,
// and none of it by whoever may only look.
#include "tests/support/uichecks.h"
#include "tests/ui/boardtest.h"
#include "ui/board/cardface.h"
#include "ui/board/filterbar.h"
#include "ui/board/tagspanel.h"
#include "ui/parts/trashlist.h"
#include "ui/parts/trashpanel.h"
#include "ui/shell/actions.h"
#include "ui/translator.h"
#include "ui/widgets/editabletext.h"

#include <QComboBox>
#include <QLineEdit>
#include <QWheelEvent>

using namespace ui;
using test::text;

namespace {
constexpr const char *toTheTrash = "Move “Writing” to the trash";
}

class tst_tags : public test::BoardTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_translator.setLanguage(text("en")); } // plurals
    void init()
    {
        prepare();
        QTRY_COMPARE(data().labels().rowCount(), 2);
    }
    void cleanup() { end(); }
    void areReachedFromACardAndBack();
    void aNameIsTypedAnew();
    void aColourIsChosenByItsName();
    void scrollingChoosesNoColour();
    void goesToTheTrashAndComesBack();
    void theTrashCanBeUndone();
    void aNewOneNeedsNoCard();
    void whoMayOnlyLookChangesNone();
    void aNameKeepsItsSignsInTheMenu();

private:
    Translator m_translator;
    BoardData &data() const { return m_page->data(); }
    TagsPanel *panel() const { return m_page->tagsPanel(); }
    const models::LabelRow *tag(const char *id = "b-write") const { return data().labels().find(text(id)); }
    QString letter() const { return spoken(text("Write the letter to parents")); } // as a screen reader says it
    bool says(const char *words) const { return shownTexts(panel()).contains(text(words)); }
    EditableText *name(const char *words) const
    {
        for (auto *one : panel()->findChildren<EditableText *>())
            if (one->text() == text(words) && one->isVisible())
                return one;
        return nullptr;
    }
    void open()
    {
        m_page->showTags();
        QTRY_VERIFY(name("Writing"));
    }
};

void tst_tags::aNameKeepsItsSignsInTheMenu()
{
    storeFromServer("Label", "b-write", { { "name", "Sport & play" } });
    QTRY_COMPARE(tag()->name, text("Sport & play"));
    m_page->openCard(text("card-letter"));
    field<QToolButton>("Add or remove a tag")->click();
    QVERIFY(choice("Sport && play")); // as Qt shows one
    QVERIFY(choice("Sport && play")->isChecked());
    QApplication::activePopupWidget()->close();
}

void tst_tags::areReachedFromACardAndBack()
{
    m_page->openCard(text("card-letter"));
    choose("Add or remove a tag", "Change the tags…");
    QTRY_VERIFY(panel()->isVisible());
    QVERIFY(!m_page->cardPanel()->isVisible());
    QTRY_VERIFY(name("Outdoors") && m_page->focusWidget() == name("Outdoors"));
    QVERIFY(says("On 1 card"));
    const auto faults = test::accessibilityFaults(m_page.get());
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(m_page->cardPanel()->isVisible());
    QVERIFY(!panel()->isVisible());
    QCOMPARE(m_page->cardPanel()->cardId(), text("card-letter"));
    QCOMPARE(m_page->focusWidget(), field<QToolButton>("Add or remove a tag"));
}

void tst_tags::aNameIsTypedAnew()
{
    open();
    auto *writing = name("Writing");
    writing->setFocus(Qt::OtherFocusReason);
    QTest::keyClick(writing, Qt::Key_Return);
    auto *line = writing->findChild<QLineEdit *>();
    QVERIFY(line->isVisible());
    QTest::keyClicks(line, text("A letter"));
    QTRY_COMPARE(tag()->name, text("A letter")); // kept as it is typed
    QVERIFY(line->isVisible() && writing->isEditing()); // where it stands, though its name comes first now
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(!writing->isEditing());
    QTRY_VERIFY2(letter().contains(text("tag A letter")), qPrintable(letter()));
    QTRY_VERIFY(field<QToolButton>("Move “A letter” to the trash"));
    QTRY_VERIFY(m_world->toasts().canUndo());
    m_world->toasts().undo();
    QTRY_COMPARE(tag()->name, text("Writing"));
    QTRY_VERIFY2(name("Writing") == writing, "another field took its place");

    writing->beginEditing();
    line->clear();
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(writing->text(), text("Writing")); // without a name there is no tag
    QVERIFY(m_world->settle());
    QCOMPARE(tag()->name, text("Writing"));
}

void tst_tags::aColourIsChosenByItsName()
{
    open();
    auto *colour = field<QComboBox>("Colour of “Writing”");
    QVERIFY(colour);
    QCOMPARE(colour->currentText(), text("Purple"));
    colour->setFocus(Qt::TabFocusReason);
    QTest::keyClick(colour, Qt::Key_Down);
    QTRY_COMPARE(tag()->colour, text("red"));
    QCOMPARE(colour->currentText(), text("Red"));
    QCOMPARE(colour->accessibleDescription(), text("Red"));
    QTRY_COMPARE(m_world->toasts().lastText(), text("Colour of “Writing”: Red"));
    m_world->toasts().undo();
    QTRY_COMPARE(tag()->colour, text("purple"));
    QTRY_COMPARE(colour->currentText(), text("Purple"));
    QCOMPARE(colour->count(), labelColours().size());
}

void tst_tags::scrollingChoosesNoColour()
{
    open();
    auto *colour = field<QComboBox>("Colour of “Writing”");
    const QPointF middle = QRectF(colour->rect()).center();
    QWheelEvent turn(middle, colour->mapToGlobal(middle), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                     Qt::NoScrollPhase, false);
    QApplication::sendEvent(colour, &turn);
    QVERIFY(m_world->settle());
    QCOMPARE(colour->currentText(), text("Purple"));
    QCOMPARE(tag()->colour, text("purple"));
}

void tst_tags::goesToTheTrashAndComesBack()
{
    QComboBox *filter = nullptr;
    for (auto *one : m_page->filterBar()->findChildren<QComboBox *>())
        if (one->itemText(0) == text("All tags"))
            filter = one;
    QVERIFY(filter && filter->findText(text("Writing")) > 0);
    open();
    auto *remove = field<QToolButton>(toTheTrash);
    QVERIFY(remove);
    remove->setFocus(Qt::TabFocusReason);
    QTest::keyClick(remove, Qt::Key_Space);
    QTRY_COMPARE(m_world->toasts().lastText(), text("Tag moved to the trash; it was on 1 card"));
    QTRY_VERIFY(!tag() && !name("Writing"));
    QTRY_COMPARE(m_page->focusWidget(), name("Outdoors")); // not lost
    QVERIFY2(!letter().contains(text("Writing")), qPrintable(letter()));
    QCOMPARE(filter->findText(text("Writing")), -1);

    m_page->showTrash();
    QVERIFY(!panel()->isVisible());
    auto *trash = m_page->trashPanel();
    QTRY_COMPARE(trash->count(), 1);
    const QString row = trash->list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(row.startsWith(text("Writing, Tag")), qPrintable(row));
    trash->list()->selectAll();
    trash->putBack();
    QTRY_COMPARE(trash->count(), 0);
    QTRY_VERIFY(tag());
    QTRY_VERIFY2(letter().contains(text("tag Writing")), qPrintable(letter()));
}

void tst_tags::theTrashCanBeUndone()
{
    open();
    field<QToolButton>(toTheTrash)->click();
    QTRY_VERIFY(!tag());
    QTRY_VERIFY(m_world->toasts().canUndo());
    m_world->toasts().undo();
    QTRY_VERIFY(tag());
    QTRY_VERIFY(name("Writing"));
    QVERIFY(letter().contains(text("tag Writing")));
}

void tst_tags::aNewOneNeedsNoCard()
{
    open();
    QLineEdit *add = nullptr;
    for (auto *one : panel()->findChildren<QLineEdit *>())
        if (one->accessibleName() == text("Name of the new tag"))
            add = one;
    QVERIFY(add);
    QTest::keyClicks(add, text("Sea"));
    QTRY_VERIFY(storedDrafts().contains(text("Sea")));
    QTest::keyClick(add, Qt::Key_Return);
    QTRY_COMPARE(data().labels().rowCount(), 3);
    QTRY_VERIFY(name("Sea"));
    QVERIFY(says("On no card"));
    QVERIFY(add->text().isEmpty());
    QTRY_VERIFY(!storedDrafts().contains(text("Sea")));
    m_world->toasts().undo();
    QTRY_COMPARE(data().labels().rowCount(), 2);
}

void tst_tags::whoMayOnlyLookChangesNone()
{
    open();
    write([](store::Cache &cache) -> core::Result<void> {
        auto accounts = cache.accounts();
        if (!accounts)
            return tl::unexpected<core::Error>(accounts.error());
        for (auto &account : *accounts)
            account.readOnly = account.id == test::projectId || account.readOnly;
        return cache.setAccounts(*accounts);
    });
    QTRY_VERIFY(data().isReadOnly());
    QTRY_VERIFY(!panel()->isVisible());
    QVERIFY(!field<QToolButton>("Tags of the board")->isVisible());
    for (const auto &entry : m_world->context().actions.entries(true))
        QVERIFY(entry.action->text() != text("Change the tags of the board"));
    m_page->showTags();
    QVERIFY(!panel()->isVisible());
    m_page->openCard(text("card-letter"));
    QVERIFY(!field<QToolButton>("Add or remove a tag")->isVisible());
}

QTEST_MAIN(tst_tags)
#include "tst_tags.moc"
