#include "core/metadata/formats.h"

namespace core::metadata {

namespace {

// A TIFF directory tree; every read is checked, and the number of directories is bounded.
class Tiff
{
public:
    explicit Tiff(const QByteArray &bytes)
        : m_bytes(bytes)
        , m_little(bytes.startsWith("II"))
    { }
    bool valid() const { return m_bytes.size() >= 8 && (m_little || m_bytes.startsWith("MM")) && u16(2) == 42; }
    quint32 firstDirectory() const { return u32(4); }

    template <typename Visit> void each(quint32 directory, Visit visit) const
    {
        if (directory < 8 || qint64(directory) + 2 > m_bytes.size())
            return;
        const int count = u16(directory);
        for (int i = 0; i < count; ++i) {
            const qint64 entry = qint64(directory) + 2 + 12 * i;
            if (entry + 12 > m_bytes.size())
                return;
            visit(u16(entry), entry);
        }
    }
    quint16 shortValue(qint64 entry) const { return u16(entry + 8); }
    quint32 longValue(qint64 entry) const { return u32(entry + 8); }
    QByteArray text(qint64 entry) const
    {
        const qint64 size = u32(entry + 4);
        const qint64 at = size > 4 ? qint64(u32(entry + 8)) : entry + 8;
        if (size > 200 || at + size > m_bytes.size())
            return {};
        return m_bytes.mid(at, size);
    }

private:
    quint16 u16(qint64 at) const
    {
        if (at + 2 > m_bytes.size())
            return 0;
        const auto a = quint8(m_bytes[at]), b = quint8(m_bytes[at + 1]);
        return m_little ? quint16(a | (b << 8)) : quint16((a << 8) | b);
    }
    quint32 u32(qint64 at) const
    {
        if (at + 4 > m_bytes.size())
            return 0;
        return m_little ? little32(m_bytes, at) : big32(m_bytes, at);
    }
    const QByteArray &m_bytes;
    bool m_little;
};

constexpr quint16 make = 0x010f, model = 0x0110, orientation = 0x0112, software = 0x0131, artist = 0x013b,
                  description = 0x010e, copyright = 0x8298, exifDirectory = 0x8769, gpsDirectory = 0x8825,
                  dateTime = 0x0132, originalTime = 0x9003, makerNote = 0x927c, userComment = 0x9286;

QDateTime readTime(const QByteArray &text)
{
    return QDateTime::fromString(QString::fromLatin1(text.left(19)), QStringLiteral("yyyy:MM:dd HH:mm:ss"));
}

} // namespace

void readExif(const QByteArray &bytes, Found &found)
{
    const Tiff tiff(bytes);
    if (!tiff.valid()) {
        found.text = true; // something is there that cannot be read: say so rather than nothing
        return;
    }
    quint32 exif = 0, gps = 0;
    tiff.each(tiff.firstDirectory(), [&](quint16 tag, qint64 entry) {
        if (tag == orientation && tiff.shortValue(entry) >= 1 && tiff.shortValue(entry) <= 8)
            found.orientation = tiff.shortValue(entry);
        else if (tag == make || tag == model || tag == software)
            found.camera = true;
        else if (tag == artist || tag == description || tag == copyright)
            found.text = true;
        else if (tag == dateTime && !found.taken.isValid())
            found.taken = readTime(tiff.text(entry));
        else if (tag == exifDirectory)
            exif = tiff.longValue(entry);
        else if (tag == gpsDirectory)
            gps = tiff.longValue(entry);
    });
    if (gps)
        tiff.each(gps, [&](quint16 tag, qint64) { found.place = found.place || tag >= 1; });
    if (exif)
        tiff.each(exif, [&](quint16 tag, qint64 entry) {
            if (tag == originalTime && readTime(tiff.text(entry)).isValid())
                found.taken = readTime(tiff.text(entry));
            else if (tag == makerNote || tag >= 0xa430)
                found.camera = true;
            else if (tag == userComment)
                found.text = true;
        });
}

QByteArray orientationOnly(int value)
{
    QByteArray tiff("MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0", 26);
    tiff[19] = char(value);
    return tiff;
}

} // namespace core::metadata
