#pragma once
// Text that turns into an editor where it stands: click, Enter or F2 begin; what is typed is kept as it is typed (see
// TypingPace) and when the focus leaves; Escape brings the text before editing back. There is no "Save".
#include "ui/theme/colours.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/typingpace.h"

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

    void setText(const QString &text); // from outside; while editing it does not touch what is being typed
    QString text() const; // what is on the screen
    void setReadOnly(bool readOnly);
    void setFramed(bool framed); // looks like a field also while nobody types: in forms
    void setMaxLength(int characters);
    void setNeeded(bool needed) { m_needed = needed; } // left empty, it is again what it was before
    bool isEditing() const { return m_editing; }
    QString name() const { return m_name; }
    void setName(const QString &name, const QString &placeholder);

public Q_SLOTS:
    void beginEditing();

Q_SIGNALS:
    void edited(const QString &text, const ui::Typed &typed); // to be kept now
    void finished();
    // After finished(): something else stands there than when editing began.
    void left(const QString &before);

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
    void setEditorText(const QString &text);
    void changed();
    void keep(const Typed &typed);
    void join(const QString &typed, const QString &now);
    void replaceInEditor(const QString &text);
    void endEditing();
    void revert();
    void refreshLabel();
    void fitHeight();

    WrapLabel *m_label;
    QLineEdit *m_line = nullptr;
    QPlainTextEdit *m_area = nullptr;
    TypingPace m_pace;
    QString m_name;
    QString m_placeholder;
    QString m_text; // from outside, or kept
    QString m_before; // when editing began
    QString m_told; // by edited(), since then
    int m_maxLength = 0;
    bool m_editing = false;
    bool m_needed = false;
    bool m_open = false; // what was told last goes on
    bool m_readOnly = false;
    bool m_framed = false;
};

} // namespace ui
