// What the kit does: themes that change while running, texts that edit in place, undo, the palette, focus that comes
// back.
#include "tests/support/lighttheme.h"
#include "tests/support/world.h"
#include "ui/a11y/naming.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/fuzzy.h"
#include "ui/shell/statusline.h"
#include "ui/shell/statustext.h"
#include "ui/sizes.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/translator.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/columngrid.h"
#include "ui/widgets/editabletext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/splitrow.h"
#include "ui/widgets/tageditor.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>

using namespace ui;

class tst_kit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = test::lightTheme(); }
    void cleanup()
    {
        m_theme->setMode(Mode::Light);
        m_theme->setTextPercent(100);
    }

    void themeChangesWhileRunning()
    {
        QWidget window;
        auto *title = new Label(QStringLiteral("Title"), Type::Title, Role::Muted, &window);
        auto *button = new Button(QStringLiteral("Go"), ButtonKind::Primary, QStringLiteral("plus"), &window);
        window.show();
        const QSize small = button->sizeHint();
        const double size = title->font().pointSizeF();
        QCOMPARE(title->palette().color(QPalette::WindowText), coloursOf(Mode::Light).muted);
        m_theme->setMode(Mode::Dark);
        QCOMPARE(title->palette().color(QPalette::WindowText), coloursOf(Mode::Dark).muted);
        QCOMPARE(colours(&window).card, coloursOf(Mode::Dark).card);
        m_theme->setTextPercent(200);
        QCOMPARE(title->font().pointSizeF(), size * 2);
        QTRY_VERIFY(button->sizeHint().width() > small.width() * 4 / 3); // Qt tells windows with the next event
        m_theme->setTextPercent(900);
        QCOMPARE(m_theme->textPercent(), 200);
    }

    void fixedModeYieldsToHighContrast()
    {
        QWidget viewer;
        auto *inside = new Label(QStringLiteral("x"), Type::Body, Role::Text, &viewer);
        fixMode(&viewer, Mode::Dark);
        QCOMPARE(inside->palette().color(QPalette::WindowText), coloursOf(Mode::Dark).text);
        m_theme->setMode(Mode::HighContrast);
        QCOMPARE(colours(inside).window, coloursOf(Mode::HighContrast).window);
    }

    void iconsAreMasks()
    {
        QVERIFY(iconNames().size() > 100);
        QVERIFY(hasIcon(QStringLiteral("house")) && hasIcon(QStringLiteral("house-fill"))
                && hasIcon(QStringLiteral("rings")));
        QVERIFY(!hasIcon(QStringLiteral("no-such-icon")));
        const QImage image = iconPixmap(QStringLiteral("house"), Qt::red, 24, 2).toImage();
        QCOMPARE(image.size(), QSize(48, 48));
        bool painted = false;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (pixel.alpha() == 255) {
                    QCOMPARE(pixel, QColor(Qt::red));
                    painted = true;
                }
            }
        }
        QVERIFY(painted);
    }

    void editableTextKeepsAfterAPause()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *edit = new EditableText(QStringLiteral("Title"), QStringLiteral("No title"));
        edit->setText(QStringLiteral("Old"));
        auto *other = new QLineEdit;
        column->addWidget(edit);
        column->addWidget(other);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window)); // the focus of another window would not leave the text
        QSignalSpy edited(edit, &EditableText::edited);
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(edit->isEditing());
        QTest::keyClicks(edit->findChild<QLineEdit *>(), QStringLiteral("New"));
        QCOMPARE(edited.size(), 0);
        QTRY_COMPARE(edited.size(), 1);
        QCOMPARE(edited[0][0].toString(), QStringLiteral("New"));
        edit->setText(QStringLiteral("From elsewhere")); // does not touch what is being typed
        QCOMPARE(edit->text(), QStringLiteral("New"));
        other->setFocus();
        QVERIFY(!edit->isEditing());
        QCOMPARE(edited.last()[0].toString(), QStringLiteral("New"));
    }

    void editableTextIsKeptWhileSomebodyTypesOn()
    {
        EditableText edit(QStringLiteral("Note"), QStringLiteral("No note"), EditableText::Many);
        edit.show();
        QSignalSpy edited(&edit, &EditableText::edited);
        edit.beginEditing();
        auto *area = edit.findChild<QPlainTextEdit *>();
        QTimer typist; // never rests as long as a pause
        connect(&typist, &QTimer::timeout, area, [area] { QTest::keyClick(area, Qt::Key_A); });
        typist.start(20);
        QTRY_VERIFY_WITH_TIMEOUT(edited.size() >= 2, 3000);
        QVERIFY(edited[1][0].toString().size() > edited[0][0].toString().size());
        QVERIFY(edit.isEditing());
        QCOMPARE(area->textCursor().position(), area->toPlainText().size()); // keeping moves nothing
        typist.stop();
        const QString whole = area->toPlainText();
        QTRY_COMPARE(edited.last()[0].toString(), whole);
        area->undo();
        QVERIFY(area->toPlainText() != whole);
    }

    // What somebody else wrote meanwhile is not put back by looking only.
    void editableTextThatNobodyTypedInSaysNothing()
    {
        EditableText edit(QStringLiteral("Note"), QStringLiteral("No note"), EditableText::One);
        edit.setText(QStringLiteral("Before"));
        edit.show();
        QSignalSpy edited(&edit, &EditableText::edited);
        edit.beginEditing();
        edit.setText(QStringLiteral("From elsewhere"));
        edit.setReadOnly(true); // ends it
        QCOMPARE(edited.size(), 0);
        QCOMPARE(edit.text(), QStringLiteral("From elsewhere"));
    }

    void editableTextGoesBackWithEscape()
    {
        EditableText edit(QStringLiteral("Note"), QStringLiteral("No note"), EditableText::One);
        edit.setText(QStringLiteral("Before"));
        edit.show();
        QSignalSpy edited(&edit, &EditableText::edited);
        edit.beginEditing();
        auto *line = edit.findChild<QLineEdit *>();
        QTest::keyClicks(line, QStringLiteral("x"));
        QTRY_VERIFY(!edited.isEmpty()); // on a busy machine the pause has come by now, and told it once more
        edited.clear();
        QTest::keyClick(line, Qt::Key_Escape);
        QCOMPARE(edited.value(0).value(0).toString(), QStringLiteral("Before"));
        QVERIFY(!edit.isEditing());
        edit.setReadOnly(true);
        edit.beginEditing();
        QVERIFY(!edit.isEditing());
    }

    void undoStepByStep()
    {
        QWidget window;
        Toasts toasts;
        toasts.setHost(&window);
        QStringList undone;
        toasts.showUndo(QStringLiteral("First"), [&] { undone << QStringLiteral("first"); });
        toasts.showUndo(QStringLiteral("Second"), [&] { undone << QStringLiteral("second"); });
        QVERIFY(toasts.canUndo());
        toasts.undo();
        toasts.undo();
        toasts.undo();
        QCOMPARE(undone, QStringList({ QStringLiteral("second"), QStringLiteral("first") }));
        QVERIFY(!toasts.canUndo());
    }

    void fuzzyPrefersWords()
    {
        QVERIFY(!fuzzyScore("xyz", "new project"));
        QVERIFY(!fuzzyScore("pn", "np"));
        QCOMPARE(fuzzyScore("", "anything"), std::optional<int>(0));
        QVERIFY(*fuzzyScore("np", "new project") > *fuzzyScore("np", "unpin"));
        QVERIFY(*fuzzyScore("npro", "new page, project") > *fuzzyScore("npro", "snprow"));
        QVERIFY(fuzzyScore("karte", "lernkarte"));
        QVERIFY(!fuzzyScore("proj", "pair of objects"));
        QVERIFY(!fuzzyScore("river", "work offline everywhere"));
    }

    void paletteFindsFoldedAndRuns()
    {
        QWidget window;
        window.resize(800, 600);
        Actions actions;
        int ran = 0;
        actions.add(&window, QStringLiteral("Board"), QStringLiteral("Öffne die Tafel"), QStringLiteral("kanban"), {},
                    [&] { ++ran; });
        actions.add(&window, QStringLiteral("Board"), QStringLiteral("Something else"), {}, {}, [&] { ran += 100; });
        auto *before = new QLineEdit(&window);
        window.show();
        window.activateWindow();
        before->setFocus();
        CommandPalette palette(&window, actions);
        palette.openFresh();
        QVERIFY(palette.isOpen());
        palette.setSearch(QStringLiteral("offne"));
        QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Return);
        QCOMPARE(ran, 1);
        QVERIFY(!palette.isOpen());
        QTRY_COMPARE(QApplication::focusWidget(), before);
    }

    void popoverKeepsTheFocusAndGivesItBack()
    {
        QWidget window;
        window.resize(800, 600);
        auto *anchor = new Button(QStringLiteral("Open"), ButtonKind::Secondary, {}, &window);
        anchor->move(100, 500);
        auto *content = new QWidget;
        auto *column = new QVBoxLayout(content);
        auto *first = new QLineEdit;
        auto *second = new QLineEdit;
        column->addWidget(first);
        column->addWidget(second);
        window.show();
        window.activateWindow();
        anchor->setFocus();
        Popover popover(anchor, content);
        popover.open();
        QTRY_COMPARE(QApplication::focusWidget(), first);
        QTest::keyClick(first, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), second);
        QTest::keyClick(second, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), first);
        QTest::keyClick(first, Qt::Key_Escape);
        QVERIFY(!popover.isOpen());
        QTRY_COMPARE(QApplication::focusWidget(), anchor);
    }

    void popoverStaysWhereItIsWhenItsAnchorGrows()
    {
        QWidget window;
        window.resize(900, 600);
        auto *anchor = new QPushButton(QStringLiteral("1 file to be sent"), &window);
        anchor->setGeometry(300, 560, 160, 30);
        auto *content = new QWidget;
        auto *column = new QVBoxLayout(content);
        auto *words = new QWidget;
        words->setFixedSize(300, 200);
        column->addWidget(words);
        auto *popover = new Popover(anchor, content);
        window.show();
        popover->open();
        QTRY_VERIFY(content->isVisible());
        const QPoint before = content->mapTo(&window, QPoint());
        anchor->setGeometry(300, 560, 420, 30);
        words->setFixedHeight(220); // something in it changed, too
        QTRY_COMPARE(content->mapTo(&window, QPoint()).y(), before.y() - 20);
        QCOMPARE(content->mapTo(&window, QPoint()).x(), before.x());
    }

    void sizesAreWrittenInOneWay()
    {
        const QLocale english(QLocale::English);
        QCOMPARE(Sizes::text(0, english), QStringLiteral("0 bytes"));
        QCOMPARE(Sizes::text(4'200'000, english), QStringLiteral("4.2 MB"));
        QCOMPARE(Sizes::text(300'000'000, english), QStringLiteral("300 MB"));
        store::SyncStatus status;
        status.state = store::SyncStatus::Sending;
        status.waitingFiles = 1;
        status.bytesDone = 209'715'200;
        status.bytesTotal = 300'000'000;
        QVERIFY2(StatusWords::of(status, english, 0).text.endsWith(QStringLiteral("210 MB of 300 MB")),
                 qPrintable(StatusWords::of(status, english, 0).text));
    }

    void tagsFoldAndRemove()
    {
        TagEditor tags(QStringLiteral("Countries"), QString());
        tags.setVocabulary({ { QStringLiteral("AT"), QStringLiteral("Österreich") },
                             { QStringLiteral("FR"), QStringLiteral("France") } });
        tags.show();
        QSignalSpy changed(&tags, &TagEditor::chosenChanged);
        auto *input = tags.findChild<QLineEdit *>();
        input->setText(QStringLiteral("osterreich"));
        QTest::keyClick(input, Qt::Key_Return);
        QCOMPARE(tags.chosen(), QStringList(QStringLiteral("AT")));
        input->setText(QStringLiteral("Atlantis"));
        QTest::keyClick(input, Qt::Key_Return); // not in the vocabulary
        QCOMPARE(tags.chosen().size(), 1);
        input->clear();
        QTest::keyClick(input, Qt::Key_Backspace);
        QVERIFY(tags.chosen().isEmpty());
        QCOMPARE(changed.size(), 2);
    }

    void aTagTypedWholeIsTakenWhenTheFieldIsLeft()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *tags = new TagEditor(QStringLiteral("Countries"), QString());
        tags->setVocabulary({ { QStringLiteral("AT"), QStringLiteral("Österreich") },
                              { QStringLiteral("FR"), QStringLiteral("France") } });
        auto *other = new QLineEdit;
        column->addWidget(tags);
        column->addWidget(other);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *input = tags->findChild<QLineEdit *>();
        const auto leave = [input] { // what is offered has the keys while it is shown
            auto *offers = input->completer()->popup();
            QTest::keyClick(offers->isVisible() ? static_cast<QWidget *>(offers) : input, Qt::Key_Tab);
            QVERIFY(!input->hasFocus());
        };
        input->setFocus();
        QTest::keyClicks(input, QStringLiteral("osterreich"));
        leave();
        QCOMPARE(tags->chosen(), QStringList(QStringLiteral("AT")));
        QCOMPARE(input->text(), QString());
        input->setFocus();
        QTest::keyClicks(input, QStringLiteral("Fran")); // not whole: may become another word
        leave();
        QCOMPARE(tags->chosen().size(), 1);
        QCOMPARE(input->text(), QStringLiteral("Fran"));
        QTest::keyClicks(input, QStringLiteral("ce"));
        tags->takeTyped(); // whoever sends does not wait for the focus
        QCOMPARE(tags->chosen().size(), 2);
    }

    void columnsFillTheWidth()
    {
        QWidget box;
        auto *grid = new ColumnGrid(&box, 200, 320, 10);
        QVector<QWidget *> items;
        for (int i = 0; i < 5; ++i) {
            items.append(new QWidget);
            items.last()->setMinimumHeight(i == 0 ? 80 : 40);
            grid->addWidget(items.last());
        }
        grid->setGeometry(QRect(0, 0, 620, 500)); // three columns and two gaps
        QCOMPARE(items[1]->geometry(), QRect(210, 0, 200, 80)); // as high as its row
        QCOMPARE(items[3]->geometry(), QRect(0, 90, 200, 40));
        QCOMPARE(grid->heightForWidth(620), 130);
        grid->setGeometry(QRect(0, 0, 150, 500)); // narrower than one column
        QCOMPARE(items[4]->geometry(), QRect(0, 80 + 10 + 3 * 50, 150, 40));
        box.setLayoutDirection(Qt::RightToLeft);
        grid->setGeometry(QRect(0, 0, 620, 500));
        QCOMPARE(items[0]->geometry(), QRect(420, 0, 200, 80));
        items[0]->hide(); // what is hidden leaves no hole
        grid->setGeometry(QRect(0, 0, 620, 500));
        QCOMPARE(items[1]->geometry(), QRect(420, 0, 200, 40));
        delete items[2];
        QCOMPARE(grid->count(), 4);
    }

    void buttonsGoBelowANameThatHasNoRoom()
    {
        auto *name = new ElidedLabel(QStringLiteral("Sampling day"));
        auto *button = new QPushButton(QStringLiteral("Add photos"));
        QWidget window;
        SplitRow row(name, name, { button }, &window);
        const int enough = name->sizeHint().width() + button->sizeHint().width() + 40;
        row.resize(enough, 80);
        window.show();
        QTRY_VERIFY(button->x() >= 0 && row.isVisible());
        QVERIFY(!row.isSplit());
        row.resize(enough - 80, 80);
        QTRY_VERIFY(row.isSplit());
        QTRY_VERIFY(button->mapTo(&row, QPoint()).y() >= name->geometry().bottom());
        QVERIFY(name->width() >= name->sizeHint().width());
        name->setFullText(QStringLiteral("Day")); // fits again
        QTRY_VERIFY(!row.isSplit());
        button->setText(QStringLiteral("Add photos, films and whole folders"));
        QTRY_VERIFY(row.isSplit());
    }

    // Somebody scrolls a page, and a field comes by below the mouse.
    void scrollingChangesNoField()
    {
        QWidget page;
        auto *other = new QLineEdit(&page);
        auto *number = new QSpinBox(&page);
        number->setValue(15);
        auto *choice = new QComboBox(&page);
        choice->addItems({ QStringLiteral("Light"), QStringLiteral("Dark") });
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        other->setFocus();
        const auto turn = [](QWidget *field) { // whether the field took it
            QWheelEvent wheel(QPointF(5, 5), field->mapToGlobal(QPointF(5, 5)), {}, { 0, -120 }, Qt::NoButton,
                              Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(field, &wheel);
            return wheel.isAccepted();
        };
        QVERIFY(!turn(number) && !turn(choice)); // but left it to what is around it
        QVERIFY(other->hasFocus());
        QCOMPARE(number->value(), 15);
        QCOMPARE(choice->currentIndex(), 0);
        number->setFocus(); // whoever is in it means it
        QVERIFY(turn(number));
        QCOMPARE(number->value(), 14);
    }

    void combosSayNameAndValue()
    {
        QWidget window;
        auto *label = new QLabel(QStringLiteral("Country"), &window);
        auto *combo = new QComboBox(&window);
        combo->addItems({ QStringLiteral("All countries"), QStringLiteral("Greece") });
        nameCombo(combo, label);
        QCOMPARE(label->buddy(), combo);
        QCOMPARE(combo->accessibleDescription(), QStringLiteral("All countries"));
        combo->setCurrentIndex(1);
        QCOMPARE(combo->accessibleDescription(), QStringLiteral("Greece"));
    }

    void statusTellsTheTruth()
    {
        const QLocale locale(QStringLiteral("en_GB"));
        Translator english; // plurals
        english.setLanguage(QStringLiteral("en"));
        store::SyncStatus status;
        status.state = store::SyncStatus::Offline;
        QCOMPARE(StatusWords::of(status, locale, 0).text, QStringLiteral("Offline"));
        status.waitingChanges = 3;
        status.waitingFiles = status.waitingPhotos = 2;
        QCOMPARE(StatusWords::of(status, locale, 0).text, QStringLiteral("Offline – 3 changes, 2 photos will be sent"));
        QVERIFY(StatusWords::of(status, locale, 0).tone == Tone::Warn);
        status.state = store::SyncStatus::UpToDate;
        QVERIFY2(!StatusWords::of(status, locale, 0).text.startsWith(QStringLiteral("Everything sent")),
                 "something still waits");
        status.waitingChanges = status.waitingFiles = status.waitingPhotos = 0;
        status.lastSentMs = scenes::World::now;
        status.lastReceivedMs = scenes::World::now + 60'000;
        QCOMPARE(StatusWords::of(status, locale, scenes::World::now).text,
                 QStringLiteral("Everything sent, last received 10:43"));
        QCOMPARE(StatusWords::detail(status, locale, scenes::World::now), QStringLiteral("Last sent 10:42"));
        status.parked = 1;
        QVERIFY(StatusWords::of(status, locale, 0).tone == Tone::Bad);
    }

    void statusTellsSinceWhen()
    {
        const QLocale locale(QStringLiteral("en_GB"));
        store::SyncStatus status;
        status.state = store::SyncStatus::Offline;
        status.waitingChanges = 3;
        status.waitingFiles = 3;
        status.waitingPhotos = 2;
        status.lastSentMs = scenes::World::now;
        status.lastReceivedMs = scenes::World::now + 60'000;
        status.offlineSinceMs = scenes::World::now + 120'000;
        StatusLine line([] { return scenes::World::now; });
        line.setStatus(status);
        const QString detail = StatusWords::detail(status, locale, scenes::World::now);
        QCOMPARE(detail, QStringLiteral("No connection since 10:44 · Last sent 10:42 · Last received 10:43"));
        // What is seen at the right is heard with the button at the left.
        const auto *heard = QAccessible::queryAccessibleInterface(line.button());
        QVERIFY(heard);
        QVERIFY(heard->text(QAccessible::Name).startsWith(QStringLiteral("Offline")));
        QVERIFY(
            heard->text(QAccessible::Description).contains(StatusWords::detail(status, QLocale(), scenes::World::now)));
        QVERIFY(line.button()->toolTip().contains(StatusWords::detail(status, QLocale(), scenes::World::now)));
        // What is on its way into the cache is not sent either.
        store::SyncStatus sent;
        sent.state = store::SyncStatus::UpToDate;
        line.setStatus(sent);
        QVERIFY(line.button()->text().startsWith(QStringLiteral("Everything sent")));
        line.setPreparing(2);
        QCOMPARE(line.button()->text(), QStringLiteral("2 file(s) to be sent"));
        line.setPreparing(0);
        QVERIFY(line.button()->text().startsWith(QStringLiteral("Everything sent")));
        // The day is named once it is not today any more.
        const qint64 tomorrow = scenes::World::now + 24 * 3600 * 1000;
        QVERIFY(StatusWords::detail(status, locale, tomorrow).contains(QStringLiteral("12 Mar, ")));
    }

private:
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(tst_kit)
#include "tst_kit.moc"
