#include "ui/widgets/statepanel.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/progressline.h"

#include <QAccessible>
#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace ui {
namespace {

QString ownIcon(StatePanel::State state)
{
    switch (state) {
    case StatePanel::Empty:
        return QStringLiteral("folder-open");
    case StatePanel::Loading:
        return QStringLiteral("cloud-arrow-down");
    case StatePanel::Offline:
        return QStringLiteral("cloud-slash");
    case StatePanel::Error:
        return QStringLiteral("warning");
    case StatePanel::NoPermission:
        return QStringLiteral("lock-simple");
    }
    return {};
}

Tone toneOf(StatePanel::State state)
{
    switch (state) {
    case StatePanel::Empty:
    case StatePanel::Loading:
        return Tone::Tonal;
    case StatePanel::Offline:
        return Tone::Warn;
    case StatePanel::Error:
        return Tone::Bad;
    case StatePanel::NoPermission:
        return Tone::Neutral;
    }
    return Tone::Neutral;
}

QSize sizeIn(int width, const QLabel &label)
{
    return label.fontMetrics().boundingRect(0, 0, width, 1 << 14, Qt::TextWordWrap, label.text()).size();
}

// The narrowest width in which the text needs no more lines than in `width`.
int balancedWidth(int width, const QLabel &label)
{
    const QSize whole = sizeIn(width, label);
    int tooNarrow = 0;
    int enough = width;
    while (enough - tooNarrow > 1) {
        const int middle = (tooNarrow + enough) / 2;
        const QSize size = sizeIn(middle, label);
        const bool fits = size.height() <= whole.height() && size.width() <= middle; // a long word sticks out
        (fits ? enough : tooNarrow) = middle;
    }
    return qMin(width, enough + 2); // what rounding takes away
}

} // namespace

StatePanel::StatePanel(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QWidget)
    , m_title(new WrapLabel({}, Type::Heading))
    , m_text(new WrapLabel({}, Type::Body, Role::Muted))
    , m_progress(new ProgressLine(tr("Progress")))
    , m_number(new Label({}, Type::Small, Role::Muted))
    , m_action(new Button({}, ButtonKind::Primary))
{
    auto *column = new QVBoxLayout;
    column->setSpacing(space::s);
    m_picture->setFixedHeight(ui::scaled(72));
    m_title->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_number->setAlignment(Qt::AlignHCenter);
    column->addStretch(2);
    column->addWidget(m_picture);
    column->addSpacing(space::xs);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_progress);
    column->addWidget(m_number);
    column->addSpacing(space::xs);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    auto *middle = new QWidget;
    middle->setLayout(column);
    middle->setMaximumWidth(ui::scaled(440));
    middle->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    auto *row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);
    m_progress->hide();
    m_number->hide();
    for (WrapLabel *label : { m_title, m_text })
        label->installEventFilter(this);
    connect(m_action, &QPushButton::clicked, this, &StatePanel::actionWanted);
}

void StatePanel::set(State state, const QString &title, const QString &text, const QString &action, const QString &icon)
{
    const bool news = title != m_title->text();
    m_state = state;
    m_icon = icon.isEmpty() ? ownIcon(state) : icon;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_action->setText(action);
    if (action.isEmpty() && window()->focusWidget() == m_action)
        setFocus(Qt::OtherFocusReason); // until there is something to go on with, not anywhere
    m_action->setVisible(!action.isEmpty());
    balance();
    setAccessibleName(title);
    setAccessibleDescription(text);
    if (state != Loading)
        setProgress(0, 0);
    update();
    if (news && isVisible()) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void StatePanel::setProgress(qint64 done, qint64 total)
{
    m_progress->setVisible(total > 0);
    m_number->setVisible(total > 0);
    m_progress->setProgress(done, total);
    //: Progress in numbers: "3 of 10"
    m_number->setText(tr("%1 of %2").arg(QLocale().toString(done), QLocale().toString(total)));
}

// Lines of about the same length: no last word alone in the second one.
void StatePanel::balance()
{
    for (WrapLabel *label : { m_title, m_text }) {
        const int room = label->width();
        const int side = room > 0 ? (room - balancedWidth(room, *label)) / 2 : 0;
        if (label->contentsMargins().left() != side)
            label->setContentsMargins(side, 0, side, 0);
    }
}

bool StatePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange)
        balance();
    return QWidget::eventFilter(watched, event);
}

bool StatePanel::holdsFocus() const
{
    const QWidget *focus = window()->focusWidget();
    return focus && (focus == this || isAncestorOf(focus));
}

QString StatePanel::title() const { return m_title->text(); }

void StatePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Ink ink = ui::ink(colours(this), toneOf(m_state));
    const QRect place(m_picture->mapTo(this, QPoint()), m_picture->size());
    const int side = ui::scaled(72);
    const QRectF circle(place.center().x() - side / 2.0, place.top(), side, side);
    paintBox(&painter, circle, side / 2.0, ink.background, ink.edge, 1.6);
    const int icon = ui::scaled(32);
    paintIcon(&painter, QRectF(circle.center().x() - icon / 2.0, circle.center().y() - icon / 2.0, icon, icon), m_icon,
              ink.foreground);
    if (m_dropHere)
        paintBox(&painter, QRectF(rect()).adjusted(2, 2, -2, -2), radius::l, Qt::transparent, colours(this).primary, 3);
}

void StatePanel::setTakesFiles(std::function<bool()> takes)
{
    m_takesFiles = std::move(takes);
    setAcceptDrops(true);
}

// Rights and state may change while something is held over it, so each event asks for them anew.
void StatePanel::consider(QDropEvent *event)
{
    const bool files = m_dragged(event);
    const bool taken = files && m_takesFiles && m_takesFiles();
    if (taken)
        event->setDropAction(Qt::CopyAction); // whoever drags a file keeps it
    event->setAccepted(taken);
    m_dropHere = taken && event->type() != QEvent::Drop;
    update();
}

void StatePanel::dragEnterEvent(QDragEnterEvent *event) { consider(event); }

void StatePanel::dragMoveEvent(QDragMoveEvent *event) { consider(event); }

void StatePanel::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropHere = false;
    update();
}

void StatePanel::dropEvent(QDropEvent *event)
{
    consider(event);
    if (event->isAccepted())
        Q_EMIT dropped(event->mimeData());
}

StateStack::StateStack(QWidget *content, QWidget *parent)
    : QStackedWidget(parent)
    , m_panel(new StatePanel)
{
    addWidget(content);
    addWidget(m_panel);
}

// What was pressed here led to the content, so the keyboard goes on there.
void StateStack::showContent()
{
    const bool held = currentIndex() == 1 && m_panel->holdsFocus();
    setCurrentIndex(0);
    QWidget *focus = window()->focusWidget();
    if (held && !(focus && isAncestorOf(focus) && focus != m_panel))
        widget(0)->setFocus(Qt::OtherFocusReason);
}

void StateStack::showState(StatePanel::State state, const QString &title, const QString &text, const QString &action,
                           const QString &icon)
{
    m_panel->set(state, title, text, action, icon);
    setCurrentIndex(1);
}

} // namespace ui
