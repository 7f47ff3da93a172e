#include "ui/widgets/editabletext.h"

#include "ui/a11y/naming.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>
#include <QtMath>
#include <utility>

namespace ui {

EditableText::EditableText(const QString &name, const QString &placeholder, Lines lines, Type type, QWidget *parent)
    : QWidget(parent)
    , m_label(new WrapLabel({}, type))
    , m_note(new WrapLabel({}, Type::Small, Role::Bad))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::IBeamCursor);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_label->setContentsMargins(space::xs, space::xs, space::xs, space::xs);
    m_label->setAttribute(Qt::WA_TransparentForMouseEvents);
    column->addWidget(m_label);
    if (lines == One) {
        m_line = new QLineEdit(this);
        connect(m_line, &QLineEdit::textEdited, this, &EditableText::changed);
        // The field itself refuses, and does not tell how much.
        connect(m_line, &QLineEdit::inputRejected, this,
                [this] { sayRefused(tr("Too long, not all of it was added")); });
    } else {
        m_area = new QPlainTextEdit(this);
        m_area->setTabChangesFocus(true); // Tab must lead out again
        m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        connect(m_area, &QPlainTextEdit::textChanged, this, &EditableText::changed);
        connect(m_area->document(), &QTextDocument::contentsChanged, this, &EditableText::fitHeight);
    }
    setTextStyle(editor(), type, Role::Text);
    editor()->installEventFilter(this);
    editor()->hide();
    column->addWidget(editor());
    m_note->setContentsMargins(space::xs, 0, space::xs, space::xs);
    m_note->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_note->hide();
    column->addWidget(m_note);
    connect(&m_pace, &TypingPace::keep, this, &EditableText::keep);
    setName(name, placeholder);
}

QWidget *EditableText::editor() const { return m_line ? static_cast<QWidget *>(m_line) : m_area; }

QString EditableText::editorText() const { return m_line ? m_line->text() : m_area->toPlainText(); }

void EditableText::setName(const QString &name, const QString &placeholder)
{
    m_name = name;
    m_placeholder = placeholder;
    nameIfNew(editor(), name);
    if (m_line)
        m_line->setPlaceholderText(placeholder);
    else
        m_area->setPlaceholderText(placeholder);
    refreshLabel();
}

void EditableText::setText(const QString &text)
{
    if (m_unstored) {
        m_outside = text;
        if (!m_editing)
            m_pace.letter(); // somebody else's change was stored, so this may be, too
        return;
    }
    m_text = text;
    if (!m_editing)
        refreshLabel();
}

QString EditableText::text() const { return m_editing ? editorText() : m_text; }

void EditableText::setFramed(bool framed)
{
    m_framed = framed;
    const int inset = framed ? space::s : space::xs;
    m_label->setContentsMargins(inset, inset, inset, inset);
    m_label->setMinimumHeight(framed && m_area ? 3 * m_label->fontMetrics().lineSpacing() + 2 * inset : 0);
    update();
}

void EditableText::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    if (readOnly)
        endEditing();
    setCursor(readOnly ? Qt::ArrowCursor : Qt::IBeamCursor);
    setFocusPolicy(readOnly ? Qt::NoFocus : Qt::StrongFocus);
    refreshLabel();
}

void EditableText::refreshLabel()
{
    const bool empty = m_text.isEmpty();
    m_label->setText(empty ? m_placeholder : m_text);
    m_label->setStyleOf(Type(m_label->property("jumelleType").toInt()), empty ? Role::Muted : Role::Text);
    //: For screen readers: what a text is, and the text; "Title: Water sampling guide"
    nameIfNew(this, empty ? m_name : tr("%1: %2").arg(m_name, m_text));
    m_note->setText(m_refused.isEmpty() ? tr("Not saved yet") : m_refused);
    m_note->setVisible(m_unstored || !m_refused.isEmpty());
    QStringList about;
    if (!m_note->isHidden())
        about.append(m_note->text());
    if (!m_readOnly)
        about.append(tr("Press Enter to edit"));
    describeIfNew(this, about.join(QStringLiteral(". ")));
    describeIfNew(editor(), m_note->isHidden() ? QString() : m_note->text());
}

void EditableText::beginEditing()
{
    if (m_editing || m_readOnly)
        return;
    m_editing = true;
    m_before = m_text;
    if (!m_unstored)
        m_told = m_stored = m_text;
    m_open = false;
    setEditorText(m_text);
    m_label->hide();
    editor()->show();
    fitHeight();
    editor()->setFocus(Qt::OtherFocusReason);
    if (m_line)
        m_line->selectAll();
    else
        m_area->moveCursor(QTextCursor::End);
}

void EditableText::endEditing()
{
    if (!m_editing)
        return;
    keep(Typed::Done);
    hideEditor();
    Q_EMIT finished();
    if (m_told != m_before)
        Q_EMIT left(m_before, m_told);
}

void EditableText::hideEditor()
{
    m_editing = false;
    const bool hadFocus = window()->focusWidget() == editor(); // also while the window is not active
    m_refused.clear();
    editor()->hide();
    m_label->show();
    refreshLabel();
    if (hadFocus)
        setFocus(Qt::OtherFocusReason);
}

void EditableText::endEditingIn(const QWidget *in)
{
    for (EditableText *text : in->findChildren<EditableText *>())
        text->endEditing();
}

void EditableText::revert()
{
    setEditorText(m_before);
    endEditing(); // keeps the old text again where a pause had kept a new one
}

void EditableText::fitHeight()
{
    if (!m_area)
        return;
    int lines = 0;
    for (QTextBlock block = m_area->document()->begin(); block.isValid(); block = block.next())
        lines += qMax(1, block.lineCount());
    m_area->setFixedHeight(qMax(3, lines + 1) * m_area->fontMetrics().lineSpacing() + 24);
}

bool EditableText::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == editor() && m_editing) {
        if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() == Qt::TabFocusReason)
            if (auto *next = qobject_cast<EditableText *>(window()->focusWidget()))
                next->m_goesOn = true;
        if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason
            && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
            endEditing();
        if (event->type() == QEvent::FocusOut)
            keep(Typed::Done);
        if (event->type() == QEvent::Resize)
            fitHeight();
        if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            revert();
            return true;
        }
        // Not left to the line, which passes the key on: here it would begin the editing anew.
        if (m_line && event->type() == QEvent::KeyPress
            && (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Return
                || static_cast<QKeyEvent *>(event)->key() == Qt::Key_Enter)) {
            endEditing();
            return true;
        }
        if (event->type() == QEvent::KeyPress && refuses(*static_cast<QKeyEvent *>(event)))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

void EditableText::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        beginEditing();
}

void EditableText::keyPressEvent(QKeyEvent *event)
{
    const bool begins = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_F2;
    const auto keys = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    const bool types = m_framed && !event->text().isEmpty() && event->text().front().isPrint() && !keys;
    if ((begins || types) && !m_editing && !m_readOnly) {
        beginEditing();
        if (types)
            QCoreApplication::sendEvent(editor(), event);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void EditableText::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
    // Not on the way back, which would lead into the editor that was just left.
    const bool goesOn = std::exchange(m_goesOn, false);
    if ((m_framed || goesOn) && (event->reason() == Qt::TabFocusReason || event->reason() == Qt::ShortcutFocusReason))
        beginEditing();
}

void EditableText::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void EditableText::paintEvent(QPaintEvent *)
{
    if (m_editing || m_readOnly)
        return;
    QPainter painter(this);
    const Colours &c = colours(this);
    if (m_framed)
        paintBox(&painter, rect(), radius::s, c.field, c.controlBorder);
    else if (underMouse())
        paintBox(&painter, rect(), radius::s, c.highContrast ? QColor(0x333333) : c.neutral);
    if (hasFocus() && (!theme() || theme()->keyboardInUse()))
        paintFocus(&painter, rect(), radius::s, c);
}

} // namespace ui
