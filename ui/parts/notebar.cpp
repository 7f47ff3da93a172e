#include "ui/parts/notebar.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace ui {

namespace {
constexpr int iconRoom = 44;
}

NoteBar::NoteBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new WrapLabel({}))
    , m_action(new Button({}))
    //: Button that closes a message
    , m_close(new IconButton(tr("Close"), QStringLiteral("x")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(iconRoom), space::s, space::s, space::s);
    row->setSpacing(space::m);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    setCompact(m_action, true);
    m_text->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    connect(m_action, &QAbstractButton::clicked, this, &NoteBar::actionWanted);
    connect(m_close, &QAbstractButton::clicked, this, &QWidget::hide);
    hide();
}

void NoteBar::say(Tone tone, const QString &icon, const QString &text, const QString &action)
{
    m_tone = tone;
    m_icon = icon;
    m_text->setText(text);
    const Role role = tone == Tone::Ok ? Role::OnOk
        : tone == Tone::Bad            ? Role::OnBad
        : tone == Tone::Warn           ? Role::OnWarn
                                       : Role::OnNeutral;
    m_text->setStyleOf(Type::Body, role);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    show();
    update();
}

QString NoteBar::text() const { return isHidden() ? QString() : m_text->text(); }

void NoteBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = colours(this);
    const Ink shades = ink(c, m_tone);
    paintBox(&painter, rect(), radius::m, shades.background, shades.edge);
    const int side = scaled(20);
    const int x = layoutDirection() == Qt::RightToLeft ? width() - space::l - side : space::l;
    paintIcon(&painter, QRectF(x, (height() - side) / 2.0, side, side), m_icon, shades.foreground);
}

void NoteBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_close->setName(tr("Close"));
    QWidget::changeEvent(event);
}

} // namespace ui
