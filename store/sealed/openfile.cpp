#include "store/sealed/openfile.h"

#include "store/sealed/blockfile.h"

#include <QFile>
#include <QFileInfo>

namespace store {

namespace {

class RealFile : public RawFile
{
public:
    explicit RealFile(const QString &path)
        : file(path)
    { }
    bool read(std::int64_t at, void *into, std::int64_t n) override
    {
        return file.seek(at) && file.read(static_cast<char *>(into), n) == n;
    }
    bool write(std::int64_t at, const void *from, std::int64_t n) override
    {
        return file.seek(at) && file.write(static_cast<const char *>(from), n) == n;
    }
    bool truncate(std::int64_t size) override { return file.resize(size); }
    std::int64_t size() override { return file.size(); }

    QFile file;
};

class SealedDevice : public QIODevice
{
public:
    SealedDevice(const QString &path, std::shared_ptr<const Seal> seal)
        : m_seal(std::move(seal))
        , m_real(path)
        , m_blocks(*m_seal, m_real)
    { }
    ~SealedDevice() override { close(); }

    bool open(OpenMode mode) override
    {
        // A block that is written in part has to be read first.
        const bool fresh = mode & Truncate || (mode & WriteOnly && !(mode & (ReadOnly | Append)));
        const OpenMode own = mode & WriteOnly ? ReadWrite | (fresh ? Truncate : NotOpen) : ReadOnly;
        if (!m_real.file.open(own | Unbuffered)) {
            setErrorString(m_real.file.errorString());
            return false;
        }
        m_at = mode & Append ? m_blocks.size() : 0;
        return QIODevice::open(mode & ~Append) && QIODevice::seek(m_at);
    }
    void close() override
    {
        QIODevice::close();
        m_real.file.close();
    }
    qint64 size() const override { return Seal::plainSize(m_real.file.size()); }
    bool seek(qint64 to) override
    {
        m_at = to;
        return QIODevice::seek(to);
    }

protected:
    qint64 readData(char *into, qint64 n) override
    {
        const auto got = m_blocks.read(m_at, reinterpret_cast<unsigned char *>(into), n);
        m_at += got > 0 ? got : 0;
        return got; // at the end none, as QFile does: -1 is what cannot be read
    }
    qint64 writeData(const char *from, qint64 n) override
    {
        if (!m_blocks.write(m_at, reinterpret_cast<const unsigned char *>(from), n)) {
            setErrorString(m_real.file.errorString());
            return -1;
        }
        m_at += n;
        return n;
    }

private:
    std::shared_ptr<const Seal> m_seal;
    RealFile m_real;
    BlockFile m_blocks;
    qint64 m_at = 0;
};

} // namespace

std::unique_ptr<QIODevice> fileDevice(const QString &path)
{
    if (auto seal = Seal::holding(path.toStdString()))
        return std::make_unique<SealedDevice>(path, std::move(seal));
    return std::make_unique<QFile>(path);
}

qint64 fileSize(const QString &path)
{
    const qint64 size = QFileInfo(path).size();
    return Seal::holding(path.toStdString()) ? Seal::plainSize(size) : size;
}

bool copyOut(const QString &from, const QString &to)
{
    if (!Seal::holding(from.toStdString()) && !Seal::holding(to.toStdString()))
        return QFile::copy(from, to); // by the system, which may share the blocks
    const auto source = fileDevice(from), target = fileDevice(to);
    if (QFile::exists(to) || !source->open(QIODevice::ReadOnly) || !target->open(QIODevice::WriteOnly))
        return false;
    constexpr qint64 piece = 256 * 1024;
    for (;;) {
        const QByteArray bytes = source->read(piece);
        if (bytes.isEmpty())
            break;
        if (target->write(bytes) != bytes.size())
            return false;
    }
    return source->pos() == source->size() && flushed(*target);
}

bool flushed(QIODevice &device)
{
    auto *file = qobject_cast<QFileDevice *>(&device);
    return !file || file->flush(); // a sealed one holds nothing back
}

} // namespace store
