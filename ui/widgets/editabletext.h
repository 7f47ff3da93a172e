#pragma once
// Text that turns into an editor where it stands: click, Enter or F2 begin; what is typed is kept as it is typed (see
// TypingPace) and when the focus leaves; Escape brings the text before editing back. There is no "Save". What could not
// be stored stays, marked, until it is: it is tried again at each pause, and when the focus leaves. What does not fit
// any more is not taken in, which is said; nothing that is there gives way to it.
#include "ui/theme/colours.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/typingpace.h"

#include <QHash>
#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace ui {

class WrapLabel;

class EditableText : public QWidget
{
    Q_OBJECT
public:
    enum Lines { One, Many };

    // `name`: what the text is ("Title"), for screen readers; `placeholder` stands where there is no text.
    EditableText(const QString &name, const QString &placeholder, Lines lines = One, Type type = Type::Body,
                 QWidget *parent = nullptr);

    // Whose text this is, before setText() with that of another record; what of the former was not stored is there
    // again when it comes back.
    void setSubject(const QString &id);
    // From outside; it touches neither what is being typed nor what is not stored yet.
    void setText(const QString &text);
    QString text() const; // what is on the screen
    void setReadOnly(bool readOnly);
    // In forms: it looks like a field also while nobody types, and is one for whoever comes by with Tab and types.
    void setFramed(bool framed);
    void setMaxLength(int characters);
    void setNeeded(bool needed) { m_needed = needed; } // left empty, it is again what it was before
    bool isEditing() const { return m_editing; }
    bool isUnstored() const { return m_unstored; } // what was typed last could not be stored
    QString name() const { return m_name; }
    void setName(const QString &name, const QString &placeholder);

    // Of all that stand in `in`.
    static void endEditingIn(const QWidget *in);

public Q_SLOTS:
    void beginEditing();
    // Keeps what was typed. To be called before another record takes the place of its own, whatever has the focus: in a
    // window in the background nothing has, and no editor loses it.
    void endEditing();

Q_SIGNALS:
    void edited(const QString &text, const ui::Typed &typed); // to be kept now
    void finished();
    // After finished(): something else stands there than when editing began.
    void left(const QString &before, const QString &after);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *editor() const;
    QString editorText() const;
    void makeRoom(const QString &text);
    void setEditorText(const QString &text);
    void changed();
    bool refuses(const QKeyEvent &key);
    qsizetype refuseSurplus();
    void sayTooLong(qsizetype by);
    void sayRefused(const QString &sentence);
    void keep(const Typed &typed);
    void tell(const QString &text, const Typed &typed);
    void answer(int number, const QString &text, bool stored);
    void settle(const QString &text);
    void join(const QString &typed, const QString &now);
    void replaceInEditor(const QString &text);
    void hideEditor();
    void revert();
    void refreshLabel();
    void fitHeight();

    using Base = std::optional<std::string>; // as Typed::base
    struct Parked
    {
        QString text, stored;
        std::shared_ptr<Base> base;
    };

    WrapLabel *m_label;
    WrapLabel *m_note; // that it is not stored, or did not fit
    QLineEdit *m_line = nullptr;
    QPlainTextEdit *m_area = nullptr;
    TypingPace m_pace;
    QString m_name;
    QString m_placeholder;
    QString m_text; // from outside, or kept
    QString m_before; // when editing began
    QString m_told; // by edited(), since then
    QString m_stored; // of it
    QString m_inEditor; // as it was before the change that is being told
    QString m_refused; // what is said of what did not fit
    QString m_subject;
    QHash<QString, Parked> m_parked; // by subject: not stored when another took its place
    std::shared_ptr<Base> m_base = std::make_shared<Base>();
    std::optional<QString> m_outside; // what came while the own text was not stored
    int m_number = 0; // of what was told last
    int m_maxLength = 0;
    qsizetype m_room = 0; // where there is a limit: characters that the editor takes
    bool m_editing = false;
    bool m_needed = false;
    bool m_open = false; // what was told last goes on
    bool m_unstored = false;
    bool m_readOnly = false;
    bool m_framed = false;
    bool m_goesOn = false; // Tab led here out of another text that was being typed
};

} // namespace ui
