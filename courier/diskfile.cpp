#include "courier/diskfile.h"

#include "core/flushtodisk.h"

#include <QFileInfo>

#include <cerrno>
#include <utility>

namespace courier {

using core::Code;

DiskFile::DiskFile(const std::string &path)
    : m_file(QString::fromStdString(path))
{ }

core::Error DiskFile::problem(bool ofWriting) const
{
    const std::string name = QFileInfo(m_file.fileName()).fileName().toStdString();
    if (!ofWriting) // closed to this person, on a broken stick, or gone: nothing was to be written
        return { Code::FileGone, name, 0 };
    if (m_file.error() == QFileDevice::ResourceError || errno == ENOSPC || errno == EFBIG)
        return { Code::DiskFull, name, 0 };
    if (m_file.error() == QFileDevice::PermissionsError || errno == EROFS || errno == EACCES)
        return { Code::ReadOnly, name, 0 };
    return { Code::FileGone, name, 0 };
}

core::Result<void> DiskFile::ready(bool forWriting)
{
    if (m_file.isOpen() && (!forWriting || m_file.isWritable()))
        return {};
    errno = 0;
    m_file.close();
    // Unbuffered: a full or vanished stick shows with the piece that met it.
    const auto mode = forWriting ? QIODevice::ReadWrite | QIODevice::Unbuffered : QIODevice::ReadOnly;
    if (!m_file.open(mode))
        return tl::unexpected(problem(forWriting));
    return {};
}

core::Result<std::int64_t> DiskFile::size()
{
    if (!m_file.isOpen() && !m_file.exists())
        return 0;
    if (auto ok = ready(false); !ok)
        return tl::unexpected(ok.error());
    return m_file.size();
}

core::Result<std::string> DiskFile::read(std::int64_t offset, std::int64_t most)
{
    if (auto ok = ready(false); !ok)
        return tl::unexpected(ok.error());
    if (!m_file.seek(offset))
        return tl::unexpected(problem(false));
    std::string bytes(
        static_cast<std::size_t>(std::min<std::int64_t>(most, std::max<std::int64_t>(0, m_file.size() - offset))),
        '\0');
    std::int64_t done = 0;
    while (done < static_cast<std::int64_t>(bytes.size())) {
        const auto n = m_file.read(bytes.data() + done, static_cast<qint64>(bytes.size()) - done);
        if (n <= 0)
            return tl::unexpected(problem(false));
        done += n;
    }
    return bytes;
}

core::Result<void> DiskFile::append(std::string_view bytes)
{
    if (auto ok = ready(true); !ok)
        return ok;
    errno = 0;
    if (!m_file.seek(m_file.size())
        || m_file.write(bytes.data(), static_cast<qint64>(bytes.size())) != static_cast<qint64>(bytes.size()))
        return tl::unexpected(problem(true));
    return {};
}

core::Result<void> DiskFile::truncate(std::int64_t size)
{
    if (auto ok = ready(true); !ok)
        return ok;
    errno = 0;
    if (!m_file.resize(size))
        return tl::unexpected(problem(true));
    return {};
}

core::Result<void> DiskFile::flush()
{
    if (auto ok = ready(true); !ok)
        return ok;
    errno = 0;
    if (!core::flushToDisk(m_file))
        return tl::unexpected(problem(true));
    if (!std::exchange(m_nameIsSafe, true))
        core::flushFolder(QFileInfo(m_file).path());
    return {};
}

} // namespace courier
