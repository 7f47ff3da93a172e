#pragma once
// Seeded randomness and the trace of a run; the same numbers on every machine.
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string_view>

namespace simulation {

// SplitMix64: small, fast, and good enough for choosing.
class Chance
{
public:
    explicit Chance(std::uint64_t seed)
        : m_state(seed ^ 0x853c49e6748fea9bULL)
    {
        m_state = next() ^ (seed << 17); // neighbouring seeds must not be one sequence, shifted
        m_state = next();
    }
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
    // For a person who looks for the cause: what was delivered, as text.
    void tell(std::int64_t ms, std::string_view what)
    {
        if (story)
            std::printf("%9lld %.*s\n", static_cast<long long>(ms % 1'000'000'000), static_cast<int>(what.size()),
                        what.data());
    }
    inline static bool story = false;

private:
    std::uint64_t m_hash = 0x2545f4914f6cdd1dULL;
};

} // namespace simulation
