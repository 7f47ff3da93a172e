#include "server/app/access.h"
#include "server/app/community.h"
#include "server/identity/tokens.h"
#include "server/storage/sqlite_storage.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace server {

std::string newEpoch()
{
    std::string text = randomText(9);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '-' || c == '_'; }, 'x');
    return text;
}

tl::expected<DataLock, std::string> DataLock::take(const std::string &folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return tl::unexpected("cannot make the data folder " + folder + ": " + error.message()
                              + (error.value() == EACCES ? ". " + howToMake(folder) : ""));
    const std::string path = folder + "/jumelled.lock";
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return tl::unexpected("cannot write in the data folder " + folder + ": " + std::strerror(errno));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor);
        return tl::unexpected("another jumelled uses the data folder " + folder);
    }
    return DataLock(descriptor);
}

DataLock::DataLock(DataLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{ }

DataLock::~DataLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

tl::expected<std::unique_ptr<Storage>, std::string> openStorage(const Config &config, bool readOnly)
{
    SqliteStorageOptions options;
    options.path = config.databaseFile();
    options.readOnly = readOnly;
    options.fullSync = config.durable;
    options.epochIfNew = newEpoch();
    auto storage = SqliteStorage::open(options);
    if (storage)
        return std::unique_ptr<Storage>(std::move(*storage));
    if (storage.error().error == SqliteStorage::OpenError::TooNew)
        return tl::unexpected("the data base " + options.path
                              + " was written by a newer jumelled than " JUMELLE_VERSION "; it was not touched");
    return tl::unexpected("cannot open the data base " + options.path + ": " + storage.error().detail.message);
}

} // namespace server
