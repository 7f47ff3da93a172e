#pragma once
// Bytes into the cache with bounded memory, hashed on the way; a failed copy leaves nothing behind.
#include "store/types.h"

#include "core/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace store {

struct CacheOptions;

struct Copied
{
    std::string hash; // SHA-256, hexadecimal
    std::int64_t size = 0;
    std::string path; // where the bytes are now: <folder>/<first two of hash>/<hash>
};

// Code::FileGone when the file vanishes or changes meanwhile; TooLarge and OverQuota (number: what `room` says) before
// a byte is read; DiskFull, ReadOnly.
core::Result<Copied> copyIn(const std::string &path, const std::string &folder, const Room &room);
core::Result<Copied> writeIn(std::string_view bytes, const std::string &folder, const Room &room);
// Where a cache with these options keeps them; copyIn() there, in any thread, then Cache::addFile() of Copied::path
// costs no more than a row. What nothing names is removed after a day.
std::string blobFolder(const CacheOptions &options);
// What copyIn() left at `path` inside `folder`; nullopt: that is no such place. FileGone, TooLarge, OverQuota as there.
std::optional<core::Result<Copied>> alreadyIn(const std::string &path, const std::string &folder, const Room &room);
std::optional<std::string> hashOfFile(const std::string &path); // SHA-256 in hex; nothing when it cannot be read
void removeFile(const std::string &path);
// Takes a finished download over by renaming it; `expectedHash` "" = not known beforehand.
core::Result<Copied> takeIn(const std::string &temporaryPath, const std::string &folder,
                            const std::string &expectedHash);

} // namespace store
