#include "core/metadata/formats.h"

namespace core::metadata {

namespace {

constexpr qint64 epochOf1904 = 2'082'844'800; // seconds before that of 1970
constexpr qint64 largestHeader = 256; // mvhd, tkhd and mdhd are about 100 bytes

// Boxes that hold boxes on the way to the user data of films.
bool isContainer(const QByteArray &type) { return type == "moov" || type == "trak" || type == "mdia"; }
bool isHeader(const QByteArray &type) { return type == "mvhd" || type == "tkhd" || type == "mdhd"; }

// The numbers of a header come in two widths; nothing is read beyond its end.
struct Fields
{
    const QByteArray &bytes;
    qsizetype wide; // 8 or 4 bytes for times and lengths
    qint64 number(qsizetype at, qsizetype width) const
    {
        if (at + width > bytes.size())
            return 0;
        return width == 4 ? qint64(big32(bytes, at)) : qint64((quint64(big32(bytes, at)) << 32) | big32(bytes, at + 4));
    }
};

void readLength(const Fields &f, Found &found)
{
    const qint64 made = f.number(4, f.wide);
    if (made > epochOf1904)
        found.taken = QDateTime::fromSecsSinceEpoch(made - epochOf1904).toLocalTime();
    const qint64 perSecond = f.number(4 + 2 * f.wide, 4), length = f.number(8 + 2 * f.wide, f.wide);
    if (perSecond > 0 && length > 0 && (f.wide == 8 || length != 0xffffffff))
        noteSeconds(double(length) / double(perSecond), found);
}

void readSize(const Fields &f, Found &found)
{
    const qsizetype matrix = 4 + 3 * f.wide + 8 + 16, size = matrix + 36; // see ISO/IEC 14496-12, 8.3.2
    const int width = int(f.number(size, 4) >> 16), height = int(f.number(size + 4, 4) >> 16);
    if (width <= 0 || height <= 0 || found.pixels.isValid()) // sound has no size
        return;
    const bool turned = f.number(matrix, 4) == 0 && f.number(matrix + 4, 4) != 0;
    found.pixels = turned ? QSize(height, width) : QSize(width, height);
}

// When it was made and changed is overwritten; how long it runs and how large it is shown is noted.
QByteArray withoutTimes(QByteArray body, const QByteArray &type, Found &found)
{
    if (body.isEmpty())
        return body;
    const Fields fields{ body, body[0] == 1 ? 8 : 4 };
    if (type == "mvhd")
        readLength(fields, found);
    else if (type == "tkhd")
        readSize(fields, found);
    for (qsizetype at = 4; at < qMin(4 + 2 * fields.wide, body.size()); ++at)
        body[at] = 0;
    return body;
}

// Offsets into the film data are absolute, so nothing may move: what tells too much is overwritten in its place.
void copyBoxes(Pipe &pipe, qint64 size, Found &found, int depth)
{
    while (size >= 8) {
        QByteArray head = pipe.take(8);
        qint64 body = big32(head, 0);
        const QByteArray type = head.mid(4, 4);
        qint64 headSize = 8;
        if (body == 1) {
            const QByteArray large = pipe.take(8);
            body = (qint64(big32(large, 0)) << 32) | big32(large, 4);
            head += large;
            headSize = 16;
        } else if (body == 0) {
            body = size; // to the end of what surrounds it
        }
        if (body < headSize || body > size)
            throw Broken{ Code::NotAPicture };
        size -= body;
        body -= headSize;
        if (type == "udta" || type == "meta" || type == "uuid") {
            head.replace(4, 4, "free");
            pipe.put(head);
            while (body > 0) {
                const QByteArray piece = pipe.take(qMin<qint64>(body, 64 * 1024));
                found.place
                    = found.place || piece.contains("\xa9xyz") || piece.contains("loci") || piece.contains("location");
                pipe.put(QByteArray(piece.size(), '\0'));
                body -= piece.size();
                found.removedBytes += piece.size();
            }
            found.text = true;
        } else if (isHeader(type) && body <= largestHeader) {
            pipe.put(head);
            pipe.put(withoutTimes(pipe.take(body), type, found));
        } else if (isContainer(type) && depth < 4) {
            pipe.put(head);
            copyBoxes(pipe, body, found, depth + 1);
        } else {
            pipe.put(head);
            pipe.copy(body);
        }
    }
    pipe.copy(size);
}

} // namespace

void copyMp4(Pipe &pipe, Found &found) { copyBoxes(pipe, pipe.left(), found, 0); }

} // namespace core::metadata
