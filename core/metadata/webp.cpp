#include "core/metadata/formats.h"

namespace core::metadata {

namespace {
QByteArray little(quint32 value)
{
    return QByteArray(1, char(value & 0xff)) + char((value >> 8) & 0xff) + char((value >> 16) & 0xff)
        + char((value >> 24) & 0xff);
}
bool isPrivate(const QByteArray &chunk) { return chunk == "EXIF" || chunk == "XMP "; }
bool isPicture(const QByteArray &chunk)
{
    static const QList<QByteArray> names{ "VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP" };
    return names.contains(chunk);
}
} // namespace

void copyWebP(Pipe &pipe, Found &found)
{
    const QByteArray head = pipe.take(12);
    qint64 left = qint64(little32(head, 4)) - 4;
    if (left > pipe.left())
        throw Broken{ Code::NotAPicture };
    // The size in front must be right, and chunks cannot be counted twice from a pipe: keep the small file in memory.
    if (left > 64 * 1024 * 1024)
        throw Broken{ Code::NotAPicture };
    QByteArray out("WEBP");
    while (left >= 8) {
        const QByteArray chunk = pipe.take(8);
        const qint64 size = little32(chunk, 4), padded = size + (size & 1);
        if (padded > left - 8)
            throw Broken{ Code::NotAPicture };
        QByteArray body = pipe.take(padded);
        left -= 8 + padded;
        const QByteArray name = chunk.left(4);
        if (!isPicture(name)) {
            found.removedBytes += 8 + padded;
            if (name == "EXIF")
                readExif(body.startsWith(QByteArray("Exif\0\0", 6)) ? body.mid(6) : body, found);
            else if (isPrivate(name))
                found.text = true;
            found.place = found.place || body.contains("GPSLatitude");
            continue;
        }
        if (name == "VP8X" && !body.isEmpty())
            body[0] = char(quint8(body[0]) & ~0x0c); // no EXIF, no XMP any more
        out += chunk + body;
    }
    pipe.put("RIFF" + little(quint32(out.size())) + out);
    pipe.drop(pipe.left(), found);
}

} // namespace core::metadata
