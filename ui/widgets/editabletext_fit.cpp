// What the editor holds, and how much of it: what does not fit is not taken in, and takes the place of nothing.
#include "ui/a11y/naming.h"
#include "ui/widgets/editabletext.h"
#include "ui/widgets/labels.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>

namespace ui {

void EditableText::setMaxLength(int characters)
{
    m_maxLength = characters;
    makeRoom(editorText());
}

// A text that is longer when it comes, from an older server or joined with words of others, stays whole.
void EditableText::makeRoom(const QString &text)
{
    if (m_maxLength <= 0)
        return;
    m_room = qMax(qsizetype(m_maxLength), text.size());
    if (m_line && m_line->maxLength() != m_room)
        m_line->setMaxLength(int(m_room));
}

void EditableText::setEditorText(const QString &text)
{
    const QSignalBlocker quiet(editor());
    makeRoom(text);
    if (m_line)
        m_line->setText(text);
    else
        m_area->setPlainText(text);
    m_inEditor = text;
}

void EditableText::changed()
{
    const qsizetype refused = m_area ? refuseSurplus() : 0;
    m_inEditor = editorText();
    if (refused > 0)
        sayTooLong(refused);
    else if (m_inEditor.size() < m_room)
        sayRefused({});
    if (m_editing)
        m_pace.letter();
}

// Before it is there: a letter is no step of its own in the editor's undo, so it cannot be taken away again with it.
bool EditableText::refuses(const QKeyEvent &key)
{
    const bool enter
        = key.matches(QKeySequence::InsertParagraphSeparator) || key.matches(QKeySequence::InsertLineSeparator);
    const QString letter = enter ? QStringLiteral("\n") : key.text();
    const auto keys = key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    const bool types = enter || (!letter.isEmpty() && letter.front().isPrint() && keys != Qt::ControlModifier);
    if (!m_area || m_maxLength <= 0 || !types)
        return false;
    const qsizetype marked = m_area->textCursor().selectedText().size();
    if (m_area->toPlainText().size() - marked + letter.size() <= m_room)
        return false;
    sayTooLong(letter.size());
    return true;
}

// Takes the end of what was just pasted or dropped away again, as far as it does not fit. How many characters.
qsizetype EditableText::refuseSurplus()
{
    const QString now = m_area->toPlainText();
    const qsizetype over = now.size() - m_room;
    if (m_maxLength <= 0 || over <= 0)
        return 0;
    const qsizetype cursor = m_area->textCursor().position(); // where what was put in ends
    qsizetype behind = 0, before = 0;
    const qsizetype mostBehind = qMin(m_inEditor.size(), now.size() - cursor);
    while (behind < mostBehind && now[now.size() - 1 - behind] == m_inEditor[m_inEditor.size() - 1 - behind])
        ++behind;
    while (before < m_inEditor.size() - behind && now[before] == m_inEditor[before])
        ++before;
    const qsizetype end = now.size() - behind;
    qsizetype from = qMax(before, end - over);
    if (from > before && now[from].isLowSurrogate())
        --from;
    const QSignalBlocker quiet(m_area);
    QTextCursor surplus(m_area->document());
    surplus.joinPreviousEditBlock(); // going back takes one step for both
    surplus.setPosition(int(from));
    surplus.setPosition(int(end), QTextCursor::KeepAnchor);
    surplus.removeSelectedText();
    surplus.endEditBlock();
    return end - from;
}

void EditableText::sayTooLong(qsizetype by)
{
    sayRefused(tr("%Ln character(s) too long, not added", nullptr, int(by)));
}

void EditableText::sayRefused(const QString &sentence)
{
    if (sentence == m_refused)
        return;
    m_refused = sentence;
    refreshLabel();
    if (sentence.isEmpty())
        return;
    announce(m_note, sentence);
    const auto scrollTo = [this] {
        QWidget *around = parentWidget();
        while (around && !qobject_cast<QScrollArea *>(around))
            around = around->parentWidget();
        if (around)
            qobject_cast<QScrollArea *>(around)->ensureWidgetVisible(m_note);
    };
    QMetaObject::invokeMethod(this, scrollTo, Qt::QueuedConnection); // once it has its place
}

// Only what differs, so that the place of the cursor and the editor's own undo stay.
void EditableText::replaceInEditor(const QString &text)
{
    const QString old = editorText();
    qsizetype same = 0, end = 0;
    const qsizetype shorter = qMin(old.size(), text.size());
    while (same < shorter && old[same] == text[same])
        ++same;
    while (end < shorter - same && old[old.size() - 1 - end] == text[text.size() - 1 - end])
        ++end;
    const int from = int(same), length = int(old.size() - end - same);
    const QString piece = text.mid(same, text.size() - end - same);
    if (length == 0 && piece.isEmpty())
        return;
    const QSignalBlocker quiet(editor());
    if (m_area) {
        QTextCursor cursor(m_area->document());
        cursor.setPosition(from);
        cursor.setPosition(from + length, QTextCursor::KeepAnchor);
        cursor.insertText(piece);
        m_inEditor = text;
        m_room = qMax(m_room, text.size());
        return;
    }
    const int at = m_line->cursorPosition();
    if (text.size() > m_room)
        makeRoom(text);
    m_line->setSelection(from, length);
    m_line->insert(piece);
    m_line->setCursorPosition(at <= from ? at : qMax(from, at - length) + int(piece.size()));
}

} // namespace ui
