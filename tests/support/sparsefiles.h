#pragma once
// Files as large as they say that take no room on the disk: behind their first bytes is a hole.
#include <QFile>

namespace test {

// An MP4 whose frames are the hole; `frame` fills the first of them, so that two films are not the same.
inline QByteArray filmHead(qint64 size, char frame = 0)
{
    const auto number = [](qint64 value, int bytes) {
        QByteArray text(bytes, '\0');
        for (int i = bytes - 1; i >= 0; --i, value >>= 8)
            text[i] = char(value & 0xff);
        return text;
    };
    const QByteArray head = number(24, 4) + "ftypisom" + number(512, 4) + "isommp41" + number(1, 4) + "mdat";
    return head + number(size - 24, 8) + (frame ? QByteArray(1000, frame) : QByteArray());
}

// A film where the name says so; empty when it cannot be made.
inline QString sparseFile(const QString &path, qint64 size, char frame = 0)
{
    QFile file(path);
    const QByteArray head = path.endsWith(QStringLiteral(".mp4")) ? filmHead(size, frame) : QByteArray("PK\3\4");
    return file.open(QIODevice::WriteOnly) && file.write(head) == head.size() && file.resize(size) ? path : QString();
}

} // namespace test
