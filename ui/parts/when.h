#pragma once
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace ui {

struct When
{
    Q_DECLARE_TR_FUNCTIONS(ui::When)
};

// "16:08" today, "yesterday 16:08", then "12 Nov" or "12 Nov 2025".
QString shortTime(const QDateTime &at, const QDate &today, const QLocale &locale);

} // namespace ui
