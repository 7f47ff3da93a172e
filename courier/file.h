#pragma once
// The file on the stick as reader and writer need it, so that a test can pull the stick out.
#include "core/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace courier {

class File
{
public:
    virtual ~File() = default;
    // Errors of all: FileGone (it cannot be read, or the stick is gone); of what writes also ReadOnly, DiskFull.
    virtual core::Result<std::int64_t> size() = 0;
    virtual core::Result<std::string> read(std::int64_t offset, std::int64_t most) = 0; // less only at the end
    virtual core::Result<void> append(std::string_view bytes) = 0;
    virtual core::Result<void> truncate(std::int64_t size) = 0;
    virtual core::Result<void> flush() = 0; // on the medium when it returns
};

class MemoryFile : public File
{
public:
    MemoryFile() = default;
    explicit MemoryFile(std::string content)
        : bytes(std::move(content))
    { }
    core::Result<std::int64_t> size() override;
    core::Result<std::string> read(std::int64_t offset, std::int64_t most) override;
    core::Result<void> append(std::string_view more) override;
    core::Result<void> truncate(std::int64_t size) override;
    core::Result<void> flush() override { return {}; }

    std::string bytes;
    std::int64_t room = -1; // >= 0: so many bytes fit, then the disk is full in the middle of a write
};

} // namespace courier
