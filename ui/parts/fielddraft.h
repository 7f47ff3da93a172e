#pragma once
// Keeps what somebody types in a field as a draft, within half a second, until it is sent or given up: it is there
// again when they come back to the same thing, also after the program was killed. One to a field, which owns it.
#include "ui/parts/drafts.h"
#include "ui/shell/context.h"

#include <QObject>
#include <QTimer>

class QLineEdit;
class QPlainTextEdit;

namespace ui {

class FieldDraft : public QObject
{
    Q_OBJECT
public:
    FieldDraft(const Context &context, QLineEdit *field);
    FieldDraft(const Context &context, QPlainTextEdit *field);
    ~FieldDraft() override;
    // From now on the field is for `purpose` ("comment/seas/card1"; empty: for nothing): it shows what was begun for it
    // before. Whether there was anything.
    bool follow(const QString &purpose);
    const QString &purpose() const { return m_purpose; }
    void forget(); // sent, or given up: the field is empty now, or out of sight
    void forget(const QString &purpose); // the same, of a purpose that the field may have left meanwhile

private:
    void changed();
    void keep();
    QString fieldText() const;

    const Context &m_context;
    QLineEdit *m_line = nullptr;
    QPlainTextEdit *m_area = nullptr;
    QTimer m_soon;
    QString m_person;
    QString m_purpose;
    QString m_text; // as the field had it last: at the end this outlives what the field holds
    bool m_filling = false;
};

} // namespace ui
