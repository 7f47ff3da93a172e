#include "courier/file.h"

#include <algorithm>

namespace courier {

core::Result<std::int64_t> MemoryFile::size() { return static_cast<std::int64_t>(bytes.size()); }

core::Result<std::string> MemoryFile::read(std::int64_t offset, std::int64_t most)
{
    if (offset < 0 || most < 0 || offset > static_cast<std::int64_t>(bytes.size()))
        return std::string();
    return bytes.substr(static_cast<std::size_t>(offset), static_cast<std::size_t>(most));
}

core::Result<void> MemoryFile::append(std::string_view more)
{
    const auto fits = room < 0 ? static_cast<std::int64_t>(more.size())
                               : std::max<std::int64_t>(0, room - static_cast<std::int64_t>(bytes.size()));
    bytes += more.substr(0, static_cast<std::size_t>(fits));
    if (fits < static_cast<std::int64_t>(more.size()))
        return core::fail(core::Code::DiskFull, "courier");
    return {};
}

core::Result<void> MemoryFile::truncate(std::int64_t size)
{
    bytes.resize(std::min(bytes.size(), static_cast<std::size_t>(std::max<std::int64_t>(0, size))));
    return {};
}

} // namespace courier
