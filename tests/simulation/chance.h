#pragma once
// Seeded randomness and the trace of a run; the same numbers on every machine.
#include <cstdint>
#include <cstring>
#include <string_view>

namespace simulation {

// SplitMix64: small, fast, and good enough for choosing.
class Chance
{
public:
    explicit Chance(std::uint64_t seed)
        : m_state(seed * 0x9e3779b97f4a7c15ULL + 0x853c49e6748fea9bULL)
    { }
    std::uint64_t next()
    {
        std::uint64_t z = m_state += 0x9e3779b97f4a7c15ULL;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    std::uint32_t below(std::uint32_t n) { return n == 0 ? 0 : static_cast<std::uint32_t>(next() >> 16) % n; }
    bool one(std::uint32_t in) { return below(in) == 0; }
    void fill(unsigned char *out, std::size_t n)
    {
        for (std::size_t i = 0; i < n; ++i)
            out[i] = static_cast<unsigned char>(next());
    }

private:
    std::uint64_t m_state;
};

// A hash over everything that was delivered and written, in order: two runs of one seed must end with the same.
class Trace
{
public:
    void note(std::uint64_t value)
    {
        m_hash = (m_hash ^ value) * 0x9e3779b97f4a7c15ULL;
        m_hash ^= m_hash >> 29;
    }
    void note(std::string_view bytes)
    {
        note(static_cast<std::uint64_t>(bytes.size()));
        std::size_t i = 0;
        for (; i + 8 <= bytes.size(); i += 8) {
            std::uint64_t word = 0;
            std::memcpy(&word, bytes.data() + i, 8);
            note(word);
        }
        std::uint64_t rest = 0;
        std::memcpy(&rest, bytes.data() + i, bytes.size() - i);
        note(rest);
    }
    std::uint64_t value() const { return m_hash; }

private:
    std::uint64_t m_hash = 0x2545f4914f6cdd1dULL;
};

} // namespace simulation
