#include "core/metadata/formats.h"

namespace core::metadata {

namespace {

enum Marker : quint8 {
    StartOfImage = 0xd8,
    EndOfImage = 0xd9,
    StartOfScan = 0xda,
    App0 = 0xe0,
    App1 = 0xe1,
    App2 = 0xe2,
    App13 = 0xed,
    App14 = 0xee,
    App15 = 0xef,
    Comment = 0xfe
};

// What decoding needs or looks depend on: JFIF header, colour profile, Adobe's colour transform.
bool keeps(quint8 marker, const QByteArray &body)
{
    if (marker == App0)
        return body.startsWith("JFIF");
    if (marker == App2)
        return body.startsWith("ICC_PROFILE");
    if (marker == App14)
        return body.startsWith("Adobe");
    return !(marker > App0 && marker <= App15) && marker != Comment;
}

void note(quint8 marker, const QByteArray &body, Found &found)
{
    if (marker == App1 && body.startsWith(QByteArray("Exif\0\0", 6)))
        readExif(body.mid(6), found);
    else
        found.text = true;
    found.place = found.place || body.contains("GPSLatitude"); // XMP
}

QByteArray segment(quint8 marker, const QByteArray &body)
{
    const auto size = quint16(body.size() + 2);
    return QByteArray(1, '\xff') + char(marker) + char(size >> 8) + char(size & 0xff) + body;
}

// Copies compressed data up to the next marker and returns it; fill bytes, stuffing and restarts belong to the data.
quint8 copyScan(Pipe &pipe)
{
    QByteArray pending;
    for (;;) {
        const char byte = char(pipe.byte());
        if (byte != '\xff') {
            pending += byte;
            if (pending.size() >= 64 * 1024) {
                pipe.put(pending);
                pending.clear();
            }
            continue;
        }
        quint8 next = pipe.byte();
        while (next == 0xff)
            next = pipe.byte();
        if (next == 0 || (next >= 0xd0 && next <= 0xd7)) {
            pending += byte;
            pending += char(next);
            continue;
        }
        pipe.put(pending);
        return next;
    }
}

} // namespace

void copyJpeg(Pipe &pipe, Found &found)
{
    pipe.put(pipe.take(2));
    QByteArray firstSegments;
    bool headWritten = false;
    int orientationWritten = 1;
    const auto writeOrientation = [&] {
        if (found.orientation != orientationWritten)
            pipe.put(segment(App1, QByteArray("Exif\0\0", 6) + orientationOnly(found.orientation)));
        orientationWritten = found.orientation;
    };
    // JFIF comes first; the orientation follows it once everything before the first table was seen.
    const auto writeHead = [&] {
        if (headWritten)
            return;
        headWritten = true;
        pipe.put(firstSegments);
        writeOrientation();
    };
    quint8 marker = 0;
    const auto nextMarker = [&] {
        if (pipe.byte() != 0xff)
            throw Broken{ Code::NotAPicture };
        do
            marker = pipe.byte();
        while (marker == 0xff);
    };
    nextMarker();
    for (;;) {
        if (marker == EndOfImage) {
            writeHead();
            pipe.put(QByteArray("\xff\xd9", 2));
            pipe.drop(pipe.left(), found); // previews and films that cameras hang behind the picture
            return;
        }
        if (marker == StartOfImage || marker == 0 || (marker >= 0xd0 && marker <= 0xd7))
            throw Broken{ Code::NotAPicture };
        const int size = big16(pipe.take(2), 0);
        if (size < 2)
            throw Broken{ Code::NotAPicture };
        const QByteArray body = pipe.take(size - 2);
        if (!keeps(marker, body)) {
            note(marker, body, found);
            found.removedBytes += size + 2;
            if (headWritten)
                writeOrientation(); // some programs put it behind the tables
        } else if (!headWritten && marker >= App0 && marker <= App15) {
            firstSegments += segment(marker, body);
        } else {
            writeHead();
            pipe.put(segment(marker, body));
        }
        if (marker == StartOfScan)
            marker = copyScan(pipe);
        else
            nextMarker();
    }
}

} // namespace core::metadata
