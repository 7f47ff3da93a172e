#include "core/metadata/formats.h"

#include <bit>
#include <optional>
#include <utility>

namespace core::metadata {

namespace {

// The elements of RFC 9559 that matter here, by their ids.
enum Id : quint32 {
    Void = 0xEC,
    Crc = 0xBF,
    Segment = 0x18538067,
    Cluster = 0x1F43B675,
    Info = 0x1549A966,
    Tracks = 0x1654AE6B,
    TrackEntry = 0xAE,
    Video = 0xE0,
    Tags = 0x1254C367,
    Attachments = 0x1941A469,
    Title = 0x7BA9,
    MuxingApp = 0x4D80,
    WritingApp = 0x5741,
    DateUtc = 0x4461,
    FileName = 0x7384,
    PreviousName = 0x3C83AB,
    NextName = 0x3E83BB,
    TrackName = 0x536E,
    TimestampScale = 0x2AD7B1,
    Duration = 0x4489,
    PixelWidth = 0xB0,
    PixelHeight = 0xBA,
};

enum class Inside { File, Segment, Info, Tracks, Track, Video };

struct Element
{
    quint32 id = 0;
    std::optional<qint64> size; // of the body; a recording that was not finished does not say
    QByteArray head;
};

// A number whose leading zeros say how many bytes it has; the mark itself is a part of ids only.
QByteArray variable(Pipe &pipe, int longest)
{
    const quint8 first = pipe.byte();
    const int length = std::countl_zero(first) + 1;
    if (length > longest)
        throw Broken{ Code::NotAPicture };
    return QByteArray(1, char(first)) + pipe.take(length - 1);
}

Element next(Pipe &pipe)
{
    Element e;
    const QByteArray id = variable(pipe, 4), size = variable(pipe, 8);
    for (const char c : id)
        e.id = (e.id << 8) | quint8(c);
    quint64 number = quint8(size[0]) & (0xff >> size.size());
    bool open = number == quint64(0xff >> size.size());
    for (qsizetype i = 1; i < size.size(); ++i) {
        number = (number << 8) | quint8(size[i]);
        open = open && quint8(size[i]) == 0xff;
    }
    if (!open)
        e.size = qint64(number);
    e.head = id + size;
    return e;
}

quint64 number(const QByteArray &bytes)
{
    quint64 value = 0;
    for (const char c : bytes)
        value = (value << 8) | quint8(c);
    return value;
}

double real(const QByteArray &bytes)
{
    if (bytes.size() == 4)
        return std::bit_cast<float>(quint32(number(bytes)));
    return bytes.size() == 8 ? std::bit_cast<double>(number(bytes)) : 0;
}

class Copier
{
public:
    Copier(Pipe &pipe, Found &found)
        : m_pipe(pipe)
        , m_found(found)
    { }
    void copy(qint64 end, Inside inside);
    void noteLength() { noteSeconds(m_duration * double(m_scale) / 1e9, m_found); }

private:
    bool enters(const Element &e, Inside inside, qint64 end);
    bool hides(const Element &e, Inside inside);
    void note(const Element &e, const QByteArray &body);
    void zeros(qint64 size, qint64 shorter = 0);
    void blank(const Element &e);

    Pipe &m_pipe;
    Found &m_found;
    double m_duration = 0;
    quint64 m_scale = 1'000'000; // ns
    int m_width = 0;
};

// Of what is hidden, the first `shorter` bytes are left out.
void Copier::zeros(qint64 size, qint64 shorter)
{
    while (size > 0) {
        const QByteArray piece = m_pipe.take(qMin<qint64>(size, 64 * 1024));
        m_found.place = m_found.place || piece.contains("LOCATION") || piece.contains("GPSLatitude");
        m_pipe.put(QByteArray(piece.size() - std::exchange(shorter, 0), '\0'));
        m_found.removedBytes += piece.size();
        size -= piece.size();
    }
    m_found.text = true;
}

// Nothing may move, others point to it: an empty element of the same length takes the place.
void Copier::blank(const Element &e)
{
    const qint64 whole = e.head.size() + *e.size;
    const int bytes = whole >= 9 ? 8 : 1; // of the number that tells the length
    const qint64 body = whole - 1 - bytes;
    QByteArray head(1, char(Void));
    if (bytes == 1)
        head += char(0x80 | body);
    else
        for (int shift = 56; shift >= 0; shift -= 8)
            head += char(shift == 56 ? 0x01 : (body >> shift) & 0xff);
    m_pipe.put(head);
    const qint64 longer = head.size() - e.head.size(); // than the one it replaces
    if (longer < 0)
        m_pipe.put(QByteArray(-longer, '\0'));
    zeros(*e.size, qMax<qint64>(0, longer));
}

// What holds other elements is walked through; a body that runs to the end of what surrounds it says no size.
bool Copier::enters(const Element &e, Inside inside, qint64 end)
{
    if (e.id == Segment && inside == Inside::File) {
        m_pipe.put(e.head);
        copy(e.size ? qMin(end, m_pipe.position() + *e.size) : end, Inside::Segment);
        return true;
    }
    if (e.id == Cluster && inside == Inside::Segment && (!e.size || *e.size > end - m_pipe.position())) {
        m_pipe.put(e.head); // what is in it comes next, as if it stood beside it
        return true;
    }
    std::optional<Inside> below;
    if (inside == Inside::Segment && (e.id == Info || e.id == Tracks))
        below = e.id == Info ? Inside::Info : Inside::Tracks;
    else if (inside == Inside::Tracks && e.id == TrackEntry)
        below = Inside::Track;
    else if (inside == Inside::Track && e.id == Video)
        below = Inside::Video;
    if (!below)
        return false;
    if (!e.size || *e.size > end - m_pipe.position())
        throw Broken{ Code::NotAPicture };
    m_pipe.put(e.head);
    copy(m_pipe.position() + *e.size, *below);
    return true;
}

bool Copier::hides(const Element &e, Inside inside)
{
    if (e.id == Crc) { // its sum is not right any more
        blank(e);
        return true;
    }
    if (inside == Inside::Segment && (e.id == Tags || e.id == Attachments)) {
        blank(e);
        return true;
    }
    static const QList<quint32> names{ Title, MuxingApp, WritingApp, FileName, PreviousName, NextName };
    if (inside == Inside::Info && e.id == DateUtc) {
        blank(e);
        return true;
    }
    if ((inside == Inside::Info && names.contains(e.id)) || (inside == Inside::Track && e.id == TrackName)) {
        m_pipe.put(e.head); // some of them must be there, so they stay as empty words
        zeros(*e.size);
        return true;
    }
    return false;
}

void Copier::note(const Element &e, const QByteArray &body)
{
    constexpr quint64 widest = 100'000;
    if (e.id == TimestampScale) {
        m_scale = number(body);
    } else if (e.id == Duration) {
        m_duration = real(body);
    } else if (e.id == PixelWidth) {
        m_width = int(qMin(number(body), widest));
    } else if (e.id == PixelHeight && !m_found.pixels.isValid()) {
        m_found.pixels = QSize(m_width, int(qMin(number(body), widest)));
    }
}

void Copier::copy(qint64 end, Inside inside)
{
    constexpr qint64 largestNumber = 8;
    const bool tells = inside == Inside::Info || inside == Inside::Video;
    while (m_pipe.position() < end) {
        const Element e = next(m_pipe);
        if (enters(e, inside, end))
            continue;
        if (!e.size || *e.size > end - m_pipe.position())
            throw Broken{ Code::NotAPicture };
        if (hides(e, inside))
            continue;
        m_pipe.put(e.head);
        if (tells && *e.size <= largestNumber) {
            const QByteArray body = m_pipe.take(*e.size);
            note(e, body);
            m_pipe.put(body);
        } else {
            m_pipe.copy(*e.size);
        }
    }
}

} // namespace

void copyMatroska(Pipe &pipe, Found &found)
{
    Copier copier(pipe, found);
    copier.copy(pipe.position() + pipe.left(), Inside::File);
    copier.noteLength();
}

} // namespace core::metadata
