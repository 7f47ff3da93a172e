#pragma once
// Short sentences about people, schools and announcements that several screens show.
#include <QCoreApplication>
#include <QDate>
#include <QDateTime>
#include <QString>

namespace ui {

struct PeopleText
{
    Q_DECLARE_TR_FUNCTIONS(ui::PeopleText)
public:
    static QString ages(int from, int to); // "Ages 12–15", "" when nothing is known
    static QString place(const QString &town, const QString &country); // "Kalmar, Sweden"
    static QString line(const QString &school, const QString &town, const QString &country);
    static QString pupils(int count); // "24 pupils", "" when not known
    static QString start(const QDate &from, const QDate &today); // "Can start in March"
    static QString period(const QDate &from, const QDate &to);
    static QString day(const QDateTime &when, const QDate &today); // "Today", "Yesterday", "12 Mar"
    static QString notSentYet();
};

} // namespace ui
