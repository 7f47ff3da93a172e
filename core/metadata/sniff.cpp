#include "core/metadata/metadata.h"

#include <QList>

namespace core::metadata {

namespace {

Format ofBrand(const QByteArray &brand)
{
    static const QList<QByteArray> stills{ "heic", "heix", "heim", "heis", "hevc", "hevx",
                                           "hevm", "hevs", "mif1", "msf1", "avif", "avis" };
    static const QList<QByteArray> sounds{ "M4A ", "M4B ", "M4P ", "F4A " };
    if (stills.contains(brand))
        return Format::Heif;
    if (brand == "crx ") // raw of Canon: the blocks of a TIFF inside the boxes of a film
        return Format::Tiff;
    if (sounds.contains(brand))
        return Format::Mp4Audio;
    return brand == "qt  " ? Format::QuickTime : Format::Mp4;
}

// The document type stands near the start of the header; two programs agree on "webm", everything else is Matroska's.
Format ofEbml(const QByteArray &head)
{
    if (head.contains(QByteArray("\x42\x82\x84webm", 7)))
        return Format::WebM;
    return head.contains("matroska") ? Format::Matroska : Format::Other;
}

// The first stream of an Ogg film is its picture or its table of contents; sound alone is no film.
bool isOggFilm(const QByteArray &head)
{
    constexpr qsizetype firstPacket = 28;
    const QByteArray packet = head.mid(firstPacket);
    return packet.startsWith(QByteArray("\x80theora", 7)) || packet.startsWith(QByteArray("fishead\0", 8))
        || packet.startsWith("OVP80");
}

// TIFF, large TIFF, and the raw pictures of cameras, some of which put a number of their own into its head.
bool isTiff(const QByteArray &head)
{
    static const QList<QByteArray> starts{ QByteArray("II*\0", 4),
                                           QByteArray("MM\0*", 4),
                                           QByteArray("II+\0", 4),
                                           QByteArray("MM\0+", 4),
                                           QByteArray("IIU\0", 4),
                                           "IIRO",
                                           "IIRS",
                                           "MMOR" };
    return starts.contains(head.left(4)) || head.startsWith("FUJIFILMCCD-RAW");
}

} // namespace

Format sniff(const QByteArray &head)
{
    if (head.startsWith("\xff\xd8\xff"))
        return Format::Jpeg;
    if (head.startsWith(QByteArray("\x89PNG\r\n\x1a\n", 8)))
        return Format::Png;
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a"))
        return Format::Gif;
    if (head.startsWith("RIFF") && head.mid(8, 4) == "WEBP")
        return Format::WebP;
    if (head.startsWith("RIFF") && head.mid(8, 4) == "AVI ")
        return Format::Avi;
    if (head.startsWith("\x1a\x45\xdf\xa3"))
        return ofEbml(head);
    if (head.startsWith("OggS") && isOggFilm(head))
        return Format::Ogv;
    if (isTiff(head))
        return Format::Tiff;
    const QByteArray box = head.mid(4, 4);
    if (box == "ftyp")
        return ofBrand(head.mid(8, 4));
    // Films of older cameras begin without saying what they are.
    return box == "moov" || box == "mdat" || box == "wide" ? Format::QuickTime : Format::Other;
}

bool isPhoto(Format format)
{
    return format == Format::Jpeg || format == Format::Png || format == Format::Gif || format == Format::WebP;
}

bool isFilm(Format format)
{
    static const QList<Format> films{ Format::Mp4,      Format::QuickTime, Format::WebM,
                                      Format::Matroska, Format::Ogv,       Format::Avi };
    return films.contains(format);
}

bool canClean(Format format)
{
    static const QList<Format> closed{ Format::Ogv, Format::Avi, Format::Heif, Format::Tiff, Format::Other };
    return !closed.contains(format);
}

QByteArray mimeType(Format format)
{
    switch (format) {
    case Format::Jpeg:
        return "image/jpeg";
    case Format::Png:
        return "image/png";
    case Format::Gif:
        return "image/gif";
    case Format::WebP:
        return "image/webp";
    case Format::Mp4:
        return "video/mp4";
    case Format::QuickTime:
        return "video/quicktime";
    case Format::Mp4Audio:
        return "audio/mp4";
    case Format::WebM:
        return "video/webm";
    case Format::Matroska:
        return "video/x-matroska";
    case Format::Ogv:
        return "video/ogg";
    case Format::Avi:
        return "video/x-msvideo";
    case Format::Heif:
        return "image/heic";
    case Format::Tiff:
        return "image/tiff";
    case Format::Other:
        break;
    }
    return "application/octet-stream";
}

} // namespace core::metadata
