#pragma once
// An editor in place for a message to someone: heading, text with its draft, "Send" and "Cancel". Never modal.
#include "ui/parts/drafts.h"

#include <QTimer>
#include <QWidget>
#include <functional>
#include <optional>

class QPlainTextEdit;

namespace ui {

class Button;
class LengthNote;
class WrapLabel;

class WriteBox : public QWidget
{
    Q_OBJECT
public:
    explicit WriteBox(int maxLength, QWidget *parent = nullptr);
    ~WriteBox() override;
    void setTexts(const QString &heading, const QString &placeholder, const QString &send);
    void setCancellable(bool cancellable); // false: always open, as under a list of answers
    // What is typed is kept under `purpose`; a draft that is there is shown.
    void begin(const Drafts &drafts, const QString &purpose);
    QPlainTextEdit *editor() const { return m_text; }
    Button *sendButton() const { return m_send; }

Q_SIGNALS:
    // To be stored. The text and its draft stay until `done` says that it was.
    void sent(const QString &text, const std::function<void(bool stored)> &done);
    void cancelled(); // the draft stays

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void keepDraft();
    void send();
    void settle(const QString &purpose, const QString &written, bool stored);
    void refresh();

    QPlainTextEdit *m_text;
    WrapLabel *m_heading;
    LengthNote *m_tooLong;
    Button *m_send;
    Button *m_cancel;
    QTimer m_keep;
    std::optional<Drafts> m_drafts;
    QString m_purpose;
    QString m_sending; // being stored: who is in a hurry sends it once
};

} // namespace ui
