#include "ui/widgets/labels.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QResizeEvent>
#include <QStyle>

namespace ui {

namespace {

// What a letter such as J reaches out to the left, where the label ends.
int reach(const ElidedLabel &label)
{
    const QString text = label.fullText();
    return text.isEmpty() ? 0 : qMax(0, -label.fontMetrics().leftBearing(text.front()));
}

} // namespace

Label::Label(const QString &text, Type type, Role role, QWidget *parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setTextStyle(this, type, role);
}

void Label::setStyleOf(Type type, Role role) { setTextStyle(this, type, role); }

WrapLabel::WrapLabel(const QString &text, Type type, Role role, QWidget *parent)
    : Label(text, type, role, parent)
{
    setWordWrap(true);
    setAlignment(Qt::AlignTop | Qt::AlignLeading);
    // Without these two a layout gives a wrapped label the height of its first guess and cuts the rest.
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize WrapLabel::sizeHint() const
{
    // Once the width is known the height is known, too, and no first guess leaves room below or takes it.
    const QSize guess = QLabel::sizeHint();
    return m_width > 0 ? QSize(guess.width(), heightForWidth(m_width)) : guess;
}

void WrapLabel::resizeEvent(QResizeEvent *event)
{
    Label::resizeEvent(event);
    if (event->size().width() == m_width)
        return;
    m_width = event->size().width();
    updateGeometry();
}

QSize WrapLabel::minimumSizeHint() const
{
    const QSize base = QLabel::minimumSizeHint();
    return { qMin(base.width(), fontMetrics().averageCharWidth() * 14), fontMetrics().height() }; // a long word
}

ElidedLabel::ElidedLabel(const QString &text, Type type, Role role, QWidget *parent)
    : Label(text, type, role, parent)
    , m_text(text)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setFullText(const QString &text)
{
    m_text = text;
    setText(text); // what a screen reader reads
    resizeEvent(nullptr);
    updateGeometry();
}

QSize ElidedLabel::sizeHint() const
{
    return { fontMetrics().horizontalAdvance(m_text) + reach(*this) + 2, fontMetrics().height() };
}

QSize ElidedLabel::minimumSizeHint() const
{
    return { qMin(sizeHint().width(), fontMetrics().averageCharWidth() * 6), fontMetrics().height() };
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    if (event)
        Label::resizeEvent(event);
    setToolTip(fontMetrics().horizontalAdvance(m_text) > width() - reach(*this) ? m_text : QString());
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(m_text, Qt::ElideRight, width() - reach(*this));
    style()->drawItemText(&painter, rect().adjusted(reach(*this), 0, 0, 0),
                          int(alignment() | Qt::AlignVCenter) | Qt::TextDontClip, palette(), isEnabled(), shown,
                          QPalette::WindowText);
}

Line::Line(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Line::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), colours(this).border); }

} // namespace ui
