#include "server/blobs/blobstore.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>

namespace server {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t IdLength = 65;
constexpr std::size_t CopyBytes = 128 * 1024;

BlobBytes::Problem problemOf(int error)
{
    return error == ENOSPC || error == EDQUOT ? BlobBytes::Problem::Full : BlobBytes::Problem::Failed;
}

std::int64_t nanoseconds(const timespec &time) { return time.tv_sec * 1'000'000'000 + time.tv_nsec; }

void syncFolder(const std::string &path)
{
    const int folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
}

} // namespace

BlobFile::BlobFile(BlobFile &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_size(other.m_size)
{ }

BlobFile &BlobFile::operator=(BlobFile &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_size, other.m_size);
    return *this;
}

BlobFile::~BlobFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

BlobStore::BlobStore(std::string root, bool durable)
    : m_root(std::move(root))
    , m_durable(durable)
{ }

bool BlobStore::isBlobId(std::string_view id)
{
    return id.size() == IdLength && id[0] == 'B'
        && id.find_first_not_of("0123456789abcdef", 1) == std::string_view::npos;
}

std::string BlobStore::pathOf(std::string_view blobId) const
{
    std::string path = m_root;
    path.append("/").append(blobId.substr(1, 2)).append("/").append(blobId.substr(3, 2));
    return path.append("/").append(blobId.substr(1));
}

tl::expected<void, std::string> BlobStore::prepare()
{
    std::error_code error;
    fs::remove_all(m_root + "/tmp", error);
    fs::create_directories(m_root + "/tmp", error);
    if (error)
        return tl::unexpected("cannot make the folder " + m_root + "/tmp: " + error.message());
    return {};
}

BlobStore::Upload::Upload(BlobStore &store, int descriptor, std::string path)
    : m_store(store)
    , m_descriptor(descriptor)
    , m_path(std::move(path))
    , m_hash(EVP_MD_CTX_new())
{
    EVP_DigestInit_ex(m_hash, EVP_sha256(), nullptr);
}

BlobStore::Upload::~Upload()
{
    EVP_MD_CTX_free(m_hash);
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (!m_path.empty())
        ::unlink(m_path.c_str());
}

tl::expected<std::unique_ptr<BlobStore::Upload>, BlobBytes::Problem> BlobStore::begin()
{
    std::string path = m_root + "/tmp/upload-XXXXXX";
    const int descriptor = ::mkostemp(path.data(), O_CLOEXEC);
    if (descriptor < 0)
        return tl::unexpected(problemOf(errno));
    return std::unique_ptr<Upload>(new Upload(*this, descriptor, std::move(path)));
}

tl::expected<void, BlobBytes::Problem> BlobStore::Upload::write(std::string_view bytes)
{
    EVP_DigestUpdate(m_hash, bytes.data(), bytes.size());
    m_size += static_cast<std::int64_t>(bytes.size());
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return tl::unexpected(problemOf(errno));
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

const std::string &BlobStore::Upload::blobId()
{
    if (!m_blobId.empty())
        return m_blobId;
    std::array<unsigned char, 32> digest{};
    EVP_DigestFinal_ex(m_hash, digest.data(), nullptr);
    static constexpr std::string_view digits = "0123456789abcdef";
    m_blobId = "B";
    for (const unsigned char byte : digest) {
        m_blobId.push_back(digits[byte >> 4]);
        m_blobId.push_back(digits[byte & 15]);
    }
    return m_blobId;
}

tl::expected<BlobBytes::Stored, BlobBytes::Problem> BlobStore::Upload::finish()
{
    const Stored stored{ blobId(), m_size };
    const std::string target = m_store.pathOf(stored.blobId);
    // The same bytes are there already: their time starts anew, so that no clean-up takes them now.
    struct stat known
    { };
    std::unique_lock lock(m_store.m_mutex);
    if (::stat(target.c_str(), &known) == 0 && known.st_size == m_size
        && ::utimensat(AT_FDCWD, target.c_str(), nullptr, 0) == 0)
        return stored;
    lock.unlock();
    // To the nanosecond, unlike the time a file system gives by itself: takeBack() knows by it that the file is ours.
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    const std::array<timespec, 2> times{ now, now };
    if (::futimens(m_descriptor, times.data()) != 0 || (m_store.m_durable && ::fdatasync(m_descriptor) != 0))
        return tl::unexpected(problemOf(errno));
    const std::string folder = target.substr(0, target.rfind('/'));
    std::error_code error;
    fs::create_directories(folder, error);
    if (error || ::rename(m_path.c_str(), target.c_str()) != 0)
        return tl::unexpected(problemOf(error ? error.value() : errno));
    m_path.clear();
    m_storedAt = nanoseconds(now);
    if (m_store.m_durable)
        syncFolder(folder);
    return stored;
}

void BlobStore::Upload::takeBack()
{
    if (m_storedAt == 0)
        return;
    const std::string target = m_store.pathOf(m_blobId);
    struct stat info
    { };
    const std::lock_guard lock(m_store.m_mutex);
    if (::stat(target.c_str(), &info) == 0 && nanoseconds(info.st_mtim) == m_storedAt)
        ::unlink(target.c_str());
}

BlobFile BlobStore::open(std::string_view blobId) const
{
    if (!isBlobId(blobId))
        return {};
    const int descriptor = ::open(pathOf(blobId).c_str(), O_RDONLY | O_CLOEXEC);
    struct stat info
    { };
    if (descriptor < 0 || ::fstat(descriptor, &info) != 0)
        return {};
    return { descriptor, info.st_size };
}

bool BlobStore::remove(std::string_view blobId) { return isBlobId(blobId) && ::unlink(pathOf(blobId).c_str()) == 0; }

int BlobStore::sweepFiles(std::int64_t beforeMs, bool (*keep)(void *, std::string_view), void *data)
{
    int removed = 0;
    std::error_code error;
    for (fs::recursive_directory_iterator it(m_root, error), end; !error && it != end; it.increment(error)) {
        const std::string id = "B" + it->path().filename().string();
        struct stat info
        { };
        const std::lock_guard lock(m_mutex);
        if (!isBlobId(id) || ::stat(it->path().c_str(), &info) != 0)
            continue;
        const std::int64_t changedMs = info.st_mtim.tv_sec * 1000 + info.st_mtim.tv_nsec / 1'000'000;
        if (changedMs < beforeMs && !keep(data, id) && remove(id))
            ++removed;
    }
    return removed;
}

tl::expected<std::string, BlobBytes::Problem> BlobStore::read(std::string_view blobId, std::int64_t offset,
                                                              std::int64_t length)
{
    const BlobFile file = open(blobId);
    if (!file.isOpen())
        return tl::unexpected(Problem::NotFound);
    if (offset < 0 || length < 0 || offset >= file.size())
        return std::string();
    std::string bytes(static_cast<std::size_t>(std::min(length, file.size() - offset)), '\0');
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t got = ::pread(file.descriptor(), bytes.data() + done, bytes.size() - done,
                                    static_cast<off_t>(offset) + static_cast<off_t>(done));
        if (got <= 0)
            return tl::unexpected(Problem::Failed);
        done += static_cast<std::size_t>(got);
    }
    return bytes;
}

tl::expected<void, BlobBytes::Problem> BlobStore::append(Upload &upload, const Part &part)
{
    if (part.blobId.empty())
        return upload.write(part.bytes);
    const BlobFile file = open(part.blobId);
    if (!file.isOpen())
        return tl::unexpected(Problem::NotFound);
    if (part.offset < 0 || part.length < 0 || part.length > file.size() - part.offset)
        return tl::unexpected(Problem::NotFound);
    std::string buffer(CopyBytes, '\0');
    for (std::int64_t at = part.offset, end = part.offset + part.length; at < end;) {
        const auto want = static_cast<std::size_t>(std::min<std::int64_t>(end - at, CopyBytes));
        const ssize_t got = ::pread(file.descriptor(), buffer.data(), want, at);
        if (got <= 0)
            return tl::unexpected(Problem::Failed);
        if (const auto written = upload.write({ buffer.data(), static_cast<std::size_t>(got) }); !written)
            return written;
        at += got;
    }
    return {};
}

tl::expected<BlobBytes::Stored, BlobBytes::Problem> BlobStore::join(const std::vector<Part> &parts)
{
    auto upload = begin();
    if (!upload)
        return tl::unexpected(upload.error());
    for (const Part &part : parts)
        if (const auto added = append(**upload, part); !added)
            return tl::unexpected(added.error());
    return (*upload)->finish();
}

} // namespace server
