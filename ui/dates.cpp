#include "ui/dates.h"

namespace ui {

QString Dates::day(const QDate &date, const QDate &today, const QLocale &locale)
{
    //: Short date, as "20 Mar"; the order may be changed.
    return date.year() == today.year() ? locale.toString(date, tr("d MMM"))
                                       //: Short date with its year, as "20 Mar 2027"; the order may be changed.
                                       : locale.toString(date, tr("d MMM yyyy"));
}

QString Dates::fullDay(const QDate &date, const QDate &today, const QLocale &locale)
{
    //: Long date, as "Friday 13 March"; the order may be changed.
    return date.year() == today.year() ? locale.toString(date, tr("dddd d MMMM"))
                                       //: Long date with its year, as "Friday 13 March 2027".
                                       : locale.toString(date, tr("dddd d MMMM yyyy"));
}

QString Dates::dayAlone(const QDate &date, const QDate &today, const QLocale &locale)
{
    const QString words = fullDay(date, today, locale);
    return locale.toUpper(words.left(1)) + words.mid(1);
}

QString Dates::period(const QDate &from, const QDate &to, const QLocale &locale)
{
    // The year once where it is the same.
    return QStringLiteral("%1 – %2").arg(day(from, to, locale), day(to, {}, locale));
}

QString Dates::time(const QTime &time, const QLocale &locale) { return locale.toString(time, QLocale::ShortFormat); }

QString Dates::roughly(const QDateTime &at, const QDate &today, const QLocale &locale)
{
    if (!at.isValid())
        return {};
    const QDateTime local = at.toLocalTime();
    if (local.date() == today)
        return time(local.time(), locale);
    if (local.date() == today.addDays(-1))
        //: %1 is a time: "yesterday 16:08".
        return tr("yesterday %1").arg(time(local.time(), locale));
    return day(local.date(), today, locale);
}

QString Dates::exactly(const QDateTime &at, const QDate &today, const QLocale &locale)
{
    if (!at.isValid())
        return {};
    const QDateTime local = at.toLocalTime();
    if (local.date() == today)
        return time(local.time(), locale);
    //: a day and a time: "2 Mar, 08:00"
    return tr("%1, %2").arg(day(local.date(), today, locale), time(local.time(), locale));
}

} // namespace ui
