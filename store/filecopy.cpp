#include "store/filecopy.h"

#include "core/flushtodisk.h"
#include "store/cache.h"
#include "store/place.h"
#include "store/sealed/openfile.h"
#include "store/sha256.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>

namespace store {

using core::Code;

namespace {

constexpr qint64 pieceSize = 256LL * 1024;

bool toDisk(QIODevice &device)
{
    auto *plain = qobject_cast<QFileDevice *>(&device);
    if (!plain)
        return true; // what is sealed does not outlive the program
    return core::flushToDisk(*plain);
}

core::Error writeError(const QIODevice &file)
{
    const auto *plain = qobject_cast<const QFileDevice *>(&file);
    const bool full = (plain && plain->error() == QFileDevice::ResourceError) || errno == ENOSPC || errno == EFBIG;
    if (!full && plain)
        return cannotWrite(QFileInfo(plain->fileName()).path().toStdString());
    return { full ? Code::DiskFull : Code::ReadOnly, "blobs: " + file.errorString().toStdString(), 0 };
}

std::string nameOf(const std::string &path) { return QFileInfo(QString::fromStdString(path)).fileName().toStdString(); }

// A file on its way into the folder; removed again unless kept.
class Incoming
{
public:
    explicit Incoming(const std::string &folder)
        : m_folder(QString::fromStdString(folder))
        , m_path(m_folder + QStringLiteral("/incoming-") + QUuid::createUuid().toString(QUuid::Id128))
        , m_file(fileDevice(m_path))
    { }
    ~Incoming()
    {
        m_file->close();
        if (!m_kept)
            QFile::remove(m_path);
    }
    Incoming(const Incoming &) = delete;
    Incoming &operator=(const Incoming &) = delete;

    core::Result<void> begin()
    {
        errno = 0;
        // Unbuffered: a full disk shows with the piece that met it.
        if (!QDir().mkpath(m_folder) || !m_file->open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return tl::unexpected(writeError(*m_file));
        return {};
    }
    core::Result<void> add(const char *bytes, qint64 n)
    {
        errno = 0;
        if (m_file->write(bytes, n) != n)
            return tl::unexpected(writeError(*m_file));
        m_hash.add(bytes, static_cast<std::size_t>(n));
        m_size += n;
        return {};
    }
    core::Result<Copied> keep()
    {
        errno = 0;
        if (!toDisk(*m_file))
            return tl::unexpected(writeError(*m_file));
        const bool plain = qobject_cast<QFileDevice *>(m_file.get()) != nullptr;
        m_file->close();
        const auto hash = QString::fromStdString(m_hash.hex());
        const auto place = m_folder + QLatin1Char('/') + hash.left(2);
        const auto target = place + QLatin1Char('/') + hash;
        if (!QDir(place).exists() && QDir().mkpath(place) && plain)
            core::flushFolder(m_folder);
        if (fileSize(target) != m_size || !QFile::exists(target)) {
            QFile::remove(target);
            if (!QFile::rename(m_path, target))
                return tl::unexpected(writeError(*m_file));
            m_kept = true;
            if (plain)
                core::flushFolder(place); // the queue is about to say that it waits here
        }
        return Copied{ hash.toStdString(), m_size, target.toStdString() };
    }
    qint64 size() const { return m_size; }

private:
    QString m_folder;
    QString m_path;
    std::unique_ptr<QIODevice> m_file;
    Sha256 m_hash;
    qint64 m_size = 0;
    bool m_kept = false;
};

} // namespace

namespace {

core::Result<void> fits(std::int64_t size, const Room &room, const std::string &name)
{
    if (room.file >= 0 && size > room.file)
        return core::fail(Code::TooLarge, name, room.file);
    if (room.free >= 0 && size > room.free)
        return core::fail(Code::OverQuota, name, room.free);
    return {};
}

} // namespace

core::Result<Copied> copyIn(const std::string &path, const std::string &folder, const Room &room)
{
    const auto name = QString::fromStdString(path);
    const QFileInfo before(name);
    const auto source = fileDevice(name); // of our own, too: what was prepared is sealed where the cache is
    const qint64 size = fileSize(name);
    if (!before.isFile() || !source->open(QIODevice::ReadOnly))
        return core::fail(Code::FileGone, nameOf(path));
    if (auto ok = fits(size, room, nameOf(path)); !ok)
        return tl::unexpected(ok.error());
    Incoming incoming(folder);
    if (auto ok = incoming.begin(); !ok)
        return tl::unexpected(ok.error());
    QByteArray piece(pieceSize, Qt::Uninitialized);
    for (;;) {
        const auto n = source->read(piece.data(), pieceSize);
        if (n < 0)
            return core::fail(Code::FileGone, nameOf(path));
        if (n == 0)
            break;
        if (incoming.size() + n > size) // grows while it is read
            return core::fail(Code::FileGone, nameOf(path));
        if (auto ok = incoming.add(piece.constData(), n); !ok)
            return tl::unexpected(ok.error());
    }
    const QFileInfo after(name);
    if (!after.exists() || fileSize(name) != incoming.size() || after.lastModified() != before.lastModified())
        return core::fail(Code::FileGone, nameOf(path));
    return incoming.keep();
}

core::Result<Copied> writeIn(std::string_view bytes, const std::string &folder, const Room &room)
{
    if (auto ok = fits(static_cast<std::int64_t>(bytes.size()), room, {}); !ok)
        return tl::unexpected(ok.error());
    Incoming incoming(folder);
    if (auto ok = incoming.begin(); !ok)
        return tl::unexpected(ok.error());
    if (auto ok = incoming.add(bytes.data(), static_cast<qint64>(bytes.size())); !ok)
        return tl::unexpected(ok.error());
    return incoming.keep();
}

std::string blobFolder(const CacheOptions &options)
{
    return (options.files.empty() ? options.folder : options.files) + "/blobs";
}

std::optional<core::Result<Copied>> alreadyIn(const std::string &path, const std::string &folder, const Room &room)
{
    constexpr std::size_t digits = 64;
    if (path.size() <= digits)
        return std::nullopt;
    const std::string hash = path.substr(path.size() - digits);
    if (path != folder + '/' + hash.substr(0, 2) + '/' + hash)
        return std::nullopt;
    const auto file = QString::fromStdString(path);
    if (!QFile::exists(file))
        return core::fail(Code::FileGone, nameOf(path));
    const std::int64_t size = fileSize(file);
    if (auto ok = fits(size, room, nameOf(path)); !ok)
        return tl::unexpected(ok.error());
    return Copied{ hash, size, path };
}

std::optional<std::string> hashOfFile(const std::string &path)
{
    const auto file = fileDevice(QString::fromStdString(path));
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return std::nullopt;
    Sha256 hash;
    QByteArray piece(pieceSize, Qt::Uninitialized);
    for (;;) {
        const auto n = file->read(piece.data(), pieceSize);
        if (n < 0)
            return std::nullopt;
        if (n == 0)
            return hash.hex();
        hash.add(piece.constData(), static_cast<std::size_t>(n));
    }
}

void removeFile(const std::string &path) { QFile::remove(QString::fromStdString(path)); }

core::Result<Copied> takeIn(const std::string &temporaryPath, const std::string &folder,
                            const std::string &expectedHash)
{
    QFile file(QString::fromStdString(temporaryPath));
    const auto hash = hashOfFile(temporaryPath);
    if (!hash)
        return core::fail(Code::FileGone, nameOf(temporaryPath));
    Copied copied;
    copied.size = fileSize(file.fileName());
    copied.hash = *hash;
    if (!expectedHash.empty() && copied.hash != expectedHash) {
        file.remove();
        return core::fail(Code::Transient, "blob: other bytes than asked for");
    }
    const auto place = QString::fromStdString(folder + '/' + copied.hash.substr(0, 2));
    const auto target = place + QLatin1Char('/') + QString::fromStdString(copied.hash);
    copied.path = target.toStdString();
    QDir().mkpath(place);
    if (fileSize(target) == copied.size && QFile::exists(target)) {
        file.remove();
        return copied;
    }
    QFile::remove(target);
    errno = 0;
    // Noted as here, it is never fetched again: a power cut must not leave an empty one.
    if (const auto device = fileDevice(file.fileName());
        qobject_cast<QFileDevice *>(device.get()) && (!device->open(QIODevice::ReadWrite) || !toDisk(*device)))
        return tl::unexpected(writeError(*device));
    if (!file.rename(target)) // copies when the temporary file is on another disk
        return tl::unexpected(writeError(file));
    return copied;
}

} // namespace store
