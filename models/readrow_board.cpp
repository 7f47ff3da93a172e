#include "models/jsonread.h"
#include "models/readrow.h"

#include <algorithm>

namespace models {

namespace {

template <typename Entry> void sortByPosition(QVector<Entry> &entries)
{
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return a.position != b.position ? a.position < b.position : a.id < b.id;
    });
}

QVector<CheckItem> readChecklist(const json::object &view)
{
    QVector<CheckItem> items;
    if (const auto *map = readObject(view, "checklist")) {
        for (const auto &entry : *map) {
            if (const auto *fields = entry.value().if_object())
                items.append({ fromUtf8(entry.key()), readText(*fields, "text"), readText(*fields, "position"),
                               readFlag(*fields, "done") });
        }
    }
    sortByPosition(items);
    return items;
}

QVector<Attachment> readAttachments(const json::object &view)
{
    QVector<Attachment> items;
    if (const auto *map = readObject(view, "attachments")) {
        for (const auto &entry : *map) {
            if (const auto *fields = entry.value().if_object())
                items.append({ fromUtf8(entry.key()), readText(*fields, "blobId"), readText(*fields, "thumbBlobId"),
                               readText(*fields, "name"), readText(*fields, "type"), readText(*fields, "position"),
                               readInt(*fields, "size") });
        }
    }
    sortByPosition(items);
    return items;
}

} // namespace

int CardRow::checksDone() const
{
    return int(std::count_if(checklist.cbegin(), checklist.cend(), [](const CheckItem &item) { return item.done; }));
}

void readBase(const store::Record &record, RowBase &row)
{
    row.account = fromUtf8(record.key.account);
    row.type = fromUtf8(record.key.type);
    row.id = fromUtf8(record.key.id);
    row.rev = record.rev;
    row.pending = record.pending;
    row.parked = record.parked;
    row.createdAt = readUtc(record.view, "createdAt");
    row.createdBy = readText(record.view, "createdBy");
    row.updatedAt = readUtc(record.view, "updatedAt");
    row.updatedBy = readText(record.view, "updatedBy");
    row.trashedAt = readUtc(record.view, "trashedAt");
    row.versions.clear();
    if (const auto *variants = readObject(record.view, "variants")) {
        for (const auto &entry : *variants) {
            const auto *fields = entry.value().if_object();
            if (!fields)
                continue;
            const auto *value = fields->if_contains("value");
            row.versions.append({ fromUtf8(entry.key()), readText(*fields, "property"), value ? *value : json::value(),
                                  readText(*fields, "by"), readUtc(*fields, "at") });
        }
        std::sort(row.versions.begin(), row.versions.end(),
                  [](const VersionRow &a, const VersionRow &b) { return a.key < b.key; });
    }
}

void readRow(const store::Record &record, ListRow &row)
{
    readBase(record, row);
    row.title = readText(record.view, "title");
    row.position = readText(record.view, "position");
    row.meaning = readText(record.view, "meaning");
}

void readRow(const store::Record &record, LabelRow &row)
{
    readBase(record, row);
    row.name = readText(record.view, "name");
    row.colour = readText(record.view, "colour");
}

void readRow(const store::Record &record, CardRow &row)
{
    readBase(record, row);
    const json::object &view = record.view;
    row.title = readText(view, "title");
    row.description = readText(view, "description");
    row.listId = readText(view, "listId");
    row.position = readText(view, "position");
    row.dueOn = readDate(view, "dueOn");
    row.assignees = readKeys(view, "assignees");
    row.schools = readKeys(view, "schools");
    row.labels = readKeys(view, "labels");
    row.checklist = readChecklist(view);
    row.attachments = readAttachments(view);
    row.coverBlobId = readText(view, "coverBlobId");
}

void readRow(const store::Record &record, CommentRow &row)
{
    readBase(record, row);
    row.subjectType = readText(record.view, "subjectType");
    row.subjectId = readText(record.view, "subjectId");
    row.body = readText(record.view, "body");
}

void readRow(const store::Record &record, TrashRow &row)
{
    readBase(record, row);
    for (const char *name : { "title", "name", "caption", "body" }) {
        row.title = readText(record.view, name);
        if (!row.title.isEmpty())
            break;
    }
    const auto *type = schema::recordTypes().find(record.key.type);
    row.subjectType = readText(record.view, "subjectType");
    row.parentId = type && !type->parent.empty() ? readText(record.view, type->parent) : QString();
}

} // namespace models
