#include "ui/changes/activityitems.h"

#include "ui/dates.h"
#include "ui/words/recordwords.h"

#include <QLocale>
#include <QSet>

namespace ui {

using models::ActivityRow;

QString displayText(const ActivityItem &item) { return item.spoken; }

QString ActivityItems::sentence(const ActivityRow &row)
{
    const RecordWords::Thing what{ row.type, row.name, row.media };
    const QString thing = RecordWords::thing(what);
    if (row.op == u"create")
        return RecordWords::change(what, store::Edit::Create, {}, row.context);
    if (row.op == u"destroy")
        return RecordWords::change(what, store::Edit::Destroy, {}, row.context);
    if (row.properties.contains(QStringLiteral("trashedAt")))
        return row.trashed ? tr("%1 – moved to the trash").arg(thing) : tr("%1 – taken out of the trash").arg(thing);
    if (!row.before.isEmpty() && row.properties.size() == 1)
        //: %1 is a kind of thing ("Card"), %2 and %3 its names before and after
        return tr("%1 “%2” – renamed to “%3”").arg(RecordWords::kind(row.type, row.media), row.before, row.after);
    return RecordWords::change(what, store::Edit::Patch, row.properties, row.context);
}

void ActivityItems::show(const std::vector<ActivityRow> &rows, const QDate &today, bool withPlace, const QString &own)
{
    std::vector<ActivityItem> items;
    QDate day;
    QSet<QDate> days; // a clock that was put back must not make the same day twice
    for (const ActivityRow &row : rows) {
        const QDateTime at = row.at.toLocalTime();
        if (at.date() != day) {
            day = at.date();
            ActivityItem heading;
            heading.day = true;
            heading.id = QStringLiteral("day/") + day.toString(Qt::ISODate);
            const QString date = Dates::fullDay(day, today);
            //: %1 is a date
            heading.text = day == today    ? tr("Today, %1").arg(date)
                : day == today.addDays(-1) ? tr("Yesterday, %1").arg(date)
                                           : Dates::dayAlone(day, today);
            heading.spoken = heading.text;
            if (!days.contains(day))
                items.push_back(heading);
            days.insert(day);
        }
        ActivityItem item;
        static_cast<models::RowBase &>(item) = row;
        item.recordId = row.recordId;
        item.text = sentence(row);
        item.icon = RecordWords::icon(row.type, row.media);
        //: in place of a name: whoever reads this
        item.person = row.by == own && !own.isEmpty() ? tr("You") : row.byName.isEmpty() ? tr("Somebody") : row.byName;
        item.name = row.byName.isEmpty() ? item.person : row.byName;
        item.time = Dates::time(at.time());
        item.place = withPlace ? row.place : QString();
        //: person, what was done, when
        item.spoken = tr("%1: %2, %3").arg(item.person, item.text, Dates::exactly(at, {}));
        if (withPlace && !row.place.isEmpty())
            item.spoken += QStringLiteral(", ") + row.place;
        items.push_back(std::move(item));
    }
    setLoadState(models::LoadState::Ready);
    replaceRows(std::move(items));
}

Qt::ItemFlags ActivityItems::flags(const QModelIndex &index) const
{
    return index.isValid() && at(index.row()).day ? Qt::NoItemFlags : RowsModel::flags(index);
}

} // namespace ui
