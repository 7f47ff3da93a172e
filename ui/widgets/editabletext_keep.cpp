// What is typed on its way into the store, and what could not be stored.
#include "schema/words.h"
#include "ui/widgets/editabletext.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>

namespace ui {

void EditableText::setSubject(const QString &id)
{
    if (id == m_subject)
        return;
    m_pace.stop();
    // Nobody ended it in time: what was typed for the former is not written into this one, but waits.
    if (m_editing && !m_subject.isEmpty()) {
        m_unstored = m_unstored || editorText() != m_told;
        m_text = editorText();
        hideEditor();
    }
    if (m_unstored)
        m_parked.insert(m_subject, { m_text, m_stored, m_base });
    m_subject = id;
    m_unstored = m_parked.contains(id);
    m_outside.reset();
    const Parked here = m_parked.take(id);
    m_base = m_unstored ? here.base : std::make_shared<Base>();
    if (m_unstored) {
        m_text = here.text;
        m_told = m_stored = here.stored;
        m_pace.letter(); // it may be stored by now
    }
    refreshLabel();
}

void EditableText::keep(const Typed &typed)
{
    if (typed == Typed::Done)
        m_pace.stop();
    if (!m_editing && !m_unstored)
        return;
    const bool closes = m_open && typed == Typed::Done;
    const QString written = m_editing ? editorText() : m_text;
    const QString now = m_needed && written.simplified().isEmpty() ? m_before : written;
    if (m_unstored && now == m_stored) { // taken back by hand
        const QString outside = m_outside.value_or(now);
        settle(now);
        return setText(outside);
    }
    if (now == m_told && !closes && !m_unstored)
        return;
    m_open = typed == Typed::GoesOn;
    tell(now, typed);
}

void EditableText::tell(const QString &text, const Typed &typed)
{
    Typed told = typed;
    told.from = m_told;
    told.base = m_base;
    told.joined = [self = QPointer<EditableText>(this), subject = m_subject](const QString &mine, const QString &both) {
        if (self && self->m_subject == subject)
            self->join(mine, both);
    };
    told.answered = [self = QPointer<EditableText>(this), subject = m_subject, number = ++m_number,
                     here = Parked{ text, m_stored, m_base }](bool stored) {
        if (!self)
            return;
        if (subject == self->m_subject)
            return self->answer(number, here.text, stored);
        self->m_parked.remove(subject);
        if (!stored)
            self->m_parked.insert(subject, here);
    };
    m_text = m_told = text;
    Q_EMIT edited(text, told);
}

void EditableText::answer(int number, const QString &text, bool stored)
{
    if (stored)
        m_stored = text;
    if (number != m_number) // a later one is on its way
        return;
    if (stored && m_unstored)
        return settle(text);
    if (stored)
        return;
    m_unstored = true;
    m_text = text;
    m_told = m_stored;
    refreshLabel();
}

// Nothing waits to be stored any more.
void EditableText::settle(const QString &text)
{
    m_unstored = false;
    m_outside.reset();
    m_text = m_told = m_stored = text;
    refreshLabel();
}

// What somebody else wrote meanwhile comes in beside what is being typed.
void EditableText::join(const QString &typed, const QString &now)
{
    const auto with = [&](const QString &mine) {
        const auto merged = schema::mergeWords(typed.toStdString(), now.toStdString(), mine.toStdString());
        return QString::fromStdString(merged.text);
    };
    m_text = m_told = with(m_told);
    m_stored = now;
    if (!m_editing)
        return refreshLabel();
    m_before = with(m_before);
    replaceInEditor(with(editorText()));
}

} // namespace ui
