#include "ui/widgets/toast.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/overlay.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPointer>

namespace ui {

using namespace std::chrono_literals;
constexpr auto shownFor = 7s;
constexpr int aboveBottom = 56; // clear of the status line
constexpr int wordsWidth = 420;
constexpr int narrowWords = 160; // beside something else

Toast::Toast(QWidget *window, const QString &text, const QString &icon, const QString &actionText,
             std::function<void()> action)
    : QWidget(window)
    , m_timer(this)
    , m_text(text)
    , m_icon(icon)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(text);
    // Inverted, so that it stands out from cards: dark on light, light on dark.
    fixMode(this, colours(window).dark ? Mode::Light : Mode::Dark);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l + ui::scaled(20) + space::m, space::m, space::m, space::m + cardShadow);
    row->setSpacing(space::m);
    m_words = new WrapLabel(text, Type::Body, Role::Text, this);
    row->addWidget(m_words, 1, Qt::AlignVCenter);
    if (!actionText.isEmpty()) {
        auto *button = new LinkButton(actionText, {}, false, this);
        connect(button, &QPushButton::clicked, this, [this, action = std::move(action)] {
            close();
            action();
        });
        row->addWidget(button);
    }
    auto *dismiss = new IconButton(tr("Close this message"), QStringLiteral("x"), this);
    connect(dismiss, &QToolButton::clicked, this, &QWidget::close);
    row->addWidget(dismiss);
    m_timer.setSingleShot(true);
    m_timer.setInterval(shownFor);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::close);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *before, QWidget *now) {
        const bool came = isAncestorOf(now);
        if (isAncestorOf(before) == came) // whoever works on elsewhere does not keep it
            return;
        restart();
        if (!came || !before)
            return;
        // Qt hands the focus of what goes away to the next in the row, and a Space meant for that would undo.
        const auto giveUp = [this, before = QPointer(before)] {
            QWidget *focused = QApplication::focusWidget();
            if (isAncestorOf(focused) && (!before || !before->isVisible()))
                focused->clearFocus();
        };
        QMetaObject::invokeMethod(this, giveUp, Qt::QueuedConnection);
    });
    window->installEventFilter(this);
    for (const auto *open : window->findChildren<Overlay *>(Qt::FindDirectChildrenOnly))
        connect(open, &Overlay::panelChanged, this, &Toast::place);
}

void Toast::present()
{
    place();
    show();
    raise();
    restart();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Toast::place()
{
    const QWidget *window = parentWidget();
    fitInto(window->width() - 2 * space::xl);
    move((window->width() - width()) / 2, window->height() - height() - ui::scaled(aboveBottom));
    for (const auto *open : window->findChildren<Overlay *>(Qt::FindDirectChildrenOnly))
        if (open->isOpen() && open->panel().intersects(geometry()) && !open->panel().contains(window->rect()))
            placeBeside(open->panel());
}

// Whoever pressed one button there goes on to the next. Where there is room neither beside nor above it, its head is
// covered rather than its buttons, which are at its foot.
void Toast::placeBeside(const QRect &panel)
{
    const QWidget *window = parentWidget();
    const int left = panel.left() - 2 * space::l;
    const int right = window->width() - panel.right() - 2 * space::l;
    if (!fitInto(qMax(left, right))) {
        fitInto(window->width() - 2 * space::xl);
        return move((window->width() - width()) / 2, qMax(space::l, panel.top() - space::l - height()));
    }
    const int y = window->height() - height() - ui::scaled(aboveBottom);
    const int middle = (window->width() - width()) / 2;
    move(right >= left ? qMax(middle, panel.right() + space::l) : qMin(middle, panel.left() - space::l - width()), y);
}

// Whether all of it has room in that width, perhaps with more and shorter lines.
bool Toast::fitInto(int widest) { return fit(wordsWidth, widest) || fit(narrowWords, widest); }

bool Toast::fit(int words, int widest)
{
    m_words->setMinimumWidth(qMin(m_words->fontMetrics().horizontalAdvance(m_text) + 4, ui::scaled(words)));
    layout()->activate();
    resize(qMin(sizeHint().width(), widest), sizeHint().height());
    if (layout()->hasHeightForWidth())
        resize(width(), layout()->heightForWidth(width()));
    return layout()->totalMinimumSize().width() <= widest;
}

void Toast::restart()
{
    if (underMouse() || isAncestorOf(QApplication::focusWidget()))
        m_timer.stop();
    else
        m_timer.start();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    m_timer.stop();
}

void Toast::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    restart();
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = colours(this);
    const QRectF box = QRectF(rect()).adjusted(0, 0, 0, -cardShadow);
    paintBox(&painter, box.translated(0, 2), radius::m, QColor(0, 0, 0, 60));
    paintBox(&painter, box, radius::m, c.card, c.highContrast ? c.border : QColor(Qt::transparent));
    const QColor shade = m_icon.startsWith(QLatin1String("check")) ? c.ok
        : m_icon.startsWith(QLatin1String("warning"))              ? c.warn
                                                                   : c.text;
    const int side = ui::scaled(20);
    const qreal x = layoutDirection() == Qt::RightToLeft ? width() - space::l - side : space::l;
    paintIcon(&painter, QRectF(x, 0, side, box.height()), m_icon, shade);
}

} // namespace ui
