#include "ui/people/peopletext.h"

#include "ui/dates.h"
#include "ui/vocabulary/terms.h"

#include <QLocale>
#include <QStringList>

namespace ui {

QString PeopleText::ages(int from, int to)
{
    if (from < 0 && to < 0)
        return {};
    if (to < 0)
        //: Age of pupils
        return tr("From %1 years").arg(from);
    if (from < 0)
        //: Age of pupils
        return tr("Up to %1 years").arg(to);
    if (from == to)
        //: Age of pupils
        return tr("Age %1").arg(from);
    //: Age of pupils, from and to
    return tr("Ages %1–%2").arg(from).arg(to);
}

QString PeopleText::place(const QString &town, const QString &country)
{
    const QString name = country.isEmpty() ? QString() : term("countries", country);
    if (town.isEmpty() || name.isEmpty())
        return town + name;
    //: Town and country
    return tr("%1, %2").arg(town, name);
}

QString PeopleText::line(const QString &school, const QString &town, const QString &country)
{
    QStringList parts{ school, place(town, country) };
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  ·  "));
}

QString PeopleText::pupils(int count) { return count < 0 ? QString() : tr("%n pupil(s)", nullptr, count); }

QString PeopleText::start(const QDate &from, const QDate &today)
{
    if (!from.isValid() || from <= today)
        return tr("Can start now");
    //: %1 is a month such as "March" or "March 2027"
    return tr("Can start in %1")
        .arg(QLocale().toString(from,
                                from.year() == today.year() ? QStringLiteral("MMMM") : QStringLiteral("MMMM yyyy")));
}

QString PeopleText::period(const QDate &from, const QDate &to)
{
    if (from.isValid() && to.isValid())
        return Dates::period(from, to);
    if (from.isValid())
        return tr("From %1").arg(Dates::day(from, {}));
    return to.isValid() ? tr("Until %1").arg(Dates::day(to, {})) : QString();
}

QString PeopleText::day(const QDateTime &when, const QDate &today)
{
    if (!when.isValid())
        return notSentYet();
    const QDate date = when.toLocalTime().date();
    if (date == today)
        return tr("Today");
    if (date.addDays(1) == today)
        return tr("Yesterday");
    return Dates::day(date, today);
}

QString PeopleText::notSentYet()
{
    //: State of something written without a network
    return tr("Not sent yet");
}

} // namespace ui
