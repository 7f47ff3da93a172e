#include "ui/parts/fielddraft.h"

#include "core/accountservice.h"
#include "ui/widgets/typingpace.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScopedValueRollback>

namespace ui {

FieldDraft::FieldDraft(const Context &context, QLineEdit *field)
    : QObject(field)
    , m_context(context)
    , m_line(field)
    , m_person(context.accounts.current().personId)
{
    connect(field, &QLineEdit::textEdited, this, &FieldDraft::changed);
    connect(&m_soon, &QTimer::timeout, this, &FieldDraft::keep);
    m_soon.setSingleShot(true);
}

FieldDraft::FieldDraft(const Context &context, QPlainTextEdit *field)
    : QObject(field)
    , m_context(context)
    , m_area(field)
    , m_person(context.accounts.current().personId)
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

void FieldDraft::fill(const QString &text)
{
    const QScopedValueRollback filling(m_filling, true);
    if (m_line) {
        m_line->setText(text);
    } else {
        m_area->setPlainText(text);
        m_area->moveCursor(QTextCursor::End);
    }
}

bool FieldDraft::follow(const QString &purpose, const QString &from)
{
    if (m_soon.isActive())
        keep();
    m_purpose = purpose;
    m_from = from;
    QJsonValue kept = purpose.isEmpty() ? QJsonValue() : Drafts(m_context.settings, m_person).value(purpose);
    if (!from.isEmpty())
        kept = kept[QLatin1String("from")].toString() == from ? kept[QLatin1String("text")] : QJsonValue();
    fill(kept.toString());
    return !kept.toString().isEmpty();
}

std::function<void(bool)> FieldDraft::send(std::function<void()> back)
{
    const QString text = fieldText();
    fill({});
    return [self = QPointer(this), purpose = m_purpose, text, back = std::move(back)](bool stored) {
        if (!self)
            return;
        const bool here = purpose == self->m_purpose;
        const QString now = here ? self->fieldText() : QString();
        if (stored) {
            if (now == text) // the field followed something else meanwhile, and this again
                self->fill({});
            if (now.isEmpty() || now == text)
                self->forget(purpose);
        } else if (here) {
            self->fill(now.isEmpty() || now == text ? text : text + u' ' + now);
            self->m_text = self->fieldText();
            self->keep();
            if (back)
                back();
        }
    };
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
    if (m_purpose.isEmpty())
        return;
    const QJsonObject replaced{ { QStringLiteral("from"), m_from }, { QStringLiteral("text"), m_text } };
    const bool whole = m_from.isEmpty() || m_text.isEmpty();
    Drafts(m_context.settings, m_person).keep(m_purpose, whole ? QJsonValue(m_text) : replaced);
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
