#pragma once
#include "models/rowbase.h"

#include <QHash>

namespace models {

// One question that waits for a person: what stands in a record, and what somebody else wrote in its place. `id` is the
// row's own; `versions` is empty, the one meant is `version`.
struct ChoiceRow : RowBase
{
    QString recordId;
    QString name; // of the record
    QString media; // MediaItem: its kind
    QString place; // the account's name, e.g. the project
    VersionRow version;
    schema::json::value shown; // what stands
    QString writer; // id of the person who last changed the record
    QHash<QString, QString> names; // of people and of what the values refer to
    bool readOnly = false;
    store::Key recordKey() const { return { account.toStdString(), type.toStdString(), recordId.toStdString() }; }
    bool operator==(const ChoiceRow &) const = default;
};

// One thing that happened. `id` is the row's own; `rev` orders within an account.
struct ActivityRow : RowBase
{
    QString recordId;
    QDateTime at;
    QString by;
    QString byName;
    QString op; // "create", "update", "destroy"
    QString name; // what the record is called now, or was
    QString media; // MediaItem: its kind
    QString context; // Card: the list it was moved to; Comment: what it is about
    QString place; // the account's name
    QStringList properties; // touched
    QString before, after; // of a title that was changed
    bool trashed = false; // "trashedAt" in `properties`: now in the trash
    bool operator==(const ActivityRow &) const = default;
};

} // namespace models
