// Forms and buttons for whoever has no mouse: what is typed arrives, Enter presses, and what is chosen is what was
// shown.
#include "tests/support/lighttheme.h"
#include "ui/shell/commandpalette.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/editabletext.h"
#include "ui/widgets/tageditor.h"
#include "ui/widgets/toast.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>

using namespace ui;

namespace {
QString text(const char *utf8) { return QString::fromUtf8(utf8); }
} // namespace

class tst_keyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = test::lightTheme(); }
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_column = new QVBoxLayout(m_window.get());
    }

    void aFieldOfAFormTakesWhatIsTyped()
    {
        auto *before = new QLineEdit;
        auto *aims = new EditableText(text("Aims"), text("What for?"), EditableText::Many);
        auto *after = new QLineEdit;
        aims->setFramed(true);
        for (QWidget *field :
             { static_cast<QWidget *>(before), static_cast<QWidget *>(aims), static_cast<QWidget *>(after) })
            m_column->addWidget(field);
        open();
        before->setFocus();
        type(Qt::Key_Tab);
        type(Qt::Key_R);
        QCOMPARE(aims->text(), text("r"));
        type(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), after);
        type(Qt::Key_Backtab); // back over the text, not into a trap
        QCOMPARE(QApplication::focusWidget(), aims);
        type(Qt::Key_S);
        QCOMPARE(aims->text(), text("rs"));
        type(Qt::Key_Escape);
        aims->setFocus();
        type(Qt::Key_Backtab);
        QCOMPARE(QApplication::focusWidget(), before);
    }

    void thePaletteBeginsWithThePage()
    {
        Actions actions;
        QString ran;
        const auto add = [&](QWidget *owner, const char *name) {
            actions.add(owner, text("Section"), text(name), {}, {}, [&ran, name] { ran = text(name); });
        };
        auto *page = new QWidget;
        m_column->addWidget(page);
        add(m_window.get(), "Go to Home");
        add(page, "Add a card");
        add(m_window.get(), "Undo");
        add(page, "Rename");
        open();
        CommandPalette palette(m_window.get(), actions);
        palette.openFresh();
        const auto *shown = palette.findChild<QAbstractItemView *>()->model();
        QStringList names;
        for (int row = 0; row < shown->rowCount(); ++row)
            names.append(shown->index(row, 0).data().toString());
        QCOMPARE(names, (QStringList{ text("Add a card"), text("Rename"), text("Go to Home"), text("Undo") }));
        QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Return);
        QCOMPARE(ran, text("Add a card"));
    }

    void aTextThatLooksLikeTextWaitsForEnter()
    {
        auto *title = new EditableText(text("Title"), text("No title"));
        title->setText(text("Water"));
        m_column->addWidget(title);
        open();
        title->setFocus(Qt::TabFocusReason);
        type(Qt::Key_X);
        QVERIFY(!title->isEditing());
        QCOMPARE(title->text(), text("Water"));
    }

    // But whoever types in one and goes on with Tab goes on typing.
    void tabLeadsFromTextToText()
    {
        auto *caption = new EditableText(text("Caption"), text("What happens here?"), EditableText::Many);
        auto *seen = new EditableText(text("Text"), text("What is to be seen?"), EditableText::Many);
        m_column->addWidget(caption);
        m_column->addWidget(seen);
        open();
        caption->setFocus(Qt::TabFocusReason);
        type(Qt::Key_Return);
        type(Qt::Key_C);
        type(Qt::Key_Tab);
        type(Qt::Key_I);
        QVERIFY(seen->isEditing());
        QCOMPARE(seen->text(), text("i"));
        QCOMPARE(caption->text(), text("c"));
        type(Qt::Key_Escape);
        caption->setFocus(Qt::TabFocusReason);
        type(Qt::Key_Tab);
        QVERIFY(!seen->isEditing());
    }

    // Whoever shows another record ends the editing first; where that was forgotten, nothing is mixed up either.
    void anotherRecordFindsNoOpenEditor()
    {
        auto *note = new EditableText(text("Note"), text("No note"));
        m_column->addWidget(note);
        open();
        QStringList told;
        connect(note, &EditableText::edited, note, [&told](const QString &words) { told.append(words); });
        note->setSubject(text("one"));
        note->setText(text("Water"));
        note->beginEditing();
        note->findChild<QLineEdit *>()->setText(text("Water and salt"));
        note->setSubject(text("two"));
        note->setText(text("Air"));
        QVERIFY(!note->isEditing());
        QCOMPARE(note->text(), text("Air"));
        QCOMPARE(told, QStringList());
        note->setSubject(text("one"));
        note->setText(text("Water"));
        QVERIFY(note->isUnstored());
        QCOMPARE(note->text(), text("Water and salt"));
        QTRY_COMPARE(told, QStringList(text("Water and salt")));
    }

    void oneWordIsChosenFromTheList()
    {
        TagEditor *tags = subjects();
        open();
        auto *input = tags->findChild<QLineEdit *>();
        input->setFocus();
        QTest::keyClicks(input, text("hist"));
        QWidget *offers = input->completer()->popup();
        QTRY_VERIFY(offers->isVisible());
        QTest::keyClick(offers, Qt::Key_Down);
        QTest::keyClick(offers, Qt::Key_Return);
        QCOMPARE(tags->chosen(), QStringList(text("history")));
        QTRY_COMPARE(input->text(), QString());
        QTest::keyClicks(input, text("cult")); // and with Enter alone the one on top
        QTest::keyClick(offers->isVisible() ? offers : input, Qt::Key_Return);
        QCOMPARE(tags->chosen(), QStringList({ text("history"), text("culture") }));
        QTRY_COMPARE(input->text(), QString());
    }

    void enterPressesAButton()
    {
        auto *button = new Button(text("Put back"), ButtonKind::Primary);
        auto *tick = new QCheckBox(text("Done"));
        m_column->addWidget(button);
        m_column->addWidget(tick);
        open();
        QSignalSpy pressed(button, &QAbstractButton::clicked);
        for (const auto key : { Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space })
            QTest::keyClick(button, key);
        QCOMPARE(pressed.size(), 3);
        QTest::keyClick(button, Qt::Key_Return, Qt::ControlModifier); // sends what is written around it
        QCOMPARE(pressed.size(), 3);
        QTest::keyClick(tick, Qt::Key_Return);
        QVERIFY(!tick->isChecked());
        button->setEnabled(false);
        QTest::keyClick(button, Qt::Key_Return);
        QCOMPARE(pressed.size(), 3);
    }

    void aMessageGoesThoughSomebodyWorksOn()
    {
        auto *one = new QLineEdit;
        auto *other = new QLineEdit;
        m_column->addWidget(one);
        m_column->addWidget(other);
        open();
        auto *toast = new Toast(m_window.get(), text("Card moved"), text("check-circle"), text("Undo"), [] {});
        toast->present();
        auto *timer = toast->findChild<QTimer *>();
        one->setFocus();
        QTRY_VERIFY(timer->remainingTime() < timer->interval() - 20);
        other->setFocus();
        QVERIFY(timer->remainingTime() < timer->interval() - 20); // it does not begin anew
        toast->findChild<LinkButton *>()->setFocus();
        QVERIFY(!timer->isActive()); // nor does it go while somebody is about to press
        one->setFocus();
        QVERIFY(timer->isActive());
    }

    // What is pressed next would undo what was just done.
    void aMessageTakesNoFocusThatIsLeftOver()
    {
        auto *accept = new Button(text("Accept"));
        m_column->addWidget(accept);
        open();
        auto *toast = new Toast(m_window.get(), text("Accepted"), text("check-circle"), text("Undo"), [] {});
        toast->present();
        accept->setFocus();
        accept->hide();
        QTRY_VERIFY(!toast->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(toast->findChild<QTimer *>()->isActive());
    }

private:
    void open()
    {
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    static void type(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    TagEditor *subjects()
    {
        auto *tags = new TagEditor(text("Subjects"), text("Add a subject"));
        tags->setVocabulary({ { text("history"), text("History") },
                              { text("culture"), text("History of culture") },
                              { text("art"), text("Art") } });
        m_column->addWidget(tags);
        return tags;
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QWidget> m_window;
    QVBoxLayout *m_column = nullptr;
};

QTEST_MAIN(tst_keyboard)
#include "tst_keyboard.moc"
