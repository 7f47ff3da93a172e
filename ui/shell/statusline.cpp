#include "ui/shell/statusline.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace ui {

StatusButton::StatusButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void StatusButton::setStatus(const StatusText &status)
{
    const bool news = status.tone != m_status.tone;
    m_status = status;
    setText(status.text);
    updateGeometry();
    update();
    if (news) {
        // Spoken when the kind of state changes, not at each number.
        QAccessibleEvent event(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

QSize StatusButton::sizeHint() const
{
    const QFontMetrics metrics(fontFor(Type::Strong));
    return { metrics.horizontalAdvance(text()) + ui::scaled(20) + ui::scaled(12) + 2 * space::s + 2 * space::m,
             qMax(minimumTarget, metrics.height() + 10) };
}

QSize StatusButton::minimumSizeHint() const
{
    return { qMin(sizeHint().width(), ui::scaled(160)), sizeHint().height() };
}

void StatusButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = colours(this);
    const bool loud = m_status.tone == Tone::Warn || m_status.tone == Tone::Bad;
    const Ink ink = ui::ink(c, m_status.tone);
    const bool hover = underMouse() || isDown();
    if (loud)
        paintBox(&painter, rect(), radius::s, ink.background, ink.edge);
    else if (hover)
        paintBox(&painter, rect(), radius::s, c.highContrast ? QColor(0x333333) : c.neutral);
    if (hasFocus() && (!theme() || theme()->keyboardInUse()))
        paintFocus(&painter, rect(), radius::s, c);
    const int side = ui::scaled(20);
    const int caret = ui::scaled(12);
    const auto mirrored = [this](const QRect &r) {
        return layoutDirection() == Qt::RightToLeft ? QRect(width() - r.right() - 1, r.top(), r.width(), r.height())
                                                    : r;
    };
    paintIcon(&painter, mirrored({ space::s, 0, side, height() }), m_status.icon,
              m_status.tone == Tone::Ok ? c.ok
                  : loud                ? ink.foreground
                                        : c.muted);
    painter.setFont(fontFor(loud ? Type::Strong : Type::Body));
    painter.setPen(loud ? ink.foreground : c.text);
    const int left = space::s + side + space::s;
    const QRect words = mirrored({ left, 0, width() - left - caret - space::m, height() });
    const QString shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width());
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading, shown);
    if (loud || hover || hasFocus()) {
        const int end = left + painter.fontMetrics().horizontalAdvance(shown) + space::s;
        paintIcon(&painter, mirrored({ end, 1, caret, height() }), QStringLiteral("caret-up"), painter.pen().color());
    }
}

StatusLine::StatusLine(std::function<std::int64_t()> nowMs, QWidget *parent)
    : QWidget(parent)
    , m_nowMs(std::move(nowMs))
    , m_button(new StatusButton(this))
    , m_detail(new ElidedLabel({}, Type::Body, Role::Muted, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::s, space::xs, space::l, space::xs);
    row->setSpacing(space::l);
    row->addWidget(m_button);
    row->addWidget(m_detail, 1);
    // What waits is said in full before the times are; those are in the tool tip, too.
    m_detail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_detail->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    connect(m_button, &QAbstractButton::clicked, this, &StatusLine::queueWanted);
    refresh();
}

void StatusLine::setStatus(const store::SyncStatus &status)
{
    m_status = status;
    refresh();
}

void StatusLine::setPreparing(int files)
{
    m_preparing = files;
    refresh();
}

void StatusLine::setRefused(int files)
{
    m_refused = files;
    refresh();
}

void StatusLine::setHint(const QString &text)
{
    m_hint = text;
    refresh();
}

void StatusLine::refresh()
{
    store::SyncStatus status = m_status;
    status.waitingFiles += m_preparing;
    status.parked += m_refused;
    const QString whole = StatusWords::whole(status, QLocale(), m_nowMs());
    const QString detail = StatusWords::detail(status, QLocale(), m_nowMs());
    m_button->setStatus(StatusWords::of(status, QLocale(), m_nowMs()));
    m_button->setToolTip(whole + QLatin1Char('\n') + tr("Show what waits to be sent"));
    // The name is the state already; what the line says at the right belongs to it.
    m_button->setAccessibleDescription(whole + QLatin1Char(' ') + tr("Show what waits to be sent"));
    m_detail->setFullText(detail.isEmpty() ? m_hint : detail);
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        refresh();
    QWidget::changeEvent(event);
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = colours(this);
    painter.fillRect(rect(), c.dark ? c.window.darker(115) : c.card);
    painter.fillRect(QRect(0, 0, width(), 1), c.border);
}

} // namespace ui
