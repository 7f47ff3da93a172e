#pragma once
// Removes what a picture or film tells beside what it shows: place, camera, names, dates, hidden previews.
// Works on the container, never on the pixels: nothing is decoded or encoded again, memory is bounded, and a file
// that breaks its format's rules is refused (Code::NotAPicture) instead of being passed on half-cleaned.
#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QIODevice>
#include <QSize>

#include <optional>

namespace core::metadata {

enum class Format { Jpeg, Png, Gif, WebP, Mp4, QuickTime, Mp4Audio, WebM, Matroska, Ogv, Avi, Heif, Tiff, Other };
constexpr qint64 sniffBytes = 64;

// What was there, so that the person can be shown what was taken out.
struct Found
{
    bool place = false; // GPS
    bool camera = false; // make, model, software, serial numbers
    bool text = false; // comments, XMP, IPTC, names
    int orientation = 1; // EXIF 1-8: how the picture must be turned
    QDateTime taken; // as the camera's clock said, no time zone; invalid when not known
    qint64 removedBytes = 0;
    QSize pixels; // of a film, the right way round; invalid when its container does not say
    int seconds = 0; // how long a film runs; 0 when its container does not say
};

// By the first sniffBytes, never by the name.
Format sniff(const QByteArray &head);
bool isPhoto(Format format);
bool isFilm(Format format);
bool canClean(Format format); // false: copyWithout() copies it as it is, whatever it tells
QByteArray mimeType(Format format);

// Copies `in` (open, at its start, seekable) to `out` without metadata. The orientation of a JPEG is kept in an EXIF
// block of its own that holds nothing else; colour profiles stay. What cannot be cleaned is
// copied as it is.
// Blocking and slow for films: call it from a worker thread. Errors: NotAPicture, DiskFull, FileGone;
// BadInput, as notCleaned() reads it, for HEIC and AVIF stills, which cannot be cleaned without decoding them, and for
// TIFF and what cameras build on it (DNG, CR2, NEF …).
Result<Found> copyWithout(QIODevice &in, QIODevice &out);

// The kind of picture for which something was refused since nothing can be taken out of it; none: another error.
std::optional<Format> notCleaned(const Error &error);
Error notCleanedError(Format format, std::string name);

// The same look without writing.
Result<Found> inspect(QIODevice &in);

} // namespace core::metadata
