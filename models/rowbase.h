#pragma once
#include "schema/json.h"
#include "store/types.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QVector>

namespace models {

// A value that did not stand when two people changed the same property; kept until a person chooses.
struct VersionRow
{
    QString key; // in the record's `variants`
    QString property;
    schema::json::value value;
    QString by; // id of the person
    QDateTime at;
    bool operator==(const VersionRow &) const = default;
};

// What all rows share.
struct RowBase
{
    QString account;
    QString type;
    QString id;
    qint64 rev = 0;
    store::Pending pending = store::Pending::None;
    bool parked = false;
    QDateTime createdAt;
    QString createdBy;
    QDateTime updatedAt;
    QString updatedBy;
    QDateTime trashedAt; // valid: in the trash
    QVector<VersionRow> versions;

    store::Key key() const { return { account.toStdString(), type.toStdString(), id.toStdString() }; }
    bool operator==(const RowBase &) const = default;
};

} // namespace models
