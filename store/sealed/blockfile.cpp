#include "store/sealed/blockfile.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace store {

namespace {

constexpr std::int64_t block = Seal::block, sealed = Seal::block + Seal::extra;

std::int64_t lengthOf(std::int64_t number, std::int64_t size) // of a block in a file of that size
{
    return std::clamp<std::int64_t>(size - number * block, 0, block);
}

} // namespace

bool BlockFile::readBlock(std::int64_t number, unsigned char *plain, std::int64_t length)
{
    std::array<unsigned char, sealed> bytes;
    return m_raw.read(number * sealed, bytes.data(), length + Seal::extra)
        && m_seal.open(number, bytes.data(), length + Seal::extra, plain);
}

bool BlockFile::writeBlock(std::int64_t number, const unsigned char *plain, std::int64_t length, std::int64_t had)
{
    const auto at = number * sealed, before = had > 0 ? had + Seal::extra : 0, after = length + Seal::extra;
    std::array<unsigned char, sealed> bytes, old;
    m_seal.close(number, plain, length, bytes.data());
    if (after <= before)
        return m_raw.write(at, bytes.data(), after);
    // On a full disk what is there stays readable: what is new goes behind it first, and only then over it.
    const bool known = before == 0 || m_raw.read(at, old.data(), before);
    if (known && m_raw.write(at + before, bytes.data() + before, after - before)
        && (before == 0 || m_raw.write(at, bytes.data(), before)))
        return true;
    if (known && before > 0)
        m_raw.write(at, old.data(), before);
    m_raw.truncate(at + before);
    return false;
}

std::int64_t BlockFile::size()
{
    const auto raw = m_raw.size();
    return raw < 0 ? -1 : Seal::plainSize(raw);
}

std::int64_t BlockFile::read(std::int64_t at, unsigned char *into, std::int64_t n)
{
    const auto whole = size();
    if (whole < 0)
        return -1;
    n = std::min(n, std::max<std::int64_t>(0, whole - at));
    std::array<unsigned char, block> plain;
    for (std::int64_t done = 0; done < n;) {
        const auto number = (at + done) / block, from = (at + done) % block;
        const auto length = lengthOf(number, whole), part = std::min(length - from, n - done);
        if (!readBlock(number, plain.data(), length))
            return -1;
        std::memcpy(into + done, plain.data() + from, static_cast<std::size_t>(part));
        done += part;
    }
    return n;
}

bool BlockFile::write(std::int64_t at, const unsigned char *from, std::int64_t n)
{
    static constexpr std::array<unsigned char, block> zeros{};
    for (auto end = size(); end < at; end = size())
        if (end < 0 || !put(end, zeros.data(), std::min(at - end, block - end % block)))
            return false;
    return put(at, from, n);
}

bool BlockFile::put(std::int64_t at, const unsigned char *from, std::int64_t n)
{
    const auto whole = size();
    if (whole < 0)
        return false;
    std::array<unsigned char, block> plain;
    for (std::int64_t done = 0; done < n;) {
        const auto number = (at + done) / block, start = (at + done) % block;
        const auto part = std::min(block - start, n - done);
        const auto had = lengthOf(number, whole), length = std::max(had, start + part);
        if (part < length && had > 0 && !readBlock(number, plain.data(), had))
            return false;
        std::memcpy(plain.data() + start, from + done, static_cast<std::size_t>(part));
        if (!writeBlock(number, plain.data(), length, had))
            return false;
        done += part;
    }
    return true;
}

bool BlockFile::truncate(std::int64_t to)
{
    const auto whole = size();
    if (whole < 0)
        return false;
    if (to >= whole)
        return write(to, nullptr, 0);
    const auto number = to / block, rest = to % block;
    std::array<unsigned char, block> plain;
    // The last block is sealed as a whole: what is left of it has to be sealed anew.
    if (rest > 0
        && (!readBlock(number, plain.data(), lengthOf(number, whole))
            || !writeBlock(number, plain.data(), rest, lengthOf(number, whole))))
        return false;
    return m_raw.truncate(Seal::sealedSize(to));
}

} // namespace store
