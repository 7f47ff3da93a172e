// Where a text may not become longer: what is there stays, only what was just put in is refused, and that is said.
#include "ui/theme/theme.h"
#include "ui/translator.h"
#include "ui/widgets/editabletext.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace ui;

namespace {
QString text(const char *utf8) { return QString::fromUtf8(utf8); }

struct Field
{
    explicit Field(const QString &before, EditableText::Lines lines = EditableText::Many)
        : edit(text("Note"), text("No note"), lines)
    {
        edit.setMaxLength(20);
        edit.setText(before);
        edit.show();
        edit.beginEditing();
    }
    QPlainTextEdit *area() const { return edit.findChild<QPlainTextEdit *>(); }
    QLineEdit *line() const { return edit.findChild<QLineEdit *>(); }
    void paste(int at, const QString &words, int replaced = 0) const
    {
        auto cursor = area()->textCursor();
        cursor.setPosition(at);
        cursor.setPosition(at + replaced, QTextCursor::KeepAnchor);
        area()->setTextCursor(cursor);
        QApplication::clipboard()->setText(words);
        area()->paste();
    }
    QString said() const
    {
        QStringList all;
        for (const auto *label : edit.findChildren<WrapLabel *>())
            if (label->isVisible())
                all.append(label->text());
        return all.join(u'|');
    }
    EditableText edit;
};
} // namespace

class tst_textlimits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp, Mode::Light);
        m_translator.setLanguage(text("en")); // plurals
    }

    void aLetterInTheMiddleTakesNothingFromTheEnd()
    {
        const Field field(text("twenty characters o"));
        auto cursor = field.area()->textCursor();
        cursor.setPosition(6);
        field.area()->setTextCursor(cursor);
        QTest::keyClicks(field.area(), text(",x"));
        QCOMPARE(field.area()->toPlainText(), text("twenty, characters o"));
        QCOMPARE(field.area()->textCursor().position(), 7);
        QCOMPARE(field.said(), text("1 character too long, not added"));
        QTest::keyClick(field.area(), Qt::Key_Return);
        QCOMPARE(field.area()->toPlainText(), text("twenty, characters o"));
        field.area()->undo();
        QCOMPARE(field.area()->toPlainText(), text("twenty characters o"));
        QCOMPARE(field.said(), QString());
        QTest::keyClicks(field.area(), text("x"));
        QCOMPARE(field.area()->toPlainText(), text("twentyx characters o"));
        QCOMPARE(field.said(), QString());
    }

    void ofAPasteWhatFitsIsTaken()
    {
        const Field field(text("begin, end"));
        field.paste(7, text("one two three "));
        QCOMPARE(field.area()->toPlainText(), text("begin, one two thend"));
        QCOMPARE(field.area()->textCursor().position(), 17);
        QCOMPARE(field.said(), text("4 characters too long, not added"));
    }

    void inPlaceOfWhatWasMarked()
    {
        const Field field(text("begin middle to end."));
        field.paste(6, text("something else"), 6);
        QCOMPARE(field.area()->toPlainText(), text("begin someth to end."));
        QCOMPARE(field.said(), text("8 characters too long, not added"));
    }

    void ofAPairOfCharactersNoHalfIsLeft()
    {
        const Field field(text("eighteen characters"));
        field.paste(8, QString::fromUtf8("\xF0\x9F\x8C\x8A")); // one wave, two characters of UTF-16
        QCOMPARE(field.area()->toPlainText(), text("eighteen characters"));
        QCOMPARE(field.said(), text("2 characters too long, not added"));
    }

    void theEditorsOwnWayBackStays()
    {
        const Field field(text("begin, end"));
        field.paste(7, text("one "));
        field.paste(11, text("two three four five "));
        QCOMPARE(field.area()->toPlainText().size(), 20);
        field.area()->undo();
        QCOMPARE(field.area()->toPlainText(), text("begin, one end"));
        field.area()->undo();
        QCOMPARE(field.area()->toPlainText(), text("begin, end"));
        field.area()->redo();
        field.area()->redo();
        QCOMPARE(field.area()->toPlainText(), text("begin, one two thend"));
    }

    void aLineSaysItToo()
    {
        const Field field(text("begin, end"), EditableText::One);
        field.line()->setCursorPosition(7);
        field.line()->insert(text("one two three "));
        QCOMPARE(field.line()->text(), text("begin, one two thend"));
        QCOMPARE(field.said(), text("Too long, not all of it was added"));
        QTest::keyClick(field.line(), Qt::Key_Backspace);
        QCOMPARE(field.said(), QString());
    }

    void whatIsRefusedIsNotSaidForEver()
    {
        Field field(text("twenty characters ok"));
        QTest::keyClick(field.area(), Qt::Key_X);
        QVERIFY(!field.said().isEmpty());
        field.edit.setReadOnly(true); // ends it
        QCOMPARE(field.said(), text("twenty characters ok"));
    }

    // Two wrote at the same time, each less than the most: what came out is kept whole.
    void wordsOfOthersAreNoneTooMany_data()
    {
        QTest::addColumn<int>("lines");
        QTest::newRow("area") << int(EditableText::Many);
        QTest::newRow("line") << int(EditableText::One);
    }
    void wordsOfOthersAreNoneTooMany()
    {
        QFETCH(int, lines);
        Field field(text("We meet here"), EditableText::Lines(lines));
        QWidget *editor = lines == EditableText::Many ? static_cast<QWidget *>(field.area()) : field.line();
        std::optional<Typed> told;
        connect(&field.edit, &EditableText::edited, this,
                [&told](const QString &, const Typed &typed) { told = typed; });
        QTest::keyClick(editor, Qt::Key_End);
        QTest::keyClicks(editor, text(" at 8"));
        QTRY_VERIFY(told);
        told->joined(text("We meet here at 8"), text("We all meet here on Friday at 8"));
        QCOMPARE(field.edit.text(), text("We all meet here on Friday at 8"));
        QTest::keyClicks(editor, text("x"));
        QCOMPARE(field.edit.text(), text("We all meet here on Friday at 8"));
        QVERIFY(field.said().contains(text("ong"))); // which way it is said differs
        QTest::keyClick(editor, Qt::Key_Backspace);
        QTest::keyClicks(editor, text("9"));
        QCOMPARE(field.edit.text(), text("We all meet here on Friday at 9"));
    }

private:
    std::unique_ptr<Theme> m_theme;
    Translator m_translator;
};

QTEST_MAIN(tst_textlimits)
#include "tst_textlimits.moc"
