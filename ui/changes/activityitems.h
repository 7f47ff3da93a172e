#pragma once
// The activity log as a list for people: what happened as sentences, under the day on which it happened.
#include "models/activitymodel.h"

#include <QCoreApplication>

namespace ui {

struct ActivityItem : models::RowBase
{
    bool day = false; // a heading, nothing else is set but `text`
    QString text; // "Friday 13 March", or "Card “Visit to Łódź” – due date changed"
    QString person; // "You" for who reads
    QString name; // of the person, for the picture
    QString time;
    QString place; // the project, where several are shown
    QString spoken; // all of it, for a screen reader
    QString recordId;
    QString icon;
    bool operator==(const ActivityItem &) const = default;
};
QString displayText(const ActivityItem &item);

class ActivityItems final : public models::RowsModel<ActivityItem>
{
    Q_OBJECT
public:
    using RowsModel::RowsModel;
    // `withPlace`: names the project with each entry. `own`: id of the person who reads.
    void show(const std::vector<models::ActivityRow> &rows, const QDate &today, bool withPlace, const QString &own);
    Qt::ItemFlags flags(const QModelIndex &index) const override; // a day is no stop for the keyboard

private:
    static QString sentence(const models::ActivityRow &row);
};

} // namespace ui
