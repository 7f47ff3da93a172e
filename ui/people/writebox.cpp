#include "ui/people/writebox.h"

#include "ui/parts/lengthnote.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/typingpace.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPointer>

namespace ui {

WriteBox::WriteBox(int maxLength, QWidget *parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit)
    , m_heading(new WrapLabel({}, Type::Strong))
    , m_tooLong(new LengthNote(maxLength))
    , m_send(new Button({}, ButtonKind::Primary, QStringLiteral("paper-plane-tilt")))
    , m_cancel(new Button({}, ButtonKind::Flat))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_send);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    column->addWidget(m_heading);
    column->addWidget(m_text);
    column->addWidget(m_tooLong);
    column->addLayout(buttons);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(fontMetrics().lineSpacing() * 5 + space::l);
    m_keep.setSingleShot(true);
    m_keep.setInterval(TypingPace::keepMs);
    connect(&m_keep, &QTimer::timeout, this, &WriteBox::keepDraft);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_keep.isActive())
            m_keep.start();
        refresh();
    });
    connect(m_send, &QPushButton::clicked, this, &WriteBox::send);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        keepDraft();
        Q_EMIT cancelled();
    });
    changeEvent(nullptr);
    refresh();
}

WriteBox::~WriteBox()
{
    if (m_keep.isActive())
        keepDraft();
}

void WriteBox::setTexts(const QString &heading, const QString &placeholder, const QString &send)
{
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
    m_text->setPlaceholderText(placeholder);
    m_text->setAccessibleName(heading.isEmpty() ? placeholder : heading);
    m_send->setText(send);
}

void WriteBox::setCancellable(bool cancellable) { m_cancel->setVisible(cancellable); }

void WriteBox::begin(const Drafts &drafts, const QString &purpose)
{
    if (m_keep.isActive())
        keepDraft();
    if (m_purpose == purpose && m_drafts)
        return;
    m_drafts.emplace(drafts);
    m_purpose = purpose;
    m_sending.clear();
    m_text->setPlainText(m_drafts->value(purpose).toString());
    m_text->moveCursor(QTextCursor::End);
    m_keep.stop();
}

void WriteBox::keepDraft()
{
    m_keep.stop();
    if (m_drafts)
        m_drafts->keep(m_purpose, m_text->toPlainText());
}

void WriteBox::send()
{
    const QString written = m_text->toPlainText();
    if (!m_send->isEnabled() || written == m_sending)
        return;
    m_sending = written;
    keepDraft();
    Q_EMIT sent(written.trimmed(), [self = QPointer(this), purpose = m_purpose, written](bool stored) {
        if (self)
            self->settle(purpose, written, stored);
    });
}

void WriteBox::settle(const QString &purpose, const QString &written, bool stored)
{
    if (m_sending == written)
        m_sending.clear();
    if (!stored)
        return;
    if (purpose != m_purpose) {
        m_drafts->keep(purpose, {});
    } else if (m_text->toPlainText() == written) { // what was typed on meanwhile stays
        if (m_send->hasFocus())
            m_text->setFocus(Qt::OtherFocusReason); // the button has nothing to send any more, and would lose it
        m_text->clear();
        keepDraft();
    }
}

void WriteBox::refresh()
{
    const QString text = m_text->toPlainText();
    m_send->setEnabled(m_tooLong->fits(text) && !text.trimmed().isEmpty());
}

void WriteBox::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier))
        send();
    else if (event->key() == Qt::Key_Escape && m_cancel->isVisible())
        m_cancel->click();
    else
        QWidget::keyPressEvent(event);
}

void WriteBox::changeEvent(QEvent *event)
{
    if (!event || event->type() == QEvent::LanguageChange) {
        //: Button beside "Send": closes the editor, what was typed is kept
        m_cancel->setText(tr("Cancel"));
    }
    if (event && event->type() == QEvent::FontChange)
        m_text->setFixedHeight(fontMetrics().lineSpacing() * 5 + space::l);
    if (event)
        QWidget::changeEvent(event);
}

} // namespace ui
