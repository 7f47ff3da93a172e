#pragma once
// A file of sealed blocks, read and written at any place as if it were open. Not for several threads at once.
#include "store/sealed/seal.h"

namespace store {

class RawFile // the sealed bytes
{
public:
    virtual ~RawFile() = default;
    virtual bool read(std::int64_t at, void *into, std::int64_t n) = 0; // all of them
    virtual bool write(std::int64_t at, const void *from, std::int64_t n) = 0;
    virtual bool truncate(std::int64_t size) = 0;
    virtual std::int64_t size() = 0; // -1: unknown
};

class BlockFile
{
public:
    BlockFile(const Seal &seal, RawFile &raw) // both outlive it
        : m_seal(seal)
        , m_raw(raw)
    { }
    std::int64_t read(std::int64_t at, unsigned char *into, std::int64_t n); // fewer at the end; -1: unreadable
    // A gap before `at` is filled with zeros. Where there is no room, what was there stays as it was, or as far as it
    // got.
    bool write(std::int64_t at, const unsigned char *from, std::int64_t n);
    bool truncate(std::int64_t size);
    std::int64_t size();

private:
    bool readBlock(std::int64_t number, unsigned char *plain, std::int64_t length);
    bool writeBlock(std::int64_t number, const unsigned char *plain, std::int64_t length, std::int64_t had);
    bool put(std::int64_t at, const unsigned char *from, std::int64_t n);

    const Seal &m_seal;
    RawFile &m_raw;
};

} // namespace store
