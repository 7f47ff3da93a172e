#pragma once
#include "models/rowbase.h"

namespace models {

struct CheckItem
{
    QString id;
    QString text;
    QString position;
    bool done = false;
    bool operator==(const CheckItem &) const = default;
};

struct Attachment
{
    QString id;
    QString blobId; // a local id ("L…") until the upload is done
    QString thumbBlobId;
    QString name;
    QString mediaType;
    QString position;
    qint64 size = 0;
    bool operator==(const Attachment &) const = default;
};

struct ListRow : RowBase
{
    QString title;
    QString position;
    QString meaning; // "", "todo", "doing", "done"
    bool operator==(const ListRow &) const = default;
};

struct LabelRow : RowBase
{
    QString name;
    QString colour; // "blue", "green", …: see Label.colour
    bool operator==(const LabelRow &) const = default;
};

struct CardRow : RowBase
{
    QString title;
    QString description;
    QString listId;
    QString position;
    QDate dueOn;
    QStringList assignees; // ids of people, sorted
    QStringList schools;
    QStringList labels;
    QVector<CheckItem> checklist; // in order
    QVector<Attachment> attachments; // in order
    QString coverBlobId;

    int checksDone() const;
    bool operator==(const CardRow &) const = default;
};

struct CommentRow : RowBase
{
    QString subjectType;
    QString subjectId;
    QString body;
    bool operator==(const CommentRow &) const = default;
};

// One thing in the trash, of whatever type.
struct TrashRow : RowBase
{
    QString title;
    QString parentId;
    QString subjectType; // of a comment: the type of what it is about
    bool operator==(const TrashRow &) const = default;
};

// One change of a record as the server tells it, or a person's own that waits here (`pending` is set then, `by` is
// empty); before and after hold the touched properties only.
struct HistoryRow : RowBase
{
    QDateTime at;
    QString by;
    QString byName;
    QString op; // "create", "update", "destroy"
    schema::json::object before;
    schema::json::object after;
    bool summary = false; // from the record itself, which tells who and when but not what
    bool operator==(const HistoryRow &) const = default;
};

} // namespace models
