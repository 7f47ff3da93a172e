#pragma once
#include "models/rowbase.h"

namespace models {

// One thing that waits to be sent, or that could not be sent. `id` is the row's own.
struct QueueRow : RowBase
{
    enum Kind { Change, File } kind = Change;
    enum State { Waiting, Sending, Paused, NotSent } state = Waiting;
    qint64 seq = 0; // Change: outbox number, for retryParked/discardParked
    QString recordId; // Change: of the record named by `type`
    QString localId; // File: for setUploadPaused
    store::Edit::Op op = store::Edit::Patch;
    QString title; // the record's or file's name
    QString place; // the account's name, e.g. the project
    QString context; // Card: its list's title; Comment: the title of what it is about; MediaItem: its album's title
    QStringList properties; // what a change touches
    QString text; // Comment: its body
    QString media; // MediaItem: its kind
    bool isSmall = false; // File: a small picture made of the file that `title` names
    schema::json::object value; // NotSent: what was to be sent
    QString mediaType;
    QString path; // File: the copy inside the cache
    qint64 size = 0; // bytes; Change: of the value written out
    qint64 sent = 0;
    bool waitsForFiles = false;
    QString error; // code of the refusal
    QDateTime since;
    // Nothing to try again with.
    bool fileIsGone() const { return kind == File && state == NotSent && error == QLatin1String("fileGone"); }
    bool operator==(const QueueRow &) const = default;
};

} // namespace models
