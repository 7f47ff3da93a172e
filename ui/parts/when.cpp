#include "ui/parts/when.h"

namespace ui {

QString shortTime(const QDateTime &at, const QDate &today, const QLocale &locale)
{
    const QDateTime local = at.toLocalTime();
    if (!local.isValid())
        return {};
    const QString time = locale.toString(local.time(), QLocale::ShortFormat);
    if (local.date() == today)
        return time;
    if (local.date() == today.addDays(-1))
        //: %1 is a time: "yesterday 16:08".
        return When::tr("yesterday %1").arg(time);
    return locale.toString(local.date(),
                           local.date().year() == today.year() ? When::tr("d MMM") : When::tr("d MMM yyyy"));
}

} // namespace ui
