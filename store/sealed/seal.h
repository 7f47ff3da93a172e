#pragma once
// What a shared computer keeps while somebody is signed in: files in blocks, each sealed (XChaCha20-Poly1305) under a
// key that is only in this program's memory, and gone with it. See docs/adr/0003.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <shared_mutex>
#include <string>

namespace store {

class Seal
{
public:
    static constexpr std::int64_t block = 4096; // bytes before they are sealed
    static constexpr std::int64_t extra = 40; // nonce and tag of each block

    // A new key. Everything that store opens below `folder` is sealed with it; it outlives every Cache there. Null: no
    // memory for a key.
    static std::shared_ptr<const Seal> of(const std::string &folder);
    static std::shared_ptr<const Seal> holding(const std::string &path); // the one over this file; null: it is open
    ~Seal();
    Seal(const Seal &) = delete;
    Seal &operator=(const Seal &) = delete;

    const std::string &vfs() const { return m_vfs; } // SQLite's name for it

    // One block: `plain` bytes, at most `block`, become that and `extra`. `number` is its place in the file.
    void close(std::int64_t number, const unsigned char *plain, std::int64_t n, unsigned char *sealed) const;
    bool open(std::int64_t number, const unsigned char *sealed, std::int64_t n, unsigned char *plain) const;
    static std::int64_t plainSize(std::int64_t sealed);
    static std::int64_t sealedSize(std::int64_t plain);

    // Readers of one connection must not meet half a block of another: held by the VFS.
    std::shared_mutex &busy() const { return m_busy; }

private:
    Seal() = default;
    std::string m_folder;
    std::string m_vfs;
    unsigned char *m_key = nullptr; // locked memory
    void *m_registered = nullptr; // the VFS
    mutable std::shared_mutex m_busy;
};

} // namespace store
