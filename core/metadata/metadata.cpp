#include "core/metadata/metadata.h"

#include "core/metadata/formats.h"

#include <algorithm>

namespace core::metadata {

namespace {
constexpr qint64 block = 256 * 1024;

// Swallows what is written; lets inspect() use the same copiers.
class Sink : public QIODevice
{
protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override { return size; }
};
} // namespace

Pipe::Pipe(QIODevice &in, QIODevice &out)
    : m_in(in)
    , m_out(out)
    , m_size(in.size())
{ }

void Pipe::fill()
{
    m_buffer = m_in.read(std::min(block, left()));
    m_at = 0;
    if (m_buffer.isEmpty())
        throw Broken{ left() > 0 ? Code::FileGone : Code::NotAPicture };
}

quint8 Pipe::byte()
{
    if (m_at == m_buffer.size())
        fill();
    ++m_position;
    return quint8(m_buffer[m_at++]);
}

QByteArray Pipe::take(qint64 n)
{
    if (n < 0 || n > left())
        throw Broken{ Code::NotAPicture };
    QByteArray bytes;
    bytes.reserve(n);
    while (bytes.size() < n) {
        if (m_at == m_buffer.size())
            fill();
        const auto piece = std::min<qsizetype>(n - bytes.size(), m_buffer.size() - m_at);
        bytes.append(m_buffer.constData() + m_at, piece);
        m_at += piece;
        m_position += piece;
    }
    return bytes;
}

void Pipe::put(const QByteArray &bytes)
{
    if (m_out.write(bytes) != bytes.size())
        throw Broken{ Code::DiskFull };
}

void Pipe::copy(qint64 n)
{
    if (n < 0 || n > left())
        throw Broken{ Code::NotAPicture };
    while (n > 0) {
        const QByteArray bytes = take(std::min(n, block));
        put(bytes);
        n -= bytes.size();
    }
}

void Pipe::copyRest() { copy(left()); }

void Pipe::drop(qint64 n, Found &found)
{
    if (n < 0 || n > left())
        throw Broken{ Code::NotAPicture };
    found.removedBytes += n;
    m_position += n;
    if (n <= m_buffer.size() - m_at) {
        m_at += n;
        return;
    }
    m_buffer.clear();
    m_at = 0;
    if (!m_in.seek(m_position))
        throw Broken{ Code::FileGone };
}

quint32 big32(const QByteArray &b, qsizetype at)
{
    return (quint32(quint8(b[at])) << 24) | (quint32(quint8(b[at + 1])) << 16) | (quint32(quint8(b[at + 2])) << 8)
        | quint8(b[at + 3]);
}
quint16 big16(const QByteArray &b, qsizetype at) { return quint16((quint8(b[at]) << 8) | quint8(b[at + 1])); }
quint32 little32(const QByteArray &b, qsizetype at)
{
    return (quint32(quint8(b[at + 3])) << 24) | (quint32(quint8(b[at + 2])) << 16) | (quint32(quint8(b[at + 1])) << 8)
        | quint8(b[at]);
}

void noteSeconds(double seconds, Found &found)
{
    constexpr double longest = 100'000; // more than a day
    if (seconds > 0 && seconds < longest)
        found.seconds = qMax(1, qRound(seconds));
}

Result<Found> copyWithout(QIODevice &in, QIODevice &out)
{
    Found found;
    Pipe pipe(in, out);
    try {
        switch (sniff(in.peek(sniffBytes))) {
        case Format::Jpeg:
            copyJpeg(pipe, found);
            break;
        case Format::Png:
            copyPng(pipe, found);
            break;
        case Format::Gif:
            copyGif(pipe, found);
            break;
        case Format::WebP:
            copyWebP(pipe, found);
            break;
        case Format::Mp4:
        case Format::QuickTime:
        case Format::Mp4Audio:
            copyMp4(pipe, found);
            break;
        case Format::Heif:
        case Format::Tiff:
            return tl::unexpected<Error>(notCleanedError(sniff(in.peek(sniffBytes)), {}));
        case Format::WebM:
        case Format::Matroska:
            copyMatroska(pipe, found);
            break;
        case Format::Ogv: // pages carry sums over all that is in them
        case Format::Avi:
        case Format::Other:
            pipe.copyRest();
            break;
        }
    } catch (const Broken &broken) {
        return fail(broken.code, "byte " + std::to_string(pipe.position()));
    }
    return found;
}

std::optional<Format> notCleaned(const Error &error)
{
    const bool known = error.number == int(Format::Heif) || error.number == int(Format::Tiff);
    return error.code == Code::BadInput && known ? std::optional(Format(error.number)) : std::nullopt;
}

Error notCleanedError(Format format, std::string name) { return { Code::BadInput, std::move(name), int(format) }; }

Result<Found> inspect(QIODevice &in)
{
    Sink sink;
    sink.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    return copyWithout(in, sink);
}

} // namespace core::metadata
