#pragma once
// How days and times are written everywhere: short where there is little room, in full where a person decides by them,
// never with a month as a number or a year of two digits, which Europeans read in different orders.
// `today`: its year is left out; an invalid date names every year. Pure; call from the GUI thread, since the words come
// from the installed translators and the default QLocale.
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace ui {

class Dates
{
    Q_DECLARE_TR_FUNCTIONS(ui::Dates)

public:
    static QString day(const QDate &date, const QDate &today,
                       const QLocale &locale = QLocale()); // "20 Mar", "20 Mar 2027" in another year
    static QString fullDay(const QDate &date, const QDate &today,
                           const QLocale &locale = QLocale()); // "Friday 13 March", with another year's number
    // As fullDay, with the capital letter that begins a heading or a button: French has "lundi".
    static QString dayAlone(const QDate &date, const QDate &today, const QLocale &locale = QLocale());
    static QString period(const QDate &from, const QDate &to,
                          const QLocale &locale = QLocale()); // "2 Oct 2025 – 29 May 2026"; both are valid
    static QString time(const QTime &time, const QLocale &locale = QLocale()); // "10:42"
    // "10:42" of today, else "yesterday 16:08", else the day alone. `at` in any time zone; empty when invalid.
    static QString roughly(const QDateTime &at, const QDate &today, const QLocale &locale = QLocale());
    // "10:42" of today, else "2 Mar, 08:00". `at` in any time zone; empty when invalid.
    static QString exactly(const QDateTime &at, const QDate &today, const QLocale &locale = QLocale());
};

} // namespace ui
