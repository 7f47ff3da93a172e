#include "ui/shell/rail.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace ui {

RailButton::RailButton(const QString &text, const QString &icon, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setCheckable(true);
    // Exclusive siblings are announced as one choice out of many and move with the arrow keys.
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setLabel(text);
}

void RailButton::setLabel(const QString &text)
{
    setText(text);
    setBadge(m_badge);
    updateGeometry();
}

void RailButton::setBadge(int count)
{
    m_badge = count;
    //: Navigation entry with a number of new things: "Messages, 2 new"
    setAccessibleName(count > 0 ? tr("%1, %n new", nullptr, count).arg(text()) : text());
    update();
}

void RailButton::mouseReleaseEvent(QMouseEvent *event)
{
    const QScopedValueRollback byMouse(m_byMouse, true);
    QAbstractButton::mouseReleaseEvent(event);
}

QSize RailButton::sizeHint() const
{
    const QFontMetrics metrics(fontFor(Type::Strong));
    return { qMax(88, metrics.horizontalAdvance(text()) + space::l), ui::scaled(24) + metrics.height() + space::l };
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = colours(this);
    const bool on = isChecked();
    const bool hover = isEnabled() && (underMouse() || isDown());
    if (on || hover)
        paintBox(&painter, rect(), radius::m,
                 on                   ? c.tonal
                     : c.highContrast ? QColor(0x333333)
                                      : c.card,
                 on && c.highContrast ? c.onTonal : QColor(Qt::transparent));
    if (hasFocus() && (!theme() || theme()->keyboardInUse()))
        paintFocus(&painter, rect(), radius::m, c);
    const QColor ink = on ? c.onTonal : c.text;
    const int side = ui::scaled(24);
    const QRectF mark((width() - side) / 2.0, 7, side, side);
    paintIcon(&painter, mark,
              on && hasIcon(m_icon + QStringLiteral("-fill")) ? m_icon + QStringLiteral("-fill") : m_icon, ink);
    painter.setFont(fontFor(on ? Type::Strong : Type::Body));
    painter.setPen(ink);
    const QRectF label(2, mark.bottom() + 1, width() - 4, height() - mark.bottom() - 5);
    painter.drawText(label, Qt::AlignCenter, painter.fontMetrics().elidedText(text(), Qt::ElideRight, width() - 4));
    if (m_badge > 0) {
        const QString number = m_badge > 99 ? QStringLiteral("99+") : QLocale().toString(m_badge);
        QFont small = fontFor(Type::Strong);
        small.setPointSizeF(small.pointSizeF() * 0.8);
        painter.setFont(small);
        const qreal height = painter.fontMetrics().height() + 2;
        const qreal width = qMax(height, qreal(painter.fontMetrics().horizontalAdvance(number)) + 8);
        const QRectF badge(mark.center().x() + side * 0.25, 3, width, height);
        paintBox(&painter, badge.adjusted(-2, -2, 2, 2), height, on ? c.tonal : c.rail);
        paintBox(&painter, badge, height / 2, c.badge);
        painter.setPen(c.onBadge);
        painter.drawText(badge, Qt::AlignCenter, number);
    }
}

PersonButton::PersonButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PersonButton::setPerson(const QString &name)
{
    setText(name);
    //: Button with the picture of the person who is signed in
    setAccessibleName(tr("Your account: %1").arg(name));
    setToolTip(name);
    update();
}

QSize PersonButton::sizeHint() const { return { ui::scaled(40) + 8, ui::scaled(40) + 8 }; }

void PersonButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintAvatar(&painter, QRectF(rect()).adjusted(4, 4, -4, -4), text());
    if (hasFocus() && (!theme() || theme()->keyboardInUse()))
        paintFocus(&painter, rect(), height() / 2.0, colours(this));
}

Rail::Rail(QWidget *parent)
    : QWidget(parent)
    , m_top(new QWidget(this))
    , m_footer(new QWidget(this))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(space::s, space::m, space::s, space::m);
    whole->addWidget(m_top);
    whole->addStretch(1);
    whole->addWidget(m_footer);
    for (QWidget *part : { m_top, m_footer }) {
        auto *column = new QVBoxLayout(part);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(space::xs);
    }
}

RailButton *Rail::addSection(Place::Kind kind, const QString &text, const QString &icon)
{
    auto *button = new RailButton(text, icon, m_top);
    m_top->layout()->addWidget(button);
    m_sections.append({ kind, button });
    connect(button, &QAbstractButton::clicked, this,
            [this, kind, button] { Q_EMIT chosen(kind, button->isClickedByMouse()); });
    return button;
}

RailButton *Rail::button(Place::Kind kind) const
{
    if (kind == Place::Project)
        kind = Place::Projects;
    for (const Section &section : m_sections) {
        if (section.kind == kind)
            return section.button;
    }
    return nullptr;
}

void Rail::setCurrent(Place::Kind kind)
{
    RailButton *current = button(kind);
    for (const Section &section : std::as_const(m_sections)) {
        // An exclusive button cannot be switched off while nothing else is on (Settings is no section).
        section.button->setAutoExclusive(false);
        section.button->setChecked(section.button == current);
        section.button->setAutoExclusive(true);
    }
}

void Rail::setBadge(Place::Kind kind, int count)
{
    if (RailButton *found = button(kind))
        found->setBadge(count);
}

void Rail::setLabel(Place::Kind kind, const QString &text)
{
    if (RailButton *found = button(kind))
        found->setLabel(text);
}

void Rail::addToFooter(QWidget *widget)
{
    static_cast<QVBoxLayout *>(m_footer->layout())->addWidget(widget, 0, Qt::AlignHCenter);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = colours(this);
    painter.fillRect(rect(), c.rail);
    if (c.highContrast)
        painter.fillRect(QRect(width() - 1, 0, 1, height()), c.border);
}

} // namespace ui
