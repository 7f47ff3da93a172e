#include "core/metadata/formats.h"

namespace core::metadata {

void copyPng(Pipe &pipe, Found &found)
{
    pipe.put(pipe.take(8));
    for (;;) {
        const QByteArray head = pipe.take(8);
        const qint64 size = big32(head, 0);
        const QByteArray type = head.mid(4, 4);
        if (size > 0x7fffffff)
            throw Broken{ Code::NotAPicture };
        const bool text = type == "tEXt" || type == "zTXt" || type == "iTXt";
        if (text || type == "eXIf" || type == "tIME" || type == "dSIG") {
            if (type == "eXIf" && size < 4 * 1024 * 1024) {
                readExif(pipe.take(size), found);
                pipe.drop(4, found);
                found.removedBytes += size + 8;
            } else {
                found.text = found.text || text;
                found.removedBytes += 8;
                pipe.drop(size + 4, found);
            }
            continue;
        }
        pipe.put(head);
        pipe.copy(size + 4);
        if (type == "IEND") {
            pipe.drop(pipe.left(), found);
            return;
        }
    }
}

namespace {

void copySubBlocks(Pipe &pipe)
{
    for (;;) {
        const QByteArray size = pipe.take(1);
        pipe.put(size);
        if (size[0] == 0)
            return;
        pipe.copy(quint8(size[0]));
    }
}

void dropSubBlocks(Pipe &pipe, Found &found)
{
    for (;;) {
        const int size = pipe.byte();
        found.removedBytes += 1;
        if (size == 0)
            return;
        pipe.drop(size, found);
    }
}

qint64 colourTable(quint8 flags) { return flags & 0x80 ? 3LL << ((flags & 7) + 1) : 0; }

} // namespace

void copyGif(Pipe &pipe, Found &found)
{
    const QByteArray head = pipe.take(13);
    pipe.put(head);
    pipe.copy(colourTable(quint8(head[10])));
    for (;;) {
        const QByteArray kind = pipe.take(1);
        if (kind == ";") {
            pipe.put(kind);
            pipe.drop(pipe.left(), found);
            return;
        }
        if (kind == ",") {
            const QByteArray image = pipe.take(9);
            pipe.put(kind + image);
            pipe.copy(colourTable(quint8(image[8])) + 1);
            copySubBlocks(pipe);
            continue;
        }
        if (kind != "!")
            throw Broken{ Code::NotAPicture };
        const QByteArray label = pipe.take(1);
        if (quint8(label[0]) == 0xff) { // application block: only looping is needed to show the picture
            const QByteArray size = pipe.take(1);
            const QByteArray name = pipe.take(quint8(size[0]));
            if (name == "NETSCAPE2.0" || name == "ANIMEXTS1.0") {
                pipe.put(kind + label + size + name);
                copySubBlocks(pipe);
            } else {
                found.text = true;
                found.removedBytes += 3 + name.size();
                dropSubBlocks(pipe, found);
            }
        } else if (quint8(label[0]) == 0xf9) { // timing and transparency
            pipe.put(kind + label);
            copySubBlocks(pipe);
        } else {
            found.text = true;
            found.removedBytes += 2;
            dropSubBlocks(pipe, found);
        }
    }
}

} // namespace core::metadata
