#pragma once
// The copiers behind metadata.h, one a format, and the little they share.
#include "core/metadata/metadata.h"

namespace core::metadata {

// Reads and writes with a check on every byte: a short read is a broken file, a short write a full disk.
class Pipe
{
public:
    Pipe(QIODevice &in, QIODevice &out);
    QByteArray take(qint64 n); // throws Broken
    quint8 byte();
    void put(const QByteArray &bytes); // throws Broken
    void copy(qint64 n);
    void copyRest();
    void drop(qint64 n, Found &found);
    qint64 left() const { return m_size - m_position; }
    qint64 position() const { return m_position; }

private:
    void fill();
    QIODevice &m_in;
    QIODevice &m_out;
    qint64 m_size; // asked once: a file that grows or shrinks meanwhile is noticed by short reads
    qint64 m_position = 0;
    QByteArray m_buffer;
    qsizetype m_at = 0; // next byte in m_buffer
};

// Thrown inside the copiers, caught in metadata.cpp.
struct Broken
{
    Code code;
};

void copyJpeg(Pipe &pipe, Found &found);
void copyPng(Pipe &pipe, Found &found);
void copyGif(Pipe &pipe, Found &found);
void copyWebP(Pipe &pipe, Found &found);
void copyMp4(Pipe &pipe, Found &found);
void copyMatroska(Pipe &pipe, Found &found); // WebM, too

// How long a film runs, as its container says; nonsense is not believed.
void noteSeconds(double seconds, Found &found);

// Looks into a TIFF structure (the body of an EXIF block) and notes what it tells; never fails.
void readExif(const QByteArray &tiff, Found &found);
// A TIFF structure that holds the orientation and nothing else.
QByteArray orientationOnly(int orientation);

quint32 big32(const QByteArray &bytes, qsizetype at);
quint16 big16(const QByteArray &bytes, qsizetype at);
quint32 little32(const QByteArray &bytes, qsizetype at);

} // namespace core::metadata
