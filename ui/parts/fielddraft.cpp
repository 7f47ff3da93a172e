#include "ui/parts/fielddraft.h"

#include "core/accountservice.h"
#include "ui/widgets/typingpace.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>

namespace ui {

FieldDraft::FieldDraft(const Context &context, QLineEdit *field)
    : QObject(field)
    , m_context(context)
    , m_line(field)
{
    connect(field, &QLineEdit::textEdited, this, &FieldDraft::changed);
    connect(&m_soon, &QTimer::timeout, this, &FieldDraft::keep);
    m_soon.setSingleShot(true);
}

FieldDraft::FieldDraft(const Context &context, QPlainTextEdit *field)
    : QObject(field)
    , m_context(context)
    , m_area(field)
{
    connect(field, &QPlainTextEdit::textChanged, this, &FieldDraft::changed);
    connect(&m_soon, &QTimer::timeout, this, &FieldDraft::keep);
    m_soon.setSingleShot(true);
}

FieldDraft::~FieldDraft()
{
    if (m_soon.isActive())
        keep();
}

QString FieldDraft::fieldText() const { return m_line ? m_line->text() : m_area->toPlainText(); }

bool FieldDraft::follow(const QString &purpose)
{
    if (m_soon.isActive())
        keep();
    m_purpose = purpose;
    m_person = m_context.accounts.current().personId;
    const QString begun
        = purpose.isEmpty() ? QString() : Drafts(m_context.settings, m_person).value(purpose).toString();
    const QScopedValueRollback filling(m_filling, true);
    if (m_line) {
        m_line->setText(begun);
    } else {
        m_area->setPlainText(begun);
        m_area->moveCursor(QTextCursor::End);
    }
    return !begun.isEmpty();
}

void FieldDraft::changed()
{
    if (m_filling || m_purpose.isEmpty())
        return;
    m_text = fieldText();
    if (!m_soon.isActive())
        m_soon.start(TypingPace::keepMs);
}

void FieldDraft::keep()
{
    m_soon.stop();
    Drafts(m_context.settings, m_person).keep(m_purpose, m_text);
}

void FieldDraft::forget() { forget(m_purpose); }

void FieldDraft::forget(const QString &purpose)
{
    if (purpose == m_purpose)
        m_soon.stop();
    if (!purpose.isEmpty())
        Drafts(m_context.settings, m_person).keep(purpose, QString());
}

} // namespace ui
