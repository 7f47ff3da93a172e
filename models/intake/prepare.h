#pragma once
// Makes a person's file ready to be sent: looks at what it is, takes out what it tells beside what it shows, makes it
// smaller when wished, and makes the two small pictures that galleries show. The person's own file is only read.
#include "core/metadata/metadata.h"
#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QSize>
#include <QString>

#include <functional>

namespace models {

struct IntakeOptions
{
    bool keepMetadata = false;
    bool shrink = true;
    int longestSide = 2560; // px, of a photo that is made smaller
    qint64 maxBytes = 4'000'000'000; // the server's limit for one file
    qint64 roomBytes = -1; // free in the space; -1: not known
};

struct Prepared
{
    enum Kind { Photo, Film, File } kind = File;
    QString path; // a file of ours inside the folder given; the caller removes it
    QString name; // as the person knows it, without folders, at most 255 characters
    QByteArray type; // by content, not by name
    qint64 size = 0;
    qint64 originalSize = 0;
    QSize pixels; // as it will be shown, turned the right way
    int seconds = 0; // how long a film runs; 0: not known
    QDateTime taken;
    core::metadata::Found removed; // what was taken out (or found and kept)
    bool metadataKept = false; // wished so, or nothing can be taken out of a file of this kind
    QByteArray thumb; // JPEG, at most 256 px
    QByteArray preview; // JPEG, at most 1 024 px
};

// The last part of a path as a name: no control characters, at most 255 characters with the ending kept.
QString cleanName(const QString &path);

// How much of a file is prepared, from 0 to 1 and never less than before; only of files that take long enough to watch.
using PrepareProgress = std::function<void(double part)>;

// Blocking, for a worker thread; `told` is called there. Memory: at most one preview-sized picture, or one of
// longestSide when shrinking. Errors: FileGone, TooLarge and OverQuota (number = limit; before a film or file is read),
// NotAPicture (named like one but is none), DiskFull, BadInput for what core::metadata::notCleaned() names.
core::Result<Prepared> prepareFile(const QString &path, const QString &folder, const IntakeOptions &options,
                                   const PrepareProgress &told = {});

} // namespace models
