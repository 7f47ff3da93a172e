#include "ui/widgets/datefield.h"

#include "ui/dates.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/popover.h"

#include <QCalendarWidget>
#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QTextCharFormat>
#include <QVBoxLayout>

namespace ui {
namespace {

QCalendarWidget *calendarFor(const QDate &date, const QString &name, const Colours &c)
{
    auto *calendar = new QCalendarWidget;
    calendar->setAccessibleName(name);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    calendar->setGridVisible(false);
    calendar->setSelectedDate(date.isValid() ? date : QDate::currentDate());
    QTextCharFormat plain;
    plain.setForeground(c.text);
    QTextCharFormat head;
    head.setForeground(c.muted);
    head.setBackground(c.card);
    calendar->setHeaderTextFormat(head);
    for (const auto day : { Qt::Saturday, Qt::Sunday })
        calendar->setWeekdayTextFormat(day, plain); // Qt's own red means "wrong" everywhere else here
    QTextCharFormat today;
    today.setFontWeight(QFont::Bold);
    today.setForeground(c.primary);
    calendar->setDateTextFormat(QDate::currentDate(), today);
    if (auto *bar = calendar->findChild<QWidget *>(QStringLiteral("qt_calendar_navigationbar"))) {
        QPalette palette = bar->palette();
        palette.setColor(QPalette::Highlight, c.card);
        palette.setColor(QPalette::HighlightedText, c.text);
        bar->setPalette(palette);
    }
    for (const auto &[button, picture] :
         { std::pair("qt_calendar_prevmonth", "caret-left"), std::pair("qt_calendar_nextmonth", "caret-right") }) {
        if (auto *arrow = calendar->findChild<QToolButton *>(QString::fromLatin1(button)))
            arrow->setIcon(icon(QString::fromLatin1(picture)));
    }
    return calendar;
}

} // namespace

DateField::DateField(const QString &name, const QString &placeholder, QWidget *parent)
    : Button({}, ButtonKind::Secondary, QStringLiteral("calendar-blank"), parent)
{
    setName(name, placeholder);
    connect(this, &QPushButton::clicked, this, &DateField::openCalendar);
}

void DateField::setName(const QString &name, const QString &placeholder)
{
    m_name = name;
    m_placeholder = placeholder;
    refresh();
}

void DateField::setDate(const QDate &date)
{
    m_date = date;
    refresh();
}

void DateField::setEarliest(const QDate &date)
{
    m_earliest = date;
    if (m_date.isValid() && m_earliest.isValid() && m_date < m_earliest)
        setDate(m_earliest);
}

void DateField::refresh()
{
    const QString words = m_date.isValid() ? Dates::dayAlone(m_date, QDate::currentDate()) : m_placeholder;
    setText(words);
    //: For screen readers: what a date is for, and the date
    setAccessibleName(tr("%1: %2").arg(m_name, words));
    setMinimumHeight(fontMetrics().height() + 18); // as high as the fields beside it
    updateGeometry();
}

void DateField::choose(const QDate &date)
{
    if (date == m_date)
        return;
    setDate(date);
    Q_EMIT dateChosen(date);
}

void DateField::openCalendar()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    QCalendarWidget *calendar = calendarFor(m_date, m_name, colours(this));
    if (m_earliest.isValid())
        calendar->setMinimumDate(m_earliest);
    column->addWidget(calendar);
    auto *none = new LinkButton(tr("No date"), QStringLiteral("x"));
    none->setVisible(m_date.isValid());
    column->addWidget(none, 0, Qt::AlignLeft);
    auto *popover = new Popover(this, content);
    connect(popover, &Overlay::closed, popover, &QObject::deleteLater);
    connect(calendar, &QCalendarWidget::activated, this, [this, popover](const QDate &date) {
        popover->dismiss();
        choose(date);
    });
    connect(calendar, &QCalendarWidget::clicked, this, [this, popover](const QDate &date) {
        popover->dismiss();
        choose(date);
    });
    connect(none, &QPushButton::clicked, this, [this, popover] {
        popover->dismiss();
        choose({});
    });
    popover->open();
}

void DateField::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) && m_date.isValid())
        choose({});
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Down)
        openCalendar();
    else
        Button::keyPressEvent(event);
}

void DateField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange
        || event->type() == QEvent::FontChange)
        refresh();
    Button::changeEvent(event);
}

} // namespace ui
