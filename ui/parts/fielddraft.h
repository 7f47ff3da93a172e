#pragma once
// Keeps what somebody types in a field as a draft, within half a second, until it is sent or given up: it is there
// again when they come back to the same thing, also after the program was killed. One to a field, which owns it.
#include "ui/parts/drafts.h"
#include "ui/shell/context.h"

#include <QObject>
#include <QTimer>
#include <functional>

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
    // before. Whether there was anything. `from`: the text that it is to take the place of; what was begun in place of
    // an older one is not shown.
    bool follow(const QString &purpose, const QString &from = {});
    const QString &purpose() const { return m_purpose; }
    // What the field holds is about to be stored: it is empty at once, for the next, but a draft until the answer,
    // which says whether it was stored. If not, the field has it again, and `back` is called to show it. The answer may
    // come when this is gone.
    std::function<void(bool stored)> send(std::function<void()> back = {});
    void forget(); // sent, or given up: the field is empty now, or out of sight
    void forget(const QString &purpose); // the same, of a purpose that the field may have left meanwhile

private:
    void changed();
    void keep();
    QString fieldText() const;
    void fill(const QString &text);

    const Context &m_context;
    QLineEdit *m_line = nullptr;
    QPlainTextEdit *m_area = nullptr;
    QTimer m_soon;
    const QString m_person; // a window lives on for a moment while somebody else signs in
    QString m_purpose;
    QString m_from;
    QString m_text; // as the field had it last: at the end this outlives what the field holds
    bool m_filling = false;
};

} // namespace ui
